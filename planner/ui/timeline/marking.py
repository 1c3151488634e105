"""Marking on free time: a length for a new entry, or a frame around cards to select them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QPainter, QPen

from planner.core.edits.place import Place
from planner.core.interval import Interval
from planner.ui.timeline.cards import Cards
from planner.ui.timeline.gestures import Painting
from planner.ui.timeline.hand import length_words
from planner.ui.timeline.overlay import PaintedLength
from planner.ui.timeline.spots import pointer_at

if TYPE_CHECKING:
    from planner.ui.timeline.view import TimelineView

_ASIDE = 24  # pixels beyond its column from which painting a length turns into a frame


class Band(NamedTuple):
    """A frame drawn around cards, in the coordinates of the whole day."""

    around: QRect

    def area(self) -> QRect:
        """The frame with its line."""
        return self.around.adjusted(-2, -2, 2, 2)

    def paint(self, painter: QPainter, cards: Cards) -> None:
        """A thin line with a tint."""
        accent = QColor(cards.colours.selected_edge)
        tint = QColor(accent)
        tint.setAlpha(28)
        painter.setPen(QPen(accent, 1))
        painter.setBrush(tint)
        painter.drawRect(self.around)


class BandMarking:
    """Selects what a frame touches, beside what was selected already; Esc goes back to that."""

    sideways = True
    outside = False

    def __init__(self, view: TimelineView, start: QPoint, already: Sequence[str] = ()) -> None:
        self._view = view
        self._start = view.to_day(start)
        self._already = tuple(already)
        self._before = tuple(view.selected())
        self._inside: list[str] | None = None
        view.cursor_.leave()

    def step(self, point: QPoint) -> None:
        """The frame's other corner is there now."""
        view = self._view
        around = QRect(self._start, view.to_day(point)).normalized()
        view.put("band", Band(around))
        touched = view.picture.shown.between(around.top(), around.bottom() + 1)
        inside = [b.id for b in touched if b.left <= around.right() and around.left() < b.right]
        if inside != self._inside:
            self._inside = inside
            view.select([*self._already, *inside], reveal=False)

    def drop(self) -> None:
        """What is selected stays so."""
        self._view.put("band", None)

    def cancel(self) -> None:
        """What was selected before is so again."""
        self._view.put("band", None)
        self._view.select(self._before, reveal=False)


class LengthMarking:
    """Paints a length in one column, for a new entry; far aside of it, it is no length."""

    sideways = False
    outside = False

    def __init__(self, view: TimelineView, painting: Painting) -> None:
        self._view = view
        self._painting = painting
        self._painted: Interval | None = None

    def leaves(self, point: QPoint) -> bool:
        """Whether the pointer has gone so far aside that it means a frame around cards."""
        x = self._view.to_day(point).x()
        left, width = self._view.picture.lanes.span(self._painting.room) or (x, 0)
        return not left - _ASIDE <= x <= left + width + _ASIDE

    def step(self, point: QPoint) -> None:
        """The length's other end is there now."""
        view = self._view
        stretch = self._painting.step(pointer_at(view, point), view.snap)
        self._painted = stretch
        box = view.picture.stretch_box(stretch, self._painting.room)
        view.put("painted", PaintedLength(box, length_words(view.texts, stretch)))
        view.frame.ruler.show_held(stretch)

    def drop(self) -> None:
        """Asks for the title of what is to be there."""
        painted = self._painted
        self.cancel()
        if painted is not None and painted.minutes:
            at = Place(self._view.day, painted.start, self._painting.room)
            self._view.editing.edit_new(at, painted.minutes)

    def cancel(self) -> None:
        """Nothing is marked."""
        self._view.put("painted", None)
        self._view.frame.ruler.show_held(None)
