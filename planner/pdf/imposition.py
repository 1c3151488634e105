"""Which pages stand where on the sides of the paper that is printed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Leaf(NamedTuple):
    """A page, counted from 0, and where on its side its lower left corner stands, in points."""

    page: int
    x: float = 0.0
    y: float = 0.0


Side = Sequence[Leaf]
"""What is printed on one side of a sheet."""


def one_by_one(pages: int) -> list[Side]:
    """Each page on a side of its own."""
    return [(Leaf(page),) for page in range(pages)]


def folded(pages: int, side: tuple[float, float], width: float) -> list[Side]:
    """Two pages of that width on each side, so that the sheets, laid in each other, are a booklet.

    The pages are a multiple of four; the side, across, is as high as they are. Sheets are printed
    on both sides and turned over at the short edge. Of eight pages:

        front 8|1, back 2|7    the outer sheet
        front 6|3, back 4|5    the inner sheet

    Nothing is moved inwards against creep: the innermost sheet of a booklet of 40 pages stands out
    by about a millimetre, which the margins bear.
    """
    middle = side[0] / 2
    sides: list[Side] = []
    for first in range(pages // 2):
        pair = (first, pages - 1 - first)
        left, right = pair if first % 2 else pair[::-1]
        sides.append((Leaf(left, middle - width), Leaf(right, middle)))
    return sides


def filled(pages: int) -> int:
    """The number of pages, rounded up to what folded sheets have: a multiple of four."""
    return -(-pages // 4) * 4
