"""What is half-typed in the table's empty row, which has no entry to be a draft of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.ui.agenda.line import CellLine
from planner.ui.agenda.sheet import Sheet
from planner.ui.drafting import Key, cell_key, cell_of, keep_at_pauses
from planner.ui.entries import Column

if TYPE_CHECKING:
    from planner.ui.inspector.source import Drafts


class NewRow:
    """With `drafts`, what is typed into the empty row survives the program."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._open: tuple[CellLine, Key] | None = None
        self.drafts: Drafts | None = None

    def watch(self, line: CellLine) -> None:
        """Keeps what is typed into a cell of the empty row at each pause, until Esc."""
        self._open = None
        row, column = line.index.row(), line.index.column()
        if self.drafts is None or self._sheet.entry(row) is not None:
            return
        key = cell_key(self._sheet.day, Column(column))
        self._open = line, key
        pause = keep_at_pauses(line, self.drafts, key)
        line.kept.connect(pause.stop)
        line.dropped.connect(pause.stop)
        line.dropped.connect(lambda: self.written(line))

    def written(self, line: CellLine) -> None:
        """What was typed is an entry now, or is not wanted: none of the row waits any more."""
        if self.drafts is None or self._open is None or self._open[0] is not line:
            return
        day = self._open[1][0]
        for key in self.drafts.all():
            if key[0] == day and cell_of(key) is not None:
                self.drafts.drop(key)

    def refused(self, line: CellLine) -> None:
        """What was typed could not be used or saved: it stays as a draft."""
        if self.drafts is not None and self._open is not None and self._open[0] is line:
            self.drafts.keep(self._open[1], line.text())
