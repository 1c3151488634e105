"""Times, lengths, days and people, as spreadsheets have them and as people type them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from planner.core.programme import Role
from planner.formats.programme_text.languages import words_of
from planner.formats.spreadsheet import Cell
from planner.formats.spreadsheet.clocks import clocked, length
from planner.formats.spreadsheet.dates import date_of, day_of
from planner.formats.spreadsheet.people import are_parted_by_commas, people_of
from tests.formats.spreadsheet.sheets import clock

DANISH = words_of("da")
ENGLISH = words_of("en")


def told(cell: Cell) -> str:
    at = clocked(cell, DANISH)
    if at is None:
        return ""
    return clock(at.start.minutes) + (f"-{clock(at.end.minutes)}" if at.end else "")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (time(9, 30), "9.30"),
        (time(9, 29, 59, 999_000), "9.30"),
        (datetime(2026, 5, 7, 9, 30), "9.30"),  # noqa: DTZ001 - wall clock
        (timedelta(hours=25, minutes=30), "25.30"),
        (0.5, "12.00"),
        (0, "0.00"),
        (12, "12.00"),
        (24, "24.00"),
        (9.3, "9.30"),
        (9.15, "9.15"),
        (930, "9.30"),
        (46149.395833333336, "9.30"),
        ("9.30", "9.30"),
        ("09:30:00", "9.30"),
        ("0930", "9.30"),
        ("25:30", "25.30"),
        ("9", "9.00"),
        ("9:30 PM", "9.30"),
        ("kl. 9.30-10.15", "9.30-10.15"),
        ("9-10", "9.00-10.00"),
        ("10 Uhr", "10.00"),
        ("14h30", "14.30"),
        ("9.30 (præcis)", "9.30"),
        ("2026-05-07 09:30", "9.30"),
        ("2026-05-07T09:30:00+02:00", "9.30"),
        ("7.5.2026 9.30", "9.30"),
        ("07-05-2026 kl. 9.30", "9.30"),
        ("torsdag den 7. maj kl. 9.30-10", "9.30-10.00"),
        ("Freitag, 8. Mai 2026, 9:30 Uhr", "9.30"),
        ("5/7/2026 9:30 AM", "9.30"),
        ("", ""),
        ("mel", ""),
        ("10 gode råd", ""),
        ("2026-05-07", ""),
        ("7. maj 2026", ""),
        ("99:99", ""),
        ("10001", ""),
        (True, ""),
        (-1, ""),
        (51, ""),
        (float("nan"), ""),
        (float("inf"), ""),
        (date(2026, 5, 7), ""),
        (None, ""),
    ],
)
def test_a_cell_tells_a_time(cell: Cell, expected: str) -> None:
    assert told(cell) == expected


def test_afternoons_are_marked_as_the_english_do() -> None:
    at = clocked("1:30 PM - 2 PM", ENGLISH)
    assert at is not None
    assert at.end is not None
    assert (at.start.half, at.end.half) == ("p", "p")


@pytest.mark.parametrize(
    ("cell", "minutes"),
    [
        (45, 45),
        (45.0, 45),
        (0.03125, 45),
        (time(0, 45), 45),
        (timedelta(minutes=90), 90),
        ("45", 45),
        ("45 min.", 45),
        ("ca. 45 minutter", 45),
        ("0:45", 45),
        ("01:30:00", 90),
        ("1 t", 60),
        ("1½ time", 90),
        ("1,5 timer", 90),
        ("1 time og 30 min", 90),
        ("1h30", 90),
        ("2 Stunden", 120),
        ("PT1H15M", 75),
        ("PT", None),
        ("kort", None),
        (0, None),
        (-5, None),
        (1e9, None),
        (float("nan"), None),
        (True, None),
        (None, None),
    ],
)
def test_a_cell_tells_a_length(cell: Cell, minutes: int | None) -> None:
    assert length(cell) == minutes


@pytest.mark.parametrize(
    "cell",
    [
        date(2026, 5, 7),
        datetime(2026, 5, 7),  # noqa: DTZ001 - wall clock
        46149,
        "2026-05-07",
        "20260507",
        "2026/05/07",
        "7.5.2026",
        "07-05-2026",
        "7/5/2026",
        "torsdag den 7. maj 2026",
        "Donnerstag, 7. Mai 2026",
        "7 toukokuuta 2026",
        "jeudi 7 mai 2026",
    ],
)
def test_a_cell_tells_a_date_in_any_language(cell: Cell) -> None:
    found = date_of(cell, DANISH)
    assert found
    assert (found.year, found.month, found.day) == (2026, 5, 7)


@pytest.mark.parametrize("cell", [7, "Dag 2", "2026-13-45", "", None, True, time(9), 1e12])
def test_other_cells_tell_no_date(cell: Cell) -> None:
    assert date_of(cell, DANISH) is None


def test_days_are_weekdays_numbers_or_names() -> None:
    friday, second, number, named = (
        day_of(cell, ENGLISH) for cell in ("Freitag", "Dag 2", 3, "Fagdagen")
    )
    assert friday
    assert friday.weekday == 4
    assert second
    assert second.ordinal == 2
    assert number
    assert number.ordinal == 3
    assert named
    assert named.label == "Fagdagen"
    assert day_of("  ", ENGLISH) is None


def people(text: str, *, commas: bool = False) -> list[tuple[str, str, str]]:
    found = people_of(text, Role.SPEAKER, DANISH, commas=commas)
    return [(p.name, p.position, p.affiliation) for credit in found for p in credit.people]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida Lund", [("Ida Lund", "", "")]),
        ("Ida Lund, Bo Eng", [("Ida Lund", "", ""), ("Bo Eng", "", "")]),
        ("Ida Lund og Bo Eng", [("Ida Lund", "", ""), ("Bo Eng", "", "")]),
        ("Ida Lund; Bo Eng", [("Ida Lund", "", ""), ("Bo Eng", "", "")]),
        ("Ida Lund / Bo Eng", [("Ida Lund", "", ""), ("Bo Eng", "", "")]),
        ("- Ida Lund\n- Bo Eng", [("Ida Lund", "", ""), ("Bo Eng", "", "")]),
        ("v/ Ida Lund, møller", [("Ida Lund", "møller", "")]),
        ("Ida Lund, leder, Byens Arkiv", [("Ida Lund", "leder", "Byens Arkiv")]),
        ("Ida Lund (Byens Arkiv)", [("Ida Lund", "", "Byens Arkiv")]),
        ("Ida Lund, møller (Den Gamle Mølle)", [("Ida Lund", "møller", "Den Gamle Mølle")]),
        ("Ida Lund | Kværn | Mølle", [("Ida Lund", "Kværn", "Mølle")]),
        ("Møllens Venner", [("Møllens Venner", "", "")]),
        ("Karla", [("Karla", "", "")]),
        ("N.N.", []),
        ("TBA", []),
        ("–", []),
    ],
)
def test_a_cell_names_people(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert people(text) == expected


def test_a_word_for_a_role_holds_until_the_next() -> None:
    found = people_of("ordstyrer: Ida Lund; oplægsholder: Bo Eng", Role.SPEAKER, DANISH)
    assert [credit.role for credit in found] == [Role.MODERATOR, Role.SPEAKER]


def test_commas_part_people_where_most_cells_have_names_between_them() -> None:
    lists = ["Ida Lund, Bo Eng", "Kim Bak, Per Holm", "Kværnen, Bo"]
    assert are_parted_by_commas(lists, DANISH)
    assert not are_parted_by_commas(["Ida Lund, leder", "Bo Eng, Byens Arkiv"], DANISH)
    assert people("Kværnen, Bo", commas=True) == [("Kværnen", "", ""), ("Bo", "", "")]


def test_a_name_that_does_not_look_like_one_is_unsure() -> None:
    (credit,) = people_of("Karla", Role.SPEAKER, DANISH)
    assert not credit.people[0].sure
