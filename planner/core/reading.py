"""What a reader understood of somebody's text: the programme, where it stood, what is doubtful."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date as Date  # noqa: N812 - as everywhere in the core
from enum import StrEnum

from planner.core.programme import Programme


class Doubt(StrEnum):
    """Why a reading is a guess that somebody should look at."""

    NO_YEAR = "no_year"  # a date without a year; the nearest that suits was taken
    NO_DATE = "no_date"  # no date at all
    WEEKDAY = "weekday"  # the weekday named is not that date's
    NO_END = "no_end"  # no end stated; it lasts until the next start, or half an hour
    END_BEFORE_START = "end_before_start"  # the stated end cannot be; treated as not stated
    NO_TITLE = "no_title"  # a time with nothing behind it
    NAME = "name"  # a person's name, position or affiliation may be cut wrongly
    KIND = "kind"  # session or break could not be told


class WarningKind(StrEnum):
    """What a reader noticed; the names in brackets are the keys of the warning's `values`."""

    NOT_USED = "not_used"
    """A line no part of the programme could be made of [text]."""
    CONTRADICTS = "contradicts"
    """Hours that are not the programme's [text, start, end if stated, opens, closes: minutes]."""
    WEEKDAY = "weekday"
    """The weekday is not the date's [text, date, weekday: the stated one, 0 for Monday]."""
    NO_YEAR = "no_year"
    """A date without a year, and the one taken [text, date]."""
    NO_DATE = "no_date"
    """No date for a day [day: its number from 1]."""
    NO_ENTRIES = "no_entries"
    """Nothing with a time was found []."""
    END_BEFORE_START = "end_before_start"
    """An entry would end before it starts [title, start, end: minutes]."""
    LOST_CELLS = "lost_cells"
    """An item of a table's row that has fewer cells than the table has rooms [title]."""
    NO_TITLE = "no_title"
    """No title for the programme [], or for an entry [start: minutes]."""
    NO_END = "no_end"
    """An event of a calendar or schedule says neither end nor duration [title]."""
    NO_START = "no_start"
    """An event says no day or time that can be used; it is not placed [title]."""
    WHOLE_DAY = "whole_day"
    """An event lasts whole days and became no entry [title, date]."""
    OTHER_DAY = "other_day"
    """An event stands under a day that is not its own; its own was taken [title, date]."""
    REPEATS = "repeats"
    """An event repeats for long; only what falls on the programme's days was taken [title]."""
    UTC = "utc"
    """All times are in UTC and nothing says where; a time zone was taken [text: its name]."""
    ATTACHED = "attached"
    """A mail says no times; the one file that came with it was read instead [title: its name]."""


@dataclass(frozen=True)
class ReadingWarning:
    """Something to tell about a line (from 1, None for the whole); `values` fill its sentence."""

    kind: WarningKind
    line: int | None = None
    values: Mapping[str, str | int | Date] = field(default_factory=dict)


@dataclass(frozen=True)
class Mark:
    """Ties a field of a value to the lines it was read from, first and last, from 1.

    `id` is a row's, a part's or the programme's own; a `doubt` marks a guess. What stands on no
    line at all, such as a date that is missing, has no mark but a warning.
    """

    id: str
    field: str
    first: int
    last: int
    doubt: Doubt | None = None


@dataclass(frozen=True)
class Reading:
    """The outcome of reading a text."""

    programme: Programme
    marks: tuple[Mark, ...] = ()
    warnings: tuple[ReadingWarning, ...] = ()
