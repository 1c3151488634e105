"""Keeps the search for garbage out of the hand's way.

Python now and then looks at all that is in memory for what nobody needs any longer. Once a document
is open that takes a tenth of a second and more, in the midst of a drag, and finds next to nothing.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from planner.ui.timeline.view import TimelineView

WAIT_MS = 1000
"""How long after a document is opened its rows and what shows them are there to stay."""


def set_aside() -> None:
    """What is in memory now is not searched again until the next time that this is called.

    By then an earlier document may be closed that was set aside: what is left of it goes first.
    """
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
    gc.freeze()


class Stillness:
    """Sets aside what a newly opened document has brought, as soon as nothing is in hand."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        self._timer = QTimer(view, interval=WAIT_MS)
        self._timer.timeout.connect(self.come)
        self._timer.start()

    def come(self) -> None:
        """Sets it aside now, unless something is in hand."""
        if not self._view.pointing.busy:
            self._timer.stop()
            set_aside()
