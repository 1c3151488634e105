"""The overview: a day on exactly one page, for the wall and for whoever only wants to know when."""

from __future__ import annotations

from dataclasses import replace
from typing import BinaryIO

from planner.core.queries import days_in_order, entries_of_day
from planner.pdf import PrintReport, Unfit
from planner.pdf.frame import Frame
from planner.pdf.products.front import title
from planner.pdf.products.output import Pages, foot, write_pages
from planner.pdf.products.overview_page import DayPage
from planner.pdf.products.sheet import Sheet
from planner.pdf.products.times import DayWords, day_words
from planner.pdf.style import Margins
from planner.pdf.tagging import Element

_EDGE = 0.72
"""What is left of the style's left margin, on both sides: one page wants the width."""


def write(sheet: Sheet, out: BinaryIO) -> PrintReport:
    """Writes the overview as a tagged PDF, a page for each day that has something to show.

    The report's `unfit` says for each day what had to be left out to keep it on its page.
    """
    margins = sheet.style.margins
    side = margins.left * _EDGE
    frame = Frame.within(sheet.style.page, Margins(side, side, margins.top, margins.bottom))
    unfit: list[Unfit] = []

    def lay_out(root: Element) -> Pages:
        pages = []
        for page in _pages(sheet):
            rows, left_out = page.set(sheet, frame, root)
            pages.append(rows)
            unfit.extend([left_out] if left_out else [])
        return pages

    name = title(sheet.programme, sheet.texts)
    called = f"{name} · {sheet.texts.gettext('Overview')}"
    furniture = foot(sheet, frame, "", numbered=True)
    report = write_pages(sheet, out, frame, called, lay_out, furniture)
    return replace(report, unfit=tuple(unfit))


def _pages(sheet: Sheet) -> list[DayPage]:
    """The days that have something to show, or one page that says that it will follow."""
    programme = sheet.programme
    pages: list[DayPage] = []
    for number, day in enumerate(days_in_order(programme), start=1):
        entries = tuple(entry for entry in entries_of_day(programme, day.id) if entry.public)
        if entries:
            words = day_words(sheet, day, number)
            pages.append(DayPage(day.id, words, entries, first=not pages))
    return pages or [DayPage("", DayWords(""), (), first=True)]
