"""Days, times and titles, as every product with headings of its own sets them."""

from __future__ import annotations

from dataclasses import replace

from planner.core.programme import Day, Entry
from planner.pdf.flow import Column, Row, paragraph
from planner.pdf.pieces import Span
from planner.pdf.products.front import day_name
from planner.pdf.products.running_order import entry_title
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
    spoken = element.child(
        Kind.SPAN,
        actual_text=sheet.texts.spoken_span(start, end),
        language=sheet.words_language,
    )
    span = Span(sheet.texts.time_span(start, end), style, spoken)
    return [span, Span("\u00a0", style, element)]


def time_rows(sheet: Sheet, spans: list[Span], column: Column) -> list[Row]:
    """The time in its column, its hours aligned with those above and below.

    The space behind it may stand beyond the measure.
    """
    style = spans[0].style
    hours = spans[0].text.split(sheet.texts.point)[0]
    shift = max(0.0, width("00", style) - width(hours, style))
    room = replace(column.indented(shift), measure=column.measure - shift + width(" ", style))
    return paragraph(spans, style, room)


def title_spans(sheet: Sheet, entry: Entry, element: Element, style: TextStyle) -> list[Span]:
    """The entry's title within the element, in its own language."""
    other = sheet.other_language(entry.language)
    within = element.child(Kind.SPAN, language=other) if other else element
    return plain_spans(entry_title(entry, sheet), style, within)


def day_words(sheet: Sheet, day: Day, number: int) -> str:
    """The day's label and date; nothing where an only day has neither."""
    known = len(sheet.programme.days) > 1 or day.label.strip() or day.date
    return day_name(day, number, sheet.texts) if known else ""
