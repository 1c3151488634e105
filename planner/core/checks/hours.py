"""Entries outside their day's hours."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from planner.core.checks.finding import Finding, FindingKind, Severity
from planner.core.lineup import Spot
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
    """The placed entries, all as they run, or by time those touched that could be outside."""
    if touched is None:
        for day in days_in_order(seen.programme):
            yield from seen.running(day.id)
        return
    spots = [spot for id_ in touched if (spot := _beyond(seen, id_)) is not None]
    for spot in sorted(spots):
        entry = seen.entry(spot.id)
        if entry is not None:
            yield entry


def _beyond(seen: Previewed, id_: str) -> Spot | None:
    """The spot of an entry that does not keep within its day's hours."""
    placed = seen.placed(id_)
    if placed is None:
        return None
    id_of_day, start, end, room = placed
    day = seen.programme.days[id_of_day]
    return Spot(start, end, id_, room) if start < day.opens or end > day.closes else None
