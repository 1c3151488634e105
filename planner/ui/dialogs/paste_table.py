"""The table of what was understood: correctable in place, doubtful rows marked with why."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont

from planner import wording
from planner.core.interval import Interval
from planner.core.programme import Entry, EntryKind, Programme
from planner.text import Texts
from planner.ui.dialogs.paste_corrections import Correction, people_text
from planner.ui.dialogs.paste_rows import Key, Row, RowKind
from planner.ui.dialogs.paste_words import own_label, own_value
from planner.ui.icons import icon
from planner.ui.looks import Look
from planner.ui.typed_time import NotATimeError, read_span

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """What the columns hold."""

    TIME = 0
    KIND = 1
    TITLE = 2
    PEOPLE = 3
    CHECK = 4


@dataclass(frozen=True)
class Understood:
    """A programme with its corrections, its rows, and what has been corrected."""

    programme: Programme
    rows: tuple[Row, ...]
    corrections: dict[Key, Correction]


class UnderstoodTable(QAbstractTableModel):
    """A row for each field of the programme, each day, entry and part."""

    corrected = Signal(object, object)
    """A row's Key and its Correction as it is now."""
    refused = Signal(str)
    """A sentence: what was typed cannot be used."""

    def __init__(self, texts: Texts, look: Look) -> None:
        super().__init__()
        self._texts = texts
        self._look = look
        self._held = Understood(Programme(""), (), {})

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows as they are shown."""
        return self._held.rows

    def show(self, understood: Understood) -> None:
        """Shows another state; where the rows are the same, only their contents change."""
        same = [row.key for row in understood.rows] == [row.key for row in self._held.rows]
        if same:
            self._held = understood
            last = self.index(self.rowCount() - 1, Column.CHECK)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._held = understood
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As many as there are rows."""
        return 0 if parent.isValid() else len(self._held.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """One for each Column."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' names."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        _ = self._texts.gettext
        return {
            Column.TIME: _("Time"),
            Column.KIND: _("Kind"),
            Column.TITLE: _("Title"),
            Column.PEOPLE: _("People"),
            Column.CHECK: _("To check"),
        }[Column(section)]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What can be corrected can be edited."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if self._is_open(index) else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell, and for a screen reader those of its whole row."""
        if not index.isValid():
            return None
        row, column = self._held.rows[index.row()], Column(index.column())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return self._words(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._words(row, column) or None
        if role == Qt.ItemDataRole.AccessibleTextRole and column == Column.TITLE:
            return ", ".join(filter(None, (self._words(row, each) for each in _SPOKEN)))
        return self._looks(row, column, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Corrects a cell; False, after `refused`, for what cannot be used."""
        row, column = self._held.rows[index.row()], Column(index.column())
        if role != Qt.ItemDataRole.EditRole or str(value) == self._words(row, column):
            return False
        before = self._held.corrections.get(row.key, Correction())
        try:
            after = self._corrected(before, row, column, str(value).strip())
        except NotATimeError:
            sentence = self._texts.gettext("“%(text)s” is no time. Write it such as %(example)s.")
            example = self._texts.time_span(9 * 60 + 30, 10 * 60 + 15)
            self.refused.emit(sentence % {"text": str(value), "example": example})
            return False
        self.corrected.emit(row.key, after)
        return True

    def kind_words(self) -> list[str]:
        """All that may stand in the column of kinds."""
        return [*map(self._kind, EntryKind), self._texts.gettext("part")]

    def check_words(self) -> list[str]:
        """What stands in the column of what to check, its heading included."""
        heading = self.headerData(Column.CHECK, Qt.Orientation.Horizontal)
        cells = (self.index(row, Column.CHECK).data() for row in range(self.rowCount()))
        return [str(heading), *(str(cell) for cell in cells if cell)]

    def toggle_kind(self, index: Index) -> bool:
        """Makes a break of a session and the other way round; False where there is no kind."""
        if not self._is_open(index) or index.column() != Column.KIND:
            return False
        entry = self._entry(self._held.rows[index.row()])
        other = EntryKind.SESSION if entry.kind is EntryKind.BREAK else EntryKind.BREAK
        return self.setData(index, self._kind(other))

    def _is_open(self, index: Index) -> bool:
        row, column = self._held.rows[index.row()], Column(index.column())
        return column in _OPEN[row.kind] and (
            row.kind is not RowKind.OWN or row.field in {"title", "subtitle"}
        )

    def _entry(self, row: Row) -> Entry:
        return self._held.programme.entries[row.id]

    def _corrected(self, before: Correction, row: Row, column: Column, text: str) -> Correction:
        if column == Column.TIME:
            entry = self._entry(row)
            start = entry.start or 0
            return replace(before, time=read_span(text, Interval(start, start + entry.duration)))
        if column == Column.KIND:
            kind = next(k for k in EntryKind if self._kind(k) == text)
            return replace(before, kind=kind)
        if column == Column.TITLE:
            return replace(before, title=text)
        return replace(before, people=text)

    def _words(self, row: Row, column: Column) -> str:
        if column == Column.CHECK:
            return self._check(row)
        words: Callable[[Row, Column], str] = {
            RowKind.OWN: self._own_words,
            RowKind.DAY: self._day_words,
            RowKind.ENTRY: self._entry_words,
            RowKind.PART: self._part_words,
        }[row.kind]
        return words(row, column)

    def _own_words(self, row: Row, column: Column) -> str:
        programme = self._held.programme
        if column == Column.TIME:
            return own_label(self._texts, programme, row)
        return own_value(programme, row) if column == Column.TITLE else ""

    def _day_words(self, row: Row, column: Column) -> str:
        day = self._held.programme.days[row.id]
        if column != Column.TITLE:
            return self._texts.gettext("Day") if column == Column.TIME else ""
        date = self._texts.date(day.date) if day.date else self._texts.gettext("No date")
        return " · ".join(filter(None, (date[:1].upper() + date[1:], day.label)))

    def _entry_words(self, row: Row, column: Column) -> str:
        entry = self._entry(row)
        if column == Column.TIME:
            return self._texts.time_span(entry.start or 0, None if entry.open_end else entry.end)
        if column == Column.KIND:
            return self._kind(entry.kind)
        if column == Column.TITLE:
            return entry.title
        return people_text(self._held.programme, entry.id)

    def _part_words(self, row: Row, column: Column) -> str:
        part = next(part for part in self._entry(row).parts if part.id == row.part)
        if column == Column.TITLE:
            return part.title
        if column == Column.PEOPLE:
            return people_text(self._held.programme, row.id, row.part)
        return self._texts.gettext("part") if column == Column.KIND else ""

    def _kind(self, kind: EntryKind) -> str:
        _ = self._texts.gettext
        return _("break") if kind is EntryKind.BREAK else _("session")

    def _check(self, row: Row) -> str:
        correction = self._held.corrections.get(row.key, Correction())
        left = [doubt for doubt in row.doubts if not correction.settles(doubt)]
        if left:
            return ", ".join(wording.doubt(self._texts, doubt) for doubt in left)
        if correction.fields:
            return self._texts.gettext("corrected")
        pinned = row.kind is RowKind.ENTRY and self._entry(row).pinned
        return self._texts.gettext("fixed") if pinned else ""

    def _is_doubtful(self, row: Row) -> bool:
        correction = self._held.corrections.get(row.key, Correction())
        return any(not correction.settles(doubt) for doubt in row.doubts)

    def _looks(self, row: Row, column: Column, role: int) -> Any:
        if (role, row.kind, column) == (Qt.ItemDataRole.FontRole, RowKind.DAY, Column.TITLE):
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        doubtful = column == Column.CHECK and self._is_doubtful(row)
        if role == Qt.ItemDataRole.ForegroundRole:
            label = column == Column.TIME and row.kind in {RowKind.OWN, RowKind.DAY}
            quiet = column in {Column.KIND, Column.CHECK} or label
            if doubtful or quiet:
                return QColor(self._look.warning if doubtful else self._look.muted)
        if role == Qt.ItemDataRole.DecorationRole and doubtful:
            return icon("circle-alert", QColor(self._look.warning), 14)
        return None


_SPOKEN = (Column.TIME, Column.TITLE, Column.KIND, Column.PEOPLE, Column.CHECK)
_OPEN = {
    RowKind.OWN: {Column.TITLE},
    RowKind.DAY: set[Column](),
    RowKind.ENTRY: {Column.TIME, Column.KIND, Column.TITLE, Column.PEOPLE},
    RowKind.PART: {Column.TITLE, Column.PEOPLE},
}
