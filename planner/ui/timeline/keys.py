"""The timeline's keys that are no verbs: the time cursor's, letting go, and zooming."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from planner.ui.timeline.view import TimelineView

_Key = Qt.Key
_NONE = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier
_PAD = Qt.KeyboardModifier.KeypadModifier
_ARROWS = {_Key.Key_Up, _Key.Key_Down, _Key.Key_Left, _Key.Key_Right}

Stroke = tuple[Qt.KeyboardModifier, Qt.Key]


def _create(view: TimelineView, typed: str = "") -> None:
    place = view.cursor_.place
    if view.relay.read_only:
        view.relay.announce(view.texts.gettext("This file can only be read."))
    elif place is not None:
        view.editing.edit_new(place, typed=typed)


def _escape(view: TimelineView) -> None:
    """Lets go of a drag, else of the time cursor, else of the chip."""
    if view.pointing.busy:
        view.pointing.cancel()
    elif view.cursor_.place is not None:
        view.cursor_.leave()
    else:
        view.chip.hide()


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
    (_NONE, _Key.Key_Escape): _escape,
    (_CTRL, _Key.Key_0): lambda view: view.frame.fit(),
    (_CTRL, _Key.Key_Plus): lambda view: view.frame.zoom(1),
    (_CTRL | _SHIFT, _Key.Key_Plus): lambda view: view.frame.zoom(1),
    (_CTRL, _Key.Key_Equal): lambda view: view.frame.zoom(1),
    (_CTRL, _Key.Key_Minus): lambda view: view.frame.zoom(-1),
}


def press_key(view: TimelineView, event: QKeyEvent) -> bool:
    """Does what the key stands for; False where it is a list's own.

    The keys of verbs come here only while their verbs cannot be used (see `verbs.Verbs`).
    """
    stroke = (event.modifiers() & ~_PAD, Qt.Key(event.key()))
    if view.pointing.busy and stroke[1] != _Key.Key_Escape:
        return True  # a card is in hand
    if stroke in ANYWHERE:
        ANYWHERE[stroke](view)
        return True
    if view.cursor_.place is not None:
        return _at_cursor(view, stroke, event.text())
    # A list would move its own focus with these, which here are a verb's.
    return stroke[1] in _ARROWS and bool(stroke[0] & (_CTRL | _ALT))


def _at_cursor(view: TimelineView, stroke: Stroke, text: str) -> bool:
    if stroke in ON_FREE_TIME:
        ON_FREE_TIME[stroke](view)
        return True
    if text.strip() and text.isprintable() and not stroke[0] & (_CTRL | _ALT):
        _create(view, text)
        return True
    return False
