"""Two entries trade places."""

from __future__ import annotations

from dataclasses import replace

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.edits.push import in_lanes, push
from planner.core.programme import Entry, Programme
from planner.core.queries import lanes, span


def swap(programme: Programme, one: str, other: str) -> Edit:
    """The edit in which two placed entries trade places, `one` being the one in hand.

    In one lane those between make up the difference, unless something fixed would have to move:

        |--A--||X||-----B-----|  ->  |-----B-----||X||--A--|

    From room to room, or day to day, each starts where the other did; behind the longer one the
    rest is pushed just enough, behind the shorter one a gap stays:

        r1 |--A--||-X-|....          r1 |-----B-----||-X-|
        r2 |-----B-----||-Y-|   ->   r2 |--A--|......|-Y-|

    Nothing changes between a room and all rooms.
    """
    held, met = programme.entries[one], programme.entries[other]
    if one == other or not (held.placed and met.placed):
        return Edit(EditKind.SWAP, ())
    if (held.day, held.room) == (met.day, met.room):
        return _within_a_lane(programme, held, met)
    if None in (held.room, met.room) and held.room != met.room:
        return Edit(EditKind.SWAP, ())
    return _between_lanes(programme, held, met)


def _within_a_lane(programme: Programme, held: Entry, met: Entry) -> Edit:
    first, last = sorted((held, met), key=lambda entry: (span(entry), entry.id))
    shift = last.duration - first.duration
    rooms = lanes(programme, first.room)
    between = [
        entry
        for entry in in_lanes(programme, first.day or "", rooms, without={held.id, met.id})
        if span(first).end <= span(entry).start and span(entry).end <= span(last).start
    ]
    if shift and any(e.pinned or not lanes(programme, e.room) <= rooms for e in between):
        return Edit(EditKind.SWAP, ())
    starts = {first.id: span(last).end - first.duration, last.id: span(first).start}
    starts = {held.id: starts[held.id]} | starts  # the edit is named after the one in hand
    starts |= {entry.id: span(entry).start + shift for entry in between}
    after = {id_: {"start": start} for id_, start in starts.items()}
    return change_fields(programme, EditKind.SWAP, after)


def _between_lanes(programme: Programme, held: Entry, met: Entry) -> Edit:
    after: dict[str, dict[str, object]] = {}
    pushed: dict[str, dict[str, object]] = {}
    for entry, place in ((held, met), (met, held)):
        lies = replace(entry, day=place.day, start=place.start, room=place.room)
        after[entry.id] = {"day": lies.day, "start": lies.start, "room": lies.room}
        rooms = lanes(programme, lies.room)
        others = in_lanes(programme, lies.day or "", rooms, without={held.id, met.id})
        behind = [other for other in others if span(other).start >= span(place).end]
        for id_, start in push(programme, rooms, span(lies).end, behind).items():
            pushed[id_] = {"start": start}
    return change_fields(programme, EditKind.SWAP, after | pushed)
