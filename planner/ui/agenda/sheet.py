"""The rows of one day as a sheet of cells: what fits beside each, and an empty row at the end."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal

from planner.core.changes import Edit, EditKind, apply, as_one
from planner.core.programme import EntryKind, Programme
from planner.core.queries import speakers_by_name
from planner.core.stretches import Stretch, tightest
from planner.text import Texts
from planner.ui.agenda.block import Pasting, Rows
from planner.ui.agenda.cells import Cells
from planner.ui.agenda.day_rows import DayRows
from planner.ui.agenda.layout import layout_of
from planner.ui.commands import Commands
from planner.ui.entries import Column, EntryTable, Index, column_name, kind_word
from planner.ui.inspector.source import UnusableError
from planner.ui.relay import Relay

OVER_UNDER = len(Column)
"""The column behind the entries' own: how much is left over, or too much, where a stretch ends."""
FIGURES = (Column.START, Column.END, Column.LENGTH)
"""The columns of figures, which stand below each other from the right."""
_NOWHERE = QModelIndex()
_CAN_BE_EMPTY = (Column.END, Column.TITLE, Column.ROOM, Column.SPEAKERS, Column.FIXED, Column.NOTE)
_PLACED = frozenset(
    (Column.START, Column.END, Column.LENGTH, Column.TITLE, Column.ROOM, Column.KIND, Column.FIXED)
)
"""The columns of which the commands themselves say what came of a change."""


class Sheet(DayRows):
    """A day's rows with cells that can be written; the empty one then becomes a new entry.

    It holds nothing of its own but what fits, by row.
    """

    refused = Signal(str)
    """Why `setData` changed nothing, as a sentence."""

    def __init__(
        self, relay: Relay, table: EntryTable, commands: Commands, texts: Texts, day: str
    ) -> None:
        super().__init__(table, day)
        self._relay = relay
        self._commands = commands
        self._texts = texts
        self._fits = self._what_fits()
        self._in_rooms = bool(relay.programme.rooms)
        relay.changed.connect(self._refresh_fits)
        relay.changed.connect(self._refresh_plenaries)

    def show_day(self, day: str) -> None:
        """Holds another day's rows from now on."""
        super().show_day(day)
        self._fits = self._what_fits()

    def stretch(self, row: int) -> Stretch | None:
        """The stretch that ends at a row, the tightest one if there are several."""
        entry = self.entry(row)
        return None if entry is None else self._fits.get(entry.id)

    def suggestions(self, column: int) -> list[str]:
        """The words that a cell of that column is likely to get."""
        programme = self._relay.programme
        if column == Column.ROOM:
            names = [room.name for room in programme.rooms.values() if room.name]
            return [self._texts.gettext("all rooms"), *sorted(names)] if names else []
        if column == Column.SPEAKERS:
            return list(dict.fromkeys(s.name for s in speakers_by_name(programme) if s.name))
        if column == Column.KIND:
            return [kind_word(self._texts, kind) for kind in EntryKind]
        return []

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Those of the entries, and what fits."""
        return 0 if parent.isValid() else len(Column) + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Everything can be written but what fits; what is fixed can be ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == Column.FIXED:
            ticked = self.entry(index.row()) is not None
            return flags | Qt.ItemFlag.ItemIsUserCheckable if ticked else flags
        return flags if index.column() == OVER_UNDER else flags | Qt.ItemFlag.ItemIsEditable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' names; a row's, for a screen reader, is its title."""
        if orientation == Qt.Orientation.Vertical:
            entry = self.entry(section)
            title = self.hint() if entry is None else entry.title
            return title if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in FIGURES else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        if section == OVER_UNDER:
            return self._texts.gettext("Over/under")
        return column_name(self._texts, Column(section))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's words, what it is edited from, its tick and its tip."""
        read: Callable[[Index], Any] | None = {
            Qt.ItemDataRole.DisplayRole: self.shown,
            Qt.ItemDataRole.EditRole: self.words,
            Qt.ItemDataRole.AccessibleTextRole: self._heard,
            Qt.ItemDataRole.CheckStateRole: self._tick,
            Qt.ItemDataRole.ToolTipRole: self._tip,
        }.get(Qt.ItemDataRole(role))
        return read(index) if read is not None and index.isValid() else None

    def _heard(self, index: Index) -> str | None:
        """What a screen reader says where the words alone would not do."""
        entry, column = self.entry(index.row()), index.column()
        if column != Column.FIXED or entry is None:
            return None
        return self._texts.gettext("fixed") if entry.pinned else self._texts.gettext("not fixed")

    def _tick(self, index: Index) -> Qt.CheckState | None:
        entry = self.entry(index.row())
        if index.column() != Column.FIXED or entry is None:
            return None
        return Qt.CheckState.Checked if entry.pinned else Qt.CheckState.Unchecked

    def words(self, index: Index) -> str:
        """What stands in a cell; the mark of a fixed one in words."""
        entry, column = self.entry(index.row()), index.column()
        if entry is None:
            return ""
        if column == OVER_UNDER:
            return self._fit_words(self._fits.get(entry.id))
        return str(self.entries.index(index.row(), column).data())

    def shown(self, index: Index) -> str:
        """What is seen in a cell: its words, what the empty row is for, all rooms for a plenary."""
        words, column = self.words(index), index.column()
        if self.entry(index.row()) is None:
            return self.hint() if column == Column.TITLE else ""
        if column == Column.ROOM and not words and self._programme.rooms:
            return self._texts.gettext("all rooms")
        return words

    def widest(self) -> Mapping[int, str]:
        """By column, words that should be seen whole."""
        over = self._texts.gettext("%(number)s min over") % {"number": 120}
        return {Column.ROOM: self._texts.gettext("all rooms"), OVER_UNDER: over}

    def is_fixed(self, id_: str) -> bool:
        """Whether an entry keeps its time."""
        return self._programme.entries[id_].pinned

    def hint(self) -> str:
        """What the empty row is for."""
        if self.rowCount() == 1:
            return self._texts.gettext("Type a start and a title")
        return self._texts.gettext("New item")

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Writes a cell, or ticks it; False, after `refused`, for what cannot be used."""
        entry = self.entry(index.row())
        if role == Qt.ItemDataRole.CheckStateRole and entry is not None:
            return self._commands.toggle_fixed([entry.id])
        if role != Qt.ItemDataRole.EditRole or not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        try:
            return self.write(index, str(value)) is not None
        except UnusableError as error:
            self.refused.emit(str(error))
            return False

    def write(self, index: Index, typed: str) -> str | None:
        """Makes an edit of what was typed; the id of the entry that now holds it.

        None where that could not be saved, or where nothing was typed into the empty row. Raises
        UnusableError for what cannot be used; nothing is changed then.
        """
        if not index.isValid():  # its entry has gone while it was written
            return None
        entry, column = self.entry(index.row()), Column(index.column())
        if entry is None:
            return self._write_new(column, typed)
        if typed == self.words(index):
            return entry.id
        edit = self._cells().change(self._programme, entry.id, column, typed)
        return entry.id if self._make(edit, entry.id, column) else None

    def clear(self, indexes: Sequence[Index]) -> None:
        """Empties the cells that may be empty, in one edit; says so where none may."""
        cells, now = self._cells(), self._programme
        edits: list[Edit] = []
        for index in indexes:
            entry = self.entry(index.row())
            if entry is not None and index.column() in _CAN_BE_EMPTY:
                edits.append(cells.change(now, entry.id, Column(index.column()), ""))
                now = apply(now, edits[-1])
        edit = as_one(EditKind.CHANGE, *edits)
        if not edits:
            self._relay.announce(self._texts.gettext("this cell cannot be empty"))
        elif edit and self._relay.apply(edit):
            self._relay.announce(self._texts.gettext("emptied"))

    def paste(self, index: Index, rows: Rows) -> list[str]:
        """Lays a block of cells over the sheet from this cell on, in one edit.

        Where its first row names the columns, the others go by those names. Gives the ids of the
        entries written, none where that could not be saved. Raises UnusableError that names what
        cannot be used; nothing is changed then.
        """
        if index.column() == OVER_UNDER:
            raise UnusableError(self._texts.gettext("This column cannot be written."))
        below = (self.entry(row) for row in range(index.row(), index.row() + len(rows)))
        ids = [entry.id for entry in below if entry is not None]
        layout = layout_of(rows, Column(index.column()))
        pasting = Pasting(self._cells(), self._programme, ids, layout)
        edit = pasting.edit(rows)
        if edit and not self._relay.apply(edit):
            return []
        self._relay.announce(self._pasted_words(len(rows) - layout.headed, layout.unknown))
        return pasting.written

    def _pasted_words(self, number: int, without: Sequence[str]) -> str:
        words = self._texts.ngettext("%(number)s row pasted", "%(number)s rows pasted", number)
        said = words % {"number": number}
        if without:
            left_out = self._texts.gettext("no place for: %(columns)s")
            said = f"{said}; {left_out % {'columns': ', '.join(without)}}"
        return said

    @property
    def _programme(self) -> Programme:
        return self._relay.programme

    def _cells(self) -> Cells:
        commands = self._commands
        return Cells(self._texts, self.day, commands.new_id, commands.follow, commands.planning)

    def _write_new(self, column: Column, typed: str) -> str | None:
        if not typed.strip():
            return None
        id_, edit = self._cells().create(self._programme, column, typed)
        return id_ if self._commands.make(edit, id_) else None

    def _make(self, edit: Edit, id_: str, column: Column) -> bool:
        """Saves an edit; where it changes nothing the cell shows again what was there."""
        if column in _PLACED:
            return self._commands.make(edit, id_) or not edit
        if edit and not self._relay.apply(edit):
            return False
        if edit:
            name = column_name(self._texts, column)
            held = self.words(self.index_of(id_, column)) or self._texts.gettext("nothing")
            self._relay.announce(f"{name}: {held}")
        return True

    def _tip(self, index: Index) -> str | None:
        stretch = self.stretch(index.row())
        if index.column() != OVER_UNDER or stretch is None:
            return self.shown(index) or None
        words = self._texts.gettext("Between %(start)s and %(end)s")
        times = {"start": self._texts.time(stretch.start), "end": self._texts.time(stretch.end)}
        return words % times

    def _fit_words(self, stretch: Stretch | None) -> str:
        _ = self._texts.gettext
        if stretch is None:
            return ""
        if stretch.spare == 0:
            return _("fits")
        sentence = _("%(number)s min free") if stretch.spare > 0 else _("%(number)s min over")
        return sentence % {"number": abs(stretch.spare)}

    def _what_fits(self) -> dict[str, Stretch]:
        programme = self._relay.programme
        return dict(tightest(programme, self.day)) if self.day in programme.days else {}

    def _refresh_fits(self) -> None:
        before, self._fits = self._fits, self._what_fits()
        for id_ in before.keys() | self._fits.keys():
            if before.get(id_) != self._fits.get(id_):
                index = self.index_of(id_, OVER_UNDER)
                if index.isValid():
                    self.dataChanged.emit(index, index)

    def _refresh_plenaries(self) -> None:
        """With the first room, and without the last one, what has none is called differently."""
        in_rooms = bool(self._programme.rooms)
        if in_rooms != self._in_rooms and self.entries.rowCount():
            last = self.index(self.entries.rowCount() - 1, Column.ROOM)
            self.dataChanged.emit(self.index(0, Column.ROOM), last)
        self._in_rooms = in_rooms
