"""Mends that change how long something lasts."""

from __future__ import annotations

from collections.abc import Iterator

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.checks.finding import Finding, FindingKind
from planner.core.checks.lunch import LEAST
from planner.core.edits.trim import trim_end
from planner.core.programme import Entry, Programme
from planner.core.queries import span


def keep_hours(programme: Programme, finding: Finding) -> Iterator[Edit]:
    """The day opens as early, or closes as late, as the entry asks for; no entry moves."""
    id_, day = finding.ids
    own = span(programme.entries[id_])
    before = finding.kind is FindingKind.BEFORE_OPENING
    hours = {"opens": own.start} if before else {"closes": own.end}
    yield change_fields(programme, EditKind.CHANGE, {day: hours})


def fit_lunch(programme: Programme, finding: Finding) -> Iterator[Edit]:
    """The lunch is as long as it should be, and what follows is pushed."""
    yield _lasting(programme, programme.entries[finding.ids[0]], LEAST)


def fit_parts(programme: Programme, finding: Finding) -> Iterator[Edit]:
    """The session is as long as its parts are together, and what follows is pushed."""
    entry = programme.entries[finding.ids[0]]
    yield _lasting(programme, entry, sum(part.minutes or 0 for part in entry.parts))


def _lasting(programme: Programme, entry: Entry, minutes: int) -> Edit:
    if not entry.placed:
        return change_fields(programme, EditKind.TRIM, {entry.id: {"duration": minutes}})
    return trim_end(programme, entry.id, span(entry).start + minutes)
