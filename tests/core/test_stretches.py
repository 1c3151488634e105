from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.programme import Programme
from planner.core.stretches import stretches, tightest
from tests.core.pictures import a_day


def told(programme: Programme) -> list[str]:
    """Each stretch as lane, times, what is spare, and where it ends."""

    def clock(minutes: int) -> str:
        return f"{minutes // 60}:{minutes % 60:02d}"

    return [
        f"{s.lane} {clock(s.start)}-{clock(s.end)} {s.spare:+d} {s.last}>{s.until or ''}".strip()
        for s in stretches(programme, "d")
    ]


@pytest.mark.parametrize(
    ("picture", "expected"),
    [
        ("T 20", []),
        ("A 9:00-9:30, B 9:30-10:00", ["9:00-16:00 +360 B>"]),
        (
            "A 9:00-9:30, B 10:00-10:45, L! 12:00-12:45, C 12:45-15:00, D 15:00-16:10",
            ["9:00-12:00 +105 B>L", "12:45-16:00 -10 D>"],
        ),
        # what was piled up before a fixed one, and runs over it, is too much there
        ("A 9:00-11:00, B 11:00-12:07, L! 12:00-16:00", ["9:00-12:00 -7 B>L"]),
        ("A 9:00-12:00, B 12:00-12:10, L! 12:00-16:00", ["9:00-12:00 -10 B>L"]),
        # a dinner stands apart from the day, fixed or not; what was pushed past its end does not
        ("A 9:00-15:00, E 18:00-20:00", ["9:00-16:00 +60 A>"]),
        ("A 9:00-15:00, E! 18:00-20:00", ["9:00-16:00 +60 A>"]),
        ("A 9:00-16:00, B 16:00-16:30, E 18:00-20:00", ["9:00-16:00 -30 B>"]),
        # gaps and overlaps among themselves do not matter
        ("A 9:00-11:00, B 10:00-11:00, L! 12:00-16:00", ["9:00-12:00 +0 B>L"]),
        # fixed ones that touch leave nothing between them; those that do not, free time
        ("K! 9:00-10:00, L! 10:00-11:00, M! 12:00-16:00", ["11:00-12:00 +60 L>M"]),
        # free time before the first one has no row to stand at
        ("L! 9:30-16:00", []),
        ("A 8:30-9:00, L! 9:00-16:00", ["9:00-9:00 -30 A>L"]),
        ("L! 9:00-15:00, A 15:30-17:00", ["15:00-16:00 -30 A>"]),
        ("L! 9:00-17:00, A 17:00-17:30", ["17:00-17:00 -30 A>"]),
    ],
)  # fmt: skip
def test_stretches_of_one_lane(picture: str, expected: list[str]) -> None:
    assert told(a_day(picture)) == expected


def test_each_lane_has_its_own_and_a_plenary_is_in_all() -> None:
    day = a_day(
        "W 9:00-9:30, A/r 9:30-11:00, B/s 9:30-11:40, C/s 11:40-12:10, L! 12:00-13:00,"
        " E 13:00-14:00",
        rooms="r s",
    )
    assert told(day) == [
        "r 9:00-12:00 +60 A>L",
        "r 13:00-16:00 +120 E>",
        "s 9:00-12:00 -10 C>L",
        "s 13:00-16:00 +120 E>",
    ]
    assert {id_: stretch.spare for id_, stretch in tightest(day, "d").items()} == {
        "A": 60,
        "C": -10,
        "E": 120,
    }


def test_fixed_item_of_one_room_ends_stretches_there_only() -> None:
    day = a_day("A/r 9:00-10:00, X!/r 10:00-16:00, B/s 9:00-11:00", rooms="r s")
    assert told(day) == ["r 9:00-10:00 +0 A>X", "s 9:00-16:00 +300 B>"]


def test_item_in_all_rooms_shows_the_lane_with_the_least_to_spare() -> None:
    day = a_day("A/r 9:00-10:00, B/s 9:00-11:00, E 11:00-11:30", rooms="r s")
    assert tightest(day, "d")["E"].lane == "s"
    assert tightest(day, "d")["E"].spare == 270


def test_end_that_nobody_stated_is_not_held_against_the_closing_time() -> None:
    day = a_day("A 9:00-10:00, B 15:50-16:20")
    open_end = replace(day, entries={**day.entries, "B": replace(day.entries["B"], open_end=True)})
    assert told(open_end) == ["9:00-16:00 +360 B>"]


def test_set_up_before_the_doors_open_takes_nothing() -> None:
    day = a_day("S! 7:00-8:30, A 9:00-10:00")
    hidden = replace(day, entries={**day.entries, "S": replace(day.entries["S"], public=False)})
    assert told(hidden) == ["9:00-16:00 +360 A>"]


@given(
    st.lists(
        st.tuples(
            # up to the closing time: what stands apart behind it does not count
            st.integers(420, 960),
            st.integers(1, 120),
            st.booleans(),
            st.sampled_from("rs"),
        ),
        max_size=12,
    )
)
def test_nothing_is_counted_twice_or_left_out(drawn: list[tuple[int, int, bool, str]]) -> None:
    items = [
        f"E{n}{'!' * fixed}/{room} {start // 60}:{start % 60:02d}"
        f"-{(start + length) // 60}:{(start + length) % 60:02d}"
        for n, (start, length, fixed, room) in enumerate(drawn)
    ]
    if not items:
        return
    found = stretches(a_day(", ".join(items), rooms="r s"), "d")
    assert sum(s.needed for s in found) == sum(d[1] for d in drawn if not d[2])
    assert all(s.start <= s.end for s in found)
