"""The run sheet: everything that happens, for those who make it happen.

A table on broad paper for moderator and technician, with what is not public too, how much time is
left or missing up to the next fixed time, and lines to write on.
"""

from __future__ import annotations

from dataclasses import replace
from typing import BinaryIO

from planner.core.programme import Day
from planner.core.queries import days_in_order, entries_of_day
from planner.pdf import PrintReport
from planner.pdf.flow import Bookmark, Placed, Row, kept_to_next, paginate, paragraph
from planner.pdf.frame import Frame
from planner.pdf.lines import Manner
from planner.pdf.preflight import legible
from planner.pdf.products.day_head import day_line, under_title_rule
from planner.pdf.products.front import day_name, title
from planner.pdf.products.output import Pages, foot, resized, write_pages
from planner.pdf.products.run_table import day_table
from planner.pdf.products.sheet import Sheet
from planner.pdf.products.times import day_language
from planner.pdf.prose import plain_spans
from planner.pdf.style import SMALLEST, Margins, Style
from planner.pdf.tagging import Element, Kind
from planner.pdf.typography import TextStyle

_EDGE = 0.55
"""What is left of the style's side margins: a working paper has little to spare."""

_LEAST_EMS = 56.0
"""The columns want this width at least: large letters shrink until they have it."""


def write(sheet: Sheet, out: BinaryIO) -> PrintReport:
    """Writes the run sheet as a tagged PDF, each day on pages of its own.

    Left out are entries that are not placed, and speakers who declined.
    """
    frame = _frame(sheet.style)
    size = max(SMALLEST, min(sheet.style.size, frame.width / _LEAST_EMS))
    sheet = resized(sheet, size)
    name = f"{sheet.texts.gettext('Run sheet')} · {title(sheet.programme, sheet.texts)}"
    return write_pages(
        sheet,
        out,
        frame,
        name,
        lambda root: _days(sheet, frame, root),
        foot(sheet, frame, name, numbered=True),
    )


def _frame(style: Style) -> Frame:
    """The paper laid on its side."""
    margins = style.margins
    side = margins.left * _EDGE
    width, height = style.page
    within = Margins(side, side, margins.top * 0.8, margins.bottom * 0.8)
    return Frame.within((height, width), within)


def _days(sheet: Sheet, frame: Frame, root: Element) -> Pages:
    days = [
        (day, number)
        for number, day in enumerate(days_in_order(sheet.programme), start=1)
        if entries_of_day(sheet.programme, day.id)
    ]
    several = len(sheet.programme.days) > 1
    head = _title(sheet, frame, root)
    if not days:
        sentence = sheet.texts.gettext("The running order will follow.")
        return paginate(
            [*head, *_line(sheet, frame, sentence, sheet.scale.quiet, root)], frame.height
        )
    pages: list[list[Placed]] = []
    for day, number in days:
        named = day_name(day, number, sheet.texts)
        section = root.child(Kind.SECTION)
        rows = [*head, *_day(sheet, frame, day, named, section, several=several)]
        pages += paginate(rows, frame.height)
        head = []
    return pages


def _title(sheet: Sheet, frame: Frame, root: Element) -> list[Row]:
    scale = sheet.scale
    over = _line(sheet, frame, sheet.texts.gettext("Run sheet"), scale.overline, root)
    style = scale.long_title
    spans = plain_spans(title(sheet.programme, sheet.texts), style, root.child(Kind.TITLE))
    named = paragraph(spans, style, frame.column(), manner=Manner.TITLE)
    return under_title_rule(sheet, frame, [*over, *named])


def _line(sheet: Sheet, frame: Frame, text: str, style: TextStyle, parent: Element) -> list[Row]:
    """A line of fixed words."""
    element = parent.child(Kind.PARAGRAPH, language=sheet.words_language)
    spans = plain_spans(text, style, element)
    return paragraph(spans, style, frame.column(), before=sheet.scale.lines(0.5))


def _day(
    sheet: Sheet, frame: Frame, day: Day, named: str, section: Element, *, several: bool
) -> list[Row]:
    """The day's name and its table; of several days each has its name as a heading."""
    language = day_language(sheet, day)
    if several:
        head = day_line(sheet, frame, named, section.child(Kind.HEADING_2, language=language))
        head[0] = replace(head[0], bookmark=Bookmark(legible(named), 0))
    else:
        style = sheet.scale.quiet
        spans = plain_spans(named, style, section.child(Kind.PARAGRAPH, language=language))
        before = 0.5 * sheet.scale.line
        head = paragraph(spans, style, frame.column(), before=before, manner=Manner.TITLE)
    return kept_to_next(head, day_table(sheet, frame, section, day))
