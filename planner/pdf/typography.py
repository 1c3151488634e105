"""Faces, and the sizes and colours text is set in: one scale on one grid."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics

from planner.paths import resources
from planner.pdf.style import BODY_SIZE, Style, readable
from planner.pdf.tagging.repairs import EmbeddedFont

INK = "#1a1c1e"
QUIET = "#565c61"
TINT = "#eef2f3"
"""The ground behind a break; ink and quiet text can both be read on it."""


class Face(StrEnum):
    """The cuts of the one family there is, by the names reportlab knows them by."""

    REGULAR = "SourceSans3-Regular"
    ITALIC = "SourceSans3-Italic"
    SEMIBOLD = "SourceSans3-SemiBold"
    BOLD = "SourceSans3-Bold"
    BOLD_ITALIC = "SourceSans3-BoldItalic"


_STRONG = {Face.ITALIC: Face.BOLD_ITALIC, Face.REGULAR: Face.SEMIBOLD}
_EMPHASIS = {
    Face.REGULAR: Face.ITALIC,
    Face.SEMIBOLD: Face.BOLD_ITALIC,
    Face.BOLD: Face.BOLD_ITALIC,
}


@dataclass(frozen=True)
class TextStyle:
    """How a stretch of text is set. Size and leading in points, colour as `#rrggbb`."""

    face: Face
    size: float
    leading: float
    colour: str = INK

    def strong(self) -> TextStyle:
        """The same, heavier."""
        return replace(self, face=_STRONG.get(self.face, self.face))

    def emphasised(self) -> TextStyle:
        """The same, slanted."""
        return replace(self, face=_EMPHASIS.get(self.face, self.face))

    def coloured(self, colour: str) -> TextStyle:
        """The same in another colour."""
        return replace(self, colour=colour)


@dataclass(frozen=True)
class Scale:
    """The text styles of a print. Leadings and distances are multiples of a quarter `line`."""

    line: float
    body: TextStyle
    quiet: TextStyle
    note: TextStyle
    name: TextStyle
    title: TextStyle
    long_title: TextStyle
    subtitle: TextStyle
    overline: TextStyle
    day: TextStyle
    session: TextStyle
    part: TextStyle
    time: TextStyle
    accent: str

    def lines(self, number: float) -> float:
        """That many lines of the grid in points."""
        return number * self.line


def scale(style: Style) -> Scale:
    """The scale that follows from a style's body size and accent."""
    unit = style.size / BODY_SIZE
    accent = readable(style.accent)

    def text(face: Face, size: float, leading: float, colour: str = INK) -> TextStyle:
        return TextStyle(face, size * unit, leading * unit, colour)

    return Scale(
        line=14 * unit,
        body=text(Face.REGULAR, 10.5, 14),
        quiet=text(Face.REGULAR, 10.5, 14, QUIET),
        note=text(Face.REGULAR, 9, 14, QUIET),
        name=text(Face.SEMIBOLD, 10.5, 14),
        title=text(Face.BOLD, 27, 31.5),
        long_title=text(Face.BOLD, 19, 24.5),
        subtitle=text(Face.REGULAR, 14, 17.5, QUIET),
        overline=text(Face.SEMIBOLD, 10.5, 14, accent),
        day=text(Face.BOLD, 15, 21, accent),
        session=text(Face.SEMIBOLD, 12.5, 15.75),
        part=text(Face.SEMIBOLD, 10.5, 14),
        time=text(Face.SEMIBOLD, 10.5, 14, accent),
        accent=accent,
    )


@cache
def register_faces() -> None:
    """Makes the faces known to reportlab, once. Raises FileNotFoundError without resources."""
    rl_config.useA85 = 0  # streams as bytes rather than as letters: a fifth smaller
    for face in Face:
        path = resources() / "fonts" / f"{face}.ttf"
        pdfmetrics.registerFont(EmbeddedFont(face, str(path), asciiReadable=0))


@cache
def coverage() -> frozenset[int]:
    """The code points that every cut of the family has."""
    register_faces()
    sets = [frozenset(pdfmetrics.getFont(face).face.charToGlyph) for face in Face]
    return frozenset.intersection(*sets)


@lru_cache(maxsize=50_000)
def _per_mille(text: str, face: Face) -> float:
    return float(pdfmetrics.getFont(face).stringWidth(text, 1000))


def width(text: str, style: TextStyle) -> float:
    """How long the text is in that style, in points."""
    return _per_mille(text, style.face) * style.size / 1000
