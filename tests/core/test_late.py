"""Running late: the day before and after, drawn as one line."""

from __future__ import annotations

from dataclasses import replace

from planner.core.changes import apply
from planner.core.edits.late import Late, Lateness, Way, run_late
from planner.core.interval import Interval
from planner.core.programme import EntryKind, Programme
from tests.core.pictures import a_day, difference

MORNING = "A 9:00-10:00, K 10:00-10:20, B 10:20-11:00, C 11:10-11:40, L! 12:00-12:45, D 12:45-13:30"


def morning() -> Programme:
    day = a_day(MORNING)
    breaks = {id_: replace(day.entries[id_], kind=EntryKind.BREAK) for id_ in "KL"}
    return replace(day, entries={**day.entries, **breaks})


def late(
    programme: Programme, minute: int, minutes: int, way: Way, room: str | None = None
) -> Late:
    return run_late(programme, Lateness("d", minute, minutes, room, way))


def test_what_is_on_ends_later_and_what_follows_begins_later_up_to_the_lunch() -> None:
    found = late(morning(), 9 * 60 + 50, 10, Way.SHIFT)
    expected = "A 9:00-10:10, K 10:10-10:30, B 10:30-11:10, C 11:20-11:50"
    assert difference(morning(), found.edit) == expected
    assert found.over == ()
    assert found.rows[0].before == Interval(9 * 60, 10 * 60)
    assert found.rows[0].after == Interval(9 * 60, 10 * 60 + 10)


def test_what_does_not_fit_before_the_lunch_is_told() -> None:
    found = late(morning(), 9 * 60 + 50, 30, Way.SHIFT)
    assert found.over == (("C", 10),)
    found = late(morning(), 9 * 60 + 50, 60, Way.SHIFT)
    assert dict(found.over)["C"] == 30
    after = apply(morning(), found.edit)
    assert after.entries["L"] == morning().entries["L"]
    assert after.entries["D"] == morning().entries["D"]


def test_the_coffee_and_free_time_give_what_they_can() -> None:
    found = late(morning(), 9 * 60 + 50, 10, Way.BREAKS)
    assert difference(morning(), found.edit) == "A 9:00-10:10, K 10:10-10:20"
    found = late(morning(), 9 * 60 + 50, 25, Way.BREAKS)
    expected = "A 9:00-10:25, K 10:25-10:35, B 10:35-11:15, C 11:15-11:45"
    assert difference(morning(), found.edit) == expected


def test_a_fixed_item_that_is_on_keeps_its_time_and_what_follows_moves() -> None:
    day = a_day("L! 12:00-13:00, D 13:00-14:00, E 14:30-15:00")
    assert difference(day, late(day, 12 * 60 + 50, 5, Way.SHIFT).edit) == (
        "D 13:05-14:05, E 14:35-15:05"
    )
    assert difference(day, late(day, 12 * 60 + 50, 5, Way.BREAKS).edit) == "D 13:05-14:05"


def test_the_break_that_is_on_makes_up_for_it() -> None:
    assert not late(morning(), 10 * 60 + 2, 10, Way.BREAKS).edit
    found = late(morning(), 10 * 60 + 2, 10, Way.SHIFT)
    assert difference(morning(), found.edit).startswith("K 10:00-10:30, B 10:30-11:10")


def test_free_time_that_is_running_out_already_gives_nothing() -> None:
    found = late(morning(), 11 * 60 + 5, 5, Way.BREAKS)
    assert difference(morning(), found.edit) == "C 11:15-11:45"


def test_one_room_alone_is_late_up_to_what_is_for_all_rooms() -> None:
    picture = "A/r 9:00-10:00, B/s 9:00-10:00, C/r 10:00-10:30, P 11:00-12:00, E/r 12:00-13:00"
    day = a_day(picture, rooms="r s")
    found = late(day, 9 * 60 + 30, 10, Way.SHIFT, "r")
    assert difference(day, found.edit) == "A/r 9:00-10:10, C/r 10:10-10:40"
    every = late(day, 9 * 60 + 30, 10, Way.SHIFT)
    assert difference(day, every.edit) == (
        "A/r 9:00-10:10, B/s 9:00-10:10, C/r 10:10-10:40, P 11:10-12:10, E/r 12:10-13:10"
    )


def test_how_far_the_day_goes_past_its_closing_is_told() -> None:
    day = a_day("A 9:00-10:00, B 15:00-16:00")
    assert late(day, 9 * 60 + 30, 15, Way.SHIFT).past == 15
    assert late(day, 9 * 60 + 30, 15, Way.BREAKS).past == 0


def test_it_is_one_step_that_can_be_taken_back() -> None:
    edit = late(morning(), 9 * 60 + 50, 25, Way.BREAKS).edit
    assert apply(apply(morning(), edit), edit.inverse()) == morning()
