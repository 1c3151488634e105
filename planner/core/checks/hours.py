"""Entries outside their day's hours."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from planner.core.checks.finding import Finding, FindingKind, Severity
from planner.core.previewed import Previewed
from planner.core.programme import Entry
from planner.core.queries import days_in_order


def outside_hours(seen: Previewed, touched: Collection[str] | None = None) -> Iterator[Finding]:
    """What begins before the day opens or goes on after it closes, by how many minutes.

    Set-up and rehearsals, which are not public, may. An end that nobody stated is not held
    against the closing time.
    """
    days = seen.programme.days
    for entry in _placed(seen, touched):
        day = days[entry.day or ""]
        start = entry.start or 0
        end = start if entry.open_end else start + entry.duration
        if not entry.public or (start >= day.opens and end <= day.closes):
            continue
        for kind, minutes in (
            (FindingKind.BEFORE_OPENING, day.opens - start),
            (FindingKind.AFTER_CLOSING, end - day.closes),
        ):
            if minutes > 0:
                yield Finding(kind, Severity.WARNING, (entry.id, day.id), minutes=minutes)


def _placed(seen: Previewed, touched: Collection[str] | None) -> Iterable[Entry]:
    """The placed entries, all as they run or those touched by time."""
    if touched is None:
        for day in days_in_order(seen.programme):
            yield from seen.running(day.id)
        return
    entries = [entry for id_ in touched if (entry := seen.entry(id_)) is not None]
    placed = [entry for entry in entries if entry.placed]
    yield from sorted(placed, key=lambda entry: (entry.start or 0, entry.id))
