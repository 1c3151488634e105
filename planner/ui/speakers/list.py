"""The list of speakers: filtered, dragged from, and worked by keys."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from planner.core.programme import Speaker
from planner.text import Texts
from planner.ui.faded import veil
from planner.ui.speakers.table import SEARCH, Index, SpeakerTable

_BESIDE_POINTER = QPoint(-14, -10)  # where a label hangs, from its upper left corner


class SpeakerList(QListView):
    """A line of name for each, and one of affiliation and number of items."""

    given = Signal(str)
    """The id of the speaker to be added to what is selected on the timeline."""
    chosen = Signal(str)
    """The id of the speaker now current, empty for none."""
    removed = Signal(str)
    """The id of the speaker to be deleted."""

    def __init__(self, table: SpeakerTable, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._current = ""
        self.bright: frozenset[str] | None = None
        """The ids that are found while something is looked for: all others fade."""
        self._filter = QSortFilterProxyModel(self)
        self._filter.setSourceModel(table)
        self._filter.setFilterRole(SEARCH)
        self._filter.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setModel(self._filter)
        self.setProperty("part", "list")
        self.setItemDelegate(_Row(self))
        self.setMouseTracking(True)
        self.setAccessibleName(texts.gettext("Speakers"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.doubleClicked.connect(lambda index: self.given.emit(self.speaker(index).id))
        self._filter.modelReset.connect(self._find_again)
        self._filter.rowsRemoved.connect(self._tell)
        self.selectionModel().currentChanged.connect(self._tell)

    def speaker(self, index: Index) -> Speaker:
        """The speaker of a row."""
        return self._table.speaker(self._filter.mapToSource(index))

    def items(self, index: Index) -> str:
        """How many items the speaker of a row has, in words."""
        return self._table.items(self.speaker(index))

    def current(self) -> str:
        """The id of the speaker the keys act on, empty for none."""
        return self._current

    def index_of(self, id_: str) -> QModelIndex:
        """Where a speaker stands; an invalid index for one who is not shown."""
        return self._filter.mapFromSource(self._table.index_of(id_))

    def look_for(self, text: str) -> None:
        """Shows only those whose name, title or affiliation has that text."""
        self._filter.setFilterFixedString(text.strip())

    def select(self, id_: str) -> bool:
        """Selects a speaker and brings them into sight; False if they are not shown."""
        index = self.index_of(id_)
        self.setCurrentIndex(index)
        return index.isValid()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys act on the first of those shown if none of them is current."""
        if event.reason() != Qt.FocusReason.MouseFocusReason and not self.currentIndex().isValid():
            self.setCurrentIndex(self._filter.index(0, 0))
        super().focusInEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Takes the speaker into hand as a small label that leaves the card beneath in sight."""
        index = self.currentIndex()
        drag = QDrag(self)
        drag.setMimeData(self._filter.mimeData([index]))
        drag.setPixmap(self._label(str(index.data())))
        drag.setHotSpot(_BESIDE_POINTER)
        drag.exec(actions)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Who is current stays in sight where others take room."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds the speaker to what is selected on the timeline, Del deletes them."""
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.given.emit(self.speaker(index).id)
        elif index.isValid() and event.key() == Qt.Key.Key_Delete:
            self.removed.emit(self.speaker(index).id)
        else:
            super().keyPressEvent(event)

    def _label(self, name: str) -> QPixmap:
        metrics, scale = self.fontMetrics(), self.devicePixelRatioF()
        colours = QGuiApplication.palette()  # the list's own has a base that is seen through
        size = QSize(metrics.horizontalAdvance(name) + 20, metrics.height() + 8)
        label = QPixmap(size * scale)
        label.setDevicePixelRatio(scale)
        label.fill(Qt.GlobalColor.transparent)
        painter = QPainter(label)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.text())
        area = QRect(QPoint(), size)
        painter.drawRoundedRect(area, size.height() / 2, size.height() / 2)
        painter.setFont(self.font())
        painter.setPen(colours.base().color())
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, name)
        painter.end()
        return label

    def _find_again(self) -> None:
        """The list was dealt anew: who was current stays so, if still there."""
        self.setCurrentIndex(self.index_of(self._current))
        self._tell()

    def _tell(self) -> None:
        index = self.currentIndex()
        now = self.speaker(index).id if index.isValid() else ""
        if now != self._current:
            self._current = now
            self.chosen.emit(now)


class _Row(QStyledItemDelegate):
    """Paints a speaker."""

    _PAD = 10
    _LINE_HEIGHT = 32  # of the line in which the name is edited

    def __init__(self, view: SpeakerList) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The name; beneath, quietly, the affiliation and at its right the number of items."""
        view, speaker = self._view, self._view.speaker(index)
        painter.save()
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        view.style().drawPrimitive(panel, option, painter, view)
        area = option.rect.adjusted(self._PAD, 5, -self._PAD, -5)
        name, left = _name_font(option.font), Qt.AlignmentFlag.AlignLeft
        bold, plain = QFontMetrics(name), QFontMetrics(option.font)
        painter.setFont(name)
        painter.setPen(option.palette.text().color())
        painter.drawText(area, left, _short(bold, str(index.data()), area.width()))
        area.setTop(area.top() + bold.height())
        painter.setFont(option.font)
        painter.setPen(option.palette.placeholderText().color())
        items = view.items(index)
        painter.drawText(area, Qt.AlignmentFlag.AlignRight, items)
        room = area.width() - plain.horizontalAdvance(items) - self._PAD
        painter.drawText(area, left, _short(plain, speaker.affiliation, room))
        if view.bright is not None and speaker.id not in view.bright:
            veil(painter, option.rect, QGuiApplication.palette().window().color())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines."""
        del index
        name, plain = QFontMetrics(_name_font(option.font)), QFontMetrics(option.font)
        return QSize(100, name.height() + plain.height() + 10)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """The name is edited over the whole width."""
        del index
        place = QRect(option.rect)
        place.setHeight(self._LINE_HEIGHT)
        editor.setGeometry(place)


def _name_font(font: QFont) -> QFont:
    name = QFont(font)
    name.setWeight(QFont.Weight.DemiBold)
    return name


def _short(metrics: QFontMetrics, words: str, width: int) -> str:
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
