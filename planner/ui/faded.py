"""What is not looked for steps back: a veil in the colour of the ground."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

_VEIL = 0.7


def veil(painter: QPainter, area: QRect, ground: str | QColor) -> None:
    """Lets what is painted there fade into that ground."""
    colour = QColor(ground)
    colour.setAlphaF(_VEIL)
    painter.fillRect(area, colour)
