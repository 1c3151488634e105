"""What tells two states of a schedule apart."""

from __future__ import annotations

from hashlib import sha256

from planner.formats.schedule.values import Schedule


def version_of(schedule: Schedule) -> str:
    """Eight hexadecimal digits that change when anything in it does: apps ask whether it has."""
    return sha256(repr(schedule).encode("utf-8", "replace")).hexdigest()[:8]
