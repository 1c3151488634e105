"""One module a kind of finding; `check` asks them all."""

from __future__ import annotations

from collections.abc import Collection
from itertools import islice

from planner.core.checks.clashes import clashes
from planner.core.checks.finding import Finding, FindingKind, Severity
from planner.core.checks.hours import outside_hours
from planner.core.checks.speakers import speakers_twice
from planner.core.programme import Programme

__all__ = ["Finding", "FindingKind", "Severity", "check"]

MOST = 500
"""Findings of a check: nobody reads more, and a file made to harm could hold millions."""


def check(programme: Programme, touched: Collection[str] | None = None) -> list[Finding]:
    """All findings of the core, worst first; `touched` limits them to these ids.

    Where a check has more than MOST, a last finding of the kind MORE says so.
    """
    findings: list[Finding] = []
    for of_kind in (clashes, outside_hours, speakers_twice):
        found = list(islice(of_kind(programme, touched), MOST + 1))
        findings += found[:MOST]
        if len(found) > MOST:
            findings.append(Finding(FindingKind.MORE, Severity.NOTE, (programme.id,)))
    return sorted(findings, key=lambda finding: -finding.severity)
