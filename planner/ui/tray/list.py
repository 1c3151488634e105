"""The entries that are not placed, as a list that cards are dragged from and set aside to."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QListView, QVBoxLayout, QWidget

from planner.text import Texts
from planner.ui.entries import Column, EntriesOf, EntryTable
from planner.ui.scale import HAIR, MEDIUM, SMALL, WIDE
from planner.ui.tray.card import CardDelegate

_SELECT = QItemSelectionModel.SelectionFlag.Select
_ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class TrayList(QListView):
    """The list itself: dragged up and down within it cards change their order.

    Dragged out of it they are in hand on the timeline.
    """

    drag_started = Signal(list)
    """The ids that the pointer pulls away with its button down, the one it holds first."""
    chosen = Signal(list)
    placed = Signal()
    """What is selected is to be placed at the next free time."""
    deleted = Signal(list)
    """The ids of the entries to be deleted."""
    reordered = Signal(list, object)
    """The ids that are to stand right before another one, and its id; None: at the end."""

    def __init__(self, table: EntryTable, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = EntriesOf(table, None, self)
        self.setModel(self.entries)
        self.setModelColumn(Column.TITLE)
        self.setProperty("part", "cards")
        self.setSpacing(HAIR)
        self.setMouseTracking(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setItemDelegate(CardDelegate(self.entries, table, texts, self))
        self.setAccessibleName(texts.gettext("Not placed"))
        self.setWordWrap(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.doubleClicked.connect(lambda _index: self.placed.emit())
        self.selectionModel().selectionChanged.connect(lambda: self.chosen.emit(self.selected()))
        self._grabbed: tuple[str, QPoint] | None = None
        self._slot: int | None = None

    def selected(self) -> list[str]:
        """The ids of the selected entries, from the top."""
        rows = sorted(self.selectedIndexes(), key=lambda index: index.row())
        return [self.entries.entry(index).id for index in rows]

    def select(self, id_: str) -> None:
        """Selects an entry and brings it into sight."""
        self.setCurrentIndex(self.entries.index_of(id_))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Selects, and remembers where a drag would begin."""
        super().mousePressEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        left = event.button() == Qt.MouseButton.LeftButton
        self._grabbed = (self.entries.entry(index).id, at) if left and index.isValid() else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Shows where the cards would come to stand, or hands them to the timeline."""
        if self._grabbed is None:
            super().mouseMoveEvent(event)
            return
        id_, start = self._grabbed
        at = event.position().toPoint()
        if (at - start).manhattanLength() < QApplication.startDragDistance():
            return
        if self.viewport().rect().contains(at):
            self._show_slot(self._slot_at(at))
            return
        self._let_go()
        self.drag_started.emit(self._held(id_))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Puts the cards where the line is, if they were dragged within the list."""
        grabbed, slot = self._grabbed, self._slot
        self._let_go()
        if grabbed is None or slot is None:
            super().mouseReleaseEvent(event)
        else:
            self.setState(QListView.State.NoState)  # the list itself knows nothing of the drag
            self.reordered.emit(self._held(grabbed[0]), self._id_at(slot))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter places the entry at the next free time, Del deletes; Alt+Shift reorders."""
        index, key = self.currentIndex(), event.key()
        if self._slot is not None and key == Qt.Key.Key_Escape:
            self._let_go()
        elif index.isValid() and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self.selectedIndexes():  # the ring alone says which one is meant
                self.selectionModel().select(index, _SELECT)
            self.placed.emit()
        elif self.selected() and key == Qt.Key.Key_Delete and not event.modifiers():
            self.deleted.emit(self.selected())
        elif event.modifiers() == _ALT_SHIFT and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._reorder(down=key == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cards, and a line where those that are dragged would come to stand."""
        super().paintEvent(event)
        if self._slot is not None:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(self.palette().accent().color(), 2))
            y = self._line(self._slot)
            painter.drawLine(4, y, self.viewport().width() - 4, y)
            painter.end()

    def _held(self, id_: str) -> list[str]:
        """What a drag of that card takes along, itself first."""
        chosen = self.selected()
        return [id_, *(other for other in chosen if other != id_)] if id_ in chosen else [id_]

    def _reorder(self, *, down: bool) -> None:
        """Takes the selected ones past their neighbour above or below; at the end they stay."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        if rows and down and rows[-1] + 1 < self.entries.rowCount():
            self.reordered.emit(self.selected(), self._id_at(rows[-1] + 2))
        elif rows and not down and rows[0] > 0:
            self.reordered.emit(self.selected(), self._id_at(rows[0] - 1))

    def _slot_at(self, at: QPoint) -> int:
        """Before which row something let go there would stand."""
        for row in range(self.entries.rowCount()):
            if at.y() < self._rect(row).center().y():
                return row
        return self.entries.rowCount()

    def _line(self, slot: int) -> int:
        last = self.entries.rowCount() - 1
        return max(1, self._rect(slot).top() if slot <= last else self._rect(last).bottom() + 2)

    def _rect(self, row: int) -> QRect:
        return self.visualRect(self.entries.index(row, self.modelColumn()))

    def _id_at(self, row: int) -> str | None:
        if row >= self.entries.rowCount():
            return None
        return self.entries.entry(self.entries.index(row, self.modelColumn())).id

    def _show_slot(self, slot: int) -> None:
        if slot != self._slot:
            self._slot = slot
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.viewport().update()

    def _let_go(self) -> None:
        self._grabbed = None
        if self._slot is not None:
            self._slot = None
            self.viewport().unsetCursor()
            self.viewport().update()


class Tray(QFrame):
    """The left pane: the list under its heading."""

    def __init__(self, table: EntryTable, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "pane")
        self.list = TrayList(table, texts, self)
        heading = QLabel(texts.gettext("Not placed"), self)
        heading.setProperty("part", "heading")
        heading.setContentsMargins(MEDIUM, 0, 0, 0)
        self._hint = QLabel(texts.gettext("Drag onto the day, or press Enter."), self)
        self._hint.setProperty("part", "muted")
        self._hint.setWordWrap(True)
        self._hint.setContentsMargins(MEDIUM, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, WIDE, MEDIUM, MEDIUM)
        column.setSpacing(SMALL)
        column.addWidget(heading)
        column.addWidget(self._hint)
        column.addWidget(self.list, 1)
        self.setMinimumWidth(150)

    def light(self, *, over: bool) -> None:
        """Says whether a drop now would set cards aside."""
        if bool(self.property("over")) != over:
            self.setProperty("over", over)
            self.style().unpolish(self)
            self.style().polish(self)

    @property
    def empty(self) -> bool:
        """Whether everything is placed."""
        return self.list.entries.rowCount() == 0

    def holds(self, point: QPoint) -> bool:
        """Whether a point of the screen lies over the pane."""
        return self.isVisible() and self.rect().contains(self.mapFromGlobal(point))
