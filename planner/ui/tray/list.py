"""The entries that are not placed, as a list that cards are dragged from and set aside to."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from planner.core.programme import Entry
from planner.text import Texts
from planner.ui.entries import Column, EntriesOf, EntryTable, Index, untitled


class TrayList(QListView):
    """The list itself. Dragging from it takes the entry into hand on the timeline."""

    drag_started = Signal(str)
    """The id of the entry that the pointer pulls away with its button down."""
    chosen = Signal(list)
    placed = Signal(str)
    """The id of the entry to be placed at the next free time."""
    deleted = Signal(str)

    def __init__(self, table: EntryTable, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = EntriesOf(table, None, self)
        self.setModel(self.entries)
        self.setModelColumn(Column.TITLE)
        self.setProperty("part", "cards")
        self.setSpacing(2)
        self.setMouseTracking(True)
        self.setItemDelegate(_Card(self.entries, table, texts, self))
        self.setAccessibleName(texts.gettext("Not placed"))
        self.setWordWrap(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.doubleClicked.connect(lambda index: self.placed.emit(self.entries.entry(index).id))
        self.selectionModel().selectionChanged.connect(lambda: self.chosen.emit(self.selected()))
        self._grabbed: tuple[str, QPoint] | None = None

    def selected(self) -> list[str]:
        """The ids of the selected entries."""
        return [self.entries.entry(index).id for index in self.selectedIndexes()]

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
        """Hands the entry to the timeline once the pointer has gone far enough."""
        if self._grabbed is None:
            super().mouseMoveEvent(event)
            return
        id_, start = self._grabbed
        way = event.position().toPoint() - start
        if way.manhattanLength() >= QApplication.startDragDistance():
            self._grabbed = None
            self.drag_started.emit(id_)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing is in hand any more."""
        self._grabbed = None
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter places the entry at the next free time, Del deletes it."""
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.placed.emit(self.entries.entry(index).id)
        elif index.isValid() and event.key() == Qt.Key.Key_Delete:
            self.deleted.emit(self.entries.entry(index).id)
        else:
            super().keyPressEvent(event)


class Tray(QFrame):
    """The left pane: the list under its heading."""

    def __init__(self, table: EntryTable, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "pane")
        self.list = TrayList(table, texts, self)
        heading = QLabel(texts.gettext("Not placed"), self)
        heading.setProperty("part", "heading")
        heading.setContentsMargins(10, 0, 0, 0)
        self._hint = QLabel(texts.gettext("Drag onto the day, or press Enter."), self)
        self._hint.setProperty("part", "muted")
        self._hint.setWordWrap(True)
        self._hint.setContentsMargins(10, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 8)
        column.setSpacing(6)
        column.addWidget(heading)
        column.addWidget(self._hint)
        column.addWidget(self.list, 1)
        self.setMinimumWidth(150)

    @property
    def empty(self) -> bool:
        """Whether everything is placed."""
        return self.list.entries.rowCount() == 0

    def holds(self, point: QPoint) -> bool:
        """Whether a point of the screen lies over the pane."""
        return self.isVisible() and self.rect().contains(self.mapFromGlobal(point))


class _Card(QStyledItemDelegate):
    """A title with its length and speakers beneath."""

    def __init__(
        self, entries: EntriesOf, table: EntryTable, texts: Texts, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._entries = entries
        self._table = table
        self._texts = texts

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints both lines."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = option.palette
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(palette.accent().color() if chosen or hovered else palette.mid().color())
        painter.setBrush(palette.base())
        painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if chosen:
            tint = QColor(palette.accent().color())
            tint.setAlphaF(0.14)
            painter.setBrush(tint)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        entry = self._entries.entry(index)
        area = option.rect.adjusted(10, 7, -10, -7)
        heading = QFont(option.font)
        heading.setWeight(QFont.Weight.DemiBold)
        painter.setFont(heading)
        painter.setPen(option.palette.text().color())
        title = entry.title or untitled(self._texts, entry)
        painter.drawText(area, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop, title)
        painter.setFont(option.font)
        painter.setPen(QColor(option.palette.placeholderText().color()))
        metrics = QFontMetrics(option.font)
        line = metrics.elidedText(self._line(entry), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignBottom, line)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the title wraps, and a line."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        heading = QFont(option.font)
        heading.setWeight(QFont.Weight.DemiBold)
        entry = self._entries.entry(index)
        title = entry.title or untitled(self._texts, entry)
        area = QFontMetrics(heading).boundingRect(
            0, 0, max(60, width - 24), 1000, int(Qt.TextFlag.TextWordWrap), title
        )
        return QSize(width - 4, area.height() + QFontMetrics(option.font).height() + 16)

    def _line(self, entry: Entry) -> str:
        length = self._texts.gettext("%(number)s min") % {"number": entry.duration}
        return ", ".join((length, *self._table.speakers(entry.id)))
