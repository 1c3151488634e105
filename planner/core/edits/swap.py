"""Two entries trade places."""

from __future__ import annotations

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.edits.push import in_lanes
from planner.core.programme import Programme
from planner.core.queries import lanes, span


def swap(programme: Programme, one: str, other: str) -> Edit:
    """The edit in which two entries of one lane trade places; those between make up the difference.

        |--A--||X||-----B-----|  ->  |-----B-----||X||--A--|

    Nothing changes where they do not share a room and a day, or where something fixed between
    them would have to move.
    """
    first, last = sorted(
        (programme.entries[one], programme.entries[other]), key=lambda e: (e.start or 0, e.id)
    )
    nothing = Edit(EditKind.SWAP, ())
    if first.day is None or (first.day, first.room) != (last.day, last.room) or one == other:
        return nothing
    shift = last.duration - first.duration
    rooms = lanes(programme, first.room)
    between = [
        entry
        for entry in in_lanes(programme, first.day, rooms, without={one, other})
        if span(first).end <= span(entry).start and span(entry).end <= span(last).start
    ]
    if shift and any(e.pinned or not lanes(programme, e.room) <= rooms for e in between):
        return nothing
    starts = {entry.id: {"start": span(entry).start + shift} for entry in between}
    starts[first.id] = {"start": span(last).end - first.duration}
    starts[last.id] = {"start": span(first).start}
    return change_fields(programme, EditKind.SWAP, starts)
