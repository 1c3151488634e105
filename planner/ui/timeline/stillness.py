"""Keeps the search for garbage out of the hand's way.

Python now and then looks at all that is in memory for what nobody needs any longer. What the
program has loaded it sets aside once and for all; what a document has brought is searched here at a
quiet moment, after which it is looked at seldom and in a few milliseconds.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from planner.ui.timeline.view import TimelineView

WAIT_MS = 1000
"""How long after a document is opened its rows and what shows them are there to stay."""


class Stillness:
    """Searches what a newly opened document has brought, as soon as nothing is in hand.

    What is left of an earlier one goes with that.
    """

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        self._timer = QTimer(view, interval=WAIT_MS)
        self._timer.timeout.connect(self.come)
        self._timer.start()

    def come(self) -> None:
        """Searches now, unless something is in hand."""
        if not self._view.pointing.busy:
            self._timer.stop()
            gc.collect()
