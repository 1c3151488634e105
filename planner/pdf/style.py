"""How a print looks: one frozen value for all products."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from planner.pdf.families import Family
from planner.pdf.looks import LOOKS, Look, LookName

POINTS_PER_MM = 72 / 25.4
BODY_SIZE = 10.5
"""The body's size in points that all other sizes and distances are stated for."""

SMALLEST = 9.0
"""Points; nothing is printed smaller."""

LARGE_PRINT = 18.0
"""Points; the body of a print for those who see little."""

READABLE = 4.5
"""The contrast that text needs against its ground (WCAG 2.2, 1.4.3)."""

PAPERS = {
    "A3": (297.0, 420.0),
    "A4": (210.0, 297.0),
    "A5": (148.0, 210.0),
    "A6": (105.0, 148.0),
    "Letter": (215.9, 279.4),
}
"""Width and height in millimetres."""

PAGES = {**PAPERS, "Half Letter": (139.7, 215.9)}
"""Papers, and what else a page may be: the half of one that is folded."""


class Density(StrEnum):
    """How much air there is between lines and between entries."""

    AIRY = "airy"
    NORMAL = "normal"
    COMPACT = "compact"


_LEADING: Mapping[Density, float] = {
    Density.AIRY: 1.07,
    Density.NORMAL: 1.0,
    Density.COMPACT: 0.95,
}
_DISTANCE: Mapping[Density, float] = {
    Density.AIRY: 1.35,
    Density.NORMAL: 1.0,
    Density.COMPACT: 0.6,
}


@dataclass(frozen=True)
class Margins:
    """The empty edges of a page in millimetres."""

    left: float = 26.0
    right: float = 44.0
    top: float = 22.0
    bottom: float = 23.0


@dataclass(frozen=True)
class Style:
    """Sizes in points, margins and rail in millimetres, colours as `#rrggbb`.

    `size` is the body's; all other sizes and distances follow from it. The rail is the column of
    times at the left; its width is that at the usual size. The margins give the body 60 to 70
    characters a line on A4. The accent is darkened until it can be read.
    """

    size: float = BODY_SIZE
    accent: str = "#0f5d73"
    paper: str = "A4"
    margins: Margins = Margins()
    rail: float = 30.0
    hyphenate: bool = True
    family: Family = Family.SANS
    density: Density = Density.NORMAL
    name: LookName = LookName.CALM

    def __post_init__(self) -> None:
        if self.paper not in PAGES:
            raise ValueError(f"no paper is called {self.paper}; there are {', '.join(PAGES)}")
        if self.size < SMALLEST:
            raise ValueError(f"body text of {self.size} points is smaller than {SMALLEST}")
        if self.measure <= 0:
            raise ValueError(f"the margins leave no room for text on {self.paper}")

    @property
    def look(self) -> Look:
        """The finished style it is a variant of."""
        return LOOKS[self.name]

    @property
    def leading(self) -> float:
        """What the density makes of the distance between lines: 1 is the usual."""
        return _LEADING[self.density]

    @property
    def distance(self) -> float:
        """What the density makes of the space between paragraphs and entries: 1 is the usual."""
        return _DISTANCE[self.density]

    @property
    def page(self) -> tuple[float, float]:
        """Width and height of the paper in points."""
        width, height = PAGES[self.paper]
        return width * POINTS_PER_MM, height * POINTS_PER_MM

    @property
    def left(self) -> float:
        """Where the rail begins, in points from the paper's left edge."""
        return self.margins.left * POINTS_PER_MM

    @property
    def right(self) -> float:
        """Where the text ends, in points from the paper's left edge."""
        return self.text_left + self.measure

    @property
    def text_left(self) -> float:
        """Where the text begins, in points from the paper's left edge."""
        return self.left + self.rail * POINTS_PER_MM * self.size / BODY_SIZE

    @property
    def measure(self) -> float:
        """The length of a line of text, in points."""
        return self.page[0] - self.text_left - self.margins.right * POINTS_PER_MM


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21 (WCAG 2.2, relative luminance)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def readable(colour: str, ground: str = "#ffffff") -> str:
    """The colour, darkened as little as makes it readable on the ground."""
    for step in range(101):
        darkened = "#" + "".join(f"{round(c * (100 - step) / 100):02x}" for c in _channels(colour))
        if contrast(darkened, ground) >= READABLE:
            return darkened
    return "#000000"


def _channels(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour[n : n + 2], 16) for n in (1, 3, 5))
    return red, green, blue


def _luminance(colour: str) -> float:
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (channel / 255 for channel in _channels(colour))
    )
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)
