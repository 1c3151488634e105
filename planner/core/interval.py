"""Half-open stretches of wall-clock minutes: 9:00 to 9:30 holds 9:00 but not 9:30."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Interval:
    """From `start` up to, but without, `end`; minutes since midnight, `start <= end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"an interval cannot end at {self.end} before it starts, {self.start}")

    @property
    def minutes(self) -> int:
        """Its length."""
        return self.end - self.start

    def overlap(self, other: Interval) -> int:
        """How many minutes both hold; 0 where they only touch."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def contains(self, minute: int) -> bool:
        """Whether that minute lies in it."""
        return self.start <= minute < self.end

    def is_past_middle_of(self, other: Interval) -> bool:
        """Whether its own middle lies after the other's; twice the middle keeps to integers."""
        return self.start + self.end > other.start + other.end
