"""Rows that are lit for a moment, so that what undo changed catches the eye."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QVariantAnimation, Signal
from PySide6.QtWidgets import QWidget

from planner.core.changes import Edit
from planner.core.involved import entries_named
from planner.core.queries import entries_of_day
from planner.ui.motion import motion_is_reduced
from planner.ui.relay import Relay

if TYPE_CHECKING:
    from planner.ui.agenda.table import AgendaTable

FLASH_MS = 900
_STILL = 0.7


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
        """From 0 to 1; with reduced motion it does not fade but goes."""
        if id_ not in self._ids or self.state() != self.State.Running:
            return 0.0
        return _STILL if motion_is_reduced() else float(self.currentValue())


def show_retraced(table: AgendaTable, flash: RowFlash, relay: Relay, edit: Edit) -> None:
    """Lights the rows that undo or redo changed, and brings one of them into sight."""
    named = entries_named(relay.programme, edit)
    ids = [entry.id for entry in entries_of_day(relay.programme, table.day) if entry.id in named]
    indexes = [table.sheet.index_of(id_) for id_ in ids]
    flash.light(ids)
    shown = table.viewport().rect()
    if indexes and not any(shown.contains(table.visualRect(each).center()) for each in indexes):
        table.scrollTo(indexes[0])
