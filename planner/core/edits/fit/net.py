"""The lanes of a stretch as a net: who comes after whom, and when each can be at all.

    r1 |--A--||-B-||==coffee (all rooms)==||-D-|
    r2 |----C----||==coffee (all rooms)==||--E--|

The coffee comes after B and after C, so the longer of the two lanes decides when it can be.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from planner.core.edits.fit.limits import Elastic
from planner.core.interval import Interval

Border = tuple[str, bool]
"""The start of a block or, with True, its end."""


@dataclass(frozen=True)
class Block:
    """An entry in its lanes. One that is `held` keeps its time whatever its limits are."""

    id: str
    lanes: frozenset[str]
    old: Interval
    elastic: Elastic
    held: bool = False


@dataclass(frozen=True)
class Net:
    """Blocks in time order, with the nearest ones before and after each in any of its lanes."""

    bounds: Interval
    blocks: Mapping[str, Block]
    before: Mapping[str, tuple[str, ...]]
    after: Mapping[str, tuple[str, ...]]
    lanes: frozenset[str]


@dataclass(frozen=True)
class Reach:
    """The earliest and the latest minute of each border; where early is later it cannot be."""

    early: Mapping[Border, int]
    late: Mapping[Border, int]

    def too_long(self, id_: str) -> int:
        """By how many minutes the tightest way through this block is too long; negative: room."""
        return self.early[id_, True] - self.late[id_, True]

    def nearest(self, border: Border, minute: int) -> int:
        """The minute in reach that is nearest to that one."""
        return max(self.early[border], min(minute, self.late[border]))


def net(blocks: Sequence[Block], bounds: Interval) -> Net:
    """Ties the blocks, which come in time order, to their neighbours in each lane.

    What comes after a held block that has others lying on it comes after all of them.
    """
    before: dict[str, list[str]] = {block.id: [] for block in blocks}
    after: dict[str, list[str]] = {block.id: [] for block in blocks}
    last: dict[str, Block] = {}
    for block in blocks:
        for lane in sorted(block.lanes):
            previous = last.get(lane)
            if previous is not None:
                before[block.id].append(previous.id)
                after[previous.id].append(block.id)
                if previous.held and block.held and previous.old.end > block.old.end:
                    continue
            last[lane] = block
    return Net(
        bounds,
        {block.id: block for block in blocks},
        {id_: tuple(dict.fromkeys(ids)) for id_, ids in before.items()},
        {id_: tuple(dict.fromkeys(ids)) for id_, ids in after.items()},
        frozenset[str]().union(*(block.lanes for block in blocks)),
    )


def reach(tied: Net, known: Mapping[Border, int]) -> Reach:
    """When each border can be if all leasts are used, given the minutes of those that are known.

    Any one border may be put anywhere in its reach, and the others will still find a place.
    """
    early: dict[Border, int] = {}
    for id_, block in tied.blocks.items():
        ends = [early[other, True] for other in tied.before[id_]]
        start = known.get((id_, False), max([tied.bounds.start, *ends]))
        end = known.get((id_, True), start + block.elastic.least)
        if block.elastic.most is not None and (id_, False) not in known:
            start = max(start, end - block.elastic.most)
        early[id_, False], early[id_, True] = start, end
    late: dict[Border, int] = {}
    for id_, block in reversed(tuple(tied.blocks.items())):
        starts = [late[other, False] for other in tied.after[id_]]
        end = known.get((id_, True), min([tied.bounds.end, *starts]))
        start = known.get((id_, False), end - block.elastic.least)
        if block.elastic.most is not None and (id_, True) not in known:
            end = min(end, start + block.elastic.most)
        late[id_, False], late[id_, True] = start, end
    return Reach(early, late)


def unconnected(tied: Net, loose: Collection[str]) -> Iterator[list[str]]:
    """The loose blocks in groups that have nothing to do with each other, each in time order."""
    left = dict.fromkeys(id_ for id_ in tied.blocks if id_ in loose)
    while left:
        found: set[str] = set()
        waiting = [next(iter(left))]
        while waiting:
            id_ = waiting.pop()
            if id_ in left:
                del left[id_]
                found.add(id_)
                waiting += (*tied.before[id_], *tied.after[id_])
        yield [id_ for id_ in tied.blocks if id_ in found]


def longest_lane(tied: Net, stretch: Sequence[str]) -> list[str]:
    """The blocks of a stretch, one after the other, whose present lengths are the most in sum."""
    length: dict[str, int] = {}
    previous: dict[str, str | None] = {}
    for id_ in stretch:
        ways = [other for other in tied.before[id_] if other in length]
        previous[id_] = max(ways, key=lambda other: length[other], default=None)
        reached = 0 if previous[id_] is None else max(length[other] for other in ways)
        length[id_] = reached + tied.blocks[id_].elastic.now
    at: str | None = max(length, key=lambda id_: length[id_])
    lane: list[str] = []
    while at is not None:
        lane.append(at)
        at = previous[at]
    return lane[::-1]
