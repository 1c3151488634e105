"""Rows name other rows by id; here is what must hold between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from planner.core.programme import Appearance, Day, Entry, Programme, Row, Speaker


def dangling(programme: Programme, touched: Collection[str] | None = None) -> list[str]:
    """What does not hold between the rows, as short English phrases for a log or an error.

    `touched` limits the work to those ids; None looks at every row. Where a touched row is gone,
    all rows are looked at, for any of them may have named it.
    """
    rows: list[Row] = []
    if touched is None:
        everything = True
    else:
        found = [programme.row(id_) for id_ in touched if id_ != programme.id]
        everything = None in found
        rows = [row for row in found if row is not None]
    if everything:
        rows = [
            *programme.days.values(),
            *programme.entries.values(),
            *programme.speakers.values(),
            *programme.appearances.values(),
        ]
    problems = [problem for row in rows for problem in _of_row(programme, row)]
    problems += _parts_of_touched(programme, rows)
    if any(isinstance(row, Appearance) for row in rows):
        problems += _doubled(programme)
    return problems


def _of_row(programme: Programme, row: Row) -> Iterator[str]:
    if isinstance(row, Entry):
        yield from _of_entry(programme, row)
    elif isinstance(row, Appearance):
        yield from _of_appearance(programme, row)
    elif isinstance(row, Day):
        for room in row.hidden_rooms:
            if room not in programme.rooms:
                yield f"day {row.id} hides room {room}, which is not there"
    elif isinstance(row, Speaker):
        for span in row.unavailable:
            if span.day not in programme.days:
                yield f"speaker {row.id} is away on day {span.day}, which is not there"


def _of_entry(programme: Programme, entry: Entry) -> Iterator[str]:
    if (entry.day is None) != (entry.start is None):
        yield f"entry {entry.id} has a day without a start, or a start without a day"
    if entry.duration < 1:
        yield f"entry {entry.id} lasts {entry.duration} minutes"
    if entry.day is not None and entry.day not in programme.days:
        yield f"entry {entry.id} is on day {entry.day}, which is not there"
    if entry.room is not None and entry.room not in programme.rooms:
        yield f"entry {entry.id} is in room {entry.room}, which is not there"
    if entry.track is not None and entry.track not in programme.tracks:
        yield f"entry {entry.id} is on track {entry.track}, which is not there"
    if len({part.id for part in entry.parts}) < len(entry.parts):
        yield f"entry {entry.id} has two parts of one id"


def _of_appearance(programme: Programme, appearance: Appearance) -> Iterator[str]:
    entry = programme.entries.get(appearance.entry)
    if appearance.speaker not in programme.speakers:
        yield f"appearance {appearance.id} is of speaker {appearance.speaker}, who is not there"
    if entry is None:
        yield f"appearance {appearance.id} is in entry {appearance.entry}, which is not there"
    elif appearance.part is not None and all(part.id != appearance.part for part in entry.parts):
        yield f"appearance {appearance.id} is in part {appearance.part}, which is not there"


def _parts_of_touched(programme: Programme, rows: list[Row]) -> Iterator[str]:
    """Appearances whose entry was touched: it may have lost the part they name."""
    seen = {row.id for row in rows}
    entries = {row.id for row in rows if isinstance(row, Entry)}
    for appearance in programme.appearances.values() if entries else ():
        if appearance.entry in entries and appearance.id not in seen:
            yield from _of_appearance(programme, appearance)


def _doubled(programme: Programme) -> Iterator[str]:
    counts = Counter((a.speaker, a.entry, a.part, a.role) for a in programme.appearances.values())
    for (speaker, entry, _part, _role), count in counts.items():
        if count > 1:
            yield f"speaker {speaker} appears {count} times alike in entry {entry}"
