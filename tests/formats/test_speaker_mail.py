"""What a speaker is written: their times, rooms and parts, and what is practical to know."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from planner.core.programme import (
    Appearance,
    AppearanceState,
    Day,
    Entry,
    Fact,
    FactKind,
    Part,
    Programme,
    Role,
    Room,
    Speaker,
    Venue,
)
from planner.formats.speaker_mail import Letter, speaker_letter
from planner.text import PRINT_LANGUAGES, texts


def _programme() -> Programme:
    appearances = (
        Appearance("1", "ida", "talk"),
        Appearance("2", "ida", "day", "second", state=AppearanceState.ASKED),
        Appearance("3", "bo", "talk", role=Role.MODERATOR),
        Appearance("4", "ida", "off", state=AppearanceState.DECLINED),
    )
    entries = (
        Entry("talk", title="Haver i *byen*", day="d", start=570, duration=45, room="r"),
        Entry("off", title="Uden mig", day="d", start=700),
        Entry(
            "day",
            title="Tre slags jord",
            day="e",
            start=600,
            duration=60,
            parts=(Part("first", "Ler", minutes=20), Part("second", "Sand", minutes=40)),
        ),
    )
    return Programme(
        "p",
        title="Havedagen",
        days={"d": Day("d", date=date(2027, 9, 16)), "e": Day("e", order=1, label="Festen")},
        rooms={"r": Room("r", name="Drivhuset")},
        entries={e.id: e for e in entries},
        speakers={"ida": Speaker("ida", "Ida Holt"), "bo": Speaker("bo", "Bo Lund")},
        appearances={a.id: a for a in appearances},
        venue=Venue("Kolonien", "Havevej 1"),
        organisers=("Haveforeningen",),
        facts=(
            Fact(FactKind.CONTACT, "Eva, 11 22 33 44"),
            Fact(FactKind.PRICE, "300 kr."),
            Fact(FactKind.OTHER, "Tag støvler med"),
        ),
    )


def _letter(programme: Programme, speaker: str, language: str = "da") -> Letter:
    return speaker_letter(programme, programme.speakers[speaker], texts(language), enclosed=True)


def test_a_letter_tells_when_where_and_as_what() -> None:
    letter = _letter(_programme(), "ida")
    assert letter.subject == "Her medvirker du – Havedagen"
    assert letter.lines[0] == "Kære Ida Holt"
    told = "\n".join(letter.lines)
    assert "torsdag den 16. september 2027\n9.30–10.15  Haver i *byen*\n" in told
    assert "    Lokale: Drivhuset\n" in told
    assert "Festen\n10.00–11.00  Tre slags jord\n    10.20–11.00 Sand\n" in told
    assert "Uden mig" not in told
    assert "Bo Lund" not in told


def test_it_tells_what_concerns_a_speaker_and_no_prices() -> None:
    told = _letter(_programme(), "ida").lines
    assert "Sted: Kolonien, Havevej 1" in told
    assert "Kontakt: Eva, 11 22 33 44" in told
    assert "Tag støvler med" in told
    assert not any("300" in line for line in told)
    assert told[-1] == "Haveforeningen"


def test_who_has_not_answered_is_asked_to() -> None:
    lines = [line.strip() for line in _letter(_programme(), "ida", "en").lines]
    assert lines.count("Please tell us whether you can take part in this.") == 1
    assert "Thank you for taking part. Here is what you need to know." in lines
    asked = {"1": Appearance("1", "bo", "talk", state=AppearanceState.ASKED)}
    lines = [*_letter(replace(_programme(), appearances=asked), "bo", "en").lines]
    assert "We hope that you will take part. Please tell us whether you can." in lines


def test_somebody_without_items_or_name_still_gets_a_letter() -> None:
    programme = replace(_programme(), appearances={}, organisers=())
    letter = speaker_letter(programme, Speaker("x"), texts("en"), enclosed=False)
    assert letter.subject == "Practical information – Havedagen"
    assert letter.lines[0] == "Hello"
    assert not any("attached" in line for line in letter.lines)


@pytest.mark.parametrize("language", [each for each in PRINT_LANGUAGES if each != "en"])
def test_every_print_language_has_its_own_letter(language: str) -> None:
    english, own = _letter(_programme(), "ida", "en"), _letter(_programme(), "ida", language)
    assert own.subject != english.subject
    same = set(own.lines) & set(english.lines)
    assert same <= {"", "Festen", "Haveforeningen", "Tag støvler med"} | {
        line for line in same if "Kolonien" in line or "Eva" in line or "Moderator" in line
    }
