"""The keys of the room header: they do to the current room what the mouse does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from planner.core.edits.order import siblings

if TYPE_CHECKING:
    from planner.ui.timeline.header import RoomHeader

_ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_WAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


def press_header_key(header: RoomHeader, event: QKeyEvent) -> None:
    """Arrows go from room to room, with Alt and Shift they take the room along.

    F2 renames, Ins adds, Del removes.
    """
    room, key = header.current(), Qt.Key(event.key())
    if room is None:
        return
    if key in _WAYS and event.modifiers() == _ALT_SHIFT:
        _take_along(header, room, _WAYS[key])
    elif key in _WAYS:
        header.go(header.place + _WAYS[key])
    elif key == Qt.Key.Key_F2:
        header.rename(room)
    elif key == Qt.Key.Key_Insert:
        header.add()
    elif key == Qt.Key.Key_Delete:
        header.commands.remove(room)


def _take_along(header: RoomHeader, room: str, way: int) -> None:
    """Past the next room that is shown, and with it past those hidden between the two."""
    shown = list(header.columns())
    to = shown.index(room) + way
    if not 0 <= to < len(shown):
        return
    if way < 0:
        before: str | None = shown[to]
    else:
        order = siblings(header.commands.programme, room)
        behind = order[order.index(shown[to]) + 1 :]
        before = behind[0] if behind else None
    if header.commands.put_before(room, before):
        header.go(to)
