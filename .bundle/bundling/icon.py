"""The program's icon as pixels, for the systems whose icons are not drawings."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIDE = 1024
"""Pixels: the most that either system asks for."""


def draw(drawing: Path, target: Path) -> None:
    """Write the SVG as a square PNG with a clear ground."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    if not image.save(str(target)):
        raise OSError(f"The icon could not be written: {target}")
