"""The table of what tidying would change: each text before and after, with a box to tick."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from planner.core.edits.reword import Rewording
from planner.core.programme import Programme
from planner.text import Texts
from planner.ui.dialogs.ticks import ticked_table
from planner.ui.dialogs.tidy_difference import PIECES, Difference
from planner.ui.dialogs.tidy_words import Row, field_words, owner_words, side_by_side
from planner.ui.looks import Look

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_OWNER_WIDTH = 230


class Column(IntEnum):
    """What the columns hold."""

    TEXT = 0
    BEFORE = 1
    AFTER = 2


class TidyTable(QAbstractTableModel):
    """A row for each text; all are ticked at first.

    `pieces` takes a text before and after apart into what differs and what does not.
    """

    ticked = Signal()
    """Others are ticked than before."""

    def __init__(
        self,
        texts: Texts,
        programme: Programme,
        found: Sequence[Rewording],
        pieces: Callable[[str, str], Row] = side_by_side,
    ) -> None:
        super().__init__()
        self._in_pieces = pieces
        self._texts = texts
        self._programme = programme
        self._found = found
        self._chosen = {each.place for each in found}
        self._shown: dict[int, Row] = {}

    def chosen(self) -> list[Rewording]:
        """The texts that are ticked."""
        return [each for each in self._found if each.place in self._chosen]

    def show_found(self, found: Sequence[Rewording]) -> None:
        """Shows other texts, all ticked."""
        self.beginResetModel()
        self._found, self._shown = found, {}
        self._chosen = {each.place for each in found}
        self.endResetModel()

    def choose_all(self, *, ticked: bool) -> None:
        """Ticks every box, or clears it."""
        self._chosen = {each.place for each in self._found} if ticked else set()
        last = self.index(len(self._found) - 1, Column.TEXT)
        self.dataChanged.emit(self.index(0, Column.TEXT), last, [Qt.ItemDataRole.CheckStateRole])
        self.ticked.emit()

    def toggle(self, number: int) -> None:
        """Ticks the box of that row, or clears it."""
        place = self._found[number].place
        self._chosen ^= {place}
        box = self.index(number, Column.TEXT)
        self.dataChanged.emit(box, box, [Qt.ItemDataRole.CheckStateRole])
        self.ticked.emit()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As many as there are texts to tidy."""
        return 0 if parent.isValid() else len(self._found)

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
        names = {Column.TEXT: _("Text"), Column.BEFORE: _("Before"), Column.AFTER: _("After")}
        return names[Column(section)]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first cell of a row can be ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == Column.TEXT else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell, its pieces, the box, and a sentence of the row for screen readers.

        Texts from outside are never taken for rich text.
        """
        if not index.isValid():
            return None
        found, column = self._found[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.CheckStateRole and column == Column.TEXT:
            ticked = found.place in self._chosen
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == PIECES and column != Column.TEXT:
            return self._pieces(index.row())[column == Column.AFTER]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(index.row(), column)
        if role == Qt.ItemDataRole.AccessibleTextRole and column == Column.TEXT:
            return self._spoken(found)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ticks a box or clears it."""
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != Column.TEXT:
            return False
        ticked = self._found[index.row()].place in self._chosen
        if ticked != (Qt.CheckState(value) == Qt.CheckState.Checked):
            self.toggle(index.row())
        return True

    def _pieces(self, number: int) -> Row:
        if number not in self._shown:
            found = self._found[number]
            self._shown[number] = self._in_pieces(found.before, found.after)
        return self._shown[number]

    def _words(self, number: int, column: Column) -> str:
        place = self._found[number].place
        if column == Column.TEXT:
            owner = owner_words(self._texts, self._programme, place)
            return f"{owner}\n{field_words(self._texts, self._programme, place)}"
        return "".join(piece.text for piece in self._pieces(number)[column == Column.AFTER])

    def _spoken(self, found: Rewording) -> str:
        said = self._texts.gettext("%(field)s of %(owner)s. Before: %(before)s. After: %(after)s")
        return said % {
            "field": field_words(self._texts, self._programme, found.place),
            "owner": owner_words(self._texts, self._programme, found.place),
            "before": found.before,
            "after": found.after,
        }


class TidyView(QTableView):
    """The table without a grid, its rows as high as their texts. Space ticks the row in hand."""

    def __init__(self, table: TidyTable, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setStyleSheet(ticked_table(look))
        self._table = table
        self.setModel(table)
        difference = Difference(look, self)
        table.modelReset.connect(difference.forget)
        self.setItemDelegate(difference)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(Column.TEXT, QHeaderView.ResizeMode.Interactive)
        self.setColumnWidth(Column.TEXT, _OWNER_WIDTH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks the row's box."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._table.toggle(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def whole_height(self) -> int:
        """What it needs to show every row without scrolling."""
        height = self.horizontalHeader().sizeHint().height() + self.verticalHeader().length()
        return height + 2 * self.frameWidth()
