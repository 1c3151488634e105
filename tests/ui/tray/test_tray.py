"""What is not placed: hidden when empty, placed by key and by drag, set aside by drag."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from planner.core.changes import EditKind, add_rows
from planner.core.edits.place import lift
from planner.core.programme import Day, Entry, Programme
from tests.ui.stage import LEFT, PLAIN, Stage, on_stage


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as stage:
        entries = {
            "a": Entry("a", title="Haven om natten", day="d", start=540, duration=30),
            "t": Entry("t", title="Frø i lommen", duration=20),
        }
        stage.open(Programme("p", title="Havedagen", days={"d": Day("d")}, entries=entries))
        yield stage


def test_enter_places_at_the_next_free_time(stage: Stage) -> None:
    stage.window.actions_["tray"].trigger()
    stage.keys(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert stage.times("Frø") == ("9:30", "9:50")
    assert not stage.panes.tray.isVisible()
    assert stage.panes.timeline.selected() == ["t"]


def test_choosing_shows_the_details(stage: Stage) -> None:
    stage.panes.tray.list.select("t")
    stage.settle()
    assert stage.panes.details.entry.title.text() == "Frø i lommen"


def test_setting_aside_brings_the_tray_back(stage: Stage) -> None:
    stage.panes.tray.list.select("t")
    stage.panes.place_next()
    assert not stage.panes.tray.isVisible()
    stage.panes.timeline.select(["a"])
    stage.panes.timeline.setFocus()
    stage.keys(Qt.Key.Key_Delete)
    assert stage.panes.tray.isVisible()
    assert [e.entry(e.index(0, 0)).id for e in [stage.panes.tray.list.entries]] == ["a"]


def test_a_card_is_dragged_onto_the_day(stage: Stage) -> None:
    tray, view = stage.panes.tray.list, stage.panes.timeline
    start = tray.visualRect(tray.entries.index_of("t")).center()
    at = view.viewport().mapToGlobal(QPoint(150, view.picture.scale.y(600) - view.verticalOffset()))
    goal = tray.viewport().mapFromGlobal(at)
    QTest.mousePress(tray.viewport(), LEFT, PLAIN, start)
    for step in (start + QPoint(20, 0), (start + goal) / 2, goal):
        QTest.mouseMove(tray.viewport(), step)
    QTest.mouseRelease(tray.viewport(), LEFT, PLAIN, goal)
    stage.settle()
    assert stage.programme.entries["t"].start in range(585, 605)


def test_several_are_dragged_onto_the_day_together(stage: Stage) -> None:
    extra = Entry("u", title="Kompost", duration=15, order=1)
    stage.panes.relay.apply(add_rows(EditKind.ADD, [extra]))
    tray, view = stage.panes.tray.list, stage.panes.timeline
    stage.settle()
    for id_, held in (("t", PLAIN), ("u", Qt.KeyboardModifier.ControlModifier)):
        there = tray.visualRect(tray.entries.index_of(id_)).center()
        QTest.mouseClick(tray.viewport(), LEFT, held, there)
    at = view.viewport().mapToGlobal(QPoint(150, view.picture.scale.y(605) - view.verticalOffset()))
    goal = tray.viewport().mapFromGlobal(at)
    start = tray.visualRect(tray.entries.index_of("t")).center()
    QTest.mousePress(tray.viewport(), LEFT, PLAIN, start)
    for step in (start + QPoint(20, 0), (start + goal) / 2, goal):
        QTest.mouseMove(tray.viewport(), step)
    QTest.mouseRelease(tray.viewport(), LEFT, PLAIN, goal)
    stage.settle()
    assert (stage.times("Frø"), stage.times("Kompost")) == (("10:00", "10:20"), ("10:20", "10:35"))
    assert view.selected() == ["t", "u"]
    stage.window.actions_["undo"].trigger()
    assert stage.entry("Kompost").start is None


def test_a_card_is_let_go_on_the_tab_of_another_day(stage: Stage) -> None:
    stage.panes.relay.apply(add_rows(EditKind.ADD, [Day("e", order=1)]))
    view, bar = stage.panes.timeline, stage.panes.middle.tabs.bar
    stage.settle()
    tab = bar.mapToGlobal(bar.tabRect(1).center())
    held = view.visualRect(view.entries.index_of("a")).topLeft() + QPoint(60, 8)
    goal = view.viewport().mapFromGlobal(tab)
    QTest.mousePress(view.viewport(), LEFT, PLAIN, held)
    for step in (held + QPoint(0, 20), goal):
        QTest.mouseMove(view.viewport(), step)
    QTest.mouseRelease(view.viewport(), LEFT, PLAIN, goal)
    stage.settle()
    assert (stage.entry("Haven").day, stage.entry("Haven").start) == ("e", 540)


def test_a_card_is_set_aside_on_the_shelf_without_the_day_moving(stage: Stage) -> None:
    stage.panes.tray.list.select("t")
    stage.panes.place_next()
    view, shelf = stage.panes.timeline, stage.panes.dragging.shelf
    left = view.mapToGlobal(QPoint(0, 0))
    held = view.visualRect(view.model().index(0, view.modelColumn())).center()
    QTest.mousePress(view.viewport(), LEFT, PLAIN, held)
    QTest.mouseMove(view.viewport(), held + QPoint(0, 20))
    assert shelf.isVisible()
    assert view.mapToGlobal(QPoint(0, 0)) == left
    goal = view.viewport().mapFromGlobal(shelf.mapToGlobal(shelf.rect().center()))
    QTest.mouseMove(view.viewport(), goal)
    QTest.mouseRelease(view.viewport(), LEFT, PLAIN, goal)
    stage.settle()
    assert not shelf.isVisible()
    assert not stage.programme.entries["a"].placed
    assert stage.panes.tray.isVisible()


def test_undo_says_what_it_took_back(stage: Stage) -> None:
    said: list[str] = []
    stage.panes.relay.announced.connect(said.append)
    stage.panes.tray.list.select("t")
    stage.panes.place_next()
    stage.window.actions_["undo"].trigger()
    stage.window.actions_["redo"].trigger()
    assert said[-2:] == ["Undone: Move “Frø i lommen”", "Done again: Move “Frø i lommen”"]


def test_del_deletes_for_good_and_undo_brings_it_back(stage: Stage) -> None:
    stage.panes.tray.list.select("t")
    stage.panes.tray.list.setFocus()
    stage.keys(Qt.Key.Key_Delete)
    assert "t" not in stage.programme.entries
    stage.window.actions_["undo"].trigger()
    assert "t" in stage.programme.entries


def test_the_tray_shows_that_a_drop_now_would_set_aside(stage: Stage) -> None:
    tray = stage.panes.tray
    tray.light(over=True)
    lit = tray.grab().toImage().pixelColor(2, 2)
    tray.light(over=False)
    assert tray.grab().toImage().pixelColor(2, 2) != lit


def test_enter_places_all_that_is_selected(stage: Stage) -> None:
    """One behind the other, as one step."""
    stage.panes.relay.apply(lift(stage.programme, ["a"]))
    stage.panes.tray.list.setFocus()
    stage.panes.tray.list.selectAll()
    stage.keys(Qt.Key.Key_Return)
    assert all(entry.placed for entry in stage.programme.entries.values())
    stage.window.actions_["undo"].trigger()
    assert sorted(e.id for e in stage.programme.entries.values() if not e.placed) == ["a", "t"]
