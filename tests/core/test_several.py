from __future__ import annotations

from dataclasses import replace

import pytest

from planner.core.changes import EditKind, apply
from planner.core.edits.place import Place, change_room, move, to_day
from planner.core.edits.several import move_several
from planner.core.programme import Day, Entry
from tests.core.pictures import a_day, picture

LANE = "A 9:00-9:30, B 9:30-10:00, C 10:00-10:30, D 10:30-11:00, L! 12:00-12:45"
ROOMS = (
    "K 9:00-9:15, A/r1 9:15-10:00, X/r2 9:15-9:45, B/r1 10:00-10:30, Y/r2 9:45-10:30, "
    "L 10:30-10:45, C/r1 10:45-11:15, Z/r2 10:45-11:15"
)


def at(hour: int, minute: int = 0) -> int:
    return hour * 60 + minute


@pytest.mark.parametrize(
    ("what", "ids", "to", "expected"),
    [
        (
            "into free time: only they move",
            "A B",
            at(11),
            "C 10:00-10:30, D 10:30-11:00, A 11:00-11:30, B 11:30-12:00, L! 12:00-12:45",
        ),
        (
            "later into the next: pushed just enough",
            "A B",
            at(9, 10),
            "A 9:10-9:40, B 9:40-10:10, C 10:10-10:40, D 10:40-11:10, L! 12:00-12:45",
        ),
        (
            "earlier into the previous: they stop at its end",
            "C D",
            at(9, 50),
            LANE,
        ),
        (
            "past a middle: they change places as one piece",
            "A B",
            at(9, 50),
            "C 9:00-9:30, A 9:30-10:00, B 10:00-10:30, D 10:30-11:00, L! 12:00-12:45",
        ),
        (
            "earlier past a middle",
            "B C",
            at(8, 40),
            "B 9:00-9:30, C 9:30-10:00, A 10:00-10:30, D 10:30-11:00, L! 12:00-12:45",
        ),
        (
            "with another between: that flows around them",
            "A C",
            at(9, 10),
            "A 9:10-9:40, B 9:40-10:10, C 10:10-10:40, D 10:40-11:10, L! 12:00-12:45",
        ),
        (
            "with another between, past its middle: it holds them back",
            "A C",
            at(8, 50),
            LANE,
        ),
        (
            "the fixed one moves when it is among them",
            "D L",
            at(10, 40),
            "A 9:00-9:30, B 9:30-10:00, C 10:00-10:30, D 10:40-11:10, L! 12:10-12:55",
        ),
    ],
)
def test_moving_several_in_a_lane(what: str, ids: str, to: int, expected: str) -> None:
    programme = a_day(LANE)
    held = ids.split()
    edit = move_several(programme, held, held[0], Place("d", to))
    assert picture(apply(programme, edit)) == expected, what


def test_moving_one_of_one_is_a_single_move() -> None:
    programme = a_day(LANE)
    for minute in range(at(8), at(13), 7):
        to = Place("d", minute)
        assert move_several(programme, ["B"], "B", to) == move(programme, "B", to)


def test_without_following_several_move_and_nothing_else() -> None:
    programme = a_day(LANE)
    edit = move_several(programme, ["A", "C"], "C", Place("d", at(10, 20)), follow=False)
    assert picture(apply(programme, edit)) == (
        "A 9:20-9:50, B 9:30-10:00, C 10:20-10:50, D 10:30-11:00, L! 12:00-12:45"
    )


def test_several_do_not_go_before_midnight() -> None:
    programme = a_day("A 0:10-0:30, B 1:00-1:30")
    edit = move_several(programme, ["A", "B"], "B", Place("d", 10))
    assert picture(apply(programme, edit)) == "A 0:00-0:20, B 0:50-1:20"


def test_the_distances_hold_over_rooms_and_a_plenary_is_pushed_from_all() -> None:
    programme = a_day(ROOMS, rooms="r1 r2")
    edit = move_several(programme, ["B", "Y"], "B", Place("d", at(10, 5), "r1"))
    assert picture(apply(programme, edit)) == (
        "K 9:00-9:15, A/r1 9:15-10:00, X/r2 9:15-9:45, Y/r2 9:50-10:35, B/r1 10:05-10:35, "
        "L 10:35-10:50, C/r1 10:50-11:20, Z/r2 10:50-11:20"
    )


def test_several_of_one_room_run_over_a_plenary() -> None:
    programme = a_day(ROOMS, rooms="r1 r2")
    edit = move_several(programme, ["A", "B"], "A", Place("d", at(9, 20), "r1"))
    assert picture(apply(programme, edit)) == (
        "K 9:00-9:15, X/r2 9:15-9:45, A/r1 9:20-10:05, Y/r2 9:45-10:30, B/r1 10:05-10:35, "
        "L 10:30-10:45, C/r1 10:45-11:15, Z/r2 10:45-11:15"
    )


@pytest.mark.parametrize(
    ("what", "lead", "room", "expected"),
    [
        ("one to the side", "A", "r2", "A/r2 9:00-9:30, C/r2 10:00-10:30, B/r3 9:00-9:30"),
        ("the last room holds all", "A", "r3", "A/r2 9:00-9:30, C/r2 10:00-10:30, B/r3 9:00-9:30"),
        ("the first room holds all", "B", "r1", "A/r1 9:00-9:30, B/r2 9:00-9:30, C/r1 10:00-10:30"),
        (
            "to all rooms go those of the lead's",
            "A",
            None,
            "A 9:00-9:30, C 10:00-10:30, B/r2 9:30-10:00",
        ),
    ],
)
def test_dragging_several_sideways(what: str, lead: str, room: str | None, expected: str) -> None:
    programme = a_day("A/r1 9:00-9:30, B/r2 9:00-9:30, C/r1 10:00-10:30", rooms="r1 r2 r3")
    edit = move_several(programme, ["A", "B", "C"], lead, Place("d", at(9), room))
    got = sorted(picture(apply(programme, edit)).split(", "))
    assert got == sorted(expected.split(", ")), what


def test_hidden_rooms_are_no_columns() -> None:
    programme = a_day("A/r1 9:00-9:30, B/r3 9:00-9:30", rooms="r1 r2 r3")
    hidden = replace(programme, days={"d": Day("d", hidden_rooms=("r2",))})
    edit = move_several(hidden, ["B"], "B", Place("d", at(10), "r1"))
    assert picture(apply(hidden, edit)) == "A/r1 9:00-9:30, B/r1 10:00-10:30"


def test_several_from_the_tray_lie_behind_each_other() -> None:
    programme = a_day("A 9:00-9:30, B 9:30-10:00, S 20, T 10")
    edit = move_several(programme, ["T", "S"], "S", Place("d", at(9, 25)))
    assert edit.kind == EditKind.INSERT
    assert picture(apply(programme, edit)) == (
        "A 9:00-9:30, S 9:30-9:50, T 9:50-10:00, B 10:00-10:30"
    )


@pytest.mark.parametrize(
    ("what", "ids", "room", "expected"),
    [
        (
            "into free time: the time stays",
            "C",
            "r2",
            "A/r1 9:00-9:30, B/r2 9:00-9:30, L! 10:00-10:30, C/r2 10:30-11:00",
        ),
        (
            "onto another: that makes room",
            "A",
            "r2",
            "A/r2 9:00-9:30, B/r2 9:30-10:00, L! 10:00-10:30, C/r1 10:30-11:00",
        ),
        (
            "for all rooms: every room makes room",
            "A",
            None,
            "A 9:00-9:30, B/r2 9:30-10:00, L! 10:00-10:30, C/r1 10:30-11:00",
        ),
        (
            "from two rooms to a third: one behind the other",
            "A B",
            "r3",
            "A/r3 9:00-9:30, B/r3 9:30-10:00, L! 10:00-10:30, C/r1 10:30-11:00",
        ),
    ],
)
def test_changing_rooms(what: str, ids: str, room: str | None, expected: str) -> None:
    programme = a_day(
        "A/r1 9:00-9:30, B/r2 9:00-9:30, L! 10:00-10:30, C/r1 10:30-11:00", rooms="r1 r2 r3"
    )
    edit = change_room(programme, ids.split(), room)
    first, second = picture(apply(programme, edit)).split(", "), expected.split(", ")
    assert sorted(first) == sorted(second), what


def test_giving_a_plenary_a_room_moves_nothing_and_the_tray_keeps_rooms_too() -> None:
    programme = a_day("K 9:00-9:30, A/r1 9:30-10:00, T 20", rooms="r1 r2")
    edit = change_room(programme, ["K", "T"], "r2")
    assert picture(apply(programme, edit)) == "K/r2 9:00-9:30, A/r1 9:30-10:00, T/r2 20"
    assert not change_room(programme, ["A"], "r1")


def test_to_another_day_at_the_same_times_and_the_tray_last() -> None:
    programme = a_day("A 9:00-9:30, B 9:30-10:00, T 20")
    monday = replace(
        programme,
        days={"d": Day("d"), "e": Day("e", order=1)},
        entries=dict(programme.entries)
        | {
            "C": Entry("C", day="e", start=at(9, 10), duration=30),
            "P": Entry("P", day="e", start=at(10), duration=30, pinned=True),
        },
    )
    after = apply(monday, to_day(monday, ["A", "T", "B"], "e"))
    lying = sorted((e.start, e.id) for e in after.entries.values() if e.day == "e")
    assert lying == [
        (at(9), "A"),
        (at(9, 30), "B"),
        (at(10), "C"),
        (at(10), "P"),
        (at(10, 30), "T"),
    ]
    assert not to_day(monday, ["C"], "e")


def test_to_a_day_that_is_full_each_pushes_up_to_what_is_fixed() -> None:
    programme = a_day("A 9:00-9:30, B 9:30-10:00")
    full = a_day("X 9:00-10:00, Y 10:00-11:00, L! 11:00-11:30, Z 11:30-12:00")
    both = replace(
        programme,
        days={"d": Day("d"), "e": Day("e", order=1)},
        entries={**programme.entries, **{i: replace(e, day="e") for i, e in full.entries.items()}},
    )
    edit = to_day(both, ["A", "B"], "e")
    after = apply(both, edit)
    lying = sorted((e.start, e.id) for e in after.entries.values() if e.day == "e")
    assert lying == [
        (at(9), "A"),
        (at(9, 30), "B"),
        (at(10), "X"),
        (at(11), "L"),
        (at(11), "Y"),
        (at(11, 30), "Z"),
    ]
    assert edit.changes[0].id == "A"
