"""Programmes within a mail: what is the letter's is no part of them."""

from __future__ import annotations

import pytest

from planner.core.programme import Programme
from planner.core.queries import running_order
from planner.core.reading import Reading
from planner.formats import programme_text
from tests.builders.announcing import TODAY

ORDER = "Fredag den 20. november 2026\n\n9.00 Kaffe\n9.30 Rebets historie\n10.15 Tak for i dag\n"
HEAD = "From: Ida Lund <ida@havn.example>\nSubject: "


def _read(text: str) -> Reading:
    return programme_text.read(text, language="da", today=TODAY)


def _titles(programme: Programme) -> list[str]:
    return [entry.title for entry in running_order(programme)]


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("Kære alle\n\nHer er planen:\n\n", "Mødet"),
        ("Hej Bo,\n\nSe her.\n\nRebets dag\n\n", "Rebets dag"),
        ("Rebets dag\nFor hele byen\n\n", "Rebets dag"),
    ],
    ids=["a greeting", "below some words", "at once"],
)
def test_the_subject_is_the_title_where_the_text_has_none(body: str, title: str) -> None:
    reading = _read(f"{HEAD}SV: Mødet\n\n{body}{ORDER}")
    assert reading.programme.title == title
    assert all(word not in reading.programme.introduction for word in ("Kære", "Hej"))


def test_the_sender_is_nothing_to_tell_of() -> None:
    reading = _read(f"{HEAD}Rebets dag\n\nKære alle\n\n{ORDER}")
    assert reading.warnings == ()


@pytest.mark.parametrize(
    "line",
    ["Kära alla,", "Dear all,", "Liebe Kolleginnen und Kollegen,", "Chers tous,", "Hyvät ystävät,"],
)
def test_a_greeting_is_no_title_in_any_language(line: str) -> None:
    assert _read(f"{line}\n\nRebets dag\n\n{ORDER}").programme.title == "Rebets dag"


def test_an_event_that_greets_the_world_keeps_its_title() -> None:
    assert _read(f"Hello World 2026\n\n{ORDER}").programme.title == "Hello World 2026"


def test_who_signed_is_not_held_for_a_speaker() -> None:
    reading = _read(f"{ORDER}\nMange hilsner\nIda Lund\nHavnens Bibliotek\n")
    assert not reading.programme.speakers
    assert _titles(reading.programme)[-1] == "Tak for i dag"


def test_a_quoted_answer_reads_as_the_mail_that_it_answers() -> None:
    quoted = "".join(f"> {line}\n" for line in f"Kære Bo\n\n{ORDER}".splitlines())
    wrote = "Den 3. marts 2026 kl. 09.12 skrev Ida Lund <ida@havn.example>:"
    programme = _read(f"{HEAD}Re: Rebets dag\n\nFint!\n\n{wrote}\n{quoted}").programme
    assert _titles(programme) == ["Kaffe", "Rebets historie", "Tak for i dag"]
    assert [str(day.date) for day in programme.days.values()] == ["2026-11-20"]
    assert "skrev" not in programme.introduction
