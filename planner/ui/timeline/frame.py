"""How much of the day the timeline shows: zoom, scroll place, and the rails beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QRect, QSignalBlocker

from planner.core.programme import Day
from planner.core.queries import days_in_order
from planner.ui.timeline.geometry import (
    MARGIN,
    Scale,
    lanes_for,
    opening_scale,
    roomy_range,
    tight_range,
)
from planner.ui.timeline.header import RoomHeader
from planner.ui.timeline.layout import busy_stretch, visible_rooms
from planner.ui.timeline.rails import TimeRuler

if TYPE_CHECKING:
    from planner.ui.timeline.view import TimelineView

ZOOM_STEP = 1.15
"""By how much one step of zooming enlarges."""
_AIR = 12  # pixels kept around what is brought into sight


class Frame:
    """Keeps the picture of a timeline at its size and scroll place."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        picture = view.picture
        self.ruler = TimeRuler(picture, view.verticalOffset, view)
        self.header = RoomHeader(picture, view)
        self._per_minute = 1.0
        self._fitted = False
        self._ready = False

    @property
    def fitted(self) -> bool:
        """Whether the whole day is fitted into the window."""
        return self._fitted

    def open_day(self) -> None:
        """Shows the day from its beginning, the shortest entry high enough to read."""
        entries = self._view.relay.programme.index.in_lane(self._view.day, None)
        self._per_minute = opening_scale(min((e.duration for e in entries), default=30))
        self._ready = False
        self.refresh()
        self._ready = True
        self._scroll_to_beginning()

    def fit(self) -> None:
        """Fits the whole day into the window, and keeps it so."""
        self._fitted = True
        self.refresh()

    def zoom(self, steps: float, about: int | None = None) -> None:
        """Larger, or smaller with negative steps; the minute at that height stays where it is."""
        view = self._view
        if view.editing.line is not None:
            view.setFocus()  # which keeps what is being written
        at = view.viewport().height() // 2 if about is None else about
        scale = view.picture.scale
        minute = scale.minute(at + view.verticalOffset())
        self._per_minute = scale.clamped(scale.per_minute * ZOOM_STEP**steps)
        self._fitted = False
        self._lay_out(minute, at)
        self._take_along()

    def refresh(self) -> None:
        """Lays the day out anew; what is in sight stays where it is."""
        view = self._view
        self._lay_out(view.picture.scale.minute(view.verticalOffset()), 0)
        self._place_rails()
        self._take_along()

    def _lay_out(self, minute: float, at: int) -> None:
        """Lays the day out; at another scale, the minute stays at that height of the viewport."""
        view, picture = self._view, self._view.picture
        programme = view.relay.programme
        day = programme.days.get(view.day)
        if day is None:  # it was deleted: the window is about to show another
            day = next(iter(days_in_order(programme)), Day(view.day))
        rooms = visible_rooms(programme, day)
        lanes = lanes_for(rooms, view.viewport().width())
        old = picture.scale
        picture.settle(programme, day, self._scale(day), lanes)
        self.set_ranges()
        bar, now = view.verticalScrollBar(), picture.scale
        if self._ready and (old.first, old.per_minute) != (now.first, now.per_minute):
            with QSignalBlocker(bar):  # all is painted anew: what is painted need not be moved
                bar.setValue(now.y(minute) - at)
        view.update_whole_day()
        self.ruler.update()

    def _take_along(self) -> None:
        """What stands over the cards goes to where they are now."""
        self._view.pointing.keep_up()
        self._view.chip.keep_up()

    def set_ranges(self) -> None:
        """Tells the scroll bars how large the day is."""
        view, picture = self._view, self._view.picture
        size = view.viewport().size()
        for bar, whole, page in (
            (view.verticalScrollBar(), picture.scale.height, size.height()),
            (view.horizontalScrollBar(), picture.lanes.right + MARGIN, size.width()),
        ):
            bar.setRange(0, max(0, whole - page))
            bar.setPageStep(page)
            bar.setSingleStep(24)

    def reveal(self, area: QRect) -> None:
        """Scrolls just as far as shows that area of the viewport, its beginning above all."""
        view = self._view
        for bar, start, end, page in (
            (view.verticalScrollBar(), area.top(), area.bottom(), view.viewport().height()),
            (view.horizontalScrollBar(), area.left(), area.right(), view.viewport().width()),
        ):
            if end + _AIR > page:
                bar.setValue(bar.value() + min(end + _AIR - page, start - _AIR))
            elif start < _AIR:
                bar.setValue(bar.value() + start - _AIR)

    def scroll_rails(self, *, aside: int) -> None:
        """The hours go with what is scrolled, and so do the words of cut cards.

        The rooms go with what is scrolled by that many pixels `aside`.
        """
        self._view.keep_words_in_sight()
        self.ruler.update()
        if aside:
            self.header.update()

    def _scale(self, day: Day) -> Scale:
        view = self._view
        busy = busy_stretch(view.relay.programme, day)
        if self._fitted:
            tight = tight_range(busy)
            height = view.viewport().height() - 2
            return Scale(tight.start, tight.end, max(0.05, height / max(1, tight.minutes)))
        roomy = roomy_range(busy)
        return Scale(roomy.start, roomy.end, self._per_minute)

    def _place_rails(self) -> None:
        view = self._view
        width, height = self.ruler.hint_width(), self.header.hint_height()
        margins = QMargins(width, height, 0, 0)
        if view.viewportMargins() != margins:
            view.setViewportMargins(margins)
        place = view.viewport().geometry()
        self.ruler.setGeometry(place.left() - width, place.top(), width, place.height())
        self.header.setGeometry(
            place.left() - width, place.top() - height, place.width() + width, height
        )
        self.header.show_from(width)
        self.header.setVisible(height > 0)

    def _scroll_to_beginning(self) -> None:
        picture = self._view.picture
        begin = busy_stretch(self._view.relay.programme, picture.day).start
        self._view.verticalScrollBar().setValue(picture.scale.y(begin) - _AIR)
