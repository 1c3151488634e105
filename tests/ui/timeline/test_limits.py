from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication, QMenu

from planner.core.programme import Programme
from tests.core.pictures import a_day
from tests.ui.timeline.conftest import Stage

Show = Callable[[Programme], Stage]


def test_what_is_pushed_against_the_fixed_item_is_announced_and_drawn_as_over(stage: Show) -> None:
    on = stage(a_day("A 11:00-11:53, L! 12:00-12:45"))
    on.drag_minutes("A", 15)
    assert on.day == "A 11:15-12:08, L! 12:00-12:45"
    assert on.said == ["moved to 11:15, 8 minutes over before L"]
    box = on.view.picture.shown.by_id["A"]
    assert on.view.picture.over_words(box) == "+8 min"


def test_what_begins_with_the_fixed_item_is_wholly_over_it_and_has_its_ways_out(
    stage: Show,
) -> None:
    on = stage(a_day("B 12:00-12:20, L! 12:00-12:45"))
    box = on.view.picture.shown.by_id["B"]
    assert on.view.picture.over_words(box) == "+20 min"
    pill = on.view.picture.over_area(box).center() - on.view.to_day(QPoint())
    answered: list[list[str]] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        answered.append([action.text() for action in menu.actions()])
        menu.close()

    QTimer.singleShot(0, look)
    on.click(pill)
    assert on.wait_until(lambda: bool(answered))
    assert "Move “L” 20 minutes later" in answered[0]


def test_what_piles_up_at_a_fixed_item_is_said_once_by_the_most(stage: Show) -> None:
    on = stage(a_day("A 11:00-11:20, B 11:20-11:40, C 11:40-12:00, L! 12:00-12:45"))
    edge = on.at("A", 20) - QPoint(0, 2)
    on.click(on.at("A", 10))
    on.drag(edge, QPoint(0, on.pixels(28)))
    assert "B 11:50-12:10, L! 12:00-12:45, C 12:00-12:20" in on.day
    (said,) = on.said
    limits = "10 minutes of overlap, 20 minutes over before L"
    assert said == f"now 50 minutes, 11:00 to 11:50, 2 items pushed, {limits}"
