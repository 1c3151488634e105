"""Carrying cards: over the day, over what is not placed, over the days' names, and letting go."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint, Qt, QTimer

from planner.core.changes import Edit, EditKind
from planner.ui.timeline.absences import absences
from planner.ui.timeline.carried import Preview
from planner.ui.timeline.gestures import Moving, Trimming
from planner.ui.timeline.hand import Hand
from planner.ui.timeline.readings import readings
from planner.ui.timeline.spots import pointer_at

if TYPE_CHECKING:
    from planner.ui.timeline.view import TimelineView

DWELL_MS = 700
"""How long cards are held over a day's name until that day is shown."""


class DayTarget(Protocol):
    """The names of the days, where cards can be let go."""

    def day_at(self, point: QPoint) -> str | None:
        """The day whose name is at that point of the screen."""

    def light(self, day: str | None) -> None:
        """Says over which day's name cards are held."""


class _Where(Enum):
    """What the cards are over."""

    DAY = auto()
    TRAY = auto()
    NAME = auto()
    NOWHERE = auto()


class Carrying:
    """One or several whole cards in hand; they may also come from what is not placed.

    Over the day letting go places them, over what is not placed it sets them aside, over a day's
    name it takes them to that day, and elsewhere it means nothing. Held over a name for a moment,
    they go on to that day while in hand.
    """

    def __init__(self, view: TimelineView, moving: Moving) -> None:
        self._view = view
        self._moving = moving
        self._hand = Hand(view)
        self._preview: Preview | None = None
        self._where = _Where.DAY
        self._name: str | None = None
        self._from = view.day
        self._shaded = ""
        self._dwelling = QTimer(singleShot=True, interval=DWELL_MS)
        self._dwelling.timeout.connect(self._open_day)
        view.drag_began.emit(moving.carried.lead)

    @property
    def sideways(self) -> bool:
        """Whether it scrolls sideways: where there are several columns to carry cards over."""
        return bool(self._view.picture.lanes.rooms)

    @property
    def outside(self) -> bool:
        """Whether the cards are not over the day."""
        return self._where != _Where.DAY

    def copy(self, *, on: bool) -> None:
        """Whether copies are in hand, or the cards themselves; the pointer tells."""
        self._moving.copying = on

    def step(self, point: QPoint) -> None:
        """The pointer is there now."""
        view = self._view
        self._look_around(point)
        self._shade()
        copying = self._moving.copying and self._where in (_Where.DAY, _Where.NAME)
        shape = Qt.CursorShape.DragCopyCursor if copying else Qt.CursorShape.ClosedHandCursor
        if view.viewport().cursor().shape() != shape:
            view.viewport().setCursor(shape)
        if self._where == _Where.DAY:
            self._preview = self._moving.step(pointer_at(view, point), view.snap)
            self._hand.show(self._preview)
        else:
            self._preview = Preview(self._edit_outside(), ())
            self._hand.hide()
            view.preview(self._preview.edit)

    def drop(self) -> None:
        """Does what the last step showed; where that cannot be done, the cards glide back."""
        view, preview, carried = self._view, self._preview, self._moving.carried
        over_day, before = self._where == _Where.DAY, view.relay.programme
        self._leave()
        landed = carried.lands_as(preview.edit) if preview is not None else ()
        if preview is None or not preview.edit or not view.commands.make(preview.edit, *landed):
            self._hand.glide_home()
            return
        self._hand.let_go()
        view.select(landed, reveal=False)
        if over_day:
            view.chip.offer(before, landed, preview.edit, readings(carried, preview))

    def cancel(self) -> None:
        """The cards glide back, to the day that they were taken from."""
        view = self._view
        self._leave()
        self._hand.glide_home()
        if view.day != self._from and self._from in view.relay.programme.days:
            view.day_wanted.emit(self._from)
            view.select(self._moving.carried.ids, reveal=False)

    def _look_around(self, point: QPoint) -> None:
        """Finds what the cards are over, and lets the places where they can be let go know."""
        view = self._view
        there = view.viewport().mapToGlobal(point)
        over_tray, name = False, None
        if not view.viewport().rect().contains(point):
            over_tray = view.lift_target is not None and view.lift_target(there)
            name = view.day_target.day_at(there) if view.day_target is not None else None
        x = view.viewport().mapTo(view, point).x()
        if over_tray:
            where = _Where.TRAY
        elif name is not None:
            where = _Where.NAME
        else:
            where = _Where.DAY if 0 <= x < view.width() else _Where.NOWHERE
        self._tell(where, name)

    def _tell(self, where: _Where, name: str | None) -> None:
        view = self._view
        if (where == _Where.TRAY) != (self._where == _Where.TRAY):
            view.lift_hovered.emit(where == _Where.TRAY)
        if name != self._name:
            if view.day_target is not None:
                view.day_target.light(name)
            if name is None or name == view.day:
                self._dwelling.stop()
            else:
                self._dwelling.start()
        self._where, self._name = where, name

    def _edit_outside(self) -> Edit:
        if self._where == _Where.TRAY:
            return self._moving.carried.set_aside()
        if self._name is not None:
            return self._moving.carried.dropped_on_day(self._name)
        return Edit(EditKind.MOVE, ())

    def _open_day(self) -> None:
        if self._name is not None:
            self._view.day_wanted.emit(self._name)

    def _shade(self) -> None:
        """Shades when the speakers of what is in hand are away, once for each day."""
        view = self._view
        if self._shaded != view.day:
            self._shaded = view.day
            view.shade(absences(view.relay.programme, self._moving.carried.ids, view.day))

    def _leave(self) -> None:
        """Nothing beside the day knows of the cards any longer."""
        self._dwelling.stop()
        self._tell(_Where.DAY, None)
        self._view.shade(())
        self._view.drag_ended.emit()


class Stretching:
    """One edge of a card in hand."""

    sideways = False
    outside = False

    def __init__(self, view: TimelineView, trimming: Trimming) -> None:
        self._view = view
        self._trimming = trimming
        self._hand = Hand(view)
        self._preview: Preview | None = None

    def step(self, point: QPoint) -> None:
        """The pointer is there now."""
        self._preview = self._trimming.step(pointer_at(self._view, point), self._view.snap)
        self._hand.show(self._preview)

    def drop(self) -> None:
        """Does what the last step showed; where that cannot be done, the card glides back."""
        view, preview, id_ = self._view, self._preview, self._trimming.id
        if preview is None or not preview.edit or not view.commands.make(preview.edit, id_):
            self._hand.glide_home()
            return
        self._hand.let_go()
        view.select([id_], reveal=False)

    def cancel(self) -> None:
        """The card is as it was."""
        self._hand.glide_home()
