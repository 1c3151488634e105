"""Which files are gone, asked aside: a drive that does not answer keeps one waiting."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

from PySide6.QtCore import QObject, Signal

_PATIENCE = 0.03
"""Seconds; a disk of one's own has answered long before."""


class Presence(QObject):
    """Asks once, in a thread; what is known after a moment is there at once."""

    answered = Signal(object)
    """The frozenset of Paths at which there is no file; told once, when all have been asked for."""

    def __init__(self, paths: Sequence[Path], parent: QObject) -> None:
        super().__init__(parent)
        self._paths = paths
        self._missing: list[Path] = []
        self._ended = Event()

    def look(self) -> frozenset[Path]:
        """What is known to be gone after a moment; the rest comes with `answered`."""
        Thread(target=self._look, name="presence", daemon=True).start()
        self._ended.wait(_PATIENCE)
        return frozenset(self._missing)

    def _look(self) -> None:
        """Runs in its thread."""
        for path in self._paths:
            if not path.is_file():
                self._missing.append(path)
        self._ended.set()
        with suppress(RuntimeError):  # the window is gone, and this with it
            self.answered.emit(frozenset(self._missing))
