"""Shifting the rest of a day by some minutes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.edits.push import holds, in_lanes
from planner.core.programme import Entry, Programme
from planner.core.queries import lanes, span


def shift(programme: Programme, id_: str, minutes: int, *, everywhere: bool) -> Edit:
    """An entry, and all that starts at or after it, so many minutes later or earlier.

        shift(B, 10)
        |-A-||-B-|..|-C-|....|==L (fixed)==||-D-|
        |-A-|..|-B-|..|-C-|..|==L (fixed)==||-D-|

    In its own rooms, or `everywhere` in all of them. Distances are kept. What is fixed stays, and
    so does what is behind it in its rooms; the entry itself is in hand and moves though it be
    fixed. From one of several rooms a plenary holds like what is fixed.

    Later, those that would start after what stays pile up at its start. Earlier, all of them
    come only as far as the first that meets something before it, or midnight, can go.
    """
    entry = programme.entries[id_]
    if entry.day is None:
        return Edit(EditKind.SHIFT, ())
    rooms = lanes(programme, None if everywhere else entry.room)
    others = in_lanes(programme, entry.day, rooms)
    moved, walls = _moved(programme, entry, others, rooms)
    if minutes < 0:
        minutes = -min(-minutes, _free_before(programme, moved, others))
    starts: dict[str, dict[str, object]] = {id_: {}}  # first: the edit is named after it
    for other in moved.values():
        own = span(other).start
        ahead = [walls[lane] for lane in lanes(programme, other.room) if lane in walls]
        start = own + minutes if minutes < 0 else max(own, min([own + minutes, *ahead]))
        starts[other.id] = {"start": start}
    return change_fields(programme, EditKind.SHIFT, starts)


def _moved(
    programme: Programme, entry: Entry, others: Sequence[Entry], rooms: frozenset[str]
) -> tuple[Mapping[str, Entry], Mapping[str, int]]:
    """Those that move, by id, and for each lane the start of the first that stays behind them."""
    moved: dict[str, Entry] = {}
    walls: dict[str, int] = {}
    for other in others:
        if span(other).start < span(entry).start:
            continue
        fills = lanes(programme, other.room)
        stays = holds(programme, other, rooms) or not fills.isdisjoint(walls)
        if stays and other.id != entry.id:
            walls = dict.fromkeys(fills, span(other).start) | walls
        else:
            moved[other.id] = other
    return moved, walls


def _free_before(programme: Programme, moved: Mapping[str, Entry], others: Sequence[Entry]) -> int:
    """How many minutes earlier all that moves can start without meeting what does not."""
    taken = dict.fromkeys(lanes(programme, None), 0)
    free = min(span(other).start for other in moved.values())
    for other in others:
        own, fills = span(other), lanes(programme, other.room)
        if other.id in moved:
            free = min(free, own.start - max(taken[lane] for lane in fills))
        else:
            taken |= {lane: max(taken[lane], own.end) for lane in fills}
    return max(0, free)
