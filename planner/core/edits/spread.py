"""A block that several rooms share, or that has others in it, makes room for itself.

Its entries stand like stones in a stream. Of those that one of them comes to lie on, the ones
whose middle it is past hold the whole block back until it lies behind them; the others, and what
follows them, are pushed on, around the stones where they must. Gaps are eaten first, order holds,
and what is fixed stays, as in `planner.core.edits.push`.

    spread(A and C, 10 minutes later)
    r1 |-A-||-B-||-C-||-D-|....|==L (fixed)==|      r2 |-E-||-F-|
    r1 ..|-A-||-B-||-C-||-D-|..|==L (fixed)==|      r2 |-E-||-F-|
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from planner.core.edits.push import holds, walls
from planner.core.interval import Interval
from planner.core.programme import Entry, Programme
from planner.core.queries import lanes, span

Peace = Mapping[str, Collection[str]]
"""By id of another entry, those of the block that may lie upon it."""


@dataclass(frozen=True)
class Spread:
    """The block lies `by` minutes after the wish; `pushed` are the new starts of others, by id."""

    by: int
    pushed: Mapping[str, int]


def spread(
    programme: Programme,
    wishes: Sequence[Entry],
    old: Sequence[Entry],
    others: Sequence[Entry],
    *,
    exactly: bool = False,
) -> Spread:
    """How the block lands, and what makes room; `others` fill lanes of the block, in time order.

    Put `exactly` there, the block goes before all that has not begun when its first entry begins,
    whatever the middles say.

    `old` is the block as it lies now, in the order of `wishes`, or empty if it comes from
    elsewhere. What lay upon it before is left in peace; and dragged earlier, the block never ends
    up later than it was.
    """
    at_peace: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in _met(programme, _Stones.of(programme, old), others):
        at_peace[other.id].add(one.id)
    by, first = 0, min(span(wish).start for wish in wishes)
    for one, other in _met(programme, _Stones.of(programme, wishes), others):
        behind = span(other).start < first if exactly else span(one).is_past_middle_of(span(other))
        if behind and one.id not in at_peace[other.id]:
            at_peace[other.id].add(one.id)
            by = max(by, span(other).end - span(one).start)
    if old and span(old[0]).start > span(wishes[0]).start:
        by = min(by, span(old[0]).start - span(wishes[0]).start)
    stones = _Stones.of(programme, [replace(w, start=span(w).start + by) for w in wishes])
    return Spread(by, _flow(programme, stones, others, at_peace))


def _met(
    programme: Programme, stones: _Stones, others: Sequence[Entry]
) -> list[tuple[Entry, Entry]]:
    """Each of the block with each other that lies upon it."""
    return [
        (one, other)
        for other in takewhile(lambda each: span(each).start < stones.end, others)
        for one in stones.under(lanes(programme, other.room), span(other))
    ]


def _flow(
    programme: Programme, stones: _Stones, others: Sequence[Entry], at_peace: Peace
) -> dict[str, int]:
    """New starts, by id, for those that must make room."""
    stays = _staying(programme, stones, others)
    ahead = walls(programme.index.lanes, others, [other.id in stays for other in others])
    taken: defaultdict[str, int] = defaultdict(int)
    starts: dict[str, int] = {}
    for entry, wall in zip(others, ahead, strict=True):
        own, mine = span(entry), lanes(programme, entry.room)
        need = max(taken[lane] for lane in mine)
        peace = at_peace.get(entry.id, ()) if need <= own.start else ()
        new = stones.next_free(mine, max(need, own.start), own.minutes, peace)
        if entry.id in stays or new == own.start:
            taken.update(dict.fromkeys(mine, 0))
            if own.start >= stones.end and not any(taken.values()):
                break  # the rest lies behind the block and behind all that was pushed
            continue
        new = new if wall is None else max(own.start, min(new, wall))
        taken.update(dict.fromkeys(mine, new + own.minutes))
        if new != own.start:
            starts[entry.id] = new
    return starts


def _staying(programme: Programme, stones: _Stones, others: Sequence[Entry]) -> frozenset[str]:
    """Those of the others that are not pushed: fixed ones, and those that fill a lane no stone has.

    A stone's lane counts from where the stone lies, so that a plenary late in the block does not
    set the plenaries before it free.
    """
    stays, pushed, waiting = set(), frozenset[str](), list(reversed(stones.in_order))
    for entry in others:
        while waiting and span(waiting[-1]).start < span(entry).end:
            pushed |= lanes(programme, waiting.pop().room)
        if holds(programme, entry, pushed):
            stays.add(entry.id)
    return frozenset(stays)


@dataclass(frozen=True)
class _Stones:
    """The entries of a block, to be found by lane and time."""

    in_order: Sequence[Entry]
    end: int
    by_lane: Mapping[str, Sequence[Entry]]
    longest: int

    @classmethod
    def of(cls, programme: Programme, block: Sequence[Entry]) -> _Stones:
        """The stones of a block, in whatever order it comes."""
        in_order = sorted(block, key=span)
        by_lane: defaultdict[str, list[Entry]] = defaultdict(list)
        for stone in in_order:
            for lane in lanes(programme, stone.room):
                by_lane[lane].append(stone)
        end = max((span(stone).end for stone in block), default=0)
        return cls(in_order, end, by_lane, max((stone.duration for stone in block), default=0))

    def under(self, mine: Collection[str], stretch: Interval) -> list[Entry]:
        """The stones that lie in this stretch of any of these lanes, each once."""
        found = {}
        for lane in mine:
            row = self.by_lane.get(lane, ())
            first = bisect_left(row, stretch.start - self.longest, key=lambda s: span(s).start)
            for place in range(first, len(row)):
                if span(row[place]).start >= stretch.end:
                    break
                if span(row[place]).overlap(stretch):
                    found[row[place].id] = row[place]
        return list(found.values())

    def next_free(
        self, mine: Collection[str], start: int, minutes: int, peace: Collection[str] = ()
    ) -> int:
        """The first minute from `start` where that many are free.

        Stones at peace do not count for who stays at `start`, but for who must go on anyway.
        """
        while start < self.end and (
            hits := [
                span(stone).end
                for stone in self.under(mine, Interval(start, start + minutes))
                if stone.id not in peace
            ]
        ):
            start, peace = max(hits), ()
        return start
