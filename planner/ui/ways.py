"""From what is printed on the page to the entry it was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from planner.ui.panes import Panes


class WaysFromPage(QObject):
    """Does what was asked for on the page in the panes beside it."""

    def __init__(self, panes: Panes) -> None:
        super().__init__(panes)
        self._panes = panes
        panes.side.entry_chosen.connect(self.select)
        panes.side.entry_opened.connect(self.write)
        panes.side.entry_sought.connect(self.go)

    def select(self, entry: str) -> None:
        """Selects the entry on its day; one that is gone meanwhile is none."""
        if entry in self._panes.programme.entries:
            self._panes.select([entry])

    def write(self, entry: str) -> None:
        """Opens its title in the details."""
        self.select(entry)
        self._panes.side.show_details()
        self._panes.details.focus_first()

    def go(self, entry: str) -> None:
        """Selects the entry and takes the keyboard there."""
        self.select(entry)
        middle = self._panes.middle
        if middle.agenda is not None and middle.as_table:
            middle.agenda.setFocus()
        else:
            middle.timeline.setFocus()
