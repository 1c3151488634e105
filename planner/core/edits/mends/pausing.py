"""Mends of time in which nothing happens, or too much."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from planner.core.changes import Edit, EditKind, add_rows
from planner.core.checks.finding import Finding
from planner.core.edits.gaps import Gap, close_gap, open_gap
from planner.core.edits.place import to_day
from planner.core.interval import Interval
from planner.core.programme import Entry, EntryKind, IdFactory, Programme
from planner.core.queries import days_in_order, span

PAUSE = 15
"""Minutes of a break that is put in."""


def close_idle(programme: Programme, finding: Finding) -> Iterator[Edit]:
    """What comes after the gap moves up."""
    before, after = (programme.entries[id_] for id_ in finding.ids)
    free = Interval(span(before).end, max(span(before).end, span(after).start))
    yield close_gap(programme, Gap(before.id, after.id, free))


def put_break_in(
    programme: Programme, finding: Finding, new_id: IdFactory, title: str
) -> Iterator[Edit]:
    """A break before the session in which it becomes too long, which is pushed, or one earlier.

    |--A--||--B--||--C--|  ->  |--A--||--B--||break||--C--|
    """
    if len(finding.ids) < 2:
        return  # one session alone, in which only its speaker can make a break
    late, first = (programme.entries[id_] for id_ in finding.ids)
    between = [
        entry
        for entry in programme.index.in_lane(late.day or "", late.room)
        if entry.public and span(first).start < span(entry).start <= span(late).start
    ]
    for entry in reversed(between[-3:]):
        if not entry.pinned:
            yield _with_break(programme, entry, new_id(), title)


def _with_break(programme: Programme, before: Entry, id_: str, title: str) -> Edit:
    place = Entry(id_, EntryKind.BREAK, title=title, duration=PAUSE, day=before.day)
    pause = replace(place, start=before.start, room=before.room)
    pushed = open_gap(programme, before.id, PAUSE)
    return Edit(EditKind.ADD, (*add_rows(EditKind.ADD, [pause]).changes, *pushed.changes))


def place_waiting(programme: Programme, finding: Finding) -> Iterator[Edit]:
    """What waits goes to the first time that is free for it, on the first day that has room."""
    for day in days_in_order(programme):
        yield to_day(programme, [i for i in finding.ids if i in programme.entries], day.id)
