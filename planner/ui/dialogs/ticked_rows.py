"""The rows of a table whose first column has a box to tick."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_BOX = 0
_Row = TypeVar("_Row")


class TickedRows(QAbstractTableModel, Generic[_Row]):
    """Knows the rows, the columns' names and which rows are ticked; what a cell says is for others.

    A tick belongs to a row's key, so that it stays where the rows are shown anew.
    """

    ticked = Signal()
    """Others are ticked than before."""

    def __init__(self, rows: Sequence[_Row], columns: Sequence[str]) -> None:
        super().__init__()
        self._rows = rows
        self._columns = columns
        self._said: dict[Hashable, bool] = {}

    def chosen(self) -> list[_Row]:
        """The rows that are ticked."""
        return [row for row in self._rows if self.is_ticked(row)]

    def choose_all(
        self, *, ticked: bool, among: Callable[[_Row], bool] = lambda _row: True
    ) -> None:
        """Ticks every box, or clears it; `among` says of which rows."""
        self._said.update({self._key(row): ticked for row in self._rows if among(row)})
        if self._rows:
            self._tell(0, len(self._rows) - 1)

    def toggle(self, number: int) -> None:
        """Ticks the box of that row, or clears it."""
        row = self._rows[number]
        self._said[self._key(row)] = not self.is_ticked(row)
        self._tell(number, number)

    def is_ticked(self, row: _Row) -> bool:
        """Whether the row is ticked; as long as nobody has said, what it is at first."""
        return self._said.get(self._key(row), self._ticked_at_first(row))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As many as there are rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """One for each name."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' names."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._columns[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first cell of a row can be ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == _BOX else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The box, and what `_cell` says. Texts from outside are never taken for rich text."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column == _BOX:
            return Qt.CheckState.Checked if self.is_ticked(row) else Qt.CheckState.Unchecked
        return self._cell(row, column, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ticks a box or clears it."""
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != _BOX:
            return False
        ticked = self.is_ticked(self._rows[index.row()])
        if ticked != (Qt.CheckState(value) == Qt.CheckState.Checked):
            self.toggle(index.row())
        return True

    def _tell(self, first: int, last: int) -> None:
        box = Qt.ItemDataRole.CheckStateRole
        self.dataChanged.emit(self.index(first, _BOX), self.index(last, _BOX), [box])
        self.ticked.emit()

    def _key(self, row: _Row) -> Hashable:
        """By what a row is known again."""
        raise NotImplementedError

    def _ticked_at_first(self, row: _Row) -> bool:
        raise NotImplementedError

    def _cell(self, row: _Row, column: int, role: int) -> Any:
        """What a cell has to say under a role, but for its box."""
        raise NotImplementedError
