"""A day's grid at one size of letters: how wide its columns are, and what its rows need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, pairwise

from planner.pdf.flow import Column, Row, Rule, beside, paragraph
from planner.pdf.frame import Frame
from planner.pdf.products.grid_cells import CellText, shortened, unshown
from planner.pdf.products.grid_heights import (
    Need,
    least_height,
    parted,
    shown_minutes,
)
from planner.pdf.products.grid_plan import Cell, Plan
from planner.pdf.products.sheet import Sheet
from planner.pdf.prose import plain_spans
from planner.pdf.tagging import Element, Kind
from planner.pdf.typography import width

_GUTTER = 0.6
"""Ems between columns."""

_SHORT_GAP = 10
"""Minutes; two lines on either side of a shorter gap would look like one that is double."""

_LEAST_LINES = 5
"""Lines that a page has for the rows, however much stands above them."""

_MOST_HEAD_LINES, _HEAD_SHARE = 3, 0.15
"""Lines that a room's name may have above its column, and their share of the page."""


@dataclass(frozen=True)
class Chart:
    """A day's plan on a frame, its lanes in groups that stand on pages side by side.

    `above` is what a page's head takes of it, in points; `named` says whether lanes have heads.
    """

    sheet: Sheet
    frame: Frame
    plan: Plan
    text: CellText
    groups: tuple[range, ...]
    above: float
    named: bool

    @cached_property
    def height(self) -> float:
        """What a page has for the rows, in points."""
        heads = [
            self.heads(group, [Element(Kind.SPAN)] * (1 + len(group))) for group in self.groups
        ]
        highest = max(sum(row.before + row.height for row in rows) for rows in heads)
        least = _LEAST_LINES * self.sheet.scale.line
        return max(least, self.frame.height - self.above - highest)

    @property
    def gutter(self) -> float:
        """The gap between cells, in points."""
        return _GUTTER * self.sheet.scale.body.size

    @property
    def pad(self) -> float:
        """The air between a cell's upper edge and its text, in points."""
        return 0.25 * self.sheet.scale.line

    @property
    def air(self) -> float:
        """The gap below a cell, in points."""
        return 0.25 * self.sheet.scale.line

    @property
    def going_on(self) -> float:
        """What a cell that a page's end parts takes on the next one, in points."""
        return self.sheet.scale.line + 2 * self.pad + self.air

    @cached_property
    def rail(self) -> float:
        """How wide the column of times is, with the gap behind it, in points."""
        style = self.sheet.scale.time
        labels = [self.label(row) for row in range(len(self.plan.starts))]
        return max(width(words, style) for words in [*labels, "00.00"]) + self.sheet.scale.line

    def label(self, row: int) -> str:
        """A row's time; with its end where that is the same for all that begins there."""
        return self.sheet.texts.time_span(*self.times(row))

    def times(self, row: int) -> tuple[int, int | None]:
        """The start that a row's time says, and the end, if it says one."""
        even = self.plan.even(row) if self.sheet.options.ends else None
        return self.plan.starts[row], even.end if even and not even.open_end else None

    def timed(self, cell: Cell) -> bool:
        """Whether the cell says when its items are, because its row's time does not."""
        if len(cell.entries) > 1:
            return True
        return self.sheet.options.ends and self.plan.even(cell.row) is None

    def is_alone(self, cell: Cell) -> bool:
        """Whether it goes across all rooms and nothing else happens meanwhile."""
        rooms = max(1, sum(lane is not None for lane in self.plan.lanes))
        others = (other for other in self.plan.cells if other is not cell)
        return cell.lanes == rooms and not any(other.covers(cell.row) for other in others)

    def is_followed(self, cell: Cell) -> bool:
        """Whether something begins below it, at its end or after some minutes."""
        plan = self.plan
        if cell.last >= len(plan.starts):
            return False
        if plan.starts[cell.last] - cell.stretch.end > _SHORT_GAP:
            return False
        lanes = range(cell.lane, cell.lane + cell.lanes)
        return any(
            other.lane in lanes or cell.lane in range(other.lane, other.lane + other.lanes)
            for other in plan.cells
            if other.row == cell.last
        )

    def box(self, cell: Cell, group: range) -> Column | None:
        """Where the cell's ground lies on the pages of a group; None if it is not on them."""
        lanes = [n for n in range(cell.lane, cell.lane + cell.lanes) if n in group]
        if not lanes:
            return None
        first, last = self.lane_box(lanes[0], group), self.lane_box(lanes[-1], group)
        return Column(first.x, last.x + last.measure - first.x)

    def lane_box(self, lane: int, group: range) -> Column:
        """Where a lane of the group lies."""
        whole = self.frame.width - self.rail
        each = (whole - (len(group) - 1) * self.gutter) / len(group)
        return Column(
            self.frame.left + self.rail + (lane - group.start) * (each + self.gutter), each
        )

    def heads(self, group: range, elements: Sequence[Element]) -> list[Row]:
        """The lanes' names above their columns, set in these elements; air where none has one."""
        if not self.named:
            return [Row((), 0.5 * self.sheet.scale.line)]
        scale, texts = self.sheet.scale, self.sheet.texts
        corner, *rest = elements
        corner.language = self.sheet.words_language
        words = plain_spans(texts.gettext("Time"), scale.quiet, corner)
        rows = paragraph(words, scale.quiet, self.frame.column())
        style = scale.name.coloured(scale.accent)
        most = min(_MOST_HEAD_LINES, int(_HEAD_SHARE * self.frame.height / style.leading))
        for lane, element in zip(group, rest, strict=True):
            spans = plain_spans(self._name(lane, element), style, element)
            named = paragraph(spans, style, self.inside(self.lane_box(lane, group)))
            rows = beside(rows, shortened(named, max(1, most) * style.leading))
        rows[0] = replace(rows[0], before=0.75 * scale.line)
        clear = 0.25 * scale.line
        left, right = self.frame.left, self.frame.right
        line = Rule(scale.accent, 0.75 * scale.unit, left, right, -rows[-1].height - clear)
        rows[-1] = replace(rows[-1], rules=(line,))
        return [*rows, Row((), 2 * clear)]

    def _name(self, lane: int, element: Element) -> str:
        """The room's name, or plain words where it has none or the lane is for all rooms."""
        texts, room = self.sheet.texts, self.plan.lanes[lane]
        name = self.sheet.programme.rooms[room].name.strip() if room else ""
        if not name:
            element.language = self.sheet.words_language
        words = texts.gettext("Room") if room else texts.gettext("all rooms")
        return name or words[:1].upper() + words[1:]

    def inside(self, box: Column) -> Column:
        """Where a cell's text stands."""
        return Column(box.x + self.text.pad, box.measure - 1.5 * self.text.pad)

    @cached_property
    def minutes(self) -> list[int]:
        """What each row's height stands for."""
        return [shown_minutes(self.plan, row) for row in range(len(self.plan.starts))]

    @cached_property
    def needs(self) -> list[Need]:
        """How high the rows must be for what they hold, on whichever page; at most a page."""
        line = self.sheet.scale.line + 2 * self.pad + self.air
        needs = [Need(row, row + 1, line) for row in range(len(self.plan.starts))]
        for cell, box in self._boxes():
            rows = self.rows(cell, Element(Kind.TABLE_CELL), box)
            needs.append(Need(cell.row, cell.last, min(self._around(rows), self.height)))
        return needs

    def rows(self, cell: Cell, element: Element, box: Column) -> list[Row]:
        """The cell's text within its ground."""
        return self.text.rows(cell, element, self.inside(box), timed=self.timed(cell))

    @property
    def most(self) -> float:
        """How high a cell's text may be at most, in points."""
        return self.height - 2 * self.pad - self.air

    @property
    def fits(self) -> bool:
        """Whether the day is on one page, or on one for each group."""
        if len(self.plan.starts) * self.going_on > self.height:
            return False  # the times alone take more: nothing need be set to know that
        return least_height(self.minutes, self.needs) <= self.height

    @property
    def is_wide_enough(self) -> bool:
        """Whether the columns are as wide as their titles' words."""
        return all(
            self.inside(box).measure >= self.text.least_measure(entry)
            for cell, box in self._boxes()
            for entry in cell.entries
        )

    def pages(self) -> list[range]:
        """The rows page by page; all on one if they fit."""
        if self.fits:
            return [range(len(self.plan.starts))]
        return parted(self.minutes, self.needs, self.going_on, self.height)

    def unshown(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The ids of items that are not on their page at all, and of those cut with an ellipsis."""
        lost: dict[str, None] = {}
        cut: dict[str, None] = {}
        for cell, box in self._boxes():
            rows = self.rows(cell, Element(Kind.TABLE_CELL), box)
            without, partly = unshown(rows, self.most)
            lost |= dict.fromkeys(without)
            cut |= dict.fromkeys(partly)
        return tuple(lost), tuple(cut)

    def _boxes(self) -> Iterator[tuple[Cell, Column]]:
        for group in self.groups:
            for cell in self.plan.cells:
                box = self.box(cell, group)
                if box:
                    yield cell, box

    def _around(self, rows: Sequence[Row]) -> float:
        text = sum(row.before + row.height for row in rows)
        return text + 2 * self.pad + self.air


def grouped(lanes: int, number: int) -> tuple[range, ...]:
    """So many lanes in so many groups of like size."""
    least, more = divmod(lanes, number)
    sizes = [least + (group < more) for group in range(number)]
    ends = list(accumulate(sizes, initial=0))
    return tuple(range(first, last) for first, last in pairwise(ends))
