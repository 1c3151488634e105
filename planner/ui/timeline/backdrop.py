"""What lies under the cards: the day's hours and the lines of the grid."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from planner.core.programme import Day
from planner.ui.timeline.colours import TimelineColours
from planner.ui.timeline.geometry import Lanes, Scale

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
    painter.fillRect(area, QColor(look.outside))
    within = QRect(area.left(), opens, area.width(), closes - opens).intersected(area)
    painter.fillRect(within, QColor(look.canvas))
    for minute, y in lines(scale, line_step(scale), area.top(), area.bottom()):
        painter.setPen(QColor(look.grid_line if minute % 60 else look.hour_line))
        painter.drawLine(area.left(), y - 1, area.right(), y - 1)
    painter.setPen(QColor(look.hour_line))
    for number in range(1, lanes.count):
        x = lanes.left + number * (lanes.width + lanes.gap) - lanes.gap // 2
        if area.left() <= x <= area.right():
            painter.drawLine(x, area.top(), x, area.bottom())
