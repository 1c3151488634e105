"""Rows name other rows by id; here is what must hold between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from operator import attrgetter

from planner.core.programme import TABLES, Appearance, Day, Entry, Programme, Speaker


def dangling(
    programme: Programme,
    touched: Collection[str] | None = None,
    parted: Collection[str] | None = None,
) -> list[str]:
    """What does not hold between the rows, as short English phrases for a log or an error.

    `touched` limits the work to those ids; None looks at every row. Where a touched row is gone,
    all rows are looked at, for any of them may have named it. `parted` are those of the touched
    entries whose parts may be others now, None all of them.
    """
    rows = [] if touched is None else [programme.row(i) for i in touched if i != programme.id]
    everything = touched is None or None in rows
    tables = [getattr(programme, TABLES[kind]).values() for kind in _NAMING]
    if not everything:
        tables = [[row for row in rows if isinstance(row, kind)] for kind in _NAMING]
    days, entries, speakers, appearances = tables
    problems = [
        *_of_days(programme, days),
        *_of_entries(programme, entries),
        *_of_speakers(programme, speakers),
        *_of_appearances(programme, appearances),
    ]
    recut = [entry for entry in entries if parted is None or entry.id in parted]
    if not everything and recut:
        problems += _parts_of_touched(programme, recut, appearances)
    if appearances:
        problems += _doubled(programme)
    return problems


_NAMING = (Day, Entry, Speaker, Appearance)  # the rows that name others


# Thousands of rows are looked at when a file is opened: one comprehension a rule is quickest.


def _of_days(programme: Programme, days: Iterable[Day]) -> Iterator[str]:
    for day in days:
        for room in day.hidden_rooms:
            if room not in programme.rooms:
                yield f"day {day.id} hides room {room}, which is not there"


def _of_speakers(programme: Programme, speakers: Iterable[Speaker]) -> Iterator[str]:
    for speaker in [speaker for speaker in speakers if speaker.unavailable]:
        for span in speaker.unavailable:
            if span.day not in programme.days:
                yield f"speaker {speaker.id} is away on day {span.day}, which is not there"


def _of_entries(programme: Programme, entries: Iterable[Entry]) -> Iterator[str]:
    for entry in [e for e in entries if (e.day is None) != (e.start is None)]:
        yield f"entry {entry.id} has a day without a start, or a start without a day"
    for entry in [e for e in entries if e.duration < 1]:
        yield f"entry {entry.id} lasts {entry.duration} minutes"
    for field, what, there in (
        ("day", "on day", programme.days),
        ("room", "in room", programme.rooms),
        ("track", "on track", programme.tracks),
    ):
        missing = set(map(attrgetter(field), entries)) - there.keys() - {None}
        for entry in [e for e in entries if getattr(e, field) in missing] if missing else ():
            yield f"entry {entry.id} is {what} {getattr(entry, field)}, which is not there"
    parts = [part.id for entry in entries for part in entry.parts]
    if len(set(parts)) == len(parts):
        return  # as nearly always: not even two of different entries
    for entry in [e for e in entries if len(e.parts) > 1]:
        if len({part.id for part in entry.parts}) < len(entry.parts):
            yield f"entry {entry.id} has two parts of one id"


def _of_appearances(programme: Programme, appearances: Iterable[Appearance]) -> Iterator[str]:
    speakers, entries = programme.speakers, programme.entries
    for each in [a for a in appearances if a.speaker not in speakers]:
        yield f"appearance {each.id} is of speaker {each.speaker}, who is not there"
    for each in [a for a in appearances if a.entry not in entries]:
        yield f"appearance {each.id} is in entry {each.entry}, which is not there"
    for each in [a for a in appearances if a.part is not None and a.entry in entries]:
        if all(part.id != each.part for part in entries[each.entry].parts):
            yield f"appearance {each.id} is in part {each.part}, which is not there"


def _parts_of_touched(
    programme: Programme, entries: Iterable[Entry], seen: Iterable[Appearance]
) -> Iterator[str]:
    """Appearances whose entry was touched: it may have lost the part they name."""
    touched, known = {entry.id for entry in entries}, {appearance.id for appearance in seen}
    named = [a for a in programme.appearances.values() if a.entry in touched]
    yield from _of_appearances(programme, [a for a in named if a.id not in known])


def _doubled(programme: Programme) -> Iterator[str]:
    appearances = programme.appearances.values()
    if len({(a.speaker, a.entry, a.part) for a in appearances}) == len(appearances):
        return  # as nearly always: the roles, which take longest to tell apart, do not matter
    counts = Counter((a.speaker, a.entry, a.part, a.role) for a in appearances)
    for (speaker, entry, _part, _role), count in counts.items():
        if count > 1:
            yield f"speaker {speaker} appears {count} times alike in entry {entry}"
