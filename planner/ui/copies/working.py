"""Work on files that takes a while: done aside, with a word of what is going on."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from threading import Thread

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QLabel, QProgressBar, QVBoxLayout, QWidget

from planner.core.faults import PlannerError
from planner.ui.progress import PATIENCE
from planner.ui.scale import DIALOG, WIDE

THREAD = "copies"
"""The name of the thread that works."""


class Busy(QDialog):
    """Says that something is going on, and cannot be sent away before it is over."""

    def __init__(self, title: str, words: str, window: QWidget) -> None:
        super().__init__(window)
        self._over = False
        self.setWindowTitle(title)
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)  # a name may look like markup
        bar = QProgressBar(self)
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(words)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(WIDE)
        column.addWidget(label)
        column.addWidget(bar)
        self.setMinimumWidth(380)

    def end(self) -> None:
        """Goes away."""
        self._over = True
        self.hide()
        self.deleteLater()

    def reject(self) -> None:
        """Esc does not end the work."""

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nor does its button."""
        event.setAccepted(self._over)


class Working(QObject):
    """Does one thing in a thread. It ends in `done` or `failed`, once."""

    done = Signal(object)
    """What came of it."""
    failed = Signal(object)
    """The PlannerError."""
    over = Signal()
    """It has ended, even in what nobody foresaw; told before all else."""
    _ended = Signal(object)

    def __init__(
        self,
        work: Callable[[], object],
        title: str,
        words: str,
        window: QWidget,
        *,
        at_once: bool = False,
    ) -> None:
        """`at_once` keeps hands off the window from the beginning; else after a while."""
        super().__init__(window)
        self._to_do = work
        self._busy = Busy(title, words, window)
        self._later = QTimer(self, singleShot=True, interval=0 if at_once else PATIENCE)
        self._later.timeout.connect(self._busy.open)
        self._ended.connect(self._end)
        if at_once:
            self._busy.open()

    def start(self) -> None:
        """Begins."""
        if not self._busy.isVisible():
            self._later.start()
        Thread(target=self._work, name=THREAD, daemon=True).start()

    def _work(self) -> None:
        """Runs in its thread. What nobody foresaw is raised in the main thread."""
        found: object
        try:
            found = self._to_do()
        except Exception as error:  # noqa: BLE001 - see above
            found = error
        with suppress(RuntimeError):  # the window is gone, and this with it
            self._ended.emit(found)

    def _end(self, found: object) -> None:
        self._later.stop()
        self._busy.end()
        self.deleteLater()
        self.over.emit()
        if isinstance(found, PlannerError):
            self.failed.emit(found)
        elif isinstance(found, Exception):
            raise found
        else:
            self.done.emit(found)
