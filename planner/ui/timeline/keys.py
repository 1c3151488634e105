"""The timeline's keys, as one table of what each does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from planner.ui.timeline.exact import ask_exact_times
from planner.ui.timeline.walking import beside

if TYPE_CHECKING:
    from planner.ui.timeline.view import TimelineView

_Key = Qt.Key
_NONE = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier
_PAD = Qt.KeyboardModifier.KeypadModifier

Stroke = tuple[Qt.KeyboardModifier, Qt.Key]


def _create(view: TimelineView, typed: str = "") -> None:
    place = view.cursor_.place
    if place is not None:
        view.editing.edit_new(place, typed=typed)


def _escape(view: TimelineView) -> None:
    """Lets go of a drag, else of the time cursor, else of the chip."""
    if view.pointing.busy:
        view.pointing.cancel()
    elif view.cursor_.place is not None:
        view.cursor_.leave()
    else:
        view.chip.hide()


def _set_aside(view: TimelineView, id_: str) -> None:
    """Sets aside what is selected and goes on to the next entry, else the previous."""
    down, up = QAbstractItemView.CursorAction.MoveDown, QAbstractItemView.CursorAction.MoveUp
    boxes = view.picture.shown
    following = beside(boxes, id_, down) or beside(boxes, id_, up)
    if view.commands.set_aside([id_]) and following is not None:
        view.select([following])


ON_ENTRY: Mapping[Stroke, Callable[[TimelineView, str], object]] = {
    (_CTRL, _Key.Key_Up): lambda view, id_: view.commands.move_by(id_, -1),
    (_CTRL, _Key.Key_Down): lambda view, id_: view.commands.move_by(id_, 1),
    (_CTRL, _Key.Key_Left): lambda view, id_: view.commands.change_room(id_, -1),
    (_CTRL, _Key.Key_Right): lambda view, id_: view.commands.change_room(id_, 1),
    (_CTRL | _SHIFT, _Key.Key_Up): lambda view, id_: view.commands.trim_by(id_, -1),
    (_CTRL | _SHIFT, _Key.Key_Down): lambda view, id_: view.commands.trim_by(id_, 1),
    (_ALT | _SHIFT, _Key.Key_Up): lambda view, id_: view.commands.reorder(id_, -1),
    (_ALT | _SHIFT, _Key.Key_Down): lambda view, id_: view.commands.reorder(id_, 1),
    (_NONE, _Key.Key_Return): ask_exact_times,
    (_NONE, _Key.Key_Enter): ask_exact_times,
    (_NONE, _Key.Key_F2): lambda view, id_: view.editing.edit_title(id_),
    (_NONE, _Key.Key_P): lambda view, id_: view.commands.toggle_fixed([id_]),
    (_NONE, _Key.Key_Delete): _set_aside,
}
"""What a stroke does to the current entry."""

ON_FREE_TIME: Mapping[Stroke, Callable[[TimelineView], object]] = {
    (_NONE, _Key.Key_Up): lambda view: view.cursor_.step(-1),
    (_NONE, _Key.Key_Down): lambda view: view.cursor_.step(1),
    (_NONE, _Key.Key_Left): lambda view: view.cursor_.step_aside(-1),
    (_NONE, _Key.Key_Right): lambda view: view.cursor_.step_aside(1),
    (_NONE, _Key.Key_Return): _create,
    (_NONE, _Key.Key_Enter): _create,
    (_NONE, _Key.Key_F2): _create,
}
"""What a stroke does at the time cursor."""

ANYWHERE: Mapping[Stroke, Callable[[TimelineView], object]] = {
    (_NONE, _Key.Key_Insert): lambda view: view.cursor_.go_behind(view.current()),
    (_NONE, _Key.Key_Escape): _escape,
    (_CTRL, _Key.Key_0): lambda view: view.frame.fit(),
    (_CTRL, _Key.Key_Plus): lambda view: view.frame.zoom(1),
    (_CTRL | _SHIFT, _Key.Key_Plus): lambda view: view.frame.zoom(1),
    (_CTRL, _Key.Key_Equal): lambda view: view.frame.zoom(1),
    (_CTRL, _Key.Key_Minus): lambda view: view.frame.zoom(-1),
}


def press_key(view: TimelineView, event: QKeyEvent) -> bool:
    """Does what the key stands for; False where it is a list's own."""
    stroke = (event.modifiers() & ~_PAD, Qt.Key(event.key()))
    id_ = view.current()
    if view.pointing.busy and stroke[1] != _Key.Key_Escape:
        return True  # a card is in hand
    if stroke in ANYWHERE:
        ANYWHERE[stroke](view)
        return True
    if view.cursor_.place is not None:
        return _at_cursor(view, stroke, event.text())
    if id_ is not None and stroke in ON_ENTRY:
        view.chip.hide()
        ON_ENTRY[stroke](view, id_)
        view.scrollTo(view.currentIndex())
        return True
    return stroke in ON_ENTRY


def _at_cursor(view: TimelineView, stroke: Stroke, text: str) -> bool:
    if stroke in ON_FREE_TIME:
        ON_FREE_TIME[stroke](view)
        return True
    if text.strip() and text.isprintable() and not stroke[0] & (_CTRL | _ALT):
        _create(view, text)
        return True
    return False
