"""Entries that share a lane and a minute."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from planner.core.checks.finding import Finding, FindingKind, Severity
from planner.core.programme import Entry, Programme
from planner.core.queries import entries_of_day, lanes, span


def clashes(programme: Programme, touched: Collection[str] | None = None) -> Iterator[Finding]:
    """Overlaps within a lane, and what runs over a fixed entry, by how many minutes.

    `touched` limits the answer to pairs that hold one of these ids.
    """
    for day in programme.days:
        for one, other in _overlapping_pairs(programme, day):
            if touched is None or one.id in touched or other.id in touched:
                yield _finding(one, other)


def _overlapping_pairs(programme: Programme, day: str) -> Iterator[tuple[Entry, Entry]]:
    running: list[Entry] = []
    for entry in entries_of_day(programme, day):
        own = span(entry)
        running = [earlier for earlier in running if span(earlier).end > own.start]
        fills = lanes(programme, entry.room)
        for earlier in running:
            if not fills.isdisjoint(lanes(programme, earlier.room)):
                yield earlier, entry
        running.append(entry)


def _finding(one: Entry, other: Entry) -> Finding:
    minutes = span(one).overlap(span(other))
    if one.pinned != other.pinned:
        fixed, loose = (one, other) if one.pinned else (other, one)
        return Finding(
            FindingKind.OVER_FIXED, Severity.WARNING, (loose.id, fixed.id), minutes=minutes
        )
    return Finding(FindingKind.OVERLAP, Severity.ERROR, (one.id, other.id), minutes=minutes)
