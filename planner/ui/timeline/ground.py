"""A card without its words: fill, edge, coloured bar, and what tells its state."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from planner.ui.timeline.colours import TimelineColours
from planner.ui.timeline.faces import Face

ROUND = 5.0
"""Pixels of a card's rounded corners."""


class Manner(NamedTuple):
    """In which state a card is shown."""

    selected: bool = False
    focused: bool = False
    over: bool = False


CALM = Manner()
"""As most cards are: neither selected nor in the focus, and running over nothing."""


def paint_ground(
    painter: QPainter, card: QRectF, face: Face, manner: Manner, look: TimelineColours
) -> None:
    """Paints it within that area."""
    fill = look.rest if face.rest else face.tint or look.session
    edge = look.rest if face.rest else look.session_edge
    if manner.selected:
        fill = look.selected
    if manner.selected or manner.focused:
        edge = look.selected_edge
    width = 2.0 if manner.focused else 1.0
    inset = width / 2
    area = card.adjusted(inset, inset, -inset, -inset)
    painter.setPen(QPen(QColor(edge), width))
    painter.setBrush(QColor(fill))
    corner = min(ROUND, area.height() / 2)
    painter.drawRoundedRect(area, corner, corner)
    if not face.rest:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(face.colour or look.session_bar))
        height = max(1.0, area.height() - 6)
        bar = QRectF(area.left() + 3, area.top() + (area.height() - height) / 2, 3, height)
        painter.drawRoundedRect(bar, 1.5, 1.5)
    if face.open_end:
        _fray(painter, area, fill, edge)
    if manner.over:
        painter.setPen(QPen(QColor(look.over), 2))
        painter.drawLine(QPointF(area.left() + 3, area.bottom()), area.bottomRight())
    if manner.selected:
        _paint_grips(painter, area, look)


def _fray(painter: QPainter, area: QRectF, fill: str, edge: str) -> None:
    """A dashed lower edge: nobody has said when it ends."""
    left, right = area.left() + ROUND, area.right() - ROUND
    painter.setPen(QPen(QColor(fill), 2))
    painter.drawLine(QPointF(left, area.bottom()), QPointF(right, area.bottom()))
    dashes = QPen(QColor(edge).darker(125), 1.5, Qt.PenStyle.CustomDashLine)
    dashes.setDashPattern([4, 4])
    painter.setPen(dashes)
    painter.drawLine(QPointF(left, area.bottom()), QPointF(right, area.bottom()))


def _paint_grips(painter: QPainter, area: QRectF, look: TimelineColours) -> None:
    """Small bars at both edges say that they can be dragged."""
    if area.height() < 16:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.selected_edge))
    middle = area.center().x() - 14
    for y in (area.top() - 0.5, area.bottom() - 2.5):
        painter.drawRoundedRect(QRectF(middle, y, 28, 3), 1.5, 1.5)
