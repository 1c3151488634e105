"""Days, times and titles, as every product with headings of its own sets them."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate, pairwise
from typing import NamedTuple

from planner.core.programme import Day, Entry, EntryKind
from planner.core.queries import part_minutes
from planner.core.spacing import on_one_line
from planner.pdf.flow import Column, Row, paragraph
from planner.pdf.pieces import Span
from planner.pdf.products.front import day_name
from planner.pdf.products.names import in_words_language
from planner.pdf.products.sheet import Sheet
from planner.pdf.prose import plain_spans
from planner.pdf.tagging import Element, Kind
from planner.pdf.typography import TextStyle, width


def time_spans(
    sheet: Sheet, entry: Entry, element: Element, style: TextStyle, *, ends: bool
) -> list[Span]:
    """The time within the element: seen as 9.30–11.00, spoken as words.

    The end is there where it is wanted and somebody has stated it.
    """
    start = entry.start or 0  # only placed entries are printed
    end = entry.end if ends and not entry.open_end else None
    return spoken_time(sheet, (start, end), element, style)


def spoken_time(
    sheet: Sheet, times: tuple[int, int | None], element: Element, style: TextStyle
) -> list[Span]:
    """A start and perhaps an end within the element: seen as 9.30–11.00, spoken as words."""
    spoken = element.child(
        Kind.SPAN,
        actual_text=sheet.texts.spoken_span(*times),
        language=sheet.words_language,
    )
    return [
        Span(sheet.texts.time_span(*times), style, spoken),
        Span("\u00a0", style, element),
    ]


def time_rows(sheet: Sheet, spans: list[Span], column: Column) -> list[Row]:
    """The time in its column, its hours aligned with those above and below.

    The space behind it may stand beyond the measure.
    """
    style = spans[0].style
    shift = hours_shift(sheet, spans[0].text, style)
    room = replace(column.indented(shift), measure=column.measure - shift + width(" ", style))
    return [replace(row, part_cost=0.0) for row in paragraph(spans, style, room)]


def hours_shift(sheet: Sheet, time: str, style: TextStyle) -> float:
    """How far a time stands in, in points, so that its hours end where those of two figures do."""
    hours = time.split(sheet.texts.point, maxsplit=1)[0]
    return max(0.0, width("00", style) - width(hours, style))


def part_times(entry: Entry) -> list[tuple[int, int] | None]:
    """Each part's start and end; none for any where they would be guessed or say nothing.

    They are known where all parts have their minutes, or where one takes what the others leave.
    That is nothing where they fill the session or nobody said when it ends.
    """
    unknown: list[tuple[int, int] | None] = [None] * len(entry.parts)
    untimed = [n for n, part in enumerate(entry.parts) if part.minutes is None]
    minutes = part_minutes(entry)
    if untimed and (len(untimed) > 1 or len(entry.parts) == 1 or entry.open_end):
        return unknown
    if any(minutes[n] == 0 for n in untimed):
        return unknown
    ends = list(accumulate(minutes, initial=entry.start or 0))
    return list(pairwise(ends))


def entry_title(entry: Entry, sheet: Sheet) -> str:
    """The entry's title, or what kind of entry it is where it has none yet."""
    words = {
        EntryKind.SESSION: sheet.texts.gettext("Session"),
        EntryKind.BREAK: sheet.texts.gettext("Break"),
    }
    return on_one_line(entry.title) or words[entry.kind]


def title_spans(sheet: Sheet, entry: Entry, element: Element, style: TextStyle) -> list[Span]:
    """The entry's title within the element, in its own language; without one, what it is."""
    if not on_one_line(entry.title):
        return plain_spans(entry_title(entry, sheet), style, in_words_language(sheet, element))
    return in_own_language(sheet, entry_title(entry, sheet), entry, element, style)


def in_own_language(
    sheet: Sheet, text: str, entry: Entry, element: Element, style: TextStyle
) -> list[Span]:
    """A title of the entry or of its part, within an element that says its language if it must."""
    other = sheet.other_language(entry.language)
    within = element.child(Kind.SPAN, language=other) if other else element
    return plain_spans(text, style, within)


def day_language(sheet: Sheet, day: Day) -> str:
    """The language of a day's name where it is not the programme's: that of the fixed words.

    A label of the organiser's is in the programme's.
    """
    return "" if day.label.strip() else sheet.words_language


class DayWords(NamedTuple):
    """A day's name, and the name's language where it is not the programme's."""

    text: str
    language: str = ""


def day_words(sheet: Sheet, day: Day, number: int) -> DayWords:
    """The day's label and date; nothing where an only day has neither."""
    known = len(sheet.programme.days) > 1 or day.label.strip() or day.date
    text = day_name(day, number, sheet.texts) if known else ""
    return DayWords(text, day_language(sheet, day))
