"""How long things are and when a day begins, unless somebody says otherwise. Knows no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from planner.core.programme import Entry, EntryKind, Programme

GRIDS = (1, 5, 10, 15, 30)
"""The grids offered, in minutes."""
LONGEST = 8 * 60
"""The longest usual length that can be set, in minutes."""
_MIDNIGHT = 24 * 60


@dataclass(frozen=True)
class Planning:
    """What is usual where one plans: all in minutes, `opens` and `closes` since midnight.

    `session`, `pause` and `lunch` are how long a new session, break and meal last; `grid` is what
    things catch on; a new day opens and closes at those times. Raises ValueError for what cannot
    be.
    """

    grid: int = 5
    session: int = 30
    pause: int = 15
    lunch: int = 45
    opens: int = 9 * 60
    closes: int = 16 * 60

    def __post_init__(self) -> None:
        if self.grid not in GRIDS:
            raise ValueError(f"a grid of {self.grid} minutes is not offered")
        if not all(1 <= each <= LONGEST for each in (self.session, self.pause, self.lunch)):
            raise ValueError("a usual length is too short or too long")
        if not 0 <= self.opens < self.closes <= _MIDNIGHT:
            raise ValueError(f"a day cannot be open from {self.opens} to {self.closes}")

    def length(self, entry: Entry) -> int:
        """How long a new entry of its kind is; a break that is fixed is a meal."""
        if entry.kind is not EntryKind.BREAK:
            return self.session
        return self.lunch if entry.pinned else self.pause

    def opened(self, programme: Programme) -> Programme:
        """A new programme with these hours for its days; one that has entries keeps its own."""
        if programme.entries:
            return programme
        days = {
            id_: replace(day, opens=self.opens, closes=self.closes)
            for id_, day in programme.days.items()
        }
        return replace(programme, days=days)


def planning_of(kept: Mapping[str, int]) -> Planning:
    """The planning with these numbers by field; what cannot be is as if it had never been set."""
    made = Planning()
    known = {field.name for field in fields(Planning)}
    hours = {name: kept[name] for name in ("opens", "closes") if name in kept}
    others = [{name: value} for name, value in kept.items() if name in known - {"opens", "closes"}]
    for values in (hours, *others):
        try:
            made = replace(made, **values)
        except ValueError:
            continue
    return made
