"""The pages, and the programme's entries to be found on them."""

# ruff: noqa: N802 - Qt names the methods that are overridden here

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from planner.pdf import Spot
from planner.ui.preview.area import PagesArea
from planner.ui.preview.spots import Place, entry_at, nearest, places

_OUTLINE = QColor("#1f6286")
"""Paper is white in any look, so what is marked on it has one colour."""


class PagesView(PagesArea):
    """Pages on which a click finds an entry, and those that are marked are outlined."""

    clicked = Signal(str)
    """The id of the entry of which something is printed there."""
    double_clicked = Signal(str)
    """The same, after two clicks."""
    entered = Signal(str)
    """Enter was pressed; the id of the entry in the middle of what is in sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._spots: tuple[Spot, ...] = ()
        self._places: tuple[Place, ...] = ()
        self._marked: frozenset[str] = frozenset()
        self._pressed: QPoint | None = None
        super().__init__(parent)
        self.viewport().setMouseTracking(True)

    def show_spots(self, spots: Iterable[Spot]) -> None:
        """Knows where on its pages entries stand."""
        self._spots = tuple(spots)
        self._find_places()

    def mark(self, entries: Iterable[str]) -> None:
        """Outlines these entries."""
        self._marked = frozenset(entries)
        self.viewport().update()

    def reveal_marked(self) -> bool:
        """Scrolls to the first marked entry, unless something of one is in sight already.

        False where none is on the pages.
        """
        marked = [place for place in self._places if place.entry in self._marked]
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        if not any(place.bottom > top and place.top < bottom for place in marked) and marked:
            self.verticalScrollBar().setValue(round(marked[0].top) - self.viewport().height() // 4)
        return bool(marked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the entry in the middle; the rest as on any pages."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        middle = self.viewport().rect().center() + self._offset()
        place = nearest(self._places, middle.x(), middle.y())
        if place is not None:
            self.entered.emit(place.entry)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """May become a click."""
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = event.position().toPoint() if left else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Shows that a click would find something there."""
        over = self._entry_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ends a click."""
        point, pressed = event.position().toPoint(), self._pressed
        self._pressed = None
        if pressed is None:
            return
        still = (point - pressed).manhattanLength() < QApplication.startDragDistance()
        entry = self._entry_at(point) if still else None
        if entry is not None:
            self.clicked.emit(entry)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click of two."""
        entry = self._entry_at(event.position().toPoint())
        if entry is not None:
            self.double_clicked.emit(entry)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pages, and lines round what is marked."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(_OUTLINE, 1.5))
        offset, pad = self._offset(), 2 + 3 * self.zoom
        for place in self._places:
            if place.entry in self._marked:
                box = QRectF(QPointF(place.left, place.top), QPointF(place.right, place.bottom))
                around = box.translated(-offset.x(), -offset.y()).adjusted(-pad, -pad, pad, pad)
                painter.drawRoundedRect(around, 3, 3)

    def _lie_down(self) -> None:
        super()._lie_down()
        self._find_places()

    def _find_places(self) -> None:
        fit = [spot for spot in self._spots if spot.page < len(self._sizes)]
        self._places = places(self._layout, self._sizes, fit)
        self.viewport().update()

    def _entry_at(self, point: QPoint) -> str | None:
        there = point + self._offset()
        return entry_at(self._places, there.x(), there.y())
