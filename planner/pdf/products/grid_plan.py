"""What stands where in a grid: lanes across, starts down, and the cells that items fill."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from planner.core.interval import Interval
from planner.core.programme import Entry


@dataclass(frozen=True)
class Cell:
    """A cell of the grid: from a lane and a row on, so many lanes wide and rows high.

    It holds an item, or several of one lane that overlap each other.
    """

    entries: tuple[Entry, ...]
    lane: int
    lanes: int
    row: int
    rows: int

    @property
    def last(self) -> int:
        """The row below it."""
        return self.row + self.rows

    @property
    def stretch(self) -> Interval:
        """From its first item's start to the last end."""
        return _whole(self.entries)

    def covers(self, row: int) -> bool:
        """Whether it stands in that row."""
        return self.row <= row < self.last


@dataclass(frozen=True)
class Plan:
    """A day as a grid. Lanes are rooms' ids, or None for what is for all rooms.

    `starts` are the rows: the minutes at which something begins; `end` is the last one's end.
    `cells` are in reading order, row by row and from left to right.
    """

    lanes: tuple[str | None, ...]
    starts: tuple[int, ...]
    end: int
    cells: tuple[Cell, ...]

    def stretch(self, row: int) -> Interval:
        """The minutes of a row: up to the next one, or to the end of the day's last item."""
        following = self.starts[row + 1] if row + 1 < len(self.starts) else self.end
        return Interval(self.starts[row], following)

    def even(self, row: int) -> Entry | None:
        """One of a row's items, where all begin and end with it; else None."""
        cells = [cell for cell in self.cells if cell.covers(row)]
        if any(cell.rows > 1 or len(cell.entries) > 1 for cell in cells):
            return None
        ends = {_stated_end(cell.entries[0]) for cell in cells}
        return cells[0].entries[0] if len(ends) == 1 else None


def planned(entries: Sequence[Entry], rooms: Sequence[str]) -> Plan:
    """The day's items, of which there is one at least, as a grid; `rooms` are in their order.

    Only rooms in use get a lane. What is for all rooms goes across them. Where something else
    happens in a room meanwhile it cannot, and stands in a lane of its own before the rooms'.
    """
    used = [room for room in rooms if any(entry.room == room for entry in entries)]
    plenary = [entry for entry in entries if entry.room is None]
    in_rooms = [_stretch(entry) for entry in entries if entry.room is not None]
    aside = [one for one in plenary if not used or _meets(_stretch(one), in_rooms)]
    first = 1 if aside else 0
    lanes: tuple[str | None, ...] = (*([None] if aside else []), *used)
    across = [one for one in plenary if one not in aside]
    groups = [(0, 1, group) for group in _overlapping(aside)]
    groups += [(first, len(used), group) for group in _overlapping(across)]
    for number, room in enumerate(used, start=first):
        own = [entry for entry in entries if entry.room == room]
        groups += [(number, 1, group) for group in _overlapping(own)]
    starts = tuple(sorted({_whole(group).start for _, _, group in groups}))
    cells = [_cell(group, lane, wide, starts) for lane, wide, group in groups]
    cells.sort(key=lambda cell: (cell.row, cell.lane))
    return Plan(lanes, starts, max(cell.stretch.end for cell in cells), tuple(cells))


def _cell(entries: tuple[Entry, ...], lane: int, lanes: int, starts: Sequence[int]) -> Cell:
    whole = _whole(entries)
    rows = sum(whole.contains(start) for start in starts)
    return Cell(entries, lane, lanes, starts.index(whole.start), rows)


def _stretch(entry: Entry) -> Interval:
    """When it is; what takes no time is held to take a minute, so that it has a place."""
    start = entry.start or 0  # only placed entries are printed
    return Interval(start, max(entry.stretch.end, start + 1))


def _stated_end(entry: Entry) -> int | None:
    return None if entry.open_end else entry.end


def _whole(entries: Sequence[Entry]) -> Interval:
    stretches = [_stretch(entry) for entry in entries]
    return Interval(min(s.start for s in stretches), max(s.end for s in stretches))


def _meets(one: Interval, others: Collection[Interval]) -> bool:
    return any(one.overlap(other) for other in others)


def _overlapping(entries: Sequence[Entry]) -> Iterator[tuple[Entry, ...]]:
    """The items of a lane as they run, those together that overlap."""
    group: list[Entry] = []
    end = 0
    for entry in sorted(entries, key=lambda one: one.start or 0):
        own = _stretch(entry)
        if group and own.start >= end:
            yield tuple(group)
            group = []
        end = max(end, own.end) if group else own.end
        group.append(entry)
    if group:
        yield tuple(group)
