"""A programme as comma-separated values, as spreadsheets open them with a double click."""

from __future__ import annotations

import csv
import io

from planner.core.programme import Programme
from planner.formats.spreadsheet.table import Cell, running_order
from planner.text import texts

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How cells begin that spreadsheets take for a formula (OWASP, CSV Injection)."""


def write_csv(programme: Programme) -> bytes:
    """The running order as CSV (RFC 4180) in UTF-8.

    Excel needs a mark to see that it is UTF-8, and wants semicolons where decimals have a comma.
    Dates are as ISO 8601 has them, times 09:30. A cell that a spreadsheet would take for a formula
    has an apostrophe before it, as somebody would type it there.
    """
    table = running_order(programme)
    file = io.StringIO()
    comma = texts(programme.language).number(1.5)[1:2] == ","
    writer = csv.writer(file, delimiter=";" if comma else ",")
    writer.writerow(table.headings)
    writer.writerows([_said(cell) for cell in row] for row in table.rows)
    return file.getvalue().encode("utf-8-sig")


def _said(cell: Cell) -> str:
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return str(cell)
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell
