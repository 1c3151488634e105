"""Reading files away from the main thread: slides, documents, other people's programmes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from planner.core.faults import PlannerError
from planner.text import Texts
from planner.ui.progress import progress_dialog

THREAD = "files"
"""The name of the thread that reads."""

Read = Callable[[Path], object]
"""Gives what a file holds, or raises PlannerError. Called in another thread."""


class FilesReader(QObject):
    """Reads files one after another. It reports exactly once, unless it is called off."""

    done = Signal(object)
    """A list with what came of each file, in their order: what `read` gave, or a PlannerError."""
    _began = Signal(str)
    _ended = Signal(object)

    def __init__(
        self, paths: Sequence[Path], read: Read, texts: Texts, title: str, window: QWidget
    ) -> None:
        """It goes away with the window, and a word of progress is shown there after a while.

        `title` says what the files are read for.
        """
        super().__init__(window)
        self._paths = paths
        self._to_read = read
        self._texts = texts
        self._off = False
        self._progress = progress = progress_dialog(texts, title, window)
        progress.canceled.connect(self.call_off)
        self._began.connect(self._say)
        self._ended.connect(self._end)

    def start(self) -> None:
        """Begins; editing may go on meanwhile."""
        Thread(target=self._read, name=THREAD, daemon=True).start()

    def call_off(self) -> None:
        """Forgets the files; one that is being read is read to its end, unheard."""
        if not self._off:
            self._off = True
            self._progress.deleteLater()
            self.deleteLater()

    def _read(self) -> None:
        """Runs in its thread. What nobody foresaw is raised in the main thread."""
        found: list[object] = []
        with suppress(RuntimeError):  # the window is gone, and this with it
            for path in self._paths:
                if self._off:
                    return
                self._began.emit(path.name)
                try:
                    found.append(self._to_read(path))
                except Exception as error:  # noqa: BLE001 - see above
                    found.append(error)
            self._ended.emit(found)

    def _say(self, name: str) -> None:
        if not self._off:
            words = self._texts.gettext("Reading %(file)s…") % {"file": name}
            self._progress.setLabelText(words)

    def _end(self, found: list[object]) -> None:
        if self._off:
            return
        self._off = True
        self._progress.deleteLater()
        self.deleteLater()
        for each in found:
            if isinstance(each, Exception) and not isinstance(each, PlannerError):
                raise each
        self.done.emit(found)
