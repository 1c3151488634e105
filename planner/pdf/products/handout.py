"""The handout: the whole programme with abstracts and speakers, for everybody who comes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from io import BytesIO
from typing import BinaryIO

from planner.core.programme import Entry, Programme
from planner.core.queries import days_in_order, entries_of_day
from planner.pdf import PrintReport
from planner.pdf.flow import Row, paginate
from planner.pdf.lines import break_lines
from planner.pdf.painting import Furniture, draw_text, paint
from planner.pdf.pieces import Span
from planner.pdf.preflight import legible, missing, printable
from planner.pdf.products.front import day_name, front, title
from planner.pdf.products.running_order import Shown, day_rows
from planner.pdf.products.sheet import Sheet, language_tag
from planner.pdf.prose import plain_spans
from planner.pdf.style import POINTS_PER_MM, Style
from planner.pdf.tagging import Element, Kind, Metadata, TaggedCanvas
from planner.pdf.typography import Face, register_faces, width
from planner.text import Texts
from planner.text import texts as texts_of


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
    sheet = Sheet.of(programme, texts or texts_of(programme.language), style or Style())
    name = title(programme, sheet.texts)
    metadata = Metadata(
        title=legible(name),
        language=language_tag(programme.language) or "und",
        author=legible(", ".join(programme.organisers)),
    )
    made = BytesIO()
    canvas = TaggedCanvas(made, metadata, size=sheet.style.page, font=Face.REGULAR)
    margins = sheet.style.margins
    height = sheet.style.page[1] - (margins.top + margins.bottom) * POINTS_PER_MM
    pages = paginate(_rows(sheet, canvas.root), height)
    paint(canvas, pages, sheet.style, _furniture(sheet, printable(name)))
    canvas.save()
    out.write(made.getvalue())
    return PrintReport(len(pages), missing(programme))


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
    rows = front(sheet, _only_room(programme, entries), root)
    if not entries:
        return [*rows, *_nothing_yet(sheet, root)]
    order: list[Row] = []
    for number, (day, of_day) in enumerate(days, start=1):
        if not of_day:
            continue
        heading = day_name(day, number, sheet.texts) if len(days) > 1 else ""
        order += day_rows(sheet, of_day, root.child(Kind.SECTION), shown, heading=heading)
    return [*rows, replace(order[0], before=sheet.scale.lines(2)), *order[1:]]


def _only_room(programme: Programme, entries: Sequence[Entry]) -> str:
    """The name of the room that everything happens in, if there is one such."""
    rooms = {entry.room for entry in entries}
    only = rooms.pop() if len(rooms) == 1 else None
    return programme.rooms[only].name if only else ""


def _nothing_yet(sheet: Sheet, root: Element) -> list[Row]:
    """A calm sentence in the place of a running order."""
    sentence = sheet.texts.gettext("The running order will follow.")
    section = root.child(Kind.SECTION)
    spans = plain_spans(sentence, sheet.scale.quiet, section.child(Kind.PARAGRAPH))
    return sheet.column(spans, before=sheet.scale.lines(1.5))


def _furniture(sheet: Sheet, name: str) -> Furniture:
    """The title at the head of all pages but the first, and the page number at the foot of all."""
    style, note = sheet.style, sheet.scale.note
    header = _one_line(name, sheet)
    numbering = sheet.texts.gettext("Page %(page)s of %(pages)s")

    def draw(canvas: TaggedCanvas, page: int, pages: int) -> None:
        if page > 1:
            with canvas.artifact("Pagination", "Header"):
                y = style.page[1] - style.margins.top * POINTS_PER_MM * 0.6
                draw_text(canvas, style.text_left, y, header, note)
        with canvas.artifact("Pagination", "Footer"):
            y = style.margins.bottom * POINTS_PER_MM * 0.5
            draw_text(canvas, style.text_left, y, numbering % {"page": page, "pages": pages}, note)

    return draw


def _one_line(text: str, sheet: Sheet) -> str:
    """The text, cut at a word and ended with an ellipsis where it is longer than a line."""
    note = sheet.scale.note
    measure = sheet.style.measure
    if width(text, note) <= measure:
        return text
    spans = [Span(text, note, Element(Kind.SPAN))]
    first = break_lines(spans, measure - width("…", note))[0]
    return "".join(span.text for span in first.spans).rstrip() + "…"
