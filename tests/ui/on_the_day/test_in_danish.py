"""The day itself in Danish: the screen, running late, and looking for somebody, by keys alone."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt

from planner.ui.finding.palette import Palette
from planner.ui.on_the_day.late_dialog import LateDialog
from planner.ui.on_the_day.screen import Screen
from tests.core.pictures import a_day
from tests.ui.stage import on_stage

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_talk_runs_over_and_the_day_is_moved_by_keys_alone(tmp_path: Path) -> None:
    with on_stage(tmp_path, "da") as stage:
        now = datetime(2026, 9, 16, 9, 33)  # noqa: DTZ001 - the program's clock is local
        stage.window.around = stage.window.around._replace(now=lambda: now)
        stage.open(a_day("Kort 9:00-9:35, Skibe 9:35-10:00, Frokost! 12:00-13:00"))
        stage.keys((CTRL | SHIFT, Qt.Key.Key_A))
        stage.type("pa dagen")
        assert stage.dialog(Palette).words()[0] == "På dagen"
        stage.keys(Qt.Key.Key_Return)
        (screen,) = stage.panes.findChildren(Screen)
        screen.activateWindow()  # as any window manager does when a dialog ends
        (board,) = screen.boards
        assert (board.word.text(), board.title.text()) == ("Nu", "Kort")
        assert (board.count.text(), board.beside.text()) == ("2:00", "tilbage")
        assert board.next.text() == "Næste, kl. 9.35: Skibe"
        stage.keys((ALT, Qt.Key.Key_F))
        stage.until(lambda: screen.findChildren(LateDialog))  # a button is seen to be pressed
        (dialog,) = screen.findChildren(LateDialog)
        stage.type("15")
        assert dialog.words.text() == "2 programpunkter får andre tider."
        stage.keys(Qt.Key.Key_Return)
        assert stage.times("Kort") == ("9.00", "9.50")
        assert stage.times("Skibe") == ("9.50", "10.15")
        screen.activateWindow()  # as any window manager does when a dialog ends
        stage.keys(Qt.Key.Key_Escape)
        assert not stage.panes.findChildren(Screen)
