"""How far it is agreed with the speakers."""

from __future__ import annotations

from collections.abc import Iterator

from planner.core.checks.finding import Finding, FindingKind, Severity
from planner.core.programme import AppearanceState, Programme


def not_confirmed(programme: Programme) -> Iterator[Finding]:
    """Speakers who have been asked to what is placed and have not confirmed; one finding each."""
    entries = programme.entries
    for speaker, there in sorted(programme.index.appearances_of.items()):
        asked = [a.entry for a in there if a.state == AppearanceState.ASKED]
        waiting = dict.fromkeys(id_ for id_ in asked if entries[id_].placed)
        if waiting:
            yield Finding(FindingKind.UNCONFIRMED, Severity.NOTE, (speaker, *waiting))


def idle_speakers(programme: Programme) -> Iterator[Finding]:
    """Speakers who appear nowhere, not even in what is not placed."""
    for id_ in sorted(programme.speakers.keys() - programme.index.appearances_of.keys()):
        yield Finding(FindingKind.NO_APPEARANCE, Severity.NOTE, (id_,))
