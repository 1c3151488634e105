"""What stands in the cells of what was understood. Knows no Qt."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

from planner import wording
from planner.core.programme import Entry, EntryKind
from planner.text import Texts
from planner.ui.review.corrections import people_shown, people_text
from planner.ui.review.rows import Row, RowKind
from planner.ui.review.words import own_label, own_value
from planner.ui.review.work import Understood
from planner.wording.readings import doubt as doubt_words


class Column(IntEnum):
    """What the columns hold."""

    TIME = 0
    KIND = 1
    TITLE = 2
    ROOM = 3
    PEOPLE = 4
    CHECK = 5


class Cells:
    """The words of the cells of one state."""

    def __init__(self, texts: Texts, held: Understood) -> None:
        self._texts = texts
        self._held = held

    def words(self, row: Row, column: Column) -> str:
        """What stands in a cell."""
        if column == Column.CHECK:
            return self._check(row)
        if column == Column.ROOM:
            return self._room(row)
        words: Callable[[Row, Column], str] = {
            RowKind.OWN: self._own_words,
            RowKind.DAY: self._day_words,
            RowKind.ENTRY: self._entry_words,
            RowKind.PART: self._part_words,
        }[row.kind]
        return words(row, column)

    def typed(self, row: Row, column: Column) -> str:
        """What stands in a cell while it is typed anew."""
        if column == Column.PEOPLE and row.kind in {RowKind.ENTRY, RowKind.PART}:
            return people_text(self._held.programme, row.id, row.part)
        return self.words(row, column)

    def _own_words(self, row: Row, column: Column) -> str:
        programme = self._held.programme
        if column == Column.TIME:
            return own_label(self._texts, programme, row)
        return own_value(programme, row) if column == Column.TITLE else ""

    def _day_words(self, row: Row, column: Column) -> str:
        if not row.id:
            return self._texts.gettext("Not placed") if column == Column.TITLE else ""
        day = self._held.programme.days[row.id]
        if column != Column.TITLE:
            return self._texts.gettext("Day") if column == Column.TIME else ""
        date = self._texts.date(day.date) if day.date else self._texts.gettext("No date")
        return " · ".join(filter(None, (date[:1].upper() + date[1:], day.label)))

    def _entry_words(self, row: Row, column: Column) -> str:
        entry = self._held.programme.entries[row.id]
        if column == Column.TIME:
            return self._time(entry)
        if column == Column.KIND:
            return self.kind(entry.kind)
        if column == Column.TITLE:
            return entry.title
        return people_shown(self._held.programme, entry.id)

    def _part_words(self, row: Row, column: Column) -> str:
        part = next(
            part for part in self._held.programme.entries[row.id].parts if part.id == row.part
        )
        if column == Column.TITLE:
            return part.title
        if column == Column.PEOPLE:
            return people_shown(self._held.programme, row.id, row.part)
        return self._texts.gettext("part") if column == Column.KIND else ""

    def kind(self, kind: EntryKind) -> str:
        """What a kind is called."""
        _ = self._texts.gettext
        return _("break") if kind is EntryKind.BREAK else _("session")

    def _time(self, entry: Entry) -> str:
        if entry.start is None:
            return wording.minutes(self._texts, entry.duration)
        return self._texts.time_span(entry.start, None if entry.open_end else entry.end)

    def _room(self, row: Row) -> str:
        room = self._held.programme.entries[row.id].room if row.kind is RowKind.ENTRY else None
        return self._held.programme.rooms[room].name if room else ""

    def _check(self, row: Row) -> str:
        correction = self._held.correction(row)
        if correction.left_out:
            return self._texts.gettext("left out")
        left = self._held.doubts(row)
        if left:
            return ", ".join(doubt_words(self._texts, doubt) for doubt in left)
        if correction.fields:
            return self._texts.gettext("corrected")
        pinned = row.kind is RowKind.ENTRY and self._held.programme.entries[row.id].pinned
        return self._texts.gettext("fixed") if pinned else ""
