"""What columns hold, told from their names in many languages, or from their cells."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from planner.core.programme import Programme
from planner.formats.spreadsheet import Columns, Field, guess, signature
from planner.formats.spreadsheet.headings import field_named
from planner.formats.spreadsheet.table import running_order
from planner.text import PRINT_LANGUAGES
from tests.formats.spreadsheet.sheets import book_sheet, fields_of, text_sheet

F = Field


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("Session title", F.TITLE),
        ("Proposal title", F.TITLE),
        ("Hvad er titlen på dit oplæg?", F.TITLE),
        ("Vortragstitel", F.TITLE),
        ("Speaker's title", F.POSITION),
        ("Job title", F.POSITION),
        ("Sous-titre", F.SUBTITLE),
        ("Speakers", F.SPEAKERS),
        ("Speaker 2", F.SPEAKERS),
        ("Oplægsholder(e)", F.SPEAKERS),
        ("Foredragsholder", F.SPEAKERS),
        ("Puhujat", F.SPEAKERS),
        ("Intervenants", F.SPEAKERS),
        ("Prelegent", F.SPEAKERS),
        ("Relatori", F.SPEAKERS),
        ("Ordstyrer", F.MODERATOR),
        ("Session chair", F.MODERATOR),
        ("Rum", F.ROOM),
        ("Mødelokale", F.ROOM),
        ("Sali", F.ROOM),
        ("Salle", F.ROOM),
        ("Fra", F.START),
        ("Til", F.END),
        ("Start date/time", F.START),
        ("start_hour", F.START),
        ("Scheduled At", F.START),
        ("StartTime", F.START),
        ("Heure de début", F.START),
        ("Ora inizio", F.START),
        ("Päättyy", F.END),
        ("Sluttidspunkt", F.END),
        ("Start date", F.DATE),
        ("End date", None),
        ("Uhrzeit", F.TIME),
        ("Godzina", F.TIME),
        ("Varighed (min.)", F.LENGTH),
        ("Scheduled Duration", F.LENGTH),
        ("Czas trwania", F.LENGTH),
        ("Datum", F.DATE),
        ("Ugedag", F.DAY),
        ("Spor", F.TRACK),
        ("Session format", F.KIND),
        ("Kort beskrivelse af oplægget", F.ABSTRACT),
        ("Zusammenfassung", F.ABSTRACT),
        ("Speaker bio", F.BIOGRAPHY),
        ("E-mail", F.MAIL),
        ("Arbejdssted", F.AFFILIATION),
        ("Bemærkninger", F.NOTE),
        ("Session Id", F.ID),
        ("Tidsstempel", None),
        ("Telefon", None),
        ("Farve", None),
        ("", None),
    ],
)
def test_a_name_tells_what_its_column_holds(name: str, field: Field | None) -> None:
    assert field_named(name) is field


@pytest.mark.parametrize("language", [*PRINT_LANGUAGES, "pl"])
def test_our_own_headings_are_known_in_every_language(language: str) -> None:
    headings = running_order(Programme("id", language=language)).headings
    text = ";".join(headings) + "\n" + ";".join(["", "", "09:00", "10:00", "60"]) + ";" * 9
    known = [field for field in fields_of(text_sheet(text)) if field]
    assert known == [
        *(F.DATE, F.DAY, F.START, F.END, F.LENGTH, F.KIND, F.TITLE, F.SUBTITLE),
        *(F.SPEAKERS, F.ROOM, F.TRACK, F.PARTS, F.ABSTRACT, F.WEB),
    ]


def test_the_names_may_stand_below_titles_and_empty_rows() -> None:
    sheet = book_sheet(
        [
            ["Åben mølle"],
            [None, "Torsdag den 7. maj 2026"],
            [],
            ["Fra", "Til", "Hvad", "Hvem", "Hvor"],
            [time(9), time(10), "Maling af mel", "Ida Lund", "Loftet"],
        ]
    )
    assert guess(sheet) == Columns(4, (F.START, F.END, F.TITLE, F.SPEAKERS, F.ROOM))


def test_columns_numbered_under_a_word_for_people_are_people() -> None:
    sheet = book_sheet(
        [
            [None, None, "Vortragende"],
            ["Uhrzeit", "Titel", 1, 2, 3],
            [time(9), "Mehl", "Ida Lund", "Bo Eng", None],
            [time(10), "Korn", "Kim Bak", None, None],
        ]
    )
    assert guess(sheet) == Columns(2, (F.TIME, F.TITLE, F.SPEAKERS, F.SPEAKERS, F.SPEAKERS))


def test_columns_without_a_name_are_told_by_their_cells() -> None:
    sheet = text_sheet(
        "Title,,,\n"
        "Flour,2026-05-07,9:30,Ida Lund\n"
        "Grain,2026-05-07,10:30,Anna Berg\n"
        "Bread,2026-05-07,11:30,Peter Holm\n"
    )
    assert fields_of(sheet) == [F.TITLE, F.DATE, F.START, F.SPEAKERS]


def test_a_name_that_its_cells_belie_is_overruled() -> None:
    sheet = text_sheet(
        "Dato;Tid;Titel\n2026-05-07 09:30;45 min;Mel\n2026-05-07 10:30;30 min;Korn\n"
    )
    assert fields_of(sheet) == [F.START, F.LENGTH, F.TITLE]


def test_when_a_form_was_answered_is_no_time_of_an_item() -> None:
    sheet = text_sheet(
        "Tidsstempel,Navn,Mailadresse,Titel på oplæg,Telefon\n"
        "01-02-2026 10.33.12,Ida Lund,ida@x.example,Mel,12345678\n"
    )
    assert fields_of(sheet) == [None, F.SPEAKERS, F.MAIL, F.TITLE, None]


def test_a_name_is_a_title_where_others_are_the_people() -> None:
    assert fields_of(text_sheet("Name,Speakers,Start\nFlour,Ida Lund,9:00\n")) == [
        *(F.TITLE, F.SPEAKERS, F.START),
    ]


def test_a_theme_is_a_track_beside_a_title_and_else_the_title() -> None:
    assert fields_of(text_sheet("Tid;Titel;Tema\n9.00;Mel;Korn\n")) == [F.TIME, F.TITLE, F.TRACK]
    assert fields_of(text_sheet("Tid;Tema\n9.00;Mel\n")) == [F.TIME, F.TITLE]


@pytest.mark.parametrize("rooms", ["Sal A;Sal B;Sal C", "Loftet;Kælderen;Gården"])
def test_rooms_side_by_side_are_no_list(rooms: str) -> None:
    sheet = text_sheet(f"Tid;{rooms}\n9.00;Mel;Korn;Brød\n10.00;Rug;Byg;Havre\n")
    assert guess(sheet) == Columns()


@pytest.mark.parametrize("text", ["", "\n\n", "bla bla\nog mere", "1;2;3\n4;5;6"])
def test_what_is_no_programme_has_no_columns(text: str) -> None:
    assert guess(text_sheet(text)) == Columns()


def test_a_list_without_times_has_columns_if_they_have_names() -> None:
    assert fields_of(text_sheet("Titel;Oplægsholder\nMel;Ida Lund\n")) == [F.TITLE, F.SPEAKERS]


def test_a_moment_and_a_length_are_found_in_an_export() -> None:
    sheet = book_sheet(
        [
            [
                "Session Id",
                "Title",
                "Owner",
                "Speakers",
                "Room",
                "Scheduled At",
                "Scheduled Duration",
            ],
            ["7", "Flour", "Ida Lund", "Ida Lund", "Loft", datetime(2026, 5, 7, 9), 45],  # noqa: DTZ001 - wall clock
        ]
    )
    assert fields_of(sheet) == [F.ID, F.TITLE, None, F.SPEAKERS, F.ROOM, F.START, F.LENGTH]


def test_a_signature_is_the_same_for_the_same_names() -> None:
    one = text_sheet("Tid ; TITEL\n9.00;Mel\n")
    two = text_sheet("Møllens dag\ntid;Titel\n10.00;Korn\n")
    assert signature(one, 1) == signature(two, 2) == "tid\ttitel"
    assert signature(one, 0) == signature(one, 99) == ""


def test_a_date_in_the_row_of_names_makes_it_none() -> None:
    sheet = book_sheet([["Start", date(2026, 5, 7), "Titel"], [time(9), None, "Mel"]])
    assert guess(sheet).header == 0
