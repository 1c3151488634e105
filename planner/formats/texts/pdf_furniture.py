"""What pages of a PDF say again and again at their edges."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner.formats.texts.pdf_pieces import Page, Piece, is_time

_EDGE = 0.1
"""Of a page's height, at its head and at its foot."""
_SHARE = 0.6
"""Of the pages say it at the same height, if it is a head or a foot."""
_STEP = 4.0
"""Points within which heights are the same."""
_FIGURES = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"\W*(?:\w{1,9}\.? )?\d{1,4}(?:(?: ?/ ?| \w{1,4} )\d{1,4})?\W*")
"""One such as "3", "- 3 -", "Side 3 af 12" or "3/12"."""


def without_furniture(pages: Sequence[Page]) -> Iterator[Page]:
    """The pages without heads, feet and page numbers."""
    edges = [set(_at_edge(page)) for page in pages]
    counts = Counter(place for edge in edges for place in {_place(piece) for piece in edge})
    least = max(2, _SHARE * len(pages))
    for page, edge in zip(pages, edges, strict=True):
        again = {piece for piece in edge if counts[_place(piece)] >= least}
        numbers = {piece for piece in edge if _is_number(page, piece)}
        kept = (piece for piece in page.pieces if piece not in again | numbers)
        yield replace(page, pieces=tuple(kept))


def _at_edge(page: Page) -> Iterator[Piece]:
    """What may be a head or a foot; a time, and what is beside it, is of the programme."""
    timed = {round(piece.bottom / _STEP) for piece in page.pieces if is_time(piece.text)}
    for piece in page.pieces:
        low, high = piece.bottom < _EDGE * page.height, piece.top > (1 - _EDGE) * page.height
        if (low or high) and round(piece.bottom / _STEP) not in timed:
            yield piece


def _is_number(page: Page, piece: Piece) -> bool:
    """Whether it numbers the page: nothing else stands below it."""
    if not _PAGE_NUMBER.fullmatch(piece.text) or piece.bottom > _EDGE * page.height:
        return False
    return piece.bottom <= min(other.bottom for other in page.pieces) + _STEP


def _place(piece: Piece) -> tuple[str, int]:
    """The words, whatever their numbers, and the height they stand at."""
    return _FIGURES.sub("#", piece.text), round(piece.top / _STEP)
