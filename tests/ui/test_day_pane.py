"""The day as timeline and as table: one selection, one day, whichever is seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from planner.core.programme import Day, Programme
from tests.core.pictures import a_day
from tests.ui.stage import Stage, on_stage

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as stage:
        yield stage


def _two_days() -> Programme:
    programme = a_day("A 9:00-9:30, B 9:30-10:00, C 10:00-10:30")
    days = {**programme.days, "e": Day("e", order=1, label="After")}
    entries = {
        **programme.entries,
        "E": replace(programme.entries["C"], id="E", title="E", day="e"),
    }
    return replace(programme, days=days, entries=entries)


def test_the_verbs_act_on_what_is_selected_in_the_table(stage: Stage) -> None:
    stage.open(_two_days())
    stage.walk_to("A")
    stage.keys(Key.Key_F5, Key.Key_Down, Key.Key_Down)
    assert stage.panes.middle.selected() == ["C"]
    stage.panes.timeline.verbs["delete"].trigger()
    stage.settle()
    assert sorted(stage.programme.entries) == ["A", "B", "E"]


def test_the_selection_comes_along_from_one_to_the_other(stage: Stage) -> None:
    stage.open(_two_days())
    stage.walk_to("B")
    stage.keys(Key.Key_F5)
    assert stage.panes.middle.selected() == ["B"]
    stage.keys(Key.Key_Down, Key.Key_F7)
    assert stage.panes.timeline.selected() == ["C"]


def test_a_new_item_in_the_table_is_written_there(stage: Stage) -> None:
    stage.open(_two_days())
    stage.keys(Key.Key_F5, (CTRL, Key.Key_I))
    for letter in "11":  # the first opens the cell that takes the others
        stage.type(letter)
    stage.keys(Key.Key_Tab, Key.Key_Tab, Key.Key_Tab)
    for letter in "Written here":
        stage.type(letter)
    stage.keys(Key.Key_Return)
    assert stage.times("Written here")[0] == "11:00"


def test_undo_turns_to_the_day_it_changed(stage: Stage) -> None:
    stage.open(_two_days())
    stage.walk_to("A")
    stage.keys((CTRL, Key.Key_Down))
    stage.panes.middle.show_day("e")
    stage.keys((CTRL, Key.Key_Z))
    assert stage.panes.middle.day == "d"


def test_the_days_are_stepped_through_by_keys(stage: Stage) -> None:
    stage.open(_two_days())
    stage.keys(Key.Key_F7, (CTRL, Key.Key_PageDown))
    assert stage.panes.middle.day == "e"
    stage.keys((CTRL, Key.Key_PageDown))
    assert stage.panes.middle.day == "e"
    stage.keys(Key.Key_F5, (CTRL, Key.Key_PageUp))
    assert stage.panes.middle.day == "d"


def test_a_day_that_is_removed_gives_way_to_another(stage: Stage) -> None:
    stage.open(_two_days())
    stage.panes.middle.show_day("e")
    stage.panes.middle.tabs.commands.remove("e")
    stage.settle()
    assert stage.panes.middle.day == "d"
    assert not stage.panes.middle.tabs.isVisible()
    assert stage.entry("E").day is None
