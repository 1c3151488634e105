"""The sheets of files: separators and encodings found, one header's sheets put together."""

from __future__ import annotations

import io
import zipfile
from datetime import date, time
from pathlib import Path

import odfdo
import pytest

from planner.core.faults import Fault, PlannerError
from planner.formats.spreadsheet import Cell, Sheet, guess, read_sheets
from tests.formats.spreadsheet.sheets import (
    book_sheet,
    dates,
    items,
    names,
    text_sheet,
    understood,
    workbook,
)

HEADER: list[Cell] = ["Tid", "Titel", "Oplægsholder"]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found(separator: str) -> None:
    rows = [["Tid", "Titel", "Sted"], ["9.00", "Mel; og, korn", "Loftet"], ["10.00", "Rug", ""]]
    text = "\n".join(separator.join(f'"{cell}"' for cell in row) for row in rows)
    assert text_sheet(text).rows[1] == ("9.00", "Mel; og, korn", "Loftet")


def test_commas_in_texts_do_not_part_cells_that_semicolons_part() -> None:
    sheet = text_sheet("Tid;Titel\n9,00;Mel, korn, rug og byg\n10,00;Kager, boller, brød\n")
    assert sheet.width == 2


def test_the_separator_that_a_first_line_states_is_taken() -> None:
    assert text_sheet("sep=#\r\nTid#Titel\r\n9.00#Mel;Korn\r\n").rows == (
        *(("Tid", "Titel"), ("9.00", "Mel;Korn")),
    )


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_the_encoding_is_found(encoding: str) -> None:
    data = "Tid;Titel\r\n9.00;Mølleås æbler\r\n".encode(encoding)
    (sheet,) = read_sheets(data, "csv")
    assert sheet.rows[1][1] == "Mølleås æbler"


def test_lines_within_cells_and_empty_rows_are_kept_so_that_rows_can_be_counted() -> None:
    sheet = text_sheet('Tid;Titel\r\n\r\n9.00;"Mel\r\nog korn"\r\n;\r\n\r\n')
    assert sheet.rows == (("Tid", "Titel"), (None, None), ("9.00", "Mel\nog korn"))


def test_an_apostrophe_before_a_formula_is_not_shown() -> None:
    assert text_sheet("Titel;Tid\n'=1+1;'9\n'-et;9.00").rows[1:] == (
        ("=1+1", "'9"),
        ("-et", "9.00"),
    )


def test_tabs_part_what_is_said_to_be_parted_by_tabs() -> None:
    assert text_sheet("Tid\tTitel, kort\n", "tsv").rows == (("Tid", "Titel, kort"),)


def test_sheets_of_one_header_come_first_as_one() -> None:
    data = workbook(
        {
            "Noter": [["Husk mel"]],
            "Torsdag 7. maj 2026": [HEADER, [time(9), "Mel", "Ida Lund"]],
            "Fredag 8. maj 2026": [HEADER, [time(9), "Korn", "Bo Eng"], [], [time(10), "Brød"]],
        }
    )
    joined, *others = read_sheets(data, "xlsx")
    assert joined.name == "Torsdag 7. maj 2026 + Fredag 8. maj 2026"
    assert [sheet.name for sheet in others] == [
        *("Noter", "Torsdag 7. maj 2026", "Fredag 8. maj 2026"),
    ]
    reading = understood(joined)
    assert dates(reading) == [date(2026, 5, 7), date(2026, 5, 8)]
    assert [item[2] for item in items(reading)] == ["Mel", "Korn", "Brød"]
    assert names(reading, "Korn") == ["Bo Eng"]


def test_sheets_named_as_rooms_give_the_rooms() -> None:
    rows: list[list[Cell]] = [HEADER, [time(9), "Mel", "Ida Lund"]]
    joined = read_sheets(workbook({"Loftet": rows, "Gården": rows}), "xlsx")[0]
    assert [item[3] for item in items(understood(joined))] == ["Loftet", "Gården"]


def test_one_sheet_alone_takes_its_date_from_its_name() -> None:
    rows: list[list[Cell]] = [HEADER, [time(9), "Mel", "Ida Lund"]]
    data = workbook({"7. maj 2026": rows, "Noter": [["Husk mel"]]})
    assert dates(understood(read_sheets(data, "xlsx")[0])) == [date(2026, 5, 7)]


def test_the_sheet_that_looks_like_a_programme_comes_first() -> None:
    data = workbook({"Forside": [["Møllens dag"]], "Plan": [HEADER, [time(9), "Mel", "Ida Lund"]]})
    assert [sheet.name for sheet in read_sheets(data, "xlsx")] == ["Plan", "Forside"]


def test_a_document_of_libreoffice_is_read_with_its_times(tmp_path: Path) -> None:
    document = odfdo.Document("spreadsheet")
    document.body.clear()
    table = odfdo.Table("Plan")
    table.append_row(odfdo.Row())
    rows: list[list[str | date]] = [["Dato", "Start", "Titel"], [date(2026, 5, 7), "9.30", "Mel"]]
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            table.set_value((column, at), cell)
    document.body.append(table)
    path = tmp_path / "plan.ods"
    document.save(str(path))
    (sheet,) = read_sheets(path.read_bytes(), "ods")
    assert sheet.rows[1] == (date(2026, 5, 7), "9.30", "Mel")
    assert dates(understood(sheet)) == [date(2026, 5, 7)]


def test_cells_have_the_types_of_the_workbook() -> None:
    sheet = book_sheet([["Tid", "Titel", 1], [time(9, 30), " Mel ", 2.5]])
    assert sheet.rows == (("Tid", "Titel", 1), (time(9, 30), "Mel", 2.5))


def test_an_empty_file_is_an_empty_sheet() -> None:
    assert read_sheets(b"", "csv") == (Sheet("", ()),)
    assert not guess(Sheet("", ())).fields
    assert io.BytesIO(workbook({"Ark1": []})).read(2) == b"PK"
    assert read_sheets(workbook({"Ark1": []}), "xlsx") == (Sheet("", ()),)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_a_table_of_text_may_bear_a_workbooks_name(encoding: str) -> None:
    (sheet,) = read_sheets("Tid\tTitel\n9.00\tMøde\n".encode(encoding), "xlsx")
    assert sheet.rows == (("Tid", "Titel"), ("9.00", "Møde"))


def _binary_workbook() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as book:
        book.writestr("xl/workbook.bin", b"")
    return file.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504) + "Workbook".encode("utf-16-le"),
        bytes.fromhex("0908100000060500"),
        b'<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
        _binary_workbook(),
    ],
)
def test_a_workbook_of_another_kind_is_to_be_saved_anew(data: bytes) -> None:
    with pytest.raises(PlannerError) as caught:
        read_sheets(data, "xlsx")
    assert (caught.value.fault, caught.value.what) == (Fault.OLDER, ".xlsx")
