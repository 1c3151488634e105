"""A gesture under way, from its beginning until the button is let go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint

from planner.ui.timeline.carrying import Carrying
from planner.ui.timeline.edge_scroll import EdgeScroll

if TYPE_CHECKING:
    from planner.ui.timeline.view import TimelineView


class Grip(Protocol):
    """What the pointer has hold of. After `drop` or `cancel` it is done with.

    `sideways` tells whether the timeline scrolls sideways for it, and `outside` whether the
    pointer is somewhere now where it does not scroll at all.
    """

    @property
    def sideways(self) -> bool:
        """Whether columns out of sight are of use to it."""

    @property
    def outside(self) -> bool:
        """Whether the pointer is not over the day."""

    def step(self, point: QPoint) -> None:
        """The pointer is there now, in the viewport's coordinates."""

    def drop(self) -> None:
        """The button was let go where the last step was."""

    def cancel(self) -> None:
        """It is forgotten."""


class Dragging:
    """One gesture from `begin` to `drop` or `cancel`; points are the viewport's."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        self._last: QPoint | None = None
        self._day = view.day  # the one shown when the gesture began
        self._top = 0.0  # the first minute in sight when the gesture began
        self._scrolling = EdgeScroll(view)
        self.grip: Grip | None = None

    @property
    def busy(self) -> bool:
        """Whether a gesture is under way."""
        return self.grip is not None

    @property
    def carrying(self) -> bool:
        """Whether whole cards are in hand, which may be taken to another day."""
        return isinstance(self.grip, Carrying)

    def begin(self, grip: Grip, point: QPoint | None) -> None:
        """Takes up a gesture, in place of one that it grew out of.

        `point` is where it was begun, None if that was not on the timeline.
        """
        if self.grip is not None:
            self.grip.cancel()
        self.grip, self._last = grip, None
        self._day = self._view.day
        self._top = self._view.picture.scale.minute(self._view.verticalOffset())
        self._scrolling.begin(point)
        self._view.put("hint", None)

    def step(self, point: QPoint) -> None:
        """The pointer is there now."""
        if self.grip is None:
            return
        self._last = point
        self.grip.step(point)
        if self.grip.outside:
            self._scrolling.stop()
        else:
            self._scrolling.follow(point, sideways=self.grip.sideways)

    def copy(self, *, on: bool) -> None:
        """Whether Ctrl is held: copies are in hand then."""
        if isinstance(self.grip, Carrying):
            self.grip.copy(on=on)

    def keep_up(self) -> None:
        """The day was scrolled or laid out anew: what is in hand stays with the pointer."""
        if self._last is not None:
            self.step(self._last)

    def drop(self, point: QPoint) -> None:
        """Does what a step there shows; let go beside the day, the day has not scrolled."""
        self.step(point)
        grip, view = self._end(), self._view
        if grip is not None:
            beside = grip.outside
            grip.drop()
            if beside and view.day == self._day:
                view.verticalScrollBar().setValue(view.picture.scale.y(self._top))
            view.tell_chosen()

    def cancel(self) -> None:
        """Forgets the gesture and what it has scrolled."""
        grip, view = self._end(), self._view
        if grip is not None:
            grip.cancel()
            view.verticalScrollBar().setValue(view.picture.scale.y(self._top))
            view.tell_chosen()

    def _end(self) -> Grip | None:
        grip, self.grip, self._last = self.grip, None, None
        self._scrolling.stop()
        self._view.viewport().unsetCursor()
        return grip
