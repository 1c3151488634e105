"""The rows of a sheet as items: what each says of itself, and what stands above it for several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from planner.core.reading import WarningKind
from planner.formats.foreign.limits import quoted
from planner.formats.programme_text.dates import day_heading
from planner.formats.programme_text.languages import Words
from planner.formats.programme_text.notes import Notes
from planner.formats.programme_text.times import Clock
from planner.formats.spreadsheet.clocks import Clocked, clocked, length
from planner.formats.spreadsheet.dates import StatedDay, date_of, day_of, settled
from planner.formats.spreadsheet.headings import is_of_no_use
from planner.formats.spreadsheet.sheet import Cell, Columns, Field, Sheet, is_empty, text_of

_SAYING = (Field.TITLE, Field.SPEAKERS, Field.KIND, Field.ABSTRACT, Field.SUBTITLE, Field.PARTS)
"""A row with none of these is no item, whatever its time."""
_MOSTLY = 0.5
_WORDS = re.compile(r"[^\W\d_]{2}")
_LONGEST = 200
"""Characters of what may stand for a title."""


@dataclass(frozen=True)
class Record:
    """A row that may be an item. `cells` are those of each field that hold anything."""

    line: int
    cells: dict[Field, list[Cell]] = field(default_factory=dict)
    day: StatedDay | None = None
    start: Clock | None = None
    end: Clock | None = None
    nights: int = 0
    """Days between the date of the start and that of the end."""
    minutes: int | None = None
    aside: str = ""
    """The first words in a column that is not used."""

    def text(self, name: Field) -> str:
        """The first cell of a field on one line."""
        cells = self.cells.get(name)
        return " ".join(text_of(cells[0]).split()) if cells else ""

    def long_text(self, name: Field) -> str:
        """The cells of a field as paragraphs."""
        texts = (text_of(cell).strip() for cell in self.cells.get(name, ()))
        return "\n\n".join(dict.fromkeys(filter(None, texts)))


def records(sheet: Sheet, columns: Columns, words: Words, notes: Notes) -> list[Record]:
    """The rows that are items. Others go to the `notes`, but for names and days between them."""
    found: list[Record] = []
    names = sheet.rows[columns.header - 1] if columns.header else None
    unused = _unused(columns, names)
    section: StatedDay | None = None
    for line, row in enumerate(sheet.rows[columns.header :], start=columns.header + 1):
        own = row[:-1] if sheet.joined else row
        held = [cell for cell in own if not is_empty(cell)]
        if not held or own == (names[:-1] if names and sheet.joined else names):
            continue
        if len(held) == 1 and isinstance(held[0], str) and (day := _section(held[0], words)):
            section = day
            continue
        record = replace(_record(line, row, columns, words), aside=_aside(own, unused))
        if record.day is None and section is not None:
            record = replace(record, day=section)
        if not _says_anything(record) or _is_note(record, held, found):
            shown = " ".join(" ".join(text_of(cell).split()) for cell in held)
            notes.warn(WarningKind.NOT_USED, line, text=quoted(shown))
            continue
        found.append(record)
    return _filled_down(found)


def _unused(columns: Columns, names: Sequence[Cell] | None) -> list[int]:
    """The columns that might hold a title where the one of titles is empty."""
    return [
        column
        for column, name in enumerate(columns.fields)
        if name is None
        and not (names and column < len(names) and is_of_no_use(text_of(names[column])))
    ]


def _aside(row: Sequence[Cell], unused: Sequence[int]) -> str:
    """The words in the first of the unused columns that has any."""
    cells = (row[column] for column in unused if column < len(row))
    texts = (" ".join(cell.split()) for cell in cells if isinstance(cell, str))
    return next((text for text in texts if _WORDS.search(text) and len(text) <= _LONGEST), "")


def _says_anything(record: Record) -> bool:
    """Whether it says what it is about, or has its time and words beside it."""
    timed = record.start is not None and (record.end is not None or record.minutes is not None)
    return any(name in record.cells for name in _SAYING) or (timed and bool(record.aside))


def _section(text: str, words: Words) -> StatedDay | None:
    """The day that a row of a single cell begins."""
    day = day_of(text, words)
    heading = day_heading(" ".join(text.split()), words)
    return day if day and heading and (day.date or day.weekday is not None or day.ordinal) else None


def _is_note(record: Record, held: Sequence[Cell], before: Sequence[Record]) -> bool:
    """Whether a row is a lone line below or between items that have times."""
    return len(held) == 1 and record.start is None and any(other.start for other in before)


def _record(line: int, row: Sequence[Cell], columns: Columns, words: Words) -> Record:
    cells: dict[Field, list[Cell]] = {}
    for name, cell in zip(columns.fields, row, strict=False):
        if name is not None and not is_empty(cell):
            cells.setdefault(name, []).append(cell)

    def at(name: Field) -> Clocked | None:
        return next((t for cell in cells.get(name, ()) if (t := clocked(cell, words))), None)

    start, end, whole = at(Field.START), at(Field.END), at(Field.TIME)
    begins = start or whole
    ends = end.start if end else (start and start.end) or (whole and whole.end) or None
    minutes = next((m for cell in cells.get(Field.LENGTH, ()) if (m := length(cell))), None)
    return Record(
        line,
        cells,
        _day(cells, start or whole, words),
        begins.start if begins else None,
        ends,
        _nights(begins, end),
        minutes,
    )


def _nights(begins: Clocked | None, end: Clocked | None) -> int:
    """Whether something ends the day after it begins: 1, or 0."""
    if not (begins and begins.date and end and end.date):
        return 0
    first, last = settled(begins.date), settled(end.date)
    return int(first is not None and last is not None and (last - first).days == 1)


def _day(cells: dict[Field, list[Cell]], begins: Clocked | None, words: Words) -> StatedDay | None:
    """The day of a row, of which its date says more than its weekday, and a name beside both."""
    named = next((day_of(cell, words) for cell in cells.get(Field.DAY, ())), None)
    date = next((date_of(cell, words) for cell in cells.get(Field.DATE, ())), None)
    date = date or (begins.date if begins else None)
    if date is None:
        if Field.DATE in cells and named is None:
            return day_of(cells[Field.DATE][0], words)
        return named
    if named is None:
        return StatedDay(date, date.weekday)
    weekday = date.weekday if date.weekday is not None else named.weekday
    plain = named.date or named.weekday is not None or named.ordinal is not None
    return StatedDay(date, weekday, named.ordinal, "" if plain else named.label)


def _filled_down(found: list[Record]) -> list[Record]:
    """The items with the room and the track that stand once for several of them."""
    for name in (Field.ROOM, Field.TRACK):
        if _stands_once(found, name):
            current: list[Cell] = []
            filled: list[Record] = []
            for record in found:
                current = record.cells.get(name, current)
                cells = {**record.cells, name: current} if current else record.cells
                filled.append(replace(record, cells=cells))
            found = filled
    return _timed_as_above(found)


def _stands_once(found: Sequence[Record], name: Field) -> bool:
    """Whether a column says something only where it changes, as where cells were merged.

    So it is if each value stands for two rows or more on average, none twice on the same day, and
    the times begin anew with the next: a room left empty between others is for all rooms.
    """
    stated_ = [(at, record) for at, record in enumerate(found) if name in record.cells]
    if not stated_ or stated_[0][0] != 0 or len(stated_) > _MOSTLY * len(found):
        return False
    values = [(record.text(name).casefold(), str(record.day)) for _, record in stated_]
    if len(set(values)) < len(values):
        return False
    for (at, record), (before, _) in zip(stated_[1:], stated_, strict=False):
        last = found[at - 1]
        again = (
            record.start is None
            or last.start is None
            or record.day != found[before].day
            or record.start.minutes <= last.start.minutes
        )
        if not again:
            return False
    return len(stated_) > 1


def _timed_as_above(found: Sequence[Record]) -> list[Record]:
    """The items with the time of the one above where it stands once for several rooms."""
    timed: list[Record] = []
    for record in found:
        if timed and _is_beside(record, timed[-1]):
            above = timed[-1]
            timed.append(replace(record, start=above.start, end=above.end, nights=above.nights))
        else:
            timed.append(record)
    return timed


def _is_beside(record: Record, above: Record) -> bool:
    """Whether it is at the same time as the one above, in a room of its own."""
    return (
        record.start is None
        and record.minutes is None
        and above.start is not None
        and Field.ROOM in record.cells
        and record.text(Field.ROOM) != above.text(Field.ROOM)
        and record.day in {None, above.day}
    )
