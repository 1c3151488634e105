"""Letting the event loop run until something is so, and looking whether a process lives."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer


def until(happened: Callable[[], object], seconds: float = 30) -> None:
    """Runs the event loop until the condition holds; fails where it never does."""
    deadline = QDeadlineTimer(round(seconds * 1000))
    loop = QEventLoop()
    beat = QTimer(interval=10)  # wakes the loop for conditions that no event tells of
    beat.start()
    while not happened():
        assert not deadline.hasExpired(), "it did not happen in time"
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def lives(process_id: int) -> bool:
    """Whether a process runs; one that has ended and was not yet asked about does not."""
    try:
        status = Path(f"/proc/{process_id}/stat").read_text(encoding="utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return False
    return status.rpartition(")")[2].split()[0] != "Z"
