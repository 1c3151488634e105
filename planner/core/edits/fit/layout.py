"""Laying out a net of lanes so that its longest one ends exactly at the end.

The longest lane of a stretch is shared out first; the others then fill the time between what that
has settled, again the longest first. Where a shared block would be put too early or too late for
another lane's leasts, it is put as near as it can be, and both sides are shared out anew.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from planner.core.edits.fit.limits import Elastic, Turn, gap
from planner.core.edits.fit.net import Border, Net, longest_lane, reach, unconnected
from planner.core.edits.fit.share import share
from planner.core.interval import Interval


@dataclass(frozen=True)
class Layout:
    """New times by id, or by how many minutes it is `too_long`; then there are none.

    `left` are minutes that cannot be filled because everything is at its most: such a stretch stays
    as it is. In lanes side by side the one with most minutes counts. `binding` are the blocks
    whose limits are to blame for either.
    """

    times: dict[str, Interval]
    too_long: int = 0
    left: int = 0
    binding: tuple[str, ...] = ()


def lay_out(tied: Net, grid: int) -> Layout:
    """Fits each stretch between what is held, in steps of the grid as far as that goes."""
    known = {
        border: minute
        for id_, block in tied.blocks.items()
        if block.held
        for border, minute in (((id_, False), block.old.start), ((id_, True), block.old.end))
    }
    loose = [id_ for id_, block in tied.blocks.items() if not block.held]
    groups = list(unconnected(tied, loose))
    possible = reach(tied, known)
    missing = [max(possible.too_long(id_) for id_ in group) for group in groups]
    if any(minutes > 0 for minutes in missing):
        tightest = [
            id_
            for group, worst in zip(groups, missing, strict=True)
            for id_ in group
            if worst > 0 and possible.too_long(id_) == worst
        ]
        too_long = _of_worst_lanes(tied, groups, [max(0, minutes) for minutes in missing])
        return Layout({}, too_long, binding=tuple(tightest))
    ends = _old_ends(tied)
    spare = [_Stretch(tied, known, group, grid, ends[group[0]]).settle() for group in groups]
    full = [
        id_
        for group, minutes in zip(groups, spare, strict=True)
        if minutes
        for id_ in longest_lane(tied, group)
    ]
    times = {
        id_: Interval(known[id_, False], known[id_, True]) for id_ in loose if (id_, True) in known
    }
    return Layout(times, left=_of_worst_lanes(tied, groups, spare), binding=tuple(full))


def _of_worst_lanes(tied: Net, groups: Sequence[Sequence[str]], minutes: Sequence[int]) -> int:
    """Minutes one after the other add up; of lanes side by side the one with most counts."""
    section = {id_: number for number, ids in enumerate(_sections(tied)) for id_ in ids}
    sums: Counter[tuple[int, str]] = Counter()
    for group, number in zip(groups, minutes, strict=True):
        for lane in frozenset[str]().union(*(tied.blocks[id_].lanes for id_ in group)):
            sums[section[group[0]], lane] += number
    worst: dict[int, int] = {}
    for (where, _lane), number in sums.items():
        worst[where] = max(worst.get(where, 0), number)
    return sum(worst.values())


def _old_ends(tied: Net) -> dict[str, int]:
    """For each loose block the latest end of its section."""
    found: dict[str, int] = {}
    for ids in _sections(tied):
        latest = max((tied.blocks[id_].old.end for id_ in ids), default=0)
        found.update(dict.fromkeys(ids, latest))
    return found


def _sections(tied: Net) -> list[list[str]]:
    """The loose blocks between one held block of all lanes and the next."""
    found: list[list[str]] = [[]]
    for id_, block in tied.blocks.items():
        if not block.held:
            found[-1].append(id_)
        elif block.lanes == tied.lanes:
            found.append([])
    return found


class _Stretch:
    """Blocks between held ones on their way to their times, which are noted in `known`."""

    def __init__(
        self, tied: Net, known: dict[Border, int], group: Sequence[str], grid: int, old_end: int
    ) -> None:
        self._net = tied
        self._known = known
        self._group = group
        self._grid = grid
        self._old_end = old_end

    def settle(self) -> int:
        """Gives every block its time; or to none, and says what its longest lane cannot fill."""
        lane = longest_lane(self._net, self._group)
        pieces, borders, room = self._pieces(lane)
        left = room.minutes - sum(share(pieces, room.minutes, self._grid))
        if left:
            return left
        self._lay(pieces, borders, room)
        while rest := [id_ for id_ in self._group if (id_, True) not in self._known]:
            for group in unconnected(self._net, rest):
                self._lay(*self._pieces(longest_lane(self._net, group)))
        return 0

    def _pieces(self, lane: Sequence[str]) -> tuple[list[Elastic], list[Border], Interval]:
        """The lane as gap, block, gap, block, ..., gap; the borders between; the room for all.

        The gap behind the last block is what the lane is shorter than the others of its stretch.
        """
        blocks = [self._net.blocks[id_] for id_ in lane]
        room = Interval(*self._room(lane[0], lane[-1]))
        free_from = max(
            [
                self._net.bounds.start,
                *(self._net.blocks[other].old.end for other in self._net.before[lane[0]]),
            ]
        )
        pieces: list[Elastic] = []
        for block in blocks:
            pieces += [gap(max(0, block.old.start - free_from)), block.elastic]
            free_from = block.old.end
        pieces.append(gap(max(0, self._free_until(lane[-1]) - free_from)))
        borders = [border for id_ in lane for border in ((id_, False), (id_, True))]
        return pieces, borders, room

    def _room(self, first: str, last: str) -> tuple[int, int]:
        """From where to where the lane of these two may reach, as settled by now."""
        ends = [self._known[other, True] for other in self._net.before[first]]
        starts = [self._known[other, False] for other in self._net.after[last]]
        bounds = self._net.bounds
        return max([bounds.start, *ends]), min([bounds.end, *starts])

    def _free_until(self, last: str) -> int:
        """Where the time behind the lane ended before: at what moves with it, or its stretch."""
        minutes = []
        for other in self._net.after[last]:
            block = self._net.blocks[other]
            if not block.held:
                minutes.append(block.old.start)
            elif block.lanes != self._net.lanes:
                return 0  # what one room has before its own fixed item is there to be filled
        return min([self._old_end, *minutes])

    def _lay(self, pieces: Sequence[Elastic], borders: Sequence[Border], room: Interval) -> None:
        """Shares the room among the pieces and notes their borders, each within its reach."""
        lengths = share(pieces, room.minutes, self._grid)
        spare = room.minutes - sum(lengths)
        if spare:
            last = max(n for n, piece in enumerate(pieces) if piece.turn == Turn.GAP)
            lengths[last] += spare
        minutes = list(accumulate(lengths, initial=room.start))[1:-1]
        possible = reach(self._net, self._known)
        off = [
            abs(possible.nearest(border, minute) - minute)
            for border, minute in zip(borders, minutes, strict=True)
        ]
        if any(off):
            at = off.index(max(off))
            self._part(pieces, borders, room, at, possible.nearest(borders[at], minutes[at]))
        else:
            self._note(pieces, borders, room, minutes)

    def _part(
        self,
        pieces: Sequence[Elastic],
        borders: Sequence[Border],
        room: Interval,
        at: int,
        minute: int,
    ) -> None:
        """Puts one border at that minute and lays out both sides of it anew."""
        self._known[borders[at]] = minute
        self._lay(pieces[: at + 1], borders[:at], Interval(room.start, minute))
        self._lay(pieces[at + 1 :], borders[at + 1 :], Interval(minute, room.end))

    def _note(
        self,
        pieces: Sequence[Elastic],
        borders: Sequence[Border],
        room: Interval,
        minutes: Sequence[int],
    ) -> None:
        """Notes the borders at these minutes, as long as each leaves the next within its reach.

        Those of shared blocks go one by one: two of them may be too near each other for what
        another lane has between. Then all behind the first of the two is laid out anew.
        """
        done = 0
        for at, (border, minute) in enumerate(zip(borders, minutes, strict=True)):
            if len(self._net.blocks[border[0]].lanes) == 1:
                continue
            nearest = reach(self._net, self._known).nearest(border, minute)
            if nearest != minute:
                rest = Interval(minutes[done - 1] if done else room.start, room.end)
                self._part(pieces[done:], borders[done:], rest, at - done, nearest)
                break
            self._known[border] = minute
            done = at + 1
        else:
            done = len(borders)
        self._known.update(zip(borders[:done], minutes[:done], strict=True))
