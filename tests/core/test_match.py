"""Which entry is meant by one that was read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as Date  # noqa: N812 - as everywhere

from planner.core.comparison import match
from planner.core.comparison.counterparts import same_days, same_names, same_parts
from planner.core.comparison.people import same_people
from planner.core.programme import (
    Appearance,
    Day,
    Entry,
    EntryKind,
    Part,
    Programme,
    Room,
    Speaker,
)
from tests.builders.programmes import a_programme

NINE = 9 * 60
MONDAY, TUESDAY = Date(2027, 3, 1), Date(2027, 3, 2)


def _day(*entries: Entry, prefix: str = "", **own: object) -> Programme:
    """One Monday with these, each on it at nine unless it has a start."""
    day = Day(f"{prefix}d", date=MONDAY)
    placed = [
        replace(
            entry,
            id=prefix + entry.id,
            day=day.id,
            start=NINE if entry.start is None else entry.start,
        )
        for entry in entries
    ]
    return a_programme(day, *placed, id_=prefix or "there", **own)


def _matched(there: Programme, read: Programme) -> dict[str, str]:
    return {new.removeprefix("r-"): own for new, own in match(there, read).items()}


def test_a_source_id_tells_more_than_a_title() -> None:
    there = _day(
        Entry("a", title="Lys", source="1"), Entry("b", title="Lyd", source="2", start=600)
    )
    read = _day(
        Entry("x", title="Lyd", source="1"), Entry("y", title="Lys", source="2"), prefix="r-"
    )
    assert _matched(there, read) == {"x": "a", "y": "b"}


def test_events_of_one_source_id_are_told_by_their_times() -> None:
    there = _day(
        Entry("a", title="Værksted", source="1"),
        Entry("b", title="Værksted", source="1", start=600),
    )
    read = _day(Entry("x", title="Åbent værksted", source="1", start=600), prefix="r-")
    assert _matched(there, read) == {"x": "b"}


def test_breaks_of_one_title_are_told_by_time_first_and_then_as_they_run() -> None:
    coffee = Entry("", EntryKind.BREAK, "Kaffe")
    there = _day(*(replace(coffee, id=i, start=s) for i, s in (("a", 600), ("b", 840))))
    read = _day(
        *(replace(coffee, id=i, start=s) for i, s in (("x", 615), ("y", 720), ("z", 840))),
        prefix="r-",
    )
    assert _matched(there, read) == {"x": "a", "z": "b"}


def test_a_talk_may_leave_its_day_but_a_break_is_another_there() -> None:
    days = Day("mon", 0, MONDAY), Day("tue", 1, TUESDAY)
    there = a_programme(
        *days,
        Entry("talk", title="Kort", day="mon", start=600),
        Entry("lunch", EntryKind.BREAK, "Frokost", day="mon", start=720),
    )
    read = a_programme(
        *days,
        Entry("r-talk", title="Kort", day="tue", start=600),
        Entry("r-lunch", EntryKind.BREAK, "Frokost", day="tue", start=720),
    )
    assert _matched(there, read) == {"talk": "talk"}


def test_an_event_that_moved_as_a_whole_keeps_its_breaks() -> None:
    lunch = Entry("lunch", EntryKind.BREAK, "Frokost")
    there, read = _day(lunch), _day(lunch, prefix="r-")
    read = replace(read, days={"r-d": Day("r-d", date=TUESDAY)})
    assert _matched(there, read) == {"lunch": "lunch"}


def test_a_break_set_aside_is_the_one_that_was_read() -> None:
    there = a_programme(Day("d"), Entry("lunch", EntryKind.BREAK, "Frokost"))
    assert _matched(there, _day(Entry("x", EntryKind.BREAK, "FROKOST"), prefix="r-")) == {
        "x": "lunch"
    }


def test_similar_titles_are_enough_in_one_place_and_must_be_closer_elsewhere() -> None:
    there = _day(Entry("a", title="Bogkasser på hjul"), Entry("b", title="Skiltning", start=600))
    read = _day(
        Entry("x", title="Hjul under bogkasser"),
        Entry("y", title="Skiltningen", start=660),
        prefix="r-",
    )
    assert _matched(there, read) == {"x": "a", "y": "b"}


def test_another_title_in_one_place_is_another_entry() -> None:
    there = _day(Entry("a", title="Bogkasser på hjul"))
    assert _matched(there, _day(Entry("x", title="Fællessang"), prefix="r-")) == {}


def test_whoever_speaks_in_both_tells_that_a_title_was_replaced() -> None:
    ida = Speaker("ida", "Ida Lund")
    there = a_programme(
        Day("d"), Entry("a", title="N.N.", day="d", start=600), ida, Appearance("1", "ida", "a")
    )
    read = a_programme(
        Day("d"), Entry("x", title="Sange", day="d", start=600), ida, Appearance("1", "ida", "x")
    )
    assert match(there, read) == {"x": "a"}


def test_an_entry_without_a_title_is_the_one_in_its_place() -> None:
    assert _matched(_day(Entry("a")), _day(Entry("x", title="Fællessang"), prefix="r-")) == {
        "x": "a"
    }


def test_a_long_day_of_other_titles_is_not_weighed() -> None:
    there = _day(*(Entry(f"a{n}", title=f"Hylde nummer {n}") for n in range(250)))
    read = _day(*(Entry(f"x{n}", title=f"Hylder nummer {n}") for n in range(250)), prefix="r-")
    assert match(there, read) == {}


def test_days_without_a_date_are_told_by_order_and_different_dates_never_agree() -> None:
    there = a_programme(Day("one", 0, MONDAY), Day("two", 1, TUESDAY), Day("three", 2))
    read = a_programme(Day("x", 0, TUESDAY), Day("y", 1), Day("z", 2, Date(2027, 3, 3)))
    assert same_days(there, read) == {"x": "two", "y": "one", "z": "three"}
    assert same_days(a_programme(Day("one", 0, MONDAY)), a_programme(Day("x", 0, TUESDAY))) == {}


def test_several_of_one_name_are_meant_in_turn() -> None:
    there = [Room("a", 0, "Sal"), Room("b", 1, "Sal")]
    read = [Room("x", 0, "sal"), Room("y", 1, "SAL"), Room("z", 2, "Sal"), Room("w", 3, "Loft")]
    assert same_names(there, read) == {"x": "a", "y": "b", "z": "b"}


def test_parts_are_told_by_title_and_then_by_position() -> None:
    there = [Part("a", "Hjul"), Part("b", "Hylder"), Part("c", "Lamper")]
    read = [Part("x", "Hylder"), Part("y", "Vogne"), Part("z", "Pærer")]
    assert same_parts(there, read) == {"x": "b", "z": "c"}


def test_somebody_with_a_new_affiliation_is_known_by_the_entry_they_appear_in() -> None:
    there = a_programme(
        Day("d"),
        Entry("a", day="d", start=600),
        Speaker("ida", "Ida Lund", affiliation="Havnen"),
        Appearance("1", "ida", "a"),
    )
    read = a_programme(
        Day("d"),
        Entry("x", day="d", start=600),
        Speaker("s", "Ida Lund", affiliation="Øen"),
        Appearance("1", "s", "x"),
    )
    assert same_people(there, read) == {}
    assert same_people(there, read, {"x": "a"}) == {"s": "ida"}
