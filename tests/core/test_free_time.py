"""The next free time of a day."""

from __future__ import annotations

from planner.core.edits.free_time import next_free
from planner.core.edits.place import Place
from planner.core.programme import Day, Entry, Programme, Room


def _programme(*stretches: tuple[int, int], opens: int = 540) -> Programme:
    entries = {
        f"e{number}": Entry(f"e{number}", day="d", start=start, duration=end - start)
        for number, (start, end) in enumerate(stretches)
    }
    return Programme("p", days={"d": Day("d", opens=opens)}, entries=entries)


def test_an_empty_day_is_free_from_its_opening() -> None:
    assert next_free(_programme(), "d", 30) == Place("d", 540)


def test_a_gap_too_short_is_passed_over() -> None:
    day = _programme((540, 600), (610, 660), (700, 720))
    assert next_free(day, "d", 30) == Place("d", 660)


def test_a_full_day_is_free_behind_its_last_entry() -> None:
    assert next_free(_programme((540, 720), (720, 960)), "d", 30) == Place("d", 960)


def test_what_runs_before_opening_is_no_obstacle() -> None:
    assert next_free(_programme((480, 500)), "d", 30) == Place("d", 540)


def test_another_room_being_busy_does_not_matter() -> None:
    programme = Programme(
        "p",
        days={"d": Day("d")},
        rooms={"r": Room("r"), "s": Room("s")},
        entries={"e": Entry("e", day="d", start=540, duration=60, room="s")},
    )
    assert next_free(programme, "d", 30, "r") == Place("d", 540, "r")
    assert next_free(programme, "d", 30) == Place("d", 600)
