"""The timeline while something is looked for: what is found stays bright, with a ring around it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from planner.ui.faded import veil
from planner.ui.timeline.cards import Cards
from planner.ui.timeline.ground import ROUND
from planner.ui.timeline.overlay import rect
from planner.ui.timeline.picture import DayPicture

_EVERYWHERE = QRect(0, 0, 1_000_000, 1_000_000)


@dataclass(frozen=True)
class Fading:
    """Lies over the cards of a day; `bright` are the ids that are found."""

    picture: DayPicture
    bright: Collection[str]

    def area(self) -> QRect:
        """The whole day: any card may be one that is not found."""
        return _EVERYWHERE

    def paint(self, painter: QPainter, cards: Cards) -> None:
        """Veils the cards in sight that are not found, and rings the others."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(cards.colours.selected_edge), 2))
        top, bottom = self.picture.sight
        for box in self.picture.shown.between(top, bottom):
            if box.id in self.bright:
                ring = QRectF(rect(box)).adjusted(1, 1, -1, -1)
                painter.drawRoundedRect(ring, ROUND, ROUND)
            else:
                veil(painter, rect(box), cards.colours.canvas)
