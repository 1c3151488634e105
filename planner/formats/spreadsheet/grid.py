"""A sheet with times down the side and rooms across, read as the text that it shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date as Date  # noqa: N812 - as everywhere

from planner.core.programme import IdFactory
from planner.core.reading import Reading
from planner.formats import programme_text
from planner.formats.programme_text.languages import Words, detect
from planner.formats.spreadsheet.clocks import clocked
from planner.formats.spreadsheet.sheet import Cell, Sheet, lines_of, text_of

_FURTHEST_TIME = 3


def read_grid(
    sheet: Sheet, *, language: str | None, date: Date | None, today: Date, ids: IdFactory
) -> Reading:
    """What the text reader makes of the sheet; lines of marks and warnings are rows.

    Lines within the cells of a row with a time stay lines, as a title stands above its people.
    """
    words = detect("\n".join(lines_of(sheet)))
    lines: list[str] = []
    rows: list[int] = []
    for number, (row, plain) in enumerate(zip(sheet.rows, lines_of(sheet), strict=True), start=1):
        text = _lines_in(row, words) if _is_timed(row, words) else plain
        for line in text.split("\n"):
            lines.append(line)
            rows.append(number)
    reading = programme_text.read(
        "\n".join(lines), language=language, date=date, today=today, ids=ids
    )
    return replace(
        reading,
        marks=tuple(
            replace(mark, first=rows[mark.first - 1], last=rows[mark.last - 1])
            for mark in reading.marks
        ),
        warnings=tuple(
            replace(warning, line=rows[warning.line - 1]) if warning.line else warning
            for warning in reading.warnings
        ),
    )


def _is_timed(row: Sequence[Cell], words: Words) -> bool:
    return any(clocked(cell, words) for cell in row[:_FURTHEST_TIME])


def _lines_in(row: Sequence[Cell], words: Words) -> str:
    """The row with the lines of its cells, but for those of times."""
    cells = []
    for cell in row:
        lines = [" ".join(line.split()) for line in text_of(cell).splitlines()]
        between = " " if clocked(cell, words) else "\n"
        cells.append(between.join(filter(None, lines)))
    return "\t".join(cells).rstrip("\t")
