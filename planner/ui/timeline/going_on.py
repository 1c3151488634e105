"""Where the keys go on after what was selected has left the day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractItemView

from planner.ui.timeline.walking import beside

if TYPE_CHECKING:
    from planner.ui.timeline.view import TimelineView


def going_on(view: TimelineView, ids: Sequence[str], deed: Callable[[], bool]) -> None:
    """Does what takes entries off the day, and selects the next one, else the previous."""
    down, up = QAbstractItemView.CursorAction.MoveDown, QAbstractItemView.CursorAction.MoveUp
    following = _beyond(view, ids, down) or _beyond(view, ids, up)
    if deed() and following is not None:
        view.select([following])


def _beyond(
    view: TimelineView, ids: Sequence[str], way: QAbstractItemView.CursorAction
) -> str | None:
    """The first entry that way from the first of these which is none of them."""
    boxes, gone = view.picture.shown, set(ids)
    onward = beside(boxes, ids[0], way)
    while onward in gone:
        onward = beside(boxes, onward, way)
    return onward
