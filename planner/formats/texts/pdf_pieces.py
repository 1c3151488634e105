"""What stands on a PDF's page: pieces of lines, and how they stand to each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from planner.formats.programme_text.times import opens_with_span

STEP = 3.0
"""Points by which edges that are meant to be the same may differ."""
ENDS = (".", ":", ";", "!", "?", ")")
"""What a line ends with that is done."""
SOFT_HYPHENS = ("\x02", "\u00ad", "\ufffe")
"""Signs for a hyphen that only the end of the line has asked for."""


class Piece(NamedTuple):
    """What stands on one line in one face, without a wide gap: its edges in points, its text."""

    left: float
    bottom: float
    right: float
    top: float
    face: str
    text: str

    @property
    def height(self) -> float:
        """That of a letter, with its leading."""
        return self.top - self.bottom


@dataclass(frozen=True)
class Page:
    """A page and its pieces, in the order in which they were put on it; in points."""

    width: float
    height: float
    pieces: tuple[Piece, ...]


def beside(one: Piece, other: Piece) -> bool:
    """Whether they stand on one line."""
    shared = min(one.top, other.top) - max(one.bottom, other.bottom)
    return shared > min(one.height, other.height) / 2


def is_time(text: str) -> bool:
    """Whether it is a time and nothing else."""
    span = opens_with_span(text, four_digits=True) if text[:1].isalnum() else None
    return span is not None and span.stop == len(text)


def joined(pieces: Sequence[Piece]) -> str:
    """Their words; a word that only a line's end has broken is whole again."""
    said = ""
    for piece in pieces:
        if said.endswith(SOFT_HYPHENS):
            said = said[:-1] + ("" if piece.text[:1].islower() else "-") + piece.text
        else:
            said = f"{said} {piece.text}" if said else piece.text
    return f"{said[:-1]}-" if said.endswith(SOFT_HYPHENS) else said
