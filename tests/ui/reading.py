"""Waiting for files that are read away from the main thread."""

from __future__ import annotations

import threading

from PySide6.QtWidgets import QApplication

from planner.ui.reading_files import THREAD


def files_read() -> None:
    """Lets all files be read that are being read, and what comes of it happen."""
    QApplication.processEvents()
    for thread in threading.enumerate():
        if thread.name == THREAD:
            thread.join()
    QApplication.processEvents()
