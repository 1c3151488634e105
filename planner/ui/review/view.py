"""The view of what was understood: each cell is put right by a click or a key."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from functools import partial
from string import Template

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from planner.ui.looks import Look
from planner.ui.review.cells import Column
from planner.ui.review.rows import RowKind
from planner.ui.review.table import UnderstoodTable

_PADDING = 22
_WIDEST_TIME = "00:00–00:00"
_WIDEST_LABEL = 110
_TITLE_SHARE = 0.6
"""Of the width that the columns of fixed words leave to titles and people."""
_ROOM_SHARE = 0.2
"""Of what is left for titles, rooms and people, at most."""
_LEAST_ROOM, _LEAST_REST = 64, 190
_CHECK_SHARE = 0.22
"""Of the whole width at most."""
_ICON = 24
_ROW = 28
_SHEET = Template("""
QTableView { background: $field; border: 1px solid $line; border-radius: 6px; outline: none;
  selection-background-color: $chosen; selection-color: $text; }
QTableView::item { padding: 0 6px; border: none; }
QTableView::item:selected { background: $chosen; color: $text; }
QTableView::item:focus { border: 1px solid $accent; }
QTableView:focus { border-color: $accent; }
QHeaderView { background: transparent; }
QHeaderView::section { background: transparent; color: $muted; border: none;
  border-bottom: 1px solid $line; padding: 4px 6px; }
QTableView QLineEdit { border-radius: 0; padding: 0 5px; min-height: 0; }
""")


class UnderstoodView(QTableView):
    """A table without a grid; a field's value has the room of the columns it does not need.

    Enter types a cell anew; a click or Space turns session and break round, and on what is to
    check offers what it may be instead; Del leaves a row out or takes it in again.
    """

    def __init__(self, table: UnderstoodTable, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setStyleSheet(_SHEET.substitute(look._asdict()))
        self._table = table
        self.setModel(table)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.modelReset.connect(self._span)
        table.modelReset.connect(self._share_width)
        table.dataChanged.connect(self._share_width)
        self.setMouseTracking(True)
        self.clicked.connect(self._act)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits, so that it cannot take over what somebody is still looking at."""
        index = self.currentIndex()
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if not plain or not index.isValid():
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # The Enter that ends an edit comes by here, too, on its way to the default button.
            if self.state() != QAbstractItemView.State.EditingState:
                self._enter(index)
        elif event.key() == Qt.Key.Key_Space:
            self._act(index)
        elif event.key() == Qt.Key.Key_Delete:
            self._table.toggle_out(index.row())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offers what a row may be instead."""
        index = self.indexAt(self.viewport().mapFrom(self, event.pos()))
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
        if index.isValid():
            self.offer_mendings(index)

    def go_to_check(self, number: int) -> None:
        """Goes to what is to be checked of a row."""
        index = self._table.index(number, Column.CHECK)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def offer_mendings(self, index: QModelIndex) -> None:
        """Opens the menu of what a row may be instead."""
        number = index.row()
        found = self._table.mendings(number)
        if not found:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, correction in found:
            menu.addAction(words.replace("&", "&&"), partial(self._table.mend, number, correction))
        of_all = self._table.mendings_of_all(number)
        if of_all:
            menu.addSeparator()
        for words, corrections in of_all:
            menu.addAction(words, partial(self._table.mend_all, corrections))
        at = self.visualRect(self._table.index(number, index.column())).bottomLeft()
        menu.popup(self.viewport().mapToGlobal(at))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Shows where a click does something."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if self._acts(index) else None
        if shape is None:
            self.viewport().unsetCursor()
        else:
            self.viewport().setCursor(shape)

    def _enter(self, index: QModelIndex) -> None:
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
        else:
            self._act(index)

    def _acts(self, index: QModelIndex) -> bool:
        """Whether a click there does something."""
        if not index.isValid():
            return False
        row = self._table.rows[index.row()]
        doubtful = self._table.is_doubtful(row) or self._table.is_out(row)
        return self._table.can_turn(index) or (index.column() == Column.CHECK and doubtful)

    def _act(self, index: QModelIndex) -> None:
        if not self._acts(index):
            return
        if index.column() == Column.CHECK:
            self.offer_mendings(index)
        else:
            self._table.toggle_kind(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shares the width anew."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Gives the columns of fixed words what they need, and the others the rest."""
        width, measure = self.viewport().width(), self.fontMetrics().horizontalAdvance
        labels = [self._table.headerData(n, Qt.Orientation.Horizontal) for n in Column]
        times = max(map(measure, (_WIDEST_TIME, *self._table.own_words())))
        self.setColumnWidth(Column.TIME, min(times, _WIDEST_LABEL) + _PADDING)
        kinds = [*self._table.kind_words(), str(labels[Column.KIND])]
        self.setColumnWidth(Column.KIND, max(map(measure, kinds)) + _PADDING)
        icon = _ICON if any(map(self._table.is_doubtful, self._table.rows)) else 0
        check = max(map(measure, self._table.check_words())) + icon + _PADDING
        self.setColumnHidden(Column.ROOM, not self._table.has_rooms())
        check = min(check, round(width * _CHECK_SHARE))
        rest = width - check - self.columnWidth(Column.TIME) - self.columnWidth(Column.KIND)
        if self._table.has_rooms():
            rooms = max(map(measure, self._table.room_words())) + _PADDING
            rooms = max(_LEAST_ROOM, min(rooms, round(rest * _ROOM_SHARE)))
            self.setColumnWidth(Column.ROOM, rooms)
            rest -= rooms
        rest = max(_LEAST_REST, rest)  # where there is less, the table scrolls
        self.setColumnWidth(Column.TITLE, round(rest * _TITLE_SHARE))
        self.setColumnWidth(Column.PEOPLE, rest - round(rest * _TITLE_SHARE))
        self.setColumnWidth(Column.CHECK, check)

    def _span(self) -> None:
        self.clearSpans()
        for number, row in enumerate(self._table.rows):
            if row.kind in {RowKind.OWN, RowKind.DAY}:
                self.setSpan(number, Column.TITLE, 1, 4 if row.kind is RowKind.OWN else 3)
