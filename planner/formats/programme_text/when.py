"""Lines that tell when an event is, perhaps with where: "Pakhuset, fredag den 3. maj, kl. 9-16"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - as everywhere

from planner.formats.programme_text.dates import StatedDate, dates_in
from planner.formats.programme_text.languages import ENGLISH, Words
from planner.formats.programme_text.lines import GUARD
from planner.formats.programme_text.times import Hours, first_span, spans_in

_LONGEST = 120
_SEPARATORS = ",;|•·–—-/"
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True)
class DateLine:
    """A short line with a date set off from the rest, which is a place or a title."""

    date: StatedDate
    hours: Hours | None
    rest: str


def date_line(text: str, words: Words) -> DateLine | None:
    """What a short line says besides its date; None if there is none or if it is a sentence."""
    date = None if len(text) > _LONGEST or GUARD in text else certain_date(text, words)
    if date is None:
        return None
    before, behind = text[: date.at], text[date.stop :]
    hours = first_span(behind)
    if hours:
        behind = behind[: hours.at].rstrip() + behind[hours.span.stop :]
    elif hours := first_span(before):
        before = before[: hours.at] + before[hours.span.stop :]
    before = _without_last_fillers(before, words)
    behind = behind.lstrip(" .")
    if (before and before[-1] not in _SEPARATORS) or (behind and behind[0] not in _SEPARATORS):
        return None
    pieces = [piece.strip(f" {_SEPARATORS}") for piece in (before, behind)]
    rest = [piece for piece in pieces if piece]
    if not rest or any(piece[0].islower() for piece in rest):
        return None
    return DateLine(date, hours, ", ".join(rest))


def certain_date(text: str, words: Words) -> StatedDate | None:
    """The first date of a line, if a weekday or a year stands beside it."""
    for date in dates_in(text, words):
        if date.year is not None or date.weekday is not None:
            return date
    return None


def hours_in(text: str, words: Words) -> Iterator[Hours]:
    """The spans in a line of facts, its dates left out; without any, a mere start."""
    pieces: list[str] = []
    at = 0
    for date in dates_in(text, words, short=True):
        pieces.append(text[at : date.at])
        at = max(at, date.stop)
    rest = " ".join([*pieces, text[at:]])
    found = list(spans_in(rest))
    if not found and len(rest) <= _LONGEST and (start := first_span(rest)):
        found = [start]
    yield from found


def is_calendar_only(text: str, words: Words) -> bool:
    """Whether a line holds nothing but names of months or weekdays, numbers and hours."""
    if len(text) > _LONGEST or GUARD in text:
        return False
    return {*_names(_without_hours(text))} <= {
        *words.month_numbers,
        *words.weekday_numbers,
        *words.date_fillers,
    }


def names_month(text: str, words: Words) -> bool:
    """Whether one of the words is a month."""
    return any(name in words.month_numbers for name in _names(text))


def agrees(text: str, dates: Collection[Date], words: Words) -> bool:
    """Whether all that a calendar line names, and something at least, is of one of the dates."""
    if len(text) > _LONGEST:
        return False
    text = _without_hours(text)
    names = [name for name in _names(text) if name not in words.date_fillers]
    numbers = [int(match[0]) for match in _NUMBER.finditer(text)]

    def holds(date: Date) -> bool:
        return all(
            date.month == words.month_numbers.get(name)
            or date.weekday() == words.weekday_numbers.get(name)
            for name in names
        ) and {*numbers} <= {date.day, date.month, date.year, date.year % 100}

    return bool(names) and any(map(holds, dates))


def _names(text: str) -> list[str]:
    return [match[0].lower() for match in _WORD.finditer(text)]


def _without_hours(text: str) -> str:
    hours = first_span(text)
    return f"{text[: hours.at]} {text[hours.span.stop :]}" if hours else text


def _without_last_fillers(text: str, words: Words) -> str:
    """The text before a date without the weekday and the small words at its end."""
    small = {*words.date_fillers, *words.weekday_numbers, *ENGLISH.weekday_numbers}
    tokens = text.split()
    while tokens and tokens[-1].strip(".,:(").lower() in small:
        tokens.pop()
    return " ".join(tokens)
