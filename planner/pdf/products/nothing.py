"""What a product is where the programme has nothing for it yet: a calm sentence on one page."""

from __future__ import annotations

from planner.pdf.flow import Row, paginate, paragraph
from planner.pdf.frame import Frame
from planner.pdf.lines import Manner
from planner.pdf.products.front import title
from planner.pdf.products.output import Pages
from planner.pdf.products.sheet import Sheet
from planner.pdf.prose import plain_spans
from planner.pdf.tagging import Element, Kind
from planner.pdf.typography import TextStyle


def nothing_yet(sheet: Sheet, frame: Frame, root: Element, product: str, sentence: str) -> Pages:
    """A page with the product's name and the event's, and the sentence that says what is not there.

    Both fixed texts are in the language of the fixed words.
    """
    quiet = sheet.scale.quiet
    head = event_head(sheet, frame, root, product)
    return paginate([*head, *_line(sheet, frame, root, sentence, quiet)], frame.height)


def event_head(sheet: Sheet, frame: Frame, root: Element, product: str) -> list[Row]:
    """What the paper is, and of which event: the document's title."""
    over = _line(sheet, frame, root, product, sheet.scale.overline)
    style = sheet.scale.long_title
    spans = plain_spans(title(sheet.programme, sheet.texts), style, root.child(Kind.TITLE))
    return [*over, *paragraph(spans, style, frame.column(), manner=Manner.TITLE)]


def _line(sheet: Sheet, frame: Frame, root: Element, text: str, style: TextStyle) -> list[Row]:
    element = root.child(Kind.PARAGRAPH, language=sheet.words_language)
    spans = plain_spans(text, style, element)
    return paragraph(spans, style, frame.column(), before=sheet.scale.lines(0.5))
