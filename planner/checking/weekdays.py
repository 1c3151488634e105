"""Weekdays that do not go with their dates, as last year's texts have them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date as Date  # noqa: N812 - as everywhere
from functools import cache
from typing import NamedTuple

from planner.checking.remembering import Remembered
from planner.core.checks import Finding, FindingKind, Severity
from planner.core.programme import Entry, Programme
from planner.core.queries import days_in_order, running_order, tray
from planner.formats.programme_text.languages import words_of


class _Calendar(NamedTuple):
    """How a language writes dates; months and weekdays by their words in small letters."""

    weekday: re.Pattern[str]
    date: re.Pattern[str]
    names: tuple[str, ...]
    months: Mapping[str, int]


def wrong_weekdays(programme: Programme) -> Iterator[Finding]:
    """Weekdays in a day's label that are not its date's, and "Friday 3 May" where it is no Friday.

    A date without a year is the one nearest to the event; without a dated day it is not judged.
    """
    for day in days_in_order(programme):
        if day.date is not None:
            yield from _in_label(programme, day.id, day.label, day.date)
    dates = [day.date for day in days_in_order(programme) if day.date is not None]
    near = dates[0] if dates else None
    own = (programme.title, programme.subtitle, programme.introduction)
    for text in (*own, *(fact.text for fact in programme.facts)):
        yield from _in_text(programme.id, _calendar(programme.language), text, near)
    for day in days_in_order(programme):
        yield from _in_text(day.id, _calendar(programme.language), day.label, near)
    entries = (*running_order(programme), *tray(programme))
    given = (programme.language, near)
    for found in _FOUND.of_all(entries, lambda each: _in_entry(each, *given), given):
        yield from found


_FOUND: Remembered[Entry, tuple[Finding, ...]] = Remembered()


def _in_entry(entry: Entry, language: str, near: Date | None) -> tuple[Finding, ...]:
    calendar = _calendar(entry.language or language)
    texts = (entry.title, entry.subtitle, entry.abstract, entry.note)
    return tuple(each for text in texts for each in _in_text(entry.id, calendar, text, near))


def _in_label(programme: Programme, id_: str, label: str, date: Date) -> Iterator[Finding]:
    calendar = _calendar(programme.language)
    named = list(calendar.weekday.finditer(label))
    if len(named) == 1 and not calendar.date.search(label):
        yield from _finding(id_, calendar, named[0][0], named[0][0], date)


def _in_text(id_: str, calendar: _Calendar, text: str, near: Date | None) -> Iterator[Finding]:
    for start in _named(calendar, text):
        found = calendar.date.match(text, start)
        date = None if found is None else _date(calendar, found, near)
        if found is not None and date is not None:
            yield from _finding(id_, calendar, found["weekday"], found[0], date)


def _named(calendar: _Calendar, text: str) -> list[int]:
    """Where the text names a weekday, found without trying a pattern at every character."""
    small = text.lower()
    if len(small) != len(text):  # a letter that becomes two: places would not agree
        return [found.start() for found in calendar.weekday.finditer(text)]
    places = []
    for name in calendar.names:
        place = small.find(name)
        while place >= 0:
            places.append(place)
            place = small.find(name, place + 1)
    return sorted(places)


def _finding(
    id_: str, calendar: _Calendar, weekday: str, phrase: str, date: Date
) -> Iterator[Finding]:
    right = calendar.names[date.weekday()]
    if weekday.lower() == right:
        return
    # A word in the middle of a sentence keeps its small letter, where the language has it so.
    written = right.capitalize() if weekday[0].isupper() else right
    yield Finding(
        FindingKind.WRONG_WEEKDAY,
        Severity.WARNING,
        (id_,),
        text=phrase,
        instead=phrase.replace(weekday, written, 1),
    )


def _date(calendar: _Calendar, found: re.Match[str], near: Date | None) -> Date | None:
    groups = found.groupdict()
    number = int(groups["before"] or groups["after"])
    month = calendar.months[(groups["month"] or groups["month_first"]).lower()]
    if groups["year"]:
        return _day(int(groups["year"]), month, number)
    if near is None:
        return None
    years = (near.year - 1, near.year, near.year + 1)
    dates = [day for year in years if (day := _day(year, month, number)) is not None]
    return min(dates, key=lambda day: abs(day - near), default=None)


def _day(year: int, month: int, number: int) -> Date | None:
    try:
        return Date(year, month, number)
    except ValueError:
        return None


@cache
def _calendar(language: str) -> _Calendar:
    words = words_of(language)
    names = tuple(each[0] for each in words.weekdays)
    months = {word: number for number, each in enumerate(words.months, 1) for word in each}
    weekday = "|".join(map(re.escape, names))
    month = "|".join(re.escape(word) for word in sorted(months, key=len, reverse=True))
    date = (
        rf"\b(?P<weekday>{weekday})\b,?\s+(?:(?:den|der|the|d|le|el)\.?\s+)?"
        rf"(?:(?P<before>\d{{1,2}})(?:\.|st\b|nd\b|rd\b|th\b|er\b)?\s*(?:of\s+|de\s+)?"
        rf"(?P<month>{month})\b\.?"
        rf"|(?P<month_first>{month})\b\.?\s+(?P<after>\d{{1,2}})\b(?:st\b|nd\b|rd\b|th\b)?)"
        r"(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?"
    )
    return _Calendar(
        re.compile(rf"\b(?:{weekday})\b", re.IGNORECASE), re.compile(date, re.IGNORECASE),
        names, months,
    )  # fmt: skip
