"""What tells the time; tests inject one that stands still."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Tells the moment, aware."""


def now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)
