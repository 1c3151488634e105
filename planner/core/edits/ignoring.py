"""Findings that somebody accepts, and looks at again."""

from __future__ import annotations

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.checks.finding import Finding
from planner.core.programme import IgnoredFinding, Programme


def ignore(programme: Programme, finding: Finding, reason: str = "") -> Edit:
    """The edit after which a finding is no more told; an older reason for it is replaced."""
    kept = _without(programme, finding.key)
    ignored = (*kept, IgnoredFinding(finding.key, reason.strip()))
    return change_fields(programme, EditKind.CHANGE, {programme.id: {"ignored": ignored}})


def heed(programme: Programme, finding: Finding) -> Edit:
    """The edit after which a finding that was ignored is told again."""
    kept = _without(programme, finding.key)
    return change_fields(programme, EditKind.CHANGE, {programme.id: {"ignored": kept}})


def _without(programme: Programme, key: str) -> tuple[IgnoredFinding, ...]:
    return tuple(each for each in programme.ignored if each.key != key)
