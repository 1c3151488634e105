"""A page of a grid: its head, its rooms, and its cells at their places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from planner.core.programme import EntryKind
from planner.pdf.flow import Placed, placed
from planner.pdf.products.grid_cells import shortened
from planner.pdf.products.grid_chart import Chart
from planner.pdf.products.grid_ground import ground, label_line
from planner.pdf.products.grid_heights import heights, of_page
from planner.pdf.products.grid_plan import Cell
from planner.pdf.products.grid_table import GridTable
from planner.pdf.products.times import spoken_time, time_rows
from planner.pdf.tagging import Element, Kind

_STEEPEST = 1.6
"""Points a minute gets at most at the usual size, where a short day leaves the page empty."""


@dataclass(frozen=True)
class GridPage:
    """The rows that a page holds of a group's lanes, `below` its head, in points."""

    chart: Chart
    group: range
    table: GridTable
    page: range
    below: float

    def placed(self) -> list[Placed]:
        """Everything on the page, in reading order."""
        chart, first, last = self.chart, self.page.start, self.page.stop
        needs = of_page(chart.needs, chart.going_on, self.page)
        steepest = _STEEPEST * chart.sheet.scale.unit
        high = heights(chart.minutes[first:last], needs, chart.height, steepest)
        tops = [self.below]
        for height in high:
            tops.append(tops[-1] + height)
        found: list[Placed] = []
        for cell in chart.plan.cells:
            if cell.row < first < cell.last:
                found += self._cell(cell, tops, goes_on=True)
        for row in self.page:
            starting = [cell for cell in chart.plan.cells if cell.row == row]
            shown = [cell for cell in starting if chart.box(cell, self.group)]
            if shown:
                found += self._label(row, tops[row - first], shown)
            for cell in shown:
                found += self._cell(cell, tops, goes_on=False)
        return found

    def _label(self, row: int, top: float, cells: Sequence[Cell]) -> list[Placed]:
        """The row's time; in the group that it is not read in, for the eye only."""
        chart = self.chart
        sheet, scale = chart.sheet, chart.sheet.scale
        pause = all(entry.kind is EntryKind.BREAK for cell in cells for entry in cell.entries)
        style = replace(scale.quiet, face=scale.body.face) if pause else scale.time
        element = self.table.labels.get(row)
        spans = spoken_time(sheet, chart.times(row), element or Element(Kind.SPAN), style)
        rows = time_rows(sheet, spans, chart.frame.column())
        if element is None:
            rows = [replace(one, repeated=True) for one in rows]
        shown = [replace(one, top=top + chart.pad + one.top) for one in placed(rows)]
        return [*label_line(chart, top, first=row == self.page.start), *shown]

    def _cell(self, cell: Cell, tops: Sequence[float], *, goes_on: bool) -> list[Placed]:
        """The cell's ground and its text, or only the first line of its title where it goes on."""
        chart = self.chart
        box = chart.box(cell, self.group)
        if box is None:
            return []
        element = self.table.cells.get(cell)
        top = self.below if goes_on else tops[cell.row - self.page.start]
        if goes_on:
            rows = chart.text.again(cell, chart.inside(box))
        else:
            rows = chart.rows(cell, element or Element(Kind.TABLE_CELL), box)
            rows = shortened(rows, chart.most)
            if element is None:
                rows = [replace(row, repeated=True) for row in rows]
        text = sum(row.before + row.height for row in rows) + 2 * chart.pad
        bottom = max(self._bottom(cell, tops), top + text)
        shown = [replace(one, top=top + chart.pad + one.top) for one in placed(rows)]
        first = cell.row <= self.page.start
        return [*ground(chart, cell, box, top, bottom - top, first=first), *shown]

    def _bottom(self, cell: Cell, tops: Sequence[float]) -> float:
        """Where the cell's ground ends: at its end in its last row, above the gap."""
        first, last = self.page.start, self.page.stop
        if cell.last > last:
            return tops[-1] - self.chart.air
        row = cell.last - 1
        own = self.chart.plan.stretch(row)
        share = min(1.0, (cell.stretch.end - own.start) / self.chart.minutes[row])
        upper, lower = tops[row - first], tops[row - first + 1]
        return upper + share * (lower - upper) - self.chart.air
