"""Workbooks of Excel (.xlsx) and of LibreOffice (.ods)."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from planner.core.faults import Fault, PlannerError
from planner.formats.foreign.package import Package
from planner.formats.spreadsheet.bounds import check_ods, check_xlsx
from planner.formats.spreadsheet.delimited import MOST_CELLS, MOST_ROWS, squared
from planner.formats.spreadsheet.guessing import guess
from planner.formats.spreadsheet.sheet import Cell, Sheet

_MOST_SHEETS = 100
_BINARY = "xl/workbook.bin"
"""The workbook of an .xlsb; its sheets cannot be measured before they are read."""
_Merged = Sequence[tuple[tuple[int, int], tuple[int, int]]]
"""First and last cell of each stretch, as row and column from 0."""


def sheets_of(data: bytes, kind: str) -> Iterator[Sheet]:
    """The sheets one can see, in their order, their merged cells filled where they are a list.

    Raises PlannerError where it is no workbook of that kind, or holds more than a programme can.
    """
    book = _book(_checked(data, kind))
    left = MOST_CELLS
    for number, found in enumerate(book.sheets_metadata):
        if found.visible is not SheetVisibleEnum.Visible:
            continue
        if number >= _MOST_SHEETS:
            raise PlannerError(Fault.TOO_MUCH)
        sheet, merged = _sheet(book, number)
        left -= len(sheet.rows) * sheet.width
        if left < 0:
            raise PlannerError(Fault.TOO_MUCH)
        yield _filled(sheet, merged) if merged and guess(sheet).fields else sheet


def _checked(data: bytes, kind: str) -> bytes:
    """The parts of the file in a zip of our own, once each of them is known to be within bounds.

    The library unpacks what it finds, and makes room for every cell between the first and the last.
    """
    package = Package(data, Fault.NOT_SHEETS)
    if _BINARY in package:
        raise PlannerError(Fault.OLDER, what=".xlsx")
    parts = {name: package.part(name) for name in package.names}
    (check_ods if kind == "ods" else check_xlsx)(package, parts)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as copy:
        for name, part in parts.items():
            copy.writestr(zipfile.ZipInfo(name), part)
    return file.getvalue()


def _book(data: bytes) -> CalamineWorkbook:
    try:
        return CalamineWorkbook.from_filelike(io.BytesIO(data))
    except (CalamineError, OSError, ValueError) as error:
        raise _broken() from error
    except BaseException as error:  # noqa: BLE001 - the library's panics are no Exception
        raise _panic(error) from None


def _sheet(book: CalamineWorkbook, number: int) -> tuple[Sheet, _Merged]:
    try:
        found = book.get_sheet_by_index(number)
        return Sheet(found.name, squared(_rows(found))), found.merged_cell_ranges or ()
    except (CalamineError, OSError, ValueError, OverflowError) as error:
        raise _broken() from error
    except PlannerError:
        raise
    except BaseException as error:  # noqa: BLE001 - the library's panics are no Exception
        raise _panic(error) from None


def _broken() -> PlannerError:
    return PlannerError(Fault.NOT_SHEETS)


def _panic(error: BaseException) -> BaseException:
    """What the library's inner failures become: they are no `Exception`, so as to end a program."""
    return _broken() if type(error).__name__ == "PanicException" else error


def _rows(sheet: CalamineSheet) -> Iterator[list[Cell]]:
    if sheet.total_height > 2 * MOST_ROWS:
        raise PlannerError(Fault.TOO_MUCH)
    for row in sheet.to_python(skip_empty_area=False):
        yield [_said(cell) for cell in row]


def _said(cell: Cell) -> Cell:
    if isinstance(cell, str):
        return cell.replace("\r\n", "\n").replace("_x000D_\n", "\n").strip() or None
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return int(cell)
    return cell


def _filled(sheet: Sheet, merged: _Merged) -> Sheet:
    """The sheet with what a cell merged downwards says in each of its rows."""
    rows = [list(row) for row in sheet.rows]
    for (top, left), (bottom, _right) in merged:
        if top >= len(rows) or left >= sheet.width:
            continue
        for row in rows[top + 1 : bottom + 1]:
            if row[left] is None:
                row[left] = rows[top][left]
    return replace(sheet, rows=tuple(map(tuple, rows)))
