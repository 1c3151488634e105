"""Mends that give entries another time, or a little less of it, so that two no longer meet."""

from __future__ import annotations

from collections.abc import Iterator

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.checks.finding import Finding, FindingKind
from planner.core.checks.speakers import Busy, busy_times
from planner.core.checks.transfers import CHANGE
from planner.core.edits.fit.limits import elastic
from planner.core.edits.gaps import open_gap
from planner.core.edits.trim import trim_end
from planner.core.previewed import Previewed
from planner.core.programme import Entry, Programme
from planner.core.queries import span


def clear_lane(programme: Programme, finding: Finding) -> Iterator[Edit]:
    """Of two that overlap the later begins where the earlier ends, and pushes what follows.

        |--A--|            |--A--||--B--||-C-|
           |--B--||-C-|

    Where that finds no place the earlier ends where the later begins, if it can give so much.
    """
    one, other = sorted((programme.entries[id_] for id_ in finding.ids), key=span)
    if not other.pinned:
        yield _later(programme, other, span(one).end)
    yield from _shorter(programme, one, span(other).start)


def clear_wall(programme: Programme, finding: Finding) -> Iterator[Edit]:
    """What runs over one that stays begins so much earlier, or ends in time, or comes after it.

    ..|--A--|           |--A--|            ..|-A-|              .......|==L==||--A--|
           |==L==|             |==L==|            |==L==|
    """
    loose, wall = (programme.entries[id_] for id_ in finding.ids)
    if span(loose).start < span(wall).start:
        yield _moved(programme, loose, max(0, span(wall).start - loose.duration))
        yield from _shorter(programme, loose, span(wall).start)
    yield _later(programme, loose, span(wall).end)


def clear_speaker(programme: Programme, finding: Finding) -> Iterator[Edit]:
    """One of the entries of a speaker moves to after the other, or after their absence."""
    speaker, *ids = finding.ids
    busy = busy_times(Previewed(programme), speaker)
    if finding.kind is FindingKind.SPEAKER_AWAY:
        yield from _after_absence(programme, speaker, busy, ids[0])
        return
    walk = CHANGE if programme.entries[ids[0]].room != programme.entries[ids[1]].room else 0
    times = [each for each in busy if each.entry in ids]
    for held in reversed(times):  # the later one is tried first
        entry = programme.entries[held.entry]
        ends = [each.end for each in times if each.entry != held.entry]
        by = max(ends, default=0) + walk - held.start
        if by > 0 and not entry.pinned:
            yield _later(programme, entry, span(entry).start + by)


def _after_absence(
    programme: Programme, speaker: str, busy: list[Busy], id_: str
) -> Iterator[Edit]:
    entry = programme.entries[id_]
    if entry.pinned:
        return
    absent = [each for each in programme.speakers[speaker].unavailable if each.day == entry.day]
    for held in (each for each in busy if each.entry == id_):
        met = [each for each in absent if each.start < held.end and held.start < each.end]
        if not met:
            continue
        late = max(each.end for each in met) - held.start
        early = held.end - min(each.start for each in met)
        if early < late and early <= span(entry).start:
            yield _moved(programme, entry, span(entry).start - early)
        yield _later(programme, entry, span(entry).start + late)


def _later(programme: Programme, entry: Entry, start: int) -> Edit:
    """It begins at that minute and pushes what follows, as a gap before it would."""
    by = start - span(entry).start
    return open_gap(programme, entry.id, by) if by > 0 else Edit(EditKind.MOVE, ())


def _moved(programme: Programme, entry: Entry, start: int) -> Edit:
    """It begins at that minute, and nothing else moves."""
    return change_fields(programme, EditKind.MOVE, {entry.id: {"start": start}})


def _shorter(programme: Programme, entry: Entry, end: int) -> Iterator[Edit]:
    """It ends at that minute, if a fit would let it give so much."""
    minutes = end - span(entry).start
    if not entry.pinned and elastic(entry).least <= minutes < entry.duration:
        yield trim_end(programme, entry.id, end)
