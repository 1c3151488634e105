"""Entries that share a lane and a minute."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from planner.core.checks.finding import Finding, FindingKind, Severity
from planner.core.interval import Interval
from planner.core.lineup import Spot
from planner.core.previewed import Previewed

_Hull = tuple[int, int]
"""From the first minute to the last."""


def clashes(seen: Previewed, touched: Collection[str] | None = None) -> Iterator[Finding]:
    """Overlaps within a lane, and what runs over a fixed entry or a plenary, by how many minutes.

    `touched` limits the answer to pairs that hold one of these ids, and the work to their lanes.
    """
    if touched is None:
        for day in seen.programme.days:
            spots = [
                Spot(entry.start or 0, (entry.start or 0) + entry.duration, entry.id, entry.room)
                for entry in seen.running(day)
            ]
            for one, other in _overlapping_pairs(spots):
                yield _finding(seen, one, other)
        return
    told: set[frozenset[str]] = set()
    for day, lane, window in _lanes_of(seen, touched):
        for one, other in _overlapping_pairs(seen.in_lane(day, lane, Interval(*window))):
            if one.id not in touched and other.id not in touched:
                continue
            if one.room is None and other.room is None:  # every lane has these two
                if {one.id, other.id} in told:
                    continue
                told.add(frozenset((one.id, other.id)))
            yield _finding(seen, one, other)


def _lanes_of(seen: Previewed, touched: Collection[str]) -> Iterator[tuple[str, str, _Hull]]:
    """The days and lanes in which these entries lie, and from when to when they do there."""
    hulls: defaultdict[str, dict[str | None, _Hull]] = defaultdict(dict)
    for id_ in touched:
        placed = seen.placed(id_)
        if placed is not None:
            day, start, end, room = placed
            _widen(hulls[day], room, start, end)
    for day, found in hulls.items():
        everywhere = found.pop(None, None)
        if everywhere is not None:
            for lane in seen.programme.index.lanes:
                _widen(found, lane, *everywhere)
        yield from ((day, lane, found[lane]) for lane in sorted(each or "" for each in found))


def _widen(hulls: dict[str | None, _Hull], room: str | None, start: int, end: int) -> None:
    held = hulls.get(room)
    if held is None:
        hulls[room] = start, end
    elif start < held[0] or end > held[1]:
        hulls[room] = min(held[0], start), max(held[1], end)


def _overlapping_pairs(spots: Iterable[Spot]) -> Iterator[tuple[Spot, Spot]]:
    """Of spots in order of their start, those that overlap and fill a lane both."""
    running: list[Spot] = []
    latest = -1
    for spot in spots:
        start, end, _, room = spot
        if start >= latest:
            running, latest = [spot], end
            continue
        running = [earlier for earlier in running if earlier.end > start]
        for earlier in running:
            if earlier.room == room or earlier.room is None or room is None:
                yield earlier, spot
        running.append(spot)
        latest = max(latest, end)


def _finding(seen: Previewed, earlier: Spot, later: Spot) -> Finding:
    one, other = seen.entry(earlier.id), seen.entry(later.id)
    if one is None or other is None:
        raise KeyError(earlier.id if one is None else later.id)
    minutes = one.stretch.overlap(other.stretch)
    if one.pinned != other.pinned:
        fixed, loose = (one, other) if one.pinned else (other, one)
        return Finding(
            FindingKind.OVER_FIXED, Severity.WARNING, (loose.id, fixed.id), minutes=minutes
        )
    if not one.pinned and (one.room is None) != (other.room is None):
        plenary, loose = (one, other) if one.room is None else (other, one)
        if loose.stretch.start <= plenary.stretch.start:
            ids = (loose.id, plenary.id)
            return Finding(FindingKind.OVER_PLENARY, Severity.WARNING, ids, minutes=minutes)
    return Finding(FindingKind.OVERLAP, Severity.ERROR, (one.id, other.id), minutes=minutes)
