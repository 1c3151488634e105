"""What stands above the table of a sheet: the programme's title, its place, its date."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date as Date  # noqa: N812 - as everywhere

from planner.core.programme import IdFactory, Programme
from planner.core.reading import ReadingWarning, WarningKind
from planner.formats import programme_text
from planner.formats.programme_text.dates import StatedDate
from planner.formats.programme_text.languages import Words
from planner.formats.spreadsheet.dates import cut_date
from planner.formats.spreadsheet.headings import field_named
from planner.formats.spreadsheet.sheet import Sheet, text_of

_PLACEHOLDER = re.compile(r"<[^<>]{1,60}>")


@dataclass(frozen=True)
class Above:
    """The programme so far, the date stated for the first day, and what was of no use."""

    programme: Programme
    date: StatedDate | None
    warnings: tuple[ReadingWarning, ...]


def above(sheet: Sheet, header: int, words: Words, today: Date, ids: IdFactory) -> Above:
    """What the rows above the names say, each of their cells as a line; else the sheet's name."""
    lines: list[str] = []
    numbers: list[int] = []
    for number, row in enumerate(sheet.rows[: max(0, header - 1)], start=1):
        texts = [" ".join(text_of(cell).split()) for cell in row]
        for text in dict.fromkeys(texts):
            named = " " not in text and field_named(text)
            if text and not named and not _PLACEHOLDER.fullmatch(text):
                lines.append(text)
                numbers.append(number)
    date = next((d for line in (*lines, sheet.name) if (d := cut_date(line, words)[0])), None)
    if not lines:
        return Above(Programme(id=ids(), language=words.language), date, ())
    reading = programme_text.read("\n".join(lines), language=words.language, today=today, ids=ids)
    programme = replace(
        reading.programme,
        title=reading.programme.title or (lines[0] if cut_date(lines[0], words)[0] is None else ""),
        days={},
        entries={},
        rooms={},
        speakers={},
        appearances={},
    )
    unused = (
        replace(warning, line=numbers[warning.line - 1])
        for warning in reading.warnings
        if warning.kind is WarningKind.NOT_USED and warning.line
    )
    return Above(programme, date, tuple(unused))
