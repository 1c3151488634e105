from __future__ import annotations

import pytest

from planner.pdf import Spot
from planner.ui.preview.layout import lay_out
from planner.ui.preview.spots import REACH, Place, entry_at, nearest, places

A4 = (600.0, 800.0)


def test_a_spot_lies_on_its_page_as_large_as_the_page_is_shown() -> None:
    layout = lay_out([A4, A4], 2000, zoom=0.75)  # one pixel a point
    first, second = places(
        layout, [A4, A4], [Spot("a", 0, (60, 700, 300, 740)), Spot("b", 1, (60, 20, 300, 40))]
    )
    box = layout.boxes[0]
    assert (first.left - box.x, first.top - box.y) == (60, 60)
    assert (first.right - box.x, first.bottom - box.y) == (300, 100)
    assert layout.boxes[1].bottom - second.bottom == pytest.approx(20)


def test_a_click_finds_what_is_under_it_and_what_is_close_by() -> None:
    there = [Place("a", 100, 100, 300, 150), Place("b", 100, 200, 300, 250)]
    assert entry_at(there, 200, 120) == "a"
    assert entry_at(there, 100 - REACH, 220) == "b"
    assert entry_at(there, 90 - REACH, 220) is None
    assert entry_at([], 0, 0) is None


def test_of_two_under_the_pointer_the_smaller_is_meant() -> None:
    there = [Place("whole", 0, 0, 500, 500), Place("within", 100, 100, 200, 200)]
    assert entry_at(there, 150, 150) == "within"
    assert entry_at(there, 300, 300) == "whole"


def test_the_nearest_is_found_from_anywhere() -> None:
    there = [Place("a", 0, 0, 10, 10), Place("b", 0, 1000, 10, 1010)]
    found = nearest(there, 400, 700)
    assert found is not None
    assert found.entry == "b"
    assert nearest([], 0, 0) is None
