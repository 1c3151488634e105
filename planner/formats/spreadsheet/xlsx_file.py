"""A programme as an Excel workbook: the running order, and who appears in it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date as Date  # noqa: N812 - as everywhere
from math import ceil
from typing import TYPE_CHECKING

from planner.core.programme import Programme
from planner.formats.published import writable_line
from planner.formats.spreadsheet.table import Cell, Clock, Table, people, running_order
from planner.text import texts

if TYPE_CHECKING:
    import xlsxwriter
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_LONGEST = 32_767
"""Characters that a cell can hold; see Excel specifications and limits."""
_FIRST_YEAR = 1900
"""Excel knows no dates before."""
_LOCAL_DATE = 14
"""Excel's own number for a short date as the reader's computer writes it."""
_NARROWEST, _WIDEST = 8, 36  # characters of a column
_LINE, _HIGHEST = 15.0, 405.0  # points of a line and of a row
_WIDER = 1.15
"""Lines end with whole words, so that less than their width is filled."""
_PRINTED = 11
"""Columns that go on paper: with the long texts the letters would be too small to read."""


def write_xlsx(programme: Programme) -> bytes:
    """The workbook: dates and times are such that a spreadsheet counts with them, texts are texts.

    Text that begins like a formula is kept from becoming one, also when the cell is edited. Each
    sheet is a table with a heading row that stays in sight and is repeated on paper.
    """
    import xlsxwriter  # noqa: PLC0415 - those who read sheets need not load it

    spoken = texts(programme.language)
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        book.set_properties({"title": writable_line(programme.title)})
        _Sheet(book, spoken.gettext("Programme")).fill(running_order(programme))
        _Sheet(book, spoken.gettext("Speakers")).fill(people(programme))
    return file.getvalue()


class _Sheet:
    """One sheet of a workbook."""

    def __init__(self, book: xlsxwriter.Workbook, name: str) -> None:
        self._sheet: Worksheet = book.add_worksheet(name)
        top = {"valign": "top"}
        self._text: Format = book.add_format({**top, "text_wrap": True, "quote_prefix": True})
        self._number: Format = book.add_format({**top, "align": "left"})
        self._heading: Format = book.add_format({"bold": True})
        self._date: Format = book.add_format({**top, "num_format": _LOCAL_DATE, "align": "left"})
        self._time: Format = book.add_format({**top, "num_format": "hh:mm", "align": "left"})
        self._late: Format = book.add_format({**top, "num_format": "[h]:mm", "align": "left"})

    def fill(self, table: Table) -> None:
        """Puts the table onto the sheet."""
        sheet = self._sheet
        sheet.add_table(
            *(0, 0, max(1, len(table.rows)), len(table.headings) - 1),
            {
                "columns": [
                    {"header": heading, "header_format": self._heading}
                    for heading in table.headings
                ],
                "style": "Table Style Light 1",
            },
        )
        for number, row in enumerate(table.rows, start=1):
            for column, cell in enumerate(row):
                self._write(number, column, cell)
        widths = [
            _width(heading, [row[column] for row in table.rows])
            for column, heading in enumerate(table.headings)
        ]
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        for number, row in enumerate(table.rows, start=1):
            sheet.set_row(number, _height(row[:_PRINTED], widths))
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        sheet.print_area(0, 0, len(table.rows), min(_PRINTED, len(table.headings)) - 1)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)

    def _write(self, row: int, column: int, cell: Cell) -> None:
        match cell:
            case Clock():
                days = cell.minutes / (24 * 60)
                self._sheet.write_number(row, column, days, self._time if days < 1 else self._late)
            case Date() if cell.year >= _FIRST_YEAR:
                self._sheet.write_datetime(row, column, cell, self._date)
            case int():
                self._sheet.write_number(row, column, cell, self._number)
            case None | "":
                self._sheet.write_blank(row, column, None, self._text)
            case _:
                self._sheet.write_string(row, column, str(cell)[:_LONGEST], self._text)


def _width(heading: str, cells: list[Cell]) -> int:
    """As wide as its longest line, within reason; the heading has a button beside it."""
    longest = max(
        (len(line) for cell in cells if cell for line in str(cell).splitlines()), default=0
    )
    return min(_WIDEST, max(_NARROWEST, len(heading) + 4, longest + 1))


def _height(cells: Sequence[Cell], widths: Sequence[int]) -> float:
    """High enough for all lines of these cells, in points; not every program sees to that."""
    lines = 1
    for cell, width in zip(cells, widths, strict=False):
        said = [] if cell is None else str(cell).splitlines()
        lines = max(lines, sum(max(1, ceil(len(line) * _WIDER / width)) for line in said))
    return min(_HIGHEST, lines * _LINE)
