"""The grid: rooms across and time down, for the wall."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import BinaryIO

from planner.core.queries import days_in_order, entries_of_day
from planner.pdf import PrintReport, Unfit
from planner.pdf.flow import Placed, paragraph, placed
from planner.pdf.frame import Frame
from planner.pdf.naming import product_name
from planner.pdf.products.day_head import day_head
from planner.pdf.products.front import title
from planner.pdf.products.grid_day import GridDay
from planner.pdf.products.output import Pages, foot, write_pages
from planner.pdf.products.sheet import Sheet
from planner.pdf.products.times import DayWords, day_words
from planner.pdf.prose import plain_spans
from planner.pdf.style import Margins, Style
from planner.pdf.tagging import Element, Kind

_EDGE, _UPPER = 0.55, 0.7
"""What is left of the style's margins at the sides, and above and below."""


def write(sheet: Sheet, out: BinaryIO) -> PrintReport:
    """Writes the grid as a tagged PDF, the paper on its side; each day begins a page.

    The report's `unfit` names what is cut because its cell is higher than a page.
    """
    frame = _frame(sheet.style)
    unfit: list[Unfit] = []

    def lay_out(root: Element) -> Pages:
        pages: list[Sequence[Placed]] = []
        for day in _days(sheet):
            of_day, left_out = day.pages(sheet, frame, root)
            pages += of_day
            unfit.extend([left_out] if left_out else [])
        return pages or [_empty(sheet, frame, root)]

    name = title(sheet.programme, sheet.texts)
    called = f"{name} · {product_name(sheet.texts, 'grid')}"
    report = write_pages(sheet, out, frame, called, lay_out, foot(sheet, frame, "", numbered=True))
    return replace(report, unfit=tuple(unfit))


def _frame(style: Style) -> Frame:
    margins = style.margins
    side = margins.left * _EDGE
    width, height = style.page
    within = Margins(side, side, margins.top * _UPPER, margins.bottom * _UPPER)
    return Frame.within((height, width), within)


def _days(sheet: Sheet) -> list[GridDay]:
    programme = sheet.programme
    days: list[GridDay] = []
    for number, day in enumerate(days_in_order(programme), start=1):
        entries = tuple(entry for entry in entries_of_day(programme, day.id) if entry.public)
        if entries:
            days.append(GridDay(day.id, day_words(sheet, day, number), entries, first=not days))
    return days


def _empty(sheet: Sheet, frame: Frame, root: Element) -> list[Placed]:
    """A page that says that there will be something."""
    words = sheet.texts.gettext("The running order will follow.")
    section = root.child(Kind.SECTION)
    head = day_head(sheet, frame, section, DayWords(""), first=True, low=True)
    element = section.child(Kind.PARAGRAPH, language=sheet.words_language)
    style = sheet.scale.quiet
    spans = plain_spans(words, style, element)
    return placed([*head, *paragraph(spans, style, frame.column(), before=sheet.scale.line)])
