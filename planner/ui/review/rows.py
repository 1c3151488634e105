"""What was understood of a source, row by row, each tied to its lines. Knows no Qt."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from planner.core.programme import Entry, Programme
from planner.core.queries import days_in_order, entries_of_day, tray
from planner.core.reading import Doubt, Mark

Key = tuple[str, int, int]
"""By what a row is known again in another reading: its line's text, which of several lines of
that text it is, and the number of its part, or -1 for the entry itself. What is no entry has a name
of its own that begins as no line does."""


class RowKind(StrEnum):
    """What a row is about."""

    OWN = "own"
    DAY = "day"
    """A day; without an id the heading of what is not placed."""
    ENTRY = "entry"
    PART = "part"


@dataclass(frozen=True)
class Row:
    """A field of the programme, a day, an entry or a part, and the lines it was read from.

    `field` is the programme's for a row of its own, with the number of the fact in `place`.
    Lines count from 1; (0, 0) where it stands on none.
    """

    kind: RowKind
    id: str
    key: Key
    lines: tuple[int, int] = (0, 0)
    doubts: tuple[Doubt, ...] = ()
    field: str = ""
    place: int = 0
    part: str | None = None


_DAY = "\nday"
"""In place of a line in the key of a day, as no line can be."""
OWN_FIELDS = ("title", "subtitle", "introduction", "venue", "organisers", "facts", "web")


def rows_of(programme: Programme, marks: Sequence[Mark], text: Sequence[str]) -> list[Row]:
    """The rows in the order of a programme: its own fields, each day's entries, what is unplaced.

    `marks` are those of the reading the programme came from, `text` are its lines.
    """
    return [*_own_rows(programme, marks), *_Finder(programme, marks, text).rows()]


def row_at(rows: Sequence[Row], line: int) -> int | None:
    """The row that was read from that line, the narrowest of several."""
    held = [n for n, row in enumerate(rows) if 0 < row.lines[0] <= line <= row.lines[1]]
    return min(held, key=lambda n: rows[n].lines[1] - rows[n].lines[0], default=None)


def _own_rows(programme: Programme, marks: Sequence[Mark]) -> Iterator[Row]:
    own: defaultdict[str, list[Mark]] = defaultdict(list)
    for mark in marks:
        if mark.id == programme.id:
            own[mark.field].append(mark)
    for name in OWN_FIELDS:
        count = len(programme.facts) if name == "facts" else 1
        for place in range(count):
            if not getattr(programme, name) or (name == "venue" and not programme.venue.name):
                continue
            found = own[name][place : place + 1] if name == "facts" else own[name]
            lines = (found[0].first, max(mark.last for mark in found)) if found else (0, 0)
            yield Row(
                RowKind.OWN, programme.id, (f"\n{name}", place, -1), lines, field=name, place=place
            )


class _Finder:
    """Finds the lines of days, entries and parts."""

    def __init__(self, programme: Programme, marks: Sequence[Mark], text: Sequence[str]) -> None:
        self._programme = programme
        self._text = text
        self._marks: defaultdict[str, list[Mark]] = defaultdict(list)
        for mark in marks:
            self._marks[mark.id].append(mark)
        self._people = sorted(
            (mark for mark in marks if mark.id in programme.speakers), key=lambda mark: mark.first
        )
        self._people_lines = [mark.first for mark in self._people]
        self._starts = sorted(filter(None, (_start(self._marks[e]) for e in programme.entries)))
        self._alike: Counter[str] = Counter()

    def rows(self) -> Iterator[Row]:
        for number, day in enumerate(days_in_order(self._programme)):
            marks = self._marks[day.id]
            lines = (marks[0].first, marks[0].last) if marks else (0, 0)
            yield Row(RowKind.DAY, day.id, (_DAY, number, -1), lines, _doubts(marks))
            for entry in entries_of_day(self._programme, day.id):
                yield from self._entry_rows(entry)
        unplaced = tray(self._programme)
        if unplaced:
            yield Row(RowKind.DAY, "", (_DAY, len(self._programme.days), -1))
        for entry in unplaced:
            yield from self._entry_rows(entry)

    def _entry_rows(self, entry: Entry) -> Iterator[Row]:
        own = self._marks[entry.id]
        start = _start(own)
        after = bisect_right(self._starts, start)
        ends = self._starts[after] if after < len(self._starts) else len(self._text) + 1
        # Of two entries on one line each has the line.
        ends = max(ends, start + 1)
        part_marks = [self._marks[part.id] for part in entry.parts]
        firsts = [min((m.first for m in marks), default=ends) for marks in part_marks]
        borders = [*firsts, ends]
        people = self._people[
            bisect_left(self._people_lines, start) : bisect_left(self._people_lines, ends)
        ]
        said = [*own, *people, *(mark for marks in part_marks for mark in marks)]
        line = self._text[start - 1] if 0 < start <= len(self._text) else f"\n{entry.id}"
        key = (line, self._alike[line], -1)
        self._alike[line] += 1
        doubts = _doubts([*own, *(m for m in people if m.first < borders[0])])
        last = max((mark.last for mark in said), default=start)
        yield Row(RowKind.ENTRY, entry.id, key, (start, last), doubts)
        for number, part in enumerate(entry.parts):
            theirs = [m for m in people if borders[number] <= m.first < borders[number + 1]]
            marks = [*part_marks[number], *theirs]
            first = firsts[number] if part_marks[number] else 0
            yield Row(
                RowKind.PART,
                entry.id,
                (*key[:2], number),
                (first, max((mark.last for mark in marks), default=first)) if first else (0, 0),
                _doubts(marks),
                part=part.id,
            )


def _start(marks: Sequence[Mark]) -> int:
    """The line on which an entry begins: that of its time, else its first; 0 for none."""
    timed = [mark.first for mark in marks if mark.field == "start"]
    return min(timed or [mark.first for mark in marks], default=0)


def _doubts(marks: Sequence[Mark]) -> tuple[Doubt, ...]:
    return tuple(dict.fromkeys(mark.doubt for mark in marks if mark.doubt))
