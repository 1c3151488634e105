"""Pushing: what comes after makes room, just enough.

Gaps are eaten first, order holds, nothing earlier ever moves. A fixed entry stays, and so does a
plenary met from one of several rooms: what does not fit before it piles up there.

    push(after=A, end=10:00)
    9:00 |--A--| 9:30 |--B--| 10:00    gap    10:15 |==lunch (fixed)==|
    9:00 |----A----| 10:00 |--B--| 10:15..10:30
                                       10:15 |==lunch (fixed)==|        B is 15 minutes over
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence

from planner.core.programme import Entry, Programme
from planner.core.queries import lanes


def in_lanes(
    programme: Programme, day: str, rooms: Collection[str], without: Collection[str] = ()
) -> list[Entry]:
    """The day's entries that fill any of these lanes, by start; ties by end, then id."""
    index = programme.index
    found: Iterable[Entry]
    if len(rooms) == 1:
        found = index.in_lane(day, next(iter(rooms)))
    elif index.lanes.issubset(rooms):
        found = index.in_lane(day, None)
    else:
        fill = {*rooms} if index.lanes.isdisjoint(rooms) else {*rooms, None}
        found = (entry for entry in index.in_lane(day, None) if entry.room in fill)
    return [entry for entry in found if entry.id not in without] if without else list(found)


def starting_before(entries: Sequence[Entry], minute: int) -> Sequence[Entry]:
    """Those of entries in time order that start before that minute."""
    return entries[: bisect_left(entries, minute, key=lambda entry: entry.start or 0)]


def holds(programme: Programme, entry: Entry, pushed_lanes: frozenset[str]) -> bool:
    """Whether it stays where it is when those lanes are pushed.

    So do fixed entries, and those that also fill a lane that is not pushed.
    """
    return entry.pinned or not lanes(programme, entry.room) <= pushed_lanes


def push(
    programme: Programme, rooms: frozenset[str], end: int, followers: Sequence[Entry]
) -> Mapping[str, int]:
    """New starts, by id, for those of the followers that must make room.

    `end` is the minute up to which the lanes `rooms` are taken; `followers` come in order. Those
    not named in the answer stay.
    """
    whole = programme.index.lanes <= rooms
    stays = [entry.pinned or (entry.room is None and not whole) for entry in followers]
    ahead = walls(rooms, followers, stays)
    taken = dict.fromkeys(rooms, end)
    starts: dict[str, int] = {}
    for entry, stay, wall in zip(followers, stays, ahead, strict=True):
        start, room = entry.start or 0, entry.room
        need = max(taken.values(), default=0) if room is None else taken.get(room, 0)
        new = 0
        if need > start and not stay:
            new = need if wall is None else max(start, min(need, wall))
            if new != start:
                starts[entry.id] = new
            new += entry.duration
        if room is None:
            taken = dict.fromkeys(taken, new)
        else:
            taken[room] = new
        if not new and not any(taken.values()):
            break  # every lane has come to rest
    return starts


def walls(
    rooms: Collection[str], entries: Sequence[Entry], stays: Sequence[bool]
) -> list[int | None]:
    """For each entry, the start of what stays next in its lanes, which it may not pass.

    `rooms` are the lanes that a plenary fills here, `stays` says which of the entries stay; these
    come in time order.
    """
    if not any(stays):
        return [None] * len(entries)
    ahead: dict[str, int] = {}
    found: list[int | None] = []
    for entry, stay in zip(reversed(entries), reversed(stays), strict=True):
        room = entry.room
        wall = min(ahead.values(), default=None) if room is None else ahead.get(room)
        found.append(wall)
        # A plenary that one room holds back holds what runs before it in the others: order holds.
        held = entry.start if stay else wall
        if held is not None:
            for lane in rooms if room is None else (room,):
                ahead[lane] = held
    return found[::-1]
