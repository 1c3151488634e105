"""What is half-typed in a cell of the table, which survives the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.ui.agenda.line import CellLine
from planner.ui.agenda.sheet import Sheet
from planner.ui.drafting import Key, cell_key, cell_of, keep_half_typed
from planner.ui.entries import Column

if TYPE_CHECKING:
    from planner.ui.inspector.source import Drafts


class CellDrafts:
    """The drafts of the one open cell; those of the empty row are kept by its day."""

    def __init__(self, sheet: Sheet, drafts: Drafts) -> None:
        self._sheet = sheet
        self._drafts = drafts
        self._open: tuple[CellLine, Key] | None = None

    def watch(self, line: CellLine) -> None:
        """Keeps what is typed into a cell at each pause, until Esc."""
        entry = self._sheet.entry(line.index.row())
        row = self._sheet.day if entry is None else entry.id
        key = cell_key(row, Column(line.index.column()))
        self._open = line, key
        keep_half_typed(line, self._drafts, key)
        line.dropped.connect(lambda: self.written(line))

    def written(self, line: CellLine) -> None:
        """What was typed is saved, or is not wanted; of the empty row nothing waits any more."""
        if self._open is None or self._open[0] is not line:
            return
        own = self._open[1]
        for key in self._drafts.all():
            of_the_row = key[0] == own[0] == self._sheet.day and cell_of(key) is not None
            if key == own or of_the_row:
                self._drafts.drop(key)

    def refused(self, line: CellLine) -> None:
        """What was typed could not be used or saved: it stays as a draft."""
        if self._open is not None and self._open[0] is line:
            self._drafts.keep(self._open[1], line.text())
