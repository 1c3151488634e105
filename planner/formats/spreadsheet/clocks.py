"""Times and lengths in cells, as numbers, as spreadsheets have them, and as people type them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date as Date  # noqa: N812 - as everywhere
from datetime import datetime, time, timedelta
from functools import lru_cache

from planner.formats.programme_text.dates import StatedDate
from planner.formats.programme_text.languages import Words
from planner.formats.programme_text.times import Clock, Span, first_span, opens_with_span
from planner.formats.spreadsheet.dates import cut_date, stated
from planner.formats.spreadsheet.sheet import Cell

_DAY = 24 * 60
_LATEST = 2 * _DAY
"""An evening may pass midnight, but no item starts a whole day after its own."""
_LONGEST_LENGTH = 7 * _DAY
_FIRST_SERIAL, _LAST_SERIAL = 20_000, 80_000
"""Days since Excel's first that are dates of our time: 1954 to 2119."""
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - wall clock
_LONGEST = 120
_MOST_BESIDE = 20
"""Characters that may stand behind a time in its cell, such as "(sharp)"."""
_ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::\d\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?"
)
_PLAIN = re.compile(r"(\d{1,2}):([0-5]\d)(?::[0-5]\d)?")
_SECONDS = re.compile(r"\b(\d{1,2}[:.][0-5]\d)[:.][0-5]\d\b(?![.:]\d)")
_TIME_ONLY = re.compile(r"(?!.*\d{4}-\d|.*\d[./-]\d{1,2}[./-]\d{2})[\d.:hHkKlL –—-]*")
_BARE = re.compile(r"\d{1,2}\D*")
_MINUTES = re.compile(
    r"(?:ca\.? ?)?(\d{1,4})(?:[.,]0+)? ?(?:['’′]|m|min|mins|minut\w{0,4}|minutt\w{0,3}|Min)?\.?",
    re.IGNORECASE,
)
_HOUR_WORD = (
    r"(?:h|t|tim|timer?|timmar?|timme|hours?|hrs?|std|stunden?|uur|uren|heures?|horas?|ore|ora|"
    r"godz\w{0,4}|tuntia?|tunti)"
)
_HOURS = re.compile(
    rf"(\d{{1,2}})(?:[.,](\d{{1,2}})|(½))? ?{_HOUR_WORD}\.?"
    r"(?: ?(?:og|och|und|en|and|et|y|e|i|ja)?\.? ?(\d{1,2}) ?(?:m|min\w{0,6})?\.?)?",
    re.IGNORECASE,
)
_PERIOD = re.compile(r"PT(?:(\d{1,3})H)?(?:(\d{1,4})M)?", re.IGNORECASE)


@dataclass(frozen=True)
class Clocked:
    """When a cell says something is: a start, perhaps an end and a date."""

    start: Clock
    end: Clock | None = None
    date: StatedDate | None = None


def clocked(cell: Cell, words: Words) -> Clocked | None:  # noqa: PLR0911 - one for each type
    """The time in a cell; None where there is none."""
    match cell:
        case bool() | None:
            return None
        case datetime():
            return Clocked(Clock(_minutes(cell.time())), date=stated(cell.date()))
        case time():
            return Clocked(Clock(_minutes(cell)))
        case timedelta():
            return _in_bounds(round(cell.total_seconds() / 60))
        case int() | float():
            return _of_number(float(cell))
        case str():
            return _of_text(" ".join(cell.split()), words)
        case _:
            return None


def length(cell: Cell) -> int | None:
    """How many minutes a cell says something lasts; None where it says nothing of the kind."""
    minutes: float | None = None
    match cell:
        case bool() | None:
            return None
        case datetime():
            return None
        case time():
            minutes = _minutes(cell)
        case timedelta():
            minutes = cell.total_seconds() / 60
        case int() | float():
            minutes = cell * _DAY if 0 < cell < 1 else cell
        case str():
            minutes = _length_of_text(" ".join(cell.split()))
        case _:
            return None
    fits = minutes is not None and 0.5 <= minutes <= _LONGEST_LENGTH
    return round(minutes) if minutes is not None and fits else None


def _of_number(number: float) -> Clocked | None:  # noqa: PLR0911 - one for each way to write it
    """0.5 is a spreadsheet's noon, 12 an hour, 9.3 what "9.30" becomes, 930 a time of four figures.

    A number of days since 1899 is a date with its time.
    """
    whole = int(number) if 0 <= number < _LAST_SERIAL else -1
    rest = number - whole
    if whole < 0:
        return None
    if number < 1 and rest:
        return _in_bounds(round(number * _DAY))
    if number <= 24 and not rest:
        return Clocked(Clock(whole * 60))
    if number < 25:
        minutes = round(rest * 100)
        if minutes < 60 and abs(rest * 100 - minutes) < 1e-6:
            return Clocked(Clock(whole * 60 + minutes))
        return _in_bounds(round(number * _DAY))
    if 100 <= number <= 2400 and not rest:
        hour, minutes = divmod(whole, 100)
        return Clocked(Clock(hour * 60 + minutes)) if minutes < 60 else None
    if number >= _FIRST_SERIAL:
        at = _EPOCH + timedelta(minutes=round(number * _DAY))
        return Clocked(Clock(_minutes(at.time())), date=stated(at.date()))
    return None


@lru_cache(maxsize=4096)
def _of_text(text: str, words: Words) -> Clocked | None:
    if not text or len(text) > _LONGEST:
        return None
    if match := _ISO.fullmatch(text):
        year, month, day, hour, minute = map(int, match.groups())
        try:
            date = stated(Date(year, month, day))
        except ValueError:
            return None
        found = _in_bounds(hour * 60 + minute)
        return replace(found, date=date) if found else None
    if match := _PLAIN.fullmatch(text):
        return _in_bounds(int(match[1]) * 60 + int(match[2]))
    text = _SECONDS.sub(r"\1", text)
    stated_, rest = (None, text) if _TIME_ONLY.fullmatch(text) else cut_date(text, words)
    span = _span(rest.strip(" ,;:-–T"))
    return Clocked(span.start, span.end, stated_) if span else None


def _span(text: str) -> Span | None:
    """The span that is all a text says, or nearly all."""
    span = opens_with_span(text, four_digits=True, bare=True)
    if span is None:
        hours = first_span(text) if any(map(str.isdigit, text)) else None
        beside = hours and (hours.at > _MOST_BESIDE or len(text) - hours.span.stop > _MOST_BESIDE)
        return hours.span if hours and not beside else None
    behind = text[span.stop :]
    most = 0 if span.end is None and _BARE.fullmatch(text[: span.stop]) else _MOST_BESIDE
    return span if len(behind) <= most else None


def _length_of_text(text: str) -> float | None:
    if match := _MINUTES.fullmatch(text):
        return int(match[1])
    if match := _PLAIN.fullmatch(text):
        return int(match[1]) * 60 + int(match[2])
    if match := _HOURS.fullmatch(text):
        hours, decimals, half, minutes = match.groups()
        part = 0.5 if half else float(f"0.{decimals}") if decimals else 0
        return (int(hours) + part) * 60 + int(minutes or 0)
    match = _PERIOD.fullmatch(text)
    return int(match[1] or 0) * 60 + int(match[2] or 0) if match and text[2:] else None


def _minutes(at: time) -> int:
    """To the nearest minute: a spreadsheet's fractions fall a little short."""
    return at.hour * 60 + at.minute + round((at.second + at.microsecond / 1e6) / 60)


def _in_bounds(minutes: int) -> Clocked | None:
    return Clocked(Clock(minutes)) if 0 <= minutes <= _LATEST else None
