"""Rows of text that follow each other down the pages, and where the pages end."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from math import inf
from typing import TYPE_CHECKING

from planner.pdf.lines import Line, Manner, break_lines
from planner.pdf.pieces import Span
from planner.pdf.typography import TextStyle

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.pdf.tagging import Box, Element, TaggedCanvas

NEVER = 1e6
"""The cost of a page break that only a page too short for its rows will bring about."""


_POOR = 0.25
"""A last page that is less full than this looks forgotten."""

_DIVIDED = 6.0
"""What it costs more to turn the page in the middle of a word."""


@dataclass(frozen=True)
class Column:
    """Where text runs: its left end from the paper's edge, and its measure, in points.

    `hyphens` is the language whose rules divide words, or empty for no division.
    """

    x: float
    measure: float
    hyphens: str = ""

    def indented(self, points: float) -> Column:
        """The same, moved in from the left."""
        return replace(self, x=self.x + points, measure=self.measure - points)


@dataclass(frozen=True)
class Cell:
    """A line at its place in a row: `x` is its left end, in points from the paper's edge."""

    x: float
    line: Line


@dataclass(frozen=True)
class Bookmark:
    """A line of the outline that leads to a row; levels count from 0."""

    title: str
    level: int


@dataclass(frozen=True)
class Band:
    """A tint behind a row, from `left` to `right` and `pad` points above and below it."""

    colour: str
    left: float
    right: float
    pad: float


@dataclass(frozen=True)
class Rule:
    """A line from `left` to `right`, `above` points over a row's top; all in points."""

    colour: str
    weight: float
    left: float
    right: float
    above: float = 0.0


@dataclass(frozen=True)
class Picture:
    """A picture at its place in a row, from whose top it hangs; all in points.

    `x` is its left end from the paper's edge, `drop` how far below the row's top it begins. It may
    be higher than its row and stand beside those that follow. `draw` fills the box it is given.
    Where it has an element, that is a figure whose words tell of it; without one it is decoration.
    """

    x: float
    width: float
    height: float
    draw: Callable[[TaggedCanvas, Box], None]
    element: Element | None = None
    drop: float = 0.0


@dataclass(frozen=True)
class Row:
    """What stands on one line of the page: a time, say, and the first line of a title.

    `height` and the space `before`, which falls away at the head of a page, are in points.
    `part_cost` is what it costs to begin a page here: 0 for a good place, a page a fifth empty
    weighs 4, `NEVER` forbids. `head` is what stands above the row where it does begin a page: the
    headings of its table again. What is `repeated` is for the eye only, for it has been read.
    """

    cells: tuple[Cell, ...]
    height: float
    before: float = 0.0
    part_cost: float = 0.0
    band: Band | None = None
    bookmark: Bookmark | None = None
    rules: tuple[Rule, ...] = ()
    head: tuple[Row, ...] = ()
    repeated: bool = False
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True)
class Placed:
    """A row on its page: `top` in points below the top of the text area."""

    row: Row
    top: float


def paragraph(
    spans: Sequence[Span],
    style: TextStyle,
    column: Column,
    *,
    before: float = 0.0,
    manner: Manner = Manner.TEXT,
    part_cost: float = 0.0,
) -> list[Row]:
    """A paragraph's rows, which no page break leaves alone at either end.

    The style gives the leading; `part_cost` is that of a page beginning with the paragraph.
    """
    lines = break_lines(spans, column.measure, manner=manner, language=column.hyphens)
    inside = NEVER if manner is Manner.TITLE else 3.0
    costs = [part_cost, *(inside + _DIVIDED * line.divided for line in lines[:-1])]
    for n in (1, len(lines) - 1):
        if 0 < n < len(lines):
            costs[n] = NEVER
    return [
        Row((Cell(column.x, line),), style.leading, before if n == 0 else 0.0, cost)
        for n, (line, cost) in enumerate(zip(lines, costs, strict=True))
    ]


def beside(first: Sequence[Row], second: Sequence[Row]) -> list[Row]:
    """Two columns of rows as one: what is first in a row is also read first."""
    rows = []
    for n in range(max(len(first), len(second))):
        if n >= len(first) or n >= len(second):
            rows.append(first[n] if n < len(first) else second[n])
            continue
        one, other = first[n], second[n]
        rows.append(
            replace(
                other,
                cells=one.cells + other.cells,
                pictures=one.pictures + other.pictures,
                height=max(one.height, other.height),
                before=max(one.before, other.before),
                part_cost=max(one.part_cost, other.part_cost),
            )
        )
    return rows


def kept_to_next(rows: Sequence[Row], following: Sequence[Row]) -> list[Row]:
    """Both, with no page break in the first, between them, or behind the second's first row."""
    kept = [*rows[:1], *(replace(row, part_cost=NEVER) for row in [*rows[1:], *following[:2]])]
    return [*kept, *following[2:]]


def ending_together(rows: Sequence[Row]) -> list[Row]:
    """The rows, of which the last two stay on one page."""
    if len(rows) < 2:
        return list(rows)
    return [*rows[:-1], replace(rows[-1], part_cost=NEVER)]


def paginate(rows: Sequence[Row], height: float) -> list[list[Placed]]:
    """The rows on pages of that height, in points, broken where all breaks together cost least.

    A break costs its row's `part_cost`, and a page that is not full the square of its empty
    share; of the last page that of what it lacks of a quarter. At least one page.
    """
    count = len(rows)
    totals = list(accumulate((row.before + row.height for row in rows), initial=0.0))
    costs = [row.part_cost for row in rows]
    cheapest, origins = [0.0] + [inf] * count, [0] * (count + 1)
    for first, row in enumerate(rows):
        above = totals[first] + _dropped(row) - _head_height(row)
        stop = max(bisect_right(totals, above + height + 0.01), first + 2)
        before = cheapest[first]
        for end in range(first + 1, stop):
            cost = before
            if end < count:
                empty = 1 - (totals[end] - above) / height
                cost += costs[end] + (100 * empty * empty if empty > 0 else 0.0)
            elif first:
                lacking = _POOR - (totals[end] - above) / height
                cost += 100 * lacking * lacking if lacking > 0 else 0.0
            if cost < cheapest[end]:
                cheapest[end], origins[end] = cost, first
    pages: list[list[Placed]] = []
    end = count
    while end:
        first = origins[end]
        pages.append(placed(rows[first:end]))
        end = first
    return pages[::-1] or [[]]


def placed(rows: Sequence[Row]) -> list[Placed]:
    """The rows of one page, each below the one before; the first has its head above it."""
    if not rows:
        return []
    found = []
    y = -_dropped(rows[0])
    for row in (*rows[0].head, *rows):
        y += row.before
        found.append(Placed(row, y))
        y += row.height
    return found


def _head_height(row: Row) -> float:
    return sum(head.before + head.height for head in row.head)


def _dropped(row: Row) -> float:
    """The space before a page's first line, which falls away."""
    return row.head[0].before if row.head else row.before
