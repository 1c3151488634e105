"""Settling several fields at once."""

from __future__ import annotations

from typing import Protocol


class Settles(Protocol):
    """A field, or what holds some."""

    def settle(self) -> bool:
        """Makes edits of what was typed; False where something stays unsettled."""


def settle_all(*parts: Settles) -> bool:
    """Settles each, whatever became of the one before; False where something stays unsettled."""
    settled = [part.settle() for part in parts]
    return all(settled)
