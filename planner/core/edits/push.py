"""Pushing: what comes after makes room, just enough.

Gaps are eaten first, order holds, nothing earlier ever moves. A fixed entry stays, and so does a
plenary met from one of several rooms: what does not fit before it piles up there.

    push(after=A, end=10:00)
    9:00 |--A--| 9:30 |--B--| 10:00    gap    10:15 |==lunch (fixed)==|
    9:00 |----A----| 10:00 |--B--| 10:15..10:30
                                       10:15 |==lunch (fixed)==|        B is 15 minutes over
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from planner.core.programme import Entry, Programme
from planner.core.queries import lanes, span


def in_lanes(
    programme: Programme, day: str, rooms: Collection[str], without: Collection[str] = ()
) -> list[Entry]:
    """The day's entries that fill any of these lanes, by start; ties by end, then id."""
    return sorted(
        (
            entry
            for entry in programme.entries.values()
            if entry.day == day
            and entry.id not in without
            and not lanes(programme, entry.room).isdisjoint(rooms)
        ),
        key=lambda entry: (span(entry), entry.id),
    )


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
    taken = dict.fromkeys(rooms, end)
    starts: dict[str, int] = {}
    for place, entry in enumerate(followers):
        start = span(entry).start
        mine = lanes(programme, entry.room) & rooms
        need = max((taken[lane] for lane in mine), default=0)
        if need <= start or holds(programme, entry, rooms):
            taken.update(dict.fromkeys(mine, 0))
            continue
        wall = _next_wall(programme, rooms, mine, followers[place + 1 :])
        new = need if wall is None else max(start, min(need, wall))
        taken.update(dict.fromkeys(mine, new + entry.duration))
        if new != start:
            starts[entry.id] = new
    return starts


def _next_wall(
    programme: Programme,
    rooms: frozenset[str],
    mine: frozenset[str],
    later: Sequence[Entry],
) -> int | None:
    """The start of the next entry in these lanes that stays."""
    for entry in later:
        fills = lanes(programme, entry.room)
        if not fills.isdisjoint(mine) and holds(programme, entry, rooms):
            return entry.start
    return None
