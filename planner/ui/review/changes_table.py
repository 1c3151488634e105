"""The table of what an update changes: new, changed and missing items, each with a box to tick."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from planner.core.comparison import Difference, DifferenceKind
from planner.core.programme import Entry, Programme
from planner.text import Texts
from planner.ui.looks import Look
from planner.wording.differences import difference

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_Key = tuple[DifferenceKind, str]


class Column(IntEnum):
    """What the columns hold."""

    KIND = 0
    ITEM = 1
    WHAT = 2


class ChangesTable(QAbstractTableModel):
    """A row for each difference; new and changed ones are ticked at first, missing ones not."""

    ticked = Signal()
    """Others are ticked than before."""

    def __init__(self, texts: Texts, look: Look) -> None:
        super().__init__()
        self._texts = texts
        self._look = look
        self._before = self._after = Programme("")
        self._held: tuple[Difference, ...] = ()
        self._said: dict[_Key, bool] = {}

    @property
    def differences(self) -> tuple[Difference, ...]:
        """All that is shown."""
        return self._held

    def show(self, before: Programme, after: Programme, found: tuple[Difference, ...]) -> None:
        """Shows how a programme differs from what was read; ticks stay with their items."""
        self.beginResetModel()
        self._before, self._after, self._held = before, after, found
        self.endResetModel()
        self.ticked.emit()

    def chosen(self) -> tuple[Difference, ...]:
        """The differences that are ticked."""
        return tuple(each for each in self._held if self._is_ticked(each))

    def choose_all(self, kinds: frozenset[DifferenceKind], *, ticked: bool) -> None:
        """Ticks every box of those kinds, or clears it."""
        for each in self._held:
            if each.kind in kinds:
                self._said[self._key(each)] = ticked
        if self._held:
            last = self.index(len(self._held) - 1, Column.KIND)
            self.dataChanged.emit(self.index(0, Column.KIND), last)
        self.ticked.emit()

    def toggle(self, number: int) -> None:
        """Ticks the box of that row, or clears it."""
        each = self._held[number]
        self._said[self._key(each)] = not self._is_ticked(each)
        self.dataChanged.emit(self.index(number, Column.KIND), self.index(number, Column.WHAT))
        self.ticked.emit()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As many as there are differences."""
        return 0 if parent.isValid() else len(self._held)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """One for each Column."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' names."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        _ = self._texts.gettext
        names = {Column.KIND: _("What"), Column.ITEM: _("Item"), Column.WHAT: _("Difference")}
        return names[Column(section)]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first cell of a row can be ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == Column.KIND else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell, the box, and a sentence of the row for screen readers."""
        if not index.isValid():
            return None
        found, column = self._held[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.CheckStateRole and column == Column.KIND:
            ticked = self._is_ticked(found)
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._words(found, column)
        if role == Qt.ItemDataRole.AccessibleTextRole and column == Column.KIND:
            return ", ".join(filter(None, (self._words(found, each) for each in Column)))
        if role == Qt.ItemDataRole.ForegroundRole and column != Column.ITEM:
            return QColor(self._look.muted)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ticks a box or clears it."""
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != Column.KIND:
            return False
        if self._is_ticked(self._held[index.row()]) != (
            Qt.CheckState(value) == Qt.CheckState.Checked
        ):
            self.toggle(index.row())
        return True

    def _words(self, found: Difference, column: Column) -> str:
        if column == Column.KIND:
            return kind_words(self._texts)[found.kind]
        if column == Column.ITEM:
            entry = self._entry(found)
            time = "" if entry.start is None else self._texts.time(entry.start)
            return " ".join(filter(None, (time, entry.title)))
        return difference(self._texts, self._before, self._after, found)

    def _entry(self, found: Difference) -> Entry:
        if found.after is not None:
            return self._after.entries[found.after]
        return self._before.entries[found.before or ""]

    def _is_ticked(self, found: Difference) -> bool:
        return self._said.get(self._key(found), found.kind is not DifferenceKind.MISSING)

    def _key(self, found: Difference) -> _Key:
        """By what a difference is known again when the source is read anew."""
        if found.before is not None:
            return found.kind, found.before
        return found.kind, self._entry(found).title


def kind_words(texts: Texts) -> dict[DifferenceKind, str]:
    """What each kind of difference is called."""
    _ = texts.gettext
    return {
        DifferenceKind.NEW: _("New"),
        DifferenceKind.CHANGED: _("Changed"),
        DifferenceKind.MISSING: _("Missing"),
    }
