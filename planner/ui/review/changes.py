"""What an update would change in the open programme, item by item."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from planner.core.comparison import Difference, DifferenceKind
from planner.core.programme import Programme
from planner.text import Texts
from planner.ui.dialogs.ticked_view import TickedView
from planner.ui.looks import Look
from planner.ui.review.changes_table import ChangesTable, Column
from planner.ui.review.lines import LinesDelegate
from planner.ui.scale import MEDIUM, WIDE

_ROW = 28
_TICK = 48
"""What a box and the space around it need."""
_ITEM_SHARE = 0.42
_ASIDE, _ABOVE = 8, 5
_TALLER = f"QTableView::item {{ padding: {_ABOVE}px {_ASIDE}px; }}"
"""A difference may need several lines, which are to stand apart from the next."""


class ChangesView(TickedView):
    """The table, each row as high as its difference needs."""

    def __init__(self, table: ChangesTable, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(table, table.toggle, look, parent)
        self.setStyleSheet(self.styleSheet() + _TALLER)
        self._table = table
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(_ROW)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setItemDelegate(LinesDelegate(self, _ASIDE, _ABOVE))
        self.horizontalHeader().setStretchLastSection(True)
        table.modelReset.connect(self._share_width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return does not take over what somebody is still looking at."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shares the width anew."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        measure = self.fontMetrics().horizontalAdvance
        words = [str(self._table.index(n, Column.KIND).data()) for n in range(4)]
        words += [str(self._table.headerData(Column.KIND, Qt.Orientation.Horizontal))]
        rows = range(min(self._table.rowCount(), 200))
        words += [str(self._table.index(n, Column.KIND).data()) for n in rows]
        self.setColumnWidth(Column.KIND, max(map(measure, words)) + _TICK)
        rest = self.viewport().width() - self.columnWidth(Column.KIND)
        self.setColumnWidth(Column.ITEM, round(rest * _ITEM_SHARE))
        self.resizeRowsToContents()  # they break elsewhere now


class ChangesPane(QWidget):
    """The list of differences, and a box for all of each kind."""

    chosen_changed = Signal()
    """Others are ticked than before."""
    chosen = Signal(object)
    """A Difference was gone to."""

    def __init__(self, texts: Texts, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self.table = ChangesTable(texts, look)
        self.table.setParent(self)
        self.view = ChangesView(self.table, look, self)
        self.view.setAccessibleName(texts.gettext("What changes"))
        self.nothing = QLabel(texts.gettext("Nothing differs from what is there."), self)
        self.nothing.setProperty("part", "muted")
        self.boxes = {kind: QCheckBox(self) for kind in DifferenceKind}
        row = QHBoxLayout()
        row.setSpacing(WIDE)
        for kind, box in self.boxes.items():
            box.setTristate(True)
            box.clicked.connect(lambda _=False, kind=kind: self._choose_all(kind))
            row.addWidget(box)
        row.addWidget(self.nothing)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addLayout(row)
        column.addWidget(self.view, 1)
        self.table.ticked.connect(self._tell)
        self.view.selectionModel().currentRowChanged.connect(self._go_to)

    def show_changes(
        self, before: Programme, after: Programme, found: tuple[Difference, ...]
    ) -> None:
        """Shows how an open programme differs from what was read."""
        row = self.view.currentIndex().row()
        self.table.show(before, after, found)
        if found:
            self.view.setCurrentIndex(self.table.index(min(max(row, 0), len(found) - 1), 0))

    @property
    def wanted(self) -> tuple[Difference, ...]:
        """The differences that are ticked."""
        return tuple(self.table.chosen())

    def counts(self) -> Counter[DifferenceKind]:
        """How many there are of each kind."""
        return Counter(each.kind for each in self.table.differences)

    def counts_wanted(self) -> Counter[DifferenceKind]:
        """How many of each kind are ticked."""
        return Counter(each.kind for each in self.wanted)

    def _tell(self) -> None:
        there = self.counts()
        ticked = self.counts_wanted()
        for kind, box in self.boxes.items():
            box.setVisible(there[kind] > 0)
            box.setText(_all_of(self._texts, kind, there[kind]))
            some = Qt.CheckState.PartiallyChecked if ticked[kind] else Qt.CheckState.Unchecked
            full = ticked[kind] == there[kind]
            box.setCheckState(Qt.CheckState.Checked if full else some)
        self.nothing.setVisible(not there)
        self.chosen_changed.emit()

    def _choose_all(self, kind: DifferenceKind) -> None:
        """Ticks all of a kind, or none where all were."""
        ticked = sum(each.kind is kind for each in self.wanted)
        self.table.choose_kind(kind, ticked=ticked < self.counts()[kind])

    def _go_to(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.table.differences[current.row()])


def _all_of(texts: Texts, kind: DifferenceKind, number: int) -> str:
    sentence = {
        DifferenceKind.NEW: texts.ngettext("%(number)s ne&w", "%(number)s ne&w", number),
        DifferenceKind.CHANGED: texts.ngettext(
            "%(number)s chan&ged", "%(number)s chan&ged", number
        ),
        DifferenceKind.MISSING: texts.ngettext(
            "%(number)s &missing", "%(number)s &missing", number
        ),
    }[kind]
    return sentence % {"number": number}
