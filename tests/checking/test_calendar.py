"""Weekdays that go with their dates, days off and days past."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date as Date  # noqa: N812 - as everywhere

import pytest

from planner.checking.calendar import BY_ZONE, COUNTRIES, LOCALES, days_off, days_past
from planner.checking.mending import mend
from planner.checking.weekdays import wrong_weekdays
from planner.core.changes import apply
from planner.core.checks import Finding, FindingKind, Severity
from planner.core.programme import Day, Entry, Fact, FactKind, Programme

THURSDAY = Date(2027, 4, 15)


def on(date: Date | None, language: str = "da", **values: object) -> Programme:
    days = {"d": Day("d", date=date)}
    return replace(Programme("p", language=language, days=days), **values)  # type: ignore[arg-type]  # fields by name


def labelled(label: str, date: Date | None = THURSDAY) -> Programme:
    return on(date, days={"d": Day("d", date=date, label=label)})


def phrases(found: Sequence[Finding]) -> list[tuple[str, str]]:
    return [(each.text, each.instead) for each in found]


def test_a_label_names_the_weekday_of_its_date() -> None:
    assert phrases(list(wrong_weekdays(labelled("Onsdag: åbningsdagen")))) == [
        ("Onsdag", "Torsdag")
    ]
    assert phrases(list(wrong_weekdays(labelled("Den store onsdag")))) == [("onsdag", "torsdag")]
    assert list(wrong_weekdays(labelled("Torsdag"))) == []
    assert list(wrong_weekdays(labelled("Onsdag og torsdag"))) == []  # it speaks of both
    assert list(wrong_weekdays(labelled("Onsdag", None))) == []
    assert list(wrong_weekdays(labelled("Onsdagsholdet"))) == []


@pytest.mark.parametrize(
    ("language", "text", "instead"),
    [
        ("da", "Vi ses onsdag den 15. april!", "torsdag den 15. april"),
        ("da", "Onsdag d. 15. april 2027", "Torsdag d. 15. april 2027"),
        ("sv", "Välkommen fredag den 15 april", "torsdag den 15 april"),
        ("de", "am Mittwoch, 15. April 2027", "Donnerstag, 15. April 2027"),
        ("en", "Join us Friday 15th April", "Thursday 15th April"),
        ("en", "Wednesday, April 15, 2027", "Thursday, April 15, 2027"),
        ("fr", "mercredi 15 avril", "jeudi 15 avril"),
    ],
)
def test_a_date_in_a_text_has_its_weekday(language: str, text: str, instead: str) -> None:
    (found,) = wrong_weekdays(on(THURSDAY, language, introduction=text))
    assert (found.ids, found.instead, found.severity) == (("p",), instead, Severity.WARNING)
    right = text.replace(found.text, found.instead)
    assert list(wrong_weekdays(on(THURSDAY, language, introduction=right))) == []


def test_a_date_without_a_year_is_the_one_nearest_to_the_event() -> None:
    january = Date(2027, 1, 14)
    fact = Fact(FactKind.DEADLINE, "Senest fredag den 18. december")  # of 2026, and so it is
    assert list(wrong_weekdays(on(january, facts=(fact,)))) == []
    late = replace(fact, text="Senest torsdag den 18. december")
    assert phrases(list(wrong_weekdays(on(january, facts=(late,))))) == [
        ("torsdag den 18. december", "fredag den 18. december")
    ]
    assert list(wrong_weekdays(on(None, facts=(late,)))) == []
    assert list(wrong_weekdays(on(THURSDAY, introduction="onsdag den 31. februar"))) == []


def test_an_item_in_another_language_is_read_in_that_one() -> None:
    entry = Entry("e", language="en", abstract="The study ended on Friday 15 April 2027.")
    programme = on(THURSDAY, entries={"e": entry})
    (found,) = wrong_weekdays(programme)
    assert (found.ids, found.instead) == (("e",), "Thursday 15 April 2027")
    # The same is found again where nothing changed, and no more once it is put right.
    assert list(wrong_weekdays(programme)) == [found]
    edit = mend(programme, found, lambda: "new")
    assert edit is not None
    after = apply(programme, edit)
    assert after.entries["e"].abstract == "The study ended on Thursday 15 April 2027."
    assert list(wrong_weekdays(after)) == []
    assert apply(after, edit.inverse()) == programme


def test_a_wrong_weekday_is_mended_wherever_it_stands() -> None:
    facts = (Fact(FactKind.OTHER, "Mødested: onsdag den 15. april i caféen"),)
    programme = on(THURSDAY, facts=facts, introduction="Vi ses onsdag den 15. april!")
    (found, again) = wrong_weekdays(programme)
    assert found.key == again.key
    edit = mend(programme, found, lambda: "new")
    assert edit is not None
    after = apply(programme, edit)
    assert after.facts[0].text == "Mødested: torsdag den 15. april i caféen"
    assert after.introduction == "Vi ses torsdag den 15. april!"
    label = labelled("Onsdag")
    (found,) = wrong_weekdays(label)
    edit = mend(label, found, lambda: "new")
    assert edit is not None
    assert apply(label, edit).days["d"].label == "Torsdag"


@pytest.mark.parametrize(
    ("language", "zone", "date", "name"),
    [
        ("da", "Europe/Copenhagen", Date(2027, 5, 6), "Kristi himmelfartsdag"),
        ("da", "Europe/Copenhagen", Date(2027, 6, 5), "Grundlovsdag"),
        ("sv", "Europe/Copenhagen", Date(2027, 6, 26), "Midsommardagen"),
        ("nb", "Europe/Copenhagen", Date(2027, 5, 1), "Arbeidernes dag"),
        ("fi", "Europe/Helsinki", Date(2027, 12, 6), "Itsenäisyyspäivä"),
        ("de", "Europe/Berlin", Date(2027, 10, 3), "Tag der Deutschen Einheit"),
        ("nl", "Europe/Copenhagen", Date(2027, 4, 27), "Koningsdag"),
        ("fr", "Europe/Paris", Date(2027, 7, 14), "Fête nationale"),
        ("en", "Europe/Dublin", Date(2027, 3, 17), "Saint Patrick's Day"),
        ("en", "Europe/Copenhagen", Date(2027, 5, 6), "Ascension Day"),
    ],
)
def test_a_public_holiday_is_told_by_its_name(
    language: str, zone: str, date: Date, name: str
) -> None:
    (found,) = days_off(on(date, language, time_zone=zone))
    assert found == Finding(FindingKind.HOLIDAY, Severity.WARNING, ("d",), text=name)


def test_an_ordinary_day_is_no_holiday_nor_is_a_sunday() -> None:
    for date in (THURSDAY, Date(2027, 4, 18), None):
        for language in ("da", "sv", "nb", "fi", "de", "nl", "fr", "en"):
            assert list(days_off(on(date, language))) == []
    assert list(days_off(on(Date(2027, 5, 6), "en", time_zone="Asia/Tokyo"))) == []


def test_no_country_is_loaded_but_those_that_may_be_asked_for() -> None:
    for zone in BY_ZONE:
        for language in ("en", "da", "xx"):
            christmas = on(Date(2027, 12, 25), language, time_zone=zone)
            assert [found.ids for found in days_off(christmas)] == [("d",)]
    loaded = {name for name in sys.modules if name.startswith("holidays.countries.")}
    assert loaded <= {f"holidays.countries.{country}" for country in COUNTRIES}
    kinds = [
        kind
        for name in loaded
        for kind in vars(sys.modules[name]).values()
        if isinstance(kind, type) and kind.__module__ == name and hasattr(kind, "default_language")
    ]
    assert {str(kind.default_language).split("_")[0] for kind in kinds} <= {*LOCALES}


def test_a_day_that_is_over_is_a_note() -> None:
    programme = on(THURSDAY)
    assert list(days_past(programme, THURSDAY)) == []
    (found,) = days_past(programme, Date(2027, 4, 16))
    assert found == Finding(FindingKind.PAST, Severity.NOTE, ("d",))
    assert list(days_past(on(None), THURSDAY)) == []
