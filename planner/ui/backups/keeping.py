"""Making backups of what is open: in a thread, soon after opening and then at most hourly."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from planner.core.faults import PlannerError
from planner.document.backups import Backups
from planner.document.errors import DamagedFileError, FileInUseError
from planner.ui.relay import Relay

if TYPE_CHECKING:
    from planner.document.document import Document

THREAD = "backup"
"""The name of the thread that makes them."""
CALM = 2000
"""Milliseconds after opening before anything is done: what is seen first comes first."""
EVERY = 5 * 60 * 1000
"""Milliseconds between two looks at whether a backup is due."""


class Keeping(QObject):
    """Looks after one open document until `let_go`. Nothing it meets stops anybody's work.

    Soon after opening it also thins out the history, which looks for damage in the whole file.
    """

    failed = Signal(object)
    """The PlannerError for which there is no backup; told once."""
    damaged = Signal(object)
    """The DamagedFileError: the file itself is not whole."""
    made = Signal(object)
    """The Backup that has been made."""
    _ended = Signal(object)

    def __init__(
        self, document: Document, relay: Relay, backups: Backups, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._backups = backups
        self._changed = False
        self._told = False
        self._broken = False
        self._thread: Thread | None = None
        self._first = QTimer(self, singleShot=True, interval=CALM)
        self._first.timeout.connect(self.begin)
        self._first.start()
        self._again = QTimer(self, interval=EVERY)
        self._again.timeout.connect(self.look_again)
        self._again.start()
        self._ended.connect(self._end)
        relay.changed.connect(self._note)

    def begin(self) -> None:
        """Thins out the history, and makes a backup unless the latest one is as the file is."""
        self._first.stop()
        if self._tidied_up():
            self._work(self._backups.changed)

    def look_again(self) -> None:
        """Makes a backup if something has changed and the latest one is an hour old."""
        if self._changed and not self._broken:
            self._work(self._backups.due)

    def let_go(self) -> None:
        """Stops, once a backup that is being made is whole."""
        self._first.stop()
        self._again.stop()
        if self._thread is not None:
            self._thread.join()

    def _tidied_up(self) -> bool:
        """Thins out the history; False where the file is damaged, which is told."""
        if self._document.read_only:
            return True
        try:
            self._document.prune()
        except DamagedFileError as error:
            self._fail(error)
            return False
        except PlannerError:  # in use or changed elsewhere: whoever edits it will be told
            pass
        return True

    def _work(self, wanted: Callable[[Path], bool]) -> None:
        if self._thread is not None and self._thread.is_alive():
            return
        path = self._document.path
        self._thread = Thread(target=self._make, args=(path, wanted), name=THREAD, daemon=True)
        self._thread.start()

    def _make(self, path: Path, wanted: Callable[[Path], bool]) -> None:
        """Runs in its thread. What nobody foresaw is raised in the main thread."""
        found: object = None
        try:
            found = self._backups.make(path) if wanted(path) else None
        except Exception as error:  # noqa: BLE001 - see above
            found = error
        with suppress(RuntimeError):  # the window is gone, and this with it
            self._ended.emit(found)

    def _end(self, found: object) -> None:
        if isinstance(found, Exception):
            self._fail(found)
        elif found is not None:
            self._changed = False
            self.made.emit(found)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, PlannerError):
            raise error
        if isinstance(error, DamagedFileError) and error.path == self._document.path:
            told, self._broken = self._broken, True
            if not told:
                self.damaged.emit(error)
        elif not isinstance(error, FileInUseError) and not self._told:
            self._told = True
            self.failed.emit(error)

    def _note(self, edit: object) -> None:
        del edit
        self._changed = True
