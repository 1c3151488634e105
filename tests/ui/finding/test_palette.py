"""Every action by name, with real keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from planner.core.programme import Speaker
from planner.ui.actions import rows
from planner.ui.dialogs.shift import ShiftDialog
from planner.ui.dialogs.shortcuts import plain
from planner.ui.finding.choices import choices
from planner.ui.finding.palette import Palette
from planner.ui.speakers.people_dialog import PasteNames
from tests.core.pictures import a_day
from tests.ui.stage import Stage, on_stage

CTRL = Qt.KeyboardModifier.ControlModifier
BOTH = CTRL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as found:
        day = a_day("A 9:00-9:30, B 9:30-10:00, T 20")
        found.open(replace(day, speakers={"s": Speaker("s", "Zoë Berg", affiliation="Archive")}))
        yield found


def ask(stage: Stage, text: str) -> Palette:
    stage.keys((BOTH, Qt.Key.Key_A))
    stage.type(text)
    return stage.dialog(Palette)


def test_every_action_that_can_be_done_is_offered(stage: Stage) -> None:
    stage.walk_to("A")
    offered = {choice.words for choice in choices(stage.desk)}
    actions = stage.window.actions_
    missing = [
        row.name
        for row in rows(stage.window.texts)
        if actions[row.name].isEnabled() and plain(actions[row.name].text()) not in offered
    ]
    assert missing == []
    verbs = stage.panes.timeline.verbs
    every = [verb.name for group in verbs.groups.values() for verb in group]
    assert [
        n for n in every if verbs[n].isEnabled() and plain(verbs[n].text()) not in offered
    ] == []


def test_what_cannot_be_done_is_left_out(stage: Stage) -> None:
    assert not [c for c in choices(stage.desk) if c.words == "Redo"]
    stage.desk.close_programme()
    words = [choice.words for choice in choices(stage.desk)]
    assert "Open" in words
    assert "Export PDF" not in words


def test_what_is_done_to_speakers_is_offered_before_their_pane_is_made(stage: Stage) -> None:
    assert stage.panes.left.speakers is None
    found = {choice.words: choice.where for choice in choices(stage.desk)}
    assert found["Find duplicates"] == "Speakers"
    assert found["Of all"] == "Speakers › Copy mail addresses"
    assert "Write a mail" not in found
    ask(stage, "paste a list")
    stage.keys(Qt.Key.Key_Return)
    assert stage.dialog(PasteNames).isVisible()


def test_a_verb_is_done_to_what_is_selected(stage: Stage) -> None:
    stage.walk_to("B")
    palette = ask(stage, "shift from")
    assert palette.words()[0] == "Shift from here"
    stage.keys(Qt.Key.Key_Return)
    assert stage.dialog(ShiftDialog).id == "B"


def test_the_keys_of_an_action_are_shown(stage: Stage) -> None:
    palette = ask(stage, "not placed")
    line = palette.list.topLevelItem(0)
    assert line is not None
    assert (line.text(0), line.text(1), line.text(2)) == ("Not placed", "View", "F6")


def test_items_and_speakers_are_gone_to(stage: Stage) -> None:
    ask(stage, "zoe")
    stage.keys(Qt.Key.Key_Return)
    stage.window.activateWindow()  # as any window manager does when a dialog ends
    stage.settle()
    assert stage.panes.left.speakers is not None
    assert stage.panes.left.speakers.list.hasFocus()
    assert stage.panes.left.speakers.list.current() == "s"
    assert stage.window.actions_["speakers"].isChecked()
    palette = ask(stage, "b")
    stage.keys(*[Qt.Key.Key_Down] * palette.words().index("B"), Qt.Key.Key_Return)
    stage.window.activateWindow()
    stage.settle()
    assert stage.panes.chosen() == ["B"]
    assert stage.panes.timeline.hasFocus()


def test_esc_changes_nothing_and_nothing_fits_says_so(stage: Stage) -> None:
    palette = ask(stage, "qqqq")
    assert palette.words() == []
    assert palette.nothing.isVisible()
    stage.keys(Qt.Key.Key_Return)
    assert palette.isVisible()
    stage.keys(Qt.Key.Key_Escape)
    assert not palette.isVisible()
