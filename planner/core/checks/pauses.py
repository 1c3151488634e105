"""Time in which nothing happens, and time in which too much does."""

from __future__ import annotations

from collections.abc import Iterator

from planner.core.checks.finding import Finding, FindingKind, Severity
from planner.core.programme import Entry, EntryKind, Programme
from planner.core.queries import days_in_order, span

IDLE = 15
"""Minutes; less between two items is for changing over, or to breathe."""
SITTING = 100
"""Minutes that people listen without a break."""
BREATH = 10
"""Minutes; so much free time is a break though none is written there."""


def free_stretches(programme: Programme) -> Iterator[Finding]:
    """IDLE minutes or more between two items in which no room has anything.

    What goes on after an end that nobody stated is not known, and so no gap.
    """
    for day in days_in_order(programme):
        latest: Entry | None = None
        for entry in programme.index.in_lane(day.id, None):
            if latest is not None and not latest.open_end:
                free = span(entry).start - span(latest).end
                if free >= IDLE and _guests_wait(latest, entry):
                    ids = (latest.id, entry.id)
                    yield Finding(FindingKind.GAP, Severity.NOTE, ids, minutes=free)
            if latest is None or span(entry).end >= span(latest).end:
                latest = entry


def _guests_wait(before: Entry, after: Entry) -> bool:
    """Whether guests are there before and after; nobody waits after the setting up."""
    return before.public and after.public


def long_stretches(programme: Programme) -> Iterator[Finding]:
    """More than SITTING minutes of sessions on end in a room, and how many they are.

    The first of its ids is the session in which it becomes too long, the second the one with which
    it began. What several rooms have in common is one finding.
    """
    told: set[tuple[str, ...]] = set()
    for day in days_in_order(programme):
        for lane in sorted(programme.index.lanes):
            for finding in _in_lane(programme, day.id, lane):
                if finding.ids not in told:
                    told.add(finding.ids)
                    yield finding


def _in_lane(programme: Programme, day: str, lane: str) -> Iterator[Finding]:
    stretch: list[Entry] = []
    for entry in programme.index.in_lane(day, lane):
        if not entry.public:
            continue
        rests = entry.kind is EntryKind.BREAK
        if stretch and (rests or span(entry).start - _end(stretch) >= BREATH):
            yield from _too_long(stretch)
            stretch = []
        if not rests:
            stretch.append(entry)
    yield from _too_long(stretch)


def _too_long(stretch: list[Entry]) -> Iterator[Finding]:
    if not stretch or _end(stretch) - span(stretch[0]).start <= SITTING:
        return
    start = span(stretch[0]).start
    within = next(entry for entry in stretch if span(entry).end - start > SITTING)
    ids = tuple(dict.fromkeys((within.id, stretch[0].id)))
    minutes = _end(stretch) - start
    yield Finding(FindingKind.NO_BREAK, Severity.NOTE, ids, minutes=minutes)


def _end(stretch: list[Entry]) -> int:
    return max(span(entry).end for entry in stretch)
