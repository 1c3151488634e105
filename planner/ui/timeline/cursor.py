"""The time cursor: a place on free time, where typing makes a new entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from planner.core.edits.create import free_minutes
from planner.core.edits.gaps import free_around
from planner.core.edits.place import Place
from planner.ui.outcomes import minutes
from planner.ui.timeline.overlay import TimeCursor

if TYPE_CHECKING:
    from planner.ui.timeline.view import TimelineView


class FreeTimeCursor:
    """Where it stands, if anywhere; `place` is None while entries are walked instead."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        self.place: Place | None = None

    def go(self, to: Place, *, reveal: bool = True) -> None:
        """Stands there, says so, and comes into sight.

        Without `reveal` nothing scrolls, as suits where the pointer is already.
        """
        view = self._view
        view.selectionModel().clear()
        self.place = to
        self.refresh()
        if reveal:
            y = view.picture.scale.y(to.start) - view.verticalOffset()
            left, width = view.picture.lanes.span(to.room) or (0, 0)
            view.frame.reveal(QRect(left - view.horizontalOffset(), y - 20, width, 40))
        view.relay.announce(self._words(to))

    def go_to_opening(self) -> None:
        """Stands where the day begins, in the first room."""
        rooms = self._view.picture.lanes.rooms
        room = rooms[0] if rooms else None
        self.go(Place(self._view.day, self._view.picture.day.opens, room))

    def go_behind(self, id_: str | None) -> None:
        """Stands at the end of an entry, or of what follows it without a gap; else at opening."""
        entry = self._view.relay.programme.entries.get(id_ or "")
        if entry is None or entry.start is None:
            self.go_to_opening()
            return
        room = entry.room or next(iter(self._view.picture.lanes.rooms), None)
        self.go(self._first_free(room, entry.start + entry.duration))

    def step(self, steps: int) -> None:
        """That many grid lines later, or with negative ones earlier."""
        if self.place is not None:
            start = max(0, self._view.snap.next_line(self.place.start, steps))
            self.go(Place(self.place.day, start, self.place.room))

    def step_aside(self, steps: int) -> None:
        """To the room at the right, or with -1 at the left; before the first are all rooms."""
        rooms = (None, *self._view.picture.lanes.rooms)
        if self.place is not None and self.place.room in rooms:
            number = min(len(rooms) - 1, max(0, rooms.index(self.place.room) + steps))
            self.go(Place(self.place.day, self.place.start, rooms[number]))

    def leave(self) -> None:
        """Is nowhere."""
        self.place = None
        self._view.put("cursor", None)

    def refresh(self) -> None:
        """Stands rightly on a day that was laid out anew."""
        if self.place is None:
            return
        picture = self._view.picture
        left, width = picture.lanes.span(self.place.room) or (picture.lanes.left, 0)
        y, words = picture.scale.y(self.place.start), picture.texts.time(self.place.start)
        self._view.put("cursor", TimeCursor(left, width, y, words))

    def _first_free(self, room: str | None, minute: int) -> Place:
        """The first minute from there on at which nothing runs in that room."""
        programme, day = self._view.relay.programme, self._view.day
        ends = sorted(
            entry.start + entry.duration
            for entry in programme.entries.values()
            if entry.day == day and entry.start is not None
        )
        for start in [minute, *(end for end in ends if end > minute)]:
            if free_around(programme, day, room, start).minutes:
                return Place(day, start, room)
        return Place(day, minute, room)

    def _words(self, at: Place) -> str:
        texts, programme = self._view.texts, self._view.relay.programme
        free = free_minutes(programme, at, wanted=24 * 60)
        values = {"time": texts.time(at.start), "length": minutes(texts, free)}
        if free < 1:
            said = texts.gettext("%(time)s, no free time")
        elif free_around(programme, at.day, at.room, at.start).end > _ENDLESS:
            said = texts.gettext("%(time)s, free; type a title")
        else:
            said = texts.gettext("%(time)s, %(length)s free; type a title")
        room = programme.rooms.get(at.room or "")
        name = room.name if room else texts.gettext("all rooms") if programme.rooms else ""
        return ": ".join(words for words in (name, said % values) if words)


_ENDLESS = 24 * 60
