"""From laid-out pages to a file: what every product on a paper of its own needs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from io import BytesIO
from math import ceil
from typing import BinaryIO

from planner.pdf import PrintReport
from planner.pdf.flow import Placed
from planner.pdf.frame import Frame
from planner.pdf.imposition import folded, one_by_one
from planner.pdf.lines import break_lines
from planner.pdf.painting import Furniture, draw_text, paint
from planner.pdf.pieces import Span
from planner.pdf.preflight import legible, missing, printable
from planner.pdf.products.front import draft_words
from planner.pdf.products.sheet import Sheet
from planner.pdf.style import POINTS_PER_MM
from planner.pdf.tagging import Element, Kind, Metadata, TaggedCanvas
from planner.pdf.typography import TextStyle, scale, width
from planner.text import language_tag

Pages = Sequence[Sequence[Placed]]

BLEED = 3 * POINTS_PER_MM
"""How far a page for a press reaches beyond where it is cut: a cutter is not exact."""

_FOOT = 0.55
"""How far up the lower margin the foot line stands, as a share of that margin."""


def write_pages(  # noqa: PLR0913 - what is on the pages, round them and wished of them
    sheet: Sheet,
    out: BinaryIO,
    frame: Frame,
    name: str,
    lay_out: Callable[[Element], Pages],
    furniture: Furniture,
    *,
    most: int | None = None,
) -> PrintReport:
    """Writes what `lay_out` makes under the root of a new document.

    `name` is the document's title, `most` how many pages are wanted at most. Nothing is written
    unless the whole was made.
    """
    metadata = Metadata(
        title=legible(name),
        language=language_tag(sheet.programme.language) or "und",
        author=legible(", ".join(sheet.programme.organisers)),
        standard=not sheet.press,
    )
    made = BytesIO()
    canvas = TaggedCanvas(
        made,
        metadata,
        size=frame.spread or frame.paper,
        font=sheet.scale.body.font,
        bleed=BLEED if sheet.press else 0.0,
    )
    pages = lay_out(canvas.root)
    sides = one_by_one(len(pages))
    if frame.spread:
        sides = folded(len(pages), frame.spread, frame.paper[0])
        canvas.setViewerPreference("Duplex", "DuplexFlipShortEdge")
    spots = paint(canvas, pages, frame.top, furniture, sides)
    canvas.save()
    out.write(made.getvalue())
    over = _lines(pages[most:], sheet.scale.line) if most else 0
    return PrintReport(len(sides), missing(sheet.programme), spots=spots, lines_over=over)


def _lines(pages: Pages, line: float) -> int:
    """How many lines of the body would take as much room as these pages' rows."""
    heights = (page[-1].top + page[-1].row.height for page in pages if page)
    return ceil(sum(heights) / line)


def resized(sheet: Sheet, size: float) -> Sheet:
    """The same with another size of the body, in points."""
    style = replace(sheet.style, size=size)
    return replace(sheet, style=style, scale=scale(style))


def foot(
    sheet: Sheet, frame: Frame, words: str, *, numbered: bool, draft: bool = True
) -> Furniture:
    """What stands at the foot.

    At the left what a draft is called, unless the head says it, these words and the text that was
    chosen for the foot; at the right the number of the page where pages are numbered and there are
    several.
    """
    note = sheet.scale.note
    said = (draft_words(sheet) if draft else "", words, sheet.options.footer)
    left = [word for word in said if word.strip()]
    words = printable(" · ".join(left))
    numbering = sheet.texts.gettext("Page %(page)s of %(pages)s")

    def draw(canvas: TaggedCanvas, page: int, pages: int) -> None:
        y = frame.bottom * _FOOT
        number = numbering % {"page": page, "pages": pages} if numbered and pages > 1 else ""
        line = one_line(words, frame.width - width(number + "   ", note), note)
        right = frame.right - width(number, note)
        for text, x in ((line, frame.left), (number, right)):
            if text:
                with canvas.artifact("Pagination", "Footer"):
                    draw_text(canvas, x, y, text, note)

    return draw


def one_line(text: str, measure: float, style: TextStyle) -> str:
    """The text, cut at a word and ended with an ellipsis where it is longer than the measure."""
    if width(text, style) <= measure:
        return text
    room = measure - width("…", style)
    first = break_lines([Span(text, style, Element(Kind.SPAN))], room)[0]
    return "".join(span.text for span in first.spans).rstrip() + "…"
