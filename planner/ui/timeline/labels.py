"""The names of bars too low for words, beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from planner.ui.timeline.cards import Cards
from planner.ui.timeline.geometry import Box

_LEAST = 60  # pixels beside a bar that are worth words


def place_labels(low: Sequence[Box], right: int, line: int) -> Mapping[str, QRect]:
    """Where the names of low bars stand in a column that ends at `right`.

    Each stands below the one before; `line` is the height of one, in pixels.
    """
    places: dict[str, QRect] = {}
    taken: dict[int, int] = {}
    for box in low:
        if right - box.right > _LEAST:
            middle = box.top + box.height // 2 - line // 2
            top = max(middle, taken.get(box.left, middle))
            places[box.id] = QRect(box.right + 8, top, right - box.right, line)
            taken[box.left] = top + line
    return places


def paint_label(painter: QPainter, cards: Cards, box: Box, place: QRect, words: str) -> None:
    """The name at its place, tied to its bar by a thin line."""
    look, faces = cards.colours, cards.faces
    painter.setPen(QColor(look.hour_line))
    painter.drawLine(box.right, box.top + box.height // 2, place.left() - 2, place.center().y())
    painter.setFont(faces.time)
    metrics = QFontMetrics(faces.time)
    short = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    ground = QRect(place.left() - 3, place.top(), metrics.horizontalAdvance(short) + 6, faces.line)
    painter.fillRect(ground, QColor(look.canvas))
    painter.setPen(QColor(look.detail_text))
    painter.drawText(QPoint(place.left(), place.top() + faces.ascent), short)
