"""The handout: the whole programme with abstracts and speakers, for everybody who comes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import BinaryIO

from planner.core.programme import Entry
from planner.core.queries import days_in_order, entries_of_day
from planner.pdf import PrintReport
from planner.pdf.flow import Row, paginate
from planner.pdf.frame import Frame
from planner.pdf.painting import Furniture, draw_text
from planner.pdf.preflight import printable
from planner.pdf.products.front import day_name, draft_words, front, title
from planner.pdf.products.output import Pages, one_line, write_pages
from planner.pdf.products.running_order import Shown, day_rows
from planner.pdf.products.sheet import Sheet
from planner.pdf.prose import plain_spans
from planner.pdf.style import POINTS_PER_MM
from planner.pdf.tagging import Element, Kind, TaggedCanvas
from planner.pdf.typography import width


def write(sheet: Sheet, out: BinaryIO) -> PrintReport:
    """Writes the handout as a tagged PDF; the same programme and style give the same bytes.

    Left out are entries that are not public or not placed, and speakers who declined.
    """
    name = title(sheet.programme, sheet.texts)
    frame = Frame.within(sheet.style.page, sheet.style.margins)

    def lay_out(root: Element) -> Pages:
        return paginate(_rows(sheet, root), frame.height)

    return write_pages(sheet, out, frame, name, lay_out, _furniture(sheet, name))


def _rows(sheet: Sheet, root: Element) -> list[Row]:
    programme = sheet.programme
    days = [
        (day, [entry for entry in entries_of_day(programme, day.id) if entry.public])
        for day in days_in_order(programme)
    ]
    entries = [entry for _, of_day in days for entry in of_day]
    shown = Shown(
        rooms=len({entry.room for entry in entries}) > 1,
        tracks=len({entry.track for entry in entries}) > 1,
    )
    rows = front(sheet, _only_room(sheet, entries), root.child(Kind.SECTION))
    if not entries:
        return [*rows, *_nothing_yet(sheet, root)]
    order: list[Row] = []
    for number, (day, of_day) in enumerate(days, start=1):
        if not of_day:
            continue
        heading = day_name(day, number, sheet.texts) if len(days) > 1 else ""
        language = "" if day.label.strip() else sheet.words_language
        section = root.child(Kind.SECTION)
        order += day_rows(sheet, of_day, section, shown, heading=heading, language=language)
    return [*rows, replace(order[0], before=sheet.scale.lines(2)), *order[1:]]


def _only_room(sheet: Sheet, entries: Sequence[Entry]) -> str:
    """The name of the room that everything happens in, if there is one such to be told."""
    rooms = {entry.room for entry in entries}
    only = rooms.pop() if len(rooms) == 1 else None
    return sheet.programme.rooms[only].name if only and sheet.options.rooms else ""


def _nothing_yet(sheet: Sheet, root: Element) -> list[Row]:
    """A calm sentence in the place of a running order."""
    sentence = sheet.texts.gettext("The running order will follow.")
    section = root.child(Kind.SECTION)
    element = section.child(Kind.PARAGRAPH, language=sheet.words_language)
    spans = plain_spans(sentence, sheet.scale.quiet, element)
    return sheet.column(spans, before=sheet.scale.lines(1.5))


def _furniture(sheet: Sheet, name: str) -> Furniture:
    """What stands on the pages' edges.

    At the head the text that was chosen for it, or else the title on all pages but the first; at
    the foot the text that was chosen and the page number. A draft says so on every page.
    """
    style, note, options = sheet.style, sheet.scale.note, sheet.options
    draft = draft_words(sheet)
    head = one_line(printable(_joined(draft, options.header or name)), style.measure, note)
    first = one_line(printable(options.header), style.measure, note)
    numbering = sheet.texts.gettext("Page %(page)s of %(pages)s")

    def draw(canvas: TaggedCanvas, page: int, pages: int) -> None:
        header = head if page > 1 else first
        number = numbering % {"page": page, "pages": pages}
        room = style.measure - width(f"{number}   ", note)
        footer = one_line(printable(options.footer), room, note)
        if header:
            with canvas.artifact("Pagination", "Header"):
                y = style.page[1] - style.margins.top * POINTS_PER_MM * 0.6
                draw_text(canvas, style.text_left, y, header, note)
        with canvas.artifact("Pagination", "Footer"):
            y = style.margins.bottom * POINTS_PER_MM * 0.5
            x = style.right - width(number, note) if footer else style.text_left
            if footer:
                draw_text(canvas, style.text_left, y, footer, note)
            draw_text(canvas, x, y, number, note)

    return draw


def _joined(*texts: str) -> str:
    return " · ".join(text for text in texts if text)
