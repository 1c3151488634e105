"""Reading files that may hold slides, away from the main thread."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from planner.core.faults import PlannerError
from planner.exchange.attaching import ReadFile, read_file
from planner.text import Texts
from planner.ui.progress import progress_dialog

THREAD = "slides"
"""The name of the thread that reads."""

Outcome = ReadFile | PlannerError
"""What came of a file."""


class FilesReader(QObject):
    """Reads files one after another. It reports exactly once, unless it is called off."""

    done = Signal(object)
    """A list of the Outcome of each file, in their order."""
    _began = Signal(str)
    _ended = Signal(object)

    def __init__(self, paths: Sequence[Path], texts: Texts, window: QWidget) -> None:
        """It goes away with the window, and a word of progress is shown there after a while."""
        super().__init__(window)
        self._paths = paths
        self._texts = texts
        self._off = False
        self._progress = progress = progress_dialog(texts, texts.gettext("Add files"), window)
        progress.canceled.connect(self.call_off)
        self._began.connect(self._say)
        self._ended.connect(self._end)

    def start(self) -> None:
        """Begins; editing may go on meanwhile."""
        Thread(target=self._read, name=THREAD, daemon=True).start()

    def call_off(self) -> None:
        """Forgets the files; one that is being read is read to its end, unheard."""
        self._off = True
        self.deleteLater()

    def _read(self) -> None:
        """Runs in its thread. What nobody foresaw is raised in the main thread."""
        found: list[Outcome | Exception] = []
        with suppress(RuntimeError):  # the window is gone, and this with it
            for path in self._paths:
                if self._off:
                    return
                self._began.emit(path.name)
                try:
                    found.append(read_file(path))
                except Exception as error:  # noqa: BLE001 - see above
                    found.append(error)
            self._ended.emit(found)

    def _say(self, name: str) -> None:
        if not self._off:
            words = self._texts.gettext("Reading %(file)s…") % {"file": name}
            self._progress.setLabelText(words)

    def _end(self, found: list[Outcome | Exception]) -> None:
        if self._off:
            return
        self._progress.deleteLater()
        self.deleteLater()
        for each in found:
            if not isinstance(each, ReadFile | PlannerError):
                raise each
        self.done.emit(found)
