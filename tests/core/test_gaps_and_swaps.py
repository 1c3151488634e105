from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.changes import Edit, EditKind, apply
from planner.core.edits.create import create, free_minutes, set_times
from planner.core.edits.gaps import close_gap, free_around, gaps
from planner.core.edits.place import Place
from planner.core.edits.swap import swap
from planner.core.interval import Interval
from planner.core.programme import Entry, Programme
from tests.core.pictures import a_day, difference, picture


def after(programme: Programme, edit: Edit) -> str:
    return picture(apply(programme, edit))


def at(hour: int, minute: int = 0) -> int:
    return hour * 60 + minute


def test_gaps_are_between_neighbours_of_a_lane() -> None:
    programme = a_day("A 9:00-9:30, B 9:45-10:00, C 10:00-10:30, D 11:00-11:30")
    found = [(gap.before, gap.after, gap.free.minutes) for gap in gaps(programme, "d")]
    assert found == [("A", "B", 15), ("C", "D", 30)]


def test_gap_of_one_room_is_told_from_that_of_all() -> None:
    programme = a_day("A/r 9:00-9:30, B/s 9:00-10:00, L 10:00-10:30, D 11:00-11:30", rooms="r s")
    found = [(gap.room, gap.free) for gap in gaps(programme, "d")]
    assert found == [
        ("r", Interval(at(9, 30), at(10))),
        (None, Interval(at(10, 30), at(11))),
    ]


def test_no_gap_under_a_long_entry_that_others_overlap() -> None:
    programme = a_day("A 9:00-11:00, B 9:00-9:30, C 10:00-10:30")
    assert gaps(programme, "d") == []


@pytest.mark.parametrize(
    ("what", "day", "expected"),
    [
        (
            "what follows moves up with its distances, to the fixed one",
            "A 9:00-9:30, B 10:00-10:30, C 10:45-11:00, L! 12:00-12:45, D 13:00-13:30",
            "A 9:00-9:30, B 9:30-10:00, C 10:15-10:30, L! 12:00-12:45, D 13:00-13:30",
        ),
        (
            "the next one is fixed: nothing moves",
            "A 9:00-9:30, L! 10:00-10:30, B 10:30-11:00",
            "A 9:00-9:30, L! 10:00-10:30, B 10:30-11:00",
        ),
    ],
)
def test_closing_a_gap(what: str, day: str, expected: str) -> None:
    programme = a_day(day)
    assert after(programme, close_gap(programme, gaps(programme, "d")[0])) == expected, what


def test_closing_a_gap_leaves_other_rooms_alone() -> None:
    programme = a_day("A/r 9:00-9:30, B/r 10:00-10:30, C/s 9:00-9:30, D/s 10:00-10:30", rooms="r s")
    gap = next(gap for gap in gaps(programme, "d") if gap.room == "r")
    expected = "A/r 9:00-9:30, C/s 9:00-9:30, B/r 9:30-10:00, D/s 10:00-10:30"
    assert after(programme, close_gap(programme, gap)) == expected


@pytest.mark.parametrize(
    ("what", "day", "one", "other", "expected"),
    [
        (
            "neighbours of different lengths",
            "A 9:00-9:30, B 9:30-10:30",
            "A",
            "B",
            "B 9:00-10:00, A 10:00-10:30",
        ),
        (
            "the one between makes up the difference",
            "A 9:00-9:30, X 9:30-9:45, B 9:45-10:45",
            "B",
            "A",
            "B 9:00-10:00, X 10:00-10:15, A 10:15-10:45",
        ),
        (
            "a gap between stays as long",
            "A 9:00-9:30, B 10:00-10:15",
            "A",
            "B",
            "B 9:00-9:15, A 9:45-10:15",
        ),
        (
            "something fixed between would have to move",
            "A 9:00-9:30, X! 9:30-9:45, B 9:45-10:45",
            "A",
            "B",
            "A 9:00-9:30, X! 9:30-9:45, B 9:45-10:45",
        ),
        (
            "something fixed between need not move",
            "A 9:00-9:30, X! 9:30-9:45, B 9:45-10:15",
            "A",
            "B",
            "B 9:00-9:30, X! 9:30-9:45, A 9:45-10:15",
        ),
    ],
)
def test_swap(what: str, day: str, one: str, other: str, expected: str) -> None:
    programme = a_day(day)
    assert after(programme, swap(programme, one, other)) == expected, what


@pytest.mark.parametrize(
    ("what", "day", "expected"),
    [
        (
            "of one length: nothing else moves",
            "A/r 9:00-9:30, B/s 9:30-10:00, X/r 9:30-10:00, Y/s 10:00-10:30",
            "B/r 9:00-9:30, A/s 9:30-10:00",
        ),
        (
            "behind the longer one the rest is pushed, behind the shorter one a gap stays",
            "A/r 9:00-9:30, B/s 9:00-10:00, X/r 9:40-10:00, Y/s 10:00-10:30",
            "B/r 9:00-10:00, A/s 9:00-9:30, X/r 10:00-10:20",
        ),
        (
            "what does not fit piles up before the fixed one",
            "A/r 9:00-9:30, B/s 9:00-10:00, X/r 9:30-10:00, L!/r 10:00-10:30, Z/r 10:30-11:00",
            "B/r 9:00-10:00, A/s 9:00-9:30, X/r 10:00-10:30",
        ),
        (
            "and before a plenary",
            "A/r 9:00-9:30, B/s 9:00-10:00, X/r 9:30-10:00, K 10:15-10:30, Z/r 10:30-11:00",
            "B/r 9:00-10:00, A/s 9:00-9:30, X/r 10:00-10:30",
        ),
    ],
)
def test_swap_from_room_to_room(what: str, day: str, expected: str) -> None:
    programme = a_day(day, rooms="r s")
    edit = swap(programme, "A", "B")
    assert edit.kind == EditKind.SWAP
    assert difference(programme, edit) == expected, what
    assert set(edit.changes) == set(swap(programme, "B", "A").changes)


def test_swap_needs_two_places_of_a_kind() -> None:
    programme = a_day("A/r 9:00-9:30, K 9:30-10:00, T 20", rooms="r s")
    assert not swap(programme, "A", "K")
    assert not swap(programme, "A", "T")
    assert not swap(programme, "A", "A")


@given(st.lists(st.integers(5, 60), min_size=2, max_size=6), st.data())
def test_swap_twice_is_nothing_and_keeps_the_whole_stretch(
    lengths: list[int], data: st.DataObject
) -> None:
    starts = [at(9) + sum(lengths[:n]) for n in range(len(lengths))]
    spans = zip(starts, lengths, strict=True)
    programme = a_day(
        ", ".join(
            f"E{n} {s // 60}:{s % 60:02d}-{(s + m) // 60}:{(s + m) % 60:02d}"
            for n, (s, m) in enumerate(spans)
        )
    )
    names = st.sampled_from(sorted(programme.entries))
    one, other = data.draw(names), data.draw(names)
    swapped = apply(programme, swap(programme, one, other))
    assert gaps(swapped, "d") == []
    assert picture(apply(swapped, swap(swapped, one, other))) == picture(programme)


def test_new_entry_is_as_long_as_time_is_free() -> None:
    programme = a_day("A 9:00-9:30, B 9:50-10:30")
    new = Entry("N", title="N")
    assert free_minutes(programme, Place("d", at(9, 30))) == 20
    assert after(programme, create(programme, new, Place("d", at(9, 30)))) == (
        "A 9:00-9:30, N 9:30-9:50, B 9:50-10:30"
    )
    assert "N 11:00-11:45" in after(programme, create(programme, new, Place("d", at(11)), 45))


def test_new_entry_needs_free_time() -> None:
    programme = a_day("A 9:00-9:30")
    assert not create(programme, Entry("N"), Place("d", at(9, 10)))


def test_free_time_is_bounded_by_neighbours_in_any_of_the_lanes() -> None:
    programme = a_day("A/r 9:00-9:30, B/s 10:00-10:30", rooms="r s")
    assert free_around(programme, "d", None, at(9, 40)) == Interval(at(9, 30), at(10))
    assert free_around(programme, "d", "s", at(9, 40)) == Interval(0, at(10))


def test_exact_times_move_trim_and_push_in_one_edit() -> None:
    programme = a_day("A 9:00-9:30, B 9:30-10:00, L! 12:00-12:45")
    edit = set_times(programme, "A", Place("d", at(9, 7)), 41)
    assert after(programme, edit) == "A 9:07-9:48, B 9:48-10:18, L! 12:00-12:45"
    assert picture(apply(apply(programme, edit), edit.inverse())) == picture(programme)


def test_exact_times_without_following_leave_the_rest() -> None:
    programme = a_day("A 9:00-9:30, B 9:30-10:00")
    edit = set_times(programme, "A", Place("d", at(9, 15)), 30, follow=False)
    assert after(programme, edit) == "A 9:15-9:45, B 9:30-10:00"


def test_exact_times_need_a_minute() -> None:
    with pytest.raises(ValueError, match="cannot last 0 minutes"):
        set_times(a_day("A 9:00-9:30"), "A", Place("d", at(9)), 0)
