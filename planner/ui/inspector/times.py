"""Start, end and length of an entry, typed exactly; what comes after follows as after a drop."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from planner.core.changes import EditKind, change_fields
from planner.core.edits.create import set_times
from planner.core.edits.place import Place, lift, move
from planner.core.edits.trim import trim_end
from planner.core.interval import Interval
from planner.core.programme import Entry
from planner.core.queries import span
from planner.ui.inspector.editing import Editing
from planner.ui.inspector.source import Source, UnusableError
from planner.ui.typed_time import NotATimeError, read_end, read_time

_Now = TypeVar("_Now", int, Interval)


class Times:
    """Sources over the times of one entry. `day` tells where an entry of the tray would go."""

    def __init__(self, editing: Editing, id_: str, day: Callable[[], str]) -> None:
        self._editing = editing
        self._id = id_
        self._day = day

    def start(self) -> Source:
        """When it starts; empty sets it aside."""
        return self._editing.source(self._id, "start", self._read_start, self._write_start)

    def end(self) -> Source:
        """When it ends; empty says that nobody has stated the end."""
        return self._editing.source(self._id, "end", self._read_end, self._write_end)

    def length(self) -> Source:
        """How many minutes it lasts."""
        return self._editing.source(
            self._id, "duration", lambda entry: str(entry.duration), self._write_length
        )

    def _read_start(self, entry: Entry) -> str:
        return "" if entry.start is None else self._editing.texts.time(entry.start)

    def _read_end(self, entry: Entry) -> str:
        unknown = entry.end is None or entry.open_end
        return "" if unknown else self._editing.texts.time(entry.end or 0)

    def _write_start(self, text: str) -> None:
        entry, editing = self._entry(), self._editing
        if not text.strip():
            if entry.placed:
                editing.make(lift(editing.programme, [self._id]), self._id)
            return
        day = entry.day or self._day()
        if not day:
            raise UnusableError(editing.texts.gettext("There is no day to put it on."))
        to = Place(day, self._time(read_time, text, entry.start or 0), entry.room)
        programme, follow = editing.programme, editing.commands.follow
        if entry.placed:
            edit = set_times(programme, self._id, to, entry.duration, follow=follow)
        else:
            edit = move(programme, self._id, to, follow=follow)
        editing.make(edit, self._id)

    def _write_end(self, text: str) -> None:
        entry, editing = self._entry(), self._editing
        _ = editing.texts.gettext
        if not text.strip():
            editing.change(self._id, open_end=True)
            return
        if entry.start is None:
            raise UnusableError(_("Give it a start first."))
        end = self._time(read_end, text, span(entry))
        if end <= entry.start:
            raise UnusableError(_("It cannot end before it begins."))
        edit = trim_end(editing.programme, self._id, end, follow=editing.commands.follow)
        editing.make(edit, self._id)

    def _write_length(self, text: str) -> None:
        entry, editing = self._entry(), self._editing
        minutes = editing.minutes(text)
        if minutes is None:
            raise UnusableError(editing.texts.gettext("Write a number of minutes, such as 45."))
        if entry.placed:
            place = Place(entry.day or "", span(entry).start, entry.room)
            follow = editing.commands.follow
            edit = set_times(editing.programme, self._id, place, minutes, follow=follow)
            editing.make(edit, self._id)
        else:
            values = {self._id: {"duration": minutes}}
            editing.apply(change_fields(editing.programme, EditKind.TRIM, values))

    def _entry(self) -> Entry:
        return self._editing.programme.entries[self._id]

    def _time(self, read: Callable[[str, _Now], int], text: str, now: _Now) -> int:
        try:
            return read(text, now)
        except NotATimeError:
            texts = self._editing.texts
            sentence = texts.gettext("Write a time such as %(time)s, or +15.")
            raise UnusableError(sentence % {"time": texts.time(9 * 60 + 30)}) from None
