from __future__ import annotations

import pytest

from planner.core.changes import EditKind, apply
from planner.core.edits.gaps import open_gap
from planner.core.edits.pack import pack
from planner.core.edits.place import reorder
from planner.core.edits.remove import remove_and_close
from planner.core.edits.shift import shift
from planner.core.edits.trim import trim_end
from tests.core.pictures import a_day, picture


def at(hour: int, minute: int = 0) -> int:
    return hour * 60 + minute


LANE = "A 9:00-9:30, B 9:40-10:00, C 10:00-10:30, L! 11:00-11:30, D 11:45-12:15"
ROOMS = (
    "A/r1 9:00-9:30, X/r2 9:00-9:45, B/r1 9:40-10:00, K 10:15-10:30, C/r1 10:40-11:00, "
    "Y/r2 10:30-11:00"
)


@pytest.mark.parametrize(
    ("what", "id_", "minutes", "expected"),
    [
        (
            "gaps behind are eaten first",
            "A",
            15,
            "A 9:15-9:45, B 9:45-10:05, C 10:05-10:35, L! 11:00-11:30, D 11:45-12:15",
        ),
        (
            "more than fits piles up before the fixed one",
            "C",
            45,
            "A 9:00-9:30, B 9:40-10:00, C 10:45-11:15, L! 11:00-11:30, D 11:45-12:15",
        ),
        (
            "and never starts after it",
            "C",
            90,
            "A 9:00-9:30, B 9:40-10:00, C 11:00-11:30, L! 11:00-11:30, D 11:45-12:15",
        ),
        (
            "the fixed one moves when it is the one asked for",
            "L",
            20,
            "A 9:00-9:30, B 9:40-10:00, C 10:00-10:30, L! 11:20-11:50, D 11:50-12:20",
        ),
    ],
)
def test_opening_a_gap(what: str, id_: str, minutes: int, expected: str) -> None:
    programme = a_day(LANE)
    assert picture(apply(programme, open_gap(programme, id_, minutes))) == expected, what


def test_a_gap_before_a_plenary_pushes_every_room_and_needs_a_minute() -> None:
    programme = a_day(ROOMS, rooms="r1 r2")
    assert picture(apply(programme, open_gap(programme, "K", 15))) == (
        "A/r1 9:00-9:30, X/r2 9:00-9:45, B/r1 9:40-10:00, K 10:30-10:45, C/r1 10:45-11:05, "
        "Y/r2 10:45-11:15"
    )
    assert not open_gap(a_day("T 20"), "T", 5)
    with pytest.raises(ValueError, match="cannot last 0 minutes"):
        open_gap(programme, "K", 0)


@pytest.mark.parametrize(
    ("what", "day", "id_", "expected"),
    [
        (
            "up to the fixed one, and on behind it",
            LANE,
            "A",
            "A 9:00-9:30, B 9:30-9:50, C 9:50-10:20, L! 11:00-11:30, D 11:30-12:00",
        ),
        (
            "nothing before the one in hand moves",
            LANE,
            "C",
            "A 9:00-9:30, B 9:40-10:00, C 10:00-10:30, L! 11:00-11:30, D 11:30-12:00",
        ),
        (
            "from one room, a plenary stays",
            ROOMS,
            "A",
            (
                "A/r1 9:00-9:30, X/r2 9:00-9:45, B/r1 9:30-9:50, K 10:15-10:30, C/r1 10:30-10:50, "
                "Y/r2 10:30-11:00"
            ),
        ),
        (
            "from a plenary, all rooms close up",
            "K 9:00-9:30, A/r1 9:40-10:00, X/r2 9:35-10:05, L 10:30-11:00, B/r2 11:10-11:20",
            "K",
            "K 9:00-9:30, A/r1 9:30-9:50, X/r2 9:30-10:00, L 10:00-10:30, B/r2 10:30-10:40",
        ),
    ],
)
def test_packing(what: str, day: str, id_: str, expected: str) -> None:
    programme = a_day(day, rooms="r1 r2" if "/" in day else "")
    assert picture(apply(programme, pack(programme, id_))) == expected, what


@pytest.mark.parametrize(
    ("what", "day", "id_", "minutes", "where", "expected"),
    [
        (
            "later, with distances, up to the fixed one",
            LANE,
            "A",
            10,
            "its rooms",
            "A 9:10-9:40, B 9:50-10:10, C 10:10-10:40, L! 11:00-11:30, D 11:45-12:15",
        ),
        (
            "what would pass the fixed one piles up before it",
            LANE,
            "B",
            70,
            "its rooms",
            "A 9:00-9:30, B 10:50-11:10, C 11:00-11:30, L! 11:00-11:30, D 11:45-12:15",
        ),
        (
            "earlier, as far as there is free time before it",
            LANE,
            "B",
            -30,
            "its rooms",
            "A 9:00-9:30, B 9:30-9:50, C 9:50-10:20, L! 11:00-11:30, D 11:45-12:15",
        ),
        (
            "the fixed one in hand moves, and the rest with it",
            LANE,
            "L",
            10,
            "its rooms",
            "A 9:00-9:30, B 9:40-10:00, C 10:00-10:30, L! 11:10-11:40, D 11:55-12:25",
        ),
        (
            "in one room, a plenary stops it",
            ROOMS,
            "A",
            10,
            "its rooms",
            (
                "A/r1 9:10-9:40, X/r2 9:00-9:45, B/r1 9:50-10:10, K 10:15-10:30, C/r1 10:40-11:00, "
                "Y/r2 10:30-11:00"
            ),
        ),
        (
            "in all rooms, everything moves alike",
            ROOMS,
            "B",
            10,
            "all rooms",
            (
                "A/r1 9:00-9:30, X/r2 9:00-9:45, B/r1 9:50-10:10, K 10:25-10:40, C/r1 10:50-11:10, "
                "Y/r2 10:40-11:10"
            ),
        ),
        (
            "in all rooms earlier, the tightest room decides",
            ROOMS,
            "K",
            -30,
            "all rooms",
            (
                "A/r1 9:00-9:30, X/r2 9:00-9:45, B/r1 9:40-10:00, K 10:00-10:15, C/r1 10:25-10:45, "
                "Y/r2 10:15-10:45"
            ),
        ),
    ],
)
def test_shifting(
    what: str,
    day: str,
    id_: str,
    minutes: int,
    where: str,
    expected: str,
) -> None:
    programme = a_day(day, rooms="r1 r2" if "/" in day else "")
    edit = shift(programme, id_, minutes, everywhere=where == "all rooms")
    assert edit.kind == EditKind.SHIFT
    assert sorted(picture(apply(programme, edit)).split(", ")) == sorted(expected.split(", ")), what


@pytest.mark.parametrize(
    ("what", "day", "ids", "expected"),
    [
        (
            "the next ones move up by its length",
            LANE,
            "B",
            "A 9:00-9:30, C 9:40-10:10, L! 11:00-11:30, D 11:45-12:15",
        ),
        (
            "several add up",
            "A 9:00-9:30, B 9:30-10:00, C 10:00-10:15, D 10:15-10:30, E 10:30-11:00",
            "B D",
            "A 9:00-9:30, C 9:30-9:45, E 9:45-10:15",
        ),
        (
            "a fixed one goes as well, and sets free what is behind it",
            LANE,
            "L",
            "A 9:00-9:30, B 9:40-10:00, C 10:00-10:30, D 11:15-11:45",
        ),
        (
            "in one room, a plenary stays",
            ROOMS,
            "A",
            "X/r2 9:00-9:45, B/r1 9:10-9:30, K 10:15-10:30, C/r1 10:40-11:00, Y/r2 10:30-11:00",
        ),
        (
            "a plenary gone, all rooms close up",
            ROOMS,
            "K",
            "A/r1 9:00-9:30, X/r2 9:00-9:45, B/r1 9:40-10:00, C/r1 10:25-10:45, Y/r2 10:15-10:45",
        ),
        (
            "gone from every room, the plenary moves up by the least",
            "A/r1 9:00-9:30, X/r2 9:00-9:20, K 9:30-9:45, B/r1 9:45-10:00",
            "A X",
            "K 9:10-9:25, B/r1 9:25-9:40",
        ),
    ],
)
def test_deleting_and_closing_up(what: str, day: str, ids: str, expected: str) -> None:
    programme = a_day(day, rooms="r1 r2" if "/" in day else "")
    edit = remove_and_close(programme, ids.split())
    assert edit.kind == EditKind.DELETE
    assert sorted(picture(apply(programme, edit)).split(", ")) == sorted(expected.split(", ")), what


def test_a_plenary_changes_places_with_all_that_runs_at_once() -> None:
    programme = a_day(
        "P 9:00-9:15, A/r1 9:15-10:00, B/r1 10:00-10:15, C/r2 9:15-9:30, D/r2 9:30-10:15, "
        "L! 10:30-11:00",
        rooms="r1 r2",
    )
    moved = apply(programme, reorder(programme, "P", 1))
    assert picture(moved) == (
        "A/r1 9:00-9:45, C/r2 9:00-9:15, D/r2 9:15-10:00, B/r1 9:45-10:00, P 10:00-10:15, "
        "L! 10:30-11:00"
    )
    assert picture(apply(moved, reorder(moved, "P", -1))) == picture(programme)


def test_nothing_is_pushed_past_a_plenary_that_another_room_holds() -> None:
    programme = a_day(
        "P 9:00-9:30, X/r2 9:30-10:00, K 11:00-11:30, L!/r1 11:40-12:00", rooms="r1 r2"
    )
    assert picture(apply(programme, trim_end(programme, "P", at(13)))) == (
        "P 9:00-13:00, K 11:40-12:10, L!/r1 11:40-12:00, X/r2 11:40-12:10"
    )
