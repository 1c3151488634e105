"""Last year's programme becomes the start of this year's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from planner.core.material import Material
from planner.core.next_year import Emptied, a_year_on, first_date, next_year
from planner.core.programme import (
    TABLES,
    AppearanceState,
    Day,
    DaySpan,
    IgnoredFinding,
    Programme,
    Scalar,
)
from planner.core.references import dangling
from tests.builders.examples import MANY
from tests.builders.programmes import a_small_conference, programmes

DANISH = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
SETTINGS: dict[str, Scalar] = {
    "style": "calm",
    "draft": True,
    "draft_date": "2026-08-01",
    "participants": "Ib Dal",
}
TUESDAY = Day("tuesday", 1, date(2026, 9, 15), "Tirsdag: 2. dag", opens=600, closes=900)


def last_year() -> Programme:
    small = a_small_conference()
    talk = replace(
        small.entries["talk"],
        abstract="Om hjul.",
        source="uid-7",
        materials=(Material("m", "Ark", blob="a" * 64),),
    )
    return replace(
        small,
        title="Inventardagen 2026",
        subtitle="Efter 2025",
        introduction="Velkommen.",
        days={
            "monday": replace(
                small.days["monday"], date=date(2026, 9, 14), hidden_rooms=("attic",)
            ),
            "tuesday": TUESDAY,
        },
        entries={**small.entries, "talk": talk},
        speakers={
            **small.speakers,
            "ida": replace(small.speakers["ida"], unavailable=(DaySpan("monday", 540, 600),)),
        },
        print_settings=SETTINGS,
        ignored=(IgnoredFinding("overlap talk", "De ved det"),),
    )


def this_year(**choices: Any) -> Programme:
    numbers = count()
    return next_year(last_year(), date(2027, 9, 13), lambda: f"new-{next(numbers)}", **choices)


def by_title(programme: Programme, title: str) -> Any:
    return next(entry for entry in programme.entries.values() if entry.title == title)


def test_times_places_and_what_is_fixed_stay() -> None:
    new = this_year()
    welcome, talk = by_title(new, "Velkomst"), by_title(new, "Hylder med hjul")
    assert (welcome.start, welcome.duration, welcome.pinned) == (540, 15, True)
    assert new.rooms[talk.room].name == "Festsalen"
    assert new.tracks[talk.track].colour == "#7a4"
    assert [part.title for part in talk.parts] == ["Hjulene", "Hylderne"]
    assert new.days[talk.day].date == date(2027, 9, 13)
    (hidden,) = new.days[talk.day].hidden_rooms
    assert new.rooms[hidden].name == "Loftet"
    assert dangling(new) == []


def test_days_keep_their_distances_and_their_weekdays_are_put_right() -> None:
    assert [day.date for day in this_year().days.values()] == [date(2027, 9, 13), date(2027, 9, 14)]
    moved = next_year(last_year(), date(2027, 9, 15), weekdays=DANISH)
    assert [(day.date, day.label) for day in moved.days.values()] == [
        (date(2027, 9, 15), ""),
        (date(2027, 9, 16), "Torsdag: 2. dag"),
    ]
    undated = next_year(last_year(), None, weekdays=DANISH)
    assert [day.date for day in undated.days.values()] == [None, None]


def test_the_year_is_raised_where_the_title_names_one() -> None:
    assert (this_year().title, this_year().subtitle) == ("Inventardagen 2027", "Efter 2026")
    two_years_on = next_year(last_year(), date(2028, 9, 13))
    assert two_years_on.title == "Inventardagen 2028"
    without_dates = replace(last_year(), days={"d": Day("d")}, entries={}, speakers={})
    without_dates = replace(without_dates, appearances={}, title="Fest 1999/2000, 12026 bøger")
    assert next_year(without_dates, None).title == "Fest 2000/2001, 12026 bøger"
    assert next_year(without_dates, date(2030, 1, 7)).title == "Fest 2030/2031, 12026 bøger"


def test_everybody_is_asked_again_and_last_years_traces_are_gone() -> None:
    new = this_year()
    assert {a.state for a in new.appearances.values()} == {AppearanceState.ASKED}
    assert [s.name for s in new.speakers.values()] == ["Ida Fjord", "Bo Eng"]
    assert all(not speaker.unavailable for speaker in new.speakers.values())
    talk = by_title(new, "Hylder med hjul")
    assert (talk.source, talk.materials) == ("", ())
    assert new.ignored == ()
    assert new.print_settings == {"style": "calm"}


def test_materials_come_along_if_asked_for() -> None:
    (kept,) = by_title(this_year(materials=True), "Hylder med hjul").materials
    assert (kept.title, kept.blob) == ("Ark", "a" * 64)
    assert kept.id != "m"


def test_texts_are_left_out_on_request() -> None:
    new = this_year(emptied=frozenset(Emptied))
    assert sorted(entry.title for entry in new.entries.values()) == ["", "", "", "Kaffe"]
    assert {entry.abstract for entry in new.entries.values()} == {""}
    assert new.introduction == ""
    assert (new.speakers, new.appearances) == ({}, {})
    talk = next(entry for entry in new.entries.values() if entry.parts)
    assert [(part.title, part.minutes) for part in talk.parts] == [("", 20), ("", None)]


def test_a_year_on_is_the_same_day_of_the_week() -> None:
    assert a_year_on(date(2027, 4, 15)) == date(2028, 4, 13)
    assert a_year_on(date(2026, 1, 1)) == date(2027, 1, 7)
    assert first_date(last_year()) == date(2026, 9, 14)
    assert first_date(Programme("p")) is None


@MANY
@given(programmes(), st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.booleans())
def test_nothing_shares_an_id_with_last_year(
    last: Programme,
    first: date | None,
    materials: bool,  # noqa: FBT001 - as hypothesis gives it
) -> None:
    spread = timedelta(0)
    if known := [day.date for day in last.days.values() if day.date]:
        spread = max(known) - min(known)
    assume(first is None or first.toordinal() + spread.days <= date.max.toordinal())
    new = next_year(last, first, materials=materials)
    assert dangling(new) == []
    assert not ids_of(last) & ids_of(new)
    for name in TABLES.values():
        assert len(getattr(new, name)) == len(getattr(last, name))
    assert sorted(e.duration for e in new.entries.values()) == sorted(
        e.duration for e in last.entries.values()
    )


def ids_of(programme: Programme) -> set[str]:
    return {
        programme.id,
        *(id_ for name in TABLES.values() for id_ in getattr(programme, name)),
        *(part.id for entry in programme.entries.values() for part in entry.parts),
    }
