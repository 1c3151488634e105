"""What goes between rooms, and what is done to one for all rooms."""

from __future__ import annotations

import pytest

from planner.core.edits.duplicate import duplicate
from planner.core.edits.gaps import open_gap
from planner.core.edits.pack import pack
from planner.core.edits.place import Place, change_room, lift, move
from planner.core.edits.remove import remove_and_close
from planner.core.edits.several import copy_entries, move_several
from planner.core.edits.shift import shift
from planner.core.edits.trim import trim_end, trim_start
from tests.builders.deeds import counting
from tests.core.four_days import PLENARY, ROOMS, Verb, told

OVER_ROOMS: list[tuple[str, Verb, str, str]] = [
    (
        "X to the other room",
        lambda p: move(p, "X", Place("d", 9 * 60 + 20, "r1")),
        "X/r1 9:30-10:15, B/r1 10:15-10:45, C/r1 10:45-11:15",
        "X/r1 9:30-10:15, B/r1 10:00-10:30",
    ),
    (
        "A to the other room",
        lambda p: change_room(p, ["A"], "r2"),
        "A/r2 9:00-9:30, X/r2 9:30-10:15, Y/r2 10:15-10:55",
        "A/r2 9:00-9:30, X/r2 9:30-10:15",
    ),
    (
        "A and B to the other room, which is full",
        lambda p: change_room(p, ["A", "B"], "r2"),
        "A/r2 9:00-9:30, B/r2 9:30-10:00, X/r2 10:00-10:45, Y/r2 10:45-11:25",
        "A/r2 9:00-9:30, B/r2 9:30-10:00, X/r2 10:00-10:45",
    ),
    (
        "A for all rooms",
        lambda p: change_room(p, ["A"], None),
        "A 9:00-9:30, X/r2 9:30-10:15, Y/r2 10:15-10:55",
        "A 9:00-9:30, X/r2 9:30-10:15, K 10:15-10:30, C/r1 10:30-11:00, Y/r2 10:30-10:45",
    ),
    (
        "A and X deleted, and closed up in both rooms",
        lambda p: remove_and_close(p, ["A", "X"]),
        "-A, -X, B/r1 9:00-9:30, Y/r2 9:05-9:45, C/r1 9:50-10:20",
        "-A, -X, B/r1 9:00-9:30, K 9:30-9:45, C/r1 9:45-10:15, Y/r2 9:45-10:00, D/r1 10:30-11:00",
    ),
    (
        "A a copy into the other room",
        lambda p: copy_entries(p, ["A"], "A", Place("d", 9 * 60 + 5, "r2"), counting("N")),
        "N0/r2 9:00-9:30, X/r2 9:30-10:15, Y/r2 10:15-10:55",
        "N0/r2 9:00-9:30, X/r2 9:30-10:15",
    ),
    (
        "A and X a little later",
        lambda p: move_several(p, ["A", "X"], "A", Place("d", 9 * 60 + 10, "r1")),
        "A/r1 9:10-9:40, X/r2 9:10-9:55, B/r1 9:40-10:10, Y/r2 9:55-10:35",
        (
            "A/r1 9:10-9:40, X/r2 9:10-9:55, B/r1 9:40-10:10, K 10:10-10:25, C/r1 10:25-10:55, "
            "Y/r2 10:25-10:40"
        ),
    ),
    (
        "X and A copied right behind",
        lambda p: duplicate(p, ["X", "A"], counting("N")),
        "N0/r1 10:00-10:30, N1/r2 10:00-10:45, C/r1 10:30-11:00, Y/r2 10:45-11:25",
        (
            "N0/r1 10:00-10:30, N1/r2 10:00-10:45, K 10:45-11:00, C/r1 11:00-11:30, "
            "Y/r2 11:00-11:15, D/r1 11:30-12:00"
        ),
    ),
]


@pytest.mark.parametrize(("what", "verb", "rooms", "plenary"), OVER_ROOMS)
def test_an_edit_over_rooms(what: str, verb: Verb, rooms: str, plenary: str) -> None:
    assert told(ROOMS, verb) == rooms, what
    assert told(PLENARY, verb) == plenary, what


OF_A_PLENARY: list[tuple[str, Verb, str]] = [
    (
        "moved by 5",
        lambda p: move(p, "K", Place("d", 10 * 60 + 5)),
        "K 10:05-10:20, C/r1 10:20-10:50, Y/r2 10:20-10:35",
    ),
    (
        "moved past what follows",
        lambda p: move(p, "K", Place("d", 10 * 60 + 25)),
        "C/r1 10:00-10:30, Y/r2 10:00-10:15, K 10:30-10:45",
    ),
    (
        "its end later",
        lambda p: trim_end(p, "K", 10 * 60 + 40),
        "K 10:00-10:40, C/r1 10:40-11:10, Y/r2 10:40-10:55, D/r1 11:10-11:40",
    ),
    (
        "its start earlier, as far as every room is free",
        lambda p: trim_start(p, "K", 9 * 60 + 30),
        "",
    ),
    (
        "free time before it",
        lambda p: open_gap(p, "K", 10),
        "K 10:10-10:25, C/r1 10:25-10:55, Y/r2 10:25-10:40",
    ),
    (
        "packed from it on",
        lambda p: pack(p, "K"),
        "D/r1 10:45-11:15",
    ),
    (
        "shifted from it on",
        lambda p: shift(p, "K", 10, everywhere=False),
        "K 10:10-10:25, C/r1 10:25-10:55, Y/r2 10:25-10:40, D/r1 11:10-11:40",
    ),
    (
        "given a room",
        lambda p: change_room(p, ["K"], "r2"),
        "K/r2 10:00-10:15",
    ),
    (
        "deleted, and closed up",
        lambda p: remove_and_close(p, ["K"]),
        "-K, C/r1 10:00-10:30, Y/r2 10:00-10:15, D/r1 10:45-11:15",
    ),
    (
        "set aside",
        lambda p: lift(p, ["K"]),
        "K 15",
    ),
    (
        "copied behind itself",
        lambda p: duplicate(p, ["K"], counting("N")),
        "N0 10:15-10:30, C/r1 10:30-11:00, Y/r2 10:30-10:45",
    ),
]


@pytest.mark.parametrize(("what", "verb", "expected"), OF_A_PLENARY)
def test_an_edit_of_what_is_for_all_rooms(what: str, verb: Verb, expected: str) -> None:
    assert told(PLENARY, verb) == expected, what
