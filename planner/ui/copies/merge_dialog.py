"""What is in conflict between two copies, item by item, with both values to choose from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner.core.merging import Key, Merged, Side
from planner.text import Texts
from planner.ui.dialogs.ticks import ticked_table
from planner.ui.looks import Look
from planner.ui.scale import DIALOG, FRAME, MEDIUM
from planner.wording.conflicts import conflict

_SIZE = QSize(860, 480)
_LONGEST = 300
"""Characters of a value that are shown in its cell; its hint has all."""
_SUBJECT = 0
_ROWS = "QTableView::item { padding: 6px 8px; border-bottom: 1px solid %(line)s; }"
_COLUMNS = {Side.OURS: 1, Side.THEIRS: 2}
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


@dataclass(frozen=True)
class Sides:
    """What the two copies are called to the user, and choosing one of them throughout."""

    ours: str
    theirs: str
    all_ours: str
    all_theirs: str


class MergeDialog(QDialog):
    """A row for each conflict; one of its two values is ticked, at first ours."""

    def __init__(
        self, texts: Texts, merged: Merged, sides: Sides, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._texts = texts
        self._keys = [conflict.key for conflict in merged.conflicts]
        _ = texts.gettext
        self.setWindowTitle(_("Merge with a copy"))
        words = texts.ngettext(
            "%(number)s thing was changed on both sides. Choose what is to be.",
            "%(number)s things were changed on both sides. Choose what is to be.",
            len(self._keys),
        )
        self.sentence = QLabel(words % {"number": len(self._keys)}, self)
        self.sentence.setProperty("part", "heading")
        self.sentence.setWordWrap(True)
        self.rest = QLabel(_("All else is taken in from both. One undo takes everything back."))
        self.rest.setProperty("part", "muted")
        self.rest.setWordWrap(True)
        self.table = QTableWidget(len(self._keys), 3, self)
        self.table.setStyleSheet(ticked_table(look) + _ROWS % {"line": look.line})
        self.table.setAccessibleName(_("What was changed on both sides"))
        self.table.setHorizontalHeaderLabels([_("What"), sides.ours, sides.theirs])
        self.all_ours = QPushButton(sides.all_ours, self)
        self.all_theirs = QPushButton(sides.all_theirs, self)
        self._fill(merged, sides)
        self._lay_out()
        self.table.itemChanged.connect(self._turn)
        self.table.cellClicked.connect(self._click)
        self.all_ours.clicked.connect(lambda: self._choose_all(Side.OURS))
        self.all_theirs.clicked.connect(lambda: self._choose_all(Side.THEIRS))
        self.table.setCurrentCell(0, _COLUMNS[Side.OURS])
        self.table.setFocus()

    def choices(self) -> Mapping[Key, Side]:
        """The side chosen for each conflict."""
        return {key: self._side(row) for row, key in enumerate(self._keys)}

    def choose(self, row: int, side: Side) -> None:
        """Ticks one side of a conflict, and not the other."""
        self.table.blockSignals(True)  # noqa: FBT003 - Qt's own parameter
        for each, column in _COLUMNS.items():
            item = self.table.item(row, column)
            if item is not None:
                item.setCheckState(_CHECKED if each is side else _UNCHECKED)
        self.table.blockSignals(False)  # noqa: FBT003 - as above
        self.table.viewport().update()

    def _side(self, row: int) -> Side:
        item = self.table.item(row, _COLUMNS[Side.THEIRS])
        chosen = item is not None and item.checkState() is _CHECKED
        return Side.THEIRS if chosen else Side.OURS

    def _fill(self, merged: Merged, sides: Sides) -> None:
        for row, found in enumerate(merged.conflicts):
            words = conflict(self._texts, merged, found)
            subject = f"{words.subject}\n{words.what}" if words.what else words.subject
            about = QTableWidgetItem(subject)
            about.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.table.setItem(row, _SUBJECT, about)
            for side, value, called in (
                (Side.OURS, words.ours, sides.ours),
                (Side.THEIRS, words.theirs, sides.theirs),
            ):
                short = value if len(value) <= _LONGEST else f"{value[:_LONGEST].rstrip()}…"
                item = QTableWidgetItem(short)
                item.setFlags(
                    Qt.ItemFlag.ItemIsEnabled
                    | Qt.ItemFlag.ItemIsSelectable
                    | Qt.ItemFlag.ItemIsUserCheckable
                )
                item.setCheckState(_CHECKED if side is Side.OURS else _UNCHECKED)
                item.setToolTip(f"<qt>{escape(value)}</qt>")  # as text, and wrapped
                spoken = ", ".join(subject.split("\n"))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{spoken}, {called}: {short}")
                self.table.setItem(row, _COLUMNS[side], item)

    def _lay_out(self) -> None:
        _ = self._texts.gettext
        table = self.table
        table.verticalHeader().hide()
        table.setWordWrap(True)
        table.setShowGrid(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.merge = buttons.addButton(_("&Merge"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.merge.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.all_ours)
        foot.addWidget(self.all_theirs)
        foot.addStretch()
        foot.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(MEDIUM)
        column.addWidget(self.sentence)
        column.addWidget(self.rest)
        column.addWidget(table, 1)
        column.addLayout(foot)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - FRAME))

    def _turn(self, item: QTableWidgetItem) -> None:
        """A tick by key or pointer: its row has exactly one."""
        for side, column in _COLUMNS.items():
            if item.column() == column:
                other = Side.OURS if side is Side.THEIRS else Side.THEIRS
                self.choose(item.row(), side if item.checkState() is _CHECKED else other)

    def _click(self, row: int, column: int) -> None:
        """Anywhere in a value chooses it."""
        for side, own in _COLUMNS.items():
            if column == own:
                self.choose(row, side)

    def _choose_all(self, side: Side) -> None:
        for row in range(len(self._keys)):
            self.choose(row, side)
