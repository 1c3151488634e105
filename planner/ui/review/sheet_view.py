"""The view of a sheet: a click on a column's head says what the column holds."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from string import Template

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from planner.formats.spreadsheet import Field
from planner.text import Texts
from planner.ui.looks import Look
from planner.ui.review.fields import OFTEN, field_words
from planner.ui.review.sheet_table import Index, SheetTable

_WIDEST = 230
_LOOKED_AT = 100
"""Rows by which the width of a column is measured."""
_PADDING = 22
_ROW = 26
_ROOM = 34
"""What a head needs beside its words."""
_SHEET = Template("""
QTableView { background: $field; border: 1px solid $line; border-radius: 6px; outline: none;
  gridline-color: $line; selection-background-color: $chosen; selection-color: $text; }
QTableView::item { padding: 0 5px; }
QTableView::item:focus { border: 1px solid $accent; }
QTableView:focus { border-color: $accent; }
QTableView QTableCornerButton::section { background: $panel; border: none;
  border-bottom: 1px solid $line; }
QHeaderView { background: $panel; border: none; }
QHeaderView::section:horizontal { background: $panel; border: none; padding: 5px 4px 5px 6px;
  border-bottom: 1px solid $line; border-right: 1px solid $line; }
QHeaderView::section:horizontal:hover { background: $hover; }
QHeaderView::section:vertical { background: $panel; color: $muted; border: none; padding: 0 6px;
  border-right: 1px solid $line; }
""")


class SheetView(QTableView):
    """Shows a sheet. Alt+Down, Space or Enter in a column offers what it may hold."""

    field_chosen = Signal(int, object)
    """A column from 0, and the Field it holds, or None."""
    header_chosen = Signal(int)
    """The row that holds the names over the columns, from 1; 0 for none."""
    line_chosen = Signal(int)
    """The row that was gone to, from 1."""

    def __init__(self, texts: Texts, table: SheetTable, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._texts = texts
        self._table = table
        self.setStyleSheet(_SHEET.substitute(look._asdict()))
        self.setModel(table)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setToolTip(texts.gettext("What the column holds"))
        header.sectionClicked.connect(self.offer_fields)
        self.verticalHeader().setSectionsClickable(True)
        self.verticalHeader().setToolTip(texts.gettext("Choose the row with the headings"))
        self.verticalHeader().sectionDoubleClicked.connect(
            lambda row: self.header_chosen.emit(row + 1)
        )
        table.modelReset.connect(self._widen)

    def offer_fields(self, column: int) -> None:
        """Opens the menu of what a column may hold, under its head."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = field_words(self._texts)
        self._offer(menu, column, None, self._texts.gettext("Not used"))
        menu.addSeparator()
        for field in OFTEN:
            self._offer(menu, column, field, words[field])
        more = menu.addMenu(self._texts.gettext("Something else"))
        for field in (field for field in words if field not in OFTEN):
            self._offer(more, column, field, words[field])
        header = self.horizontalHeader()
        at = QPoint(header.sectionViewportPosition(column), header.height())
        menu.popup(header.viewport().mapToGlobal(at))
        for action in menu.actions():
            if action.isChecked():
                menu.setActiveAction(action)

    def light(self, first: int, last: int, *, show: bool) -> None:
        """Lights rows, from 1; (0, 0) lights none. `show` scrolls to them."""
        self._table.light(first, last)
        if show and first:
            self.show_line(first)

    def show_line(self, number: int) -> None:
        """Brings a row into sight, and goes to it."""
        index = self._table.index(number - 1, max(0, self.currentIndex().column()))
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tells the row, too."""
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row():
            self.line_chosen.emit(current.row() + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Opens the menu of the column that is gone to."""
        index = self.currentIndex()
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F4)
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier and event.key() in keys
        if index.isValid() and (plain or (alt and event.key() == Qt.Key.Key_Down)):
            self.offer_fields(index.column())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offers the row as that with the headings."""
        index = self.indexAt(self.viewport().mapFrom(self, event.pos()))
        if not index.isValid():
            return
        row = index.row() + 1
        _ = self._texts.gettext
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        is_header = row == self._table.columns.header
        words = _("No &headings here") if is_header else _("The &headings stand here")
        menu.addAction(words, lambda: self.header_chosen.emit(0 if is_header else row))
        menu.addAction(_("&What the column holds…"), lambda: self.offer_fields(index.column()))
        menu.popup(event.globalPos())

    def _offer(self, menu: QMenu, column: int, field: Field | None, words: str) -> None:
        action = QAction(words.replace("&", "&&"), menu)
        action.setCheckable(True)
        action.setChecked(field is self._table.field(column))
        action.triggered.connect(lambda: self.field_chosen.emit(column, field))
        menu.addAction(action)

    def _widen(self) -> None:
        """Columns as wide as what they hold from the headings on, within bounds."""
        measure = self.horizontalHeader().fontMetrics().horizontalAdvance
        begins = max(0, self._table.columns.header - 1)
        rows = range(begins, min(self._table.rowCount(), begins + _LOOKED_AT))
        for column in range(self._table.columnCount()):
            head = measure(str(self._table.headerData(column, Qt.Orientation.Horizontal))) + _ROOM
            words = (str(self._table.index(row, column).data() or "") for row in rows)
            wanted = max(map(measure, words), default=0) + _PADDING
            self.setColumnWidth(column, max(head, min(_WIDEST, wanted)))
