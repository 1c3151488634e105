"""The mouse on the timeline: what a press, a move and a release mean, and hovering."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from planner.core.edits.place import Place
from planner.core.queries import span
from planner.ui.timeline import menu
from planner.ui.timeline.dragging import Dragging
from planner.ui.timeline.gestures import Edge, Moving, Painting, Trimming
from planner.ui.timeline.spots import Spot, gap_hint, hint_at, shape, spot_at

if TYPE_CHECKING:
    from planner.ui.timeline.view import TimelineView

_FROM_TRAY = 5.0  # minutes below its start at which an entry from the tray is held


@dataclass(frozen=True)
class _Pressed:
    """Where the button went down, and on what."""

    point: QPoint
    spot: Spot
    was_selected: bool


class _Leash(QObject):
    """Follows a mouse whose button went down on another widget, which hears of its moves."""

    def __init__(self, dragging: Dragging, view: TimelineView) -> None:
        super().__init__(view)
        self._dragging = dragging
        self._viewport = view.viewport()

    def follow(self) -> None:
        """From now on, until the button is let go."""
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes moves for itself; of the release the other widget may know."""
        del watched
        moves = event.type() == QEvent.Type.MouseMove
        if not isinstance(event, QMouseEvent) or not (
            moves or event.type() == QEvent.Type.MouseButtonRelease
        ):
            return False
        if self._dragging.busy:
            point = self._viewport.mapFromGlobal(event.globalPosition().toPoint())
            (self._dragging.step if moves else self._dragging.drop)(point)
        if not moves or not self._dragging.busy:
            application = QApplication.instance()
            if application is not None:
                application.removeEventFilter(self)
        return moves


class Pointing:
    """Turns mouse events into clicks and gestures. `busy` while something is in hand."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        self._pressed: _Pressed | None = None
        self._dragging = Dragging(view)
        self._leash = _Leash(self._dragging, view)

    @property
    def busy(self) -> bool:
        """Whether a gesture is under way."""
        return self._dragging.busy

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
            self._pressed = _Pressed(point, spot, spot.id in view.selected())
            if spot.id is not None:
                view.select([spot.id], reveal=False)

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
        self._dragging.step(point)

    def release(self, event: QMouseEvent) -> None:
        """Does what the gesture showed, or what a click there means."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        pressed, self._pressed = self._pressed, None
        if self.busy:
            self._dragging.drop(event.position().toPoint())
        elif pressed is not None:
            self._click(pressed)

    def double_click(self, event: QMouseEvent) -> None:
        """On free time a new entry; on a card its title."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed = None
        point = event.position().toPoint()
        spot = spot_at(self._view, point)
        if spot.id is not None:
            self._view.editing.edit_title(spot.id)
        elif spot.gap is None and spot.over is None:
            self._view.editing.edit_new(self._place_at(point))

    def begin_insert(self, id_: str) -> None:
        """An entry from the tray is in hand; the mouse is followed wherever it is."""
        view = self._view
        view.setFocus(Qt.FocusReason.MouseFocusReason)
        self._dragging.begin(
            Moving(view.relay.programme, id_, view.day, _FROM_TRAY, follow=view.commands.follow)
        )
        self._leash.follow()

    def keep_up(self) -> None:
        """The day has moved under a resting pointer."""
        self._dragging.keep_up()

    def cancel(self) -> None:
        """Forgets what is in hand; the card glides back."""
        self._pressed = None
        self._dragging.cancel()

    def _begin(self, pressed: _Pressed) -> None:
        view, id_ = self._view, pressed.spot.id
        programme, follow = view.relay.programme, view.commands.follow
        at = self._dragging.pointer(pressed.point)
        if id_ is None:
            self._dragging.begin(Painting(programme, view.day, at, view.snap))
            return
        own, edge = span(programme.entries[id_]), pressed.spot.edge
        if edge is None:
            grab = at.minute - own.start
            self._dragging.begin(Moving(programme, id_, view.day, grab, follow=follow))
            return
        # Grabbed where the card ends, which is before its entry does if it runs over.
        box = view.picture.settled.by_id[id_]
        minute = own.start if edge == Edge.START else own.end - box.over
        over = 0 if edge == Edge.START else box.over
        grab = at.minute - minute - over
        self._dragging.begin(Trimming(programme, id_, edge, grab, follow=follow))

    def _click(self, pressed: _Pressed) -> None:
        """On a card's time, or again on a title, opens it; on free time, puts the cursor there."""
        spot = pressed.spot
        if spot.id is None:
            self._view.cursor_.go(self._place_at(pressed.point), reveal=False)
        elif spot.on_time:
            self._view.editing.edit_time(spot.id)
        elif spot.on_title and pressed.was_selected:
            self._view.editing.edit_title(spot.id)

    def refresh_hint(self) -> None:
        """Shows the hint of a gap beside the current card."""
        view = self._view
        current = view.current()
        gaps = (gap for gap in view.picture.gaps if current in (gap.before, gap.after))
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
        pointer = self._dragging.pointer(point)
        minute = self._view.snap.on_grid(pointer.minute)
        for gap in self._view.picture.gaps:  # just before something, rather within the gap
            if gap.free.contains(int(pointer.minute)) and gap.room in (None, pointer.room):
                minute = min(max(minute, gap.free.start), gap.free.end - 1)
        return Place(self._view.day, max(0, minute), pointer.room)
