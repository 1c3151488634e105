"""A program of its own that reads PDFs: `python -m planner.formats.foreign.pdf_reading WHAT`.

A PDF may be made to unpack to more than any machine holds, and the library that reads it is not
written in Python; here it can only end itself. The PDF comes on standard input, the pages go as
JSON to standard output. Lengths are in points, from the page's lower left corner.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from ctypes import c_int, create_string_buffer
from dataclasses import dataclass
from math import cos
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from planner.formats.foreign.pdf_signs import (
    NO_SLIDES,
    PROTECTED,
    READ_WORDS,
    TOO_MANY,
    UNREADABLE,
)

MOST_PAGES = 1_000
MOST_CHARACTERS = 300_000
_MOST_IN_A_TEXT = 150_000
"""Fifty pages; each of its letters is looked at longer."""
_MOST_ROOM = 400_000_000
"""Bytes of memory that reading may take, where the system can be asked to see to it."""
_LOOKED_AT = 10
"""Pages that tell whether they are slides: those are wider than high."""
_WIDE = 0.5
"""Of a letter's height with its leading: a gap that is none between words."""
_STRAIGHT = 0.99
"""The least cosine of a letter's slope; what runs up or down the page is no line."""
_LONGEST_NAME = 100


def main() -> None:
    """Reads and answers."""
    _bound_room()
    read = pieces if sys.argv[-1] == READ_WORDS else pages
    answer = read(sys.stdin.buffer.read())
    sys.stdout.buffer.write(json.dumps(answer).encode())


def pages(data: bytes) -> list[list[Any]] | str:
    """Width, height and lines of each slide, a line as left edge, upper edge, size and text.

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
    return _read(document, _lines)


def pieces(data: bytes) -> list[list[Any]] | str:
    """Width, height and pieces of each page, in the order in which they were put on it.

    A piece is what stands on one line in one face and without a wide gap: left, lower, right and
    upper edge, the name of the face, and the text. Or UNREADABLE, PROTECTED, TOO_MANY.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        return PROTECTED if error.err_code == pdfium.FPDF_ERR_PASSWORD else UNREADABLE
    if len(document) > MOST_PAGES:
        return TOO_MANY
    return _read(document, _pieces, _MOST_IN_A_TEXT)


def _read(
    document: pypdfium2.PdfDocument,
    read: Callable[[pypdfium2.PdfTextPage], Iterator[list[Any]]],
    most: int = MOST_CHARACTERS,
) -> list[list[Any]] | str:
    found: list[list[Any]] = []
    characters = 0
    for page in _pages(document):
        text = page.get_textpage()
        characters += text.count_chars()
        if characters > most:
            return TOO_MANY
        found.append([*page.get_size(), list(read(text))])
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
        letter = _letter(text, place)
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


@dataclass
class _Piece:
    """A piece while it grows."""

    left: float
    bottom: float
    right: float
    top: float
    face: str
    text: str

    def takes(self, box: pdfium.FS_RECTF) -> bool:
        """Whether a letter with this box goes on in it."""
        shared = min(self.top, box.top) - max(self.bottom, box.bottom)
        height = min(self.top - self.bottom, box.top - box.bottom)
        gap = box.left - self.right
        size = self.top - self.bottom
        return bool(shared > height / 2 and -size / 2 < gap < _WIDE * size)


def _pieces(text: pypdfium2.PdfTextPage) -> Iterator[list[Any]]:
    piece: _Piece | None = None
    spaced = False
    box = pdfium.FS_RECTF()
    for place in range(text.count_chars()):
        letter = _letter(text, place)
        if letter.isspace() or letter == "\0":
            spaced = True
            continue
        if cos(pdfium.FPDFText_GetCharAngle(text, place)) < _STRAIGHT:
            continue
        pdfium.FPDFText_GetLooseCharBox(text, place, box)
        face = _face(text, place) if spaced or piece is None else piece.face
        if piece is None or face != piece.face or not piece.takes(box):
            if piece is not None:
                yield _told(piece)
            piece = _Piece(box.left, box.bottom, box.right, box.top, face, letter)
        else:
            piece.text += f" {letter}" if spaced else letter
            piece.right = max(piece.right, box.right)
            piece.bottom, piece.top = min(piece.bottom, box.bottom), max(piece.top, box.top)
        spaced = False
    if piece is not None:
        yield _told(piece)


def _told(piece: _Piece) -> list[Any]:
    return [piece.left, piece.bottom, piece.right, piece.top, piece.face, piece.text]


def _letter(text: pypdfium2.PdfTextPage, place: int) -> str:
    return chr(pdfium.FPDFText_GetUnicode(text, place) & 0x1FFFFF)


def _face(text: pypdfium2.PdfTextPage, place: int) -> str:
    """The name of the face that a letter is set in."""
    name = create_string_buffer(_LONGEST_NAME)
    pdfium.FPDFText_GetFontInfo(text, place, name, _LONGEST_NAME, c_int())
    return name.value.decode("utf-8", "replace")


def _bound_room() -> None:
    if sys.platform in {"linux", "darwin"}:
        import resource  # noqa: PLC0415 - Windows has none

        with suppress(ValueError, OSError):  # the system knows better
            resource.setrlimit(resource.RLIMIT_AS, (_MOST_ROOM, _MOST_ROOM))


if __name__ == "__main__":
    main()
