"""Qt without a screen, and its complaints as failures."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is imported, or it looks for a screen

from collections.abc import Iterator

import pytest
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMessageLogContext,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

# The offscreen platform says so at every show() and raise_(); nothing is wrong then.
HARMLESS = (
    "This plugin does not support propagateSizeHints()",
    "This plugin does not support raise()",
    "This plugin does not support grabbing the keyboard",  # as popups ask for
)


@pytest.fixture(scope="session")
def application() -> QApplication:
    """The one application of the test run."""
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication(["planner"])


@pytest.fixture(autouse=True)
def qt_log(application: QApplication) -> Iterator[list[str]]:
    """What Qt has logged during the test; any line but the harmless ones fails it."""
    lines: list[str] = []

    def note(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
        del kind, context
        if message not in HARMLESS:
            lines.append(message or "")

    before = qInstallMessageHandler(note)
    yield lines
    for window in application.topLevelWidgets():
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    application.processEvents()
    application.clipboard().clear()  # offscreen, what lies there crashes the end of the run
    qInstallMessageHandler(before)
    assert lines == []
