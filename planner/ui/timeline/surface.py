"""A list view that shows a DayPicture: where its entries lie, and painting them."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QToolTip, QWidget

from planner.core.changes import Edit
from planner.core.interval import Interval
from planner.text import Texts
from planner.ui.entries import Column, EntriesOf, EntryTable, Index
from planner.ui.timeline.backdrop import paint_backdrop, paint_shade
from planner.ui.timeline.cards import Cards, Manner
from planner.ui.timeline.colours import ColourBy, TimelineColours
from planner.ui.timeline.faces import Faces
from planner.ui.timeline.geometry import Box
from planner.ui.timeline.overlay import Layer, rect
from planner.ui.timeline.picture import DayPicture
from planner.ui.timeline.walking import beside


class DaySurface(QListView):
    """Finds and paints the entries of one day, and what lies over them by name."""

    picture: DayPicture

    def __init__(
        self,
        table: EntryTable,
        texts: Texts,
        day: str,
        look: TimelineColours,
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self.texts = texts
        self.entries = EntriesOf(table, day, self)
        self.picture = DayPicture(table, texts, self.new_cards(look))
        self._layers: dict[str, Layer] = {}
        self.setModel(self.entries)
        self.setModelColumn(Column.TITLE)
        self.setAccessibleName(texts.gettext("Timeline"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)

    def new_cards(self, look: TimelineColours) -> Cards:
        """Cards in that look, for the present font and screen."""
        return Cards(Faces(self.font(), self.texts.point), look, self.devicePixelRatioF())

    def selected(self) -> list[str]:
        """The ids of the selected entries, as they run."""
        rows = sorted(self.selectedIndexes(), key=lambda index: index.row())
        return [self.entries.entry(index).id for index in rows]

    def current(self) -> str | None:
        """The id of the entry the keys act on."""
        index = self.currentIndex()
        return self.entries.entry(index).id if index.isValid() else None

    def to_day(self, point: QPoint) -> QPoint:
        """A point of the viewport in the coordinates of the whole day."""
        return point + QPoint(self.horizontalOffset(), self.verticalOffset())

    def put(self, name: str, layer: Layer | None) -> None:
        """Lays something over the cards, instead of what has that name; None takes it away."""
        old = self._layers.pop(name, None)
        if layer is not None:
            self._layers[name] = layer
        for each in (old, layer):
            if each is not None:
                self.update_day(each.area())

    def preview(self, edit: Edit | None) -> None:
        """Shows the day as the edit would leave it."""
        for area in self.picture.preview(edit):
            self.update_day(area)

    def set_colour_by(self, chosen: ColourBy | None) -> None:
        """What the cards' colours tell; None leaves it to what the programme has colours for."""
        self.picture.colour_by = chosen
        self.viewport().update()

    def shade(self, spans: Sequence[tuple[Interval, str]]) -> None:
        """Hatches stretches of the day across all lanes, each with words; none ends it."""
        picture, wanted = self.picture, tuple(spans)
        if wanted != picture.shades:
            for stretch, _ in (*picture.shades, *wanted):
                self.update_day(rect(picture.stretch_box(stretch, None)))
            picture.shades = wanted

    def keep_words_in_sight(self) -> None:
        """After scrolling: what the cards at the upper edge say comes to stand below it."""
        top = self.verticalOffset()
        for area in self.picture.look_at(top, top + self.viewport().height()):
            self.update_day(area)

    def update_whole_day(self) -> None:
        """Paints all of the day that is in sight anew."""
        top = self.verticalOffset()
        self.picture.sight = (top, top + self.viewport().height())
        self.viewport().update()

    def update_day(self, area: QRect) -> None:
        """Paints an area of the whole day anew."""
        offset = QPoint(self.horizontalOffset(), self.verticalOffset())
        self.viewport().update(area.translated(-offset))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Only what has changed: lines, cards, and what lies over them."""
        picture = self.picture
        offset = QPoint(self.horizontalOffset(), self.verticalOffset())
        painter = QPainter(self.viewport())
        painter.translate(-offset)
        chosen, current = set(self.selected()), self.current() if self.hasFocus() else None
        shown = chosen if current is None else chosen | {current}
        manners = {id_: Manner(id_ in chosen, id_ == current) for id_ in shown}
        seen = (picture.day, picture.scale, picture.lanes)
        # Qt clips to the region, so one pass over what touches it is enough.
        region = event.region().translated(offset)
        paint_backdrop(painter, region.boundingRect(), seen, picture.cards.colours)
        picture.paint(painter, region, manners)
        for stretch, words in picture.shades:
            box = picture.stretch_box(stretch, None)
            if region.intersects(rect(box)):
                paint_shade(painter, picture.cards, box, words)
        for layer in self._layers.values():
            if region.intersects(layer.area()):
                painter.save()
                layer.paint(painter, picture.cards)
                painter.restore()
        painter.end()

    def viewportEvent(self, event: QEvent) -> bool:
        """A bar too low for words says in a tip what it is; cards need none."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().viewportEvent(event)
        index = self.indexAt(event.pos())
        box = (
            self.picture.shown.by_id.get(self.entries.entry(index).id) if index.isValid() else None
        )
        if box is not None and self.picture.cards.faces.silent(box):
            words = index.data(Qt.ItemDataRole.AccessibleTextRole)
            QToolTip.showText(event.globalPos(), words, self)
        else:
            QToolTip.hideText()
        return True

    def visualRect(self, index: Index) -> QRect:
        """Where an entry's card lies in the viewport."""
        box = (
            self.picture.shown.by_id.get(self.entries.entry(index).id) if index.isValid() else None
        )
        if box is None:
            return QRect()
        return rect(box).translated(-self.horizontalOffset(), -self.verticalOffset())

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The entry at a point of the viewport."""
        at = self.to_day(point)
        box = self.picture.shown.at(at.x(), at.y())
        return QModelIndex() if box is None else self.entries.index_of(box.id)

    def isIndexHidden(self, index: Index) -> bool:
        """Whether an entry is in a room that the day does not show."""
        return self.entries.entry(index).id not in self.picture.shown.by_id

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """The entry that an arrow key leads to; with Ctrl, arrows are verbs and lead nowhere."""
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            return self.currentIndex()
        id_ = beside(self.picture.shown, self.current(), action)
        return self.currentIndex() if id_ is None else self.entries.index_of(id_)

    def selectAll(self) -> None:
        """Selects every card of the day; what lies in hidden rooms is none."""
        self._select_boxes(
            self.picture.shown.by_id.values(), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def setSelection(self, area: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Selects all cards that touch an area of the viewport, as a rubber band asks for.

        Shift and an arrow ask for the area between the middles of two cards.
        """
        offset = QPoint(self.horizontalOffset(), self.verticalOffset())
        wanted = area.normalized().translated(offset)
        near = self.picture.shown.between(wanted.top(), wanted.bottom() + 1)
        self._select_boxes((box for box in near if rect(box).intersects(wanted)), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """What a change of selection paints anew."""
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index).adjusted(-3, -3, 3, 3)
        return region

    def _select_boxes(
        self, boxes: Iterable[Box], command: QItemSelectionModel.SelectionFlag
    ) -> None:
        chosen = QItemSelection()
        for box in boxes:
            index = self.entries.index_of(box.id)
            if index.isValid():  # a copy in hand is no entry yet
                chosen.select(index, index)
        self.selectionModel().select(chosen, command)

    def keyboardSearch(self, search: str) -> None:
        """Letters are for writing and commands, not for finding entries."""

    def horizontalOffset(self) -> int:
        """How far the columns are scrolled."""
        return self.horizontalScrollBar().value()

    def verticalOffset(self) -> int:
        """How far the day is scrolled."""
        return self.verticalScrollBar().value()

    def doItemsLayout(self) -> None:
        """The cards are laid out by the picture."""

    def updateGeometries(self) -> None:
        """The scroll bars are set by the frame, whenever the picture is laid out."""
