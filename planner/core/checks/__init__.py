"""One module a kind of finding; `check` asks them all."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice

from planner.core.checks.clashes import clashes
from planner.core.checks.finding import Finding, FindingKind, Severity
from planner.core.checks.hours import outside_hours
from planner.core.checks.speakers import speakers_away, speakers_twice
from planner.core.previewed import Previewed
from planner.core.programme import Programme

__all__ = ["Finding", "FindingKind", "Severity", "check", "every_finding"]

MOST = 500
"""Findings of a check: nobody reads more, and a file made to harm could hold millions."""


def check(programme: Programme, touched: Collection[str] | None = None) -> list[Finding]:
    """All findings of the core, worst first; `touched` limits them to these ids.

    Where a check has more than MOST, a last finding of the kind MORE says so.
    """
    findings = every_finding(Previewed(programme), touched)
    return sorted(findings, key=lambda finding: -finding.severity)


def every_finding(seen: Previewed, touched: Collection[str] | None = None) -> Iterator[Finding]:
    """As `check`, of a programme as an edit would leave it, kind by kind."""
    for of_kind in (clashes, outside_hours, speakers_twice, speakers_away):
        number = 0
        for number, finding in enumerate(islice(of_kind(seen, touched), MOST + 1), start=1):
            if number <= MOST:
                yield finding
        if number > MOST:
            yield Finding(FindingKind.MORE, Severity.NOTE, (seen.programme.id,))
