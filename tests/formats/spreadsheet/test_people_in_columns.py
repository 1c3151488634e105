"""People whose names are split over columns, rows or commas."""

from __future__ import annotations

import pytest

from planner.core.programme import EntryKind, Role
from planner.formats.spreadsheet import Columns, Field
from tests.formats.spreadsheet.sheets import (
    billed,
    entry_called,
    fields_of,
    items,
    names,
    reading_of,
    text_sheet,
    understood,
)


@pytest.mark.parametrize(
    "halves",
    [
        "First name;Last name",
        "FirstName;LastName",
        "Name;Surname",
        "Fornavn;Efternavn",
        "Förnamn;Efternamn",
        "Etunimi;Sukunimi",
        "Vorname;Name",
        "Voornaam;Achternaam",
        "Prénom;Nom",
        "Nombre;Apellidos",
        "Imię;Nazwisko",
        "Nome;Cognome",
        "Speaker first name;Speaker last name",
    ],
)
def test_first_and_last_names_are_one_persons(halves: str) -> None:
    reading = reading_of(f"Start;Titel;{halves}\n9.00;Mos;Ida Marie;Holm\n10.00;Tang;;Berg\n")
    assert names(reading, "Mos") == ["Ida Marie Holm"]
    assert names(reading, "Tang") == ["Berg"]


def test_the_last_name_may_stand_first() -> None:
    reading = reading_of("Start;Titel;Efternavn;Fornavn\n9.00;Mos;Holm;Ida\n10.00;Tang;Berg;Bo\n")
    assert names(reading, "Mos") == ["Ida Holm"]


def test_several_people_of_a_row_have_what_stands_behind_each() -> None:
    reading = reading_of(
        "Time,Title,Speaker 1 First Name,Speaker 1 Last Name,Speaker 1 Company,"
        "Speaker 2 First Name,Speaker 2 Last Name,Speaker 2 Company\n"
        "9:00,Moss,Ida,Holm,,Bo,Berg,Seaweed Ltd\n"
        "10:00,Kelp,Kim,Dahl,The Reef,,,\n"
    )
    people = {s.name: s.affiliation for s in reading.programme.speakers.values()}
    assert people == {"Ida Holm": "", "Bo Berg": "Seaweed Ltd", "Kim Dahl": "The Reef"}


def test_whole_names_beside_halves_are_enough() -> None:
    sheet = text_sheet("Start;Titel;Oplægsholder;Fornavn;Efternavn\n9.00;Mos;Ida Holm;Ida;Holm\n")
    assert fields_of(sheet)[2:] == [Field.SPEAKERS, None, None]


def test_a_column_of_names_that_is_mapped_alone_stays_as_it_is() -> None:
    sheet = text_sheet("Start;Titel;Fornavn;Efternavn\n9.00;Mos;Ida;Holm\n")
    columns = Columns(1, (Field.START, Field.TITLE, Field.SPEAKERS, None))
    assert names(understood(sheet, columns), "Mos") == ["Ida"]


def test_rows_that_differ_in_their_people_alone_are_one_item() -> None:
    reading = reading_of(
        "Session Id,Title,Room,Start,FirstName,LastName,TagLine,Email,Bio\n"
        "7,Moss,Barn,9:00,Ida,Holm,Gardener,ida@moss.example,Grows.\n"
        "7,Moss,Barn,9:00,Bo,Berg,,bo@moss.example,Digs.\n"
        "7,Moss,Barn,14:00,Bo,Berg,,bo@moss.example,Digs.\n"
        "8,Kelp,Barn,10:00,Bo,Berg,,bo@moss.example,Digs.\n"
    )
    assert [(start, title) for start, _, title, _ in items(reading)] == [
        ("9.00", "Moss"),
        ("14.00", "Moss"),
        ("10.00", "Kelp"),
    ]
    told = {s.name: (s.position, s.mail, s.biography) for s in reading.programme.speakers.values()}
    assert told == {
        "Ida Holm": ("Gardener", "ida@moss.example", "Grows."),
        "Bo Berg": ("", "bo@moss.example", "Digs."),
    }


def test_the_numbers_of_people_are_no_people() -> None:
    reading = reading_of(
        "ID,Title,Start,Speaker IDs,Speaker names\nABCDEF,Moss,9:00,QWERTY,Ida Holm\n"
    )
    assert names(reading, "Moss") == ["Ida Holm"]


def test_last_names_first_are_turned_where_all_are_so() -> None:
    reading = reading_of(
        "Start;Title;Authors;Chair\n"
        '9:00;Moss;"Holm, Ida; van Berg, Bo";"Dahl, Kim"\n'
        '10:00;Kelp;"Ek, Anna";\n'
    )
    moss = entry_called(reading, "Moss")
    people = reading.programme.speakers
    assert [(people[a.speaker].name, a.role) for a in billed(reading.programme, moss)] == [
        ("Ida Holm", Role.SPEAKER),
        ("Bo van Berg", Role.SPEAKER),
        ("Kim Dahl", Role.MODERATOR),
    ]
    assert names(reading, "Kelp") == ["Anna Ek"]


def test_bars_between_names_part_them() -> None:
    reading = reading_of("Start;Title;Persons\n9:00;Moss;Ida Holm|Bo Berg\n10:00;Kelp;Kim Dahl\n")
    assert names(reading, "Moss") == ["Ida Holm", "Bo Berg"]


def test_everybody_is_nobody_in_particular() -> None:
    reading = reading_of("Fra;Til;Hvad;Hvem\n8.30;9.00;Morgenmad;Alle\n9.00;9.30;Mos;Ida Holm\n")
    assert names(reading, "Morgenmad") == []
    assert entry_called(reading, "Morgenmad").kind is EntryKind.BREAK


def test_what_somebody_is_is_not_turned_into_a_first_name() -> None:
    reading = reading_of("Start;Titel;Ved\n9.00;Mos;Ida Holm, gartner; Bo Berg, dykker\n")
    assert "Ida Holm" in names(reading, "Mos")


def test_a_column_that_only_its_names_tell_of_is_of_people() -> None:
    reading = reading_of(
        "Start;Slut;Titel;Mennesker\n9.00;9.30;Mos;Ida Holm\n9.30;10.00;Tang;Bo Berg, Kim Dahl\n"
        "10.00;10.30;Kaffe;\n"
    )
    assert names(reading, "Mos") == ["Ida Holm"]


def test_a_row_without_a_title_takes_the_words_beside_it() -> None:
    reading = reading_of(
        "Start;Slut;Serie;Titel;Ved\n9.00;9.30;Havet;Tang;Ida Holm\n9.30;10.00;Skoven;;Bo Berg\n"
        "10.00;10.30;Frokost;;\n"
    )
    assert [title for _, _, title, _ in items(reading)] == ["Tang", "Skoven", "Frokost"]


def test_the_title_of_the_session_is_taken_rather_than_that_of_a_numbered_part() -> None:
    reading = reading_of(
        "session_start;session_end;session_title;p1_title;p2_title\n"
        "2027-05-12 09:00;2027-05-12 10:30;Moss I;Peat;Turf\n"
        "2027-05-12 10:30;2027-05-12 11:00;Coffee;;\n"
    )
    assert [title for _, _, title, _ in items(reading)] == ["Moss I", "Coffee"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Start,End,Title,Speaker,Location\n9:00,9:30,Moss,Ida Holm,Barn\n", "en"),
        ("Start,End,Title\n9:00,10,Mos og tang i den gode have\n11,12,Frokost på sten\n", "da"),
        ("Beginn;Ende;Titel;Referent;Raum\n9:00;9:30;Moos;Ida Holm;Halle\n", "de"),
    ],
)
def test_few_cells_leave_the_language_to_the_names_over_them(text: str, language: str) -> None:
    assert reading_of(text).programme.language == language
