"""Tells those who asked what has changed."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable

from planner.core.changes import Edit

Subscriber = Callable[[Edit], None]

_log = logging.getLogger(__name__)


class Notices:
    """Passes each edit to every subscriber, in the order the edits were made.

    What a subscriber raises is logged and goes no further: the edit is saved by then, and whoever
    made it must not take it for failed. A subscriber may make another edit; that one is told once
    everybody has heard the first.
    """

    def __init__(self) -> None:
        self._subscribers: list[Subscriber] = []
        self._untold: deque[Edit] = deque()
        self._telling = False

    def subscribe(self, subscriber: Subscriber) -> Callable[[], None]:
        """Adds a subscriber; calling what this gives takes it away again."""
        self._subscribers.append(subscriber)

        def unsubscribe() -> None:
            if subscriber in self._subscribers:
                self._subscribers.remove(subscriber)

        return unsubscribe

    def tell(self, edit: Edit) -> None:
        """Passes the edit on, now or after the one being told."""
        self._untold.append(edit)
        if self._telling:
            return
        self._telling = True
        try:
            while self._untold:
                self._tell_everybody(self._untold.popleft())
        finally:
            self._telling = False

    def _tell_everybody(self, edit: Edit) -> None:
        for subscriber in tuple(self._subscribers):
            try:
                subscriber(edit)
            except Exception:  # noqa: BLE001 - whatever it is, the others must hear of the edit
                _log.exception("a subscriber failed on an edit that is saved")
