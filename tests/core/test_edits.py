from __future__ import annotations

import pytest

from planner.core.changes import Edit, EditKind, apply
from planner.core.checks import FindingKind, check
from planner.core.edits.create import set_times
from planner.core.edits.place import Place, lift, move, pin, reorder
from planner.core.edits.trim import trim_end, trim_start
from planner.core.programme import Programme
from tests.core.pictures import a_day, picture


def after(programme: Programme, edit: Edit) -> str:
    return picture(apply(programme, edit))


def at(hour: int, minute: int = 0) -> int:
    return hour * 60 + minute


DAY = "A 9:00-9:30, B 9:30-10:00, C 10:00-10:30, L! 12:00-12:45, D 12:45-13:15"


@pytest.mark.parametrize(
    ("what", "id_", "to", "expected"),
    [
        (
            "into free time: only it moves and a gap stays",
            "A",
            at(11),
            "B 9:30-10:00, C 10:00-10:30, A 11:00-11:30, L! 12:00-12:45, D 12:45-13:15",
        ),
        (
            "later into the next: pushed just enough",
            "A",
            at(9, 10),
            "A 9:10-9:40, B 9:40-10:10, C 10:10-10:40, L! 12:00-12:45, D 12:45-13:15",
        ),
        (
            "earlier into the previous: it lands at its end",
            "C",
            at(9, 50),
            DAY,
        ),
        (
            "past a middle: they change places",
            "A",
            at(9, 35),
            "B 9:00-9:30, A 9:30-10:00, C 10:00-10:30, L! 12:00-12:45, D 12:45-13:15",
        ),
        (
            "past two middles: those passed close up",
            "A",
            at(10, 5),
            "B 9:00-9:30, C 9:30-10:00, A 10:00-10:30, L! 12:00-12:45, D 12:45-13:15",
        ),
        (
            "earlier past two middles",
            "C",
            at(8, 55),
            "C 9:00-9:30, A 9:30-10:00, B 10:00-10:30, L! 12:00-12:45, D 12:45-13:15",
        ),
        (
            "past a fixed item: inserted behind it, which stays",
            "C",
            at(12, 20),
            "A 9:00-9:30, B 9:30-10:00, L! 12:00-12:45, C 12:45-13:15, D 13:15-13:45",
        ),
        (
            "into a fixed item: it holds, and is run over",
            "C",
            at(11, 40),
            "A 9:00-9:30, B 9:30-10:00, C 11:40-12:10, L! 12:00-12:45, D 12:45-13:15",
        ),
        (
            "a fixed item moves when grabbed itself",
            "L",
            at(12, 5),
            "A 9:00-9:30, B 9:30-10:00, C 10:00-10:30, L! 12:05-12:50, D 12:50-13:20",
        ),
    ],
)
def test_moving_within_a_lane(what: str, id_: str, to: int, expected: str) -> None:
    programme = a_day(DAY)
    assert after(programme, move(programme, id_, Place("d", to))) == expected, what


def test_moving_up_past_a_fixed_item_takes_the_free_time_before_it() -> None:
    programme = a_day("A 9:00-9:30, L! 12:00-12:45, X 12:45-13:15")
    before = "A 9:00-9:30, X 11:30-12:00, L! 12:00-12:45"
    assert after(programme, move(programme, "X", Place("d", at(11, 55)))) == before
    assert after(programme, reorder(programme, "X", -1)) == before


@pytest.mark.parametrize(
    ("id_", "start", "minutes", "expected"),
    [
        ("A", at(9, 15), 15, "A 9:15-9:30, B 9:30-10:30, C 10:30-11:00"),
        ("A", at(9, 15), 5, "A 9:15-9:20, B 9:30-10:30, C 10:30-11:00"),
        ("A", at(9), 45, "A 9:00-9:45, B 9:45-10:45, C 10:45-11:15"),
        ("B", at(9, 45), 45, "A 9:00-9:30, B 9:45-10:30, C 10:30-11:00"),
        ("B", at(9), 90, "A 9:00-9:30, B 9:30-10:30, C 10:30-11:00"),
        ("A", at(9, 10), 40, "A 9:10-9:50, B 9:50-10:50, C 10:50-11:20"),
        ("C", at(11, 30), 60, "A 9:00-9:30, B 9:30-10:30, C 11:30-12:30"),
    ],
)
def test_exact_times_push_no_more_than_they_must(
    id_: str, start: int, minutes: int, expected: str
) -> None:
    programme = a_day("A 9:00-9:30, B 9:30-10:30, C 10:30-11:00")
    edit = set_times(programme, id_, Place("d", start), minutes)
    assert after(programme, edit) == expected
    assert apply(apply(programme, edit), edit.inverse()) == programme


def test_exact_times_give_the_length_wherever_it_comes_to_lie() -> None:
    programme = a_day("A 9:00-9:20, B 9:20-10:20, C 10:20-10:30")
    edit = set_times(programme, "C", Place("d", at(10)), 25)
    assert after(programme, edit) == "A 9:00-9:20, B 9:20-10:20, C 10:20-10:45"


def test_a_long_item_dragged_over_a_short_break_pushes_it_until_the_middles_meet() -> None:
    programme = a_day("A 9:00-10:00, P 10:00-10:10, B 10:10-10:40")
    pushed = after(programme, move(programme, "A", Place("d", at(9, 10))))
    assert pushed == "A 9:10-10:10, P 10:10-10:20, B 10:20-10:50"
    swapped = after(programme, move(programme, "A", Place("d", at(9, 36))))
    assert swapped == "P 9:00-9:10, A 9:10-10:10, B 10:10-10:40"


def test_moving_without_follow_moves_nothing_else() -> None:
    programme = a_day(DAY)
    moved = after(programme, move(programme, "A", Place("d", at(9, 10)), follow=False))
    assert moved == DAY.replace("A 9:00-9:30", "A 9:10-9:40")


def test_a_push_eats_gaps_first_and_stops_there() -> None:
    programme = a_day("A 9:00-9:30, B 9:40-10:00, C 10:30-11:00")
    edit = trim_end(programme, "A", at(10))
    assert after(programme, edit) == "A 9:00-10:00, B 10:00-10:20, C 10:30-11:00"
    assert edit.ids == {"A", "B"}


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        (at(9, 40), "A 9:00-9:40, B 9:40-10:10, C 10:10-10:40, L! 11:00-11:30, D 11:30-12:00"),
        (at(10, 7), "A 9:00-10:07, B 10:07-10:37, C 10:37-11:07, L! 11:00-11:30, D 11:30-12:00"),
        (at(10, 50), "A 9:00-10:50, B 10:50-11:20, C 11:00-11:30, L! 11:00-11:30, D 11:30-12:00"),
        (at(9, 20), "A 9:00-9:20, B 9:30-10:00, C 10:00-10:30, L! 11:00-11:30, D 11:30-12:00"),
    ],
)
def test_trimming_an_end_pushes_up_to_a_fixed_item_where_it_piles_up(
    end: int, expected: str
) -> None:
    programme = a_day("A 9:00-9:30, B 9:30-10:00, C 10:00-10:30, L! 11:00-11:30, D 11:30-12:00")
    assert after(programme, trim_end(programme, "A", end)) == expected


def test_trimming_an_end_without_follow_may_overlap() -> None:
    programme = a_day("A 9:00-9:30, B 9:30-10:00")
    edit = trim_end(programme, "A", at(9, 40), follow=False)
    assert after(programme, edit) == "A 9:00-9:40, B 9:30-10:00"


def test_an_end_never_comes_before_the_start() -> None:
    programme = a_day("A 9:00-9:30")
    assert after(programme, trim_end(programme, "A", at(8))) == "A 9:00-9:01"


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        (at(9, 40), "P 9:00-9:30, A 9:40-10:30, B 10:30-11:00"),
        (at(9, 10), "P 9:00-9:30, A 9:30-10:30, B 10:30-11:00"),
        (at(10, 10), "P 9:00-9:30, A 10:10-10:30, B 10:30-11:00"),
        (at(12), "P 9:00-9:30, A 10:29-10:30, B 10:30-11:00"),
    ],
)
def test_trimming_a_start_changes_only_its_own_length(start: int, expected: str) -> None:
    programme = a_day("P 9:00-9:30, A 10:00-10:30, B 10:30-11:00")
    assert after(programme, trim_start(programme, "A", start)) == expected


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        (at(9, 4), "T 9:00-9:20, A 9:20-9:50, B 9:50-10:20"),
        (at(9, 10), "A 9:00-9:30, T 9:30-9:50, B 9:50-10:20"),
        (at(11), "A 9:00-9:30, B 9:30-10:00, T 11:00-11:20"),
    ],
)
def test_inserting_from_the_tray_goes_before_or_after_by_the_middle(
    start: int, expected: str
) -> None:
    programme = a_day("A 9:00-9:30, B 9:30-10:00, T 20")
    edit = move(programme, "T", Place("d", start))
    assert edit.kind == EditKind.INSERT
    assert after(programme, edit) == expected


def test_moving_to_another_room_leaves_a_gap_and_pushes_there() -> None:
    programme = a_day("A/r1 9:00-9:30, B/r1 9:30-10:00, C/r2 9:00-9:30", rooms="r1 r2")
    edit = move(programme, "A", Place("d", at(8, 50), "r2"))
    assert after(programme, edit) == "A/r2 8:50-9:20, C/r2 9:20-9:50, B/r1 9:30-10:00"


def test_a_plenary_holds_against_a_push_from_one_room() -> None:
    programme = a_day(
        "A/r1 9:00-9:30, B/r1 9:30-10:00, C/r2 9:00-10:00, K 10:00-10:15, D/r1 10:15-10:45",
        rooms="r1 r2",
    )
    edit = trim_end(programme, "A", at(9, 40))
    assert after(programme, edit) == (
        "A/r1 9:00-9:40, C/r2 9:00-10:00, B/r1 9:40-10:10, K 10:00-10:15, D/r1 10:15-10:45"
    )


def test_moving_a_plenary_pushes_every_room() -> None:
    programme = a_day(
        "K 9:00-9:15, A/r1 9:15-10:00, B/r2 9:15-9:30, L 10:00-10:30, C/r2 10:30-11:00",
        rooms="r1 r2",
    )
    edit = move(programme, "K", Place("d", at(9, 5)))
    assert after(programme, edit) == (
        "K 9:05-9:20, A/r1 9:20-10:05, B/r2 9:20-9:35, L 10:05-10:35, C/r2 10:35-11:05"
    )


def test_a_plenary_that_passes_only_one_room_pushes_instead_of_lying_over_the_other() -> None:
    programme = a_day("K 9:00-9:15, A/r1 9:15-9:25, B/r2 9:15-11:00", rooms="r1 r2")
    edit = move(programme, "K", Place("d", at(9, 15)))
    assert after(programme, edit) == "K 9:15-9:30, A/r1 9:30-9:40, B/r2 9:30-11:15"


def test_lifting_keeps_the_order_in_the_tray_and_the_gap_on_the_day() -> None:
    programme = a_day("A 9:00-9:30, B 9:30-10:00, C 10:00-10:30, T 20")
    edit = lift(programme, ["B", "A"])
    assert after(programme, edit) == "C 10:00-10:30, T 20, B 30, A 30"
    assert not lift(programme, ["T"])


def test_reordering_by_a_step_changes_places_whatever_the_lengths() -> None:
    programme = a_day("A 9:00-9:10, B 9:10-10:40, C 10:40-11:00")
    assert (
        after(programme, reorder(programme, "A", 1)) == "B 9:00-10:30, A 10:30-10:40, C 10:40-11:00"
    )
    assert after(programme, reorder(programme, "C", -1)) == "A 9:00-9:10, C 9:10-9:30, B 9:30-11:00"
    assert not reorder(programme, "A", -1)
    assert not reorder(programme, "C", 1)


def test_pinning_is_one_change_an_item() -> None:
    programme = a_day("A 9:00-9:30, B! 9:30-10:00")
    edit = pin(programme, ["A", "B"], pinned=True)
    assert after(programme, edit) == "A! 9:00-9:30, B! 9:30-10:00"
    assert edit.ids == {"A"}


def test_a_push_goes_past_the_closing_time_and_a_finding_says_by_how_much() -> None:
    programme = a_day("A 9:00-10:00, B 10:00-12:00", closes=at(12))
    pushed = apply(programme, trim_end(programme, "A", at(10, 7)))
    assert picture(pushed) == "A 9:00-10:07, B 10:07-12:07"
    late = [(found.kind, found.ids[0], found.minutes) for found in check(pushed)]
    assert late == [(FindingKind.AFTER_CLOSING, "B", 7)]


def test_what_is_pushed_onto_a_fixed_one_is_told_by_its_minutes_over() -> None:
    programme = a_day("A 9:00-9:30, B 9:30-10:00, L! 10:00-10:45")
    pushed = apply(programme, trim_end(programme, "A", at(9, 37)))
    over = [(found.kind, found.ids, found.minutes) for found in check(pushed)]
    assert over == [(FindingKind.OVER_FIXED, ("B", "L"), 7)]
