"""One module a kind of finding; `check` asks them all."""

from __future__ import annotations

from collections.abc import Collection

from planner.core.checks.clashes import clashes
from planner.core.checks.finding import Finding, FindingKind, Severity
from planner.core.checks.hours import outside_hours
from planner.core.checks.speakers import speakers_twice
from planner.core.programme import Programme

__all__ = ["Finding", "FindingKind", "Severity", "check"]


def check(programme: Programme, touched: Collection[str] | None = None) -> list[Finding]:
    """All findings of the core, worst first; `touched` limits them to these ids."""
    findings = [
        *clashes(programme, touched),
        *outside_hours(programme, touched),
        *speakers_twice(programme, touched),
    ]
    return sorted(findings, key=lambda finding: -finding.severity)
