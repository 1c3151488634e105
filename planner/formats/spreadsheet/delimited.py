"""Tables as plain text: cells parted by a comma, a semicolon, a tab or a bar."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from planner.core.faults import Fault, PlannerError
from planner.formats.foreign.encoding import decode
from planner.formats.spreadsheet.sheet import Cell, Sheet

MOST_BYTES = 8_000_000
"""Of a text; a conference of thousands of items with their abstracts has half of it."""
MOST_ROWS = 10_000
_MOST_LINES = 10 * MOST_ROWS
"""Empty ones included."""
MOST_COLUMNS = 300
MOST_CELLS = 400_000
_SEPARATORS = ";\t,|"
"""A comma also stands in numbers and in running text: of two that fit, the earlier is taken."""
_SAMPLE_ROWS = 60
_SAMPLE = 60_000
_STATED = re.compile(r"\s*\"?sep=(.)\"?[^\S\r\n]*(?:\r\n|\r|\n)", re.IGNORECASE)
"""What Excel takes from a first line."""
_MARKED = re.compile(r"'(?=\s*[=+\-@\t\r\n＝＋－＠])")
"""An apostrophe that keeps a cell from being a formula; a spreadsheet does not show it."""


def delimited(data: bytes, *, tabs: bool = False) -> Sheet:
    """The one sheet of such a text, its separator found where it is not `tabs`.

    Raises PlannerError for what is no text, and for more than a programme can hold.
    """
    if len(data) > MOST_BYTES:
        raise PlannerError(Fault.TOO_LARGE, what=f"{MOST_BYTES // 1_000_000} MB")
    text = decode(_utf_16_marked(data)).replace("\0", "")
    separator = "\t" if tabs else ""
    if match := _STATED.match(text):
        separator, text = match[1], text[match.end() :]
    return Sheet("", squared(_rows(text, separator or _separator(text))))


def squared(rows: Iterable[Iterable[Cell]]) -> tuple[tuple[Cell, ...], ...]:
    """The rows without empty ones at the end, all of a length, without empty columns at the right.

    Raises PlannerError for more than a programme can hold.
    """
    kept: list[list[Cell]] = []
    width = filled = 0
    for number, row in enumerate(rows, start=1):
        cells = list(row)
        while cells and (cells[-1] is None or cells[-1] == ""):
            cells.pop()
        width = max(width, len(cells))
        if cells:
            filled = number
        kept.append(cells)
        if (
            number > _MOST_LINES
            or filled > MOST_ROWS
            or width > MOST_COLUMNS
            or filled * width > MOST_CELLS
        ):
            raise PlannerError(Fault.TOO_MUCH)
    return tuple((*cells, *[None] * (width - len(cells))) for cells in kept[:filled])


def _utf_16_marked(data: bytes) -> bytes:
    """The data with the mark that UTF-16 should have: every other byte of plain letters is zero."""
    head = data[:400]
    if len(head) < 8 or head[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return data
    half = len(head) // 2
    if head[1::2].count(0) > 0.8 * half and not head[::2].count(0):
        return b"\xff\xfe" + data
    if head[::2].count(0) > 0.8 * half and not head[1::2].count(0):
        return b"\xfe\xff" + data
    return data


def _separator(text: str) -> str:
    """The sign that parts most rows into the same number of cells, two or more."""
    sample = text[:_SAMPLE]

    def fit(sign: str) -> tuple[float, int]:
        widths = []
        for row in csv.reader(io.StringIO(sample, newline=""), delimiter=sign):
            if any(cell.strip() for cell in row):
                widths.append(len(row))
            if len(widths) > _SAMPLE_ROWS:
                break
        if len(text) > _SAMPLE and len(widths) > 1:
            widths.pop()  # Cut off.
        usual = max(set(widths), key=lambda width: (widths.count(width), width), default=1)
        if usual < 2:
            return 0, 0
        return round(widths.count(usual) / len(widths), 1), min(usual, 3)

    try:
        return max(_SEPARATORS, key=fit)
    except csv.Error:
        raise PlannerError(Fault.TOO_MUCH) from None


def _rows(text: str, separator: str) -> Iterable[list[Cell]]:
    """The rows of the text; a cell longer than the reader takes is no cell."""
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            yield [_said(cell) for cell in row]
    except csv.Error:
        raise PlannerError(Fault.TOO_MUCH) from None


def _said(cell: str) -> str | None:
    text = cell.replace("\r\n", "\n").replace("\r", "\n").strip()
    if text.startswith("'"):
        text = _MARKED.sub("", text, count=1) if _MARKED.match(text) else text
    return text or None
