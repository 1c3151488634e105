"""A sheet of somebody's spreadsheet: its rows, and what its columns hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - as everywhere
from datetime import datetime, time, timedelta
from enum import StrEnum

Cell = str | int | float | bool | Date | time | datetime | timedelta | None
"""What a cell holds; None where it is empty. A `timedelta` is a time counted from midnight."""


@dataclass(frozen=True)
class Sheet:
    """The rows of one sheet as they stand, empty ones included, all of them equally long.

    In a sheet put together from several of one header (see `joined`) the last column says from
    which of them a row comes.
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    joined: bool = False

    @property
    def width(self) -> int:
        """The number of its columns."""
        return len(self.rows[0]) if self.rows else 0


class Field(StrEnum):
    """What a column can hold of an entry."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    DAY = "day"
    """A weekday, "Dag 2", or any other name that tells days apart; a date counts, too."""
    DATE = "date"
    START = "start"
    END = "end"
    TIME = "time"
    """When it is, in one cell: from and to, or the start alone."""
    LENGTH = "length"
    ROOM = "room"
    TRACK = "track"
    KIND = "kind"
    SPEAKERS = "speakers"
    """One or several names, perhaps with what they are; several columns may hold them."""
    POSITION = "position"
    AFFILIATION = "affiliation"
    MAIL = "mail"
    BIOGRAPHY = "biography"
    MODERATOR = "moderator"
    ABSTRACT = "abstract"
    PARTS = "parts"
    NOTE = "note"
    WEB = "web"
    LANGUAGE = "language"
    ID = "id"


SEVERAL = frozenset((Field.SPEAKERS, Field.MODERATOR, Field.ABSTRACT, Field.NOTE))
"""What more than one column may hold; of any other field the first column counts."""


@dataclass(frozen=True)
class Columns:
    """What the columns of a sheet hold.

    `header` is the number of the row with the names over the columns, from 1; 0 where there is
    none. `fields` has one for each column, None for what is not used. Without any field the sheet
    is read as the text that it shows: times down the side, rooms across.
    """

    header: int = 0
    fields: tuple[Field | None, ...] = ()


def lines_of(sheet: Sheet) -> tuple[str, ...]:
    """Each row as one line, its cells parted by tabs: line n is row n."""
    return tuple(
        "\t".join(" ".join(text_of(cell).split()) for cell in row).rstrip("\t")
        for row in sheet.rows
    )


def signature(sheet: Sheet, header: int) -> str:
    """What tells sheets of one make: the names in that row; empty where there is none."""
    if not 1 <= header <= len(sheet.rows):
        return ""
    row = sheet.rows[header - 1]
    names = [" ".join(text_of(cell).split()).casefold() for cell in row]
    return "\t".join(names).rstrip("\t")


def text_of(cell: Cell) -> str:  # noqa: PLR0911 - one for each type
    """A cell as a reader of the sheet sees it: dates as 2026-05-03, times as 09:30."""
    match cell:
        case None:
            return ""
        case str():
            return cell
        case bool():
            return str(cell).lower()
        case datetime():
            shown = cell.date().isoformat()
            return f"{shown} {cell:%H:%M}" if cell.time() != time() else shown
        case time():
            return f"{cell:%H:%M}"
        case timedelta():
            minutes = round(cell.total_seconds() / 60)
            return f"{minutes // 60:02d}:{minutes % 60:02d}"
        case float():
            return str(int(cell)) if cell.is_integer() else str(cell)
        case _:
            return str(cell)


def is_empty(cell: Cell) -> bool:
    """Whether nobody would see anything in it."""
    return cell is None or (isinstance(cell, str) and not cell.strip())
