"""The small signs on cards."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

SIDE = 16
"""Pixels of the square in which a sign stands."""


def paint_pin(painter: QPainter, centre: QPointF, ink: QColor) -> None:
    """A drawing pin, eleven pixels high: fixed."""
    painter.save()
    painter.translate(centre)
    painter.rotate(35)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawRoundedRect(QRectF(-3.5, -6, 7, 2), 1, 1)
    painter.drawPolygon(
        QPolygonF([QPointF(-2, -4), QPointF(2, -4), QPointF(3.5, 1), QPointF(-3.5, 1)])
    )
    painter.drawRect(QRectF(-0.6, 1, 1.2, 5))
    painter.restore()


def paint_warning(painter: QPainter, centre: QPointF, ink: QColor) -> None:
    """A triangle, eleven pixels high: something to look at."""
    painter.save()
    painter.translate(centre)
    painter.setPen(QPen(ink, 1.4, j=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygonF([QPointF(0, -5.5), QPointF(5.8, 4.5), QPointF(-5.8, 4.5)]))
    painter.drawLine(QPointF(0, -2), QPointF(0, 1))
    painter.drawPoint(QPointF(0, 2.9))
    painter.restore()
