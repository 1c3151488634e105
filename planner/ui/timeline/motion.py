"""Short movements that show what became of something; none where motion is to be reduced."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QVariantAnimation

from planner.ui.timeline.geometry import Box
from planner.ui.timeline.overlay import CardInHand, Flash

if TYPE_CHECKING:
    from planner.ui.timeline.view import TimelineView

FLASH_MS = 700
GLIDE_MS = 160


class Motion:
    """The movements of one timeline; a new one of a kind ends the one before."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        self._flashing = QVariantAnimation(view)
        self._flashing.setDuration(FLASH_MS)
        self._gliding = QVariantAnimation(view)
        self._gliding.setDuration(GLIDE_MS)
        self._gliding.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._flash_step: Callable[[float], None] = lambda _: None
        self._glide_step: Callable[[float], None] = lambda _: None
        self._flashing.valueChanged.connect(self._step_flash)
        self._gliding.valueChanged.connect(self._step_glide)
        self._flashing.finished.connect(lambda: view.put("flash", None))
        self._gliding.finished.connect(self._land)

    def flash(self, ids: Collection[str]) -> None:
        """Tints cards for a moment; with reduced motion the tint does not fade but goes."""
        still = self._view.reduced_motion

        def step(strength: float) -> None:
            shown = self._view.picture.shown.by_id
            boxes = tuple(shown[id_] for id_ in ids if id_ in shown)
            self._view.put("flash", Flash(boxes, 0.7 if still else strength))

        self._flash_step = step
        self._start(self._flashing, 1.0, 0.0)

    def glide(self, ways: Sequence[tuple[CardInHand, Box]]) -> None:
        """Cards go back to where they were taken from."""
        if self._view.reduced_motion or not ways:
            return

        def step(part: float) -> None:
            for card, home in ways:
                left = round(card.box.left + (home.left - card.box.left) * part)
                top = round(card.box.top + (home.top - card.box.top) * part)
                there = card._replace(box=home._replace(left=left, top=top), slot=None)
                self._view.put(f"glide {home.id}", there._replace(words="", over=""))

        self._view.picture.in_hand = frozenset(home.id for _, home in ways)
        self._glide_step = step
        self._start(self._gliding, 0.0, 1.0)

    def stop(self) -> None:
        """Ends a glide at once."""
        if self._gliding.state() != QAbstractAnimation.State.Stopped:
            self._gliding.stop()
            self._land()

    def _step_flash(self, value: float) -> None:
        self._flash_step(value)

    def _step_glide(self, value: float) -> None:
        self._glide_step(value)

    def _land(self) -> None:
        picture = self._view.picture
        landed, picture.in_hand = picture.in_hand, frozenset()
        for id_ in landed:
            self._view.put(f"glide {id_}", None)
            home = picture.shown.by_id.get(id_)
            if home is not None:
                self._view.update_day(picture.area(home))

    def _start(self, animation: QVariantAnimation, first: float, last: float) -> None:
        animation.stop()
        animation.setStartValue(first)
        animation.setEndValue(last)
        animation.start()
