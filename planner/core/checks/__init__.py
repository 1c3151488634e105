"""One module a kind of finding: `check` asks what a drag can bring about, `look_over` all."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from planner.core.checks.agreements import idle_speakers, not_confirmed
from planner.core.checks.clashes import clashes
from planner.core.checks.contents import declined_by_all, incomplete, not_placed, parts_over
from planner.core.checks.finding import Finding, FindingKind, Severity
from planner.core.checks.hours import outside_hours
from planner.core.checks.lunch import lunches
from planner.core.checks.pauses import free_stretches, long_stretches
from planner.core.checks.speakers import speakers_away, speakers_twice
from planner.core.checks.transfers import tight_changes
from planner.core.previewed import Previewed
from planner.core.programme import Programme

__all__ = ["Finding", "FindingKind", "Severity", "at_most", "check", "every_finding", "look_over"]

MOST = 500
"""Findings of a check: nobody reads more, and a file made to harm could hold millions."""


def check(programme: Programme, touched: Collection[str] | None = None) -> list[Finding]:
    """What collides, worst first: in a lane, with the day's hours, of speakers.

    `touched` limits the answer to findings about these ids. Where a check has more than MOST, a
    last finding of the kind MORE says so.
    """
    return _worst_first(every_finding(Previewed(programme), touched))


def every_finding(seen: Previewed, touched: Collection[str] | None = None) -> Iterator[Finding]:
    """As `check`, of a programme as an edit would leave it, kind by kind."""
    for of_kind in (clashes, outside_hours, speakers_twice, speakers_away):
        yield from at_most(seen.programme, of_kind(seen, touched))


def look_over(programme: Programme) -> list[Finding]:
    """All findings of the core, worst first: what collides, and what is missing or unusual."""
    seen = Previewed(programme)
    found = [*every_finding(seen), *at_most(programme, tight_changes(seen))]
    for of_kind in (
        not_confirmed, idle_speakers, free_stretches, long_stretches, lunches, parts_over,
        declined_by_all, incomplete, not_placed,
    ):  # fmt: skip
        found += at_most(programme, of_kind(programme))
    return _worst_first(found)


def at_most(programme: Programme, found: Iterable[Finding]) -> Iterator[Finding]:
    """The first MOST of a kind, and one of the kind MORE where there are others."""
    number = 0
    for number, finding in enumerate(islice(found, MOST + 1), start=1):
        if number <= MOST:
            yield finding
    if number > MOST:
        yield Finding(FindingKind.MORE, Severity.NOTE, (programme.id,))


def _worst_first(found: Iterable[Finding]) -> list[Finding]:
    return sorted(found, key=lambda finding: -finding.severity)
