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
from planner.pdf.pictures import Unshown
from planner.pdf.preflight import printable
from planner.pdf.products.change_marks import cancelled_rows, since_rows
from planner.pdf.products.cover import cover_pages
from planner.pdf.products.front import draft_words, front, title
from planner.pdf.products.output import Pages, foot, one_line, write_pages
from planner.pdf.products.pictured import logo_of
from planner.pdf.products.running_order import Shown, day_rows
from planner.pdf.products.sheet import Sheet
from planner.pdf.products.speaker_pages import speaker_rows, unshown_portraits
from planner.pdf.products.times import DayWords, day_words
from planner.pdf.prose import plain_spans
from planner.pdf.style import POINTS_PER_MM
from planner.pdf.tagging import Element, Kind, TaggedCanvas


def write(sheet: Sheet, out: BinaryIO) -> PrintReport:
    """Writes the handout as a tagged PDF; the same programme and style give the same bytes.

    Left out are entries that are not public or not placed, and speakers who declined.
    """
    name = title(sheet.programme, sheet.texts)
    frame = Frame.within(sheet.style.page, sheet.style.margins)

    def lay_out(root: Element) -> Pages:
        return content(sheet, frame, root)

    furniture = _furniture(sheet, frame, name)
    report = write_pages(sheet, out, frame, name, lay_out, furniture, most=sheet.options.pages)
    return replace(report, pictures=unshown(sheet))


def content(sheet: Sheet, frame: Frame, root: Element) -> Pages:
    """The running order, between a cover and the speakers' pages where they are wanted.

    A biography that stands on the speakers' pages is not told with an entry, too.
    """
    options = sheet.options
    if options.speaker_pages:
        sheet = replace(sheet, first_appearances=frozenset())
    cover = cover_pages(sheet, frame, root) if options.cover else []
    rows = _rows(sheet, root, titled=not options.cover)
    speakers = speaker_rows(sheet, root) if options.speaker_pages else []
    last = paginate(speakers, frame.height) if speakers else []
    return [*cover, *paginate(rows, frame.height), *last]


def unshown(sheet: Sheet) -> tuple[Unshown, ...]:
    """The pictures that should be there and are not."""
    logo = logo_of(sheet)
    portraits = unshown_portraits(sheet) if sheet.options.speaker_pages else ()
    return (*((logo,) if isinstance(logo, Unshown) else ()), *portraits)


def _rows(sheet: Sheet, root: Element, *, titled: bool = True) -> list[Row]:
    """Title block, unless it stands on a cover, and running order."""
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
    rows = front(sheet, _only_room(sheet, entries), root.child(Kind.SECTION), titled=titled)
    if sheet.changes is not None:
        rows += since_rows(sheet, root.child(Kind.SECTION))
    if not entries:
        rows += _nothing_yet(sheet, root)
    order: list[Row] = []
    for number, (day, of_day) in enumerate(days, start=1):
        gone = sheet.changes is not None and day.id in sheet.changes.cancelled
        if not of_day and not gone:
            continue
        heading = day_words(sheet, day, number) if len(days) > 1 else DayWords("")
        section = root.child(Kind.SECTION)
        order += day_rows(sheet, day, of_day, section, shown, heading=heading)
    if sheet.changes is not None and "" in sheet.changes.cancelled:
        order += cancelled_rows(sheet, "", root.child(Kind.SECTION))
    if order:
        order[0] = replace(order[0], before=sheet.scale.lines(2))
    return [*rows, *order]


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


def _furniture(sheet: Sheet, frame: Frame, name: str) -> Furniture:
    """What stands on the pages' edges.

    At the head what a draft is called, which the first page says larger, and the text that was
    chosen, or else the title on all pages but the first; at the foot what stands there in every
    product. A cover has none of this.
    """
    style, note, options = sheet.style, sheet.scale.note, sheet.options
    words = (draft_words(sheet), options.header or name)
    later = one_line(printable(" · ".join(filter(None, words))), style.measure, note)
    first = one_line(printable(options.header), style.measure, note)
    high = style.page[1] - style.margins.top * POINTS_PER_MM * 0.6
    draw_foot = foot(sheet, replace(frame, left=style.text_left), "", numbered=True, draft=False)

    def draw(canvas: TaggedCanvas, page: int, pages: int) -> None:
        if page == 1 and options.cover:
            return
        header = later if page > 1 else first
        if header:
            with canvas.artifact("Pagination", "Header"):
                draw_text(canvas, style.text_left, high, header, note)
        draw_foot(canvas, page, pages)

    return draw
