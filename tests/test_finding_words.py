"""Findings and their mends in words, Danish and English."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as Date  # noqa: N812 - as everywhere

import pytest

from planner import wording
from planner.core.changes import Edit, EditKind, add_rows, as_one, change_fields
from planner.core.checks import Finding, FindingKind, Severity
from planner.core.edits.ignoring import ignore
from planner.core.programme import Day, Entry, EntryKind, Fact, FactKind, Programme, Room, Speaker
from planner.text import texts
from tests.core.pictures import a_day


def a_programme() -> Programme:
    return replace(
        a_day("A 9:00-9:30, B/r 9:30-10:00, T 30", rooms="r"),
        title="Haven",
        rooms={"r": Room("r", name="Salen", capacity=20)},
        speakers={"s": Speaker("s", "Ida Holt")},
        days={"d": Day("d", date=Date(2027, 5, 6))},
        facts=(Fact(FactKind.OTHER, "Vi ses onsdag den 6. maj"),),
    )


_IDS = {
    **dict.fromkeys(
        (FindingKind.SPEAKER_TWICE, FindingKind.TIGHT_CHANGE, FindingKind.UNCONFIRMED),
        ("s", "A", "B"),
    ),
    FindingKind.SPEAKER_AWAY: ("s", "A"),
    FindingKind.NO_APPEARANCE: ("s",),
    FindingKind.FEW_SEATS: ("B", "r"),
    FindingKind.HOLIDAY: ("d",),
    FindingKind.PAST: ("d",),
    FindingKind.UNPLACED: ("T",),
    FindingKind.WRONG_WEEKDAY: ("p",),
    FindingKind.MORE: ("p",),
}


@pytest.mark.parametrize("kind", list(FindingKind))
def test_every_kind_has_a_sentence_and_a_heading_in_both_languages(kind: FindingKind) -> None:
    ids = _IDS.get(kind, ("A", "B"))
    found = Finding(kind, Severity.NOTE, ids, minutes=5, text="x", instead="y", seats=20, people=30)
    said = [wording.finding(texts(language), a_programme(), found) for language in ("en", "da")]
    headings = [wording.finding_group(texts(language), kind) for language in ("en", "da")]
    assert said[0] != said[1]
    assert headings[0] != headings[1]
    for sentence in (*said, *headings):
        assert sentence[0].isupper() or not sentence[0].isalpha()
        assert "%" not in sentence


def test_seats_and_what_waits_are_told_in_numbers() -> None:
    few = Finding(FindingKind.FEW_SEATS, Severity.WARNING, ("B", "r"), seats=20, people=30)
    assert wording.finding(texts("da"), a_programme(), few) == (
        "Der kommer 30, men der er 20 pladser i Salen under 9.30–10.00 »B«."
    )
    waiting = Finding(FindingKind.UNPLACED, Severity.NOTE, ("T", "A"))
    assert (
        wording.finding(texts("en"), a_programme(), waiting) == "Not placed: “T” and 9:00–9:30 “A”."
    )


def test_of_many_a_sentence_names_a_few() -> None:
    waits = Finding(FindingKind.UNCONFIRMED, Severity.NOTE, ("s", "A", "B", "T", "A", "B"))
    assert wording.finding(texts("en"), a_programme(), waits) == (
        "Ida Holt has not confirmed yet: 9:00–9:30 “A”, 9:30–10:00 “B”, “T” and 2 more."
    )


def told(edit: Edit, language: str = "en") -> str:
    return wording.mend(texts(language), a_programme(), edit)


def test_a_mend_says_what_it_moves_and_how_long_that_lasts() -> None:
    programme = a_programme()
    moved = change_fields(programme, EditKind.MOVE, {"A": {"start": 600}, "B": {"duration": 45}})
    assert told(moved) == (
        "moves “A” from 9:00 to 10:00; lets “B” last 45 minutes instead of 30 minutes"
    )
    assert told(moved, "da") == (
        "flytter »A« fra 9.00 til 10.00; lader »B« vare 45 minutter i stedet for 30 minutter"
    )
    many = change_fields(
        programme, EditKind.MOVE, {"A": {"start": 600, "duration": 5}, "B": {"start": 700}}
    )
    assert told(many).endswith("; 1 more change")
    placed = change_fields(programme, EditKind.INSERT, {"T": {"day": "d", "start": 600}})
    assert told(placed) == "puts “T” at 10:00"


def test_a_mend_says_which_break_hours_and_words_come() -> None:
    programme = a_programme()
    pause = Entry("k", EntryKind.BREAK, "Pause", 15, "d", 570)
    hours = change_fields(programme, EditKind.CHANGE, {"d": {"closes": 17 * 60}})
    both = as_one(EditKind.ADD, add_rows(EditKind.ADD, [pause]), hours)
    assert told(both) == (
        "puts in a break, 9:30–9:45; Thursday, 6 May 2027 closes at 17:00 instead of 16:00"
    )
    right = (Fact(FactKind.OTHER, "Vi ses torsdag den 6. maj"),)
    words = change_fields(programme, EditKind.CHANGE, {"p": {"facts": right}})
    assert told(words, "da") == "skriver »torsdag« i stedet for »onsdag«"


def test_that_a_finding_is_accepted_is_a_step_with_a_name() -> None:
    programme = a_programme()
    found = Finding(FindingKind.UNPLACED, Severity.NOTE, ("T",))
    edit = ignore(programme, found, "I reserve")
    assert wording.edit_name(texts("en"), programme, edit) == "Ignore a finding"
