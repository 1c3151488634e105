"""Replacing text throughout, with real keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from planner.core.programme import Room
from planner.core.replacing import Wanted
from planner.ui.finding.replace_dialog import ReplaceDialog
from planner.ui.finding.replace_words import exchanged
from tests.core.pictures import a_day
from tests.ui.stage import Stage, on_stage

CTRL = Qt.KeyboardModifier.ControlModifier
BOTH = CTRL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as found:
        day = a_day("A 9:00-9:30, B 9:30-10:00", rooms="r")
        a = replace(day.entries["A"], title="The port and the Port", abstract="A port.")
        rooms = {"r": Room("r", name="Port room")}
        found.open(replace(day, rooms=rooms, entries={**day.entries, "A": a}))
        yield found


def ask(stage: Stage) -> ReplaceDialog:
    stage.keys((BOTH, Qt.Key.Key_H))
    return stage.dialog(ReplaceDialog)


def test_all_of_it_is_replaced_in_one_step(stage: Stage) -> None:
    dialog = ask(stage)
    stage.type("port")
    stage.keys(Qt.Key.Key_Tab)
    stage.type("harbour")
    stage.until(lambda: dialog.verdict.text() == "3 of 3 texts are changed.")
    dialog.look()
    stage.keys(Qt.Key.Key_Return)
    assert not dialog.isVisible()
    stage.window.activateWindow()  # as any window manager does when a dialog ends
    assert stage.entry("The").title == "The harbour and the harbour"
    assert stage.programme.rooms["r"].name == "harbour room"
    assert "3 texts changed" in stage.desk.status.message.text()
    assert "Replace text" in stage.window.actions_["undo"].text().replace("&", "")
    stage.keys((CTRL, Qt.Key.Key_Z))
    assert stage.programme.rooms["r"].name == "Port room"


def test_enter_right_behind_the_last_letter_shows_it_first(stage: Stage) -> None:
    dialog = ask(stage)
    stage.type("port")
    stage.keys(Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.table.rowCount() == 3


def test_what_is_unticked_stays(stage: Stage) -> None:
    dialog = ask(stage)
    stage.type("port")
    stage.replace(dialog.instead, "quay")
    stage.until(lambda: dialog.table.rowCount() == 3 and not dialog._later.isActive())
    dialog.view.setFocus()
    stage.keys(Qt.Key.Key_Space)
    assert dialog.verdict.text() == "2 of 3 texts are changed."
    stage.click(dialog.do)
    assert stage.programme.rooms["r"].name == "Port room"
    assert stage.entry("The").title == "The quay and the quay"


def test_capitals_and_whole_words_narrow_it(stage: Stage) -> None:
    dialog = ask(stage)
    stage.type("por")
    stage.until(lambda: dialog.table.rowCount() == 3)
    stage.click(dialog.whole_words)
    assert dialog.table.rowCount() == 0
    assert dialog.verdict.text() == "It is nowhere."
    assert not dialog.do.isEnabled()


def test_it_begins_with_what_is_looked_for(stage: Stage) -> None:
    stage.keys((CTRL, Qt.Key.Key_F))
    stage.type("port")
    assert ask(stage).sought.text() == "port"


def test_a_long_text_is_shown_around_its_first_finds() -> None:
    before = "x" * 60 + " port, " + "y" * 80 + " port. " + "port " * 3
    old, new = exchanged(Wanted("port", "quay"), before)
    assert [piece.text for piece in old if piece.changed] == ["port", "port"]
    assert [piece.text for piece in new if piece.changed] == ["quay", "quay"]
    assert old[-1].text.endswith(" +3")
    assert old[-1] == new[-1]
    assert sum(len(piece.text) for piece in old) < 150
