"""All entries of a programme as one table, for the timeline, the tray and the agenda alike."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from planner.core.changes import Edit
from planner.core.involved import entries_named, is_about_people, speaker_names
from planner.core.programme import Entry, EntryKind, Programme
from planner.core.queries import running_order, tray
from planner.text import Texts
from planner.ui.relay import Relay

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """What the columns of the table hold."""

    START = 0
    END = 1
    LENGTH = 2
    TITLE = 3
    ROOM = 4
    SPEAKERS = 5
    FIXED = 6
    KIND = 7
    NOTE = 8


class EntryTable(QAbstractTableModel):
    """Every entry, a row each: the placed ones as they run, day by day, then those set aside.

    The title's accessible text is a sentence of the whole entry, for lists that show one column.
    """

    def __init__(self, relay: Relay, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._relay = relay
        self._texts = texts
        self._entries = relay.programme.entries
        self._order = _in_order(relay.programme)
        self._rows = {id_: row for row, id_ in enumerate(self._order)}
        self._speakers = speaker_names(relay.programme)
        self.bright: frozenset[str] | None = None
        """The ids that are found while something is looked for: lists let all others fade."""
        relay.changed.connect(self._follow)

    def faded(self, entry: Entry | None) -> bool:
        """Whether something else is looked for."""
        return entry is not None and self.bright is not None and entry.id not in self.bright

    def entry(self, index: Index) -> Entry:
        """The entry of that row."""
        return self._entries[self._order[index.row()]]

    def day_at(self, row: int) -> str | None:
        """The day of the entry of that row; none for one set aside. Asked for every row at once."""
        return self._entries[self._order[row]].day

    def index_of(self, id_: str, column: Column = Column.TITLE) -> QModelIndex:
        """Where an entry stands; an invalid index for one that is not there."""
        row = self._rows.get(id_)
        return QModelIndex() if row is None else self.index(row, column)

    def speakers(self, id_: str) -> tuple[str, ...]:
        """The names of those who appear in an entry or its parts."""
        return self._speakers.get(id_, ())

    def sentence(self, entry: Entry) -> str:
        """An entry as it is read aloud: title, kind, times, room, fixed."""
        room = self._relay.programme.rooms.get(entry.room or "")
        words = [entry.title or untitled(self._texts, entry), kind_word(self._texts, entry.kind)]
        if entry.start is None:
            words.append(self._texts.gettext("not placed"))
        else:
            end = None if entry.open_end else entry.end
            words.append(self._texts.spoken_span(entry.start, end))
        if room is not None:
            words.append(room.name)
        elif entry.placed and self._relay.programme.rooms:
            words.append(self._texts.gettext("all rooms"))
        if entry.pinned:
            words.append(self._texts.gettext("fixed"))
        return ", ".join(words)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As many as there are entries."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """One for each Column."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell, or a sentence of the whole row for a screen reader."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(self.entry(index), Column(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == Column.TITLE:
            return self.sentence(self.entry(index))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' names."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return column_name(self._texts, Column(section))

    def _words(self, entry: Entry, column: Column) -> str:
        room = self._relay.programme.rooms.get(entry.room or "")
        start, end = entry.start, entry.end
        return {
            Column.START: "" if start is None else self._texts.time(start),
            Column.END: "" if end is None or entry.open_end else self._texts.time(end),
            Column.LENGTH: str(entry.duration),
            Column.TITLE: entry.title,
            Column.ROOM: room.name if room else "",
            Column.SPEAKERS: ", ".join(self.speakers(entry.id)),
            Column.FIXED: self._texts.gettext("fixed") if entry.pinned else "",
            Column.KIND: kind_word(self._texts, entry.kind),
            Column.NOTE: entry.note,
        }[column]

    def _follow(self, edit: Edit) -> None:
        """Tells views the least that an edit means for them."""
        programme = self._relay.programme
        if any(is_about_people(programme, change) for change in edit.changes):
            self._speakers = speaker_names(programme)
        order = _in_order(programme)
        self._remove(set(self._order).difference(order))  # while the old entries still can be read
        self._entries = programme.entries
        self._move(order)
        self._insert(order)
        touched = entries_named(programme, edit)
        for row in sorted(self._rows[id_] for id_ in touched if id_ in self._rows):
            self.dataChanged.emit(self.index(row, Column.START), self.index(row, Column.NOTE))

    def _remove(self, gone: Iterable[str]) -> None:
        for row in sorted((self._rows[id_] for id_ in gone), reverse=True):
            self.beginRemoveRows(_NOWHERE, row, row)
            self._reorder([*self._order[:row], *self._order[row + 1 :]])
            self.endRemoveRows()

    def _move(self, order: Sequence[str]) -> None:
        kept = [id_ for id_ in order if id_ in self._rows]
        stay = _longest_rising([self._rows[id_] for id_ in kept])
        settled = {self._order[row] for row in stay}
        moving = [id_ for id_ in kept if id_ not in settled]
        if len(moving) == 1:
            row, place = self._rows[moving[0]], kept.index(moving[0])
            target = place if place < row else place + 1
            self.beginMoveRows(_NOWHERE, row, row, _NOWHERE, target)
            self._reorder(kept)
            self.endMoveRows()
        elif moving:
            self._move_all(kept)

    def _move_all(self, order: list[str]) -> None:
        """Puts the rows in that order at once: lists look all rows over for each that moves."""
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        ids = [self._order[index.row()] for index in held]
        self._reorder(order)
        now = [
            self.index(self._rows[id_], old.column()) for id_, old in zip(ids, held, strict=True)
        ]
        self.changePersistentIndexList(held, now)
        self.layoutChanged.emit()

    def _insert(self, order: Sequence[str]) -> None:
        for row, id_ in enumerate(order):
            if id_ not in self._rows:
                self.beginInsertRows(_NOWHERE, row, row)
                self._reorder([*self._order[:row], id_, *self._order[row:]])
                self.endInsertRows()

    def _reorder(self, order: list[str]) -> None:
        self._order = order
        self._rows = {id_: row for row, id_ in enumerate(order)}


class EntriesOf(QSortFilterProxyModel):
    """The rows of an EntryTable that lie on one day, or with `day` None those set aside."""

    def __init__(
        self, table: EntryTable, day: str | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._day = day
        self.setSourceModel(table)

    def show_day(self, day: str | None) -> None:
        """Holds another day's rows from now on."""
        self.beginFilterChange()
        self._day = day
        self.endFilterChange()

    def entry(self, index: Index) -> Entry:
        """The entry of that row."""
        return self._table.entry(self.mapToSource(index))

    def index_of(self, id_: str) -> QModelIndex:
        """Where an entry's title stands; an invalid index for one that is not here."""
        return self.mapFromSource(self._table.index_of(id_))

    def faded(self, entry: Entry | None) -> bool:
        """Whether something else is looked for."""
        return self._table.faded(entry)

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Whether that entry lies where we look."""
        del source_parent
        return self._table.day_at(source_row) == self._day


def kind_word(texts: Texts, kind: EntryKind) -> str:
    """What a kind is called within a sentence."""
    return texts.gettext("break") if kind == EntryKind.BREAK else texts.gettext("session")


def column_name(texts: Texts, column: Column) -> str:
    """What stands above a column."""
    _ = texts.gettext
    return {
        Column.START: _("Start"),
        Column.END: _("End"),
        Column.LENGTH: _("Length"),
        Column.TITLE: _("Title"),
        Column.ROOM: _("Room"),
        Column.SPEAKERS: _("Speakers"),
        Column.FIXED: _("Fixed"),
        Column.KIND: _("Kind"),
        Column.NOTE: _("Note"),
    }[column]


def untitled(texts: Texts, entry: Entry) -> str:
    """What stands for a title that nobody has written yet."""
    if entry.kind == EntryKind.BREAK:
        return texts.gettext("Break")
    return texts.gettext("Untitled")


def _in_order(programme: Programme) -> list[str]:
    return [entry.id for entry in (*running_order(programme), *tray(programme))]


def _longest_rising(numbers: Sequence[int]) -> list[int]:
    """The longest run of rising numbers among them, not necessarily side by side.

    Patience sorting: `tails[n]` is the place of the smallest number that ends a run of n + 1.
    """
    tails: list[int] = []
    ends: list[int] = []
    previous: list[int | None] = []
    for place, number in enumerate(numbers):
        n = bisect_left(ends, number)
        previous.append(tails[n - 1] if n else None)
        tails[n:] = [place, *tails[n + 1 :]]
        ends[n:] = [number, *ends[n + 1 :]]
    rising: list[int] = []
    place_: int | None = tails[-1] if tails else None
    while place_ is not None:
        rising.append(numbers[place_])
        place_ = previous[place_]
    return rising[::-1]
