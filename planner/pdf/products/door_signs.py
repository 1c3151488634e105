"""Door signs: a page for each room and day, to be read from three metres."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from planner.core.programme import Day, Entry, Programme, Room
from planner.core.queries import days_in_order, entries_of_day, rooms_in_order
from planner.pdf import PrintReport
from planner.pdf.frame import Frame
from planner.pdf.products.front import title
from planner.pdf.products.output import Pages, foot, write_pages
from planner.pdf.products.sheet import Sheet
from planner.pdf.products.sign import Sign
from planner.pdf.products.times import DayWords, day_words
from planner.pdf.style import Margins
from planner.pdf.tagging import Element

_EDGE = 0.75
"""What is left of the style's left margin, on both sides: the letters want the width."""


def write(sheet: Sheet, out: BinaryIO) -> PrintReport:
    """Writes the signs as a tagged PDF, day by day; an event without rooms has one for each day.

    A room that nothing of its own happens in gets no sign on a day on which others have one. A
    sign whose items do not fit at the smallest size goes on on a second page.
    """
    side = sheet.style.margins.left * _EDGE
    margins = Margins(side, side, sheet.style.margins.top, sheet.style.margins.bottom)
    frame = Frame.within(sheet.style.page, margins)
    name = title(sheet.programme, sheet.texts)
    words = f"{sheet.texts.gettext('Door signs')} · {name}"

    def lay_out(root: Element) -> Pages:
        return [page for sign in _signs(sheet) for page in sign.pages(sheet, frame, root)]

    furniture = foot(sheet, frame, name, numbered=False)
    return write_pages(sheet, out, frame, words, lay_out, furniture)


def _signs(sheet: Sheet) -> Iterator[Sign]:
    programme = sheet.programme
    name = title(programme, sheet.texts)
    found = False
    for number, day in enumerate(days_in_order(programme), start=1):
        entries = [entry for entry in entries_of_day(programme, day.id) if entry.public]
        if not entries:
            continue
        when = day_words(sheet, day, number)
        rooms = _rooms(programme, day, entries)
        for room in rooms:
            here = tuple(entry for entry in entries if entry.room in {None, room.id})
            yield Sign(room.name.strip() or name, when, here)
        if not rooms:
            yield Sign(name, when, tuple(entries))
        found = True
    if not found:
        yield Sign(name, DayWords(""), ())


def _rooms(programme: Programme, day: Day, entries: list[Entry]) -> list[Room]:
    """The rooms that get a sign: those in use that day or, where none has its own, all shown."""
    rooms = rooms_in_order(programme)
    used = [room for room in rooms if any(entry.room == room.id for entry in entries)]
    return used or [room for room in rooms if room.id not in day.hidden_rooms]
