"""A room's name in hand: how far it was dragged, and between which others it would stand."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QScrollBar

_REACH = 28  # pixels from an edge within which a drag scrolls
_STEP = 14  # pixels that it scrolls at each move


class HeaderDrag:
    """A drag that began on a room's name at `start`, in pixels from the header's left.

    `way` is how far it went since. `before` is the room that it would come to stand before, None
    for the end; `edge` is where the line between the two is, None where nothing would change.
    """

    def __init__(self, room: str, start: int) -> None:
        self.room = room
        self.start = start
        self.way = 0
        self.before: str | None = None
        self.edge: int | None = None

    def move(self, x: int, columns: Mapping[str, QRect], gap: int) -> None:
        """The pointer is at `x`; `columns` are those of all shown rooms, `gap` pixels apart."""
        self.way = x - self.start
        rooms = list(columns)
        place = rooms.index(self.room)
        to = sum(column.center().x() < x for column in columns.values())
        if to in (place, place + 1):
            self.before, self.edge = None, None
            return
        self.before = rooms[to] if to < len(rooms) else None
        if self.before is None:
            self.edge = columns[rooms[-1]].right() + 1 + gap // 2
        else:
            self.edge = columns[self.before].left() - gap // 2


def scroll_along(bar: QScrollBar, x: int, page: int) -> None:
    """Scrolls the columns when the pointer is near an end of the `page` pixels in sight."""
    if x < _REACH:
        bar.setValue(bar.value() - _STEP)
    elif x > page - _REACH:
        bar.setValue(bar.value() + _STEP)
