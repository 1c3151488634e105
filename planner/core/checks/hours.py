"""Entries outside their day's hours."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from planner.core.checks.finding import Finding, FindingKind, Severity
from planner.core.programme import Programme
from planner.core.queries import running_order, span


def outside_hours(
    programme: Programme, touched: Collection[str] | None = None
) -> Iterator[Finding]:
    """What begins before the day opens or goes on after it closes, by how many minutes.

    Set-up and rehearsals, which are not public, may. An end that nobody stated is not held
    against the closing time.
    """
    for entry in running_order(programme):
        if not entry.public or (touched is not None and entry.id not in touched):
            continue
        day, own = programme.days[entry.day or ""], span(entry)
        end = own.start if entry.open_end else own.end
        for kind, minutes in (
            (FindingKind.BEFORE_OPENING, day.opens - own.start),
            (FindingKind.AFTER_CLOSING, end - day.closes),
        ):
            if minutes > 0:
                yield Finding(kind, Severity.WARNING, (entry.id, day.id), minutes=minutes)
