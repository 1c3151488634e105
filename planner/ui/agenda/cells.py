"""What is typed into a cell, as the edit it stands for: the same as a drag or a field would make.

Knows no Qt. What cannot be used raises UnusableError with the sentence to show.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from planner.core.changes import Edit, EditKind, add_rows, apply, as_one, change_fields
from planner.core.edits.billing import bill
from planner.core.edits.create import free_minutes, set_times
from planner.core.edits.place import Place, change_room, move, pin
from planner.core.edits.rooms import add_room
from planner.core.edits.trim import trim_end
from planner.core.interval import Interval
from planner.core.programme import Entry, EntryKind, IdFactory, Programme
from planner.core.queries import entries_of_day, free_order, rooms_in_order, span, tray
from planner.core.spacing import on_one_line
from planner.text import LANGUAGES, Texts, texts
from planner.ui.entries import Column, kind_word
from planner.ui.inspector.source import UnusableError
from planner.ui.new_entry import called
from planner.ui.planning import Planning
from planner.ui.typed_time import (
    NotATimeError,
    read_end,
    read_minutes,
    read_span,
    read_start,
)

_T = TypeVar("_T")
_YES = frozenset(("x", "1", "yes", "ja", "true", "sand", "✓"))
_NO = frozenset(("", "0", "-", "no", "nej", "false", "falsk"))


@dataclass(frozen=True)
class Cells:
    """Turns typed cells of one day into edits.

    `follow` says whether the rest follows, `planning` how long new entries are.
    """

    texts: Texts
    day: str
    new_id: IdFactory
    follow: bool = True
    planning: Planning = field(default_factory=Planning)

    def change(self, programme: Programme, id_: str, column: Column, typed: str) -> Edit:
        """The edit that this text in that cell of a placed entry is. Raises UnusableError."""
        read: Callable[[Programme, Entry, str], Edit] = {
            Column.START: self._start,
            Column.END: self._end,
            Column.LENGTH: self._length,
            Column.TITLE: self._title,
            Column.ROOM: self._room,
            Column.SPEAKERS: self._speakers,
            Column.KIND: self._kind,
            Column.FIXED: self._fixed,
            Column.NOTE: self._note,
        }[column]
        return read(programme, programme.entries[id_], typed.strip())

    def create(
        self, programme: Programme, column: Column, typed: str, title: str = ""
    ) -> tuple[str, Edit]:
        """The id of a new entry, and the edit that adds it with this text in that cell.

        A start places it there, in all rooms or in the first one that is free then; anything
        else places it behind the day's last. By its title, a break is one and a meal is fixed.
        Raises UnusableError.
        """
        if self.day not in programme.days:
            raise UnusableError(self.texts.gettext("There is no day to put it on."))
        behind = self._behind(programme)
        start, minutes = behind, None
        if column == Column.START:
            start, minutes = self._new_stretch(typed, behind)
        to = Place(self.day, start, self._free_room(programme, start))
        order = free_order([entry.order for entry in tray(programme)])
        name = typed if column == Column.TITLE else title
        so_called = called(self.new_id(), name, programme.language)
        usual = self.planning.length(so_called)
        free = free_minutes(programme, to, usual) or usual
        new = replace(so_called, title="", duration=minutes or free, order=order)
        added = add_rows(EditKind.ADD, [new])
        now = apply(programme, added)
        placed = move(now, new.id, to, follow=self.follow)
        if column == Column.START:
            return new.id, as_one(EditKind.ADD, added, placed)
        said = self.change(apply(now, placed), new.id, column, typed)
        return new.id, as_one(EditKind.ADD, added, placed, said)

    def minutes(self, typed: str, now: int) -> int:
        """A length. Raises UnusableError."""
        try:
            return read_minutes(typed, now)
        except NotATimeError:
            sentence = self.texts.gettext("Write a number of minutes, such as 45.")
            raise UnusableError(sentence) from None

    def exact(self) -> Cells:
        """The same, where nothing follows: every entry comes to stand just as it is written."""
        return replace(self, follow=False)

    def _start(self, programme: Programme, entry: Entry, typed: str) -> Edit:
        stretch = self._time(read_span, typed, span(entry))
        to = Place(entry.day or "", stretch.start, entry.room)
        return set_times(programme, entry.id, to, stretch.minutes, follow=self.follow)

    def _end(self, programme: Programme, entry: Entry, typed: str) -> Edit:
        if not typed:
            return change_fields(programme, EditKind.CHANGE, {entry.id: {"open_end": True}})
        end = self._time(read_end, typed, span(entry))
        if end <= span(entry).start:
            raise UnusableError(self.texts.gettext("It cannot end before it begins."))
        return trim_end(programme, entry.id, end, follow=self.follow)

    def _length(self, programme: Programme, entry: Entry, typed: str) -> Edit:
        end = span(entry).start + self.minutes(typed, entry.duration)
        return trim_end(programme, entry.id, end, follow=self.follow)

    def _title(self, programme: Programme, entry: Entry, typed: str) -> Edit:
        title = on_one_line(typed)
        return change_fields(programme, EditKind.CHANGE, {entry.id: {"title": title}})

    def _room(self, programme: Programme, entry: Entry, typed: str) -> Edit:
        """Into the room of that name; one of a new name is added in the same edit."""
        name = on_one_line(typed)
        added = Edit(EditKind.ADD, ())
        room = None
        if name and name.casefold() not in {texts(each).gettext("all rooms") for each in LANGUAGES}:
            there = (r for r in rooms_in_order(programme) if r.name.casefold() == name.casefold())
            known = next(there, None)
            if known is None:
                added = add_room(programme, name, self.new_id)
                room = added.changes[0].id
            else:
                room = known.id
        now = apply(programme, added)
        moved = change_room(now, [entry.id], room, follow=self.follow)
        return as_one(moved.kind, added, moved)

    def _speakers(self, programme: Programme, entry: Entry, typed: str) -> Edit:
        names = [name for line in typed.splitlines() for name in line.replace(";", ",").split(",")]
        return bill(programme, entry.id, names, self.new_id)

    def _kind(self, programme: Programme, entry: Entry, typed: str) -> Edit:
        """By its word in either language, or by the word's first letters."""
        word = typed.casefold()
        kinds = {
            kind
            for kind in EntryKind
            for language in LANGUAGES
            if word and kind_word(texts(language), kind).startswith(word)
        }
        if len(kinds) != 1:
            words = [kind_word(self.texts, kind) for kind in EntryKind]
            sentence = self.texts.gettext("Write %(one)s or %(other)s.")
            raise UnusableError(sentence % {"one": words[0], "other": words[1]})
        values = {entry.id: {"kind": kinds.pop()}}
        return change_fields(programme, EditKind.CHANGE, values)

    def _fixed(self, programme: Programme, entry: Entry, typed: str) -> Edit:
        word = typed.casefold()
        yes = word in _YES or word in {texts(each).gettext("fixed") for each in LANGUAGES}
        if not yes and word not in _NO:
            raise UnusableError(self.texts.gettext("Write x for fixed, or nothing."))
        return pin(programme, [entry.id], pinned=yes)

    def _note(self, programme: Programme, entry: Entry, typed: str) -> Edit:
        return change_fields(programme, EditKind.CHANGE, {entry.id: {"note": typed}})

    def _time(self, read: Callable[[str, Interval], _T], typed: str, now: Interval) -> _T:
        try:
            return read(typed, now)
        except NotATimeError:
            raise UnusableError(self._no_time()) from None

    def _new_stretch(self, typed: str, behind: int) -> tuple[int, int | None]:
        """The start typed for a new entry, and its minutes where an end was typed, too."""
        try:
            return read_start(typed, behind), None
        except NotATimeError:
            stretch = self._time(read_span, typed, Interval(behind, behind + self.planning.session))
            return stretch.start, stretch.minutes

    def _no_time(self) -> str:
        sentence = self.texts.gettext("Write a time such as %(time)s, or +15.")
        return sentence % {"time": self.texts.time(9 * 60 + 30)}

    def _behind(self, programme: Programme) -> int:
        """When the day's last ends, or an empty day opens."""
        ends = [span(entry).end for entry in entries_of_day(programme, self.day)]
        return max(ends, default=programme.days[self.day].opens)

    def _free_room(self, programme: Programme, minute: int) -> str | None:
        """All rooms where they are free; else the first that the day shows and that is."""
        hidden = programme.days[self.day].hidden_rooms
        rooms = [room.id for room in rooms_in_order(programme) if room.id not in hidden]
        for room in (None, *rooms):
            if free_minutes(programme, Place(self.day, minute, room)):
                return room
        return None
