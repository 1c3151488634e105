"""Speakers who would have to be in two places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import accumulate, combinations

from planner.core.checks.finding import Finding, FindingKind, Severity
from planner.core.interval import Interval
from planner.core.programme import Appearance, AppearanceState, Entry, Programme
from planner.core.queries import part_minutes, span

MOST = 500
"""Clashes of one speaker: more are a file made to harm, whose pairs could be millions."""


def speakers_twice(
    programme: Programme, touched: Collection[str] | None = None
) -> Iterator[Finding]:
    """Speakers with two appearances at once, by how many minutes; those declined do not count."""
    busy: defaultdict[str, list[tuple[str, Entry, Interval]]] = defaultdict(list)
    for appearance in programme.appearances.values():
        entry = programme.entries[appearance.entry]
        if entry.day is not None and appearance.state != AppearanceState.DECLINED:
            stretch = busy_stretch(entry, appearance)
            busy[appearance.speaker].append((entry.day, entry, stretch))
    for speaker in sorted(busy):
        found: dict[tuple[str, str], int] = {}
        for (day, one, at), (other_day, other, then) in combinations(busy[speaker], 2):
            pair = (min(one.id, other.id), max(one.id, other.id))
            if day == other_day and one.id != other.id and at.overlap(then):
                found[pair] = max(found.get(pair, 0), at.overlap(then))
                if len(found) > MOST:
                    break
        for pair, minutes in sorted(found.items()):
            ids = (speaker, *pair)
            if touched is None or not set(ids).isdisjoint(touched):
                yield Finding(FindingKind.SPEAKER_TWICE, Severity.ERROR, ids, minutes=minutes)


def busy_stretch(entry: Entry, appearance: Appearance) -> Interval:
    """When the person is needed: for their part if that is timed, otherwise for the entry."""
    own = span(entry)
    minutes = part_minutes(entry)
    ends = accumulate(minutes)
    for part, length, end in zip(entry.parts, minutes, ends, strict=True):
        if part.id == appearance.part and part.minutes is not None:
            return Interval(own.start + end - length, own.start + end)
    return own
