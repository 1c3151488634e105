"""What a reader understood of somebody's text: the programme, where it stood, what is doubtful."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from planner.core.programme import Programme


class Doubt(StrEnum):
    """Why a reading is a guess that somebody should look at."""

    NO_YEAR = "no_year"  # a date without a year; the nearest that suits was taken
    NO_DATE = "no_date"  # no date at all
    WEEKDAY = "weekday"  # the weekday named is not that date's
    NO_END = "no_end"  # no end stated; the next start was taken
    END_BEFORE_START = "end_before_start"
    NO_TITLE = "no_title"
    NAME = "name"  # a person's name, position or affiliation may be cut wrongly
    KIND = "kind"  # session or break could not be told


class WarningKind(StrEnum):
    """What a reader noticed but did not make part of the programme, or made with a guess."""

    NOT_USED = "not_used"  # a line that no part of the programme could be made of
    CONTRADICTS = "contradicts"  # a stated span that disagrees with the programme's own times
    WEEKDAY = "weekday"
    NO_YEAR = "no_year"
    NO_DATE = "no_date"
    NO_ENTRIES = "no_entries"
    END_BEFORE_START = "end_before_start"
    NO_TITLE = "no_title"


@dataclass(frozen=True)
class ReadingWarning:
    """Something to tell about a line (from 1, None for the whole); `values` fill its sentence."""

    kind: WarningKind
    line: int | None = None
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Mark:
    """Ties a field of a value to the lines it was read from, first and last, from 1.

    `id` is a row's, a part's or the programme's own; a `doubt` marks a guess.
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
