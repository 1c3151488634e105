"""From laid-out pages to a file: what every product on a paper of its own needs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from io import BytesIO
from typing import BinaryIO

from planner.pdf import PrintReport
from planner.pdf.flow import Placed
from planner.pdf.frame import Frame
from planner.pdf.lines import break_lines
from planner.pdf.painting import Furniture, draw_text, paint
from planner.pdf.pieces import Span
from planner.pdf.preflight import legible, missing, printable
from planner.pdf.products.front import draft_words
from planner.pdf.products.sheet import Sheet, language_tag
from planner.pdf.tagging import Element, Kind, Metadata, TaggedCanvas
from planner.pdf.typography import TextStyle, scale, width

Pages = Sequence[Sequence[Placed]]

_FOOT = 0.55
"""How far up the lower margin the foot line stands, as a share of that margin."""


def write_pages(
    sheet: Sheet,
    out: BinaryIO,
    frame: Frame,
    name: str,
    lay_out: Callable[[Element], Pages],
    furniture: Furniture,
) -> PrintReport:
    """Writes what `lay_out` makes under the root of a new document.

    `name` is the document's title. Nothing is written unless the whole was made.
    """
    metadata = Metadata(
        title=legible(name),
        language=language_tag(sheet.programme.language) or "und",
        author=legible(", ".join(sheet.programme.organisers)),
    )
    made = BytesIO()
    canvas = TaggedCanvas(made, metadata, size=frame.paper, font=sheet.scale.body.font)
    pages = lay_out(canvas.root)
    spots = paint(canvas, pages, frame.top, furniture)
    canvas.save()
    out.write(made.getvalue())
    return PrintReport(len(pages), missing(sheet.programme), spots=spots)


def resized(sheet: Sheet, size: float) -> Sheet:
    """The same with another size of the body, in points."""
    style = replace(sheet.style, size=size)
    return replace(sheet, style=style, scale=scale(style))


def foot(sheet: Sheet, frame: Frame, words: str, *, numbered: bool) -> Furniture:
    """What stands at the foot.

    At the left these words, what a draft is called and the text that was chosen for the foot; at
    the right the number of the page where pages are numbered and there are several.
    """
    note = sheet.scale.note
    left = [word for word in (draft_words(sheet), words, sheet.options.footer) if word.strip()]
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
