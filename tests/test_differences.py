"""Differences in words: for a list, and as lines for a mail."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as Date  # noqa: N812 - as everywhere
from typing import Any

import pytest

from planner.core.comparison import Aspect, Difference, DifferenceKind, compare, compare_rest
from planner.core.programme import (
    Appearance,
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
from planner.text import LANGUAGES, texts
from planner.wording.aspects import aspect
from planner.wording.differences import changes, comparison_lines, difference, difference_kind
from tests.builders.programmes import a_programme

TALK = Entry("talk", title="Lamper", duration=30, day="d", start=615, room="small")


def a_day(talk: Entry | None = TALK, **own: Any) -> Programme:
    entries = [entry for entry in (talk,) if entry is not None]
    return a_programme(
        Day("d", date=Date(2027, 3, 1)),
        Room("hall", 0, "Salen"),
        Room("small", 1, "Mødelokale 2"),
        Track("young", 0, "Unge"),
        Speaker("ida", "Ida Lund"),
        Speaker("bo", "Bo Krog"),
        *entries,
        **own,
    )


def said(after: Programme, before: Programme | None = None, language: str = "en") -> str:
    before = before or a_day()
    (found,) = compare(before, after)
    return difference(texts(language), before, after, found)


CASES: list[tuple[dict[str, Any], str, str]] = [
    ({"start": 645}, "Moved from 10:15 to 10:45", "Flyttet fra 10.15 til 10.45"),
    ({"title": "Lygter"}, "New title, was “Lamper”", "Ny titel, før »Lamper«"),
    ({"title": ""}, "No title, was “Lamper”", "Ingen titel, før »Lamper«"),
    ({"room": "hall"}, "Room: Salen, was Mødelokale 2", "Lokale: Salen, før Mødelokale 2"),
    (
        {"room": None},
        "Room: all rooms, was Mødelokale 2",
        "Lokale: alle lokaler, før Mødelokale 2",
    ),
    (
        {"duration": 45},
        "Length: 45 minutes, was 30 minutes",
        "Længde: 45 minutter, før 30 minutter",
    ),
    (
        {"open_end": True},
        "Length: no end stated, was 30 minutes",
        "Længde: uden sluttid, før 30 minutter",
    ),
    ({"track": "young"}, "Track: Unge", "Spor: Unge"),
    ({"kind": EntryKind.BREAK}, "Now a break, was a session", "Nu pause, før oplæg"),
    (
        {"day": None, "start": None},
        "Not placed any more, was 10:15",
        "Ikke længere placeret, før 10.15",
    ),
    ({"abstract": "Om lys."}, "Abstract changed", "Beskrivelse er ændret"),
    ({"parts": (Part("p", "Skygger"),)}, "Parts: + Skygger", "Delindlæg: + Skygger"),
    (
        {"start": 600, "title": "Lygter"},
        "New title, was “Lamper” · Moved from 10:15 to 10:00",
        "Ny titel, før »Lamper« · Flyttet fra 10.15 til 10.00",
    ),
]


@pytest.mark.parametrize(("values", "english", "danish"), CASES)
def test_a_change_says_what_there_is_and_what_there_was(
    values: dict[str, Any], english: str, danish: str
) -> None:
    after = a_day(replace(TALK, **values))
    assert said(after) == english
    assert said(after, language="da") == danish


def test_what_is_placed_says_where() -> None:
    aside = a_day(replace(TALK, day=None, start=None))
    assert said(a_day(), aside) == "Placed: 10:15"


def _billed(*appearances: Appearance) -> Programme:
    return replace(a_day(), appearances={a.id: a for a in appearances})


def test_speakers_who_come_and_go_are_named() -> None:
    ida, bo = Appearance("1", "ida", "talk"), Appearance("2", "bo", "talk")
    assert said(_billed(ida), _billed(bo)) == "Speakers: + Ida Lund, − Bo Krog"
    chairing = replace(ida, role=Role.MODERATOR)
    assert said(_billed(chairing), _billed(ida)) == "Speakers changed"


def test_a_move_to_another_day_names_both_days() -> None:
    before = replace(
        a_day(), days={"d": Day("d", label="Fredag"), "e": Day("e", 1, None, "Lørdag")}
    )
    after = replace(before, entries={"talk": replace(TALK, day="e", start=600)})
    assert said(after, before) == "Moved from Fredag 10:15 to Lørdag 10:00"
    (found,) = compare(before, after)
    assert changes(texts("en"), before, after, found) == ["Moved from Fredag 10:15 to Lørdag 10:00"]


def test_new_and_missing_ones_say_where_they_stand_or_stood() -> None:
    assert said(a_day(), a_day(None)) == "10:15–10:45, Mødelokale 2"
    assert said(a_day(None), a_day()) == "10:15–10:45, Mødelokale 2"


def test_a_comparison_becomes_lines_for_a_mail() -> None:
    before = a_day(title="Lysdagen")
    song = Entry("song", title="Fællessang", day="d", start=700, duration=10)
    bye = Entry("bye", title="Farvel", day="d", start=900, duration=15, open_end=True)
    before = replace(before, entries={**before.entries, "bye": bye})
    after = replace(
        before,
        title="Lampedagen",
        entries={"talk": replace(TALK, start=645, room="hall"), "song": song},
        rooms={**before.rooms, "small": Room("small", 1, "Stuen")},
        speakers={**before.speakers, "ida": Speaker("ida", "Ida Lund", "bogbinder")},
    )
    found = [*compare(before, after), *compare_rest(before, after)]
    assert comparison_lines(texts("en"), before, after, found) == [
        "New",
        "- 11:40–11:50 “Fællessang”",
        "",
        "Changed",
        "- 10:45–11:15 “Lamper”, Salen",
        "  Moved from 10:15 to 10:45",
        "  Room: Salen, was Mødelokale 2",
        "- Lampedagen",
        "  Title: Lampedagen, was Lysdagen",
        "- Room: Stuen",
        "  Name: Stuen, was Mødelokale 2",
        "- Speaker: Ida Lund",
        "  Job title: bogbinder",
        "",
        "Cancelled",
        "- 15:00 “Farvel”",
    ]
    danish = comparison_lines(texts("da"), before, after, found)
    assert [line for line in danish if line and line[0] not in " -"] == ["Nyt", "Ændret", "Aflyst"]
    assert comparison_lines(texts("da"), before, before, ()) == []


def test_hours_and_dates_of_days_are_written_as_the_language_writes_them() -> None:
    before = a_day()
    day = Day("d", date=Date(2027, 3, 2), opens=600, closes=960)
    (found,) = compare_rest(before, replace(before, days={"d": day}))
    assert changes(texts("da"), before, replace(before, days={"d": day}), found) == [
        "Dato: tirsdag den 2. marts 2027, før mandag den 1. marts 2027",
        "Tidsrum: 10.00–16.00, før 9.00–16.00",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_and_aspect_has_its_words(language: str) -> None:
    spoken = texts(language)
    named = [aspect(spoken, each) for each in Aspect]
    assert all([*named, *(difference_kind(spoken, kind) for kind in DifferenceKind)])
    whole = Difference(DifferenceKind.CHANGED, "talk", "talk", tuple(Aspect))
    assert all(changes(spoken, a_day(), a_day(), whole))
