"""What the columns of a sheet hold, guessed from their names and from their cells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date as Date  # noqa: N812 - as everywhere
from datetime import time, timedelta

from planner.formats.programme_text.columns import Holds, columns_found
from planner.formats.programme_text.languages import Words, detect
from planner.formats.spreadsheet.column_words import NAMES, RESPONSIBLE, TOPICS
from planner.formats.spreadsheet.contents import Contents, contents
from planner.formats.spreadsheet.headings import LONGEST, bare_name, field_named, is_of_no_use
from planner.formats.spreadsheet.sheet import (
    SEVERAL,
    Cell,
    Columns,
    Field,
    Sheet,
    is_empty,
    text_of,
)
from planner.formats.spreadsheet.whole_names import DESCRIBING, halves, name_columns

_FURTHEST_HEADER = 40
_SAMPLE = 300
_TIMED = frozenset((Field.START, Field.TIME))
_ABOUT = frozenset((Field.TITLE, Field.ABSTRACT, Field.SPEAKERS, *_TIMED, Field.END))
"""Of these, a row of names has at least one."""
_LANES = (Field.ROOM, Field.TRACK)

Fields = list[Field | None]


def guess(sheet: Sheet) -> Columns:
    """What the columns probably hold; without fields where it is no list of items.

    The row of names is the one among the first that has most names anybody knows. Where two columns
    could hold the same, the first does.
    """
    header = _header(sheet)
    below = _telling(sheet, header)
    found = [contents(below, column, _words(sheet)) for column in range(sheet.width)]
    fields = _named(sheet, header, found) if header else _unnamed(below, found)
    if Field.TITLE not in fields or not (header or _TIMED & set(fields)):
        return Columns()
    if sheet.joined and fields:
        fields[-1] = _of_sheet_names(found[-1], fields[:-1])
    return Columns(header, tuple(fields))


def _telling(sheet: Sheet, header: int) -> Sequence[Sequence[Cell]]:
    """The rows below the names, without the names again and without lone words between them."""
    below = sheet.rows[header:]
    names = sheet.rows[header - 1] if header else None
    rows = [row for row in below if row != names and sum(not is_empty(cell) for cell in row) > 1]
    return rows or below


def _words(sheet: Sheet) -> Words:
    """The language of most of what stands there."""
    texts = (text_of(cell) for row in sheet.rows[:_SAMPLE] for cell in row if isinstance(cell, str))
    return detect("\n".join(texts))


def _header(sheet: Sheet) -> int:
    """The number of the row of names, from 1; 0 where there is none."""
    best, score = 0, 1
    for number, row in enumerate(sheet.rows[:_FURTHEST_HEADER], start=1):
        known = _fields_over(row)
        if len(known) > score and known & _ABOUT:
            best, score = number, len(known)
    return best


def _fields_over(row: Sequence[Cell]) -> set[Field]:
    """What the cells of a row name, if they are names at all."""
    if any(isinstance(cell, Date | time | timedelta) for cell in row):
        return set()
    texts = [text_of(cell) for cell in row if isinstance(cell, str)]
    return {field for text in texts if len(text) <= LONGEST for field in [_field(text)] if field}


def _field(text: str) -> Field | None:
    if bare_name(text) in TOPICS:
        return Field.TITLE
    return Field.SPEAKERS if bare_name(text) in NAMES | RESPONSIBLE else field_named(text)


def _named(sheet: Sheet, header: int, found: Sequence[Contents]) -> Fields:
    """What columns with names over them hold, their cells asked where a name says nothing."""
    names = [text_of(cell) for cell in sheet.rows[header - 1]]
    fields: Fields = [field_named(name) for name in names]
    if Field.TITLE not in fields and any(_is_lane(fields, lane) for lane in _LANES):
        return []
    _join_halves(names, fields)
    _name_people(names, fields)
    fields = [_fitting(field, held) for field, held in zip(fields, found, strict=True)]
    _fill_unnamed(sheet, header, names, fields, found)
    if not _TIMED & set(fields):
        _add_times(names, fields, found)
    if Field.TITLE not in fields:
        _add_title(fields, found)
    if not {Field.SPEAKERS, Field.MODERATOR} & set(fields):
        _add_people(names, fields, found)
    return _once(fields, names)


def _is_lane(fields: Fields, lane: Field) -> bool:
    """Whether several columns bear the name of one: rooms side by side, with items below them."""
    return fields.count(lane) > 1


def _join_halves(names: Sequence[str], fields: Fields) -> None:
    """Makes columns of first and last names columns of people, where no other has these whole."""
    pairs = [
        pair for pair in halves(names) if not any(fields[at] is Field.MODERATOR for at in pair)
    ]
    columns = {column for pair in pairs for column in pair}
    whole = any(
        field is Field.SPEAKERS and column not in columns for column, field in enumerate(fields)
    )
    for column in columns:
        fields[column] = None if whole else Field.SPEAKERS


def _add_people(names: Sequence[str], fields: Fields, found: Sequence[Contents]) -> None:
    """Gives a sheet that names nobody the first unknown column with names of people."""
    for column, held in enumerate(found):
        unknown = fields[column] is None and not is_of_no_use(names[column])
        if unknown and held.field() is Field.SPEAKERS:
            fields[column] = Field.SPEAKERS
            return


def _name_people(names: Sequence[str], fields: Fields) -> None:
    """Settles what "Name" and "Responsible" are over, which depends on the other columns."""
    for words in (NAMES, RESPONSIBLE):
        for column, name in enumerate(names):
            if bare_name(name) in words and fields[column] is None:
                taken = Field.SPEAKERS in fields
                if not taken:
                    fields[column] = Field.SPEAKERS
                elif words is NAMES and Field.TITLE not in fields:
                    fields[column] = Field.TITLE
    for column, name in enumerate(names):
        if bare_name(name) in TOPICS:
            fields[column] = Field.TRACK if Field.TITLE in fields else Field.TITLE


def _fitting(  # noqa: PLR0911 - one for each outcome
    field: Field | None, held: Contents
) -> Field | None:
    """The field a name tells, if the cells below are such; what they are instead."""
    if not held.cells or field is None:
        return field
    if field in {Field.START, Field.END, Field.TIME}:
        if held.are_times():
            return Field.TIME if field is Field.START and held.are_ranges() else field
        if field is Field.TIME and held.are_lengths():
            return Field.LENGTH
        return Field.DATE if field is not Field.END and held.are_dates() else None
    if field is Field.DATE and not held.may_be_dates():
        if held.are_times():
            return Field.START
        return Field.DAY
    if field is Field.DAY and not held.are_days() and not held.are_few():
        return None
    if field is Field.LENGTH and not held.are_lengths():
        return None
    return field


def _fill_unnamed(
    sheet: Sheet, header: int, names: Sequence[str], fields: Fields, found: Sequence[Contents]
) -> None:
    """Gives columns without a name what stands above that, or in their cells."""
    above: Field | None = None
    row = sheet.rows[header - 2] if header > 1 else ()
    for column, name in enumerate(names):
        nameless = not any(map(str.isalpha, name))
        if not nameless:
            above = None
            continue
        if row and not is_empty(row[column]):
            above = _field(text_of(row[column]))
        held = found[column]
        if above in SEVERAL and (held.are_texts() or not held.cells):
            fields[column] = above
        elif not name.strip() or held.field() is Field.SPEAKERS:
            field = held.field()
            if field in _TIMED and _TIMED & set(fields):
                field = Field.END
            if field and (field is Field.SPEAKERS or field not in fields):
                fields[column] = field


def _add_times(names: Sequence[str], fields: Fields, found: Sequence[Contents]) -> None:
    """Gives a sheet without a column of times the first unknown one that has them."""
    for column, held in enumerate(found):
        if fields[column] is None and not is_of_no_use(names[column]) and held.field() in _TIMED:
            fields[column] = held.field()
            return


def _add_title(fields: Fields, found: Sequence[Contents]) -> None:
    """Finds the titles of a sheet without a name over them.

    Two columns that could hold them are rooms side by side. Where none could, the texts are taken,
    or what kinds there are.
    """
    open_ = [
        column
        for column, held in enumerate(found)
        if fields[column] is None and held.cells and held.are_texts() and held.field() is None
    ]
    if len(open_) == 1:
        fields[open_[0]] = Field.TITLE
    elif not open_:
        for field in (Field.ABSTRACT, Field.KIND, Field.SUBTITLE, Field.NOTE):
            if field in fields:
                fields[fields.index(field)] = Field.TITLE
                return


def _once(fields: Fields, names: Sequence[str]) -> Fields:
    """Each field once but for those that several columns may hold: the plainest name's column.

    Posts and workplaces may stand beside each of several columns of people.
    """
    kept: Fields = list(fields)
    for field, count in Counter(fields).items():
        if field is None or field in SEVERAL or count == 1:
            continue
        if field in DESCRIBING and count == len(name_columns(names, fields)):
            continue
        columns = [column for column, other in enumerate(fields) if other is field]
        first = min(columns, key=lambda column: _oddity(names[column]))
        for column in columns:
            if column != first:
                kept[column] = None
        second = next((column for column in columns if column > first), None)
        if field is Field.START and second is not None and Field.END not in fields:
            kept[second] = Field.END
    return kept


def _unnamed(rows: Sequence[Sequence[Cell]], found: Sequence[Contents]) -> Fields:
    """What columns hold over which nothing stands."""
    fields: Fields = []
    for held in found:
        field = held.field()
        if field is Field.START and field in fields:
            field = None if Field.END in fields else Field.END
        elif field is Field.ROOM and field in fields:
            field = None if Field.TRACK in fields else Field.TRACK
        elif field in fields and field not in SEVERAL:
            field = None
        fields.append(field)
    texts = [
        [" ".join(text_of(row[column]).split()) for column, held in enumerate(found)
         if held.are_texts() and fields[column] not in {Field.DAY, Field.DATE}]
        for row in rows[:_SAMPLE]
    ]  # fmt: skip
    if found and any(column.holds is Holds.LANE for column in columns_found(texts, found[0].words)):
        return []
    _add_title(fields, found)
    return fields


def _of_sheet_names(held: Contents, fields: Sequence[Field | None]) -> Field | None:
    """What the names of sheets tell that no other column does."""
    if held.are_days():
        return None if Field.DATE in fields else Field.DAY
    return next((lane for lane in _LANES if lane not in fields), None)


def _oddity(name: str) -> tuple[bool, int]:
    """How little a name is that of the sheet's one column of something: "p1_title", a long one."""
    return any(map(str.isdigit, name)), len(bare_name(name)) or LONGEST
