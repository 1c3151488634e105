"""The text of a PDF, in the order in which it is read."""

from __future__ import annotations

from planner.core.faults import Fault, PlannerError
from planner.formats.foreign.pdf_asking import answer_to, is_pdf
from planner.formats.foreign.pdf_signs import PROTECTED, READ_WORDS, TOO_MANY
from planner.formats.texts.pdf_furniture import without_furniture
from planner.formats.texts.pdf_layout import lines_of
from planner.formats.texts.pdf_pieces import Page, Piece


def text_of(data: bytes) -> str:
    """What its pages say, a line a line, what stands far apart on it parted by tabs.

    Lines that only the width has broken are put together; heads, feet and page numbers are left
    out, and so is what stands on its side. Raises PlannerError for what is no PDF, encrypted,
    without any words, or over the bounds.
    """
    answer = answer_to(READ_WORDS, data, Fault.NOT_DOCUMENT) if is_pdf(data) else ""
    if answer == PROTECTED:
        raise PlannerError(Fault.PROTECTED)
    if answer == TOO_MANY:
        raise PlannerError(Fault.TOO_MUCH)
    if isinstance(answer, str):
        raise PlannerError(Fault.NOT_DOCUMENT)
    pages = [
        Page(width, height, tuple(Piece(*piece) for piece in pieces))
        for width, height, pieces in answer
    ]
    if not any(page.pieces for page in pages):
        raise PlannerError(Fault.NO_WORDS)
    lines = [line for page in without_furniture(pages) for line in (*lines_of(page), "")]
    text = "\n".join(lines).strip("\n") + "\n"
    # The letters came one by one, those beyond the first 65,536 in halves.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
