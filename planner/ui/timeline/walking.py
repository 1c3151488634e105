"""Which card an arrow key leads to."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QAbstractItemView

from planner.ui.timeline.columns import Boxes
from planner.ui.timeline.geometry import Box

_Action = QAbstractItemView.CursorAction
_FORWARD = {_Action.MoveDown, _Action.MoveNext, _Action.MovePageDown}
_BACK = {_Action.MoveUp, _Action.MovePrevious, _Action.MovePageUp}


def beside(boxes: Boxes, id_: str | None, action: _Action) -> str | None:
    """The card that the key leads to, None where there is none; from nowhere, to the first."""
    walk = sorted(boxes.by_id.values(), key=lambda box: (box.top, box.left))
    here = boxes.by_id.get(id_ or "")
    found: Box | None
    if here is None or action == _Action.MoveHome:
        found = next(iter(walk), None)
    elif action == _Action.MoveEnd:
        found = walk[-1]
    elif action in _FORWARD | _BACK:
        order = walk if action in _FORWARD else walk[::-1]
        rest = order[order.index(here) + 1 :]
        found = next((box for box in rest if _share_a_column(box, here)), next(iter(rest), None))
    else:
        found = _sideways(walk, here, action)
    return None if found is None else found.id


def _share_a_column(one: Box, other: Box) -> bool:
    return one.left < other.right and other.left < one.right


def _sideways(walk: Iterable[Box], here: Box, action: _Action) -> Box | None:
    """The nearest card in the columns on that side, by time above all."""
    if action == _Action.MoveRight:
        side = [box for box in walk if box.left >= here.right]
    else:
        side = [box for box in walk if box.right <= here.left]

    def distance(box: Box) -> tuple[int, int]:
        apart = max(0, box.top - here.bottom, here.top - box.bottom)
        return apart + abs(box.left - here.left), abs(box.top - here.top)

    return min(side, key=distance, default=None)
