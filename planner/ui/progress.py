"""Work on pages that takes a while: how it is shown, and what it says when it cannot be done."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressDialog, QWidget

from planner.text import Texts

PATIENCE = 500
"""Milliseconds before progress is shown."""


class UnmadeError(Exception):
    """The program that makes pages could not make these, or has ended; the details are its own."""


def progress_dialog(texts: Texts, title: str, window: QWidget) -> QProgressDialog:
    """A dialog that shows itself after a while, and goes when it is cancelled."""
    progress = QProgressDialog("", texts.gettext("Cancel"), 0, 0, window)
    progress.setWindowTitle(title)
    progress.setAutoReset(False)  # it has no end to reach: it goes when the work is done
    progress.setMinimumDuration(PATIENCE)
    progress.setValue(0)  # from now on; without it Qt waits for four seconds
    progress.canceled.connect(progress.deleteLater)
    return progress
