"""Making it fit: a stretch of a day ends exactly where it should, or nothing changes.

    fit(9:00 to 12:00)                   20 minutes too long, of which the gap takes 10
    9:00 |---A 60---|..|---B 60---||--coffee 20--||--C 50--| 12:20
    9:00 |---A 60---||--B 55--||--coffee 20--||--C 45--| 12:00

What is too long is taken from gaps first, then from sessions over 30 minutes by weight, then from
breaks, and only then from the shorter sessions. Minutes to spare go to sessions over 30 minutes, as
far as their most if one is stated, then to breaks, to shorter sessions, and at last to gaps that
are there already: a gap may be meant, and idle time is what nobody comes for.

Fixed entries keep their time, and so does all that is not in the scope; they split it into
stretches, each fitted for itself. An entry that is kept keeps its length but may move.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.edits.fit_lanes import Layout, lay_out
from planner.core.edits.fit_limits import Elastic, elastic
from planner.core.edits.fit_net import Block, net
from planner.core.edits.push import holds, in_lanes
from planner.core.interval import Interval
from planner.core.programme import Entry, Programme
from planner.core.queries import entries_of_day, lanes, span


@dataclass(frozen=True)
class FitScope:
    """What is to fit: these entries of a day, in time order, between two minutes of it."""

    day: str
    start: int
    end: int
    ids: tuple[str, ...]


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


def fit_scope(programme: Programme, id_: str) -> FitScope:
    """Between the fixed times around a placed entry, else from the day's opening to its closing.

    For an entry of one of several rooms, that is within its room, where what is for all rooms holds
    like something fixed. Raises ValueError for an entry in the tray.
    """
    entry = programme.entries[id_]
    own, day = span(entry), programme.days[entry.day or ""]
    rooms = lanes(programme, entry.room)
    others = in_lanes(programme, day.id, rooms, without={id_})
    walls = [other for other in others if holds(programme, other, rooms)]
    if len(rooms) > 1:
        walls = [other for other in walls if other.room is None]
    before = [span(other).end for other in walls if span(other).start < own.start]
    after = [span(other).start for other in walls if span(other).start >= own.start]
    start = max(before, default=min(day.opens, own.start))
    end = min(after, default=max(day.closes, start))
    fixed = {other.id for other in walls}
    inside = [e for e in others if start <= span(e).start and e.id not in fixed]
    if after:
        inside = [e for e in inside if span(e).start <= end]
    else:
        # A dinner that stands apart after the closing time is no part of the day.
        near = _reached([*inside, entry], end)
        end, inside = (end, near) if entry in near else (max(end, own.end), inside)
    found = [*inside, entry]
    return FitScope(day.id, start, max(start, end), _in_order(programme, day.id, found))


def day_scope(programme: Programme, day: str, end: int | None = None) -> FitScope:
    """The whole day, from its opening to its closing or to another end.

    What has been pushed past the closing time belongs to it; what stands apart after it, such as a
    dinner, does not, nor what begins before the day opens or is not public. Raises KeyError for a
    day that is not there.
    """
    row = programme.days[day]
    last = max(row.opens, row.closes if end is None else end)
    inside = [e for e in entries_of_day(programme, day) if e.public and span(e).start >= row.opens]
    found = _reached(inside, max(last, row.closes))
    return FitScope(day, row.opens, last, _in_order(programme, day, found))


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


def _reached(entries: Iterable[Entry], end: int) -> list[Entry]:
    """Those that begin before the end, and behind it those that no free time parts from them."""
    found: list[Entry] = []
    reached = end - 1
    for entry in sorted(entries, key=lambda e: span(e).start):
        if span(entry).start > max(reached, end - 1):
            break
        found.append(entry)
        reached = max(reached, span(entry).end)
    return found


def _in_order(programme: Programme, day: str, entries: Collection[Entry]) -> tuple[str, ...]:
    ids = {entry.id for entry in entries}
    return tuple(entry.id for entry in entries_of_day(programme, day) if entry.id in ids)


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
