"""Qt without a screen, and its complaints as failures."""

from __future__ import annotations

import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is imported, or it looks for a screen

from collections.abc import Iterator
from traceback import format_exception
from types import TracebackType

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
    """What Qt has logged during the test, and errors in slots; all but harmless lines fail it."""
    lines: list[str] = []

    def note(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
        del kind, context
        if message not in HARMLESS:
            lines.append(message or "")

    def raised(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        lines.extend(format_exception(kind, error, trace))

    before, hook = qInstallMessageHandler(note), sys.excepthook
    sys.excepthook = raised  # an error in a slot is told here and nowhere else
    yield lines
    for window in application.topLevelWidgets():
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    application.processEvents()
    application.clipboard().clear()  # offscreen, what lies there crashes the end of the run
    qInstallMessageHandler(before)
    sys.excepthook = hook
    assert lines == []
