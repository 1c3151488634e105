"""A grid for a listener: a table that names each cell's room and time.

A cell is one cell of the table however many rooms or rows it fills. Were it parted into one for
each start, a listener could not tell a room that is free from one in which something goes on.
"""

from __future__ import annotations

from collections.abc import Sequence

from planner.pdf.products.grid_plan import Cell, Plan
from planner.pdf.tagging import Element, Kind


class GridTable:
    """The table of a group of lanes, which side by side with others make a day.

    Only rows in which something of the group begins are rows for a listener. What goes across all
    rooms is read in the group of the first of them; the others show it to the eye.
    """

    def __init__(self, section: Element, plan: Plan, lanes: range, *, heads: bool) -> None:
        self._lanes = lanes
        table = section.child(Kind.TABLE)
        self.heads: list[Element] = []
        if heads:
            top = table.child(Kind.TABLE_HEAD).child(Kind.TABLE_ROW)
            self.heads = [top.cell(Kind.TABLE_HEADING, Scope="Column") for _ in (None, *lanes)]
        read = [cell for cell in plan.cells if cell.lane in lanes]
        rows = sorted({cell.row for cell in read})
        self.labels: dict[int, Element] = {}
        self.cells: dict[Cell, Element] = {}
        body = table.child(Kind.TABLE_BODY)
        for row in rows:
            self._add(body.child(Kind.TABLE_ROW), row, rows, read)

    def begins(self, rows: range) -> bool:
        """Whether something that is read here begins in one of the rows."""
        return any(cell.row in rows for cell in self.cells)

    def _add(self, element: Element, row: int, rows: Sequence[int], read: Sequence[Cell]) -> None:
        """The row's time, and in each lane what begins there, or nothing where it is free."""
        self.labels[row] = element.cell(Kind.TABLE_HEADING, Scope="Row")
        in_row = [cell for cell in read if cell.covers(row)]
        lane = self._lanes.start
        while lane < self._lanes.stop:
            here = next((c for c in in_row if c.lane <= lane < c.lane + c.lanes), None)
            if here is None:
                element.cell(Kind.TABLE_CELL)
                lane += 1
                continue
            wide = min(here.lane + here.lanes, self._lanes.stop) - lane
            if here.row == row:
                high = sum(here.covers(one) for one in rows)
                spans = {"ColSpan": wide, "RowSpan": high}
                more = {name: number for name, number in spans.items() if number > 1}
                self.cells[here] = element.cell(Kind.TABLE_CELL, **more)
            lane += wide
