"""A dialog that asks for a file leaves nothing behind."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from tests.ui.stage import on_stage

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_file_dialog_that_was_closed_is_gone(tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        stage.keys((CTRL, Qt.Key.Key_O))
        stage.dialog(QFileDialog).reject()
        stage.until(lambda: not stage.window.findChildren(QFileDialog))
