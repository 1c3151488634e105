"""How times are written in a line, and what they make of its entry."""

from __future__ import annotations

import pytest

from planner.core.queries import running_order
from planner.core.reading import Doubt, WarningKind
from planner.formats.programme_text import read
from tests.formats.programme_text.read_lines import TODAY, entries, only, warnings


@pytest.mark.parametrize(
    ("line", "start", "end", "title"),
    [
        ("9.00–9.15 Sang", 540, 555, "Sang"),
        ("09:00 - 09:15: Sang", 540, 555, "Sang"),
        ("Kl. 9.00 til 9.15 Sang", 540, 555, "Sang"),
        ("kl. 9-10 Sang", 540, 600, "Sang"),
        ("9h30 -- 10h: Sang", 570, 600, "Sang"),
        ("9.30-10.15 Uhr Sang", 570, 615, "Sang"),
        ("8:30 a 9:30 Sang", 510, 570, "Sang"),
        ("09:00\t09:30\tSang", 540, 570, "Sang"),
        ("- 18:00 to 22:00 Sang", 1080, 1320, "Sang"),
        ("14:10 - 14:50Sang", 850, 890, "Sang"),
        ("23.00-01.00 Sang", 1380, 1500, "Sang"),
        ("**9.00–9.15** Sang", 540, 555, "Sang"),
        ("11:30a - 12:30p Sang", 690, 750, "Sang"),
        ("12:30 - 1:30p Sang", 750, 810, "Sang"),
        ("9 am - 10 am Sang", 540, 600, "Sang"),
        ("9 - 10 Uhr Sang", 540, 600, "Sang"),
    ],
)
def test_time_forms_are_read(line: str, start: int, end: int, title: str) -> None:
    entry = only(line)
    assert (entry.start, entry.end, entry.title, entry.open_end) == (start, end, title, False)


def test_four_digits_are_times_where_there_are_no_others() -> None:
    found = entries("0830>0930 Sang\n0930-1000 Dans")
    assert [(entry.start, entry.end, entry.title) for entry in found] == [
        (510, 570, "Sang"),
        (570, 600, "Dans"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "1.12.2028 er en fredag",
        "19. oktober 2028",
        "2005-2014 var tiåret",
        "12.50 kr. koster en kop",
        "3.0 er en ny udgave",
        "25.10 findes ikke",
        "9 gode råd",
        "De 9 bedste råd",
        "Fra 3 til 5 biblioteker",
        "Vi har åbent kl. 12.00-18.00",
        "192.168.10.20",
    ],
)
def test_other_figures_are_no_times(line: str) -> None:
    assert entries(line) == []


@pytest.mark.parametrize(
    ("hours", "told"),
    [("9.00-11.00", False), ("kl. 9-11", False), ("kl. 9.00-12.00", True)],
)
def test_stated_hours_are_held_against_the_entries(hours: str, told: bool) -> None:  # noqa: FBT001 - a table's column
    text = f"Fest\n\nTid: {hours}\n\nProgram\n9.00-10.00 Sang\n10.00-11.00 Dans"
    reading = read(text, language="da", today=TODAY, date=TODAY)
    assert warnings(reading) == ([(WarningKind.CONTRADICTS, 3)] if told else [])


def test_missing_end_lasts_until_the_next_start_and_is_doubtful() -> None:
    reading = read("9.00 Sang\n9.40 Dans", today=TODAY)
    assert [(e.duration, e.open_end) for e in running_order(reading.programme)] == [
        (40, True),
        (30, True),
    ]
    assert {m.field for m in reading.marks if m.doubt is Doubt.NO_END} == {"duration"}


def test_end_before_start_is_told() -> None:
    reading = read("10.00-9.00 Sang\n10.30-11.00 Dans", today=TODAY, date=TODAY)
    assert running_order(reading.programme)[0].duration == 30
    (warning,) = [w for w in reading.warnings if w.kind is WarningKind.END_BEFORE_START]
    assert (warning.line, warning.values) == (1, {"title": "Sang", "start": 600, "end": 540})


def test_time_without_words_is_an_entry_without_title_where_it_fits_in() -> None:
    reading = read("Fest\n9.00-10.00 Sang\n10.00-11.00\n11.00-12.00 Dans", today=TODAY, date=TODAY)
    assert [entry.title for entry in running_order(reading.programme)] == ["Sang", "", "Dans"]
    assert warnings(reading) == [(WarningKind.NO_TITLE, 3)]
