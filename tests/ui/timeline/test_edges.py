"""Dragging near the edge scrolls, down and sideways, but not where it only begins there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from planner.core.programme import Programme
from tests.core.pictures import a_day
from tests.ui.timeline.conftest import Stage

Show = Callable[[Programme], Stage]


def test_columns_out_of_sight_scroll_in_while_a_card_is_held_at_the_edge(stage: Show) -> None:
    rooms = "r1 r2 r3 r4 r5 r6 r7 r8"
    on = stage(a_day("A/r1 9:00-9:30, L 12:00-12:45", rooms=rooms))
    bar = on.view.horizontalScrollBar()
    assert bar.maximum() > 0
    start = on.at("A", 8, x=40)
    edge = on.view.viewport().width() - 3
    on.drag(start, QPoint(edge - start.x(), 0), let_go=False)
    assert on.wait_until(lambda: bar.value() == bar.maximum())
    on.release(QPoint(edge, start.y()))
    assert on.day.startswith("A/r8 9:00-9:30")


def test_a_card_grabbed_at_the_upper_edge_goes_sideways_without_the_day_moving(
    stage: Show,
) -> None:
    on = stage(a_day("A/r 9:00-9:30, L 12:00-12:45", rooms="r s"))
    bar = on.view.verticalScrollBar()
    before = bar.value()
    start = on.at("A", 3, x=40)
    assert start.y() < 30
    on.drag(start, QPoint(300, 0), let_go=False)
    QTest.qWait(60)
    assert bar.value() == before
    on.move(start + QPoint(300, -start.y()))
    assert on.wait_until(lambda: bar.value() < before)
    on.keys(Qt.Key.Key_Escape)
    assert bar.value() == before
    on.release(start)
