"""Running late on the day itself: what is still to come makes up for some minutes.

late(12 past, by 10, SHIFT)          what is on is 10 longer, what follows 10 later
|--A--||-coffee 20-||--B--|..|==L (fixed)==|
|---A---||-coffee 20-||--B--||==L (fixed)==|

late(12 past, by 10, BREAKS)         the coffee gives what it can
|---A---||coffee 10||--B--|..|==L (fixed)==|
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.edits.fit.limits import elastic
from planner.core.edits.push import holds, in_lanes, walls
from planner.core.interval import Interval
from planner.core.programme import Entry, EntryKind, Programme
from planner.core.queries import lanes, span

MOST = 180
"""Minutes; whoever is later than that plans the day anew."""


class Way(StrEnum):
    """Who gives way."""

    SHIFT = "shift"
    """All that follows begins later, distances kept."""
    BREAKS = "breaks"
    """Free time and breaks give what they can; only what is left is passed on."""


@dataclass(frozen=True)
class Lateness:
    """So many minutes late from a minute of a day on, in one room or with None in all rooms."""

    day: str
    minute: int
    minutes: int
    room: str | None = None
    way: Way = Way.SHIFT


@dataclass(frozen=True)
class LateRow:
    """An entry that would run at other times."""

    id: str
    before: Interval
    after: Interval


@dataclass(frozen=True)
class Late:
    """What running late would do.

    `over` are the minutes by which entries run into what stays, by id. `past` are the minutes by
    which the day would go on past its closing time and its present end.
    """

    edit: Edit
    rows: tuple[LateRow, ...]
    over: tuple[tuple[str, int], ...] = ()
    past: int = 0


def run_late(programme: Programme, late: Lateness) -> Late:
    """What follows from that minute on, later; what is fixed stays, and so does what is behind it.

    What is on at that minute ends later, unless it is fixed. From one of several rooms what is for
    all rooms holds like what is fixed. What would pass what stays piles up at its start. A break
    gives no more than its least. Raises KeyError for a day that is not there.
    """
    programme.days[late.day]
    rooms = lanes(programme, late.room)
    ahead = [e for e in in_lanes(programme, late.day, rooms) if span(e).end > late.minute]
    stays = [holds(programme, entry, rooms) for entry in ahead]
    delays = _Delays(late, rooms)
    for entry, stay, wall in zip(ahead, stays, walls(rooms, ahead, stays), strict=True):
        fills = lanes(programme, entry.room) & rooms
        begun = span(entry).start < late.minute
        if stay:
            delays.stop(entry, fills, begun=begun)
        elif begun:
            delays.prolong(entry, fills, wall)
        else:
            delays.pass_on(entry, fills, wall)
    return _told(programme, late, delays)


class _Delays:
    """How late each lane is as one goes through the day, and what that has changed so far."""

    def __init__(self, late: Lateness, rooms: frozenset[str]) -> None:
        self._breaks = late.way == Way.BREAKS
        self._late = dict.fromkeys(rooms, late.minutes)
        self._taken: dict[str, int] = {}  # up to which minute, once anything is; not for now itself
        self.after: dict[str, Interval] = {}
        self.over: dict[str, int] = {}

    def prolong(self, entry: Entry, fills: frozenset[str], wall: int | None) -> None:
        """What is on ends later, a break as little as it can."""
        own, late = span(entry), max(self._late[lane] for lane in fills)
        given = self._given(entry, late)
        self._note(entry, Interval(own.start, own.end + late - given), wall)
        self._leave(fills, late - given, own.end)

    def pass_on(self, entry: Entry, fills: frozenset[str], wall: int | None) -> None:
        """What follows begins later by what its lanes have not made up for yet."""
        own = span(entry)
        late = max(self._late[lane] - self._free(lane, own.start) for lane in fills)
        late = max(0, late)
        start = own.start + late if wall is None else max(own.start, min(own.start + late, wall))
        given = self._given(entry, late)
        self._note(entry, Interval(start, start + own.minutes - given), wall)
        self._leave(fills, late - given, own.end)

    def stop(self, entry: Entry, fills: frozenset[str], *, begun: bool) -> None:
        """What stays is where lateness ends; only what is on already lets it pass."""
        late = max(self._late[lane] for lane in fills) if begun else 0
        self._leave(fills, late, span(entry).end)

    def _free(self, lane: str, start: int) -> int:
        """Minutes of free time before a start that can be had."""
        return max(0, start - self._taken.get(lane, start)) if self._breaks else 0

    def _given(self, entry: Entry, late: int) -> int:
        if not self._breaks or entry.kind != EntryKind.BREAK:
            return 0
        return min(late, entry.duration - elastic(entry).least)

    def _note(self, entry: Entry, after: Interval, wall: int | None) -> None:
        if after != span(entry):
            self.after[entry.id] = after
            if wall is not None and after.end > wall:
                self.over[entry.id] = after.end - wall

    def _leave(self, fills: frozenset[str], late: int, end: int) -> None:
        for lane in fills:
            self._late[lane] = late
            self._taken[lane] = max(self._taken.get(lane, 0), end)


def _told(programme: Programme, late: Lateness, delays: _Delays) -> Late:
    changed: dict[str, dict[str, Any]] = {
        id_: {"start": after.start, "duration": after.minutes}
        for id_, after in delays.after.items()
    }
    rows = tuple(
        LateRow(id_, span(programme.entries[id_]), after) for id_, after in delays.after.items()
    )
    every = in_lanes(programme, late.day, lanes(programme, None))
    end = max([programme.days[late.day].closes, *(span(e).end for e in every)])
    past = max([0, *(row.after.end - end for row in rows)])
    edit = change_fields(programme, EditKind.SHIFT, changed)
    return Late(edit, rows, tuple(delays.over.items()), past)
