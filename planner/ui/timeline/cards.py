"""Paints cards, each once into a pixmap that is kept; only the time on it is painted anew."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap, QPolygonF

from planner.ui.timeline.colours import TimelineColours
from planner.ui.timeline.faces import Face, Faces, wrapped
from planner.ui.timeline.geometry import Box

_KEPT = 12_000_000  # logical pixels of pixmaps that are kept
_LARGEST = 3_000_000  # logical pixels of a card that still is one of them
_ROUND = 5.0
_SPREAD = 8  # pixels a shadow reaches out
_MARK = 16  # pixels a mark takes at the right of the first line


@dataclass(frozen=True)
class Manner:
    """In which state a card is shown."""

    selected: bool = False
    focused: bool = False
    over: bool = False


class Cards:
    """Paints cards in one look, for one resolution."""

    def __init__(self, faces: Faces, colours: TimelineColours, ratio: float) -> None:
        self.faces = faces
        self.colours = colours
        self._ratio = ratio
        self._kept: OrderedDict[tuple[Face, Manner, int, int], QPixmap] = OrderedDict()
        self._kept_pixels = 0
        self._shadow: tuple[tuple[int, int], QPixmap] | None = None
        self._slot: tuple[tuple[int, int], QPixmap] | None = None

    def paint(self, painter: QPainter, box: Box, face: Face, time: str, manner: Manner) -> None:
        """The card at its box; in a rail, one-digit hours leave room for the other digit."""
        if box.width * box.height > _LARGEST:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_card(painter, box, face, manner)
            painter.restore()
        else:
            painter.drawPixmap(QPoint(box.left, box.top), self._pixmap(box, face, manner))
        if not self.faces.silent(box) and box.width > self.faces.rail:
            painter.setFont(self.faces.time)
            ink = self.colours.rest_text if face.rest else self.colours.detail_text
            painter.setPen(QColor(ink))
            place = self.faces.time_rect(box)
            inset = self.faces.digit if self.faces.one_line(box) and not time[1:2].isdigit() else 0
            painter.drawText(QPoint(place.left() + inset, place.top() + self.faces.ascent), time)

    def paint_shadow(self, painter: QPainter, box: Box) -> None:
        """What makes a card look lifted; to be painted before it. A huge one needs none."""
        if box.width * box.height > _LARGEST:
            return
        if self._shadow is None or self._shadow[0] != (box.width, box.height):
            self._shadow = ((box.width, box.height), self._shadow_of(box))
        painter.drawPixmap(QPoint(box.left - _SPREAD, box.top - _SPREAD), self._shadow[1])

    def paint_slot(self, painter: QPainter, box: Box) -> None:
        """Where the card in hand would come to lie: a dashed place, unless it is huge."""
        if box.width * box.height > _LARGEST:
            return
        if self._slot is None or self._slot[0] != (box.width, box.height):
            self._slot = ((box.width, box.height), self._slot_of(box))
        painter.drawPixmap(QPoint(box.left, box.top), self._slot[1])

    def _shadow_of(self, box: Box) -> QPixmap:
        pixmap = self._empty(box.width + 2 * _SPREAD, box.height + 2 * _SPREAD)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 14))
        card = QRectF(_SPREAD, _SPREAD, box.width, box.height)
        for spread in (6, 4, 2):
            area = card.adjusted(-spread, 1 - spread, spread, spread + 2)
            painter.drawRoundedRect(area, _ROUND + spread, _ROUND + spread)
        painter.end()
        return pixmap

    def _slot_of(self, box: Box) -> QPixmap:
        pixmap = self._empty(box.width, box.height)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = QColor(self.colours.selected_edge)
        painter.setPen(QPen(accent, 1.5, Qt.PenStyle.DashLine))
        accent.setAlpha(28)
        painter.setBrush(accent)
        painter.drawRoundedRect(QRectF(1, 1, box.width - 2, box.height - 2), _ROUND, _ROUND)
        painter.end()
        return pixmap

    def _empty(self, width: int, height: int) -> QPixmap:
        pixmap = QPixmap(round(width * self._ratio), round(height * self._ratio))
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        return pixmap

    def _pixmap(self, box: Box, face: Face, manner: Manner) -> QPixmap:
        key = (face, manner, box.width, box.height)
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        pixmap = self._empty(box.width, box.height)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_card(painter, Box(box.id, 0, 0, box.width, box.height), face, manner)
        painter.end()
        self._kept[key] = pixmap
        self._kept_pixels += box.width * box.height
        while self._kept_pixels > _KEPT:
            (_, _, width, height), _ = self._kept.popitem(last=False)
            self._kept_pixels -= width * height
        return pixmap

    def _paint_card(self, painter: QPainter, box: Box, face: Face, manner: Manner) -> None:
        self._paint_ground(painter, box, face, manner)
        if not self.faces.silent(box):
            self._paint_words(painter, box, face)

    def _paint_ground(self, painter: QPainter, box: Box, face: Face, manner: Manner) -> None:
        look = self.colours
        fill = look.rest if face.rest else look.session
        edge = look.rest if face.rest else look.session_edge
        if manner.selected:
            fill, edge = look.selected, look.selected_edge
        width = 2.0 if manner.focused else 1.0
        inset = width / 2
        area = QRectF(box.left, box.top, box.width, box.height)
        area.adjust(inset, inset, -inset, -inset)
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(fill))
        corner = min(_ROUND, area.height() / 2)
        painter.drawRoundedRect(area, corner, corner)
        if not face.rest:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(face.colour or look.session_bar))
            height = max(1.0, area.height() - 6)
            bar = QRectF(area.left() + 3, area.top() + (area.height() - height) / 2, 3, height)
            painter.drawRoundedRect(bar, 1.5, 1.5)
        if face.open_end:
            self._fray(painter, area, fill, edge)
        if manner.over:
            painter.setPen(QPen(QColor(look.over), 2))
            painter.drawLine(QPointF(area.left() + 3, area.bottom()), area.bottomRight())
        if manner.selected:
            self._paint_grips(painter, area)

    def _fray(self, painter: QPainter, area: QRectF, fill: str, edge: str) -> None:
        """A dashed lower edge: nobody has said when it ends."""
        left, right = area.left() + _ROUND, area.right() - _ROUND
        painter.setPen(QPen(QColor(fill), 2))
        painter.drawLine(QPointF(left, area.bottom()), QPointF(right, area.bottom()))
        dashes = QPen(QColor(edge).darker(125), 1.5, Qt.PenStyle.CustomDashLine)
        dashes.setDashPattern([4, 4])
        painter.setPen(dashes)
        painter.drawLine(QPointF(left, area.bottom()), QPointF(right, area.bottom()))

    def _paint_grips(self, painter: QPainter, area: QRectF) -> None:
        """Small bars at both edges say that they can be dragged."""
        if area.height() < 16:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.colours.selected_edge))
        middle = area.center().x() - 14
        for y in (area.top() - 0.5, area.bottom() - 2.5):
            painter.drawRoundedRect(QRectF(middle, y, 28, 3), 1.5, 1.5)

    def _paint_words(self, painter: QPainter, box: Box, face: Face) -> None:
        look, faces = self.colours, self.faces
        marks = _MARK * (face.fixed + face.marked)
        place = faces.title_rect(box, marks=marks)
        room = max(1, (place.height() + 2) // faces.line)
        font = faces.plain if face.rest else faces.title
        painter.setFont(font)
        painter.setPen(QColor(look.rest_text if face.rest else look.session_text))
        most = room if room < 3 else min(4, room - 1)
        lines = wrapped(face.title, font, place.width(), most)
        y = place.top() + faces.ascent
        for line in lines:
            painter.drawText(QPoint(place.left(), y), line)
            y += faces.line
        painter.setFont(faces.plain)
        painter.setPen(QColor(look.rest_text if face.rest else look.detail_text))
        if face.people and len(lines) < room:
            for line in wrapped(face.people, faces.plain, place.width(), min(2, room - len(lines))):
                painter.drawText(QPoint(place.left(), y), line)
                y += faces.line
        elif face.people:
            self._paint_people_beside(painter, place, face, lines[-1], font)
        self._paint_marks(painter, box, face)

    def _paint_people_beside(
        self, painter: QPainter, place: QRect, face: Face, line: str, font: QFont
    ) -> None:
        """Who speaks, behind the title, where there is no second line but width to spare."""
        used = QFontMetrics(font).horizontalAdvance(line) + 14
        if place.width() - used < 90 or self.faces.line * 2 <= place.height():
            return
        rest = wrapped(face.people, self.faces.plain, place.width() - used, 1)[0]
        painter.drawText(QPoint(place.left() + used, place.top() + self.faces.ascent), rest)

    def _paint_marks(self, painter: QPainter, box: Box, face: Face) -> None:
        middle = self.faces.time_rect(box).center().y()
        right = box.right - 8
        if face.fixed:
            ink = self.colours.rest_text if face.rest else self.colours.detail_text
            paint_pin(painter, QPointF(right - 5, middle), QColor(ink))
            right -= _MARK
        if face.marked:
            paint_warning(painter, QPointF(right - 6, middle), QColor(self.colours.finding))


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
