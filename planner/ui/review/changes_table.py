"""The table of what an update changes: new, changed and missing items, each with a box to tick."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from planner.core.comparison import Difference, DifferenceKind
from planner.core.programme import Entry, Programme
from planner.text import Texts
from planner.ui.dialogs.ticked_rows import TickedRows
from planner.ui.looks import Look
from planner.wording.differences import difference


class Column(IntEnum):
    """What the columns hold."""

    KIND = 0
    ITEM = 1
    WHAT = 2


class ChangesTable(TickedRows[Difference]):
    """A row for each difference; new and changed ones are ticked at first, missing ones not."""

    def __init__(self, texts: Texts, look: Look) -> None:
        _ = texts.gettext
        super().__init__((), (_("What"), _("Item"), _("Difference")))
        self._texts = texts
        self._look = look
        self._before = self._after = Programme("")

    @property
    def differences(self) -> Sequence[Difference]:
        """All that is shown."""
        return self._rows

    def show(self, before: Programme, after: Programme, found: tuple[Difference, ...]) -> None:
        """Shows how a programme differs from what was read; ticks stay with their items."""
        self.beginResetModel()
        self._before, self._after, self._rows = before, after, found
        self.endResetModel()
        self.ticked.emit()

    def choose_kind(self, kind: DifferenceKind, *, ticked: bool) -> None:
        """Ticks every box of that kind, or clears it."""
        self.choose_all(ticked=ticked, among=lambda each: each.kind is kind)

    def _cell(self, row: Difference, column: int, role: int) -> Any:
        """The words of a cell, and a sentence of the row for screen readers."""
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._words(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole and column == Column.KIND:
            return ", ".join(filter(None, (self._words(row, each) for each in Column)))
        if role == Qt.ItemDataRole.ForegroundRole and column != Column.ITEM:
            return QColor(self._look.muted)
        return None

    def _words(self, found: Difference, column: int) -> str:
        if column == Column.KIND:
            return kind_words(self._texts)[found.kind]
        if column == Column.ITEM:
            entry = self._entry(found)
            time = "" if entry.start is None else self._texts.time(entry.start)
            return " ".join(filter(None, (time, entry.title)))
        return difference(self._texts, self._before, self._after, found)

    def _entry(self, found: Difference) -> Entry:
        if found.after is not None:
            return self._after.entries[found.after]
        return self._before.entries[found.before or ""]

    def _ticked_at_first(self, row: Difference) -> bool:
        return row.kind is not DifferenceKind.MISSING

    def _key(self, row: Difference) -> Hashable:
        """By what a difference is known again when the source is read anew."""
        if row.before is not None:
            return row.kind, row.before
        return row.kind, self._entry(row).title


def kind_words(texts: Texts) -> dict[DifferenceKind, str]:
    """What each kind of difference is called."""
    _ = texts.gettext
    return {
        DifferenceKind.NEW: _("New"),
        DifferenceKind.CHANGED: _("Changed"),
        DifferenceKind.MISSING: _("Missing"),
    }
