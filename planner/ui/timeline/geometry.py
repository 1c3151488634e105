"""Where minutes and rooms lie on the timeline, in logical pixels; knows no toolkit."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

from planner.core.interval import Interval

SHORTEST = 20
"""Pixels that the shortest card has at least when a day is opened."""
MOST_PER_MINUTE = 16.0
LEAST_PER_MINUTE = 0.25
_USUAL_PER_MINUTE = 1.7
_OPENING_MOST = 6.0
_HOUR = 60


@dataclass(frozen=True)
class Scale:
    """Which minutes are shown, from `first` to `last`, and how many pixels each has."""

    first: int
    last: int
    per_minute: float

    def y(self, minute: float) -> int:
        """The height at which that minute begins, from the top of the whole day."""
        return round((minute - self.first) * self.per_minute)

    def minute(self, y: float) -> float:
        """The minute at that height."""
        return self.first + y / self.per_minute

    @property
    def height(self) -> int:
        """Of the whole day."""
        return self.y(self.last)

    def clamped(self, per_minute: float) -> float:
        """The nearest scale that still is of use."""
        return min(MOST_PER_MINUTE, max(LEAST_PER_MINUTE, per_minute))


def opening_scale(shortest: int) -> float:
    """Pixels a minute so that an entry of `shortest` minutes is high enough to read."""
    return min(_OPENING_MOST, max(_USUAL_PER_MINUTE, SHORTEST / max(1, shortest)))


def roomy_range(busy: Interval) -> Interval:
    """Whole hours around what is busy, with room to drag something before and after it."""
    first = max(0, (busy.start // _HOUR - 1) * _HOUR)
    return Interval(first, (math.ceil(busy.end / _HOUR) + 2) * _HOUR)


def tight_range(busy: Interval) -> Interval:
    """What is busy with a little air, for the view of a whole day in its window."""
    air = max(5, busy.minutes // 50)
    return Interval(max(0, busy.start - air), busy.end + air)


@dataclass(frozen=True)
class Lanes:
    """The columns. Without rooms there is one, whose room is None."""

    rooms: tuple[str, ...]
    left: int
    width: int
    gap: int = 8

    @property
    def count(self) -> int:
        """How many columns there are."""
        return max(1, len(self.rooms))

    @property
    def right(self) -> int:
        """Where the last column ends."""
        return self.left + self.count * (self.width + self.gap) - self.gap

    def span(self, room: str | None) -> tuple[int, int] | None:
        """Left edge and width of a room's column, of all for None; None for a hidden room."""
        if room is None:
            return self.left, self.right - self.left
        if room not in self.rooms:
            return None
        return self.left + self.rooms.index(room) * (self.width + self.gap), self.width

    def room_at(self, x: float) -> str | None:
        """The room of the nearest column."""
        if not self.rooms:
            return None
        place = int((x - self.left + self.gap / 2) // (self.width + self.gap))
        return self.rooms[min(len(self.rooms) - 1, max(0, place))]


_LEAST_LANE = 132
_MOST_LANE = 820
MARGIN = 10
"""Pixels left and right of the columns."""


def lanes_for(rooms: tuple[str, ...], width: int) -> Lanes:
    """Columns that share that many pixels, none too narrow to read or too wide to follow."""
    count, gap = max(1, len(rooms)), 8
    share = (width - 2 * MARGIN - (count - 1) * gap) // count
    return Lanes(rooms, MARGIN, min(_MOST_LANE, max(_LEAST_LANE, share)), gap)


OVER_LINE = 3
"""Pixels at the lower edge of a card that runs over something fixed."""


class Box(NamedTuple):
    """Where an entry's card lies in the whole day.

    `over` says by how many minutes it runs over something fixed; the card then ends there, and
    `tail` is how many pixels more it would need. `above` is drawn after those it lies upon.
    """

    id: str
    left: int
    top: int
    width: int
    height: int
    over: int = 0
    tail: int = 0
    above: bool = False

    @property
    def right(self) -> int:
        """The first pixel column right of it."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """The first pixel row below it."""
        return self.top + self.height

    @property
    def clear(self) -> int:
        """Pixels of its height that words may take; the line of an overrun would cross others."""
        return self.height - (OVER_LINE if self.over else 0)

    def holds(self, x: float, y: float) -> bool:
        """Whether that point lies in it."""
        return self.left <= x < self.right and self.top <= y < self.bottom
