"""Cards dragged between the day and what is not placed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from planner.ui.tray.order import reorder
from planner.ui.tray.shelf import Shelf

if TYPE_CHECKING:
    from planner.ui.panes import Panes


class Dragging(QObject):
    """Tells the timeline and the tray of the panes what is dragged out of the other."""

    def __init__(self, panes: Panes) -> None:
        super().__init__(panes)
        self._panes = panes
        self.shelf = Shelf(panes.texts, panes.side)
        timeline, tray = panes.timeline, panes.tray
        timeline.lift_target = self._would_set_aside
        timeline.drag_began.connect(self._offer_shelf)
        timeline.lift_hovered.connect(lambda over: self.shelf.light(over=over))
        timeline.lift_hovered.connect(lambda over: tray.light(over=over))
        timeline.drag_ended.connect(self.shelf.hide)
        tray.list.drag_started.connect(timeline.begin_insert)
        tray.list.reordered.connect(self._reorder)

    def _would_set_aside(self, point: QPoint) -> bool:
        """Whether a card let go at that point of the screen is set aside."""
        return self._panes.left.holds(point) or self.shelf.holds(point)

    def _offer_shelf(self, id_: str) -> None:
        panes = self._panes
        if not panes.left.takes_cards and panes.programme.entries[id_].placed:
            self.shelf.offer()

    def _reorder(self, ids: list[str], before: str | None) -> None:
        reorder(self._panes.relay, self._panes.texts, ids, before)
