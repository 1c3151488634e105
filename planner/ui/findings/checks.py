"""Looks the open programme over once it has been calm for a moment."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from planner.core.changes import Edit
from planner.core.checks import Finding, Severity, look_over

if TYPE_CHECKING:
    from datetime import date as Date  # noqa: N812 - as everywhere

    from planner.ui.panes import Panes

_AFTER = 150  # milliseconds of calm before everything is checked


class Checks(QObject):
    """What is to be looked at in the programme of the panes, and what somebody ignores."""

    found = Signal(list)
    """All findings that nobody ignores, after each edit."""

    def __init__(
        self, panes: Panes, everything_loaded: Callable[[], bool], today: Callable[[], Date]
    ) -> None:
        super().__init__(panes)
        self._panes = panes
        self._loaded = everything_loaded
        self._today = today
        self.programme = panes.programme
        """As it was looked over last; what was found is told of that."""
        self.to_check: list[Finding] = []
        self.ignored: list[Finding] = []
        self._later = QTimer(self, singleShot=True, interval=_AFTER)
        self._later.timeout.connect(self._look)
        panes.side.lines_over_changed.connect(self.look_soon)
        panes.relay.changed.connect(self._follow)

    def look_soon(self) -> None:
        """Looks for findings after the next moment of calm."""
        self._later.start()

    def let_go(self) -> None:
        """Looks no more."""
        self._later.stop()

    def _follow(self, edit: Edit) -> None:
        del edit
        self.look_soon()

    def _look(self) -> None:
        """Looks for findings; those of print only once what they need is loaded."""
        programme = self._panes.programme
        if self._loaded():
            from planner.checking import every_finding  # noqa: PLC0415 - loads reportlab

            found = every_finding(programme, self._panes.side.lines_over, self._today())
        else:
            found = look_over(programme)
            self.look_soon()
        self.programme = programme
        keys = {each.key for each in programme.ignored}
        self.to_check = [finding for finding in found if finding.key not in keys]
        self.ignored = [finding for finding in found if finding.key in keys]
        # A note says nothing against the item, so it puts no mark on its card.
        marked = (f for f in self.to_check if f.severity > Severity.NOTE)
        self._panes.timeline.show_findings(marked)
        self.found.emit(self.to_check)
