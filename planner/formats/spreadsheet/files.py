"""The sheets of a file, those of one header also put together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from planner.formats.foreign.older import refuse_older
from planner.formats.spreadsheet.delimited import delimited, squared
from planner.formats.spreadsheet.guessing import guess
from planner.formats.spreadsheet.sheet import Cell, Sheet, is_empty, signature

_MOST_NAMED = 4
_ZIP = b"PK\x03\x04"
_HEAD = 2_000
_TABLE = re.compile(rb"[^<\x00-\x08\x0e-\x1f][^\x00-\x08\x0e-\x1f]*[\t;][^\x00-\x08\x0e-\x1f]*")


def read_sheets(data: bytes, kind: str) -> tuple[Sheet, ...]:
    """The sheets of a file of a kind: "csv", "tsv", "xlsx" or "ods".

    The first is the likeliest to be read. Where several sheets have the same names over their
    columns, as with one for each day or room, that is all of them in one, called "Friday +
    Saturday" (see `Sheet.joined`); else one that looks like a programme. The others follow as they
    stand in the file. A text that bears a workbook's name, as some systems write it, is read as the
    table it is. Raises PlannerError where it cannot be read, or where it holds more than a
    programme can.
    """
    if kind in {"csv", "tsv"}:
        return (delimited(data, tabs=kind == "tsv"),)
    refuse_older(data)
    if _is_text(data):
        return (delimited(data),)
    # Loads lxml and the library for workbooks.
    from planner.formats.spreadsheet.workbook import sheets_of  # noqa: PLC0415 - see above

    sheets = [sheet for sheet in sheets_of(data, kind) if sheet.rows]
    joined = _joined(sheets)
    if joined:
        return (joined, *sheets)
    likely = [sheet for sheet in sheets if guess(sheet).fields]
    first = likely[:1]
    return (*first, *(sheet for sheet in sheets if sheet not in first)) or (Sheet("", ()),)


def _is_text(data: bytes) -> bool:
    """Whether it is a table with a tab or a semicolon in its first line, and no workbook."""
    line = data[:_HEAD].replace(b"\0", b"").partition(b"\n")[0]
    return not data.startswith(_ZIP) and _TABLE.fullmatch(line) is not None


def _joined(sheets: Sequence[Sheet]) -> Sheet | None:
    """The first sheets of one header as one, its last column their names; None for fewer than two.

    What stands above the names and the names themselves are the first sheet's.
    """
    alike: dict[str, list[tuple[Sheet, int]]] = {}
    for sheet in sheets:
        columns = guess(sheet)
        if columns.header and columns.fields:
            key = signature(sheet, columns.header)
            alike.setdefault(key, []).append((sheet, columns.header))
    several = next((found for found in alike.values() if len(found) > 1), None)
    if several is None:
        return None
    first, header = several[0]
    width = max(sheet.width for sheet, _ in several)
    rows: list[list[Cell]] = [
        [*row, *[None] * (width - len(row)), None] for row in first.rows[:header]
    ]
    for sheet, top in several:
        rows += [
            [*row, *[None] * (width - len(row)), None if all(map(is_empty, row)) else sheet.name]
            for row in sheet.rows[top:]
        ]
    names = [sheet.name for sheet, _ in several]
    more = ["…"] if len(names) > _MOST_NAMED else []
    return Sheet(" + ".join(names[:_MOST_NAMED] + more), squared(rows), joined=True)
