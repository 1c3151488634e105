"""The cards that the pointer holds, as they are drawn, and the way back for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics

from planner.core.interval import Interval
from planner.core.programme import Entry
from planner.core.queries import span
from planner.text import Texts
from planner.ui.outcomes import minutes
from planner.ui.timeline.carried import Held, Preview
from planner.ui.timeline.faces import time_words
from planner.ui.timeline.geometry import Box
from planner.ui.timeline.overlay import CardInHand, pill_rect

if TYPE_CHECKING:
    from planner.ui.timeline.view import TimelineView

_RIGHT_OF_PILL = 44  # pixels of a card's width, where its marks are
_BESIDE_PILL = 12 + _RIGHT_OF_PILL  # pixels that are left beside the words of its pill


class Hand:
    """Draws the day as letting go would leave it, and over it the cards in hand."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        self._cards: dict[str, CardInHand] = {}

    def show(self, preview: Preview) -> None:
        """Holds the cards there; the first is the lead, on top and with its times."""
        view, picture = self._view, self._view.picture
        view.preview(preview.edit)
        self._take({held.lands_as for held in preview.held})
        gone = self._cards
        self._cards = {}
        for number, held in reversed(list(enumerate(preview.held))):
            if picture.lanes.span(held.entry.room) is not None:
                self._cards[held.lands_as] = self._card(held, said=number == 0)
        for id_ in gone.keys() - self._cards.keys():
            view.put(_layer(id_), None)
        for id_, card in self._cards.items():
            view.put(_layer(id_), card)
        landed = picture.entry(preview.held[0].lands_as)
        view.frame.ruler.show_held(span(landed) if landed.placed else None)

    def hide(self) -> None:
        """Draws nothing over the day, which stays as it is previewed."""
        for id_ in self._cards:
            self._view.put(_layer(id_), None)
        self._cards = {}
        self._take(set())
        self._view.frame.ruler.show_held(None)

    def let_go(self) -> None:
        """Shows the day as it is."""
        self.hide()
        self._view.preview(None)

    def glide_home(self) -> None:
        """Lets go, and the cards go back to where they were taken from."""
        cards, settled = self._cards, self._view.picture.settled.by_id
        self.let_go()
        homes = [(card, settled[id_]) for id_, card in cards.items() if id_ in settled]
        self._view.motion.glide([(card, home) for card, home in homes if card.box != home])

    def _take(self, ids: set[str]) -> None:
        """From now on these are not drawn where they lie, but in hand."""
        view, picture = self._view, self._view.picture
        before, picture.in_hand = picture.in_hand, frozenset(ids)
        for id_ in before ^ picture.in_hand:
            box = picture.shown.by_id.get(id_)
            if box is not None:
                view.update_day(picture.area(box))

    def _card(self, held: Held, *, said: bool) -> CardInHand:
        view, picture = self._view, self._view.picture
        landed = picture.entry(held.lands_as)
        there = _spot(landed) == _spot(held.entry)
        slot = picture.shown.by_id.get(held.lands_as)
        shown = landed if landed.placed else held.entry
        box = slot if there and slot is not None else picture.box_of(held.entry)
        words = self._pill_words(span(landed), box.width) if said and landed.placed else ""
        return CardInHand(
            box=box,
            slot=None if there or not landed.placed else slot,
            face=picture.face(held.entry.id),
            time=time_words(view.texts, shown),
            words=words,
            pill=self._pill(box, words) if words else QRect(),
            over=picture.over_words(slot) if there and slot is not None and slot.over else "",
        )

    def _pill(self, box: Box, words: str) -> QRect:
        """On the card's upper edge, or as near to it as can be seen."""
        view = self._view
        pill = pill_rect(view.picture.cards, QPoint(box.right - _RIGHT_OF_PILL, box.top), words)
        pill.moveLeft(max(pill.left(), box.left))
        pill.moveTop(max(pill.top(), min(view.verticalOffset(), box.bottom - pill.height())))
        return pill

    def _pill_words(self, stretch: Interval, width: int) -> str:
        """The times, and the length where a card of that width has room for both."""
        words = length_words(self._view.texts, stretch)
        metrics = QFontMetrics(self._view.picture.cards.faces.time)
        if metrics.horizontalAdvance(words) + _BESIDE_PILL <= width:
            return words
        return self._view.texts.time_span(stretch.start, stretch.end)


def length_words(texts: Texts, stretch: Interval) -> str:
    """From when to when, and for how long."""
    times = texts.time_span(stretch.start, stretch.end)
    return f"{times} · {minutes(texts, stretch.minutes)}"


def _layer(id_: str) -> str:
    return f"hand {id_}"


def _spot(entry: Entry) -> tuple[object, ...]:
    return entry.day, entry.start, entry.duration, entry.room
