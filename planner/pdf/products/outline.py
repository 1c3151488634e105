"""How many lines a document's outline may have."""

from __future__ import annotations

from math import ceil

_MOST = 200
"""Readers of PDF limit an outline's length, and nobody finds anything in a longer one."""


def outline_step(number: int) -> int:
    """Of so many places every n-th is in the outline: the n that keeps it short enough."""
    return max(1, ceil(number / _MOST))
