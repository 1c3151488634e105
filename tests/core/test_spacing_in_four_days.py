"""What opens and closes time in a lane: with gaps, something fixed, rooms, a plenary."""

from __future__ import annotations

import pytest

from planner.core.edits.create import create, set_times
from planner.core.edits.gaps import close_gap, gaps, open_gap
from planner.core.edits.pack import pack
from planner.core.edits.place import lift, pin
from planner.core.edits.remove import remove_and_close
from planner.core.edits.shift import shift
from planner.core.edits.split import split
from planner.core.programme import Entry
from tests.builders.deeds import counting
from tests.core.four_days import FIXED, GAPS, PLENARY, ROOMS, InFourDays, Verb, at, told

EDITS: list[InFourDays] = [
    (
        "B split in two",
        lambda p: split(p, "B", 9 * 60 + 50, counting("N")),
        "B 9:40-9:50, N0 9:50-10:00",
        "B 9:30-9:50, N0 9:50-10:00",
        "B/r1 9:30-9:50, N0/r1 9:50-10:00",
        "B/r1 9:30-9:50, N0/r1 9:50-10:00",
    ),
    (
        "free time before A",
        lambda p: open_gap(p, "A", 20),
        "A 9:20-9:50, B 9:50-10:10",
        "A 9:20-9:50, B 9:50-10:20",
        "A/r1 9:20-9:50, B/r1 9:50-10:20",
        "A/r1 9:20-9:50, B/r1 9:50-10:20",
    ),
    (
        "the first gap closed",
        lambda p: close_gap(p, gaps(p, "d")[0]),
        "B 9:30-9:50, C 10:20-10:50",
        "D 11:15-11:45",
        "Y/r2 9:45-10:25",
        "",
    ),
    (
        "the last gap closed",
        lambda p: close_gap(p, gaps(p, "d")[-1]),
        "C 10:00-10:30",
        "D 11:15-11:45",
        "C/r1 10:00-10:30",
        "D/r1 10:45-11:15",
    ),
    (
        "packed from A on",
        lambda p: pack(p, "A"),
        "B 9:30-9:50, C 9:50-10:20",
        "D 11:15-11:45",
        "C/r1 10:00-10:30",
        "D/r1 10:45-11:15",
    ),
    (
        "shifted from A on, in its rooms",
        lambda p: shift(p, "A", 20, everywhere=False),
        "A 9:20-9:50, B 10:00-10:20, C 10:50-11:20",
        "A 9:20-9:50, B 9:50-10:20",
        "A/r1 9:20-9:50, B/r1 9:50-10:20, C/r1 10:40-11:10",
        "A/r1 9:20-9:50, B/r1 9:50-10:20",
    ),
    (
        "shifted from A on, in all rooms",
        lambda p: shift(p, "A", 20, everywhere=True),
        "A 9:20-9:50, B 10:00-10:20, C 10:50-11:20",
        "A 9:20-9:50, B 9:50-10:20",
        "A/r1 9:20-9:50, X/r2 9:20-10:05, B/r1 9:50-10:20, Y/r2 10:10-10:50, C/r1 10:40-11:10",
        (
            "A/r1 9:20-9:50, X/r2 9:20-10:05, B/r1 9:50-10:20, K 10:20-10:35, C/r1 10:35-11:05, "
            "Y/r2 10:35-10:50, D/r1 11:20-11:50"
        ),
    ),
    (
        "shifted back from C on",
        lambda p: shift(p, "C", -20, everywhere=True),
        "C 10:10-10:40",
        "",
        "C/r1 10:00-10:30",
        "",
    ),
    (
        "A deleted, and closed up",
        lambda p: remove_and_close(p, ["A"]),
        "-A, B 9:10-9:30, C 10:00-10:30",
        "-A, B 9:00-9:30",
        "-A, B/r1 9:00-9:30, C/r1 9:50-10:20",
        "-A, B/r1 9:00-9:30",
    ),
    (
        "B deleted, and closed up",
        lambda p: remove_and_close(p, ["B"]),
        "-B, C 10:10-10:40",
        "-B",
        "-B, C/r1 9:50-10:20",
        "-B",
    ),
    (
        "A set aside",
        lambda p: lift(p, ["A"]),
        "A 30",
        "A 30",
        "A/r1 30",
        "A/r1 30",
    ),
    (
        "A fixed",
        lambda p: pin(p, ["A"], pinned=True),
        "A! 9:00-9:30",
        "A! 9:00-9:30",
        "A!/r1 9:00-9:30",
        "A!/r1 9:00-9:30",
    ),
    (
        "exact times for B",
        lambda p: set_times(p, "B", at(p, 9, 40), 35),
        "B 9:40-10:15",
        "B 9:40-10:15",
        "B/r1 9:40-10:15",
        "B/r1 9:40-10:15",
    ),
    (
        "a new one at 10:00",
        lambda p: create(p, Entry("N"), at(p, 10), 45),
        "N 10:00-10:30",
        "",
        "N/r1 10:00-10:20",
        "",
    ),
]


@pytest.mark.parametrize(("what", "verb", "gaps_", "fixed", "rooms", "plenary"), EDITS)
def test_opening_and_closing_time_in_a_lane(
    what: str, verb: Verb, gaps_: str, fixed: str, rooms: str, plenary: str
) -> None:
    assert told(GAPS, verb) == gaps_, what
    assert told(FIXED, verb) == fixed, what
    assert told(ROOMS, verb) == rooms, what
    assert told(PLENARY, verb) == plenary, what
