"""A frame drawn on free time selects what it touches."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt

from planner.core.programme import Programme
from tests.core.pictures import a_day
from tests.ui.timeline.conftest import Stage

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
DAY = "A/r 9:00-9:30, B/s 9:00-9:30, C/r 10:00-10:30, E/s 10:00-10:30, F/t 9:00-9:30, L 12:00-12:45"
Show = Callable[[Programme], Stage]


def centre(on: Stage, room: str) -> int:
    left, width = on.view.picture.lanes.span(room) or (0, 0)
    return left + width // 2


def test_dragging_down_in_a_column_still_paints_a_length(stage: Show) -> None:
    on = stage(a_day(DAY, rooms="r s t"))
    on.drag(on.time(10, 45, x=centre(on, "r")), QPoint(20, on.pixels(30)))
    assert on.view.editing.line is not None
    assert on.view.selected() == []
    on.keys(Qt.Key.Key_Escape)


def test_dragging_far_aside_of_the_column_draws_a_frame(stage: Show) -> None:
    on = stage(a_day(DAY, rooms="r s t"))
    start = on.time(10, 50, x=centre(on, "r"))
    on.drag(start, QPoint(centre(on, "s") - start.x(), on.pixels(-30)), let_go=False)
    assert on.view.selected() == ["C", "E"]
    assert "band" in on.view._layers
    assert "painted" not in on.view._layers
    on.release(on.time(10, 20, x=centre(on, "s")))
    assert on.view.selected() == ["C", "E"]
    assert "band" not in on.view._layers
    assert on.view.editing.line is None


def test_a_frame_begins_in_the_margin_at_once(stage: Show) -> None:
    on = stage(a_day(DAY, rooms="r s t"))
    on.drag(on.time(9, 10, x=2), QPoint(10, on.pixels(60)))
    assert on.view.selected() == ["A", "C"]


def test_with_ctrl_or_shift_a_frame_adds_to_what_is_selected(stage: Show) -> None:
    on = stage(a_day(DAY, rooms="r s t"))
    for held in (CTRL, SHIFT):
        on.view.select(["L"])
        on.drag(on.time(9, 45, x=centre(on, "t")), QPoint(4, on.pixels(-30)), held=held)
        assert on.view.selected() == ["F", "L"]


def test_esc_brings_back_what_was_selected(stage: Show) -> None:
    on = stage(a_day(DAY, rooms="r s t"))
    on.view.select(["L"])
    start = on.time(9, 10, x=2)
    on.drag(start, QPoint(10, on.pixels(60)), let_go=False)
    assert on.view.selected() == ["A", "C"]
    on.keys(Qt.Key.Key_Escape)
    assert on.view.selected() == ["L"]
    on.release(start)
    assert on.view.selected() == ["L"]


def test_the_selection_is_told_when_the_frame_is_done(stage: Show) -> None:
    on = stage(a_day(DAY, rooms="r s t"))
    told: list[list[str]] = []
    on.view.chosen.connect(told.append)
    on.drag(on.time(9, 10, x=2), QPoint(10, on.pixels(60)))
    assert told == [["A", "C"]]


def test_a_frame_changes_nothing_in_the_programme(stage: Show) -> None:
    on = stage(a_day(DAY, rooms="r s t"))
    before = on.day
    on.drag(on.time(9, 10, x=2), QPoint(500, on.pixels(240)))
    assert on.day == before
    assert on.document.next_undo is None


def test_the_frame_goes_with_the_day_when_it_scrolls(stage: Show) -> None:
    on = stage(a_day(DAY, rooms="r s t"))
    on.view.resize(700, 400)
    on.view.verticalScrollBar().setValue(on.view.picture.scale.y(8 * 60 + 40))
    start = on.time(8, 50, x=2)
    height = on.view.viewport().height()
    on.press(start)
    on.move(QPoint(30, height // 2))
    on.move(QPoint(30, height - 2))
    assert on.wait_until(lambda: "L" in on.view.selected())
    assert "A" in on.view.selected()
    on.keys(Qt.Key.Key_Escape)
    on.release(start)
