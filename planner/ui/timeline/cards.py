"""Paints cards from pictures that are kept: the ground of each size, and the lines upon it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from planner.ui.timeline.colours import TimelineColours
from planner.ui.timeline.faces import Face, Faces, Shape
from planner.ui.timeline.geometry import Box
from planner.ui.timeline.ground import CALM, ROUND, Manner, paint_ground
from planner.ui.timeline.kept import Kept
from planner.ui.timeline.marks import paint_pin
from planner.ui.timeline.wording import Wording, Words

__all__ = ["CALM", "Cards", "Manner", "Show", "paint_pin"]

_KEPT = 8_000_000  # logical pixels of grounds that are kept
_LARGEST = 3_000_000  # logical pixels of a card that still is one of them
_MOST_CARDS = 20_000  # cards, by what they show and how large they are, that are remembered
_LOW_SHADOW = 48  # pixels of a card whose shadow can be drawn out in its middle
_SPREAD = 8  # pixels a shadow reaches out


class _Prepared(NamedTuple):
    """What cards alike are painted from: their ground unless it is huge, their words if any fit."""

    ground: QPixmap | None
    shape: Shape
    words: Words | None


_Key = tuple[Face, int, int, bool, Manner]
"""A face, its width and height, whether it runs over something, and its manner."""

Show = tuple[Box, Face, str, Manner]
"""A card's box, what it says, its times, and its state."""


class Cards:
    """Paints cards in one look, for one resolution."""

    def __init__(self, faces: Faces, colours: TimelineColours, ratio: float) -> None:
        self.faces = faces
        self.colours = colours
        self._grounds = Kept(ratio, _KEPT)
        self._wording = Wording(faces, colours, ratio)
        self._prepared: dict[_Key, _Prepared] = {}

    def paint(self, painter: QPainter, shows: Iterable[Show], sight: int | None = None) -> None:
        """Cards at their boxes; in a rail, one-digit hours leave room for the other digit.

        What a card says stays below the height `sight`, if its upper edge does not.
        """
        draw, known, times = painter.drawPixmap, self._prepared, self._wording.time
        for box, face, time, manner in shows:
            _, left, top, width, height, over, _, _ = box
            key = (face, width, height, over > 0, manner)
            ground, shape, words = known.get(key) or self._prepare(key, box)
            if ground is not None:
                draw(left, top, ground)
            else:
                self._paint_huge(painter, box, face, manner)
            if words is None:
                continue
            line = top + shape.first_line
            if sight is not None and top < sight:
                line += lift(box, sight, shape.first_line, words.height)
            for right, down, picture in words.pieces:
                draw(left + right, line + down, picture)
            if shape.rail:
                for right, picture in times(time, face, shape):
                    draw(left + right, line, picture)

    def words_height(self, box: Box, face: Face) -> int:
        """Pixels that a card's words take below its first line's top."""
        return self._wording.words(box.width, self.faces.shape(box), face).height

    def lifted(self, box: Box, face: Face, sight: int) -> int:
        """How far down a card's words stand for being cut by the height `sight`."""
        if box.top >= sight:
            return 0
        shape = self.faces.shape(box)
        return lift(box, sight, shape.first_line, self.words_height(box, face))

    def paint_shadow(self, painter: QPainter, box: Box) -> None:
        """What makes a card look lifted; to be painted before it. A huge one needs none."""
        if box.width * box.height > _LARGEST:
            return
        # Trimming shows another height at every step: a high shadow is a low one drawn out.
        low = box._replace(height=min(box.height, _LOW_SHADOW))
        size = (low.width + 2 * _SPREAD, low.height + 2 * _SPREAD)
        key = ("shadow", *size)
        shadow = self._grounds.find(key) or self._grounds.paint(
            key, size, lambda on: _paint_shadow(on, low)
        )
        left, top = box.left - _SPREAD, box.top - _SPREAD
        if low.height == box.height:
            painter.drawPixmap(left, top, shadow)
            return
        ratio, half, more = shadow.devicePixelRatio(), size[1] // 2, box.height - low.height
        for at, height, begin, rows in (
            (0, half, 0, half),
            (half, more, half, 1),
            (half + more, half, half, half),
        ):
            there = QRectF(left, top + at, size[0], height)
            here = QRectF(0, begin * ratio, size[0] * ratio, rows * ratio)
            painter.drawPixmap(there, shadow, here)

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

    def _prepare(self, key: _Key, box: Box) -> _Prepared:
        face, manner, shape = key[0], key[-1], self.faces.shape(box)
        words = None if shape.silent else self._wording.words(box.width, shape, face)
        ground = self._ground(box, face, manner)
        if len(self._prepared) >= _MOST_CARDS:
            self._prepared.clear()
        prepared = self._prepared[key] = _Prepared(ground, shape, words)
        return prepared

    def _ground(self, box: Box, face: Face, manner: Manner) -> QPixmap | None:
        """A card without its words, unless it is huge; many have it alike."""
        if box.width * box.height > _LARGEST:
            return None
        key = (
            box.width, box.height, manner, face.rest, face.colour, face.tint, face.open_end,
        )  # fmt: skip
        ground = self._grounds.find(key)
        if ground is None:
            area = QRectF(0, 0, box.width, box.height)
            freed = self._grounds.freed
            ground = self._grounds.paint(
                key,
                (box.width, box.height),
                lambda on: paint_ground(on, area, face, manner, self.colours),
            )
            if self._grounds.freed != freed:  # or what was freed would be kept here
                self._prepared.clear()
        return ground

    def _paint_huge(self, painter: QPainter, box: Box, face: Face, manner: Manner) -> None:
        """A card of which no picture is kept."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(box.left, box.top, box.width, box.height)
        paint_ground(painter, area, face, manner, self.colours)
        painter.restore()

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
