"""The hours at the left of the timeline, which stay in sight."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from planner.core.interval import Interval
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
        shown = [
            minute
            for minute, _ in lines(scale, step, top, top + event.rect().height() + 2 * line)
            if all(abs(minute - mark) * scale.per_minute >= line for mark in held)
        ]
        plain = picture.cards.faces.time
        strong = QFont(plain)
        strong.setWeight(QFont.Weight.DemiBold)
        painter.setPen(QColor(look.ruler_text))
        self._paint_times(painter, plain, [minute for minute in shown if minute % 60])
        self._paint_times(painter, strong, [minute for minute in shown if not minute % 60])
        painter.setPen(QColor(look.selected_edge))
        self._paint_times(painter, strong, held)
        painter.end()

    def _paint_times(self, painter: QPainter, font: QFont, minutes: Iterable[int]) -> None:
        painter.setFont(font)
        for minute in minutes:
            words = self._picture.texts.time(minute)
            painter.drawText(self._place(minute), Qt.AlignmentFlag.AlignRight, words)

    def _place(self, minute: int) -> QRect:
        line = self._picture.cards.faces.line
        y = self._picture.scale.y(minute) - self._offset() - line // 2 - 1
        return QRect(0, y, self.width() - 8, line)
