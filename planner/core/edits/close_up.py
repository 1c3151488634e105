"""Closing up: what comes after a stretch that is taken out of the day moves up by its length."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from planner.core.edits.push import in_lanes
from planner.core.interval import Interval
from planner.core.programme import Programme
from planner.core.queries import lanes, span

TakenOut = tuple[Interval, frozenset[str]]
"""Some time of some lanes that is there no more."""


def close_up(
    programme: Programme, day: str, taken_out: Sequence[TakenOut], without: Collection[str] = ()
) -> Mapping[str, int]:
    """New starts, by id, of the day's entries once those stretches and entries are taken out.

        X taken out     |-A-||-X-|..|-B-||-C-|..|==L (fixed)==|
                        |-A-|..|-B-||-C-|.......|==L (fixed)==|

    Distances are kept. What is fixed stays, and so does what is behind it in its lanes. A plenary
    moves up as far as all of its lanes do, so not at all where only one of several closes up.
    """
    free: defaultdict[str, int] = defaultdict(int)  # by how much each lane moves up from here on
    taken: defaultdict[str, int] = defaultdict(int)  # up to when each lane is full
    waiting = sorted(taken_out, key=lambda stretch: stretch[0], reverse=True)
    starts: dict[str, int] = {}
    for entry in in_lanes(programme, day, lanes(programme, None), without=without):
        own, fills = span(entry), lanes(programme, entry.room)
        while waiting and waiting[-1][0].start <= own.start:
            out, freed = waiting.pop()
            for lane in freed:
                # Of two stretches that overlap, only what the later adds.
                taken[lane] = max(taken[lane], out.start - free[lane])
                free[lane] = max(free[lane], out.end - taken[lane])
        by = 0 if entry.pinned else min(free[lane] for lane in fills)
        start = min(own.start, max(own.start - by, *(taken[lane] for lane in fills)))
        if start < own.start:
            starts[entry.id] = start
        for lane in fills:
            free[lane] = own.start - start
            taken[lane] = max(taken[lane], start + own.minutes)
    return starts
