"""What lies in a column, in minutes: the same at every scale, and made anew only by an edit."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from operator import lt, sub

from planner.core.index import by_time
from planner.core.lineup import Lineup
from planner.core.programme import Entry

Stretch = tuple[int, int]
"""From one minute of the day to another."""

Find = Callable[[str], "Entry | None"]
"""Finds an entry by its id."""


@dataclass(frozen=True)
class Run:
    """Entries by start, the longer ones first; all is told by their place in that order.

    `walls` says of those that run over something fixed at which minute that begins.
    """

    ids: Sequence[str] = ()
    starts: Sequence[int] = ()
    ends: Sequence[int] = ()
    walls: Mapping[int, int] = field(default_factory=dict)

    @cached_property
    def reach(self) -> Sequence[int]:
        """Up to which minute those up to each place go: what is over by then is found by halving.

        An entry is out of sight above a height if even the reach of its place is.
        """
        return list(accumulate(self.ends, max))

    @cached_property
    def shortest(self) -> int:
        """The minutes of the shortest entry, 0 where there is none."""
        return min(map(sub, self.ends, self.starts), default=0)

    @cached_property
    def places(self) -> Mapping[str, int]:
        """The place of each id."""
        return {id_: place for place, id_ in enumerate(self.ids)}

    def cut(self, least: float) -> Sequence[int]:
        """Where each card ends: at its wall if that leaves so many minutes of it to be seen.

        What begins at the wall or just before it is seen whole, beside the wall.
        """
        if not self.walls:
            return self.ends
        ends = list(self.ends)
        for place, wall in self.walls.items():
            if wall - self.starts[place] >= least:
                ends[place] = wall
        return ends

    def shares(self, ends: Sequence[int]) -> Sequence[Stretch] | None:
        """As `side_by_side` of cards that end there; None where each has the width to itself."""
        if ends is self.ends:
            return self._shares
        return _shares(self.starts, ends)

    @cached_property
    def _shares(self) -> Sequence[Stretch] | None:
        return _shares(self.starts, self.ends)


def run_of(lineup: Lineup, walls: Iterable[str], entry: Find) -> Run:
    """The run of a lineup; `walls` are the ids of what may hold it back, found with `entry`."""
    run = Run(lineup.ids, lineup.starts, lineup.ends)
    if len(set(run.starts)) < len(run.starts):
        times = zip(run.starts, [-minutes for minutes in lineup.minutes], run.ids, strict=True)
        in_order = sorted(times)
        starts = [start for start, _, _ in in_order]
        ends = [start - minutes for start, minutes, _ in in_order]
        run = Run([id_ for _, _, id_ in in_order], starts, ends)
    found = [wall for id_ in walls if (wall := entry(id_)) is not None]
    if not found:
        return run
    overruns = _overruns(run, sorted(found, key=by_time), entry)
    return Run(run.ids, run.starts, run.ends, overruns)


def _overruns(run: Run, walls: Iterable[Entry], entry: Find) -> Mapping[int, int]:
    """By place, the start of the first of the walls that an entry runs over."""
    found: dict[int, int] = {}
    for wall in walls:
        at = wall.start or 0
        place = bisect_right(run.starts, at) - 1
        while place >= 0 and run.reach[place] > at:
            if run.ends[place] > at and _holds_back(wall, entry(run.ids[place])):
                found.setdefault(place, at)
            place -= 1
    return found


def _holds_back(wall: Entry, entry: Entry | None) -> bool:
    """Whether an entry that runs into the wall is cut short there."""
    if entry is None or wall.id == entry.id:
        return False
    return (wall.pinned and not entry.pinned) or (wall.room is None and entry.room is not None)


def _shares(starts: Sequence[int], ends: Sequence[int]) -> Sequence[Stretch] | None:
    if not any(map(lt, starts[1:], ends)) or len(starts) < 2:
        return None
    return side_by_side(list(zip(starts, ends, strict=True)))


def side_by_side(spans: Sequence[Stretch]) -> list[tuple[int, int]]:
    """For spans in order of their start: each one's place among those it overlaps, and how many.

    Spans that overlap, also by way of others, share the width; each takes the first free place.
    """
    answer: list[tuple[int, int]] = [(0, 1)] * len(spans)
    cluster: list[int] = []
    ends: list[int] = []
    latest = 0
    for number, (start, stop) in enumerate(spans):
        if start >= latest:
            if len(cluster) > 1:
                _share(answer, cluster, len(ends))
            cluster, ends = [number], [stop]
            latest = stop
            continue
        place = next((n for n, end in enumerate(ends) if end <= start), len(ends))
        ends[place:] = [stop, *ends[place + 1 :]]
        answer[number] = (place, 1)
        cluster.append(number)
        latest = max(latest, stop)
    if len(cluster) > 1:
        _share(answer, cluster, len(ends))
    return answer


def _share(answer: list[tuple[int, int]], cluster: Sequence[int], count: int) -> None:
    for member in cluster:
        answer[member] = (answer[member][0], count)
