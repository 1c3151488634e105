"""What lies over the cards for a while: the card in hand, a painted length, hints, the cursor.

All are in the coordinates of the whole day, know the area they cover, and paint themselves.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from planner.core.edits.gaps import Gap
from planner.ui.timeline.cards import Cards, Manner
from planner.ui.timeline.faces import Face
from planner.ui.timeline.geometry import Box

_IN_HAND = Manner(selected=True, focused=True)
_ABOVE = 14  # pixels that a pill stands out above what it belongs to
_FLASH = {
    False: (QPainter.CompositionMode.CompositionMode_Multiply, 0.4),
    True: (QPainter.CompositionMode.CompositionMode_Screen, 0.15),
}
"""How a dark look and a light one tint a card for a moment: the words on it stay readable."""


class Layer(Protocol):
    """Something over the cards."""

    def area(self) -> QRect:
        """What it covers."""

    def paint(self, painter: QPainter, cards: Cards) -> None:
        """Paints it."""


class CardInHand(NamedTuple):
    """The card that the pointer holds; `slot` is where it would come to lie.

    `words` are its times, in a pill at the place `pill`.
    """

    box: Box
    slot: Box | None
    face: Face
    time: str
    words: str
    pill: QRect
    over: str = ""

    def area(self) -> QRect:
        """The card, its shadow, its pill and the slot."""
        area = rect(self.box).adjusted(-8, -_ABOVE - 2, 8, self.box.tail + _ABOVE)
        area = area.united(self.pill)
        return area if self.slot is None else area.united(rect(self.slot).adjusted(-3, -3, 3, 3))

    def paint(self, painter: QPainter, cards: Cards) -> None:
        """The slot dashed, the card lifted a little, the pill over all."""
        if self.slot is not None:
            cards.paint_slot(painter, self.slot)
        cards.paint_shadow(painter, self.box)
        painter.setOpacity(1.0 if self.slot is None else 0.88)
        cards.paint(painter, [(self.box, self.face, self.time, _IN_HAND)])
        painter.setOpacity(1.0)
        if self.over:
            paint_over(painter, cards, self.box, self.over)
        if self.words:
            look = cards.colours.pill, cards.colours.pill_text
            _paint_pill_at(painter, cards, self.pill, self.words, look)


class PaintedLength(NamedTuple):
    """A stretch of free time that is being marked for a new entry."""

    box: Box
    words: str

    def area(self) -> QRect:
        """The stretch and its pill."""
        return rect(self.box).adjusted(-2, -_ABOVE - 2, 2, 4)

    def paint(self, painter: QPainter, cards: Cards) -> None:
        """A tinted card with its times."""
        accent = QColor(cards.colours.selected_edge)
        tint = QColor(accent)
        tint.setAlpha(40)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(accent, 1.5))
        painter.setBrush(tint)
        painter.drawRoundedRect(QRectF(rect(self.box)).adjusted(1, 1, -1, -1), 5, 5)
        paint_pill(painter, cards, QPoint(self.box.right - 12, self.box.top), self.words)


class GapHint(NamedTuple):
    """How much time is free between two entries; its second half can be clicked."""

    gap: Gap
    place: QRect
    free: str
    close: str
    """Empty where what follows is fixed, so that the gap cannot be closed."""
    hot: bool = False

    def area(self) -> QRect:
        """Its line of words."""
        return self.place.adjusted(-1, -1, 1, 1)

    def paint(self, painter: QPainter, cards: Cards) -> None:
        """Quiet words, the clickable ones in the accent and underlined under the pointer."""
        painter.setClipRect(self.place, Qt.ClipOperation.IntersectClip)
        look = cards.colours
        painter.setFont(cards.faces.plain)
        painter.setPen(QColor(look.detail_text))
        y = self.place.top() + (self.place.height() - cards.faces.line) // 2 + cards.faces.ascent
        said = self.free + (" · " if self.close else "")
        painter.drawText(QPoint(self.place.left() + 12, y), said)
        if self.close:
            font = painter.font()
            font.setUnderline(self.hot)
            painter.setFont(font)
            painter.setPen(QColor(look.selected_edge))
            x = self.place.left() + 12 + QFontMetrics(font).horizontalAdvance(said)
            painter.drawText(QPoint(x, y), self.close)


class TimeCursor(NamedTuple):
    """Where typing makes a new entry."""

    left: int
    width: int
    y: int
    words: str

    def area(self) -> QRect:
        """Its line and pill."""
        return QRect(self.left - 6, self.y - _ABOVE, self.width + 12, 2 * _ABOVE)

    def paint(self, painter: QPainter, cards: Cards) -> None:
        """A line across the column with the time at its end."""
        accent = QColor(cards.colours.selected_edge)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(accent, 2))
        painter.drawLine(self.left, self.y, self.left + self.width, self.y)
        painter.setBrush(accent)
        painter.drawEllipse(QPoint(self.left, self.y), 4, 4)
        paint_pill(painter, cards, QPoint(self.left + self.width - 4, self.y), self.words)


class Flash(NamedTuple):
    """A tint over cards that an undo has changed; `strength` fades from 1 to 0."""

    boxes: tuple[Box, ...]
    strength: float

    def area(self) -> QRect:
        """All of its cards."""
        area = QRect()
        for box in self.boxes:
            area = area.united(rect(box))
        return area

    def paint(self, painter: QPainter, cards: Cards) -> None:
        """The tint, and a ring around it."""
        mode, most = _FLASH[cards.colours.dark]
        tint, ring = QColor(cards.colours.flash), QColor(cards.colours.flash)
        tint.setAlphaF(most * self.strength)
        ring.setAlphaF(self.strength)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for box in self.boxes:
            painter.setCompositionMode(mode)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            painter.drawRoundedRect(QRectF(rect(box)), 5, 5)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            painter.setPen(QPen(ring, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect(box)).adjusted(1, 1, -1, -1), 4, 4)


def rect(box: Box) -> QRect:
    """A box as the toolkit has it."""
    return QRect(box.left, box.top, box.width, box.height)


def over_rect(cards: Cards, box: Box, words: str) -> QRect:
    """Where the pill stands that says by how much a card runs over."""
    metrics = QFontMetrics(cards.faces.time)
    width, height = metrics.horizontalAdvance(words) + 14, cards.faces.line + 2
    return QRect(box.right - width - 26, box.bottom - height // 2, width, height)


def paint_over(painter: QPainter, cards: Cards, box: Box, words: str) -> None:
    """A strip as long as what a card runs over, and a pill that says by how much."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(cards.colours.over))
    painter.drawRoundedRect(QRectF(box.left + 3, box.bottom - 2, 4, box.tail + 2), 2, 2)
    place = over_rect(cards, box, words)
    _paint_pill_at(painter, cards, place, words, (cards.colours.over, cards.colours.over_text))


def paint_pill(painter: QPainter, cards: Cards, corner: QPoint, words: str) -> None:
    """Words on a dark ground that end at that x and are centred on that y."""
    place = pill_rect(cards, corner, words)
    _paint_pill_at(painter, cards, place, words, (cards.colours.pill, cards.colours.pill_text))


def pill_rect(cards: Cards, corner: QPoint, words: str) -> QRect:
    """Where such a pill stands."""
    metrics = QFontMetrics(cards.faces.time)
    width, height = metrics.horizontalAdvance(words) + 16, cards.faces.line + 4
    return QRect(corner.x() - width, corner.y() - height // 2, width, height)


def _paint_pill_at(
    painter: QPainter, cards: Cards, place: QRect, words: str, look: tuple[str, str]
) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look[0]))
    painter.drawRoundedRect(QRectF(place), place.height() / 2, place.height() / 2)
    painter.setFont(cards.faces.time)
    painter.setPen(QColor(look[1]))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
