"""Entries that share a lane and a minute."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from planner.core.checks.finding import Finding, FindingKind, Severity
from planner.core.previewed import Previewed
from planner.core.programme import Entry

_Hull = tuple[int, int]
"""From the first minute to the last."""


def clashes(seen: Previewed, touched: Collection[str] | None = None) -> Iterator[Finding]:
    """Overlaps within a lane, and what runs over a fixed entry or a plenary, by how many minutes.

    `touched` limits the answer to pairs that hold one of these ids, and the work to their lanes.
    """
    if touched is None:
        for day in seen.programme.days:
            for one, other in _overlapping_pairs(seen.running(day)):
                yield _finding(one, other)
        return
    told: set[frozenset[str]] = set()
    for day, lane, window in _lanes_of(seen, touched):
        for one, other in _overlapping_pairs(_within(seen.in_lane(day, lane), window)):
            if one.id not in touched and other.id not in touched:
                continue
            if one.room is None and other.room is None:  # every lane has these two
                if {one.id, other.id} in told:
                    continue
                told.add(frozenset((one.id, other.id)))
            yield _finding(one, other)


def _lanes_of(seen: Previewed, touched: Collection[str]) -> Iterator[tuple[str, str, _Hull]]:
    """The days and lanes in which these entries lie, and from when to when they do there."""
    hulls: defaultdict[str, dict[str | None, _Hull]] = defaultdict(dict)
    for id_ in touched:
        entry = seen.entry(id_)
        if entry is not None and entry.day is not None:
            start = entry.start or 0
            _widen(hulls[entry.day], entry.room, start, start + entry.duration)
    for day, found in hulls.items():
        everywhere = found.pop(None, None)
        if everywhere is not None:
            for lane in seen.programme.index.lanes:
                _widen(found, lane, *everywhere)
        yield from ((day, lane, found[lane]) for lane in sorted(each or "" for each in found))


def _widen(hulls: dict[str | None, _Hull], room: str | None, start: int, end: int) -> None:
    first, last = hulls.get(room, (start, end))
    hulls[room] = min(first, start), max(last, end)


def _within(entries: Sequence[Entry], window: _Hull) -> Sequence[Entry]:
    """Those that share a minute with the window; `entries` come in order of their start."""
    first, last = window
    stop = bisect_left(entries, last, key=lambda entry: entry.start or 0)
    return [entry for entry in entries[:stop] if (entry.start or 0) + entry.duration > first]


def _overlapping_pairs(entries: Iterable[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Of entries in order of their start, those that overlap and fill a lane both."""
    running: list[Entry] = []
    latest = -1
    for entry in entries:
        start = entry.start or 0
        if start >= latest:
            running, latest = [entry], start + entry.duration
            continue
        running = [e for e in running if (e.start or 0) + e.duration > start]
        for earlier in running:
            if earlier.room == entry.room or earlier.room is None or entry.room is None:
                yield earlier, entry
        running.append(entry)
        latest = max(latest, start + entry.duration)


def _finding(one: Entry, other: Entry) -> Finding:
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
