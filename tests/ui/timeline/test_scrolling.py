from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from planner.core.programme import Programme
from tests.core.pictures import a_day
from tests.ui.timeline.conftest import Stage

DAY = "A 9:00-9:30, B 9:30-10:00, C 10:00-10:30, L! 12:00-12:45, D 12:45-13:15"
Show = Callable[[Programme], Stage]


def test_drag_far_below_the_window_goes_on_scrolling_and_esc_scrolls_back(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.frame.zoom(6)
    bar, start = on.view.verticalScrollBar(), on.at("A", 8)
    before = bar.value()
    on.drag(start, QPoint(0, 2000), let_go=False)
    assert on.wait_until(lambda: bar.value() > before + 100)
    assert on.view.picture.in_hand == {"A"}
    on.keys(Qt.Key.Key_Escape)
    assert bar.value() == before
    assert on.day == DAY


@pytest.mark.parametrize(
    "held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier]
)
def test_wheel_during_a_drag_takes_the_card_along(stage: Show, held: Qt.KeyboardModifier) -> None:
    on = stage(a_day("A 9:00-9:30"))
    on.view.frame.zoom(6)
    point = on.at("A", 8) + QPoint(0, 100)
    on.drag(point - QPoint(0, 100), QPoint(0, 100), let_go=False)
    before = on.view.picture.entry("A").start
    on.wheel(point, -240, held)
    there = on.view.picture.scale.minute(on.view.to_day(point).y())
    assert (on.view.picture.entry("A").start != before) == (not held)
    on.release(point)
    start = on.document.programme.entries["A"].start
    assert start is not None
    assert abs(start + 8 - there) <= 5


@pytest.mark.parametrize("steps", [-3, 3])
def test_chip_goes_along_when_zoomed_and_with_its_card_out_of_sight(
    stage: Show, steps: int
) -> None:
    on = stage(a_day(DAY))
    on.drag_minutes("A", 10)
    chip, index = on.view.chip, on.view.entries.index_of("A")
    on.view.frame.zoom(steps, about=on.view.visualRect(index).top())
    assert chip.y() == on.view.visualRect(index).bottom() + 7
    on.view.frame.zoom(20, about=on.time(13).y())
    assert not chip.isVisible()


def test_dragging_near_the_lower_edge_scrolls(stage: Show) -> None:
    on = stage(a_day(DAY))
    bar = on.view.verticalScrollBar()
    on.view.frame.zoom(6)
    bar.setValue(on.view.picture.scale.y(9 * 60))
    before = bar.value()
    start = on.at("A", 8)
    on.press(start)
    low = QPoint(start.x(), on.view.viewport().height() - 4)
    on.move(start + QPoint(0, 40))
    on.move(low)
    assert on.wait_until(lambda: bar.value() > before + 20)
    on.keys(Qt.Key.Key_Escape)
    assert on.day == DAY


def test_view_keeps_its_scroll_place_over_an_edit(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.frame.zoom(8)
    bar = on.view.verticalScrollBar()
    bar.setValue(700)
    on.view.commands.set_aside(["D"])
    assert bar.value() == 700


def test_press_on_a_card_that_is_partly_out_of_sight_scrolls_nothing(stage: Show) -> None:
    on = stage(a_day("A 9:00-12:00, B 13:00-14:00"))
    on.view.frame.zoom(8)
    bar = on.view.verticalScrollBar()
    bar.setValue(on.view.picture.scale.y(10 * 60))
    on.drag(on.time(11, 0), QPoint(0, on.pixels(30)))
    assert bar.value() == on.view.picture.scale.y(10 * 60)
    assert on.day == "A 9:30-12:30, B 13:00-14:00"


def test_a_day_that_lasts_a_week_can_be_shown_and_dragged(stage: Show) -> None:
    on = stage(a_day("A 9:00-159:00"))
    on.view.frame.zoom(30)
    QApplication.processEvents()
    on.drag(on.time(12, 0), QPoint(0, on.pixels(30)))
    assert on.day == "A 9:30-159:30"
