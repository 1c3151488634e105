"""Which days the rows of a sheet are on, and which dates those have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date as Date  # noqa: N812 - as everywhere
from datetime import timedelta
from itertools import pairwise

from planner.core.programme import Day, IdFactory
from planner.core.reading import Doubt, WarningKind
from planner.formats.programme_text.dates import StatedDate, next_weekday, settle_year
from planner.formats.programme_text.notes import Notes
from planner.formats.spreadsheet.dates import StatedDay

Key = tuple[str, object]
"""By what days are told apart: their date, weekday, number or name."""


@dataclass(frozen=True)
class DatedRow:
    """What is known of the day of a row: as it says itself, or one above it."""

    line: int
    text: str
    day: StatedDay | None


@dataclass
class _Found:
    """A day as the first row that tells of it has it."""

    row: DatedRow
    key: Key
    date: Date | None = None
    doubt: Doubt | None = None


class Calendar:
    """The days of a programme that is being read, and which rows belong to which."""

    def __init__(self, rows: Sequence[DatedRow], today: Date) -> None:
        self._days: dict[Key, _Found] = {}
        self._of_row: dict[int, Key] = {}
        first = next((row.day for row in rows if row.day), None)
        current = first
        for row in rows:
            current = row.day or current
            key, date = _key(current, today)
            if key not in self._days:
                self._days[key] = _Found(replace(row, day=current), key, date)
            self._of_row[row.line] = key

    def key(self, line: int) -> Key:
        """The day of a row, by its number."""
        return self._of_row[line]

    def days(
        self,
        date: Date | None,
        stated: StatedDate | None,
        today: Date,
        ids: IdFactory,
        notes: Notes,
    ) -> dict[Key, Day]:
        """The days by key in their order, with what is doubtful told to `notes`.

        A `date` from outside is the first day's and beats the sheet's; the others keep their
        distance from it. `stated` is the first day's where the rows tell no date. A weekday alone
        is the next such day, a number counts on from the first.
        """
        found = list(self._days.values())
        if all(day.date for day in found):
            found.sort(key=lambda day: day.date or Date.max)
        elif all(day.key[0] == "ordinal" for day in found):
            found.sort(key=lambda day: str(day.key[1]).zfill(3))
        self._settle(found, date, stated, today)
        rows: dict[Key, Day] = {}
        for order, day in enumerate(found):
            rows[day.key] = Day(ids(), order, day.date, _label(day))
            _tell(rows[day.key], day, order + 1, outside=date is not None, notes=notes)
        return rows

    @staticmethod
    def _settle(
        found: list[_Found], date: Date | None, stated: StatedDate | None, today: Date
    ) -> None:
        first = found[0]
        told = first.date
        if first.date is None and stated is not None:
            first.date = told = settle_year(stated, today)
            first.doubt = Doubt.NO_YEAR if told and stated.year is None else None
        for before, day in pairwise(found):
            if day.date is None:
                day.date = _following(before, day)
        if date is None:
            return
        for day in found:
            if day.date and told:
                day.date = _shifted(date, day.date - told)
        first.date = date
        for before, day in pairwise(found):
            if day.date is None:
                day.date = _following(before, day)


def _key(day: StatedDay | None, today: Date) -> tuple[Key, Date | None]:
    if day is None:
        return ("", ""), None
    if day.date:
        stated = day.date
        if stated.weekday is None and day.weekday is not None:
            stated = replace(stated, weekday=day.weekday)
        date = settle_year(stated, today)
        if date:
            return ("date", date), date
    if day.weekday is not None:
        return ("weekday", day.weekday), None
    if day.ordinal is not None:
        return ("ordinal", day.ordinal), None
    return ("label", day.label.casefold()), None


def _following(before: _Found, day: _Found) -> Date | None:
    """The date of a day that states none, from that of the day before it."""
    stated = day.row.day
    if before.date is None or stated is None:
        return None
    if stated.weekday is not None:
        return next_weekday(before.date, stated.weekday)
    earlier = before.row.day
    if stated.ordinal is not None and earlier is not None and earlier.ordinal is not None:
        return _shifted(before.date, timedelta(days=max(1, stated.ordinal - earlier.ordinal)))
    return _shifted(before.date, timedelta(days=1))


def _shifted(date: Date, shift: timedelta) -> Date | None:
    try:
        return date + shift
    except OverflowError:
        return None


def _label(day: _Found) -> str:
    return day.row.day.label if day.row.day else ""


def _tell(day: Day, found: _Found, number: int, *, outside: bool, notes: Notes) -> None:
    """Marks where the date stood, and warns where it is a guess or missing."""
    row, stated = found.row, found.row.day.date if found.row.day else None
    weekday = found.row.day.weekday if found.row.day else None
    doubt = None if outside else found.doubt
    if not outside and stated and stated.year is None:
        doubt = Doubt.NO_YEAR
    if not outside and day.date and stated and weekday not in {None, day.date.weekday()}:
        doubt = Doubt.WEEKDAY
    if row.day is not None:
        notes.mark_line(day.id, "date", row.line, doubt)
    if day.date is None:
        notes.warn(WarningKind.NO_DATE, row.line if row.day else None, day=number)
    elif doubt is Doubt.NO_YEAR:
        notes.warn(WarningKind.NO_YEAR, row.line, text=row.text, date=day.date)
    elif doubt is Doubt.WEEKDAY and weekday is not None:
        notes.warn(WarningKind.WEEKDAY, row.line, text=row.text, date=day.date, weekday=weekday)
