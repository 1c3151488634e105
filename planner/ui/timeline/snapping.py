"""Lets a dragged edge catch on what is near; knows no toolkit."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from typing import NamedTuple

from planner.core.edits.push import in_lanes
from planner.core.programme import Programme
from planner.core.queries import lanes, span

REACH = 10
"""Pixels within which an edge is caught."""


class Edges(NamedTuple):
    """The starts and ends in some lanes, in order: the fixed entries', the others' and hours."""

    fixed: tuple[int, ...] = ()
    loose: tuple[int, ...] = ()
    middles: frozenset[int] = frozenset()
    """Twice the middle of each entry."""


def edges(programme: Programme, day: str, room: str | None, without: Collection[str] = ()) -> Edges:
    """What entries dragged there, `without` them, may catch on."""
    found = in_lanes(programme, day, lanes(programme, room), without=set(without))
    fixed = {m for e in found if e.pinned for m in (span(e).start, span(e).end)}
    loose = {m for e in found if not e.pinned for m in (span(e).start, span(e).end)}
    hours = {programme.days[day].opens, programme.days[day].closes}
    middles = frozenset(span(e).start + span(e).end for e in found)
    return Edges(tuple(sorted(fixed)), tuple(sorted((loose | hours) - fixed)), middles)


class Snap(NamedTuple):
    """How dragging catches: on a grid of that many minutes, within `reach` minutes."""

    grid: int
    reach: float

    def start(self, minute: float, length: int, around: Edges, own: int | None = None) -> int:
        """Where something of that length begins: by its start or end on an edge, else the grid.

        What it lies beside already, at `own`, does not hold it back: that place catches no more
        than a line of the grid does, or a step of the grid could not be dragged.
        """
        for group in (around.fixed, around.loose):
            first = bisect_left(group, minute - self.reach)
            last = bisect_right(group, minute + length + self.reach)
            near = group[first:last]
            starts = [at for edge in near for at in (edge, edge - length) if at != own]
            caught = _nearest(minute, starts, self.reach)
            if caught is not None:
                return max(0, caught)
        line = self.on_grid(minute)
        if own is not None and abs(own - minute) <= abs(line - minute):
            return own
        return max(0, line)

    def edge(self, minute: float, around: Edges, own: int | None = None) -> int:
        """Where a single dragged edge lies, which was at `own`."""
        return self.start(minute, 0, around, own)

    def on_grid(self, minute: float) -> int:
        """The nearest minute of the grid, or the nearest minute where the grid is out of reach."""
        line = round(minute / self.grid) * self.grid
        return line if abs(line - minute) <= self.reach else round(minute)

    def next_line(self, minute: int, steps: int) -> int:
        """The grid line that many steps later, or with negative ones earlier."""
        if steps > 0:
            return (minute // self.grid + steps) * self.grid
        return -((-minute // self.grid) - steps) * self.grid


def _nearest(minute: float, starts: Sequence[int], reach: float) -> int | None:
    near = [start for start in starts if abs(start - minute) <= reach]
    return min(near, key=lambda start: abs(start - minute), default=None)
