"""Dates as programmes write them, and headings that begin a day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - the field of that name would hide it
from datetime import timedelta
from functools import cache

from planner.formats.programme_text.languages import ENGLISH, Words
from planner.formats.programme_text.languages.words import word_set
from planner.formats.programme_text.lines import GUARD
from planner.formats.programme_text.times import Hours, first_span

_WORD = re.compile(r"[^\W\d_]+")
_FIGURE = re.compile(r"\d")
_ABBREVIATED = 3
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)", re.ASCII)
_NUMERIC = re.compile(r"(?<![\d.:/])(\d{1,2})[./] ?(\d{1,2})(?:[./] ?|-| )(\d{4})(?!\d)", re.ASCII)
_SHORT_YEAR = re.compile(
    r"(?<![\d.:/])(\d{1,2})(?:\.(?=\d\d?\.)|/(?=\d\d?[/-]))(\d{1,2})[./-](\d{2})(?![.:,/-]?\d)",
    re.ASCII,
)
_SHORT = re.compile(r"(?<![\d.:/])(\d{1,2})[./](\d{1,2})\.?(?![\d.:/])(?! ?[-–—])", re.ASCII)
_DAY_MONTH = re.compile(
    r"(?<![\d.:/])(?:(\d{1,2})\.? ?(?:-|–|—|&|\+|og|och|and|und|et|y|en|ja|i) ?)?"
    r"(\d{1,2})(?:\.|:e|st|nd|rd|th|er|º)? ?(?:(?:de|of|di) )?([^\W\d_]{3,12})\b\.?,?"
    r"(?: (?:de |del )?(\d{4})(?!\d))?",
)
_MONTH_DAY = re.compile(
    r"\b([^\W\d_]{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?\b(?:(?:-|–)\d{1,2})?(?:,? (\d{4})(?!\d))?",
)
_NUMBERED_DAY = re.compile(r"\b([^\W\d_]{2,8}) (\d{1,2}|[^\W\d_]{2,6})\b")
_DAY_NUMBERED = re.compile(
    r"^(\d{1,2}|[^\W\d_]{3,12})(?:\.|st|nd|rd|th|er|e|ème|ª|º|°)? ([^\W\d_]{2,8})\b"
)
_NUMBER_WORDS = (
    word_set(
        "one en ett et ein eins erster één un premier première uno primer primera prima primo "
        "first første förste första yksi ensimmäinen eerste pierwszy jeden"
    ),
    word_set(
        "two to två zwei zweiter twee deux deuxième dos segundo segunda due secondo seconda "
        "second anden andre andra toinen kaksi tweede drugi dwa"
    ),
    word_set(
        "three tre drei dritter drie trois troisième tres tercer tercera terzo terza third "
        "tredje kolmas kolme derde trzeci trzy"
    ),
    word_set(
        "four fire fyra vier vierter quatre cuatro cuarto quattro fourth fjerde fjärde neljäs"
    ),
    word_set("five fem fünf vijf cinq cinco cinque fifth femte viides"),
)
"""Words for the numbers of days, from one."""
_PARTS_OF_DAY = word_set(
    "morning afternoon evening formiddag eftermiddag ettermiddag förmiddag aften kveld kväll "
    "morgen vormittag nachmittag abend vormittags nachmittags abends matin matinée après-midi soir "
    "soirée mañana tarde noche mattina mattino pomeriggio sera aamupäivä iltapäivä ilta ochtend "
    "middag namiddag avond rano popołudnie wieczór"
)
_FILLER = re.compile(r"([^\W\d_]+(?:-midi)?|\d{1,2}(?:st|nd|rd|th))[.,:]? ?(?:[-–—] )?")
_CLOCK_BEFORE = re.compile(r"\b(?:kl|klo|klokken|klockan|godz)\b\.?:? ?$", re.IGNORECASE)
_DASHES = " :–—-,"
_AROUND = " ()–—-:|,"
_LONGEST_HEADING = 120
_PAST, _FUTURE = timedelta(days=2 * 366), timedelta(days=3 * 366)
"""How far from today a programme is looked for that names a weekday but no year."""
_LEAP_GAP = 8
"""Years within which every day of a year comes again, with a century year between."""


@dataclass(frozen=True)
class StatedDate:
    """What a text says of a date, from `at` to `stop`. `weekday` counts from Monday, 0."""

    day: int
    month: int
    year: int | None
    weekday: int | None
    at: int
    stop: int


@dataclass(frozen=True)
class DayHeading:
    """A line that begins a day: a date, a weekday or "Dag 2", its hours, and what else it says."""

    date: StatedDate | None
    weekday: int | None
    ordinal: int | None
    rest: str
    hours: Hours | None = None


def dates_in(text: str, words: Words, *, short: bool = False) -> Iterator[StatedDate]:
    """The dates a line states, as far as they can be dates at all, in their order.

    "12/3" or "12.3." is one where it is `short` in any case, else beside a weekday or "d." only.
    """
    if not _FIGURE.search(text):
        return
    weekday = weekday_in(text, words)
    found = _candidates(text, words, short=short or weekday is not None)
    for day, month, year, at, stop in sorted(found, key=lambda c: c[3]):
        if _exists(day, month, year):
            yield StatedDate(day, month, year, weekday, at, stop)


def weekday_in(text: str, words: Words) -> int | None:
    """The first weekday a line names in full, from Monday, 0."""
    known = _weekdays(words)
    for word in _WORD.findall(text):
        number = known.get(word.lower())
        if number is not None and len(word) > _ABBREVIATED:
            return number
    return None


@cache
def _weekdays(words: Words) -> Mapping[str, int]:
    """The weekdays of a language and of English; the language's own where both have a word."""
    return {**ENGLISH.weekday_numbers, **words.weekday_numbers}


def settle_year(stated: StatedDate, today: Date) -> Date | None:
    """The date itself; without a year the one nearest to `today` on whose weekday agrees.

    That may be two years past or three ahead. Without a weekday, or where none there agrees, it is
    the first from `today` on.
    """
    if stated.year is not None:
        return Date(stated.year, stated.month, stated.day)
    years = range(
        max(today.year - 3, Date.min.year), min(today.year + _LEAP_GAP, Date.max.year) + 1
    )
    dates = [
        Date(year, stated.month, stated.day)
        for year in years
        if _exists(stated.day, stated.month, year)
    ]
    agreeing = [
        date
        for date in dates
        if date.weekday() == stated.weekday and -_PAST <= date - today <= _FUTURE
    ]
    if agreeing:
        return min(agreeing, key=lambda date: (abs(date - today), date < today))
    return next((date for date in dates if date >= today), None)


def next_weekday(after: Date, weekday: int) -> Date:
    """The first such weekday after that date, or that date at the calendar's end."""
    days = (weekday - after.weekday() - 1) % 7 + 1
    return after + timedelta(days=min(days, (Date.max - after).days))


def day_heading(text: str, words: Words) -> DayHeading | None:
    """What a line says if it does no more than begin a day; None for any other line."""
    text = text.strip("*_ ")
    if len(text) > _LONGEST_HEADING or GUARD in text:
        return None
    date = next(dates_in(text, words), None)
    rest = text[: date.at] + " " + text[date.stop :] if date else text
    ordinal, rest = _ordinal(rest, words)
    weekday = weekday_in(rest, words) if date is None else date.weekday
    if date is None and weekday is None and ordinal is None:
        return None
    named = ordinal is not None and rest[:1] in _DASHES
    hours, without = _cut_hours(rest) if date else (None, rest)
    if hours:
        without = _without_fillers(without.lstrip(_DASHES), words)
        if not without or without[0] in "(-–—|":
            return DayHeading(date, weekday, ordinal, without.strip(_AROUND), hours)
    rest = _without_fillers(rest.lstrip(_DASHES), words)
    if rest and rest[0] not in "(-–—|" and not named:
        return None
    return DayHeading(date, weekday, ordinal, rest.strip(_AROUND))


def _cut_hours(text: str) -> tuple[Hours | None, str]:
    """The first span in a line, and the line without it."""
    hours = first_span(text)
    return hours, f"{text[: hours.at].rstrip(_DASHES)} {text[hours.span.stop :]}" if hours else text


def _without_fillers(text: str, words: Words) -> str:
    """What a heading says beside its weekday and the small words of a date, from its start."""
    rest = text.strip()
    small = _fillers(words)
    while match := _FILLER.match(rest):
        if match[1].lower() not in small and not match[1][0].isdigit():
            break
        rest = rest[match.end() :].lstrip(" ")
    return rest.strip(" .,:;")


@cache
def _fillers(words: Words) -> frozenset[str]:
    return _PARTS_OF_DAY.union(words.date_fillers, words.programme, _weekdays(words))


def _ordinal(text: str, words: Words) -> tuple[int | None, str]:
    """The number in "Dag 2", and the text without it."""
    days = (*words.day, *ENGLISH.day)
    for pattern, day, number in ((_NUMBERED_DAY, 1, 2), (_DAY_NUMBERED, 2, 1)):
        for match in pattern.finditer(text):
            ordinal = _number(match[number].lower())
            if match[day].lower() in days and ordinal is not None:
                return ordinal, text[: match.start()] + text[match.end() :].lstrip(" ")
    return None, text


def _number(text: str) -> int | None:
    """The number that figures or one of the first number words of any language say."""
    if text.isdecimal():
        return int(text)
    return next((n for n, names in enumerate(_NUMBER_WORDS, start=1) if text in names), None)


_Candidate = tuple[int, int, int | None, int, int]
"""Day, month, year and place of what has the form of a date."""


def _candidates(text: str, words: Words, *, short: bool) -> Iterator[_Candidate]:
    yield from _in_figures(text, american=words is ENGLISH)
    yield from _with_month_names(text, words)
    for match in _SHORT.finditer(text):
        # Elsewhere 16.9. may be a time or a number.
        before = text[max(0, match.start() - 10) : match.start()]
        filler = before.rstrip(" .").rsplit(" ", maxsplit=1)[-1].lower()
        filled = filler in words.date_fillers and filler != "de"  # which stands before times, too
        if (short or filled) and not _CLOCK_BEFORE.search(before):
            yield int(match[1]), int(match[2]), None, match.start(), match.end()


def _in_figures(text: str, *, american: bool) -> Iterator[_Candidate]:
    for match in _ISO.finditer(text):
        yield int(match[3]), int(match[2]), int(match[1]), match.start(), match.end()
    for match in _NUMERIC.finditer(text):
        day, month = int(match[1]), int(match[2])
        if month > 12 and american:
            day, month = month, day
        yield day, month, int(match[3]), match.start(), match.end()
    for match in _SHORT_YEAR.finditer(text):
        yield int(match[1]), int(match[2]), 2000 + int(match[3]), match.start(), match.end()


def _with_month_names(text: str, words: Words) -> Iterator[_Candidate]:
    months = _months(words)
    for match in _DAY_MONTH.finditer(text):
        if match[3].lower() in months:
            year = int(match[4]) if match[4] else None
            day = int(match[1] or match[2])
            yield day, months[match[3].lower()], year, match.start(), match.end()
    for match in _MONTH_DAY.finditer(text) if words is ENGLISH else ():
        if match[1].lower() in months:
            year = int(match[3]) if match[3] else None
            yield int(match[2]), months[match[1].lower()], year, match.start(), match.end()


@cache
def _months(words: Words) -> Mapping[str, int]:
    return {**ENGLISH.month_numbers, **words.month_numbers}


def _exists(day: int, month: int, year: int | None) -> bool:
    try:
        Date(2024 if year is None else year, month, day)
    except ValueError:
        return False
    return True
