"""Lists of names as they stand in mails and spreadsheets."""

from __future__ import annotations

from itertools import count
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.formats.people_list import MOST, read_people

_Row = tuple[str, str, str, str, str]


def _rows(text: str, language: str = "da") -> list[_Row]:
    numbers = count()
    found = read_people(text, language, lambda: f"s{next(numbers)}")
    people = (found.programme.speakers[line.speaker] for line in found.lines)
    return [(s.name, s.position, s.affiliation, s.mail, s.phone) for s in people]


ANNA = ("Anna Holm", "direktør", "Byens Bibliotek", "anna@byen.example", "")


@pytest.mark.parametrize(
    "line",
    [
        "Anna Holm, direktør, Byens Bibliotek <anna@byen.example>",
        "Anna Holm, direktør, Byens Bibliotek, anna@byen.example",
        "- Anna Holm, direktør, Byens Bibliotek (anna@byen.example)",
        "1. Anna Holm, direktør, Byens Bibliotek mailto:anna@byen.example",
        "anna@byen.example\tAnna Holm\tdirektør\tByens Bibliotek",
        "Anna Holm\tByens Bibliotek\tdirektør\tanna@byen.example",
        "Anna\tHolm\tdirektør\tByens Bibliotek\tanna@byen.example",
        "Anna Holm; direktør; Byens Bibliotek; anna@byen.example",
    ],
)
def test_a_line_in_any_order_says_who_and_how_to_reach_them(line: str) -> None:
    assert _rows(line) == [ANNA]


def test_columns_are_what_their_names_say() -> None:
    table = (
        "E-mail\tEfternavn\tFornavn\tTelefon\tStilling\tArbejdssted\n"
        "bo@havn.example\tLund\tBo\t+45 11 22 33 44\tarkivar\tHavnens Arkiv\n"
        "\tKrog\tEva\t\t\t\n"
    )
    assert _rows(table) == [
        ("Bo Lund", "arkivar", "Havnens Arkiv", "bo@havn.example", "+45 11 22 33 44"),
        ("Eva Krog", "", "", "", ""),
    ]


def test_a_persons_title_column_is_their_job() -> None:
    assert _rows("Navn;Titel;Mail\nBo Lund;arkivar;bo@havn.example") == [
        ("Bo Lund", "arkivar", "", "bo@havn.example", "")
    ]


def test_the_line_of_those_a_mail_went_to_names_several() -> None:
    line = "Holm, Anna <anna@byen.example>; Lund, Bo <bo@havn.example>"
    assert [(name, mail) for name, _, _, mail, _ in _rows(line)] == [
        ("Anna Holm", "anna@byen.example"),
        ("Bo Lund", "bo@havn.example"),
    ]
    line = '"Anna Holm" <anna@byen.example>, Bo Lund <bo@havn.example>'
    assert [name for name, *_ in _rows(line)] == ["Anna Holm", "Bo Lund"]


def test_a_telephone_number_is_found_but_no_year_or_price() -> None:
    ((name, *_, phone),) = _rows("Bo Lund, konsulent, tlf. 12 34 56 78")
    assert (name, phone) == ("Bo Lund", "12 34 56 78")
    assert _rows("Bo Lund, konsulent siden 1998")[0][4] == ""


def test_who_stands_there_twice_is_one() -> None:
    assert len(_rows("Bo Lund\nbo lund\nBo Lund\n")) == 1
    assert len(_rows("Bo Lund\nBo Lund <bo@havn.example>")) == 2


def test_two_lines_about_somebody_are_brought_together_and_the_first_holds() -> None:
    table = (
        "Navn;Stilling;Arbejdssted;Mail;Telefon\n"
        "Bo Lund;arkivar;;bo@havn.example;\n"
        "Eva Krog;;;;\n"
        "BO LUND;konsulent;Havnens Arkiv;Bo@havn.example;12 34 56 78\n"
    )
    assert _rows(table) == [
        ("Bo Lund", "arkivar", "Havnens Arkiv", "bo@havn.example", "12 34 56 78"),
        ("Eva Krog", "", "", "", ""),
    ]
    found = read_people(table, "da")
    assert [line.line for line in found.lines] == [2, 3]


def test_two_of_one_name_at_two_places_are_two() -> None:
    table = (
        "Navn;Stilling;Arbejdssted\n"
        "Bo Lund;arkivar;Havnens Arkiv\n"
        "Bo Lund;lærer;Engens Skole\n"
        "Bo Lund;rektor;engens  skole\n"
    )
    assert [row[:3] for row in _rows(table)] == [
        ("Bo Lund", "arkivar", "Havnens Arkiv"),
        ("Bo Lund", "lærer", "Engens Skole"),
    ]


def test_a_line_that_says_more_makes_a_guess_sure() -> None:
    found = read_people("bo.lund@havn.example\nBo Lund, arkivar <bo.lund@havn.example>", "da")
    (line,) = found.lines
    speaker = found.programme.speakers[line.speaker]
    assert (line.line, line.sure, line.likely) == (1, True, True)
    assert (speaker.name, speaker.position) == ("Bo Lund", "arkivar")


def test_an_address_alone_is_a_guess_at_a_name() -> None:
    found = read_people("anna.holm@byen.example", "da")
    (line,) = found.lines
    assert found.programme.speakers[line.speaker].name == "Anna Holm"
    assert (line.sure, line.likely) == (False, True)


def test_what_is_hardly_a_name_is_marked_and_not_thrown_away() -> None:
    found = read_people("Hej alle sammen!\n\nBo Lund\nhusk kaffe til 40", "da")
    told = {line.line: (line.sure, line.likely) for line in found.lines}
    assert told == {1: (False, False), 3: (True, True), 4: (False, False)}


def test_an_empty_list_names_nobody() -> None:
    assert read_people(" \n\t\n", "da").lines == ()


@given(st.text(max_size=300))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    found = read_people(text, "da")
    assert all(found.programme.speakers[line.speaker].name for line in found.lines)


@pytest.mark.parametrize(
    "line",
    ["a" * 5000, "a." * 2000 + "@", "1 " * 2000, "<" * 4000, ";@" * 2000, f"x,{' ' * 1990}x"],
)
def test_a_list_meant_to_be_slow_is_not(line: str) -> None:
    began = perf_counter()
    found = read_people(f"{line}\n" * (2 * MOST), "da")
    assert perf_counter() - began < 10
    assert len(found.lines) <= MOST
