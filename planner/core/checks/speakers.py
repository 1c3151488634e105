"""Speakers who would have to be in two places, or who cannot be there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial
from itertools import accumulate
from typing import NamedTuple

from planner.core.checks.finding import Finding, FindingKind, Severity
from planner.core.interval import Interval
from planner.core.previewed import Previewed
from planner.core.programme import Appearance, AppearanceState, Entry
from planner.core.queries import part_minutes

MOST = 500
"""Clashes of one speaker: more are a file made to harm, whose pairs could be millions."""


class Busy(NamedTuple):
    """When a speaker is needed, in minutes of the day, and where; they sort by day and time."""

    day: str
    start: int
    end: int
    entry: str


_busy = partial(tuple.__new__, Busy)  # without a call of Python for each


def speakers_twice(seen: Previewed, touched: Collection[str] | None = None) -> Iterator[Finding]:
    """Speakers with two appearances at once, by how many minutes; those declined do not count.

    `touched` limits the answer to findings about these ids, and the work to their speakers.
    """
    for speaker in _speakers(seen, touched):
        if len(seen.appearances_of(speaker)) < 2:
            continue
        busy = busy_times(seen, speaker)
        if not _is_anything_at_once(busy):
            continue
        found: dict[tuple[str, str], int] = {}
        for one, other in _at_once(busy):
            pair = (min(one.entry, other.entry), max(one.entry, other.entry))
            minutes = min(one.end, other.end) - other.start
            found[pair] = max(found.get(pair, 0), minutes)
            if len(found) > MOST:
                break
        for pair, minutes in sorted(found.items()):
            ids = (speaker, *pair)
            if touched is None or not set(ids).isdisjoint(touched):
                yield Finding(FindingKind.SPEAKER_TWICE, Severity.ERROR, ids, minutes=minutes)


def speakers_away(seen: Previewed, touched: Collection[str] | None = None) -> Iterator[Finding]:
    """Speakers who are needed while they are not available, by how many minutes in each entry."""
    if not seen.programme.index.absent:
        return
    for speaker in _speakers(seen, touched):
        away = seen.programme.speakers[speaker].unavailable
        missed: defaultdict[str, list[Interval]] = defaultdict(list)
        for busy in busy_times(seen, speaker) if away else ():
            for span in away:
                start, end = max(busy.start, span.start), min(busy.end, span.end)
                if span.day == busy.day and start < end:
                    missed[busy.entry].append(Interval(start, end))
        for entry, stretches in sorted(missed.items()):
            ids = (speaker, entry)
            if touched is None or not set(ids).isdisjoint(touched):
                minutes = _covered(stretches)
                yield Finding(FindingKind.SPEAKER_AWAY, Severity.ERROR, ids, minutes=minutes)


def busy_times(seen: Previewed, speaker: str) -> list[Busy]:
    """When a speaker is needed, in order; what was declined or is not placed does not count."""
    busy, declined = [], AppearanceState.DECLINED
    for appearance in seen.appearances_of(speaker):
        id_ = appearance.entry
        placed = seen.placed(id_)
        if placed is None or appearance.state == declined:
            continue
        day, start, end, _ = placed
        if appearance.part is not None and (entry := seen.entry(id_)) is not None:
            own = busy_stretch(entry, appearance)
            start, end = own.start, own.end
        busy.append(_busy((day, start, end, id_)))
    busy.sort()
    return busy


def busy_stretch(entry: Entry, appearance: Appearance) -> Interval:
    """When the person is needed: for their part if that is timed, otherwise for the entry."""
    own = entry.stretch
    minutes = part_minutes(entry)
    ends = accumulate(minutes)
    for part, length, end in zip(entry.parts, minutes, ends, strict=True):
        if part.id == appearance.part and part.minutes is not None:
            return Interval(own.start + end - length, own.start + end)
    return own


def _speakers(seen: Previewed, touched: Collection[str] | None) -> Iterable[str]:
    """All who appear somewhere, or those whom the touched ids concern."""
    if touched is None:
        return sorted(seen.programme.index.appearances_of)
    concerned = {a.speaker for id_ in touched for a in seen.appearing_in(id_)}
    return sorted(concerned.union(id_ for id_ in touched if id_ in seen.programme.speakers))


def _is_anything_at_once(busy: Sequence[Busy]) -> bool:
    """Whether any two overlap; mostly none do, which is told sooner than which two."""
    day, latest = "", 0
    for one in busy:
        if one.day != day:
            day, latest = one.day, one.end
        elif one.start < latest:
            return True
        else:
            latest = one.end
    return False


def _at_once(busy: Sequence[Busy]) -> Iterator[tuple[Busy, Busy]]:
    """Pairs in different entries that overlap, the earlier one first; `busy` comes in order."""
    running: list[Busy] = []
    for later in busy:
        running = [b for b in running if b.day == later.day and b.end > later.start]
        for earlier in running:
            if earlier.entry != later.entry and later.start < later.end:
                yield earlier, later
        running.append(later)


def _covered(stretches: Iterable[Interval]) -> int:
    """How many minutes they hold together."""
    minutes, latest = 0, 0
    for stretch in sorted(stretches):
        minutes += max(0, stretch.end - max(latest, stretch.start))
        latest = max(latest, stretch.end)
    return minutes
