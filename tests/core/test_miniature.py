"""A programme's first day as rectangles."""

from __future__ import annotations

from dataclasses import replace

from planner.core.miniature import WHOLE, miniature
from planner.core.programme import Day, EntryKind, Programme
from tests.core.pictures import a_day


def test_rooms_stand_side_by_side_and_a_plenary_over_all() -> None:
    day = a_day("A/r 10:00-11:00, B/s 10:00-12:00, C 12:00-14:00", rooms="r s", opens=600)
    assert miniature(replace(day, days={"d": Day("d", opens=600, closes=840)})) == (
        (0, 0, 500, 250, 0),
        (500, 0, 1000, 500, 0),
        (0, 500, 1000, 1000, 0),
    )


def test_a_break_is_told_from_a_session() -> None:
    day = a_day("L 12:00-13:00", opens=720, closes=780)
    lunch = replace(day.entries["L"], kind=EntryKind.BREAK)
    assert miniature(replace(day, entries={"L": lunch})) == ((0, 0, 1000, 1000, 1),)


def test_what_lasts_longer_than_the_hours_makes_the_picture_longer() -> None:
    assert miniature(a_day("A 8:00-9:00, B 16:00-18:00")) == (
        (0, 0, 1000, 100, 0),
        (0, 800, 1000, 1000, 0),
    )


def test_the_first_day_that_has_anything_is_shown() -> None:
    day = a_day("A 9:00-16:00, T 30")
    days = {"e": Day("e", order=-1), "d": day.days["d"]}
    assert miniature(replace(day, days=days)) == ((0, 0, WHOLE, WHOLE, 0),)


def test_a_hidden_room_is_not_there() -> None:
    day = a_day("A/r 9:00-16:00, B/s 9:00-16:00", rooms="r s")
    days = {"d": replace(day.days["d"], hidden_rooms=("r",))}
    assert miniature(replace(day, days=days)) == ((0, 0, WHOLE, WHOLE, 0),)


def test_nothing_placed_gives_no_shapes() -> None:
    assert miniature(a_day("T 30")) == ()
    assert miniature(Programme("p")) == ()


def test_a_full_day_stays_small_and_keeps_what_fills_most() -> None:
    talks = (
        f"T{n} {9 + n // 12}:{n % 12 * 5:02d}-{9 + n // 12}:{n % 12 * 5 + 4:02d}" for n in range(80)
    )
    shapes = miniature(a_day(", ".join([*talks, "Long 16:00-18:00"])))
    assert len(shapes) == 60
    assert shapes[-1][3] == WHOLE
