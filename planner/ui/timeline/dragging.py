"""A gesture under way: what is in hand, what a release would do, and doing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer

from planner.core.changes import Edit, EditKind
from planner.core.edits.place import Place, lift
from planner.core.interval import Interval
from planner.core.programme import Entry
from planner.core.queries import span
from planner.ui.outcomes import minutes
from planner.ui.timeline.faces import time_words
from planner.ui.timeline.gestures import Moving, Painting, Pointer, Preview, Trimming
from planner.ui.timeline.overlay import CardInHand, PaintedLength
from planner.ui.timeline.readings import readings

if TYPE_CHECKING:
    from planner.ui.timeline.view import TimelineView

_SCROLL_MS = 16
_SCROLL_EDGE = 36  # pixels from the upper and lower edge within which a drag scrolls
_FASTEST = 25  # pixels a drag scrolls at most at each beat

Gesture = Moving | Trimming | Painting


class Dragging:
    """One gesture from its beginning to `drop` or `cancel`; points are the viewport's."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        self._gesture: Gesture | None = None
        self._preview: Preview | None = None
        self._painted: Interval | None = None
        self._card: CardInHand | None = None
        self._over_tray = False
        self._last = QPoint()
        self._top = 0.0  # the first minute in sight when the gesture began
        self._scrolling = QTimer(view)
        self._scrolling.setInterval(_SCROLL_MS)
        self._scrolling.timeout.connect(self._scroll)

    @property
    def busy(self) -> bool:
        """Whether a gesture is under way."""
        return self._gesture is not None

    def begin(self, gesture: Gesture) -> None:
        """Takes up a gesture."""
        self._gesture = gesture
        self._top = self._view.picture.scale.minute(self._view.verticalOffset())
        self._view.put("hint", None)
        if isinstance(gesture, Moving):
            self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._view.drag_began.emit(gesture.id)

    def step(self, point: QPoint) -> None:
        """The pointer is there now."""
        self._last = point
        gesture, snap = self._gesture, self._view.snap
        if isinstance(gesture, Painting):
            self._paint(gesture.step(self.pointer(point), snap), gesture.room)
        elif isinstance(gesture, Moving) and not self._inside():
            self._hold_outside(gesture)
        elif gesture is not None:
            self._hover_tray(over=False)
            self._hold(gesture.step(self.pointer(point), snap))
        near = self._speed() != 0 and self._inside()
        if near != self._scrolling.isActive():
            (self._scrolling.start if near else self._scrolling.stop)()

    def keep_up(self) -> None:
        """The day was scrolled or laid out anew: what is in hand stays with the pointer."""
        if self._preview is not None or self._painted is not None:
            self.step(self._last)

    def drop(self, point: QPoint) -> None:
        """Does what the last step showed, there."""
        self.step(point)
        gesture, painted = self._gesture, self._painted
        if isinstance(gesture, Painting):
            self._end()
            if painted is not None and painted.minutes:
                at = Place(self._view.day, painted.start, gesture.room)
                self._view.editing.edit_new(at, painted.minutes)
        elif gesture is not None:
            self._drop_card(gesture)

    def cancel(self) -> None:
        """Forgets the gesture and what it has scrolled; the card glides back."""
        gesture, card, view = self._gesture, self._card, self._view
        if gesture is not None:
            self._end()
            view.verticalScrollBar().setValue(view.picture.scale.y(self._top))
            self._glide_home(gesture, card)

    def pointer(self, point: QPoint) -> Pointer:
        """The minute and room at a point; beyond the upper and lower edge, those at the edge."""
        view, picture = self._view, self._view.picture
        y = min(max(0, point.y()), view.viewport().height())
        at = view.to_day(QPoint(point.x(), y))
        return Pointer(picture.scale.minute(at.y()), picture.lanes.room_at(at.x()))

    def _hold(self, preview: Preview) -> None:
        """Draws the entry in hand and the day as a drop would leave it."""
        view, picture, held = self._view, self._view.picture, preview.held
        self._preview = preview
        view.preview(preview.edit)
        landed = picture.entry(held.id)
        there = _spot(landed) == _spot(held)
        slot = picture.shown.by_id.get(held.id)
        if picture.in_hand != held.id and slot is not None:
            view.update_day(picture.area(slot))
        picture.in_hand = held.id
        self._card = CardInHand(
            box=slot if there and slot is not None else picture.box_of(held),
            slot=None if there or not landed.placed else slot,
            face=picture.face(held.id),
            time=time_words(view.texts, landed if landed.placed else held),
            words=self._length_words(span(landed)) if landed.placed else "",
            over=picture.over_words(slot) if there and slot is not None and slot.over else "",
        )
        view.put("hand", self._card)
        view.frame.ruler.show_held(span(landed) if landed.placed else None)

    def _hold_outside(self, gesture: Moving) -> None:
        """Over the tray a drop sets aside; elsewhere it means nothing."""
        view = self._view
        programme = view.relay.programme
        over = self._over_target()
        self._hover_tray(over=over)
        edit = lift(programme, [gesture.id]) if over else Edit(EditKind.MOVE, ())
        self._preview = Preview(edit, programme.entries[gesture.id])
        view.put("hand", None)
        view.picture.in_hand = None
        view.preview(edit)
        home = view.picture.settled.by_id.get(gesture.id)
        if home is not None:
            view.update_day(view.picture.area(home))
        view.frame.ruler.show_held(None)

    def _paint(self, stretch: Interval, room: str | None) -> None:
        view = self._view
        self._painted = stretch
        box = view.picture.stretch_box(stretch, room)
        view.put("painted", PaintedLength(box, self._length_words(stretch)))
        view.frame.ruler.show_held(stretch)

    def _drop_card(self, gesture: Moving | Trimming) -> None:
        view, preview, card, inside = self._view, self._preview, self._card, self._inside()
        before = view.relay.programme
        self._end()
        if preview is None or not preview.edit:
            self._glide_home(gesture, card)
            return
        if not view.commands.make(preview.edit, gesture.id):
            self._glide_home(gesture, card)
            return
        view.select([gesture.id], reveal=False)
        if isinstance(gesture, Moving) and inside:
            view.chip.offer(before, gesture.id, preview.edit, readings(before, preview))

    def _glide_home(self, gesture: Gesture, card: CardInHand | None) -> None:
        if isinstance(gesture, Painting) or card is None:
            return
        home = self._view.picture.settled.by_id.get(gesture.id)
        if home is not None and home != card.box:
            self._view.motion.glide(card, home)

    def _end(self) -> None:
        """Lets go: nothing is in hand, and the day is shown as it is."""
        view, was_moving = self._view, isinstance(self._gesture, Moving)
        self._scrolling.stop()
        self._gesture = self._preview = self._painted = self._card = None
        self._hover_tray(over=False)
        view.put("hand", None)
        view.put("painted", None)
        view.preview(None)
        held, view.picture.in_hand = view.picture.in_hand, None
        home = view.picture.shown.by_id.get(held or "")
        if home is not None:
            view.update_day(view.picture.area(home))
        view.frame.ruler.show_held(None)
        view.viewport().unsetCursor()
        if was_moving:
            view.drag_ended.emit()

    def _hover_tray(self, *, over: bool) -> None:
        if over != self._over_tray:
            self._over_tray = over
            self._view.lift_hovered.emit(over)

    def _inside(self) -> bool:
        """Whether the pointer is at the timeline, its rails included, or above or below it."""
        view = self._view
        x = view.viewport().mapTo(view, self._last).x()
        return 0 <= x < view.width() and not self._over_target()

    def _over_target(self) -> bool:
        """Whether letting go there sets aside."""
        view = self._view
        target = view.lift_target
        return target is not None and target(view.viewport().mapToGlobal(self._last))

    def _speed(self) -> int:
        """Pixels to scroll at each beat, faster nearer to the edge and beyond it."""
        y, height = self._last.y(), self._view.viewport().height()
        if y < _SCROLL_EDGE:
            return -min(_FASTEST, max(1, (_SCROLL_EDGE - y) // 3))
        return min(_FASTEST, max(0, (y - height + _SCROLL_EDGE) // 3))

    def _scroll(self) -> None:
        bar = self._view.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + self._speed())  # which takes what is in hand along
        if bar.value() == before:
            self._scrolling.stop()

    def _length_words(self, stretch: Interval) -> str:
        texts = self._view.texts
        times = texts.time_span(stretch.start, stretch.end)
        return f"{times} · {minutes(texts, stretch.minutes)}"


def _spot(entry: Entry) -> tuple[object, ...]:
    return entry.day, entry.start, entry.duration, entry.room
