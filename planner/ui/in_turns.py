"""Work cut into steps, so that the window can take a key or a click between two of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def in_turns(owner: QObject, *steps: Callable[[], object]) -> None:
    """Takes each step in a turn of its own of the event loop, unless the owner is gone by then.

    The first waits until what is to be painted now has been.
    """
    QTimer.singleShot(0, owner, lambda: _go_on(owner, steps))


def _go_on(owner: QObject, steps: tuple[Callable[[], object], ...]) -> None:
    def take() -> None:
        steps[0]()
        _go_on(owner, steps[1:])

    if steps:
        QTimer.singleShot(0, owner, take)
