"""Paints cards from pictures that are kept: the ground of each size, and the lines upon it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from planner.ui.timeline.colours import TimelineColours
from planner.ui.timeline.faces import Face, Faces
from planner.ui.timeline.geometry import Box
from planner.ui.timeline.ground import ROUND, Manner, paint_ground
from planner.ui.timeline.kept import Kept
from planner.ui.timeline.marks import paint_pin
from planner.ui.timeline.wording import Wording

__all__ = ["Cards", "Manner", "paint_pin"]

_KEPT = 8_000_000  # logical pixels of grounds that are kept
_LARGEST = 3_000_000  # logical pixels of a card that still is one of them
_SPREAD = 8  # pixels a shadow reaches out


class Cards:
    """Paints cards in one look, for one resolution."""

    def __init__(self, faces: Faces, colours: TimelineColours, ratio: float) -> None:
        self.faces = faces
        self.colours = colours
        self._grounds = Kept(ratio, _KEPT)
        self._wording = Wording(faces, colours, ratio)

    def paint(
        self,
        painter: QPainter,
        box: Box,
        face: Face,
        time: str,
        manner: Manner,
        sight: int | None = None,
    ) -> None:
        """The card at its box; in a rail, one-digit hours leave room for the other digit.

        What a card says stays below the height `sight`, if its upper edge does not.
        """
        self._paint_ground(painter, box, face, manner)
        faces, shape = self.faces, self.faces.shape(box)
        if shape.silent:
            return
        words = self._wording.words(box.width, shape, face)
        top = box.top + shape.first_line
        if sight is not None and box.top < sight:
            top += lift(box, sight, shape.first_line, words.height)
        for left, down, picture in words.pieces:
            painter.drawPixmap(box.left + left, top + down, picture)
        if shape.rail:
            inset = faces.digit if shape.one_line and not time[1:2].isdigit() else 0
            left = box.left + faces.margin + inset
            painter.drawPixmap(left, top, self._wording.time(time, face))

    def words_height(self, box: Box, face: Face) -> int:
        """Pixels that a card's words take below its first line's top."""
        return self._wording.words(box.width, self.faces.shape(box), face).height

    def paint_shadow(self, painter: QPainter, box: Box) -> None:
        """What makes a card look lifted; to be painted before it. A huge one needs none."""
        if box.width * box.height > _LARGEST:
            return
        size = (box.width + 2 * _SPREAD, box.height + 2 * _SPREAD)
        key = ("shadow", *size)
        shadow = self._grounds.find(key) or self._grounds.paint(
            key, size, lambda on: _paint_shadow(on, box)
        )
        painter.drawPixmap(box.left - _SPREAD, box.top - _SPREAD, shadow)

    def paint_slot(self, painter: QPainter, box: Box) -> None:
        """Where the card in hand would come to lie: a dashed place, unless it is huge."""
        if box.width * box.height > _LARGEST:
            return
        size = (box.width, box.height)
        key = ("slot", *size)
        slot = self._grounds.find(key) or self._grounds.paint(
            key, size, lambda on: self._paint_slot(on, box)
        )
        painter.drawPixmap(box.left, box.top, slot)

    def _paint_ground(self, painter: QPainter, box: Box, face: Face, manner: Manner) -> None:
        if box.width * box.height > _LARGEST:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            area = QRectF(box.left, box.top, box.width, box.height)
            paint_ground(painter, area, face, manner, self.colours)
            painter.restore()
            return
        key = (
            box.width, box.height, manner, face.rest, face.colour, face.tint, face.open_end,
        )  # fmt: skip
        ground = self._grounds.find(key)
        if ground is None:
            area = QRectF(0, 0, box.width, box.height)
            ground = self._grounds.paint(
                key,
                (box.width, box.height),
                lambda on: paint_ground(on, area, face, manner, self.colours),
            )
        painter.drawPixmap(box.left, box.top, ground)

    def _paint_slot(self, painter: QPainter, box: Box) -> None:
        accent = QColor(self.colours.selected_edge)
        painter.setPen(QPen(accent, 1.5, Qt.PenStyle.DashLine))
        accent.setAlpha(28)
        painter.setBrush(accent)
        painter.drawRoundedRect(QRectF(1, 1, box.width - 2, box.height - 2), ROUND, ROUND)


def lift(box: Box, sight: int, first_line: int, height: int) -> int:
    """How far down the words of a card that is cut by `sight` go, within the card."""
    room = box.height - 2 * first_line - height
    return max(0, min(sight - box.top, room))


def _paint_shadow(painter: QPainter, box: Box) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 14))
    card = QRectF(_SPREAD, _SPREAD, box.width, box.height)
    for spread in (6, 4, 2):
        area = card.adjusted(-spread, 1 - spread, spread, spread + 2)
        painter.drawRoundedRect(area, ROUND + spread, ROUND + spread)
