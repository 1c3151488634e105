"""The view of what was understood: Enter corrects a cell, Space turns session and break round."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from dataclasses import asdict
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from planner.ui.dialogs.paste_rows import RowKind
from planner.ui.dialogs.paste_table import Column, UnderstoodTable
from planner.ui.looks import Look

_PADDING = 22
_WIDEST_TIME = "00:00–00:00"
_TITLE_SHARE = 0.58
"""Of the width that the columns of fixed words leave to titles and people."""
_CHECK_SHARE = 0.3
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
    """A table without a grid; a field's value has the room of the columns it does not need."""

    def __init__(self, table: UnderstoodTable, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setStyleSheet(_SHEET.substitute(asdict(look)))
        self._table = table
        self.setModel(table)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits, so that it cannot take over what somebody is still looking at."""
        index = self.currentIndex()
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # The Enter that ends an edit comes by here, too, on its way to the default button.
            editing = self.state() == QAbstractItemView.State.EditingState
            if not editing and index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.edit(index)
        elif plain and event.key() == Qt.Key.Key_Space and index.column() == Column.KIND:
            self._table.toggle_kind(index)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shares the width anew."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Gives the columns of fixed words what they need, and the others the rest."""
        width, measure = self.viewport().width(), self.fontMetrics().horizontalAdvance
        labels = [self._table.headerData(n, Qt.Orientation.Horizontal) for n in Column]
        self.setColumnWidth(Column.TIME, measure(_WIDEST_TIME) + 2 * _PADDING)
        kinds = [*self._table.kind_words(), str(labels[Column.KIND])]
        self.setColumnWidth(Column.KIND, max(map(measure, kinds)) + _PADDING)
        check = max(map(measure, self._table.check_words())) + _ICON + _PADDING
        rest = width - min(check, round(width * _CHECK_SHARE))
        rest -= self.columnWidth(Column.TIME) + self.columnWidth(Column.KIND)
        self.setColumnWidth(Column.TITLE, round(rest * _TITLE_SHARE))
        self.setColumnWidth(Column.PEOPLE, rest - round(rest * _TITLE_SHARE))

    def _span(self) -> None:
        self.clearSpans()
        for number, row in enumerate(self._table.rows):
            if row.kind in {RowKind.OWN, RowKind.DAY}:
                self.setSpan(number, Column.TITLE, 1, 3 if row.kind is RowKind.OWN else 2)
