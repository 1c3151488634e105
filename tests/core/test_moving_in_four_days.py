"""What moves, grows or is copied in a lane: with gaps, something fixed, rooms, a plenary."""

from __future__ import annotations

import pytest

from planner.core.edits.duplicate import duplicate
from planner.core.edits.place import move, reorder
from planner.core.edits.several import copy_entries, move_several, paste_entries
from planner.core.edits.swap import swap
from planner.core.edits.trim import trim_end, trim_start
from tests.builders.deeds import counting
from tests.core.four_days import FIXED, GAPS, PLENARY, ROOMS, InFourDays, Verb, at, told

EDITS: list[InFourDays] = [
    (
        "A moves into free time",
        lambda p: move(p, "A", at(p, 12, 30)),
        "A 12:30-13:00",
        "A 12:30-13:00",
        "A/r1 12:30-13:00",
        "A/r1 12:30-13:00",
    ),
    (
        "A moves later, into B",
        lambda p: move(p, "A", at(p, 9, 10)),
        "A 9:10-9:40",
        "A 9:10-9:40, B 9:40-10:10",
        "A/r1 9:10-9:40, B/r1 9:40-10:10",
        "A/r1 9:10-9:40, B/r1 9:40-10:10",
    ),
    (
        "A moves past B",
        lambda p: move(p, "A", at(p, 9, 40)),
        "B 9:00-9:20, A 9:30-10:00",
        "B 9:00-9:30, A 9:30-10:00",
        "B/r1 9:00-9:30, A/r1 9:30-10:00",
        "B/r1 9:00-9:30, A/r1 9:30-10:00",
    ),
    (
        "A moves past B and what stands behind it",
        lambda p: move(p, "A", at(p, 10, 25)),
        "B 9:00-9:20, A 9:30-10:00",
        "A 10:45-11:15, C 11:15-11:45, D 11:45-12:15",
        "B/r1 9:00-9:30, C/r1 9:50-10:20, A/r1 10:20-10:50",
        "A/r1 10:45-11:15, D/r1 11:15-11:45",
    ),
    (
        "B moves earlier, into A",
        lambda p: move(p, "B", at(p, 9, 20)),
        "B 9:30-9:50",
        "",
        "",
        "",
    ),
    (
        "C moves past B, or past what stands before it",
        lambda p: move(p, "C", at(p, 9, 25)),
        "C 9:40-10:10, B 10:40-11:00",
        "C 9:30-10:00, B 10:00-10:30",
        "C/r1 9:30-10:00, B/r1 10:20-10:50",
        "C/r1 9:30-10:00, B/r1 10:00-10:30",
    ),
    (
        "T comes from the tray",
        lambda p: move(p, "T", at(p, 9, 35)),
        "T 9:35-9:55, B 9:55-10:15",
        "T 9:30-9:50, B 9:50-10:20",
        "T/r1 9:30-9:50, B/r1 9:50-10:20",
        "T/r1 9:30-9:50, B/r1 9:50-10:20",
    ),
    (
        "A ends later",
        lambda p: trim_end(p, "A", 10 * 60 + 10),
        "A 9:00-10:10, B 10:10-10:30",
        "A 9:00-10:10, B 10:00-10:30",
        "A/r1 9:00-10:10, B/r1 10:10-10:40, C/r1 10:40-11:10",
        "A/r1 9:00-10:10, B/r1 10:00-10:30",
    ),
    (
        "A ends earlier",
        lambda p: trim_end(p, "A", 9 * 60 + 20),
        "A 9:00-9:20",
        "A 9:00-9:20",
        "A/r1 9:00-9:20",
        "A/r1 9:00-9:20",
    ),
    (
        "C starts earlier",
        lambda p: trim_start(p, "C", 9 * 60 + 55),
        "C 10:00-11:00",
        "",
        "C/r1 10:00-10:50",
        "",
    ),
    (
        "C a step up",
        lambda p: reorder(p, "C", -1),
        "C 9:40-10:10, B 10:40-11:00",
        "C 10:00-10:30",
        "C/r1 9:30-10:00, B/r1 10:20-10:50",
        "C/r1 10:00-10:30",
    ),
    (
        "A and C trade places",
        lambda p: swap(p, "A", "C"),
        "C 9:00-9:30, A 10:30-11:00",
        "C 9:00-9:30, A 10:45-11:15",
        "C/r1 9:00-9:30, A/r1 10:20-10:50",
        "C/r1 9:00-9:30, A/r1 10:15-10:45",
    ),
    (
        "A and B move later",
        lambda p: move_several(p, ["A", "B"], "A", at(p, 9, 20)),
        "A 9:20-9:50, B 10:00-10:20",
        "A 9:20-9:50, B 9:50-10:20",
        "A/r1 9:20-9:50, B/r1 9:50-10:20",
        "A/r1 9:20-9:50, B/r1 9:50-10:20",
    ),
    (
        "A and C move later, around B",
        lambda p: move_several(p, ["A", "C"], "A", at(p, 9, 10)),
        "A 9:10-9:40, C 10:40-11:10",
        "A 9:10-9:40, B 9:40-10:10, C 10:55-11:25",
        "A/r1 9:10-9:40, B/r1 9:40-10:10, C/r1 10:30-11:00",
        "A/r1 9:10-9:40, B/r1 9:40-10:10, C/r1 10:25-10:55",
    ),
    (
        "a copy of B right behind it",
        lambda p: duplicate(p, ["B"], counting("N")),
        "N0 10:00-10:20",
        "N0 10:00-10:30",
        "N0/r1 10:00-10:30, C/r1 10:30-11:00",
        "N0/r1 10:00-10:30, C/r1 10:30-11:00",
    ),
    (
        "copies of A and B behind them",
        lambda p: duplicate(p, ["A", "B"], counting("N")),
        "N0 10:00-10:30, N1 10:40-11:00, C 11:00-11:30",
        "N0 10:00-10:30, N1 10:30-11:00, C 11:00-11:30",
        "N0/r1 10:00-10:30, N1/r1 10:30-11:00, C/r1 11:00-11:30",
        "N0/r1 10:00-10:30, N1/r1 10:30-11:00, C/r1 11:00-11:30, D/r1 11:30-12:00",
    ),
    (
        "a copy of A dragged behind B",
        lambda p: copy_entries(p, ["A"], "A", at(p, 9, 50), counting("N")),
        "N0 10:00-10:30",
        "N0 10:00-10:30",
        "N0/r1 10:00-10:30, C/r1 10:30-11:00",
        "N0/r1 10:00-10:30",
    ),
    (
        "A and B pasted behind B",
        lambda p: paste_entries(p, [p.entries["A"], p.entries["B"]], at(p, 9, 50), counting("N")),
        "N0 10:00-10:30, N1 10:40-11:00, C 11:00-11:30",
        "N0 10:00-10:30, N1 10:30-11:00",
        "N0/r1 10:00-10:30, N1/r1 10:30-11:00, C/r1 11:00-11:30",
        "N0/r1 10:15-10:45, N1/r1 10:45-11:15, C/r1 11:15-11:45, D/r1 11:45-12:15",
    ),
]


@pytest.mark.parametrize(("what", "verb", "gaps_", "fixed", "rooms", "plenary"), EDITS)
def test_moving_trimming_and_copying_in_a_lane(
    what: str, verb: Verb, gaps_: str, fixed: str, rooms: str, plenary: str
) -> None:
    assert told(GAPS, verb) == gaps_, what
    assert told(FIXED, verb) == fixed, what
    assert told(ROOMS, verb) == rooms, what
    assert told(PLENARY, verb) == plenary, what
