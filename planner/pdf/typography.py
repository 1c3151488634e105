"""Faces, and the sizes and colours text is set in: one scale on one grid."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property

from reportlab.pdfbase import pdfmetrics

from planner.pdf.fallback import register_faces, runs
from planner.pdf.families import Face, Family, font_name
from planner.pdf.style import BODY_SIZE, SMALLEST, Style, readable

__all__ = [
    "Face",
    "Scale",
    "TextStyle",
    "register_faces",
    "scale",
    "shown",
    "width",
]


_STRONG = {Face.ITALIC: Face.BOLD_ITALIC, Face.REGULAR: Face.SEMIBOLD}
_EMPHASIS = {
    Face.REGULAR: Face.ITALIC,
    Face.SEMIBOLD: Face.BOLD_ITALIC,
    Face.BOLD: Face.BOLD_ITALIC,
}

_TITLE_LINE = 28.0
"""The line, in times the size of its letters, above which a title has its full size."""


@dataclass(frozen=True)
class TextStyle:
    """How a stretch of text is set. Size and leading in points, colour as `#rrggbb`."""

    face: Face
    size: float
    leading: float
    colour: str = "#000000"
    family: Family = Family.SANS

    @property
    def font(self) -> str:
        """The name by which reportlab knows its cut."""
        return font_name(self.family, self.face)

    @cached_property
    def advances(self) -> Mapping[str, float]:
        """How wide each character of its cut is, in thousandths of the size."""
        return _advances(self.family, self.face)

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
    """The text styles of a print. Leadings and distances are multiples of a quarter `line`.

    `tint` is the ground of breaks, empty for none. `inverse` is a day's name on a ground of the
    accent. `unit` is what lengths at the usual size are multiplied by.
    """

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
    pause: TextStyle
    accent: str
    tint: str
    distance: float
    unit: float

    def lines(self, number: float) -> float:
        """That many lines of the grid in points, as distances go in this density."""
        return number * self.line * self.distance


def scale(style: Style) -> Scale:
    """The scale that follows from a style's look, family, body size, density and accent."""
    look = style.look
    unit = style.size / BODY_SIZE
    line = 14 * unit * style.leading
    accent = readable(style.accent)

    def text(face: Face, size: float, lines: float, colour: str = look.ink) -> TextStyle:
        return TextStyle(face, max(SMALLEST, size * unit), lines * line, colour, style.family)

    share = _share_of_title(style)
    large = look.title_size * share

    return Scale(
        line=line,
        body=text(Face.REGULAR, 10.5, 1),
        quiet=text(Face.REGULAR, 10.5, 1, look.quiet),
        note=text(Face.REGULAR, 9, 1, look.quiet),
        name=text(Face.SEMIBOLD, 10.5, 1),
        title=text(look.title, large, round(large / 3) / 4),
        long_title=text(look.title, min(19, large), 1.75),
        subtitle=text(
            Face.REGULAR, max(BODY_SIZE, 14 * share), max(1.0, round(5 * share) / 4), look.quiet
        ),
        overline=text(Face.SEMIBOLD, 10.5, 1, accent),
        day=text(look.title, 15, 1.5, "#ffffff" if look.bar else accent),
        session=text(look.heading, look.heading_size, 1.125),
        part=text(Face.SEMIBOLD, 10.5, 1),
        time=text(Face.SEMIBOLD, 10.5, 1, accent),
        pause=text(look.pause, 10.5, 1, look.quiet),
        accent=accent,
        tint=look.tint,
        distance=style.distance,
        unit=unit,
    )


def _share_of_title(style: Style) -> float:
    """How large a title is beside that on a full line: short lines hold few large letters."""
    return min(1.0, max(0.7, style.measure / style.size / _TITLE_LINE))


class _Advances(dict[str, float]):
    """How wide each character of a cut is, in thousandths of its size."""

    def __init__(self, family: Family, face: Face) -> None:
        super().__init__()
        self._cut = (family, face)

    def __missing__(self, character: str) -> float:
        ((_, font),) = runs(character, *self._cut)
        self[character] = found = float(pdfmetrics.getFont(font).stringWidth(character, 1000))
        return found


@cache
def _advances(family: Family, face: Face) -> Mapping[str, float]:
    return _Advances(family, face)


def width(text: str, style: TextStyle) -> float:
    """How long the text is in that style, in points."""
    return sum(map(style.advances.__getitem__, text)) * style.size / 1000


def shown(text: str, style: TextStyle) -> tuple[tuple[str, str], ...]:
    """The text in stretches, each with the name of the font that has its characters."""
    return runs(text, style.family, style.face)
