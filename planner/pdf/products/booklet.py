"""The booklet: the handout's content on half the paper, to be folded and stapled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import BinaryIO

from planner.pdf import PrintReport
from planner.pdf.flow import Placed, Row
from planner.pdf.frame import Frame
from planner.pdf.imposition import filled
from planner.pdf.options import style_of
from planner.pdf.painting import Furniture, draw_text
from planner.pdf.preflight import printable
from planner.pdf.products.front import draft_words, title
from planner.pdf.products.handout import content, unshown
from planner.pdf.products.output import Pages, one_line, write_pages
from planner.pdf.products.sheet import Sheet
from planner.pdf.style import POINTS_PER_MM, Margins, Style
from planner.pdf.tagging import Element, TaggedCanvas
from planner.pdf.typography import TextStyle, scale, width

_HALVES = {"A3": "A4", "A4": "A5", "A5": "A6", "A6": "A6", "Letter": "Half Letter"}
"""What a page is when the paper is folded. Half of A6 is too small to read: it is put on A5."""

_SHRINKAGE = 2**-0.5
"""The sides of half a paper beside those of the whole."""

_BINDING = 5.0
"""Millimetres by which the inner margin is wider: paper does not lie flat in the fold."""

_RAIL = 28.0
"""Millimetres at the usual size: on small pages labels such as "Tilgængelighed" want the width."""


def write(sheet: Sheet, out: BinaryIO) -> PrintReport:
    """Writes the booklet as a tagged PDF, two pages on each side of the paper.

    Printed on both sides, turned over at the short edge and folded, the pages follow each other.
    For a press they come singly, in order, and larger by the bleed.
    """
    half = _half(sheet)
    frame = Frame.within(half.style.page, half.style.margins)
    name = title(sheet.programme, sheet.texts)
    breadth, height = frame.paper
    if not sheet.press:
        across = max(sheet.style.page[1], 2 * breadth)
        frame = replace(frame, spread=(across, height))

    def lay_out(root: Element) -> Pages:
        pages = _with_blanks(content(half, frame, root), covered=half.options.cover)
        return [_mirrored(page, n) for n, page in enumerate(pages)]

    report = write_pages(half, out, frame, name, lay_out, _furniture(half, name))
    return replace(report, pictures=unshown(half))


def _with_blanks(pages: Pages, *, covered: bool) -> Pages:
    """The pages, and as many blank ones as folded sheets have more.

    The first is the back of a cover, so that what it covers begins at the right; others end the
    booklet.
    """
    blank: list[Sequence[Placed]] = [[]] * (filled(len(pages)) - len(pages))
    behind = 1 if covered else 0
    return [*pages[:behind], *blank[:behind], *pages[behind:], *blank[behind:]]


def _half(sheet: Sheet) -> Sheet:
    """The sheet as it is on half of its paper.

    Letters are of the size that suits the page, or that was chosen; chosen margins shrink with the
    paper. It marks no changes.
    """
    look, options = sheet.style, sheet.options
    own = look == style_of(options)
    chosen = replace(
        options,
        style=look.name,
        family=look.family,
        density=look.density,
        accent=look.accent,
        hyphenate=look.hyphenate,
        size=options.size if own else look.size,
        paper=_HALVES[look.paper],
        margin_left=_shrunk(options.margin_left),
        margin_right=_shrunk(options.margin_right),
        margin_top=_shrunk(options.margin_top),
        margin_bottom=_shrunk(options.margin_bottom),
    )
    style = _bound(style_of(chosen))
    return replace(sheet, style=style, scale=scale(style), options=chosen, changes=None)


def _shrunk(margin: float | None) -> float | None:
    return None if margin is None else margin * _SHRINKAGE


def _bound(style: Style) -> Style:
    """The style with the margins of a right-hand page: equal, but wider at the fold."""
    margins = style.margins
    outer = (margins.left + margins.right) / 2
    bound = Margins(outer + _BINDING, outer, margins.top, margins.bottom)
    return replace(style, margins=bound, rail=max(style.rail, _RAIL))


def _shift(page: int) -> float:
    """How far a page, counted from 0, is moved to have its inner margin at the fold, in points."""
    return -_BINDING * POINTS_PER_MM if page % 2 else 0.0


def _mirrored(page: Sequence[Placed], number: int) -> list[Placed]:
    """The page where it belongs, at the left or the right of the fold."""
    return [replace(one, row=_moved(one.row, _shift(number))) for one in page]


def _moved(row: Row, by: float) -> Row:
    """The row, so many points to the right."""
    band = row.band
    return replace(
        row,
        cells=tuple(replace(cell, x=cell.x + by) for cell in row.cells),
        band=band and replace(band, left=band.left + by, right=band.right + by),
        rules=tuple(
            replace(rule, left=rule.left + by, right=rule.right + by) for rule in row.rules
        ),
        pictures=tuple(replace(picture, x=picture.x + by) for picture in row.pictures),
    )


def _furniture(sheet: Sheet, name: str) -> Furniture:
    """What stands on the pages' edges: the title at the head, the number at the outer edge.

    The first page has neither. The texts that were chosen for head and foot stand on every page,
    and a draft says so on all but the first, which has a mark of its own. A cover has none of this.
    """
    style, note, options = sheet.style, sheet.scale.note, sheet.options
    words = [word for word in (draft_words(sheet), options.header or name) if word]
    head = _line(" · ".join(words), style.measure, note)
    first = _line(options.header, style.measure, note)
    high = style.page[1] - style.margins.top * POINTS_PER_MM * 0.6
    low = style.margins.bottom * POINTS_PER_MM * 0.5

    def draw(canvas: TaggedCanvas, page: int, pages: int) -> None:
        if page == 1 and options.cover:
            return
        by = _shift(page - 1)
        number = str(page) if page > 1 else ""
        outer = style.left if by else style.right - width(number, note)
        foot = _line(options.footer, style.measure - width(f"{pages}   ", note), note)
        header = head if page > 1 else first
        for text, x, y, subtype in (
            (header, style.text_left, high, "Header"),
            (foot, style.text_left, low, "Footer"),
            (number, outer, low, "Footer"),
        ):
            if text:
                with canvas.artifact("Pagination", subtype):
                    draw_text(canvas, x + by, y, text, note)

    return draw


def _line(text: str, measure: float, style: TextStyle) -> str:
    return one_line(printable(text), measure, style)
