"""Speakers who go from one room straight into another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from planner.core.checks.finding import Finding, FindingKind, Severity
from planner.core.checks.speakers import busy_times
from planner.core.previewed import Previewed

CHANGE = 5
"""Minutes in which a speaker gets from one room to another, with slides and microphone."""


def tight_changes(seen: Previewed) -> Iterator[Finding]:
    """Speakers with fewer than CHANGE minutes between two rooms, and how many they have.

    What is for all rooms is said nowhere in particular, so nobody is held to walk there. Who is
    in two places at once is another finding.
    """
    rooms = {id_: entry.room for id_, entry in seen.programme.entries.items()}
    for speaker, there in sorted(seen.programme.index.appearances_of.items()):
        if len(there) < 2:
            continue
        busy = busy_times(seen, speaker)
        for one, other in pairwise(busy):
            free = other.start - one.end
            places = rooms[one.entry], rooms[other.entry]
            if one.day == other.day and 0 <= free < CHANGE and _apart(places):
                ids = (speaker, one.entry, other.entry)
                yield Finding(FindingKind.TIGHT_CHANGE, Severity.WARNING, ids, minutes=free)


def _apart(places: tuple[str | None, str | None]) -> bool:
    return None not in places and places[0] != places[1]
