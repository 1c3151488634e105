"""Which files are gone, asked aside: a drive that does not answer keeps one waiting."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Event, Thread

from PySide6.QtCore import QObject, QTimer, Signal

_PATIENCE = 0.03
"""Seconds; a disk of one's own has answered long before."""
_AGAIN = 50
"""Milliseconds from one look at whether all have answered to the next."""


class Presence(QObject):
    """Asks once, in a thread; what is known after a moment is there at once.

    The thread knows nothing of Qt: a drive may keep it waiting until the program has ended.
    """

    answered = Signal(object)
    """The frozenset of Paths at which there is no file; told once, when all have been asked for."""

    def __init__(self, paths: Sequence[Path], parent: QObject) -> None:
        super().__init__(parent)
        self._paths = paths
        self._missing: list[Path] = []
        self._ended = Event()
        self._again = QTimer(self, interval=_AGAIN)
        self._again.timeout.connect(self._ask)

    def look(self) -> frozenset[Path]:
        """What is known to be gone after a moment; the rest comes with `answered`."""
        asked = (self._paths, self._missing, self._ended)
        Thread(target=_look_for, args=asked, name="presence", daemon=True).start()
        self._ended.wait(_PATIENCE)
        self._again.start()
        return frozenset(self._missing)

    def _ask(self) -> None:
        if self._ended.is_set():
            self._again.stop()
            self.answered.emit(frozenset(self._missing))


def _look_for(paths: Sequence[Path], missing: list[Path], ended: Event) -> None:
    """Runs in a thread."""
    missing.extend(path for path in paths if not path.is_file())
    ended.set()
