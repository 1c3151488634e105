"""Rows that are lit for a moment, so that what undo changed catches the eye."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QVariantAnimation, Signal
from PySide6.QtWidgets import QWidget

FLASH_MS = 900


class RowFlash(QVariantAnimation):
    """How brightly the rows of some entries are lit: from 1 down to 0, where they go dark."""

    stepped = Signal()
    """The rows look different now."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ids: frozenset[str] = frozenset()
        self.setDuration(FLASH_MS)
        self.setStartValue(1.0)
        self.setEndValue(0.0)
        self.valueChanged.connect(self.stepped)

    def light(self, ids: Collection[str]) -> None:
        """Lights these entries' rows; those that were lit before go dark."""
        self.stop()
        self._ids = frozenset(ids)
        self.start()

    def strength(self, id_: str) -> float:
        """From 0 to 1."""
        lit = id_ in self._ids and self.state() == self.State.Running
        return float(self.currentValue()) if lit else 0.0
