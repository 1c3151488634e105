"""Hands for files that are chosen, and patience for work that is done aside."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from planner.ui.copies.working import THREAD
from tests.ui.stage import Stage


def choose(stage: Stage, path: Path) -> None:
    """Types the name of a file that is there; what is offered to complete it goes with that."""
    stage.keep_as(path)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    stage.settle()


def done(stage: Stage) -> None:
    """Lets the work aside come to its end, and what comes of it happen."""
    for thread in threading.enumerate():
        if thread.name == THREAD:
            thread.join()
    stage.settle()
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        dialog.activateWindow()  # as any window manager does
    stage.settle()
