"""What is on now and next, at moments of a day that is drawn as one line."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from planner.core.on_the_day import (
    Moment,
    Phase,
    Standing,
    moment_of,
    people_in,
    rooms_on,
    standing,
)
from planner.core.programme import (
    Appearance,
    Day,
    EntryKind,
    Part,
    Programme,
    Speaker,
)
from tests.core.pictures import a_day

MORNING = "A 9:00-9:30, B 9:30-10:00, C 10:20-11:00"


def at(
    programme: Programme, clock: str, room: str | None = None, held: str | None = None
) -> Standing:
    hours, minutes, *seconds = (int(part) for part in clock.split(":"))
    whole = (hours * 60 + minutes) * 60 + sum(seconds)
    return standing(programme, Moment("d", whole), room, held)


def told(found: Standing) -> tuple[str, str, str, int | None]:
    now, then = found.now, found.next
    return found.phase.value, now.id if now else "", then.id if then else "", found.seconds


def with_entry(programme: Programme, id_: str, **values: object) -> Programme:
    entry = replace(programme.entries[id_], **values)  # type: ignore[arg-type]  # by name
    return replace(programme, entries={**programme.entries, id_: entry})


def test_the_plan_says_what_is_on_and_how_long_it_has_left() -> None:
    day = a_day(MORNING)
    assert told(at(day, "8:58:30")) == ("before", "", "A", 90)
    assert told(at(day, "9:10")) == ("on", "A", "B", 20 * 60)
    assert told(at(day, "9:29:59")) == ("on", "A", "B", 1)
    assert told(at(day, "9:31")) == ("on", "B", "C", 29 * 60)
    assert told(at(day, "10:15")) == ("between", "", "C", 5 * 60)
    assert told(at(day, "11:30")) == ("after", "", "", 30 * 60)


def test_a_session_that_has_ended_is_over_for_a_minute() -> None:
    day = a_day(MORNING)
    assert told(at(day, "9:30:20")) == ("over", "A", "B", 20)
    assert told(at(day, "10:00:59")) == ("over", "B", "C", 59)
    assert told(at(day, "10:01")) == ("between", "", "C", 19 * 60)


def test_a_break_that_has_ended_gives_way_at_once() -> None:
    day = with_entry(a_day(MORNING), "A", kind=EntryKind.BREAK)
    assert told(at(day, "9:30")) == ("on", "B", "C", 30 * 60)


def test_what_is_held_stays_on_and_what_should_have_begun_is_next() -> None:
    day = a_day(MORNING)
    assert told(at(day, "9:42", held="A")) == ("over", "A", "B", 12 * 60)
    assert told(at(day, "9:20", held="A")) == ("on", "A", "B", 10 * 60)
    assert told(at(day, "8:50", held="A")) == ("before", "", "A", 10 * 60)  # it has not begun


def test_each_room_has_its_own_and_what_is_for_all_rooms() -> None:
    day = a_day("A/r 9:00-9:30, B/s 9:00-10:00, L 10:00-11:00", rooms="r s t")
    assert rooms_on(day, "d") == ["r", "s"]
    assert told(at(day, "9:10", "r")) == ("on", "A", "L", 20 * 60)
    assert told(at(day, "9:10", "s")) == ("on", "B", "L", 50 * 60)
    assert told(at(day, "10:30", "s")) == ("on", "L", "", 30 * 60)
    assert rooms_on(a_day(MORNING), "d") == [None]


def test_what_is_not_public_is_not_told() -> None:
    day = with_entry(a_day("S 8:00-9:00, A 9:00-9:30"), "S", public=False)
    assert told(at(day, "8:30")) == ("before", "", "A", 30 * 60)
    assert at(with_entry(day, "A", public=False), "8:30").phase == Phase.EMPTY


def test_an_end_nobody_stated_is_the_next_ones_start() -> None:
    day = with_entry(a_day(MORNING), "B", open_end=True)
    assert told(at(day, "10:10")) == ("on", "B", "C", 10 * 60)
    last = with_entry(a_day(MORNING), "C", open_end=True)
    assert told(at(last, "10:30")) == ("on", "C", "", None)


def test_the_part_that_is_on_and_its_people() -> None:
    parts = (Part("p1", "One", minutes=10), Part("p2", "Two"))
    day = replace(
        with_entry(a_day(MORNING), "A", parts=parts),
        speakers={id_: Speaker(id_, name) for id_, name in (("x", "Xenia"), ("y", "Ylva"))},
        appearances={
            "1": Appearance("1", "x", "A"),
            "2": Appearance("2", "y", "A", part="p2"),
        },
    )
    talk = day.entries["A"]
    assert at(day, "9:05").part == 0
    assert at(day, "9:12").part == 1
    assert people_in(day, talk) == ["Xenia"]
    assert people_in(day, talk, 0) == ["Xenia"]
    assert people_in(day, talk, 1) == ["Ylva"]


def dated() -> Programme:
    evening = a_day("A 9:00-16:00, P 22:00-25:30")
    second = replace(evening.entries["A"], id="B", day="e")
    days = {
        "d": Day("d", 0, date(2026, 9, 16)),
        "e": Day("e", 1, date(2026, 9, 17)),
    }
    return replace(evening, days=days, entries={**evening.entries, "B": second})


def test_the_date_tells_which_day_it_is() -> None:
    assert moment_of(dated(), datetime(2026, 9, 17, 10)) == Moment("e", 10 * 3600)  # noqa: DTZ001 - local
    assert moment_of(dated(), datetime(2026, 9, 15, 23)) == Moment("d", -3600)  # noqa: DTZ001 - local
    assert moment_of(dated(), datetime(2026, 9, 19)) == Moment("e", 48 * 3600)  # noqa: DTZ001 - local


def test_an_evening_goes_on_past_midnight() -> None:
    assert moment_of(dated(), datetime(2026, 9, 17, 1)) == Moment("d", 25 * 3600)  # noqa: DTZ001 - local
    assert moment_of(dated(), datetime(2026, 9, 17, 2)) == Moment("e", 2 * 3600)  # noqa: DTZ001 - local


def test_without_dates_the_day_shown_is_today() -> None:
    now = datetime(2026, 9, 17, 9, 0, 7)  # noqa: DTZ001 - local
    assert moment_of(a_day(MORNING), now, "d") == Moment("d", 9 * 3600 + 7)
    assert moment_of(a_day(MORNING), now, "gone") == Moment("d", 9 * 3600 + 7)
    assert moment_of(Programme("p"), now) is None
