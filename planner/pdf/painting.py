"""Rows drawn on the pages of a tagged canvas."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby

from reportlab.lib.colors import HexColor

from planner.pdf import Spot
from planner.pdf.flow import Band, Picture, Placed, Row, Rule
from planner.pdf.imposition import Side, one_by_one
from planner.pdf.pieces import SOFT_HYPHEN, Span
from planner.pdf.tagging import Box, Element, Kind, TaggedCanvas
from planner.pdf.typography import TextStyle, shown, width

BASELINE = 0.72
"""Where in a row's height its baseline lies, from the top."""

Furniture = Callable[[TaggedCanvas, int, int], None]
"""Draws what stands on every page, given the page's number and the number of pages."""


def paint(
    canvas: TaggedCanvas,
    pages: Sequence[Sequence[Placed]],
    top: float,
    furniture: Furniture,
    sides: Sequence[Side] = (),
) -> tuple[Spot, ...]:
    """Draws the pages, each with its furniture behind its rows; gives where each entry stands.

    `top` is that of the text area, in points from the page's foot. The sides say which pages stand
    together on the paper; without them each is alone. A page with nothing on it stays blank.
    """
    spots: list[Spot] = []
    for number, side in enumerate(sides or one_by_one(len(pages))):
        for page, x, y in side:
            with canvas.leaf(page, x, y):
                boxes = _draw_page(canvas, pages[page], top)
                if pages[page]:
                    furniture(canvas, page + 1, len(pages))
                spots += [Spot(entry, number, canvas.on_paper(box)) for entry, box in boxes.items()]
        canvas.showPage()
    return tuple(spots)


def _draw_page(canvas: TaggedCanvas, placed: Sequence[Placed], top: float) -> dict[str, Box]:
    """Draws the rows; gives the box that each entry fills."""
    for one in placed:
        # All bands first: one must not hide the letters above that reach down into it.
        if one.row.band:
            _draw_band(canvas, one.row.band, top - one.top, one.row.height)
    for one in placed:
        _draw_rules(canvas, one.row.rules, top - one.top)
    boxes: dict[str, Box] = {}
    for one in placed:
        _draw_row(canvas, one.row, top - one.top, boxes)
    return boxes


def draw_text(canvas: TaggedCanvas, x: float, y: float, text: str, style: TextStyle) -> None:
    """Draws text with its baseline at y, in whichever sequence is open."""
    _draw_spans(canvas, x, y, [(text, style)])


@cache
def _ink(colour: str) -> HexColor:
    return HexColor(colour)


def _draw_row(canvas: TaggedCanvas, row: Row, top: float, boxes: dict[str, Box]) -> None:
    """Draws the row and widens the boxes of the entries that it tells of."""
    if row.bookmark:
        canvas.bookmark(row.bookmark.title, row.bookmark.level, top + row.before)
    baseline = top - row.height * BASELINE
    if row.repeated:
        _draw_repeated(canvas, row, baseline)
        return
    for cell in row.cells:
        x = cell.x
        for element, spans in _by_element(cell.line.spans):
            pieces = [(span.text, span.style) for span in spans]
            length = sum(width(text, style) for text, style in pieces)
            with canvas.tagged(element):
                _draw_spans(canvas, x, baseline, pieces)
            if spans[0].link:
                _draw_link(canvas, spans, x, baseline)
            if element.entry:
                _widen(boxes, element.entry, (x, top - row.height, x + length, top))
            x += length
    for picture in row.pictures:
        _draw_picture(canvas, picture, top, boxes)


def _draw_picture(
    canvas: TaggedCanvas, picture: Picture, top: float, boxes: dict[str, Box]
) -> None:
    upper = top - picture.drop
    box = (picture.x, upper - picture.height, picture.x + picture.width, upper)
    if picture.element is None:
        with canvas.artifact("Layout"):
            picture.draw(canvas, canvas.bled(box))
        return
    with canvas.figure(picture.element, box):
        picture.draw(canvas, canvas.bled(box))
    if picture.element.entry:
        _widen(boxes, picture.element.entry, box)


def _widen(boxes: dict[str, Box], entry: str, box: Box) -> None:
    left, bottom, right, top = boxes.get(entry, box)
    boxes[entry] = (min(left, box[0]), min(bottom, box[1]), max(right, box[2]), max(top, box[3]))


def _draw_repeated(canvas: TaggedCanvas, row: Row, baseline: float) -> None:
    with canvas.artifact("Pagination"):
        for cell in row.cells:
            pieces = [(span.text, span.style) for span in cell.line.spans]
            _draw_spans(canvas, cell.x, baseline, pieces)


def _by_element(spans: Sequence[Span]) -> Iterator[tuple[Element, list[Span]]]:
    for _, group in groupby(spans, key=lambda span: id(span.element)):
        found = list(group)
        yield found[0].element, found


def _draw_spans(
    canvas: TaggedCanvas, x: float, y: float, pieces: Iterable[tuple[str, TextStyle]]
) -> None:
    canvas.write(
        x,
        y,
        (
            (stretch, font, style.size, style.colour)
            for words, style in pieces
            for stretch, font in shown(words, style)
        ),
    )


def _draw_band(canvas: TaggedCanvas, band: Band, top: float, height: float) -> None:
    with canvas.artifact("Layout"):
        canvas.setFillColor(_ink(band.colour))
        bare = (band.left, top - height - band.pad, band.right, top + band.pad)
        left, bottom, right, upper = canvas.bled(bare)
        canvas.rect(left, bottom, right - left, upper - bottom, stroke=0, fill=1)


def _draw_rules(canvas: TaggedCanvas, rules: Sequence[Rule], top: float) -> None:
    if not rules:
        return
    with canvas.artifact("Layout"):
        for rule in rules:
            canvas.setStrokeColor(_ink(rule.colour))
            canvas.setLineWidth(rule.weight)
            y = top + rule.above
            left, _, right, _ = canvas.bled((rule.left, y, rule.right, y))
            canvas.line(left, y, right, y)


def _draw_link(canvas: TaggedCanvas, spans: Sequence[Span], x: float, y: float) -> None:
    """Underlines a link's words on this line and makes them lead to its address."""
    words = "".join(span.text for span in spans).rstrip(f" {SOFT_HYPHEN}")
    style = spans[0].style
    right = x + sum(width(span.text.rstrip(), span.style) for span in spans)
    with canvas.artifact("Layout"):
        canvas.setStrokeColor(_ink(style.colour))
        canvas.setLineWidth(0.5)
        canvas.line(x, y - 0.15 * style.size, right, y - 0.15 * style.size)
    box = (x, y - 0.25 * style.size, right, y + 0.8 * style.size)
    canvas.link(_link_element(spans), spans[0].link, f"{words} ({spans[0].link})", box)


def _link_element(spans: Sequence[Span]) -> Element:
    element = spans[0].element
    if element.kind is not Kind.LINK:
        raise ValueError(f"the link {spans[0].link} stands in an element {element.kind}")
    return element
