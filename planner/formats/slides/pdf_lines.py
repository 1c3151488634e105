"""A program of its own that reads the lines of a PDF: `python -m planner.formats.slides.pdf_lines`.

A PDF may be made to unpack to more than any machine holds, and the library that reads it is not
written in Python; here it can only end itself. The PDF comes on standard input, the pages go as
JSON to standard output. Lengths are in points, from the page's lower left corner.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

MOST_PAGES = 1_000
MOST_CHARACTERS = 300_000
_MOST_ROOM = 400_000_000
"""Bytes of memory that reading may take, where the system can be asked to see to it."""
_LOOKED_AT = 10
"""Pages that tell whether they are slides: those are wider than high."""

UNREADABLE, NO_SLIDES, TOO_MANY = "unreadable", "no slides", "too many"
"""What it answers in place of pages."""


def main() -> None:
    """Reads and answers."""
    _bound_room()
    answer = pages(sys.stdin.buffer.read())
    sys.stdout.buffer.write(json.dumps(answer).encode())


def pages(data: bytes) -> list[list[Any]] | str:
    """Width, height and lines of each page, a line as left edge, upper edge, size and text.

    Or UNREADABLE, NO_SLIDES where the pages stand upright, TOO_MANY.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:  # rubbish, or a password is needed
        return UNREADABLE
    if len(document) > MOST_PAGES:
        return TOO_MANY
    sizes = [document.get_page_size(number) for number in range(min(_LOOKED_AT, len(document)))]
    if sum(width > height for width, height in sizes) * 2 <= len(sizes):
        return NO_SLIDES
    found: list[list[Any]] = []
    characters = 0
    for page in _pages(document):
        text = page.get_textpage()
        characters += text.count_chars()
        if characters > MOST_CHARACTERS:
            return TOO_MANY
        found.append([*page.get_size(), list(_lines(text))])
        text.close()
        page.close()
    return found


def _pages(document: pypdfium2.PdfDocument) -> Iterator[pypdfium2.PdfPage]:
    for number in range(len(document)):
        with suppress(pypdfium2.PdfiumError):  # a page that is damaged is left out
            yield document[number]


def _lines(text: pypdfium2.PdfTextPage) -> Iterator[list[Any]]:
    """The lines in the page's order; the size is that of its largest letter with its leading."""
    box = pdfium.FS_RECTF()
    said, left, top, size = "", 0.0, 0.0, 0.0
    for place in range(text.count_chars()):
        letter = chr(pdfium.FPDFText_GetUnicode(text, place) & 0x1FFFFF)
        if letter in "\r\n":
            if said.strip():
                yield [left, top, size, said]
            said, size = "", 0.0
            continue
        pdfium.FPDFText_GetLooseCharBox(text, place, box)
        if not said:
            left = box.left
        if box.top - box.bottom > size:
            top, size = box.top, box.top - box.bottom
        said += letter
    if said.strip():
        yield [left, top, size, said]


def _bound_room() -> None:
    if sys.platform in {"linux", "darwin"}:
        import resource  # noqa: PLC0415 - Windows has none

        with suppress(ValueError, OSError):  # the system knows better
            resource.setrlimit(resource.RLIMIT_AS, (_MOST_ROOM, _MOST_ROOM))


if __name__ == "__main__":
    main()
