"""The boxes of a day by column, found by id or by where they lie; knows no toolkit."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from operator import attrgetter

from planner.ui.timeline.geometry import Box


class Column:
    """The boxes of one room, or of what spans all of them.

    `low` are those too low for words, which want them beside their bars.
    """

    def __init__(self, boxes: Iterable[Box] = (), silent: int = 0) -> None:
        self.boxes: Sequence[Box] = sorted(boxes, key=attrgetter("top", "left"))
        self.by_id = {box.id: box for box in self.boxes}
        self.low: Sequence[Box] = [box for box in self.boxes if box.clear < silent]
        self._tops = [box.top for box in self.boxes]
        # How far down those up to each one reach: what lies above a height is found by halving.
        self._reach = list(accumulate((box.bottom + box.tail for box in self.boxes), max))

    def between(self, top: int, bottom: int) -> list[Box]:
        """Those that show between two heights, from the top."""
        first, last = bisect_left(self._reach, top), bisect_left(self._tops, bottom)
        return [box for box in self.boxes[first:last] if box.bottom + box.tail >= top]

    def at(self, x: float, y: float) -> Iterator[Box]:
        """Those at that point."""
        first, last = bisect_left(self._reach, int(y)), bisect_right(self._tops, y)
        return (box for box in self.boxes[first:last] if box.holds(x, y))

    def differing(self, other: Column) -> list[Box]:
        """From the first to the last of the boxes that the two do not have alike, of either."""
        one, two = self.boxes, other.boxes
        first = 0
        for mine, yours in zip(one, two, strict=False):
            if mine != yours:
                break
            first += 1
        last = 0
        for mine, yours in zip(reversed(one[first:]), reversed(two[first:]), strict=False):
            if mine != yours:
                break
            last += 1
        return [*one[first : len(one) - last], *two[first : len(two) - last]]


_NONE = Column()


class Boxes:
    """All boxes of a day: a column for each room, and under None what spans all of them."""

    def __init__(self, columns: Mapping[str | None, Column] | None = None) -> None:
        self.columns: Mapping[str | None, Column] = columns or {}
        self.by_id: Mapping[str, Box] = ChainMap(*(c.by_id for c in self.columns.values()))

    def exchanged(self, columns: Mapping[str | None, Column]) -> Boxes:
        """The same with these columns in place of its own."""
        return Boxes({**self.columns, **columns})

    def between(self, top: int, bottom: int) -> list[Box]:
        """Those that show between two heights, the lower ones of a pile first."""
        found = [box for column in self.columns.values() for box in column.between(top, bottom)]
        return sorted(found, key=attrgetter("above", "top", "left"))

    def at(self, x: float, y: float) -> Box | None:
        """The uppermost box at that point."""
        inside = (box for column in self.columns.values() for box in column.at(x, y))
        return max(inside, key=attrgetter("above", "top"), default=None)

    def exchanged_in(self, other: Boxes) -> list[str | None]:
        """The columns of the other that are not its own."""
        return [key for key, yours in other.columns.items() if self.columns.get(key) is not yours]

    def differing(self, other: Boxes) -> Mapping[str | None, Sequence[Box]]:
        """By column that the other has exchanged, the boxes of either where the two differ."""
        keys = {**self.columns, **other.columns}
        pairs = {key: (self.columns.get(key, _NONE), other.columns.get(key, _NONE)) for key in keys}
        return {
            key: mine.differing(yours) for key, (mine, yours) in pairs.items() if mine is not yours
        }
