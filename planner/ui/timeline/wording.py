"""The words on a card, each line painted once into a picture that is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap

from planner.ui.timeline import marks
from planner.ui.timeline.colours import TimelineColours
from planner.ui.timeline.faces import Face, Faces, Shape, starting, wrapped
from planner.ui.timeline.kept import Kept

_MOST_LINES = 6  # of a title and of who speaks; a higher card shows no more
_MOST_CARDS = 4000  # cards whose words are remembered
_PIXELS = 4_000_000  # logical pixels of lines that are kept


class Words(NamedTuple):
    """Lines and signs at their places, from the card's left and the top of its first line.

    `height` is how many pixels they take from there.
    """

    pieces: tuple[tuple[int, int, QPixmap], ...]
    height: int


class Wording:
    """Sets the words of cards in one look, for one resolution."""

    def __init__(self, faces: Faces, look: TimelineColours, ratio: float) -> None:
        self._faces = faces
        self._look = look
        self._lines = Kept(ratio, _PIXELS)
        self._set: dict[tuple[Face, int, bool, bool, int], Words] = {}
        self._times: dict[tuple[str, bool, bool, bool], Sequence[tuple[int, QPixmap]]] = {}

    def words(self, width: int, shape: Shape, face: Face) -> Words:
        """What a card of that width and shape says, but for its time."""
        room = min(_MOST_LINES, shape.lines)
        key = (face, width, shape.one_line, shape.short, room)
        found = self._set.get(key)
        if found is None:
            if len(self._set) >= _MOST_CARDS:
                self._set.clear()
            found = self._set[key] = self._words(face, width, room, shape)
        return found

    def time(self, words: str, face: Face, shape: Shape) -> Sequence[tuple[int, QPixmap]]:
        """A card's time, as pictures at their places from its left."""
        key = (words, face.rest, shape.short, shape.one_line)
        found = self._times.get(key)
        if found is None:
            if len(self._times) >= _MOST_CARDS:
                self._times.clear()
            found = self._times[key] = self._time(words, face, shape)
        return found

    def _time(self, words: str, face: Face, shape: Shape) -> Sequence[tuple[int, QPixmap]]:
        """A drag shows new times at every step, but few new starts and few new ends.

        So each is a picture of its own. One-digit hours leave room for the other digit.
        """
        font, ink = self._faces.time, self._detail(face)
        left = self._faces.margin
        if shape.one_line and not words[1:2].isdigit():
            left += self._faces.digit
        start = starting(words)
        found = [(left, self._line(start, font, ink))]
        if start != words and not shape.short:
            behind = left + QFontMetrics(font).horizontalAdvance(start)
            found.append((behind, self._line(words.removeprefix(start), font, ink)))
        return found

    def _words(self, face: Face, width: int, room: int, shape: Shape) -> Words:
        faces, look = self._faces, self._look
        signs = marks.SIDE * (face.fixed + face.marked)
        left, top = faces.title_at(one_line=shape.one_line, short=shape.short)
        space = max(0, width - 8 - signs - left)
        font = faces.plain if face.rest else faces.title
        ink = look.rest_text if face.rest else look.session_text
        lines = wrapped(face.title, font, space, room if room < 3 else min(4, room - 1))
        pieces = [
            (left, top + number * faces.line, self._line(line, font, ink))
            for number, line in enumerate(lines)
        ]
        used = len(lines)
        if face.people and used < room:
            below = wrapped(face.people, faces.plain, space, min(2, room - used))
            for line in below:
                picture = self._line(line, faces.plain, self._detail(face))
                pieces.append((left, top + used * faces.line, picture))
                used += 1
        elif face.people and room == 1:
            pieces += self._beside(face, lines[0], font, (left, top, space))
        pieces += self._signs(face, width)
        return Words(tuple(pieces), top + used * faces.line)

    def _beside(
        self, face: Face, title: str, font: QFont, place: tuple[int, int, int]
    ) -> list[tuple[int, int, QPixmap]]:
        """Who speaks, behind the title, where there is no second line but width to spare."""
        left, top, space = place
        used = QFontMetrics(font).horizontalAdvance(title) + 14
        if space - used < 90:
            return []
        rest = wrapped(face.people, self._faces.plain, space - used, 1)[0]
        return [(left + used, top, self._line(rest, self._faces.plain, self._detail(face)))]

    def _signs(self, face: Face, width: int) -> list[tuple[int, int, QPixmap]]:
        """The pin and the warning, at the right of the first line."""
        side, found = marks.SIDE, []
        top = (self._faces.line - side) // 2
        right = width - 5
        for shown, paint, ink in (
            (face.fixed, marks.paint_pin, self._detail(face)),
            (face.marked, marks.paint_warning, self._look.finding),
        ):
            if not shown:
                continue
            right -= side
            found.append((right, top, self._sign(paint, ink)))
        return found

    def _sign(self, paint: Callable[[QPainter, QPointF, QColor], None], ink: str) -> QPixmap:
        side, key = marks.SIDE, (paint, ink)
        middle, colour = QPointF(side / 2, side / 2), QColor(ink)
        return self._lines.find(key) or self._lines.paint(
            key, (side, side), lambda painter: paint(painter, middle, colour)
        )

    def _line(self, words: str, font: QFont, ink: str) -> QPixmap:
        key = (words, font.weight(), ink)
        kept = self._lines.find(key)
        if kept is not None:
            return kept

        def draw(painter: QPainter) -> None:
            painter.setFont(font)
            painter.setPen(QColor(ink))
            painter.drawText(QPoint(0, self._faces.ascent), words)

        width = QFontMetrics(font).horizontalAdvance(words) + 2
        return self._lines.paint(key, (width, self._faces.line), draw)

    def _detail(self, face: Face) -> str:
        return self._look.rest_text if face.rest else self._look.detail_text
