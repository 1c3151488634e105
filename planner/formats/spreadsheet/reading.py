"""From a sheet to a programme."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date as Date  # noqa: N812 - as everywhere

from planner.core.faults import Fault, PlannerError
from planner.core.programme import Day, IdFactory, random_id
from planner.core.reading import Reading, WarningKind
from planner.formats.foreign.hours import with_hours
from planner.formats.foreign.limits import MOST_DAYS, MOST_EVENTS, lacking, quoted, told
from planner.formats.foreign.words import bare_language
from planner.formats.programme_text.languages import LANGUAGES, Words, detect, words_of
from planner.formats.programme_text.notes import Notes
from planner.formats.spreadsheet.calendar import Calendar, DatedRow, Key
from planner.formats.spreadsheet.dates import with_days_first
from planner.formats.spreadsheet.entries import Entries
from planner.formats.spreadsheet.front import above
from planner.formats.spreadsheet.grid import read_grid
from planner.formats.spreadsheet.headings import bare_name
from planner.formats.spreadsheet.records import Record, records
from planner.formats.spreadsheet.repeated import in_one_row
from planner.formats.spreadsheet.sheet import Columns, Field, Sheet, text_of
from planner.formats.spreadsheet.timing import Placed, Slot, slots
from planner.formats.spreadsheet.whole_names import with_whole_people

_SAMPLE = 400
_ENOUGH = 150
"""Words that tell their language by themselves."""
_WORD = re.compile(r"[^\W\d_]+")


def read(
    sheet: Sheet,
    columns: Columns,
    *,
    language: str | None = None,
    date: Date | None = None,
    today: Date,
    ids: IdFactory = random_id,
) -> Reading:
    """The programme of a sheet whose columns hold that, one item a row.

    The lines of marks and warnings are the numbers of rows. `language` is a BCP 47 tag, or None to
    tell it from the cells. `date` is the first day's and beats the sheet's; a date without a year
    is settled near `today`. Columns without any field: the sheet is read as a text. Raises
    PlannerError for more items or days than anybody has.
    """
    if not any(columns.fields):
        return read_grid(sheet, language=language, date=date, today=today, ids=ids)
    columns = Columns(min(max(columns.header, 0), len(sheet.rows)), columns.fields)
    sheet = with_whole_people(with_days_first(sheet, columns), columns)
    tag = language or _stated_language(sheet, columns)
    words = words_of(tag) if tag else _told(sheet, columns)
    notes = Notes()
    found = in_one_row(records(sheet, columns, words, notes))
    if len(found) > MOST_EVENTS:
        raise PlannerError(Fault.TOO_MUCH)
    front = above(sheet, columns.header, words, today, ids)
    programme = replace(front.programme, language=tag or words.language)
    calendar = Calendar([DatedRow(r.line, _day_text(r), r.day) for r in found], today)
    entries = Entries(found, words, programme.language, ids, notes)
    at = _slots(found, calendar, entries)
    days = calendar.days(date, front.date, today, ids, notes) if at else {}
    if len(days) > MOST_DAYS:
        raise PlannerError(Fault.TOO_MUCH)
    for record in found:
        slot = at.get(record.line)
        if slot is None and at:
            notes.warn(WarningKind.NO_START, record.line, title=quoted(record.text(Field.TITLE)))
        entries.add(record, days[calendar.key(record.line)].id if slot else None, slot)
    programme = replace(
        programme,
        days=with_hours(_used(days, entries), entries.rows.values(), {}),
        rooms=entries.places.rooms,
        tracks=entries.places.tracks,
        entries=entries.rows,
        speakers=entries.billing.cast.speakers,
        appearances=entries.billing.cast.appearances,
    )
    warnings = sorted((*front.warnings, *notes.warnings), key=lambda warning: warning.line or 0)
    return Reading(programme, tuple(notes.marks), told((*lacking(programme), *warnings)))


def _slots(found: Sequence[Record], calendar: Calendar, entries: Entries) -> dict[int, Slot]:
    """When each row with a time is, by its number, worked out day by day."""
    by_day: defaultdict[Key, list[Placed]] = defaultdict(list)
    for record in found:
        by_day[calendar.key(record.line)].append((record, entries.lane(record)))
    return {line: slot for placed in by_day.values() for line, slot in slots(placed).items()}


def _used(days: dict[Key, Day], entries: Entries) -> list[Day]:
    """The days with entries; where nothing is placed, none."""
    held = {entry.day for entry in entries.rows.values()}
    used = [day for day in days.values() if day.id in held]
    return [replace(day, order=order) for order, day in enumerate(used)]


def _day_text(record: Record) -> str:
    cells = (
        cell
        for name in (Field.DATE, Field.DAY, Field.START, Field.TIME)
        for cell in record.cells.get(name, ())
    )
    return " ".join(" ".join(map(text_of, cells)).split())[:80]


def _stated_language(sheet: Sheet, columns: Columns) -> str:
    """The language that most rows of a column of languages say."""
    stated = Counter(filter(None, map(bare_language, _texts(sheet, columns, (Field.LANGUAGE,)))))
    return stated.most_common(1)[0][0] if stated else ""


def _told(sheet: Sheet, columns: Columns) -> Words:
    """The language of titles, abstracts and the names over the columns.

    Where cells are few the names tell more: they are labels, and cells may hold little but names.
    """
    said = (Field.TITLE, Field.SUBTITLE, Field.ABSTRACT, Field.KIND, Field.DAY)
    names = list(map(text_of, sheet.rows[columns.header - 1])) if columns.header else []
    text = "\n".join([*_texts(sheet, columns, said), *names])
    labels = [word for name in map(bare_name, names) for word in {name, *name.split()}]
    used = Counter(_WORD.findall(text.lower()))

    def fit(words: Words) -> int:
        known = {*words.common, *words.programme, *words.meals, *words.breaks}
        known |= {*words.weekday_numbers, *words.month_numbers}
        labelled = sum(word in words.label_of or word in words.role_of for word in labels)
        return labelled + sum(used[word] for word in known)

    if used.total() > _ENOUGH:
        return detect(text)
    return max(detect(text), *LANGUAGES.values(), key=fit)


def _texts(sheet: Sheet, columns: Columns, fields: Sequence[Field]) -> list[str]:
    return [
        text_of(cell)
        for row in sheet.rows[columns.header :][:_SAMPLE]
        for name, cell in zip(columns.fields, row, strict=False)
        if name in fields
    ]
