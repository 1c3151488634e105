"""Tables: rows of cells for the page, and for a listener a table whose headings name each cell.

A table is rows like any other text, so that pages end in it as they do elsewhere. Its headings
stand above it again on every page it runs on to; they are read once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from planner.pdf.flow import NEVER, Band, Column, Row, Rule, beside, paragraph
from planner.pdf.pieces import Span
from planner.pdf.preflight import printable
from planner.pdf.tagging import Element, Kind
from planner.pdf.typography import TextStyle

_MOST_WHOLE = 14
"""A row of more lines than this may be parted by the end of a page."""


@dataclass(frozen=True)
class Ruling:
    """How a table's rows are parted: by lines from `left` to `right`, and `pad` points of air."""

    left: float
    right: float
    pad: float
    colour: str
    strong: str

    def under(self, row: Row, *, strong: bool = False) -> Row:
        """The row with the line below it."""
        colour, weight = (self.strong, 1.0) if strong else (self.colour, 0.5)
        line = Rule(colour, weight, self.left, self.right, -row.height - self.pad)
        return replace(row, rules=(*row.rules, line))


class Table:
    """A table as it grows: each row is tagged when it is made, and drawn by whoever has its rows.

    The first column's cells are the headings of their rows.
    """

    def __init__(self, parent: Element, columns: Sequence[Column], ruling: Ruling) -> None:
        self._element = parent.child(Kind.TABLE)
        self._body = self._element.child(Kind.TABLE_BODY)
        self._columns = columns
        self._ruling = ruling
        self._again: tuple[Row, ...] = ()

    def headings(self, words: Sequence[str], style: TextStyle, language: str = "") -> list[Row]:
        """The columns' names, to be kept to the first row, and their language if it differs."""
        row = self._element.child(Kind.TABLE_HEAD).child(Kind.TABLE_ROW)
        rows: list[Row] = []
        for text, column in zip(words, self._columns, strict=True):
            cell = row.cell(Kind.TABLE_HEADING, Scope="Column")
            cell.language = language
            rows = beside(rows, paragraph([Span(printable(text), style, cell)], style, column))
        rows[-1] = self._ruling.under(rows[-1], strong=True)
        self._again = tuple(replace(one, repeated=True) for one in rows)
        return [replace(rows[0], before=style.leading), *rows[1:]]

    def new_row(self, entry: str = "") -> list[Element]:
        """A new row's cells, one for each column, to set text in; `entry` is what it tells of."""
        row = self._body.child(Kind.TABLE_ROW, entry=entry)
        first = row.cell(Kind.TABLE_HEADING, Scope="Row")
        return [first, *(row.cell(Kind.TABLE_CELL) for _ in self._columns[1:])]

    def set_row(
        self, cells: Sequence[Sequence[Row]], *, lines: int = 1, tint: str = ""
    ) -> list[Row]:
        """A row's lines, from those of its cells; at least so many, behind them a tint.

        A row is parted by the end of a page only where it is long. Raises ValueError where no cell
        has a line.
        """
        rows: list[Row] = []
        for cell in cells:
            rows = beside(rows, cell)
        if not rows:
            raise ValueError("a row of a table without a line")
        rows += [Row((), rows[-1].height, part_cost=NEVER)] * (lines - len(rows))
        if len(rows) <= _MOST_WHOLE:
            rows = [replace(row, part_cost=NEVER) for row in rows]
        ruling = self._ruling
        band = Band(tint, ruling.left, ruling.right, ruling.pad) if tint else None
        going_on = (*self._again, Row((), 2 * ruling.pad))
        rows = [replace(row, band=band, head=going_on) for row in rows]
        first = replace(rows[0], before=2 * ruling.pad, part_cost=0.0, head=self._again)
        rows = [first, *rows[1:]]
        return [*rows[:-1], ruling.under(rows[-1])]
