"""The mouse on the timeline: what a press, a move and a release mean, and hovering."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from planner.core.edits.place import Place
from planner.core.queries import span
from planner.ui.timeline import menu
from planner.ui.timeline.carried import Carried, SameIds
from planner.ui.timeline.carrying import Carrying, Stretching
from planner.ui.timeline.dragging import Dragging
from planner.ui.timeline.gestures import Edge, Moving, Painting, Trimming
from planner.ui.timeline.leash import Leash
from planner.ui.timeline.marking import BandMarking, LengthMarking
from planner.ui.timeline.spots import (
    Spot,
    between,
    gap_hint,
    hint_at,
    in_a_column,
    pointer_at,
    shape,
    spot_at,
)

if TYPE_CHECKING:
    from planner.ui.timeline.view import TimelineView

_FROM_TRAY = 5.0  # minutes below its start at which an entry from the tray is held
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class _Pressed(NamedTuple):
    """Where the button went down, and on what."""

    point: QPoint
    spot: Spot
    selected: list[str]
    """What was selected before."""
    ctrl: bool
    shift: bool


class Pointing:
    """Turns mouse events into clicks and gestures. `busy` while something is in hand."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        self._pressed: _Pressed | None = None
        self._anchor: str | None = None  # the card that Shift selects from
        self._dragging = Dragging(view)
        self._leash = Leash(self._dragging, view)

    @property
    def busy(self) -> bool:
        """Whether a gesture is under way."""
        return self._dragging.busy

    @property
    def carrying(self) -> bool:
        """Whether whole cards are in hand, which may be taken to another day."""
        return self._dragging.carrying

    def press(self, event: QMouseEvent) -> None:
        """Selects a card, or puts the time cursor on free time; hints and marks are clicked."""
        view = self._view
        view.setFocus(Qt.FocusReason.MouseFocusReason)
        view.chip.hide()
        view.motion.stop()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        spot = spot_at(view, point)
        if spot.gap is not None:
            view.put("hint", None)
            view.commands.close_gap(spot.gap)
        elif spot.over is not None:
            menu.show(view, menu.ways_out_menu(view, spot.over), point)
        else:
            ctrl, shift = _holds(event, _CTRL), _holds(event, _SHIFT)
            self._pressed = _Pressed(point, spot, view.selected(), ctrl=ctrl, shift=shift)
            if spot.id is not None:
                self._choose(self._pressed, spot.id)

    def move(self, event: QMouseEvent) -> None:
        """A step of the gesture; the first far enough from the press begins one."""
        point = event.position().toPoint()
        if not self.busy:
            if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
                self._pressed = None
                self._hover(point)
                return
            far = (point - self._pressed.point).manhattanLength()
            if far < QApplication.startDragDistance():
                return
            self._begin(self._pressed)
        grip = self._dragging.grip
        if isinstance(grip, LengthMarking) and self._pressed is not None and grip.leaves(point):
            start = self._pressed.point
            self._dragging.begin(BandMarking(self._view, start), start)
        self._dragging.copy(on=_holds(event, _CTRL))
        self._dragging.step(point)

    def release(self, event: QMouseEvent) -> None:
        """Does what the gesture showed, or what a click there means."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        pressed, self._pressed = self._pressed, None
        if self.busy:
            self._dragging.copy(on=_holds(event, _CTRL))
            self._dragging.drop(event.position().toPoint())
        elif pressed is not None:
            self._click(pressed)

    def press_key(self, key: int) -> bool:
        """While something is in hand, Ctrl makes copies of it, Esc drops it, no other key acts."""
        if not self.busy:
            return False
        if key == Qt.Key.Key_Escape:
            self.cancel()
        elif key == Qt.Key.Key_Control:
            self._switch_copy(on=True)
        return True

    def release_key(self, key: int) -> None:
        """Without Ctrl, what is in hand are the cards themselves again."""
        if key == Qt.Key.Key_Control:
            self._switch_copy(on=False)

    def double_click(self, event: QMouseEvent) -> None:
        """On free time a new entry; on a card its title. With Ctrl or Shift it is two clicks."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if _holds(event, _CTRL | _SHIFT):
            self.press(event)
            return
        self._pressed = None
        point = event.position().toPoint()
        spot = spot_at(self._view, point)
        if spot.id is not None:
            self._view.editing.edit_title(spot.id)
        elif spot.gap is None and spot.over is None:
            self._view.editing.edit_new(self._place_at(point))

    def begin_insert(self, ids: Sequence[str]) -> None:
        """Entries from the tray are in hand; the mouse is followed wherever it is."""
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        self._dragging.begin(self._carrying(tuple(ids), ids[0], _FROM_TRAY), None)
        self._leash.follow()

    def keep_up(self) -> None:
        """The day has moved under a resting pointer."""
        self._dragging.keep_up()

    def cancel(self) -> None:
        """Forgets what is in hand; the card glides back."""
        self._pressed = None
        self._dragging.cancel()

    def _choose(self, pressed: _Pressed, id_: str) -> None:
        """What a press on a card selects at once; the rest is for the release."""
        view = self._view
        if pressed.shift:
            anchor = self._anchor if self._anchor in pressed.selected else view.current()
            reach = between(view, anchor or id_, id_)
            view.select([id_, *(pressed.selected if pressed.ctrl else ()), *reach], reveal=False)
            return
        self._anchor = id_
        if not pressed.ctrl and id_ not in pressed.selected:
            view.select([id_], reveal=False)

    def _begin(self, pressed: _Pressed) -> None:
        view, id_ = self._view, pressed.spot.id
        at = pointer_at(view, pressed.point)
        if id_ is None:
            adds = pressed.ctrl or pressed.shift
            painting = Painting(view.relay.programme, at, view.snap)
            if adds or not painting.free or not in_a_column(view, pressed.point):
                already = pressed.selected if adds else ()
                band = BandMarking(view, pressed.point, already)
                self._dragging.begin(band, pressed.point)
            else:
                self._dragging.begin(LengthMarking(view, painting), pressed.point)
            return
        own, edge = span(view.relay.programme.entries[id_]), pressed.spot.edge
        if edge is None or pressed.ctrl or pressed.shift:
            if id_ not in view.selected():
                view.select([id_], reveal=False)
            carrying = self._carrying(tuple(view.selected()), id_, at.minute - own.start)
            self._dragging.begin(carrying, pressed.point)
            return
        # Grabbed where the card ends, which is before its entry does if it runs over.
        box = view.picture.settled.by_id[id_]
        minute = own.start if edge == Edge.START else own.end - box.over
        over = 0 if edge == Edge.START else box.over
        grab = at.minute - minute - over
        follow = view.commands.follow
        trimming = Trimming(view.relay.programme, id_, edge, grab, follow=follow)
        self._dragging.begin(Stretching(view, trimming), pressed.point)

    def _carrying(self, ids: tuple[str, ...], lead: str, grab: float) -> Carrying:
        view = self._view
        carried = Carried(view.relay.programme, ids, lead, view.commands.follow)
        return Carrying(view, Moving(carried, grab, SameIds(view.commands.new_id)))

    def _switch_copy(self, *, on: bool) -> None:
        self._dragging.copy(on=on)
        self._dragging.keep_up()

    def _click(self, pressed: _Pressed) -> None:
        """What is left to a release without a drag.

        Ctrl takes a card into the selection or out of it; one of several becomes the only one.
        On a card's time, or again on a title, that opens; free time gets the cursor.
        """
        view, spot = self._view, pressed.spot
        if spot.id is None:
            if not (pressed.ctrl or pressed.shift):
                view.cursor_.go(self._place_at(pressed.point), reveal=False)
        elif pressed.shift:
            pass
        elif pressed.ctrl:
            rest = [id_ for id_ in pressed.selected if id_ != spot.id]
            joins = spot.id not in pressed.selected
            view.select([spot.id, *rest] if joins else rest, reveal=False)
        elif len(pressed.selected) > 1 and spot.id in pressed.selected:
            view.select([spot.id], reveal=False)
        elif spot.on_time:
            view.editing.edit_time(spot.id)
        elif spot.on_title and spot.id in pressed.selected:
            view.editing.edit_title(spot.id)

    def refresh_hint(self) -> None:
        """Shows the hint of a gap beside the current card.

        While an edit arrives, what it takes away has left the view before the picture follows.
        """
        view = self._view
        current, there = view.current(), view.relay.programme.entries
        gaps = (
            gap
            for gap in view.picture.gaps
            if current in (gap.before, gap.after) and gap.before in there and gap.after in there
        )
        view.put("hint", next((gap_hint(view, gap) for gap in gaps), None))

    def _hover(self, point: QPoint) -> None:
        """Shows the hint of the gap there, or else beside the current card; the fitting cursor."""
        view = self._view
        view.viewport().setCursor(shape(view, spot_at(view, point)))
        hint = hint_at(view, view.to_day(point))
        if hint is None:
            self.refresh_hint()
        else:
            view.put("hint", hint)

    def _place_at(self, point: QPoint) -> Place:
        pointer = pointer_at(self._view, point)
        minute = self._view.snap.on_grid(pointer.minute)
        for gap in self._view.picture.gaps:  # just before something, rather within the gap
            if gap.free.contains(int(pointer.minute)) and gap.room in (None, pointer.room):
                minute = min(max(minute, gap.free.start), gap.free.end - 1)
        return Place(self._view.day, max(0, minute), pointer.room)


def _holds(event: QMouseEvent, key: Qt.KeyboardModifier) -> bool:
    return bool(event.modifiers() & key)
