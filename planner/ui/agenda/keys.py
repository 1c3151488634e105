"""What a stroke does in the table that it does in no other one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from planner.ui.entries import Column

if TYPE_CHECKING:
    from planner.ui.agenda.table import AgendaTable

_PLAIN = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def deed_of(table: AgendaTable, event: QKeyEvent) -> Callable[[], object] | None:
    """The deed of a stroke, as spreadsheets have it; None for one that is any table's."""
    if event.matches(QKeySequence.StandardKey.Copy):
        return table.copy
    if event.matches(QKeySequence.StandardKey.Paste):
        return table.paste
    return {
        (_PLAIN, Qt.Key.Key_Delete): table.empty,
        (_PLAIN, Qt.Key.Key_Backspace): table.empty,
        (_CTRL, Qt.Key.Key_Delete): lambda: table.removal_asked.emit(table.selected()),
        (_PLAIN, Qt.Key.Key_Space): lambda: _tick(table),
        (_CTRL, Qt.Key.Key_Tab): lambda: table.leave(on=True),
        (_CTRL | _SHIFT, Qt.Key.Key_Backtab): lambda: table.leave(on=False),
    }.get((event.modifiers(), Qt.Key(event.key())))


def _tick(table: AgendaTable) -> None:
    """Fixes the selected entries or lets them go, in their column; elsewhere nothing."""
    ids = table.selected()
    if ids and table.currentIndex().column() == Column.FIXED:
        table.commands.toggle_fixed(ids)
