"""Which date each day of the outline has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - as everywhere
from datetime import timedelta

from planner.core.reading import Doubt, WarningKind
from planner.formats.programme_text.dates import (
    DayHeading,
    StatedDate,
    next_weekday,
    settle_year,
)
from planner.formats.programme_text.lines import Line
from planner.formats.programme_text.notes import Notes
from planner.formats.programme_text.outline import DayOutline, Outline


@dataclass(frozen=True)
class DatedDay:
    """A day with its date, the line that told it, and whether the date is a guess."""

    outline: DayOutline
    date: Date | None
    line: Line | None
    doubt: Doubt | None = None


def dated_days(outline: Outline, date: Date | None, today: Date, notes: Notes) -> list[DatedDay]:
    """The days with dates.

    A `date` from outside is the first day's, and the others keep their
    distance from it.
    A weekday alone is the next such day, "Dag 2" alone the day after.
    """
    dated: list[DatedDay] = []
    shift: timedelta | None = None
    for number, day in enumerate(outline.days_used, start=1):
        stated, line = _stated(outline, day, first=number == 1)
        before = dated[-1] if dated else None
        settled, doubt = _settle(stated, day.heading, before, date or today)
        if date is not None:
            doubt = None
            if number == 1:
                shift = date - settled if settled else None
                settled = date
            elif settled and stated and shift is not None:
                settled = _shifted(settled, shift)
        dated.append(DatedDay(day, settled, line, doubt))
        _warn(number, dated[-1], stated, notes)
    return dated


def _stated(
    outline: Outline, day: DayOutline, *, first: bool
) -> tuple[StatedDate | None, Line | None]:
    """The date as the text has it: a day's own heading, and for the first day any other place."""
    if day.heading and day.heading.date:
        return day.heading.date, day.line
    if not first:
        return None, day.line
    for front in (outline.front, outline.tail):
        if front.date:
            return front.date
    for other in outline.days:
        # A day without entries, such as a last line that repeats the date.
        if not other.has_entries and other.heading and other.heading.date:
            return other.heading.date, other.line
    return None, day.line


def _settle(
    stated: StatedDate | None, heading: DayHeading | None, before: DatedDay | None, today: Date
) -> tuple[Date | None, Doubt | None]:
    if stated:
        settled = settle_year(stated, before.date if before and before.date else today)
        if settled is not None and stated.weekday not in {None, settled.weekday()}:
            return settled, Doubt.WEEKDAY
        return settled, Doubt.NO_YEAR if settled and stated.year is None else None
    if before is None or before.date is None or heading is None:
        return None, None
    if heading.weekday is not None:
        return next_weekday(before.date, heading.weekday), None
    return _shifted(before.date, timedelta(days=1)), None


def _shifted(date: Date, shift: timedelta) -> Date | None:
    try:
        return date + shift
    except OverflowError:
        return None


def _warn(number: int, day: DatedDay, stated: StatedDate | None, notes: Notes) -> None:
    at = day.line.number if day.line else None
    text = day.line.text if day.line else ""
    if day.date is None:
        notes.warn(WarningKind.NO_DATE, at, day=number)
    elif day.doubt is Doubt.NO_YEAR:
        notes.warn(WarningKind.NO_YEAR, at, text=text, date=day.date)
    elif day.doubt is Doubt.WEEKDAY and stated and stated.weekday is not None:
        notes.warn(WarningKind.WEEKDAY, at, text=text, date=day.date, weekday=stated.weekday)
