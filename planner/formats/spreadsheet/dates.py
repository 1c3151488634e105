"""Dates and days in cells: as spreadsheets have them, and as people type them in any language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date as Date  # noqa: N812 - as everywhere
from datetime import datetime, timedelta
from functools import lru_cache

from planner.formats.programme_text.dates import StatedDate, dates_in, day_heading
from planner.formats.programme_text.languages import ENGLISH, LANGUAGES, Words
from planner.formats.spreadsheet.sheet import Cell, Columns, Field, Sheet, text_of

_FIRST_SERIAL, _LAST_SERIAL = 20_000, 80_000
_EPOCH = Date(1899, 12, 30)
_MOST_DAYS = 31
_LONGEST = 120
_ISO = re.compile(r"(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T ]00:00(?::00)?Z?)?")
_DASHED = re.compile(r"\b(\d{1,2})-(\d{1,2})-(\d{4})\b")
_SHORT_FIRST = re.compile(r"(\d{1,2}[./]\d{1,2}\.?),? +(?=\D{0,6}\d)")
_SLASHED = re.compile(r"\s*(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?!\d)")
_DATED = frozenset((Field.DATE, Field.DAY, Field.START, Field.END, Field.TIME))
_TOO_SHORT = 3
"""Letters of a weekday such as "fr", which the text reader takes for other words."""


@dataclass(frozen=True)
class StatedDay:
    """What a cell says of a day: a date, a weekday from Monday, 0, a number from 1, or a name."""

    date: StatedDate | None = None
    weekday: int | None = None
    ordinal: int | None = None
    label: str = ""


def stated(date: Date) -> StatedDate:
    """A date that nobody can doubt."""
    return StatedDate(date.day, date.month, date.year, None, 0, 0)


def settled(date: StatedDate) -> Date | None:
    """The date itself; None for one without its year."""
    return None if date.year is None else Date(date.year, date.month, date.day)


def date_of(cell: Cell, words: Words) -> StatedDate | None:
    """The date in a cell that holds little else; None where there is none."""
    match cell:
        case datetime():
            return stated(cell.date())
        case Date():
            return stated(cell)
        case bool():
            return None
        case int() | float() if _FIRST_SERIAL <= cell <= _LAST_SERIAL:
            return stated(_EPOCH + timedelta(days=int(cell)))
        case int() | float() | str():
            text = " ".join(text_of(cell).split())
            return _date_in(text, words) if 0 < len(text) <= _LONGEST else None
        case _:
            return None


def day_of(cell: Cell, words: Words) -> StatedDay | None:
    """What a cell of a column of days says; None where it is empty."""
    date = date_of(cell, words)
    if date:
        return StatedDay(date, date.weekday)
    text = " ".join(text_of(cell).split())
    if not text:
        return None
    if text.isdecimal() and len(text) < 3 and 1 <= int(text) <= _MOST_DAYS:
        return StatedDay(ordinal=int(text))
    return _day_named(text[:_LONGEST], words)


def cut_date(text: str, words: Words) -> tuple[StatedDate | None, str]:
    """The date within a text that says also something else, and the text without it."""
    text = _DASHED.sub(r"\1.\2.\3", text)
    if match := _SHORT_FIRST.match(text):
        date = _date_in(match[1], words)
        if date:
            return date, text[match.end() :]
    for language in every(words):
        date = next(dates_in(text, language), None)
        if date:
            rest = f"{text[: date.at]} {text[date.stop :]}"
            return date, _without_weekdays(rest, language)
    return None, text


def with_days_first(sheet: Sheet, columns: Columns) -> Sheet:
    """The sheet with its dates as 13.5.2026 where they stand as Americans write them: 5/13/2026.

    Its columns of dates and times are so if one of them has a second number that is no month's, and
    none has such a first one.
    """
    dated = [
        column for column, field in enumerate(columns.fields[: sheet.width]) if field in _DATED
    ]
    rows = sheet.rows[columns.header :]
    found = [
        (int(match[1]), int(match[2]))
        for row in rows
        for column in dated
        for match in [_SLASHED.match(str(row[column]))]
        if match
    ]
    if not any(second > 12 for _, second in found) or any(first > 12 for first, _ in found):
        return sheet

    def turned(row: tuple[Cell, ...]) -> tuple[Cell, ...]:
        return tuple(
            _SLASHED.sub(r"\2.\1.\3", cell) if column in dated and isinstance(cell, str) else cell
            for column, cell in enumerate(row)
        )

    return replace(sheet, rows=(*sheet.rows[: columns.header], *map(turned, rows)))


def every(words: Words) -> Iterator[Words]:
    """All languages, this one first and then English: not all who fill in cells keep to one."""
    yield words
    yield from (other for other in (ENGLISH, *LANGUAGES.values()) if other is not words)


@lru_cache(maxsize=4096)
def _date_in(text: str, words: Words) -> StatedDate | None:
    match = _ISO.fullmatch(text)
    if match:
        try:
            return stated(Date(int(match[1]), int(match[2]), int(match[3])))
        except ValueError:
            return None
    text = _DASHED.sub(r"\1.\2.\3", text)
    return next(
        (date for language in every(words) for date in dates_in(text, language, short=True)), None
    )


@lru_cache(maxsize=4096)
def _day_named(text: str, words: Words) -> StatedDay:
    for language in every(words):
        heading = day_heading(text, language)
        weekday = language.weekday_numbers.get(text.lower().rstrip("."))
        if weekday is not None and len(text) < _TOO_SHORT + 3:
            return StatedDay(weekday=weekday, label=text)
        if heading and (heading.weekday is not None or heading.ordinal is not None):
            numbered = heading.ordinal is not None and heading.weekday is None
            label = heading.rest if numbered else text
            return StatedDay(None, heading.weekday, heading.ordinal, label)
    return StatedDay(label=text)


def _without_weekdays(text: str, words: Words) -> str:
    kept = [
        word
        for word in text.split()
        if word.lower().strip(".,") not in words.weekday_numbers
        and word.lower().strip(".,") not in words.date_fillers
    ]
    return " ".join(kept)
