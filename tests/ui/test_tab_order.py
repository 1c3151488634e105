"""Tab goes through the window as one reads it, and comes round."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHeaderView, QWidget
from shiboken6 import isValid

from tests.ui.stage import Stage, on_stage

BACK = (Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Backtab)


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as stage:
        stage.open_sample()
        stage.until(stage.desk.status.findings.isVisible)  # else it joins on the way
        yield stage


def walk(stage: Stage, *, back: bool = False) -> list[QWidget]:
    """What Tab stops at, from the timeline until it is there again."""
    stage.keys(Qt.Key.Key_F7)
    found = [stage.focus()]
    for _ in range(120):
        stage.keys(BACK if back else Qt.Key.Key_Tab)
        if stage.focus() is found[0]:
            return found
        assert stage.focus() not in found, "Tab is caught"
        found.append(stage.focus())
    raise AssertionError("Tab never comes round")


def test_tab_goes_through_the_panes_from_the_left_though_the_left_was_made_last(
    stage: Stage,
) -> None:
    stage.window.actions_["speakers"].trigger()
    stage.settle()
    panes, found = stage.panes, walk(stage)
    speakers = panes.left.speakers
    assert speakers is not None

    def part(stop: QWidget) -> int:
        order = (panes.left, panes.middle, panes.side)
        return next((n for n, pane in enumerate(order) if pane.isAncestorOf(stop)), len(order))

    left = next(n for n, stop in enumerate(found) if part(stop) == 0)
    as_read = [*found[left:], *found[:left]]
    assert [part(stop) for stop in as_read] == sorted(map(part, as_read))
    assert as_read.index(speakers.search) < as_read.index(speakers.list)
    assert as_read.index(speakers.list) < as_read.index(speakers.form.name.editor)
    header = panes.timeline.frame.header
    assert as_read.index(header) < as_read.index(panes.timeline)


def test_what_is_folded_open_follows_its_heading(stage: Stage) -> None:
    stage.window.actions_["speakers"].trigger()
    stage.settle()
    found = [stop.accessibleName() for stop in walk(stage)]
    at = next(n for n, name in enumerate(found) if name.startswith("Appears in"))
    assert found[at + 1].startswith("Go to")
    assert found[at + 2].startswith("Agreement on")


@pytest.mark.parametrize("shown", ["page", "history", "table", "findings"])
def test_tab_is_caught_nowhere(stage: Stage, shown: str) -> None:
    stage.window.actions_["speakers"].trigger()
    stage.window.actions_[shown].trigger()
    stage.settle()
    stage.keys(Qt.Key.Key_Escape)
    assert walk(stage)[1:] == walk(stage, back=True)[:0:-1]


def test_the_start_page_is_gone_through_as_one_reads(stage: Stage) -> None:
    stage.desk.close_programme()
    start = stage.window.start
    start.choices["new"].setFocus()
    for stop in [*list(start.choices.values())[1:], *start.recent.stops(), start.backups]:
        stage.keys(Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is stop


def test_what_tab_stops_at_is_scrolled_into_sight(stage: Stage) -> None:
    stage.window.actions_["speakers"].trigger()
    stage.settle()
    for stop in walk(stage, back=True):
        stop.setFocus()
    stage.keys(Qt.Key.Key_F7)
    for _ in range(60):
        stage.keys(BACK)
        stop = stage.focus()
        assert stop.visibleRegion().boundingRect().height() >= min(stop.height(), 20), stop


def test_going_through_the_window_leaves_everything_alive(stage: Stage) -> None:
    stage.window.actions_["speakers"].trigger()
    stage.settle()
    speakers = stage.panes.left.speakers
    assert speakers is not None
    walk(stage)
    assert isValid(speakers.form.photo.crop)
    assert all(isValid(action) for action in speakers.more.actions.values())
    speakers.select(list(stage.programme.speakers)[-1])


def test_tab_leaves_every_widget_to_its_own_parent(stage: Stage) -> None:
    for name in ("table", "timeline", "page", "details", "speakers"):
        stage.window.actions_[name].trigger()
        stage.settle()
    walk(stage)
    gc.collect()
    stage.walk_to("Kaffe")
    assert stage.panes.middle.agenda is not None
    assert all(map(isValid, stage.panes.middle.agenda.findChildren(QHeaderView)))
    stage.panes.middle.agenda.select([stage.entry("Alene").id])
    assert stage.panes.middle.agenda.selected() == [stage.entry("Alene").id]
