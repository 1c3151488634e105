"""Files made to do harm, or broken, get one clear fault before they take time or memory."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

from planner.core.faults import Fault, PlannerError
from planner.formats.spreadsheet import guess, read_sheets
from tests.formats.spreadsheet.sheets import items, understood, workbook

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
OPEN = "urn:oasis:names:tc:opendocument:xmlns"


def zipped(**parts: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()


def book(rows: str, *, strings: str = "", sheets: int = 1) -> bytes:
    """A workbook of rows as they stand in its XML; all its sheets are the same part."""
    numbers = range(1, sheets + 1)
    named = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="r{n}"/>' for n in numbers)
    tied = "".join(
        f'<Relationship Id="r{n}" Type="{OFFICE}/worksheet" Target="worksheets/s.xml"/>'
        for n in numbers
    )
    tied += f'<Relationship Id="s" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
    return zipped(
        **{
            "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r" '
            f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">'
            f"<sheets>{named}</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">{tied}'
            "</Relationships>",
            "xl/worksheets/s.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>'
            "</worksheet>",
            "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{strings}</sst>',
        }
    )


def cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def opened(rows: str, manifest: str = "") -> bytes:
    """An OpenDocument spreadsheet of rows as they stand in its XML."""
    spaces = " ".join(f'xmlns:{name}="{OPEN}:{name}:1.0"' for name in ("office", "table", "text"))
    return zipped(
        **{
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": f"<manifest>{manifest}</manifest>",
            "content.xml": f"<office:document-content {spaces}><office:body><office:spreadsheet>"
            f'<table:table table:name="T">{rows}</table:table></office:spreadsheet></office:body>'
            "</office:document-content>",
        }
    )


def said(text: str, how: str = "") -> str:
    return (
        f'<table:table-cell office:value-type="string" {how}><text:p>{text}</text:p>'
        "</table:table-cell>"
    )


ROW = "<table:table-row {}>{}</table:table-row>"
FAR_ROWS = 'table:number-rows-repeated="1048576"'
FAR_CELLS = 'table:number-columns-repeated="16384"'

CASES: dict[str, tuple[str, Callable[[], bytes], Fault]] = {
    "a cell in the last corner": (
        "xlsx",
        lambda: book(
            f'<row r="1">{cell("A1", "x")}</row><row r="1048576">{cell("XFD1048576", "y")}</row>'
        ),
        Fault.TOO_MUCH,
    ),
    "a cell beyond all columns": (
        "xlsx",
        lambda: book(f'<row r="1">{cell("ZZZZZZ99999999", "x")}</row>'),
        Fault.TOO_MUCH,
    ),
    "a hundred thousand rows": (
        "xlsx",
        lambda: book(
            "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, 10**5))
        ),
        Fault.TOO_MUCH,
    ),
    "a long text in every cell": (
        "xlsx",
        lambda: book(
            "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 9000)),
            strings=f"<si><t>{'x' * 1_000_000}</t></si>",
        ),
        Fault.TOO_MUCH,
    ),
    "thousands of sheets in one part": (
        "xlsx",
        lambda: book(f'<row r="1">{cell("A1", "x" * 9999)}</row>', sheets=3000),
        Fault.TOO_MUCH,
    ),
    "a part that unpacks to a hundred megabytes": (
        "xlsx",
        lambda: book(" " * 100_000_000),
        Fault.TOO_LARGE,
    ),
    "entities": (
        "xlsx",
        lambda: zipped(**{"xl/sharedStrings.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
        Fault.NOT_SHEETS,
    ),
    "a zip of something else": ("xlsx", lambda: zipped(**{"a.txt": "mel"}), Fault.NOT_SHEETS),
    "a torn workbook": ("xlsx", lambda: workbook({"A": [["x"]]})[:-300], Fault.NOT_SHEETS),
    "torn XML": ("xlsx", lambda: book('<row r="1"><c'), Fault.NOT_SHEETS),
    "no zip": ("xlsx", lambda: b"mel", Fault.NOT_SHEETS),
    "nothing": ("ods", lambda: b"", Fault.NOT_SHEETS),
    "every cell of a sheet": (
        "ods",
        lambda: opened(ROW.format(FAR_ROWS, said("x", FAR_CELLS))),
        Fault.TOO_MUCH,
    ),
    "a long text in many rows": (
        "ods",
        lambda: opened(ROW.format('table:number-rows-repeated="9000"', said("x" * 100_000))),
        Fault.TOO_MUCH,
    ),
    "billions of spaces": (
        "ods",
        lambda: opened(ROW.format("", said('<text:s text:c="2000000000"/>'))),
        Fault.TOO_MUCH,
    ),
    "what is encrypted": (
        "ods",
        lambda: opened("", '<x xmlns:m="m"><m:encryption-data/></x>'),
        Fault.PROTECTED,
    ),
    "a hundred thousand lines": (
        "csv",
        lambda: b"Tid;Titel\n" + b"9.00;Mel\n" * 100_000,
        Fault.TOO_MUCH,
    ),
    "millions of empty lines": ("csv", lambda: b"\n" * 7_000_000, Fault.TOO_MUCH),
    "fifty megabytes": ("csv", lambda: b"Mel;" * 12_500_000, Fault.TOO_LARGE),
    "a line of many cells": ("csv", lambda: b"Mel;" * 100_000, Fault.TOO_MUCH),
    "a quotation without an end": ("csv", lambda: b'Tid;"' + b"mel\n" * 500_000, Fault.TOO_MUCH),
    "rubbish": ("csv", lambda: bytes(range(256)) * 100, Fault.NOT_TEXT),
}


@pytest.mark.parametrize("case", CASES)
def test_what_cannot_be_read_has_one_fault(case: str) -> None:
    kind, make, fault = CASES[case]
    with pytest.raises(PlannerError) as caught:
        read_sheets(make(), kind)
    assert caught.value.fault is fault


def test_looks_without_words_as_far_as_a_sheet_goes_are_nothing() -> None:
    rows = f'<row r="1">{cell("A1", "Tid")}{cell("B1", "Titel")}</row>'
    rows += f'<row r="2">{cell("A2", "9.00")}{cell("B2", "Mel")}</row>'
    rows += '<row r="1048576"><c r="XFD1048576" s="0"/></row>'
    (sheet,) = read_sheets(book(rows), "xlsx")
    assert items(understood(sheet)) == [("9.00", "", "Mel", "")]


def test_empty_rows_and_cells_to_the_end_of_a_sheet_are_nothing() -> None:
    filler = f"<table:table-cell {FAR_CELLS}/>"
    rows = ROW.format("", said("Tid") + said("Titel") + filler)
    rows += ROW.format("", said("9.00") + said("Mel")) + ROW.format(FAR_ROWS, filler)
    (sheet,) = read_sheets(opened(rows), "ods")
    assert (len(sheet.rows), sheet.width) == (2, 2)


@pytest.mark.slow
def test_as_many_items_as_are_taken_are_read_in_seconds() -> None:
    lines = [
        f"{7 + n // 2000}. maj 2026;{9 + n % 8}.{n % 60:02d};Mel nummer {n};Ida Lund{n};Sal {n % 9}"
        for n in range(4900)
    ]
    (sheet,) = read_sheets("\n".join(["Dato;Start;Titel;Navn;Lokale", *lines]).encode(), "csv")
    assert guess(sheet).header == 1
    assert len(understood(sheet).programme.entries) == 4900


def test_more_items_than_anybody_has_are_refused() -> None:
    text = "Tid;Titel\n" + "9.00;Mel\n" * 6000
    (sheet,) = read_sheets(text.encode(), "csv")
    with pytest.raises(PlannerError) as caught:
        understood(sheet)
    assert caught.value.fault is Fault.TOO_MUCH
