"""The list of speakers: filtered, dragged from, and worked by keys."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from planner.core.directory import Choice, belongs
from planner.core.programme import Speaker
from planner.text import Texts
from planner.ui.speakers.faces import Faces
from planner.ui.speakers.giving import number_of_speakers
from planner.ui.speakers.row import Row
from planner.ui.speakers.table import SEARCH, Index, RowWords, SpeakerTable

_BESIDE_POINTER = QPoint(-14, -10)  # where a label hangs, from its upper left corner


class SpeakerList(QListView):
    """A directory: a row for each, of whom several can be selected; the keys act on those."""

    given = Signal(object)
    """The ids of the speakers to be added to what is selected on the timeline, as a tuple."""
    chosen = Signal(str)
    """The id of the speaker now current, empty for none."""
    removed = Signal(object)
    """The ids of the speakers to be deleted, as a tuple."""

    def __init__(
        self, table: SpeakerTable, faces: Faces, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._texts = texts
        self._current = ""
        self.bright: frozenset[str] | None = None
        """The ids that are found while something is looked for: all others fade."""
        self._filter = _Filter(table, self)
        self.setModel(self._filter)
        self.setProperty("part", "list")
        self.setItemDelegate(Row(self, faces))
        self.setMouseTracking(True)
        self.setAccessibleName(texts.gettext("Speakers"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        faces.arrived.connect(self.viewport().update)
        self.doubleClicked.connect(lambda index: self.given.emit((self.speaker(index).id,)))
        self._filter.modelReset.connect(self._find_again)
        self._filter.rowsRemoved.connect(self._tell)
        self.selectionModel().currentChanged.connect(self._tell)

    def speaker(self, index: Index) -> Speaker:
        """The speaker of a row."""
        return self._table.speaker(self._filter.mapToSource(index))

    def words(self, index: Index) -> RowWords:
        """What is said of the speaker of a row."""
        return self._table.words(self.speaker(index))

    def current(self) -> str:
        """The id of the speaker whose details are shown, empty for none."""
        return self._current

    def selected(self) -> tuple[str, ...]:
        """The ids of the speakers the keys act on, as they are listed."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self.speaker(self._filter.index(row, 0)).id for row in rows)

    def index_of(self, id_: str) -> QModelIndex:
        """Where a speaker stands; an invalid index for one who is not shown."""
        return self._filter.mapFromSource(self._table.index_of(id_))

    def look_for(self, text: str) -> None:
        """Shows only those whose name, title or affiliation has that text."""
        self._filter.setFilterFixedString(text.strip())

    def show_only(self, choice: Choice, *, by_affiliation: bool = False) -> None:
        """Shows only those of that choice, by name or by affiliation."""
        self._table.arrange(by_affiliation=by_affiliation)
        self._filter.choose(choice)
        self.scrollTo(self.currentIndex())

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
        """Takes the selected into hand as a small label that leaves the card beneath in sight."""
        ids = self.selected()
        if not ids:
            return
        drag = QDrag(self)
        drag.setMimeData(self._filter.mimeData([self.index_of(id_) for id_ in ids]))
        name = str(self.index_of(ids[0]).data())
        drag.setPixmap(self._label(name if len(ids) == 1 else self._number(len(ids))))
        drag.setHotSpot(_BESIDE_POINTER)
        drag.exec(actions)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Who is current stays in sight where others take room."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds the selected to what is selected on the timeline, Del deletes them."""
        ids = self.selected()
        if ids and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.given.emit(ids)
        elif ids and event.key() == Qt.Key.Key_Delete:
            self.removed.emit(ids)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Says so where nobody is to be shown."""
        super().paintEvent(event)
        if self._filter.rowCount() == 0 and self._table.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            area = self.viewport().rect().adjusted(10, 8, -10, 0)
            wrapped = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
            painter.drawText(area, wrapped, self._texts.gettext("Nobody to show here."))
            painter.end()

    def _number(self, number: int) -> str:
        return number_of_speakers(self._texts, number)

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
            self._current = self._filter.kept = now
            self.chosen.emit(now)


class _Filter(QSortFilterProxyModel):
    """Those of a choice, of whom what is typed is found."""

    def __init__(self, table: SpeakerTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = table
        self._choice = Choice.ALL
        self.kept = ""
        """Who stays in sight, whatever is changed, until another choice is made."""
        self.setSourceModel(table)
        self.setFilterRole(SEARCH)
        self.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def choose(self, choice: Choice) -> None:
        """Shows those, and nobody else."""
        self.beginFilterChange()
        self._choice, self.kept = choice, ""
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Whether somebody is shown."""
        if self._choice != Choice.ALL:
            speaker = self._table.speaker(self._table.index(row))
            standing = self._table.standing(speaker)
            if speaker.id != self.kept and not belongs(self._choice, speaker, standing):
                return False
        return super().filterAcceptsRow(row, parent)
