"""What columns hold, told from their cells."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - as everywhere
from datetime import datetime, time

from planner.formats.programme_text.credits import plain_people
from planner.formats.programme_text.kinds import is_kind_word
from planner.formats.programme_text.languages import Words
from planner.formats.spreadsheet.clocks import clocked, length
from planner.formats.spreadsheet.dates import date_of, day_of
from planner.formats.spreadsheet.sheet import Cell, Field, is_empty, text_of

_SAMPLE = 200
_MOSTLY = 0.7
_HALF = 0.5
_SHORT = 60
_LONG = 160
_FEW = 3
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.\w+")
_WEB = re.compile(r"(?:https?://|www\.)\S+")


@dataclass(frozen=True)
class Contents:
    """The cells of a column that are not empty, some of them; shares are from 0 to 1."""

    cells: tuple[Cell, ...]
    words: Words

    @property
    def texts(self) -> list[str]:
        """The cells as they are seen."""
        return [_line(cell) for cell in self.cells]

    @property
    def average(self) -> float:
        """Characters in a cell."""
        return sum(map(len, self.texts)) / max(1, len(self.cells))

    def are_times(self) -> bool:
        """Whether most are times of day, perhaps with an end or a date."""
        return self._share(self._is_time) >= _MOSTLY

    def are_ranges(self) -> bool:
        """Whether half of them have a start and an end."""
        found = [clocked(cell, self.words) for cell in self.cells]
        return sum(bool(at and at.end) for at in found) >= _HALF * max(1, len(found))

    def are_dates(self) -> bool:
        """Whether most are dates without a time."""
        return self._share(self._is_date) >= _MOSTLY

    def may_be_dates(self) -> bool:
        """Whether most can be read as dates where a name says so: "04.05" is a time elsewhere."""

        def tells(cell: Cell) -> bool:
            at = clocked(cell, self.words) if isinstance(cell, str) else None
            return date_of(cell, self.words) is not None and not (at and at.date)

        return self.are_dates() or (
            self._share(tells) >= _MOSTLY
            and not any(isinstance(cell, datetime) for cell in self.cells)
        )

    def are_days(self) -> bool:
        """Whether most are dates, weekdays or numbered days."""

        def tells(cell: Cell) -> bool:
            day = day_of(cell, self.words)
            return bool(day and (day.date or day.weekday is not None or day.ordinal is not None))

        return self._share(tells) >= _MOSTLY

    def are_lengths(self) -> bool:
        """Whether most are numbers of minutes, with or without the word."""
        return self._share(lambda cell: length(cell) is not None) >= _MOSTLY

    def are_few(self) -> bool:
        """Whether few short values come again and again."""
        texts = self.texts
        return (
            len(texts) > _FEW
            and len(set(texts)) <= max(2, len(texts) / _FEW)
            and max(map(len, texts)) <= _SHORT
        )

    def are_texts(self) -> bool:
        """Whether most are words, and no mere numbers."""
        return self._share(lambda cell: bool(re.search(r"[^\W\d_]{2}", text_of(cell)))) >= _MOSTLY

    def field(self) -> Field | None:
        """What a column without a name holds; None for titles and for all that cannot be told."""
        if not self.cells:
            return None
        return self._timing() or (None if self._are_numbers() else self._wording())

    def _timing(self) -> Field | None:
        """What of time the cells tell."""
        if self.are_dates():
            return Field.DATE
        if self.are_times() and not all(isinstance(cell, int | float) for cell in self.cells):
            return Field.TIME if self.are_ranges() else Field.START
        if self._are_numbers():
            words = any(any(map(str.isalpha, text)) for text in self.texts)
            return Field.LENGTH if words and self.are_lengths() else None
        return Field.DAY if self.are_days() else None

    def _wording(self) -> Field | None:
        """What cells of words hold."""
        for field, tells, least in (
            (Field.MAIL, _MAIL.fullmatch, _MOSTLY),
            (Field.WEB, _WEB.fullmatch, _MOSTLY),
            (Field.KIND, self._is_kind, _MOSTLY),
            (Field.SPEAKERS, self._are_people, _HALF),
        ):
            if self._share(lambda cell, tells=tells: bool(tells(_line(cell)))) >= least:  # type: ignore[misc]  # bound at once
                return field
        if self.average > _LONG:
            return Field.ABSTRACT
        return Field.ROOM if self.are_few() else None

    def _are_numbers(self) -> bool:
        return self._share(lambda cell: _line(cell)[:1].isdigit()) >= _MOSTLY

    def _is_kind(self, text: str) -> bool:
        return self.are_few() and is_kind_word(text, self.words)

    def _are_people(self, text: str) -> bool:
        pieces = re.split(r"[;\n/]", text)
        return any(plain_people(piece.strip(), self.words) for piece in pieces)

    def _is_time(self, cell: Cell) -> bool:
        if isinstance(cell, datetime):
            return cell.time() != time()
        return clocked(cell, self.words) is not None

    def _is_date(self, cell: Cell) -> bool:
        if isinstance(cell, datetime):
            return cell.time() == time()
        if isinstance(cell, int | float) and not isinstance(cell, bool):
            return False
        if isinstance(cell, Date):
            return True
        return date_of(cell, self.words) is not None and clocked(cell, self.words) is None

    def _share(self, tells: Callable[[Cell], bool]) -> float:
        return sum(map(tells, self.cells)) / max(1, len(self.cells))


def contents(rows: Sequence[Sequence[Cell]], column: int, words: Words) -> Contents:
    """What stands in a column of these rows."""
    found = [row[column] for row in rows[: 4 * _SAMPLE] if not is_empty(row[column])]
    return Contents(tuple(found[:_SAMPLE]), words)


def _line(cell: Cell) -> str:
    return " ".join(text_of(cell).split())
