"""What stands above a day that has a page of its own: title, day and place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from planner.pdf.flow import Band, Bookmark, Row, paragraph
from planner.pdf.frame import Frame
from planner.pdf.lines import Manner
from planner.pdf.pieces import Span
from planner.pdf.preflight import legible, printable
from planner.pdf.products.front import title
from planner.pdf.products.grounds import overhang, ruled
from planner.pdf.products.output import one_line
from planner.pdf.products.sheet import Sheet
from planner.pdf.products.times import DayWords
from planner.pdf.prose import plain_spans
from planner.pdf.tagging import Element, Kind
from planner.pdf.typography import TextStyle

_LARGE_TITLE, _TITLE = 60, 160
"""Up to so many letters a title is set large, and up to so many as a title at all."""

_FEW_LINES = 16
"""Lines; a page on its side with fewer has none to spare for a head."""

_LONGEST, _LONGEST_LOW = 300, 110
"""Letters of a title, a place or a day's name; more would leave the page no room for the day."""


def day_head(
    sheet: Sheet, frame: Frame, section: Element, words: DayWords, *, first: bool, low: bool = False
) -> list[Row]:
    """Title, venue, and the day in words, which is a heading where there are several.

    On the `first` page the title is read; on the others it is there for the eye. A `low` head is
    for a page on its side: the title is smaller, and the venue follows the day on its line. Where
    such a page has few lines the head has two, and no venue.
    """
    if low and frame.height < _FEW_LINES * sheet.scale.line:
        return _two_lines(sheet, frame, section, words, first=first)
    several = len(sheet.programme.days) > 1
    longest = _LONGEST_LOW if low else _LONGEST
    place, shown = _shortened(_place(sheet), longest), _shortened(words.text, longest)
    below = several or low
    rows = [] if below else _line(shown, sheet.scale.overline, frame, section, words.language)
    rows += _title(sheet, frame, section, first=first, low=low, above=bool(rows))
    if not low:
        rows += _line(place, sheet.scale.quiet, frame, section)
    rows = under_title_rule(sheet, frame, rows)
    if below and (shown or (low and place)):
        kind = Kind.HEADING_2 if several else Kind.PARAGRAPH
        element = section.child(kind, language=words.language if shown else "")
        rows += day_line(sheet, frame, shown, element, place=place if low else "")
    called = words.text or title(sheet.programme, sheet.texts)
    return [replace(rows[0], bookmark=Bookmark(legible(called), 0)), *rows[1:]]


def _two_lines(
    sheet: Sheet, frame: Frame, section: Element, words: DayWords, *, first: bool
) -> list[Row]:
    """Title and day, cut at the end of their lines."""
    scale = sheet.scale
    several = len(sheet.programme.days) > 1
    name = title(sheet.programme, sheet.texts)
    lines = [(name, scale.session, section.child(Kind.TITLE))]
    if words.text:
        kind = Kind.HEADING_2 if several else Kind.PARAGRAPH
        day = section.child(kind, language=words.language)
        lines.append((words.text, scale.time, day))
    rows: list[Row] = []
    for text, style, element in lines:
        shown = one_line(printable(text).replace("\n", " "), frame.width, style)
        rows += paragraph([Span(shown, style, element)], style, frame.column())
    rows[0] = replace(
        rows[0], repeated=not first, bookmark=Bookmark(legible(words.text or name), 0)
    )
    return rows


def day_line(
    sheet: Sheet, frame: Frame, words: str, element: Element, *, place: str = ""
) -> list[Row]:
    """A day's name over the frame, behind it a place; in white on a bar where the look has one."""
    scale = sheet.scale
    style, quiet = scale.day, scale.quiet
    bar = sheet.style.look.bar
    if bar:
        style = replace(style, size=scale.session.size)
        quiet = quiet.coloured(style.colour)
    spans = plain_spans(words, style, element) if words else []
    if place and element.parent:
        behind = element.parent.child(Kind.PARAGRAPH)
        gap = [Span(" \u2002", quiet, element)] if spans else []
        spans += [*gap, *plain_spans(place, quiet, behind)]
    rows = paragraph(spans, style, frame.column(), manner=Manner.PERSON)
    rows[0] = replace(rows[0], before=(0.75 if bar else 0.5) * scale.line)
    if not bar:
        return rows
    edge = overhang(sheet)
    band = Band(scale.accent, frame.left - edge, frame.right + edge, scale.line / 8)
    return [replace(row, band=band) for row in rows]


def under_title_rule(sheet: Sheet, frame: Frame, rows: Sequence[Row]) -> list[Row]:
    """The rows of a title with the look's line below them, if it has one."""
    stroke = sheet.style.look.title_rule
    if stroke is None:
        return list(rows)
    scale = sheet.scale
    clear = 0.4 * scale.line
    line = ruled(sheet, stroke, frame.left, frame.right, -rows[-1].height - clear)
    return [*rows[:-1], replace(rows[-1], rules=(line,)), Row((), clear)]


def _title(
    sheet: Sheet, frame: Frame, section: Element, *, first: bool, low: bool, above: bool
) -> list[Row]:
    scale = sheet.scale
    name = _shortened(title(sheet.programme, sheet.texts), _LONGEST_LOW if low else _LONGEST)
    style = _title_style(name, sheet, low=low)
    spans = plain_spans(name, style, section.child(Kind.TITLE))
    before = 0.35 * scale.line if above else 0.0
    rows = paragraph(spans, style, frame.column(), before=before, manner=Manner.TITLE)
    return rows if first else [replace(row, repeated=True) for row in rows]


def _title_style(name: str, sheet: Sheet, *, low: bool) -> TextStyle:
    if len(name) > _TITLE:
        return sheet.scale.session
    return sheet.scale.long_title if low or len(name) > _LARGE_TITLE else sheet.scale.title


def _place(sheet: Sheet) -> str:
    venue = sheet.programme.venue
    return ", ".join(w.strip() for w in (venue.name, venue.address) if w.strip())


def _shortened(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[:longest].rstrip()}…"


def _line(
    text: str, style: TextStyle, frame: Frame, section: Element, language: str = ""
) -> list[Row]:
    if not text:
        return []
    spans = plain_spans(text, style, section.child(Kind.PARAGRAPH, language=language))
    return paragraph(spans, style, frame.column())
