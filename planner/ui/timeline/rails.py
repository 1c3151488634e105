"""The hours at the left of the timeline and the rooms' names above it; both stay in sight."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from planner.core.interval import Interval
from planner.core.programme import Programme
from planner.ui.timeline.backdrop import lines
from planner.ui.timeline.picture import DayPicture


class TimeRuler(QWidget):
    """The hours, and during a drag the start and end of what is held."""

    def __init__(self, picture: DayPicture, offset: Callable[[], int], parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = picture
        self._offset = offset
        self._held: Interval | None = None

    def hint_width(self) -> int:
        """Pixels it needs."""
        words = self._picture.texts.time(20 * 60)
        return QFontMetrics(self._picture.cards.faces.time).horizontalAdvance(words) + 18

    def show_held(self, held: Interval | None) -> None:
        """Points out a start and an end."""
        if held == self._held:
            return
        for marked in (self._held, held):
            if marked is not None:
                for minute in (marked.start, marked.end):
                    self.update(self._place(minute).adjusted(0, -2, 0, 2))
        self._held = held

    def paintEvent(self, event: QPaintEvent) -> None:
        """The numbers of the hours, halves and quarters where there is room."""
        picture, scale = self._picture, self._picture.scale
        look = picture.cards.colours
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(look.canvas))
        line = picture.cards.faces.line
        step = next((s for s in (5, 15, 30, 60) if s * scale.per_minute > 2.2 * line), 60)
        top = self._offset() + event.rect().top() - line
        held = () if self._held is None else (self._held.start, self._held.end)
        for minute, _ in lines(scale, step, top, top + event.rect().height() + 2 * line):
            near = any(abs(minute - mark) * scale.per_minute < line for mark in held)
            if not near:
                self._paint_time(painter, minute, held=False)
        for minute in held:
            self._paint_time(painter, minute, held=True)
        painter.end()

    def _paint_time(self, painter: QPainter, minute: int, *, held: bool) -> None:
        look, faces = self._picture.cards.colours, self._picture.cards.faces
        font = QFont(faces.time)
        if held or minute % 60 == 0:
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(look.selected_edge if held else look.ruler_text))
        words = self._picture.texts.time(minute)
        painter.drawText(self._place(minute), Qt.AlignmentFlag.AlignRight, words)

    def _place(self, minute: int) -> QRect:
        line = self._picture.cards.faces.line
        y = self._picture.scale.y(minute) - self._offset() - line // 2 - 1
        return QRect(0, y, self.width() - 8, line)


class RoomHeader(QWidget):
    """The rooms' names over their columns."""

    def __init__(
        self,
        picture: DayPicture,
        programme: Callable[[], Programme],
        offset: Callable[[], int],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._picture = picture
        self._programme = programme
        self._offset = offset
        self._from = 0

    def show_from(self, left: int) -> None:
        """The columns begin that many pixels from its left, beyond the hours."""
        self._from = left

    def hint_height(self) -> int:
        """Pixels it needs; none where there are no rooms."""
        return self._picture.cards.faces.line + 14 if self._picture.lanes.rooms else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each name in the middle of its column, in a line below all of them."""
        picture = self._picture
        look, faces = picture.cards.colours, picture.cards.faces
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(look.canvas))
        painter.setFont(faces.title)
        painter.setClipRect(self.rect().adjusted(self._from, 0, 0, 0))
        rooms = self._programme().rooms
        for id_ in picture.lanes.rooms:
            left, width = picture.lanes.span(id_) or (0, 0)
            place = QRect(self._from + left - self._offset(), 0, width, self.height() - 2)
            name = QFontMetrics(faces.title).elidedText(
                rooms[id_].name if id_ in rooms else "", Qt.TextElideMode.ElideRight, width - 8
            )
            painter.setPen(QColor(look.session_text))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name)
        painter.setClipping(False)
        painter.setPen(QColor(look.hour_line))
        painter.drawLine(QPoint(0, self.height() - 1), QPoint(self.width(), self.height() - 1))
        painter.end()
