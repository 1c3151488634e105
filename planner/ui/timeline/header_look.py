"""How the rooms' names are painted over their columns, and where one would be put among them."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from planner.core.programme import Room
from planner.text import Texts
from planner.ui.timeline.cards import Cards

_STRIP = 3  # pixels of a room's colour below its name
_INSET = 6  # pixels kept free at either side of a name


class Name(NamedTuple):
    """A room's name over its column, in pixels of the header; `free` is what words may take."""

    room: Room
    column: QRect
    free: QRect
    faint: bool = False
    hovered: bool = False
    ringed: bool = False


def paint_name(painter: QPainter, name: Name, cards: Cards) -> None:
    """The name in the middle of its column with the capacity behind it, over the room's colour."""
    look, faces = cards.colours, cards.faces
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if name.hovered:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.outside))
        painter.drawRoundedRect(QRectF(name.column).adjusted(0, 2, 0, -5), 5, 5)
    if name.ringed:
        painter.setPen(QPen(QColor(look.selected_edge), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(name.column).adjusted(1, 2, -1, -5), 5, 5)
    if name.room.colour:
        strip = QRect(
            name.column.left(), name.column.bottom() - _STRIP, name.column.width(), _STRIP
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(name.room.colour))
        painter.drawRoundedRect(QRectF(strip), 1.5, 1.5)
    painter.setOpacity(0.35 if name.faint else 1.0)
    _paint_words(painter, name, cards, (faces.title, faces.plain))
    painter.restore()


def paint_held_name(painter: QPainter, name: Name, cards: Cards) -> None:
    """The name that is being dragged: as a small card under the pointer."""
    look = cards.colours
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(look.selected_edge), 1.5))
    painter.setBrush(QColor(look.selected))
    painter.drawRoundedRect(QRectF(name.column).adjusted(1, 2, -1, -4), 5, 5)
    _paint_words(painter, name, cards, (cards.faces.title, cards.faces.plain))
    painter.restore()


class RoomEdge(NamedTuple):
    """A line down the whole day, between the columns where a dragged room would come to stand.

    `x` and `height` are in pixels of the whole day.
    """

    x: int
    height: int

    def area(self) -> QRect:
        """The line and its smoothed edges."""
        return QRect(self.x - 2, 0, 4, self.height)

    def paint(self, painter: QPainter, cards: Cards) -> None:
        """The line in the accent."""
        painter.fillRect(QRect(self.x - 1, 0, 2, self.height), QColor(cards.colours.selected_edge))


def tip(texts: Texts, room: Room) -> str:
    """A room's name, how many it seats, and what was noted about it, a line each."""
    lines = [room.name]
    if room.capacity is not None:
        seats = texts.ngettext("%(number)s seat", "%(number)s seats", room.capacity)
        lines.append(seats % {"number": room.capacity})
    return "\n".join([*lines, *([room.note] if room.note else [])])


def _paint_words(painter: QPainter, name: Name, cards: Cards, fonts: tuple[QFont, QFont]) -> None:
    strong, plain = QFontMetrics(fonts[0]), QFontMetrics(fonts[1])
    place = name.free.adjusted(_INSET, 0, -_INSET, -_STRIP)
    behind = "" if name.room.capacity is None else f" · {name.room.capacity}"
    if strong.horizontalAdvance(name.room.name) + plain.horizontalAdvance(behind) > place.width():
        behind = ""
    words = strong.elidedText(name.room.name, Qt.TextElideMode.ElideRight, place.width())
    width = strong.horizontalAdvance(words) + plain.horizontalAdvance(behind)
    left = place.left() + max(0, (place.width() - width) // 2)
    base = place.top() + (place.height() - strong.height()) // 2 + strong.ascent()
    painter.setFont(fonts[0])
    painter.setPen(QColor(cards.colours.session_text))
    painter.drawText(QPoint(left, base), words)
    if behind:
        painter.setFont(fonts[1])
        painter.setPen(QColor(cards.colours.detail_text))
        painter.drawText(QPoint(left + strong.horizontalAdvance(words), base), behind)
