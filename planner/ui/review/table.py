"""The table of what was understood: correctable in place, doubtful rows marked with why."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont

from planner import wording
from planner.core.interval import Interval
from planner.core.programme import Entry, EntryKind, Programme
from planner.core.reading import Doubt
from planner.text import Texts
from planner.ui.icons import icon
from planner.ui.looks import Look
from planner.ui.review.cells import Cells, Column
from planner.ui.review.corrections import Correction
from planner.ui.review.mending import likely_ends, next_start
from planner.ui.review.rows import Key, Row, RowKind
from planner.ui.review.work import Understood
from planner.ui.typed_time import NotATimeError, read_span

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SEVERAL = 2


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
        self._held = Understood(Programme(""), (), {}, Programme(""))
        self._cells = Cells(texts, self._held)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows as they are shown."""
        return self._held.rows

    def show(self, understood: Understood) -> None:
        """Shows another state; where the rows are the same, only their contents change."""
        same = [row.key for row in understood.rows] == [row.key for row in self._held.rows]
        if same and self._held.rows:
            self._take(understood)
            last = self.index(self.rowCount() - 1, Column.CHECK)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._take(understood)
        self.endResetModel()

    def _take(self, understood: Understood) -> None:
        self._held = understood
        self._cells = Cells(self._texts, understood)

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
            Column.ROOM: _("Room"),
            Column.PEOPLE: _("People"),
            Column.CHECK: _("To check"),
        }[Column(section)]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What can be typed anew can be edited; a kind is turned round."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        typed = self._is_open(index) and index.column() != Column.KIND
        return flags | Qt.ItemFlag.ItemIsEditable if typed else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell, and for a screen reader those of its whole row."""
        if not index.isValid():
            return None
        row, column = self._held.rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.EditRole:
            return self._cells.typed(row, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells.words(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._cells.words(row, column) or None
        if role == Qt.ItemDataRole.AccessibleTextRole and column == Column.TITLE:
            return ", ".join(filter(None, (self._cells.words(row, each) for each in _SPOKEN)))
        return self._looks(row, column, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Corrects a cell; False, after `refused`, for what cannot be used."""
        row, column = self._held.rows[index.row()], Column(index.column())
        if role != Qt.ItemDataRole.EditRole or str(value) == self._cells.typed(row, column):
            return False
        before = self._held.correction(row)
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
        return [*map(self._cells.kind, EntryKind), self._texts.gettext("part")]

    def own_words(self) -> list[str]:
        """What the programme's own fields are called that are shown."""
        own = (n for n, row in enumerate(self._held.rows) if row.kind is RowKind.OWN)
        return [str(self.index(row, Column.TIME).data()) for row in own]

    def room_words(self) -> list[str]:
        """What stands in the column of rooms, its heading included."""
        heading = self.headerData(Column.ROOM, Qt.Orientation.Horizontal)
        return [str(heading), *(room.name for room in self._held.programme.rooms.values())]

    def check_words(self) -> list[str]:
        """What stands in the column of what to check, its heading included."""
        heading = self.headerData(Column.CHECK, Qt.Orientation.Horizontal)
        cells = (self.index(row, Column.CHECK).data() for row in range(self.rowCount()))
        return [str(heading), *(str(cell) for cell in cells if cell)]

    def has_rooms(self) -> bool:
        """Whether anything is said of rooms."""
        return bool(self._held.programme.rooms)

    def can_turn(self, index: Index) -> bool:
        """Whether a cell holds a kind that can be turned round."""
        return index.isValid() and index.column() == Column.KIND and self._is_open(index)

    def toggle_kind(self, index: Index) -> bool:
        """Makes a break of a session and the other way round; False where there is no kind."""
        if not self.can_turn(index):
            return False
        row = self._held.rows[index.row()]
        kind = self._entry(row).kind
        other = EntryKind.SESSION if kind is EntryKind.BREAK else EntryKind.BREAK
        self.corrected.emit(row.key, replace(self._held.correction(row), kind=other))
        return True

    def is_out(self, row: Row) -> bool:
        """Whether a row is left out."""
        return self._held.correction(row).left_out

    def toggle_out(self, number: int) -> bool:
        """Leaves a row out, or takes it in again; False for a day, which goes with its items."""
        row = self._held.rows[number]
        if row.kind is RowKind.DAY:
            return False
        before = self._held.correction(row)
        self.corrected.emit(row.key, replace(before, left_out=not before.left_out))
        return True

    def is_doubtful(self, row: Row) -> bool:
        """Whether something of it is still to be looked at."""
        return bool(self._held.doubts(row))

    def mendings(self, number: int) -> list[tuple[str, Correction]]:
        """What a row in doubt may be instead, in words, the likeliest first."""
        row = self._held.rows[number]
        before = self._held.correction(row)
        _ = self._texts.gettext
        if before.left_out:
            return [(_("Take it in again"), replace(before, left_out=False))]
        doubts = self._held.doubts(row)
        found: list[tuple[str, Correction]] = []
        if row.kind is RowKind.ENTRY and {Doubt.NO_END, Doubt.END_BEFORE_START} & set(doubts):
            entry = self._entry(row)
            for end in likely_ends(self._held.programme, entry):
                span = Interval(entry.start or 0, end)
                length = wording.minutes(self._texts, span.minutes)
                words = f"{self._texts.time_span(span.start, end)} ({length})"
                found.append((words, replace(before, time=span)))
        if row.kind is RowKind.ENTRY and Doubt.KIND in doubts:
            found.append((_("It is a session"), replace(before, kind=EntryKind.SESSION)))
            found.append((_("It is a break"), replace(before, kind=EntryKind.BREAK)))
        if doubts:
            found.append((_("It is right as it is"), replace(before, right=True)))
        if row.kind is not RowKind.DAY:
            found.append((_("Leave it out"), replace(before, left_out=True)))
        return found

    def mendings_of_all(self, number: int) -> list[tuple[str, list[tuple[Key, Correction]]]]:
        """What all rows may be whose end nobody stated, where it is one of several in doubt."""
        rows = [row for row in self._held.rows if Doubt.NO_END in self._held.doubts(row)]
        rows = [row for row in rows if row.kind is RowKind.ENTRY]
        if self._held.rows[number] not in rows or len(rows) < _SEVERAL:
            return []
        _, held = self._texts.gettext, self._held
        ends = [(row, next_start(held.programme, self._entry(row))) for row in rows]
        until = [
            (
                row.key,
                replace(held.correction(row), time=Interval(self._entry(row).start or 0, end)),
            )
            for row, end in ends
            if end is not None
        ]
        right = [(row.key, replace(held.correction(row), right=True)) for row in rows]
        found = [(_("All without an end are right as they are"), right)]
        if until:
            found.insert(0, (_("All without an end last until the next item"), until))
        return found

    def mend_all(self, corrections: Sequence[tuple[Key, Correction]]) -> None:
        """Puts several rows right."""
        for key, correction in corrections:
            self.corrected.emit(key, correction)

    def mend(self, number: int, correction: Correction) -> None:
        """Puts a row right."""
        self.corrected.emit(self._held.rows[number].key, correction)

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
        if column == Column.TITLE:
            return replace(before, title=text)
        return replace(before, people=text)

    def _looks(self, row: Row, column: Column, role: int) -> Any:
        if role == Qt.ItemDataRole.FontRole:
            return self._font(row, column)
        doubtful = column == Column.CHECK and self.is_doubtful(row)
        if role == Qt.ItemDataRole.ForegroundRole:
            label = column == Column.TIME and row.kind in {RowKind.OWN, RowKind.DAY}
            quiet = column in {Column.KIND, Column.CHECK} or label or self.is_out(row)
            if doubtful or quiet:
                return QColor(self._look.warning if doubtful else self._look.muted)
        if role == Qt.ItemDataRole.DecorationRole and doubtful:
            return icon("circle-alert", QColor(self._look.warning), 14)
        return None

    def _font(self, row: Row, column: Column) -> QFont | None:
        font = QFont()
        if row.kind is RowKind.DAY and column == Column.TITLE:
            font.setWeight(QFont.Weight.DemiBold)
            return font
        if self.is_out(row) and column != Column.CHECK:
            font.setStrikeOut(True)
            return font
        return None


_SPOKEN = (
    Column.TIME,
    Column.TITLE,
    Column.KIND,
    Column.ROOM,
    Column.PEOPLE,
    Column.CHECK,
)
_OPEN = {
    RowKind.OWN: {Column.TITLE},
    RowKind.DAY: set[Column](),
    RowKind.ENTRY: {Column.TIME, Column.KIND, Column.TITLE, Column.PEOPLE},
    RowKind.PART: {Column.TITLE, Column.PEOPLE},
}
