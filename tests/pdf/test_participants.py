"""A pasted list of participants is read as people paste it."""

from __future__ import annotations

import pytest

from planner.pdf.options import Options, read, written
from planner.pdf.participants import (
    LONGEST,
    MOST,
    Participant,
    is_too_long,
    read_participants,
)

ASTA = Participant("Asta Brun", "Torvets Bibliotek", "Vært")


@pytest.mark.parametrize(
    "text",
    [
        "Asta Brun; Torvets Bibliotek; Vært",
        "Asta Brun\tTorvets Bibliotek\tVært",
        "Asta Brun, Torvets Bibliotek, Vært",
        '\ufeff"Asta Brun";"Torvets Bibliotek";"Vært"\r\n',
        "\n  Asta   Brun ;Torvets Bibliotek;Vært;asta@eksempel.dk\n\n",
    ],
)
def test_columns_are_told_apart_whatever_stands_between_them(text: str) -> None:
    assert read_participants(text) == ((ASTA,), ())


def test_commas_belong_to_the_words_where_something_else_parts_the_columns() -> None:
    (person,) = read_participants("Bo Li; Slots- og Kulturstyrelsen, København").people
    assert person == Participant("Bo Li", "Slots- og Kulturstyrelsen, København")
    (quoted,) = read_participants('"Li, Bo",København').people
    assert quoted == Participant("Li, Bo", "København")


def test_headings_say_which_column_is_which_and_others_are_passed_over() -> None:
    text = (
        "Tilmeldt;Rolle;Efternavn;Mail;Fornavn*;Organisation\n"
        "1. maj;Vært;Brun;asta@eksempel.dk;Asta;Torvets Bibliotek\n"
        "2. maj;;Li;bo@eksempel.dk;Bo;"
    )
    assert read_participants(text).people == (ASTA, Participant("Bo Li"))
    assert read_participants("Name, Company\nBo Li, Kajen").people == (
        Participant("Bo Li", "Kajen"),
    )


def test_a_person_is_no_heading() -> None:
    people = read_participants("Bo Li;Kajen\nNavn Navnesen;Torvet").people
    assert [person.name for person in people] == ["Bo Li", "Navn Navnesen"]


def test_lines_that_name_nobody_are_told() -> None:
    listed = read_participants("Bo Li\n;Kajen;Vært\n\n ; ;\nAsta Brun")
    assert [person.name for person in listed.people] == ["Bo Li", "Asta Brun"]
    assert listed.nameless == (2,)


def test_a_stray_quotation_mark_spoils_no_more_than_its_own_line() -> None:
    people = read_participants('"Bo Li;Kajen\nAsta Brun;Torvet').people
    assert people[-1] == Participant("Asta Brun", "Torvet")


def test_a_cell_is_no_longer_than_a_badge_can_show() -> None:
    (person,) = read_participants("Å" * 300_000 + ";Kajen").people
    assert person.name == "Å" * 200


def test_too_long_a_list_is_no_choice() -> None:
    full = "\n".join(["Navn", *(f"Gæst {n}" for n in range(MOST))])
    assert read(written(Options(participants=full))).participants == full
    assert not is_too_long(full)
    assert read({"participants": full + "\nEn til"}).participants == ""
    assert is_too_long("x" * (LONGEST + 1))
    assert read({"participants": 7}).participants == ""
