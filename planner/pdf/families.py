"""The families of type, their cuts, and whom a family asks for characters that it lacks.

It asks Source Sans first, which has the most, then Noto. Noto's files hold only what Source Sans
lacks of Latin, Greek and Cyrillic letters and of signs. In the files of Atkinson Hyperlegible the
figures of one width are the usual ones, so that times align.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Face(StrEnum):
    """What a cut is for; which font that is follows from the family."""

    REGULAR = "Regular"
    ITALIC = "Italic"
    SEMIBOLD = "SemiBold"
    BOLD = "Bold"
    BOLD_ITALIC = "BoldItalic"


class Family(StrEnum):
    """The families an organiser may choose, by the names that are kept in the programme."""

    SANS = "sans"
    SERIF = "serif"
    HYPERLEGIBLE = "hyperlegible"


_NAMES: Mapping[Family, str] = {
    Family.SANS: "SourceSans3",
    Family.SERIF: "SourceSerif4",
    Family.HYPERLEGIBLE: "AtkinsonHyperlegibleNext",
}

_SIGNS = ("NotoSansSymbols-Regular", "NotoSansSymbols2-Regular")
_LENDERS: Mapping[Face, tuple[str, ...]] = {
    Face.REGULAR: ("NotoSans-Regular", *_SIGNS),
    Face.ITALIC: ("NotoSans-Regular", *_SIGNS),
    Face.SEMIBOLD: ("NotoSans-SemiBold", *_SIGNS),
    Face.BOLD: ("NotoSans-SemiBold", *_SIGNS),
    Face.BOLD_ITALIC: ("NotoSans-SemiBold", *_SIGNS),
}


def font_name(family: Family, face: Face) -> str:
    """The name of the family's cut: that of its file, and the one reportlab knows it by."""
    return f"{_NAMES[family]}-{face}"


def font_names(family: Family, face: Face) -> tuple[str, ...]:
    """The fonts that are asked for a character, one after the other; the first is the cut's own."""
    names = (font_name(family, face), font_name(Family.SANS, face), *_LENDERS[face])
    return tuple(dict.fromkeys(names))
