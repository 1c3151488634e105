"""What reportlab writes against the rules of PDF/A, and its mending."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFStream
from reportlab.pdfbase.ttfonts import TTFont


class EmbeddedFont(TTFont):  # type: ignore[misc]  # reportlab ships no annotations
    """A TrueType font whose subsets say which letters their glyphs are, as PDF/A asks.

    reportlab maps unused codes to U+0000, which is forbidden (ISO 19005-2, 6.2.11.7.2), and
    writes more than the 100 lines that a block of such a table may have.
    """

    def addObjects(self, document: PDFDocument) -> None:  # noqa: N802 - reportlab's hook
        """Adds the font's subsets to the document; called once, on saving."""
        state = self.state[document]
        first = len(document.idToObject)
        subsets = list(state.subsets)
        super().addObjects(document)
        added = [
            value
            for name, value in list(document.idToObject.items())[first:]
            if str(name).startswith("toUnicodeCMap:")
        ]
        for stream, subset in zip(added, subsets, strict=True):
            stream.content = unicode_map(subset)


def unicode_map(subset: Sequence[int]) -> str:
    """The ToUnicode table of a subset: the code points by glyph code, 0 where there is none."""
    pairs = [
        f"<{code:02X}> <{chr(point).encode('utf-16-be').hex().upper()}>"
        for code, point in enumerate(subset)
        if point
    ]
    blocks = [pairs[n : n + 100] for n in range(0, len(pairs), 100)]
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <00> <FF> endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines)


@cache
def mend_streams() -> None:
    """Puts the line end before `endstream` that PDF/A asks for (ISO 19005-2, 6.1.7.1).

    reportlab makes its streams in many places and has no hook for their writing, so the method
    itself is wrapped, once for the process. Other users of reportlab only gain a line end. It is
    of two characters, so that it cannot be mistaken where the stream's own last byte is half one.
    """
    written = PDFStream.format
    end = b"endstream\n"

    def with_line_end(stream: PDFStream, document: PDFDocument) -> bytes:
        text: bytes = written(stream, document)
        return text.removesuffix(end) + b"\r\n" + end

    PDFStream.format = with_line_end
