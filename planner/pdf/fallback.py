"""The fonts as reportlab knows them, and which of them shows which character."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import groupby

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics

from planner.paths import resources
from planner.pdf.coverage import coverage_file, listed
from planner.pdf.families import Face, Family, font_name, font_names
from planner.pdf.tagging.repairs import EmbeddedFont

_LIKE = {0x00AD: 0x002D, 0x2011: 0x002D, 0x202F: 0x0020, 0x2007: 0x0020, 0x2009: 0x0020}
"""Hyphens and spaces that differ from the usual ones little, or only in where a line may end."""


@cache
def register_faces() -> None:
    """Makes the fonts known to reportlab, once. Raises FileNotFoundError without resources."""
    rl_config.useA85 = 0  # streams as bytes rather than as letters: a fifth smaller
    chains = (font_names(family, face) for family in Family for face in Face)
    for name in dict.fromkeys(name for chain in chains for name in chain):
        path = resources() / "fonts" / f"{name}.ttf"
        font = EmbeddedFont(name, str(path), asciiReadable=0)
        _let_stand_in(font)
        pdfmetrics.registerFont(font)


def _let_stand_in(font: EmbeddedFont) -> None:
    """Lets the usual hyphen and space be drawn for their kin that the font lacks.

    Each keeps its own code point in the file, so that extracted text is right.
    """
    face = font.face
    for lacking, like in _LIKE.items():
        if lacking not in face.charToGlyph and like in face.charToGlyph:
            face.charToGlyph[lacking] = face.charToGlyph[like]
            face.charWidths[lacking] = face.charWidths[like]


def shown_everywhere() -> frozenset[int]:
    """The code points that the fonts can show in every family and every cut.

    `planner.pdf.coverage` knows them without reading the fonts.
    """
    shown = [
        frozenset[int]().union(*map(_letters, font_names(family, face)))
        for family in Family
        for face in Face
    ]
    return frozenset.intersection(*shown)


def runs(text: str, family: Family, face: Face) -> tuple[tuple[str, str], ...]:
    """The text in stretches, each with the name of the font that shows it.

    What no font has stays with the family's own, which shows it as missing.
    """
    own = font_name(family, face)
    if text.isascii() or _letters(own).issuperset(map(ord, text)):
        return ((text, own),)
    return _borrowing(text, family, face)


@cache
def _letters(font: str) -> frozenset[int]:
    register_faces()
    glyphs = pdfmetrics.getFont(font).face.charToGlyph
    return frozenset(point for point, glyph in glyphs.items() if glyph)


@lru_cache(maxsize=10_000)
def _borrowing(text: str, family: Family, face: Face) -> tuple[tuple[str, str], ...]:
    chain = font_names(family, face)

    def font(character: str) -> str:
        return next((name for name in chain if ord(character) in _letters(name)), chain[0])

    return tuple(("".join(stretch), name) for name, stretch in groupby(text, key=font))


if __name__ == "__main__":
    coverage_file().write_text(listed(shown_everywhere()), encoding="ascii")
