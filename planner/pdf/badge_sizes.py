"""The sizes of name badges: those for which holders are sold."""

from __future__ import annotations

from enum import StrEnum


class BadgeSize(StrEnum):
    """Width and height in millimetres, by the names that are kept in the programme."""

    USUAL = "90x60"
    LOW = "90x54"
    BROAD = "105x74"

    @property
    def millimetres(self) -> tuple[int, int]:
        """Width and height."""
        width, height = self.value.split("x")
        return int(width), int(height)
