"""How high the rows of a grid are, and where its pages end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planner.pdf.products.grid_plan import Plan

_LONGEST = 120
"""Minutes; a longer row gets no more height, or an evening would crowd out the day."""

_LONGEST_IDLE = 15
"""Minutes in which nothing happens that are shown as such; a longer gap looks no longer."""

_LATEST = 0.6
"""A page is at least so full, as a share of its rows, before it ends where nothing is parted."""

_ROUNDS = 30


@dataclass(frozen=True)
class Need:
    """The rows from `first` up to `last` are to be at least so high together, in points."""

    first: int
    last: int
    height: float

    def within(self, first: int, last: int) -> Need:
        """The same for a page that holds only the rows from `first` up to `last`, counted there."""
        return Need(max(self.first, first) - first, min(self.last, last) - first, self.height)


def shown_minutes(plan: Plan, row: int) -> int:
    """The minutes of a row that its height stands for, without most of a long gap at its end."""
    own = plan.stretch(row)
    busy = max(min(cell.stretch.end, own.end) for cell in plan.cells if cell.covers(row))
    return busy - own.start + min(own.end - busy, _LONGEST_IDLE)


def heights(
    minutes: Sequence[int], needs: Sequence[Need], available: float, steepest: float
) -> list[float]:
    """The heights of rows of so many minutes, in points, as near to proportional as may be.

    All needs are met, though the whole be higher than what is available. A minute gets
    `steepest` points at most.
    """
    low, high = 0.0, steepest
    for _ in range(_ROUNDS):
        middle = (low + high) / 2
        fits = sum(_met(minutes, needs, middle)) <= available
        low, high = (middle, high) if fits else (low, middle)
    return _met(minutes, needs, low)


def least_height(minutes: Sequence[int], needs: Sequence[Need]) -> float:
    """How high the rows are at least, in points."""
    return sum(_met(minutes, needs, 0.0))


def _met(minutes: Sequence[int], needs: Sequence[Need], steepness: float) -> list[float]:
    """Rows that high by their minutes, and higher where a need asks for it; short needs first."""
    weights = [max(1, min(number, _LONGEST)) for number in minutes]
    found = [weight * steepness for weight in weights]
    for need in sorted(needs, key=lambda one: one.last - one.first):
        rows = range(need.first, need.last)
        lacking = need.height - sum(found[row] for row in rows)
        if lacking > 0:
            whole = sum(weights[row] for row in rows)
            for row in rows:
                found[row] += lacking * weights[row] / whole
    return found


def parted(
    minutes: Sequence[int], needs: Sequence[Need], going_on: float, height: float
) -> list[range]:
    """The rows page by page, where all take more than the height, in points.

    No need may be higher than that. A page ends where it parts as few cells as may be; what is
    parted takes `going_on` on the next.
    """
    pages: list[range] = []
    first, count = 0, len(minutes)
    while first < count:
        last = first + 1
        while last < count and _least(minutes, needs, going_on, range(first, last + 1)) <= height:
            last += 1
        if last < count:
            earliest = first + max(1, round(_LATEST * (last - first)))
            ends = [
                end
                for end in range(last, earliest - 1, -1)
                if _least(minutes, needs, going_on, range(first, end)) <= height
            ]
            last = min(ends, key=lambda end: _crossed(needs, end))
        pages.append(range(first, last))
        first = last
    return pages


def of_page(needs: Sequence[Need], going_on: float, page: range) -> list[Need]:
    """What a page's rows need, counted from its first one."""
    first, last = page.start, page.stop
    return [
        need.within(first, last)
        if need.first >= first
        else Need(0, min(need.last, last) - first, going_on)
        for need in needs
        if need.first < last and need.last > first
    ]


def _least(minutes: Sequence[int], needs: Sequence[Need], going_on: float, page: range) -> float:
    return least_height(minutes[page.start : page.stop], of_page(needs, going_on, page))


def _crossed(needs: Sequence[Need], row: int) -> int:
    return sum(need.first < row < need.last for need in needs)
