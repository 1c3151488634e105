"""Materials: the slides of the talks as a paper to read, with lines to write on beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import BinaryIO

from planner.core.material import Material
from planner.core.programme import Entry
from planner.core.queries import running_order
from planner.pdf import PrintReport
from planner.pdf.flow import Placed, Row, kept_to_next, paginate, paragraph
from planner.pdf.frame import Frame
from planner.pdf.naming import product_name
from planner.pdf.products.front import title
from planner.pdf.products.nothing import event_head, nothing_yet
from planner.pdf.products.outline import outline_step
from planner.pdf.products.output import Pages, foot, write_pages
from planner.pdf.products.sheet import Sheet
from planner.pdf.products.talk import file_title, has_slides, talk
from planner.pdf.products.times import title_spans
from planner.pdf.prose import plain_spans
from planner.pdf.style import Margins
from planner.pdf.tagging import Element, Kind

_EDGE = 0.75
"""What is left of the style's left margin, on both sides: two columns want the width."""


def write(sheet: Sheet, out: BinaryIO) -> PrintReport:
    """Writes the slides of all public items as a tagged PDF, each talk on pages of its own.

    Hidden slides are left out. Files that are no slides are named: with the talk's slides, or of
    all other items together at the end.
    """
    texts, margins = sheet.texts, sheet.style.margins
    product = product_name(texts, "materials")
    name = f"{product} · {title(sheet.programme, texts)}"
    side = margins.left * _EDGE
    frame = Frame.within(sheet.style.page, Margins(side, side, margins.top, margins.bottom))

    def lay_out(root: Element) -> Pages:
        held = _held(sheet)
        if not held:
            words = texts.gettext("There are no slides or files yet.")
            return nothing_yet(sheet, frame, root, product, words)
        return _pages(sheet, frame, root, event_head(sheet, frame, root, product), held)

    return write_pages(sheet, out, frame, name, lay_out, foot(sheet, frame, name, numbered=True))


def _held(sheet: Sheet) -> list[tuple[Entry, list[Material]]]:
    """The public items in their order, with those materials that there is something to print of."""
    found = []
    for entry in running_order(sheet.programme):
        held = [one for one in entry.materials if has_slides(one) or file_title(one)]
        if entry.public and held:
            found.append((entry, held))
    return found


def _pages(
    sheet: Sheet,
    frame: Frame,
    root: Element,
    head: list[Row],
    held: Sequence[tuple[Entry, Sequence[Material]]],
) -> list[Sequence[Placed]]:
    """Each talk's pages, the first below the head; the last ends with the others' files."""
    talks: list[list[Row]] = []
    files: list[tuple[Entry, Sequence[Material]]] = []
    for entry, materials in held:
        if any(has_slides(one) for one in materials):
            section = root.child(Kind.SECTION, entry=entry.id)
            talks.append(talk(sheet, frame, entry, materials, section))
        else:
            files.append((entry, materials))
    if files:
        rows = _files(sheet, frame, root.child(Kind.SECTION), files)
        talks = [*talks[:-1], [*talks[-1], *rows]] if talks else [rows]
    step = outline_step(len(talks))
    for number, rows in enumerate(talks):
        if number % step:
            rows[0] = replace(rows[0], bookmark=None)
    talks[0] = kept_to_next(head, talks[0])
    return [page for rows in talks for page in paginate(rows, frame.height)]


def _files(
    sheet: Sheet,
    frame: Frame,
    section: Element,
    held: Sequence[tuple[Entry, Sequence[Material]]],
) -> list[Row]:
    """A list of the items that have files but no slides, each with its files' names."""
    scale, texts = sheet.scale, sheet.texts
    style = scale.day.coloured(scale.accent)
    heading = section.child(Kind.HEADING_2, language=sheet.words_language)
    words = plain_spans(texts.gettext("Other files"), style, heading)
    head = paragraph(words, style, frame.column(), before=scale.lines(2))
    listing = section.child(Kind.LIST, attributes={"ListNumbering": "None"})
    rows: list[Row] = []
    for entry, materials in held:
        body = listing.child(Kind.LIST_ITEM, entry=entry.id).child(Kind.LIST_BODY)
        item = title_spans(sheet, entry, body.child(Kind.PARAGRAPH), scale.name)
        named = paragraph(item, scale.name, frame.column(), before=scale.lines(0.5))
        names = "; ".join(file_title(one) for one in materials)
        files = plain_spans(names, scale.body, body.child(Kind.PARAGRAPH))
        rows += kept_to_next(named, paragraph(files, scale.body, frame.column()))
    return kept_to_next(head, rows)
