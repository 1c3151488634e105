"""A sheet as it stands in a spreadsheet, with what each column holds over it."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont, QIcon

from planner.formats.spreadsheet import Columns, Field, Sheet
from planner.formats.spreadsheet.sheet import text_of
from planner.paths import resources
from planner.text import Texts
from planner.ui.looks import Look
from planner.ui.review.fields import field_words

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_LONGEST_CELL = 200


class _Stands(IntEnum):
    """Where a row stands."""

    ABOVE = 0
    HEADER = 1
    BELOW = 2


class SheetTable(QAbstractTableModel):
    """Rows and cells of a sheet, to be looked at."""

    def __init__(self, texts: Texts, look: Look) -> None:
        super().__init__()
        self._words = field_words(texts)
        self._texts = texts
        self._look = look
        self._chevron = QIcon(str(resources() / "icons" / "arrow.svg"))
        self._sheet = Sheet("", ())
        self.columns = Columns()
        self.first, self.last = 0, 0

    @property
    def sheet(self) -> Sheet:
        """The sheet that is shown."""
        return self._sheet

    def show(self, sheet: Sheet, columns: Columns) -> None:
        """Shows a sheet, and what its columns hold."""
        if sheet is not self._sheet:
            self.beginResetModel()
            self._sheet, self.columns = sheet, columns
            self.first, self.last = 0, 0
            self.endResetModel()
            return
        self.columns = columns
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, self.columnCount() - 1))
        self._repaint()

    def light(self, first: int, last: int) -> None:
        """Lights rows, from 1; (0, 0) lights none."""
        self.first, self.last = first, last
        self._repaint()

    def field(self, column: int) -> Field | None:
        """What a column holds."""
        fields = self.columns.fields
        return fields[column] if column < len(fields) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As many as the sheet has."""
        return 0 if parent.isValid() else len(self._sheet.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """As many as the sheet has."""
        return 0 if parent.isValid() else self._sheet.width

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What a column holds; the number of a row."""
        if orientation == Qt.Orientation.Vertical:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        field = self.field(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words[field] if field else self._texts.gettext("Not used")
        if role == Qt.ItemDataRole.DecorationRole:
            return self._chevron
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(self._look.text if field else self._look.muted)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's text, and how it is set off."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            text = " ".join(text_of(self._sheet.rows[row][column]).split())
            short = text if len(text) <= _LONGEST_CELL else f"{text[:_LONGEST_CELL]}…"
            return short if role == Qt.ItemDataRole.DisplayRole else short or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            heading = self.headerData(column, Qt.Orientation.Horizontal)
            return f"{heading}: {text_of(self._sheet.rows[row][column])}"
        return self._looks(row, column, role)

    def _looks(self, row: int, column: int, role: int) -> Any:
        stands = self._stands(row)
        if role == Qt.ItemDataRole.FontRole and stands is _Stands.HEADER:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        if role == Qt.ItemDataRole.BackgroundRole:
            if self.first <= row + 1 <= self.last:
                return QColor(self._look.chosen)
            return QColor(self._look.hover) if stands is _Stands.HEADER else None
        if role == Qt.ItemDataRole.ForegroundRole:
            quiet = stands is _Stands.ABOVE or (self.columns.fields and not self.field(column))
            return QColor(self._look.muted) if quiet else None
        return None

    def _stands(self, row: int) -> _Stands:
        number = row + 1
        if number == self.columns.header:
            return _Stands.HEADER
        return _Stands.ABOVE if number < self.columns.header else _Stands.BELOW

    def _repaint(self) -> None:
        if self.rowCount() and self.columnCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
