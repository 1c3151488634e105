"""Which items of a day stand side by side on a wide page: those that run at the same time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner.core.programme import Entry

MOST = 3
"""More rooms than that leave too little for a line of text; they stand below each other."""


@dataclass(frozen=True)
class Lanes:
    """Entries that run at the same time, and their rooms in order. A single entry has no rooms."""

    entries: tuple[Entry, ...]
    rooms: tuple[str, ...] = ()

    def cell(self, entry: Entry) -> tuple[int, int, int]:
        """The entry's column, its first row and the row behind its last, each from 1."""
        borders = sorted({at for e in self.entries for at in (e.stretch.start, e.stretch.end)})
        first = borders.index(entry.stretch.start) + 1
        return self.rooms.index(entry.room or "") + 1, first, borders.index(entry.stretch.end) + 1


def lanes(entries: Sequence[Entry], rooms: Sequence[str]) -> Iterator[Lanes]:
    """A day's entries, in their order, in groups: alone, or side by side in these rooms."""
    group: list[Entry] = []
    until = 0
    for entry in entries:
        if entry.room is None or entry.stretch.start >= until:
            yield from _grouped(group, rooms)
            group, until = [], 0
        group.append(entry)
        if entry.room is not None:
            until = max(until, entry.stretch.end)
    yield from _grouped(group, rooms)


def _grouped(group: Sequence[Entry], rooms: Sequence[str]) -> Iterator[Lanes]:
    used = tuple(room for room in rooms if any(entry.room == room for entry in group))
    if 1 < len(used) <= MOST and not any(entry.room is None for entry in group) and _fit(group):
        yield Lanes(tuple(group), used)
    else:
        yield from (Lanes((entry,)) for entry in group)


def _fit(group: Sequence[Entry]) -> bool:
    """Whether no room has two at once, and none of them passes in no time."""
    free: dict[str | None, int] = {}
    for entry in group:
        if entry.stretch.start < free.get(entry.room, 0) or not entry.duration:
            return False
        free[entry.room] = entry.stretch.end
    return True
