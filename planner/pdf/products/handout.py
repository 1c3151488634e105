"""The handout: the whole programme with abstracts and speakers, for everybody who comes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from io import BytesIO
from typing import BinaryIO

from planner.core.programme import Entry, Programme
from planner.core.queries import days_in_order, entries_of_day
from planner.pdf import PrintReport
from planner.pdf.codes import draw_code
from planner.pdf.flow import Placed, Row, paginate
from planner.pdf.painting import Furniture, draw_text, paint
from planner.pdf.preflight import legible, missing, printable
from planner.pdf.products.front import Code, code_of, day_name, draft_words, front, title
from planner.pdf.products.output import one_line
from planner.pdf.products.running_order import Shown, day_rows
from planner.pdf.products.sheet import Sheet, language_tag
from planner.pdf.prose import plain_spans
from planner.pdf.style import POINTS_PER_MM, Style
from planner.pdf.tagging import Element, Kind, Metadata, TaggedCanvas
from planner.pdf.typography import register_faces, width
from planner.text import Texts


def write(
    programme: Programme,
    out: BinaryIO,
    *,
    read_blob: Callable[[str], bytes],  # noqa: ARG001 - every product's; this one has no pictures
    style: Style | None = None,
    texts: Texts | None = None,
) -> PrintReport:
    """Writes the handout as a tagged PDF; the same programme and style give the same bytes.

    Left out are entries that are not public or not placed, and speakers who declined. Nothing is
    written to `out` unless the whole was made.
    """
    register_faces()
    sheet = Sheet.of(programme, texts, style)
    name = title(programme, sheet.texts)
    metadata = Metadata(
        title=legible(name),
        language=language_tag(programme.language) or "und",
        author=legible(", ".join(programme.organisers)),
    )
    made = BytesIO()
    canvas = TaggedCanvas(made, metadata, size=sheet.style.page, font=sheet.scale.body.font)
    margins = sheet.style.margins
    height = sheet.style.page[1] - (margins.top + margins.bottom) * POINTS_PER_MM
    opening = canvas.root.child(Kind.SECTION)
    code = code_of(sheet, opening)
    pages = paginate(_rows(sheet, canvas.root, opening, code), height)
    paint(canvas, pages, sheet.style, _with_code(_furniture(sheet, name), sheet, code, pages))
    canvas.save()
    out.write(made.getvalue())
    return PrintReport(len(pages), missing(programme))


def _rows(sheet: Sheet, root: Element, opening: Element, code: Code | None) -> list[Row]:
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
    rows = front(sheet, _only_room(sheet, entries), opening, code)
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


def _with_code(
    furniture: Furniture, sheet: Sheet, code: Code | None, pages: Sequence[Sequence[Placed]]
) -> Furniture:
    """The furniture, and the code in the place that its row keeps."""
    if code is None:
        return furniture
    style = sheet.style
    places = {
        number: style.page[1] - style.margins.top * POINTS_PER_MM - placed.top - code.size
        for number, page in enumerate(pages, start=1)
        for placed in page
        if placed.row.height == code.row.height and not placed.row.cells
    }

    def draw(canvas: TaggedCanvas, page: int, count: int) -> None:
        if page in places:
            corner = (style.text_left, places[page])
            draw_code(canvas, code.element, code.address, corner, code.size)
        furniture(canvas, page, count)

    return draw
