"""Sheets made for a test, and what was read of them."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import date as Date  # noqa: N812 - a hint of that name would hide it
from datetime import datetime, time
from itertools import count

import xlsxwriter

from planner.core.programme import Appearance, Entry, Programme
from planner.core.queries import days_in_order
from planner.core.reading import Doubt, Reading
from planner.formats.spreadsheet import Cell, Columns, Field, Sheet, guess, read, read_sheets

TODAY = Date(2026, 1, 5)
Rows = Sequence[Sequence[Cell]]


def text_sheet(text: str, kind: str = "csv") -> Sheet:
    (sheet,) = read_sheets(text.encode(), kind)
    return sheet


def understood(
    sheet: Sheet, columns: Columns | None = None, *, date: Date | None = None
) -> Reading:
    numbers = count(1)
    return read(
        sheet, columns or guess(sheet), date=date, today=TODAY, ids=lambda: f"id{next(numbers)}"
    )


def reading_of(text: str, *, date: Date | None = None) -> Reading:
    return understood(text_sheet(text), date=date)


def fields_of(sheet: Sheet) -> list[Field | None]:
    return list(guess(sheet).fields)


def workbook(
    sheets: Mapping[str, Rows], merged: Sequence[tuple[int, int, int, int, str]] = ()
) -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        clock = book.add_format({"num_format": "hh:mm"})
        day = book.add_format({"num_format": "dd-mm-yyyy"})
        moment = book.add_format({"num_format": "dd-mm-yyyy hh:mm"})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                for column, cell in enumerate(row):
                    match cell:
                        case datetime():
                            sheet.write_datetime(at, column, cell, moment)
                        case Date():
                            sheet.write_datetime(at, column, cell, day)
                        case time():
                            sheet.write_datetime(at, column, cell, clock)
                        case None:
                            pass
                        case _:
                            sheet.write(at, column, cell)
            for stretch in merged:
                sheet.merge_range(*stretch)
    return file.getvalue()


def book_sheet(rows: Rows, merged: Sequence[tuple[int, int, int, int, str]] = ()) -> Sheet:
    (sheet,) = read_sheets(workbook({"Ark1": rows}, merged), "xlsx")
    return sheet


def clock(minutes: int | None) -> str:
    return "" if minutes is None else f"{minutes // 60}.{minutes % 60:02d}"


def items(reading: Reading) -> list[tuple[str, str, str, str]]:
    """Start, end if anybody stated one, title and room of each entry in the order of the rows."""
    programme = reading.programme
    return [
        (
            clock(entry.start),
            "" if entry.open_end else clock(entry.end),
            entry.title,
            programme.rooms[entry.room].name if entry.room else "",
        )
        for entry in programme.entries.values()
    ]


def entry_called(reading: Reading, title: str) -> Entry:
    (entry,) = (e for e in reading.programme.entries.values() if e.title == title)
    return entry


def billed(programme: Programme, entry: Entry) -> list[Appearance]:
    found = [a for a in programme.appearances.values() if a.entry == entry.id and a.part is None]
    return sorted(found, key=lambda appearance: appearance.order)


def names(reading: Reading, title: str) -> list[str]:
    programme = reading.programme
    entry = entry_called(reading, title)
    return [programme.speakers[a.speaker].name for a in billed(programme, entry)]


def dates(reading: Reading) -> list[Date | None]:
    return [day.date for day in days_in_order(reading.programme)]


def doubts(reading: Reading, field: str) -> list[Doubt]:
    return [mark.doubt for mark in reading.marks if mark.field == field and mark.doubt]
