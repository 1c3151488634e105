"""A list of rooms or tracks with what can be done to them, and the chosen one's form beside it."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.core.programme import Room, Track
from planner.text import Texts
from planner.ui.inspector.fields import TextField
from planner.ui.inspector.row_tools import RowTools
from planner.ui.scale import HAIR, HUGE, SMALL, WIDE

_DISC = 14  # pixels
_LIST_WIDTH = 230
_SHIFTED = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier,
)


class RowForm(Protocol):
    """The fields of one row."""

    name: TextField

    def show_row(self, id_: str) -> None:
        """Shows that row."""

    def settle(self) -> bool:
        """Makes edits of what was typed; False where something cannot be used."""


@dataclass(frozen=True)
class Kind:
    """What a page is about: its words, its rows in order, and what is done to them.

    `add` gives the id of a new row, None where none was made.
    """

    add_words: str
    rows_words: str
    row_words: str
    none_words: str
    rows: Callable[[], Sequence[Room | Track]]
    add: Callable[[], str | None]
    step: Callable[[str, int], object]
    remove: Callable[[str], object]


class RowsPage(QWidget):
    """Rooms, or tracks. `form` is shown for the chosen row."""

    def __init__(self, texts: Texts, kind: Kind, form: RowForm, shown: QWidget) -> None:
        super().__init__()
        self._kind = kind
        self._form = form
        self._shown = shown
        self.list = RowList(kind.rows_words, self)
        self.add = QPushButton(kind.add_words, self)
        self.add.setProperty("part", "quiet")
        self.add.setAutoDefault(False)
        self.tools = RowTools(texts, kind.row_words, self._step, self._remove)
        self.none = QLabel(kind.none_words, self)
        self.none.setProperty("part", "muted")
        self.none.setWordWrap(True)
        self.none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lay_out()
        self.list.currentItemChanged.connect(self._choose)
        self.list.stepped.connect(self._step)
        self.list.removed.connect(self._remove)
        self.list.added.connect(self._add)
        self.list.named.connect(self.name)
        self.add.clicked.connect(self._add)
        self.refresh()

    def chosen(self) -> str | None:
        """The id of the chosen row."""
        at = self.list.currentRow()
        return None if at < 0 else str(self.list.item(at).data(Qt.ItemDataRole.UserRole))

    def choose(self, id_: str | None) -> None:
        """Chooses a row."""
        ids = [row.id for row in self._kind.rows()]
        if id_ in ids:
            self.list.setCurrentRow(ids.index(id_))

    def refresh(self) -> None:
        """Shows the rows as they are; the chosen one stays chosen."""
        rows, chosen, at = self._kind.rows(), self.chosen(), self.list.currentRow()
        ids = [row.id for row in rows]
        with QSignalBlocker(self.list):
            while self.list.count() > len(rows):
                self.list.takeItem(self.list.count() - 1)
            while self.list.count() < len(rows):
                self.list.addItem(QListWidgetItem())
            for number, row in enumerate(rows):
                _fill(self.list.item(number), row)
            now = ids.index(chosen) if chosen in ids else min(max(0, at), len(rows) - 1)
            self.list.setCurrentRow(now)
        self.none.setVisible(not rows)
        self._shown.setVisible(bool(rows))
        self.tools.setEnabled(bool(rows))
        self._choose()

    def settle(self) -> bool:
        """Makes edits of what was typed; False where something cannot be used."""
        return self._form.settle()

    def name(self) -> None:
        """Puts the cursor into the chosen row's name."""
        self._form.name.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._form.name.editor.selectAll()

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(HAIR)
        below.addWidget(self.add)
        below.addStretch(1)
        below.addWidget(self.tools)
        left = QVBoxLayout()
        left.setSpacing(SMALL)
        left.addWidget(self.list, 1)
        left.addLayout(below)
        right = QVBoxLayout()
        right.addWidget(self.none)
        right.addWidget(self._shown)
        right.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(HAIR, WIDE, HAIR, HAIR)
        row.setSpacing(HUGE)
        row.addLayout(left)
        row.addLayout(right, 1)
        self.list.setFixedWidth(_LIST_WIDTH)

    def _choose(self) -> None:
        id_ = self.chosen()
        if id_ is not None:
            self._form.show_row(id_)

    def _add(self) -> None:
        if self.settle():
            id_ = self._kind.add()
            if id_ is not None:
                self.choose(id_)
                self.name()

    def _step(self, steps: int) -> None:
        id_ = self.chosen()
        if id_ is not None and self.settle():
            self._kind.step(id_, steps)

    def _remove(self) -> None:
        id_ = self.chosen()
        if id_ is not None:
            self._kind.remove(id_)


class RowList(QListWidget):
    """The names with their colours. Alt+arrows move a row, Del removes it, Ins adds, F2 names."""

    stepped = Signal(int)
    removed = Signal()
    added = Signal()
    named = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("part", "list")
        self.setAccessibleName(name)
        self.setIconSize(QSize(_DISC, _DISC))
        self.itemDoubleClicked.connect(lambda _item: self.named.emit())

    def showEvent(self, event: QShowEvent) -> None:
        """Lays the lines out again: before it is shown, it does not know how high they are."""
        super().showEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a list, and those of its rows."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if steps and event.modifiers() in _SHIFTED:
            self.stepped.emit(steps)
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        elif event.key() == Qt.Key.Key_Insert:
            self.added.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.named.emit()
        else:
            super().keyPressEvent(event)


def _fill(item: QListWidgetItem, row: Room | Track) -> None:
    people = row.capacity if isinstance(row, Room) else None
    item.setText(row.name if people is None else f"{row.name} · {people}")
    item.setData(Qt.ItemDataRole.UserRole, row.id)
    item.setIcon(_disc(row.colour))


def _disc(colour: str) -> QIcon:
    """The colour as a disc; for none, an empty place of the same size."""
    picture = QPixmap(2 * _DISC, 2 * _DISC)
    picture.fill(Qt.GlobalColor.transparent)
    if colour:
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawEllipse(QRectF(4, 4, 2 * _DISC - 8, 2 * _DISC - 8))
        painter.end()
    picture.setDevicePixelRatio(2.0)
    return QIcon(picture)
