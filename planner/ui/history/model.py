"""The steps of the history as a list, each read from the file when it comes in sight."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date as Date  # noqa: N812 - as everywhere
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner import wording
from planner.core.changes import Edit
from planner.core.faults import PlannerError
from planner.core.programme import Programme
from planner.core.programme import Row as ProgrammeRow
from planner.document.history import Beginning
from planner.document.lines import Standing, StepLine
from planner.text import Texts
from planner.ui.history.rows import Row, RowKind, heading, rows, time_of

if TYPE_CHECKING:
    from planner.document.document import Document

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_AT_ONCE = 60
"""How many steps are read together: rather more than a window shows."""
_MOST_ITEMS = 12


class Role(IntEnum):
    """What the list's delegate asks for beside the words."""

    ROW = Qt.ItemDataRole.UserRole
    TIME = Qt.ItemDataRole.UserRole + 1
    HERE = Qt.ItemDataRole.UserRole + 2
    """Whether the programme stands at this step."""


class HistoryModel(QAbstractListModel):
    """The rows of one document's history; `refresh` reads it anew."""

    def __init__(
        self,
        document: Document,
        texts: Texts,
        today: Callable[[], Date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._texts = texts
        self._today = today
        self._lines: Sequence[StepLine] = ()
        self._rows: list[Row] = []
        self._head = ""
        self._unfolded: set[int] = set()
        self._names: dict[str, str] = {}
        self._items: dict[str, str] = {}
        self._gone: dict[str, ProgrammeRow] = {}
        """What steps that were read took away: others, mostly older ones, are named after it."""
        self._marks: Mapping[str, str] = {}

    @property
    def head(self) -> str:
        """The id of the step at which the programme stood when the history was last read."""
        return self._head

    def refresh(self) -> None:
        """Reads the history anew. Raises PlannerError; the list then is as it was."""
        lines = self._document.steps()
        marks = {version.step: version.name for version in self._document.versions()}
        done = [line for line in lines if line.standing is Standing.DONE]
        self.beginResetModel()
        self._lines, self._marks = lines, marks
        self._head = done[-1].id if done else ""
        self._names.clear()
        self._items.clear()
        self._gone.clear()
        self._rows = rows(lines, self._unfolded)
        self.endResetModel()

    def toggle(self, row: Row) -> None:
        """Unfolds the ways left in that row's sitting, or folds them."""
        at = self._rows.index(row)
        within = range(at + 1, at + 1 + len(row.lines))
        self._unfolded ^= {row.sitting}
        after = rows(self._lines, self._unfolded)
        if row.unfolded:
            self.beginRemoveRows(_NOWHERE, within[0], within[-1])
            self._rows = after
            self.endRemoveRows()
        else:
            self.beginInsertRows(_NOWHERE, within[0], within[-1])
            self._rows = after
            self.endInsertRows()
        self.dataChanged.emit(self.index(at), self.index(at))

    def row(self, index: Index) -> Row:
        """What stands there."""
        return self._rows[index.row()]

    def index_of(self, step: str) -> QModelIndex:
        """Where a step stands; an invalid index where it is folded away or not there."""
        for number, row in enumerate(self._rows):
            if row.line is not None and row.line.id == step:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are passed over by the keys."""
        if not index.isValid() or self.row(index).kind is RowKind.SITTING:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a row; with its time and standing for a screen reader."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Role.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(index.row(), row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(index.row(), row)
        return self._for_painting(row.line, role)

    def _for_painting(self, line: StepLine | None, role: int) -> object:
        if role == Role.TIME:
            return time_of(self._texts, line.made) if line else ""
        if role == Role.HERE:
            return line is not None and line.id == self._head
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return self._items.get(line.id, "") if line else ""
        return None

    def _words(self, number: int, row: Row) -> str:
        _ = self._texts.gettext
        if row.kind is RowKind.SITTING:
            return heading(self._texts, row, self._today())
        if row.line is None:
            return _("Other ways (%(number)s)") % {"number": len(row.lines)}
        name = self._name(number, row.line)
        mark = self._marks.get(row.line.id)
        if mark is None:
            return name
        return _("“%(version)s” · %(what)s") % {"version": mark, "what": name}

    def _sentence(self, number: int, row: Row) -> str:
        _ = self._texts.gettext
        line = row.line
        if line is None:
            words = self._words(number, row)
            if row.kind is RowKind.OTHER_WAYS:
                words += ", " + (_("unfolded") if row.unfolded else _("folded"))
            return words
        told = [time_of(self._texts, line.made), self._words(number, row)]
        if line.id == self._head:
            told.append(_("the programme stands here"))
        elif line.standing is Standing.UNDONE:
            told.append(_("undone"))
        elif line.standing is Standing.LEFT:
            told.append(_("undone and left"))
        return ", ".join(told)

    def _name(self, number: int, line: StepLine) -> str:
        _ = self._texts.gettext
        if line.kind is Beginning.CREATED:
            return _("The programme was made")
        if line.kind is Beginning.PRUNED:
            return _("Older steps are no longer kept")
        if line.id not in self._names:
            self._read_around(number)
        return self._names.get(line.id, "…")

    def _read_around(self, number: int) -> None:
        """Names the steps in sight about a row, in one look at the file."""
        near = self._rows[max(0, number - _AT_ONCE // 2) : number + _AT_ONCE]
        wanted = [row.line.id for row in near if row.line and row.line.id not in self._names]
        try:
            found = self._document.steps_with_edits(wanted)
        except PlannerError:  # the file is another by now, of which the next edit tells
            return
        programme = self._document.programme
        edits = {id_: step.edit for id_, step in found.items() if step.edit is not None}
        for edit in edits.values():
            self._gone |= {
                c.id: c.before for c in edit.changes if c.field is None and c.after is None
            }
        for id_, edit in edits.items():
            self._names[id_] = wording.edit_name(self._texts, programme, edit, self._gone)
            self._items[id_] = _items(programme, edit)


def _items(programme: Programme, edit: Edit) -> str:
    """The titles of the items that an edit is about, as far as they are still there: a line each.

    Only the first ones of many.
    """
    there = [entry.title for id_, entry in programme.entries.items() if id_ in edit.ids]
    return "\n".join(there if len(there) <= _MOST_ITEMS else [*there[:_MOST_ITEMS], "…"])
