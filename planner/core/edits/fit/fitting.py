"""What fitting a scope would do, row by row, and what stands in the way where it cannot."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.edits.fit.layout import Layout, lay_out
from planner.core.edits.fit.limits import Elastic, elastic
from planner.core.edits.fit.net import Block, net
from planner.core.edits.fit.scope import FitScope
from planner.core.edits.push import in_lanes
from planner.core.interval import Interval
from planner.core.programme import Entry, Programme
from planner.core.queries import lanes, span


class Bound(StrEnum):
    """Why a length gives no more."""

    LEAST = "least"
    MOST = "most"
    KEPT = "kept"


@dataclass(frozen=True)
class Limit:
    """An entry that stands in the way, at that many minutes."""

    id: str
    bound: Bound
    minutes: int


@dataclass(frozen=True)
class FitRow:
    """An entry of the scope before and after. `fixed` keeps its time, `kept` its length."""

    id: str
    before: Interval
    after: Interval
    fixed: bool = False
    kept: bool = False


@dataclass(frozen=True)
class Fit:
    """What fitting would do.

    `shortfall` are the minutes by which it is too long even with every least; then the edit is
    empty. `left` are minutes that stay free because all that is there is at its most. `binding`
    are the limits that are to blame for either.
    """

    edit: Edit
    rows: tuple[FitRow, ...]
    shortfall: int = 0
    left: int = 0
    binding: tuple[Limit, ...] = ()


def fit(
    programme: Programme, scope: FitScope, *, locked: Collection[str] = (), grid: int = 5
) -> Fit:
    """The edit that makes the scope end exactly at its end, or an empty one and why not.

    With several rooms the longest lane decides; what is for all rooms moves for all of them. New
    lengths lie on the grid, in minutes, unless only others make the sum exact.
    """
    entries = [programme.entries[id_] for id_ in scope.ids]
    blocks = _blocks(programme, scope, entries, locked)
    layout = lay_out(net(blocks, Interval(scope.start, scope.end)), grid)
    after = {
        id_: {"start": time.start, "duration": time.minutes} for id_, time in layout.times.items()
    }
    rows = tuple(
        FitRow(
            entry.id,
            span(entry),
            layout.times.get(entry.id, span(entry)),
            entry.pinned,
            entry.pinned or entry.id in locked,
        )
        for entry in entries
    )
    limits = _limits({block.id: block.elastic for block in blocks}, layout, locked)
    edit = change_fields(programme, EditKind.FIT, after)
    return Fit(edit, rows, layout.too_long, layout.left, limits)


def _blocks(
    programme: Programme, scope: FitScope, entries: Iterable[Entry], locked: Collection[str]
) -> list[Block]:
    """The entries of the scope, and what else is in their lanes, as they come.

    What is pushed onto a fixed entry's start comes before that, unless the scope begins with it.
    """
    loose = {entry.id for entry in entries if not entry.pinned}
    rooms = frozenset[str]().union(
        *(lanes(programme, programme.entries[id_].room) for id_ in scope.ids)
    )
    blocks = [
        Block(
            entry.id,
            lanes(programme, entry.room) & rooms,
            span(entry),
            elastic(entry, kept=entry.id in locked),
            held=entry.id not in loose,
        )
        for entry in in_lanes(programme, scope.day, rooms)
    ]

    def place(block: Block) -> tuple[int, bool, int]:
        first = block.held and block.old.start <= scope.start
        return (-1 if first else block.old.start, block.held, block.old.end)

    return sorted(blocks, key=place)


def _limits(
    lengths: dict[str, Elastic], layout: Layout, locked: Collection[str]
) -> tuple[Limit, ...]:
    found = []
    for id_ in layout.binding:
        length = lengths[id_]
        if id_ in locked:
            found.append(Limit(id_, Bound.KEPT, length.now))
        elif layout.too_long:
            found.append(Limit(id_, Bound.LEAST, length.least))
        else:
            found.append(Limit(id_, Bound.MOST, length.most or length.now))
    return tuple(found)
