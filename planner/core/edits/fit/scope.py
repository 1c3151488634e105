"""What is to fit: the time between fixed ones around an entry, or a whole day."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from planner.core.edits.push import holds, in_lanes
from planner.core.programme import Entry, Programme
from planner.core.queries import entries_of_day, lanes, span


@dataclass(frozen=True)
class FitScope:
    """What is to fit: these entries of a day, in time order, between two minutes of it."""

    day: str
    start: int
    end: int
    ids: tuple[str, ...]


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
