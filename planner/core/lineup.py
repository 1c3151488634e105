"""What a room holds on a day, told in columns of numbers.

At each step of a drag a push gives hundreds of entries other starts. As rows they would have to be
made anew; here only the column of starts is.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import accumulate, repeat
from operator import add, lt
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from planner.core.interval import Interval
    from planner.core.programme import Entry


class Spot(NamedTuple):
    """When a placed entry runs, in minutes of its day, and where; they sort by time, then id."""

    start: int
    end: int
    id: str
    room: str | None


_spot = partial(tuple.__new__, Spot)  # without a call of Python for each


@dataclass(frozen=True)
class Lineup:
    """The placed entries of one room, or of none, by start; ties by end, then id.

    Each place in the columns is one entry; `fixed` are the ids of those that are pinned.
    """

    ids: Sequence[str] = ()
    starts: Sequence[int] = ()
    minutes: Sequence[int] = ()
    fixed: frozenset[str] = frozenset()

    @classmethod
    def of(cls, entries: Sequence[Entry]) -> Lineup:
        """The lineup of entries that come in its order."""
        return cls(
            [entry.id for entry in entries],
            [entry.start or 0 for entry in entries],
            [entry.duration for entry in entries],
            frozenset(entry.id for entry in entries if entry.pinned),
        )

    @cached_property
    def ends(self) -> Sequence[int]:
        """The minute at which each ends."""
        return list(map(add, self.starts, self.minutes))

    @cached_property
    def reach(self) -> Sequence[int]:
        """Up to which minute those up to each place go: what is over is found by halving."""
        return list(accumulate(self.ends, max))

    def spots(self, room: str | None, within: Interval | None = None) -> Iterator[Spot]:
        """When each runs, in that room: all, or those that reach `within` and some before them."""
        if within is None:
            first, last = 0, len(self.ids)
        else:
            first = bisect_right(self.reach, within.start)
            last = bisect_left(self.starts, within.end)
        columns = (self.starts[first:last], self.ends[first:last], self.ids[first:last])
        return map(_spot, zip(*columns, repeat(room)))

    def moved(self, starts: Mapping[str, int]) -> Lineup:
        """The same entries where some, by id, start otherwise."""
        new = [starts.get(id_, own) for id_, own in zip(self.ids, self.starts, strict=True)]
        if all(map(lt, new, new[1:])):
            return Lineup(self.ids, new, self.minutes, self.fixed)
        ends = map(add, new, self.minutes)
        return _in_order(zip(new, ends, self.ids, strict=True), self.fixed)

    def exchanged(self, gone: Collection[str], new: Iterable[Entry]) -> Lineup:
        """Others in the place of those that go."""
        held = zip(self.starts, self.ends, self.ids, strict=True)
        kept = [each for each in held if each[2] not in gone]
        fixed = self.fixed.difference(gone)
        for entry in new:
            start = entry.start or 0
            kept.append((start, start + entry.duration, entry.id))
            if entry.pinned:
                fixed |= {entry.id}
        return _in_order(kept, fixed)


def _in_order(times: Iterable[tuple[int, int, str]], fixed: frozenset[str]) -> Lineup:
    """A lineup of starts, ends and ids."""
    rows = sorted(times)
    starts = [start for start, _, _ in rows]
    minutes = [end - start for start, end, _ in rows]
    return Lineup([id_ for _, _, id_ in rows], starts, minutes, fixed)
