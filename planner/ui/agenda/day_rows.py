"""The rows of one day, and an empty one behind them."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex

from planner.core.programme import Entry
from planner.ui.entries import Column, EntriesOf, EntryTable, Index

_NOWHERE = QModelIndex()


class DayRows(QAbstractTableModel):
    """Passes on what EntriesOf tells of a day; each row has the same number here.

    A proxy model would have to map the empty row to one that its source does not have.
    """

    def __init__(self, table: EntryTable, day: str) -> None:
        super().__init__()
        self._day = day
        self.entries = EntriesOf(table, day, self)
        self._held: list[tuple[QModelIndex, str | None]] = []
        self._forward(self.entries)

    @property
    def day(self) -> str:
        """The day it shows."""
        return self._day

    def show_day(self, day: str) -> None:
        """Holds another day's rows from now on."""
        self._day = day
        self.entries.show_day(day)

    def entry(self, row: int) -> Entry | None:
        """The entry of a row; None for the empty one at the end."""
        if not 0 <= row < self.entries.rowCount():
            return None
        return self.entries.entry(self.entries.index(row, 0))

    def index_of(self, id_: str, column: int = Column.TITLE) -> QModelIndex:
        """Where an entry stands; an invalid index for one that is not here."""
        found = self.entries.index_of(id_)
        return self.index(found.row(), column) if found.isValid() else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As many as there are entries, and one."""
        return 0 if parent.isValid() else self.entries.rowCount() + 1

    def _forward(self, rows: EntriesOf) -> None:
        rows.rowsAboutToBeInserted.connect(
            lambda _parent, first, last: self.beginInsertRows(_NOWHERE, first, last)
        )
        rows.rowsInserted.connect(self.endInsertRows)
        rows.rowsAboutToBeRemoved.connect(
            lambda _parent, first, last: self.beginRemoveRows(_NOWHERE, first, last)
        )
        rows.rowsRemoved.connect(self.endRemoveRows)
        rows.layoutAboutToBeChanged.connect(self._hold)
        rows.layoutChanged.connect(self._put_back)
        rows.dataChanged.connect(
            lambda first, last: self.dataChanged.emit(
                self.index(first.row(), first.column()), self.index(last.row(), last.column())
            )
        )

    def _hold(self) -> None:
        """Rows change places: notes what each cell in somebody's hand is about."""
        self.layoutAboutToBeChanged.emit()
        self._held = []
        for index in self.persistentIndexList():
            entry = self.entry(index.row())
            self._held.append((index, None if entry is None else entry.id))

    def _put_back(self) -> None:
        last = self.rowCount() - 1
        before = [index for index, _id in self._held]
        after = [
            self.index(last, index.column()) if id_ is None else self.index_of(id_, index.column())
            for index, id_ in self._held
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()
