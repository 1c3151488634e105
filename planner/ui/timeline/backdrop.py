"""What lies under the cards: the day's hours and lines; and the hatch over times to avoid."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QRegion

from planner.core.programme import Day
from planner.ui.timeline.cards import Cards
from planner.ui.timeline.colours import TimelineColours
from planner.ui.timeline.geometry import Box, Lanes, Scale

_FINEST = 14  # pixels between the finest lines
_STEPS = (5, 15, 30, 60)


def line_step(scale: Scale) -> int:
    """Minutes between the grid's lines, so that they stay apart."""
    return next((step for step in _STEPS if step * scale.per_minute >= _FINEST), 60)


def lines(scale: Scale, step: int, top: int, bottom: int) -> Iterator[tuple[int, int]]:
    """Minutes and heights of the lines between two heights, `step` minutes apart."""
    first = max(scale.first, int(scale.minute(top)) - step)
    for minute in range(-(-first // step) * step, scale.last + 1, step):
        y = scale.y(minute)
        if y > bottom:
            return
        yield minute, y


def paint_backdrop(
    painter: QPainter, area: QRect, view: tuple[Day, Scale, Lanes], look: TimelineColours
) -> None:
    """Fills that area of the day: quieter outside its hours, fine lines, stronger hours."""
    day, scale, lanes = view
    opens, closes = scale.y(day.opens), scale.y(day.closes)
    within = QRect(area.left(), opens, area.width(), closes - opens).intersected(area)
    for rest in QRegion(area) - within:  # type: ignore[attr-defined]  # left out of the stub
        painter.fillRect(rest, QColor(look.outside))
    painter.fillRect(within, QColor(look.canvas))
    fine: list[QRect] = []
    hours: list[QRect] = []
    for minute, y in lines(scale, line_step(scale), area.top(), area.bottom()):
        (fine if minute % 60 else hours).append(QRect(area.left(), y - 1, area.width(), 1))
    for number in range(1, lanes.count):
        x = lanes.left + number * (lanes.width + lanes.gap) - lanes.gap // 2
        hours.append(QRect(x, area.top(), 1, area.height()))
    # As areas they are filled forty times as fast as lines are drawn.
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, drawn in ((look.grid_line, fine), (look.hour_line, hours)):
        painter.setBrush(QColor(colour))
        painter.drawRects(drawn)


def paint_shade(painter: QPainter, cards: Cards, box: Box, words: str) -> None:
    """A calm diagonal hatch that cards show through, with words at its upper left."""
    area = QRect(box.left, box.top, box.width, box.height)
    look, faces = cards.colours, cards.faces
    hatch = QColor(look.shade)
    hatch.setAlpha(70)
    painter.fillRect(area, QBrush(hatch, Qt.BrushStyle.BDiagPattern))
    hatch.setAlpha(150)
    painter.fillRect(QRect(area.left(), area.top(), area.width(), 1), hatch)
    painter.setFont(faces.plain)
    metrics = QFontMetrics(faces.plain)
    short = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, area.width() - 24))
    width = metrics.horizontalAdvance(short) + 16
    painter.fillRect(QRect(area.left(), area.top(), width, faces.line), QColor(look.canvas))
    painter.setPen(QColor(look.shade_text))
    painter.drawText(QPoint(area.left() + 8, area.top() + faces.ascent), short)
