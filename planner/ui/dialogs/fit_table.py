"""The table of what fitting would do: each entry before and after, and whether it is kept."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics
from PySide6.QtWidgets import QHeaderView, QWidget

from planner.core.edits.fit import FitRow
from planner.core.programme import Programme
from planner.text import Texts
from planner.ui.dialogs.fit_words import lengths, row_sentence, title
from planner.ui.dialogs.ticked_view import TickedView
from planner.ui.looks import Look

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROW = 30
_PADDING = 18
_AROUND = 22
_LEAST_TITLE = 180


class Column(IntEnum):
    """What the columns hold."""

    TITLE = 0
    ROOM = 1
    BEFORE = 2
    AFTER = 3
    LENGTH = 4
    KEEP = 5


class FitTable(QAbstractTableModel):
    """A row for each entry in time order; those that are not fixed can be kept as long as now."""

    kept = Signal(str, bool)
    """An entry's id, and whether its length is to be kept from now on."""

    def __init__(self, texts: Texts, programme: Programme, look: Look) -> None:
        super().__init__()
        self._texts = texts
        self._programme = programme
        self._look = look
        self._rows: tuple[FitRow, ...] = ()
        self._possible = True

    def show(self, rows: tuple[FitRow, ...], *, possible: bool) -> None:
        """Shows another outcome; where the entries are the same, only their cells change."""
        same = [row.id for row in rows] == [row.id for row in self._rows]
        if not same:
            self.beginResetModel()
        self._rows, self._possible = rows, possible
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, Column.KEEP))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As many as there are entries in the scope."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """One for each Column."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' names, and what the last one means."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        _ = self._texts.gettext
        if role == Qt.ItemDataRole.ToolTipRole and section == Column.KEEP:
            return _("The item keeps its length, but may begin earlier or later.")
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.TITLE: _("Title"),
            Column.ROOM: _("Room"),
            Column.BEFORE: _("Before"),
            Column.AFTER: _("After"),
            Column.LENGTH: _("Length"),
            Column.KEEP: _("Keep"),
        }[Column(section)]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The box of a row that is not fixed can be ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self._has_box(index) else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell, the box, the looks, and a sentence of the row for screen readers."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, column)
        if role == Qt.ItemDataRole.CheckStateRole and self._has_box(index):
            return Qt.CheckState.Checked if row.kept else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole and column in {Column.TITLE, Column.ROOM}:
            return self._words(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, column)
        return self._looks(row, column, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ticks a box or clears it."""
        if role != Qt.ItemDataRole.CheckStateRole or not self._has_box(index):
            return False
        row = self._rows[index.row()]
        self.kept.emit(row.id, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def toggle(self, number: int) -> bool:
        """Keeps that row or lets it go; gives whether it can be."""
        box = self.index(number, Column.KEEP)
        value = Qt.CheckState.Unchecked if self._rows[number].kept else Qt.CheckState.Checked
        return self.setData(box, value, Qt.ItemDataRole.CheckStateRole)

    def _has_box(self, index: Index) -> bool:
        return index.column() == Column.KEEP and not self._rows[index.row()].fixed

    def _words(self, row: FitRow, column: Column) -> str:
        room = self._programme.rooms.get(self._programme.entries[row.id].room or "")
        after = self._texts.time_span(row.after.start, row.after.end) if self._possible else "–"
        return {
            Column.TITLE: title(self._texts, self._programme, row.id),
            Column.ROOM: room.name if room else self._texts.gettext("all rooms"),
            Column.BEFORE: self._texts.time_span(row.before.start, row.before.end),
            Column.AFTER: after,
            Column.LENGTH: lengths(self._texts, row),
            Column.KEEP: self._texts.gettext("fixed") if row.fixed else "",
        }[column]

    def _spoken(self, row: FitRow, column: Column) -> str | None:
        """A sentence of the whole row, and what a box is for; other cells speak for themselves."""
        if column == Column.TITLE:
            return row_sentence(self._texts, self._programme, row)
        if column == Column.KEEP and not row.fixed:
            name = title(self._texts, self._programme, row.id)
            return self._texts.gettext("Keep the length of %(title)s") % {"title": name}
        return None

    def _looks(self, row: FitRow, column: Column, role: int) -> Any:
        changed = row.before.minutes != row.after.minutes
        if role == Qt.ItemDataRole.FontRole and column == Column.LENGTH and changed:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        if role == Qt.ItemDataRole.ForegroundRole:
            if column == Column.LENGTH and changed:
                return QColor(self._look.accent)
            quiet = {Column.ROOM, Column.BEFORE, Column.KEEP}
            if not changed:
                quiet.add(Column.LENGTH)
            if row.before == row.after:
                quiet.add(Column.AFTER)
            return QColor(self._look.muted) if column in quiet else None
        return None


class FitView(TickedView):
    """The table. Space keeps the row in hand."""

    def __init__(self, table: FitTable, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(table, table.toggle, look, parent)
        self._table = table
        self.setWordWrap(False)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.horizontalHeader().setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)

    def sizeHintForColumn(self, column: int) -> int:
        """What its widest words need; each is measured once, however many rows say it."""
        table = self._table
        words = {str(table.index(row, column).data() or "") for row in range(table.rowCount())}
        heavy = self.font()
        heavy.setWeight(QFont.Weight.DemiBold)
        measure = QFontMetrics(heavy)
        return max((measure.horizontalAdvance(each) for each in words), default=0) + _AROUND

    def share_width(self) -> None:
        """Gives every column but the title what its words need, also when lengths change."""
        header = self.horizontalHeader()
        for column in Column:
            if column != Column.TITLE:
                words = max(self.sizeHintForColumn(column), header.sectionSizeHint(column))
                self.setColumnWidth(column, words + _PADDING)

    def least_width(self) -> int:
        """What it needs for all its columns, with a title that can be told from others."""
        others = sum(self.columnWidth(c) for c in Column if not self.isColumnHidden(c))
        own = self.columnWidth(Column.TITLE)
        wanted = min(self.sizeHintForColumn(Column.TITLE), 2 * _LEAST_TITLE) + _PADDING
        return (
            others - own + max(wanted, _LEAST_TITLE) + self.verticalScrollBar().sizeHint().width()
        )

    def whole_height(self) -> int:
        """What it needs to show every row without scrolling."""
        height = self.horizontalHeader().sizeHint().height() + _ROW * self._table.rowCount()
        return height + 2 * self.frameWidth()
