from __future__ import annotations

import pytest

from planner.ui.preview.layout import GAP, MARGIN, WIDEST_FIT, lay_out, next_zoom

A4 = (595.0, 842.0)
ACROSS = (842.0, 595.0)


def test_pages_fill_the_width_and_lie_below_each_other() -> None:
    layout = lay_out([A4, A4], 500)
    first, second = layout.boxes
    assert (first.x, first.y, first.width) == (MARGIN, MARGIN, 500 - 2 * MARGIN)
    assert second.y == first.bottom + GAP
    assert (layout.width, layout.height) == (500, second.bottom + MARGIN)
    assert first.height / first.width == pytest.approx(842 / 595, abs=0.002)


def test_the_widest_page_decides_and_the_others_stand_in_the_middle() -> None:
    upright, across = lay_out([A4, ACROSS], 500).boxes
    assert across.width == 500 - 2 * MARGIN
    assert upright.x + upright.width // 2 == pytest.approx(250, abs=1)


def test_a_very_wide_pane_does_not_blow_the_page_up() -> None:
    assert lay_out([A4], 5000).zoom == WIDEST_FIT


def test_a_page_wider_than_the_pane_keeps_its_margins() -> None:
    layout = lay_out([A4], 300, zoom=1.0)
    assert layout.boxes[0].x == MARGIN
    assert layout.width == layout.boxes[0].width + 2 * MARGIN


def test_only_pages_in_sight_are_visible() -> None:
    layout = lay_out([A4] * 5, 500)
    second, third = layout.boxes[1:3]
    assert list(layout.visible(second.y, second.bottom)) == [1]
    assert list(layout.visible(second.bottom - 1, third.y + 1)) == [1, 2]
    assert list(layout.visible(second.bottom, third.y)) == []


def test_a_point_of_a_page_is_found_again_at_another_zoom() -> None:
    small, large = lay_out([A4] * 3, 500, 0.5), lay_out([A4] * 3, 500, 1.0)
    box = small.boxes[2]
    middle = small.anchor(box.x + box.width // 2, box.y + box.height // 2)
    x, y = large.place(middle)
    assert x == pytest.approx(large.boxes[2].x + large.boxes[2].width / 2, abs=2)
    assert y == pytest.approx(large.boxes[2].y + large.boxes[2].height / 2, abs=2)


def test_a_place_on_a_page_that_is_gone_becomes_one_on_the_last() -> None:
    anchor = lay_out([A4] * 3, 500).anchor(MARGIN, lay_out([A4] * 3, 500).boxes[2].y)
    left = lay_out([A4], 500)
    assert left.place(anchor) == (MARGIN, left.boxes[0].y)


def test_no_pages_need_no_room() -> None:
    layout = lay_out([], 500)
    assert (layout.boxes, layout.height) == ((), 0)
    assert list(layout.visible(0, 1000)) == []


def test_zoom_steps_go_to_round_numbers_and_stop_at_the_ends() -> None:
    assert next_zoom(0.54, 1) == 0.67
    assert next_zoom(0.54, -1) == 0.5
    assert next_zoom(1.0, 1) == 1.25
    assert next_zoom(2.0, 1) == 2.0
    assert next_zoom(0.25, -1) == 0.25
