"""A day's grid on its pages: one if it can be, with smaller letters if need be.

Where even the smallest take more, rooms go on pages side by side, and then the day is parted by
time.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from planner.core.programme import Entry
from planner.core.queries import rooms_in_order
from planner.pdf import Unfit
from planner.pdf.flow import Placed, Row, placed
from planner.pdf.frame import Frame
from planner.pdf.products.day_head import day_head
from planner.pdf.products.grid_cells import CellText
from planner.pdf.products.grid_chart import Chart, grouped
from planner.pdf.products.grid_page import GridPage
from planner.pdf.products.grid_plan import Plan, planned
from planner.pdf.products.grid_table import GridTable
from planner.pdf.products.output import Pages, resized
from planner.pdf.products.sheet import Sheet
from planner.pdf.products.times import DayWords
from planner.pdf.style import LARGE_PRINT, SMALLEST
from planner.pdf.tagging import Element, Kind

_STEP = 0.5
"""Points by which the letters shrink at a time."""


@dataclass(frozen=True)
class GridDay:
    """A day, its name in words, and its items as they run; there is one at least.

    On the `first` day's page the programme's title is read.
    """

    day: str
    words: DayWords
    entries: tuple[Entry, ...]
    first: bool

    def pages(self, sheet: Sheet, frame: Frame, root: Element) -> tuple[Pages, Unfit | None]:
        """The day's pages, those of one time from left to right; and what found no room."""
        section = root.child(Kind.SECTION)
        chart = self._chart(sheet, frame)
        tables = [
            GridTable(section, chart.plan, group, heads=chart.named) for group in chart.groups
        ]
        named: set[range] = set()
        pages: list[list[Placed]] = []
        for stretch in chart.pages():
            for group, table in zip(chart.groups, tables, strict=True):
                if not table.begins(stretch):
                    continue  # it would show nothing that is not on another page
                head = self._head(chart.sheet, frame, section, again=bool(pages))
                heads = chart.heads(group, table.heads)
                above = [*head, *(_for_the_eye(heads) if group in named else heads)]
                named.add(group)
                page = GridPage(chart, group, table, stretch, _height(above))
                pages.append([*placed(above), *page.placed()])
        return pages, self._unfit(chart)

    def _chart(self, sheet: Sheet, frame: Frame) -> Chart:
        """The day at the largest size at which it is on as few pages as may be."""
        plan = planned(self.entries, [room.id for room in rooms_in_order(sheet.programme)])
        sizes = _sizes(sheet)
        charts = [
            self._at(sheet, frame, plan, sizes[-1], groups)
            for groups in range(1, len(plan.lanes) + 1)
        ]
        wide = [chart for chart in charts if chart.is_wide_enough] or charts[-1:]
        fewest = wide[0]
        most = len(fewest.pages()) * len(fewest.groups)
        fitting = next((c for c in wide if len(c.groups) <= most and c.fits), None)
        if fitting is None:
            return fewest

        def fits(size: float) -> bool:
            chart = self._at(sheet, frame, plan, size, len(fitting.groups))
            return chart.is_wide_enough and chart.fits

        found = min(bisect_left(sizes, True, key=fits), len(sizes) - 1)  # noqa: FBT003 - what the key shall be
        return self._at(sheet, frame, plan, sizes[found], len(fitting.groups))

    def _at(self, sheet: Sheet, frame: Frame, plan: Plan, size: float, groups: int) -> Chart:
        """The plan at a size of the body, in points, in so many groups."""
        stepped = resized(sheet, size)
        head = self._head(stepped, frame, Element(Kind.SECTION), again=False)
        tracks = len({entry.track for entry in self.entries}) > 1
        named = len(plan.lanes) > 1 or (plan.lanes[0] is not None and sheet.options.rooms)
        lanes = grouped(len(plan.lanes), groups)
        text = CellText(stepped, tracks)
        return Chart(stepped, frame, plan, text, lanes, _height(head), named)

    def _head(self, sheet: Sheet, frame: Frame, section: Element, *, again: bool) -> list[Row]:
        head = day_head(sheet, frame, section, self.words, first=self.first and not again, low=True)
        return _for_the_eye(head) if again else head

    def _unfit(self, chart: Chart) -> Unfit | None:
        """The items of which the cell's page has no room for all that is to be said."""
        lost, cut = chart.unshown()
        return Unfit(self.day, entries=lost, cut=cut) if lost or cut else None


def _sizes(sheet: Sheet) -> list[float]:
    """The sizes to try, in points. A print in large letters keeps them and takes more pages."""
    size, least = sheet.style.size, SMALLEST
    if sheet.options.large_print:
        least = min(size, LARGE_PRINT)
    found = []
    while size > least:
        found.append(size)
        size -= _STEP
    return [*found, least]


def _for_the_eye(rows: Sequence[Row]) -> list[Row]:
    """What has been read on a page before, to be seen again."""
    return [replace(row, repeated=True, bookmark=None) for row in rows]


def _height(rows: Sequence[Row]) -> float:
    return sum(row.before + row.height for row in rows)
