"""Splitting an entry in two."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate

from planner.core.changes import Change, Edit, EditKind, add_rows, change_fields
from planner.core.programme import Entry, IdFactory, Part, Programme
from planner.core.queries import appearances_in, part_minutes, span


def split_places(entry: Entry) -> tuple[int, ...]:
    """The minutes of the day at which an entry may be split: the borders of its parts, in order.

    Empty for one without parts, which may be split at any minute within it, and for one in the
    tray or whose parts leave no border within it, which may not be split at all.
    """
    if entry.start is None:
        return ()
    borders = {entry.start + minutes for minutes in accumulate(part_minutes(entry))}
    return tuple(sorted(b for b in borders if entry.start < b < entry.start + entry.duration))


def split(programme: Programme, id_: str, minute: int, new_id: IdFactory) -> Edit:
    """The edit that ends an entry at that minute of the day and lets a new one go on from there.

        |---A: p, q, r---|  ->  |-A: p-||--A: q, r--|

    Both have the title, kind, room, track and language; whether they are fixed stays, for nothing
    moves. Parts behind the border go to the new one with whoever appears in them, and those that
    shared the time get the minutes they had, if any. Who appears in the entry itself does in both.
    Abstract, note, web address, materials and source stay with the first; limits to the length,
    which were meant for the whole, are dropped. Nothing changes where it cannot be split there.
    """
    entry = programme.entries[id_]
    if not _may_split(entry, minute):
        return Edit(EditKind.SPLIT, ())
    first, last = _parts(entry, minute)
    rest = replace(_rest(entry, minute), id=new_id(), parts=last)
    in_both = [replace(a, id=new_id(), entry=rest.id) for a in appearances_in(programme, id_)]
    gone = [
        Change(appearance.id, "entry", id_, rest.id)
        for part in last
        for appearance in appearances_in(programme, id_, part.id)
    ]
    added = add_rows(EditKind.SPLIT, [rest, *in_both])
    length = minute - span(entry).start
    kept = {"duration": length, "parts": first, "least": None, "most": None, "open_end": False}
    cut = change_fields(programme, EditKind.SPLIT, {id_: kept})
    return Edit(EditKind.SPLIT, (*added.changes, *gone, *cut.changes))


def _rest(entry: Entry, minute: int) -> Entry:
    """What goes on from that minute, without what stays with the first."""
    return replace(
        entry,
        start=minute,
        duration=span(entry).end - minute,
        least=None,
        most=None,
        abstract="",
        note="",
        web="",
        materials=(),
        source="",
    )


def _may_split(entry: Entry, minute: int) -> bool:
    if entry.start is None or not entry.start < minute < entry.start + entry.duration:
        return False
    return not entry.parts or minute in split_places(entry)


def _parts(entry: Entry, minute: int) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """The parts before and from that minute on, each with the minutes it has now."""
    lengths = part_minutes(entry)
    starts = accumulate((span(entry).start, *lengths[:-1])) if lengths else ()
    first: list[Part] = []
    last: list[Part] = []
    for part, length, start in zip(entry.parts, lengths, starts, strict=True):
        kept = replace(part, minutes=length or part.minutes)
        (first if start < minute else last).append(kept)
    return tuple(first), tuple(last)
