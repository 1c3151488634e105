"""Which cells a day's items fill in a grid, and how high its rows are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.programme import Entry
from planner.pdf.products.grid_heights import (
    Need,
    heights,
    least_height,
    of_page,
    parted,
    shown_minutes,
)
from planner.pdf.products.grid_plan import Plan, planned

ROOMS = ("r", "s", "t")


def _entry(id_: str, start: int, minutes: int, room: str | None = None) -> Entry:
    return Entry(id_, title=id_, day="day", start=start, duration=minutes, room=room)


def _cells(plan: Plan) -> list[tuple[str, int, int, int, int]]:
    """Each cell's items, lane, width, row and height."""
    return [
        ("".join(entry.id for entry in cell.entries), cell.lane, cell.lanes, cell.row, cell.rows)
        for cell in plan.cells
    ]


def test_what_is_for_all_rooms_goes_across_and_a_long_session_over_several_starts() -> None:
    plan = planned(
        [
            _entry("a", 540, 30),
            _entry("b", 570, 60, "s"),
            _entry("c", 570, 30, "t"),
            _entry("d", 600, 30, "t"),
            _entry("e", 630, 15),
        ],
        ROOMS,
    )
    assert plan.lanes == ("s", "t")
    assert plan.starts == (540, 570, 600, 630)
    assert plan.end == 645
    assert _cells(plan) == [
        ("a", 0, 2, 0, 1),
        ("b", 0, 1, 1, 2),
        ("c", 1, 1, 1, 1),
        ("d", 1, 1, 2, 1),
        ("e", 0, 2, 3, 1),
    ]


def test_items_of_a_room_that_overlap_share_a_cell() -> None:
    plan = planned([_entry("a", 540, 60, "r"), _entry("b", 570, 60, "r")], ROOMS)
    assert _cells(plan) == [("ab", 0, 1, 0, 1)]
    assert plan.end == 630


def test_what_is_for_all_while_rooms_are_in_use_has_a_lane_of_its_own() -> None:
    plan = planned(
        [_entry("show", 540, 120), _entry("a", 540, 30, "r"), _entry("lunch", 600, 30)], ROOMS
    )
    assert plan.lanes == (None, "r")
    assert _cells(plan) == [("show", 0, 1, 0, 2), ("a", 1, 1, 0, 1), ("lunch", 1, 1, 1, 1)]


def test_a_day_without_rooms_is_one_lane() -> None:
    plan = planned([_entry("a", 540, 30), _entry("b", 540, 30), _entry("c", 570, 0)], ())
    assert plan.lanes == (None,)
    assert _cells(plan) == [("ab", 0, 1, 0, 1), ("c", 0, 1, 1, 1)]


def test_a_row_is_even_where_all_begin_and_end_with_it() -> None:
    plan = planned(
        [
            _entry("a", 540, 30, "r"),
            _entry("b", 540, 30, "s"),
            _entry("c", 570, 30, "r"),
            _entry("d", 570, 45, "s"),
            _entry("e", 600, 15, "r"),
        ],
        ROOMS,
    )
    assert [bool(plan.even(row)) for row in range(3)] == [True, False, False]


def test_a_long_gap_is_shown_short() -> None:
    plan = planned([_entry("a", 540, 30), _entry("b", 900, 60)], ())
    assert [shown_minutes(plan, row) for row in (0, 1)] == [45, 60]


_DAYS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 30), st.sampled_from([None, *ROOMS])),
    min_size=1,
    max_size=25,
)


@given(_DAYS)
def test_no_two_cells_meet_and_every_item_has_one(day: list[tuple[int, int, str | None]]) -> None:
    entries = [_entry(f"e{n}", start, length, room) for n, (start, length, room) in enumerate(day)]
    plan = planned(entries, ROOMS)
    assert sorted(entry.id for cell in plan.cells for entry in cell.entries) == sorted(
        entry.id for entry in entries
    )
    places = [
        (lane, row)
        for cell in plan.cells
        for lane in range(cell.lane, cell.lane + cell.lanes)
        for row in range(cell.row, cell.last)
    ]
    assert len(places) == len(set(places))
    assert all(lane < len(plan.lanes) and row < len(plan.starts) for lane, row in places)
    assert all(cell.rows > 0 for cell in plan.cells)


def test_rows_are_as_high_as_their_minutes_where_there_is_room() -> None:
    assert heights([60, 30], [Need(0, 1, 10), Need(1, 2, 10)], 90, 9) == pytest.approx([60, 30])
    assert heights([60, 30], [], 9000, 2) == pytest.approx([120, 60])


def test_a_short_row_grows_for_what_it_holds() -> None:
    high = heights([60, 5], [Need(0, 1, 20), Need(1, 2, 20)], 100, 9)
    assert high == pytest.approx([80, 20], abs=0.01)


def test_a_cell_over_several_rows_makes_them_grow_together() -> None:
    assert heights([10, 10], [Need(0, 2, 60), Need(1, 2, 40)], 10, 9) == pytest.approx([10, 50])


_NEEDS = st.lists(st.tuples(st.integers(0, 11), st.integers(1, 4), st.floats(1, 100)), max_size=30)


@given(st.lists(st.integers(1, 90), min_size=12, max_size=12), _NEEDS)
def test_pages_hold_all_rows_in_order_and_none_is_too_full(
    minutes: list[int], spans: list[tuple[int, int, float]]
) -> None:
    needs = [Need(first, min(first + rows, 12), high) for first, rows, high in spans]
    pages = parted(minutes, needs, 10, 100)
    assert [row for page in pages for row in page] == list(range(12))
    for page in pages:
        on_page = of_page(needs, 10, page)
        own = minutes[page.start : page.stop]
        assert least_height(own, on_page) <= 100 + 1e-6
        high = heights(own, on_page, 100, 2)
        assert sum(high) <= 100 + 1e-6
        assert all(sum(high[n.first : n.last]) >= n.height - 1e-6 for n in on_page)


def test_a_page_ends_where_it_parts_nothing_if_it_can() -> None:
    needs = [Need(row, row + 1, 20) for row in range(8)]
    assert parted([10] * 8, [*needs, Need(4, 6, 40)], 10, 100) == [range(4), range(4, 8)]
