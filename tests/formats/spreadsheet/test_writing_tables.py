"""Tables that spreadsheets open as they are meant: with breaks, and without formulas."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from lxml import etree
from python_calamine import CalamineWorkbook

from planner.core.programme import (
    Appearance,
    AppearanceState,
    Day,
    Entry,
    EntryKind,
    Part,
    Programme,
    Role,
    Room,
    Speaker,
    Track,
)
from planner.formats.spreadsheet import write_csv, write_xlsx
from planner.text import PRINT_LANGUAGES
from tests.builders.programmes import a_programme, programmes

FORMULAS = ("=1+1", "+45 55 00 12 34", "-5 grader", "@SUM(A1)", "\t=1+1", " =1+1", "＝1+1")


def a_day(**own: Any) -> Programme:
    """Coffee, a talk of two parts, a party until after midnight, an open end."""
    return a_programme(
        Day("day", date=date(2026, 9, 17), label="Hjuldag"),
        Room("hall", name="Festsalen"),
        Track("young", name="Børn og unge"),
        Entry("coffee", EntryKind.BREAK, "Kaffe", 30, "day", 540),
        Entry(
            "talk",
            title="Hylder med hjul",
            subtitle="Om at rulle",
            duration=45,
            day="day",
            start=570,
            room="hall",
            track="young",
            abstract="Om *hjul*.\n\nOg stål; gummi.",
            web="https://hjul.example",
            parts=(Part("1", "Gummi", minutes=20), Part("2", "Stål")),
        ),
        Entry("party", title="Fest", duration=210, day="day", start=1320),
        Entry("end", title="Tak", day="day", start=1530, open_end=True),
        Entry("set-up", title="Opstilling", day="day", start=480, public=False),
        Entry("spare", title="I reserve"),
        Speaker("ida", "Ida Lund", "bogbinder", "Havnen", mail="ida@havnen.example"),
        Speaker("bo", "Bo Eng"),
        Speaker("gone", "Kim Bak"),
        Appearance("1", "ida", "talk"),
        Appearance("2", "bo", "talk", role=Role.MODERATOR, order=1),
        Appearance("3", "gone", "talk", state=AppearanceState.DECLINED),
        Appearance("4", "bo", "talk", part="1"),
        **own,
    )


def _csv(programme: Programme, delimiter: str = ";") -> list[dict[str, str]]:
    text = write_csv(programme).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))


def _sheets(programme: Programme) -> dict[str, list[list[Any]]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(write_xlsx(programme)))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def _part(programme: Programme, name: str) -> Any:
    with zipfile.ZipFile(io.BytesIO(write_xlsx(programme))) as file:
        return etree.fromstring(file.read(name))


def test_csv_has_a_row_for_each_public_item_with_its_breaks() -> None:
    coffee, talk, party, end = _csv(a_day())
    assert talk == {
        "Dato": "2026-09-17",
        "Dag": "Hjuldag",
        "Start": "09:30",
        "Slut": "10:15",
        "Minutter": "45",
        "Type": "Oplæg",
        "Titel": "Hylder med hjul",
        "Undertitel": "Om at rulle",
        "Oplægsholdere": "Ida Lund, bogbinder, Havnen; ordstyrer: Bo Eng",
        "Lokale": "Festsalen",
        "Spor": "Børn og unge",
        "Delindlæg": "Gummi (20 min.) – Bo Eng\nStål",
        "Beskrivelse": "Om *hjul*.\n\nOg stål; gummi.",
        "Hjemmeside": "https://hjul.example",
    }
    assert (coffee["Type"], coffee["Titel"], coffee["Lokale"]) == ("Pause", "Kaffe", "")
    assert (party["Start"], party["Slut"]) == ("22:00", "25:30")
    assert (end["Start"], end["Slut"], end["Minutter"]) == ("25:30", "", "")


@pytest.mark.parametrize(("language", "delimiter"), [("da", ";"), ("de", ";"), ("en", ",")])
def test_csv_is_parted_as_the_languages_spreadsheets_expect(language: str, delimiter: str) -> None:
    data = write_csv(a_day(language=language))
    assert data.startswith(b"\xef\xbb\xbf")
    assert len(data.decode("utf-8-sig").splitlines()[0].split(delimiter)) == 14


@pytest.mark.parametrize("formula", FORMULAS)
def test_what_looks_like_a_formula_is_text_in_csv(formula: str) -> None:
    day = a_programme(Day("day"), Entry("a", day="day", start=0, title="Rul", abstract=formula))
    (row,) = _csv(day)
    assert row["Beskrivelse"] == f"'{formula.strip()}"


@pytest.mark.parametrize("formula", FORMULAS)
def test_what_looks_like_a_formula_is_text_in_a_workbook(formula: str) -> None:
    day = a_programme(Day("day"), Entry("a", day="day", start=0, title="Rul", abstract=formula))
    sheet = _part(day, "xl/worksheets/sheet1.xml")
    assert not sheet.findall(".//{*}f")
    (cell,) = sheet.xpath("//*[local-name()='c'][@r='M2']")
    assert cell.get("t") == "s"
    styles = _part(day, "xl/styles.xml")
    style = styles.xpath("//*[local-name()='cellXfs']/*")[int(cell.get("s"))]
    assert style.get("quotePrefix") == "1"
    assert _sheets(day)["Program"][1][12] == formula.strip()


def test_a_workbook_counts_with_dates_and_times() -> None:
    sheets = _sheets(a_day())
    assert list(sheets) == ["Program", "Oplægsholdere"]
    headings, coffee, _talk, party, end = sheets["Program"]
    assert headings[:6] == ["Dato", "Dag", "Start", "Slut", "Minutter", "Type"]
    assert coffee[:6] == [date(2026, 9, 17), "Hjuldag", time(9), time(9, 30), 30, "Pause"]
    assert _minutes(party[3]) == 25 * 60 + 30
    assert end[3:5] == ["", ""]


def test_a_workbook_has_the_people_without_their_mail() -> None:
    people = _sheets(a_day())["Oplægsholdere"]
    assert people == [
        ["Navn", "Titel", "Arbejdssted", "Biografi"],
        ["Bo Eng", "", "", ""],
        ["Ida Lund", "bogbinder", "Havnen", ""],
    ]
    with zipfile.ZipFile(io.BytesIO(write_xlsx(a_day()))) as file:
        assert not any(b"ida@" in file.read(name) for name in file.namelist())


def test_a_sheet_is_a_table_whose_headings_stay_in_sight() -> None:
    table = _part(a_day(), "xl/tables/table1.xml")
    assert table.get("ref") == "A1:N5"
    assert len(table.findall(".//{*}tableColumn")) == 14
    assert _part(a_day(), "xl/worksheets/sheet1.xml").find(".//{*}pane").get("state") == "frozen"


@pytest.mark.parametrize("language", [*PRINT_LANGUAGES, "pl", "xx"])
def test_headings_are_all_different_in_every_language(language: str) -> None:
    for headings, *_rows in _sheets(a_day(language=language)).values():
        assert len(set(headings)) == len(headings)


def test_a_text_longer_than_a_cell_is_cut_and_an_ancient_date_is_text() -> None:
    entry = Entry("a", day="day", start=0, abstract="ord " * 10_000)
    day = a_programme(Day("day", date=date(1848, 6, 5)), entry)
    row = _sheets(day)["Program"][1]
    assert row[0] == "1848-06-05"
    assert len(row[12]) == 32_767


@settings(max_examples=40, phases=[Phase.generate])
@given(programmes())
def test_every_programme_becomes_tables(programme: Programme) -> None:
    public = [e for e in programme.entries.values() if e.public and e.placed]
    delimiter = ";" if ";" in write_csv(programme).decode().splitlines()[0] else ","
    assert len(_csv(programme, delimiter)) == len(public)
    rows = next(iter(_sheets(programme).values()))
    assert len(rows) == max(1, len(public)) + 1 or not public


def _minutes(value: time | datetime | timedelta) -> int:
    """A time past midnight is a stretch of time to those who read it."""
    assert isinstance(value, timedelta)
    return int(value.total_seconds()) // 60
