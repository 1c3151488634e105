"""Text as it stands in a page's drawing.

reportlab's text object asks for each letter's code in turn and writes each number with great care.
That takes longer than breaking the lines, so codes are remembered here, letter by letter.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFont

_ESCAPED = frozenset(b"\\()")


class _Codes(dict[int, str]):
    """The letters of a font's first 256 codes in a document, as they stand in a string.

    Letters are given codes as they come up. `full` says that there have been more than 256.
    """

    def __init__(self, font: TTFont, document: PDFDocument) -> None:
        super().__init__()
        self.font = font
        self.full = False
        self._document = document

    def __missing__(self, point: int) -> str:
        ((subset, code),) = self.font.splitString(chr(point), self._document)
        self.full |= subset > 0
        self[point] = literal = _literal(code)
        return literal


class Letters:
    """Which codes a document's fonts have for which letters."""

    def __init__(self, document: PDFDocument) -> None:
        self._document = document
        self._codes: dict[str, _Codes] = {}
        self._names: dict[tuple[str, int], str] = {}

    def shown(self, text: str, font: str, size: float) -> Iterator[str]:
        """The operators that show the text in the font of that name; the size is in points."""
        codes = self._codes.get(font)
        if codes is None:
            codes = self._codes[font] = _Codes(pdfmetrics.getFont(font), self._document)
        literal = text.translate(codes)
        if not codes.full:
            yield f"{self._name(codes.font, 0)} {size:g} Tf ({literal}) Tj"
            return
        for subset, code in codes.font.splitString(text, self._document):
            yield f"{self._name(codes.font, subset)} {size:g} Tf ({_literal(code)}) Tj"

    def _name(self, font: TTFont, subset: int) -> str:
        """The name that the document gives to a subset of the font."""
        key = (font.fontName, subset)
        if key not in self._names:
            self._names[key] = font.getSubsetInternalName(subset, self._document)
        return self._names[key]


def _literal(code: bytes) -> str:
    """The codes as they stand in a string, where those above 126 would be taken for UTF-8."""
    return "".join(
        f"\\{byte:03o}"
        if byte > 126 or byte == 13
        else f"\\{byte:c}"
        if byte in _ESCAPED
        else f"{byte:c}"
        for byte in code
    )
