"""Packing: no free time between entries any more."""

from __future__ import annotations

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.edits.push import holds, in_lanes
from planner.core.programme import Programme
from planner.core.queries import lanes, span


def pack(programme: Programme, id_: str) -> Edit:
    """From this entry on all gaps are closed, up to what is fixed, and behind that as well.

        |-A-|..|-B-|..|-C-|....|==L (fixed)==|..|-D-|
        |-A-||-B-||-C-|........|==L (fixed)==||-D-|

    The entry itself stays, and nothing moves later. From one of several rooms a plenary holds like
    what is fixed; from a plenary all rooms close up, and a plenary to the end of the last of them.
    """
    entry = programme.entries[id_]
    if entry.day is None:
        return Edit(EditKind.PACK, ())
    rooms = lanes(programme, entry.room)
    taken = dict.fromkeys(rooms, span(entry).end)
    moved: dict[str, dict[str, object]] = {}
    for other in in_lanes(programme, entry.day, rooms, without={id_}):
        own = span(other)
        if own.start < span(entry).end:
            taken |= {
                lane: max(taken[lane], own.end) for lane in rooms & lanes(programme, other.room)
            }
            continue
        mine = lanes(programme, other.room) & rooms
        start = own.start
        if not holds(programme, other, rooms):
            start = min(start, max(taken[lane] for lane in mine))
            moved[other.id] = {"start": start}
        taken |= {lane: max(taken[lane], start + own.minutes) for lane in mine}
    return change_fields(programme, EditKind.PACK, moved)
