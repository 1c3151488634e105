"""Text cut into pieces: what is never broken, and what may happen behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from planner.pdf.hyphenation import SHORTEST_WORD, divisions
from planner.pdf.tagging.structure import Element
from planner.pdf.typography import TextStyle, width

SOFT_HYPHEN = "\u00ad"


class Span(NamedTuple):
    """Text of one style and one element; a newline ends the line."""

    text: str
    style: TextStyle
    element: Element
    link: str = ""


class Gap(Enum):
    """What stands between one piece of text and the next."""

    SPACE = "space"
    NOTHING = "nothing"  # a line may end here, as after a hyphen or a stroke
    DIVISION = "division"  # a line may end here with a hyphen
    LINE_END = "line end"


class Piece(NamedTuple):
    """Text that is never broken, and the gap behind it; a space is drawn as its own span."""

    spans: tuple[Span, ...]
    width: float
    gap: Gap
    space: Span | None = None


_BREAKABLE_MARKS = re.compile(r"(?<=\w\w-)(?=\w\w)|(?<=\w[/_?&=])(?=\w)")
_SPACE = re.compile(r"[ \t]+|(\n)")


def cut(spans: Sequence[Span], language: str) -> Iterator[Piece]:
    """The text cut wherever a line may end; the last piece ends one."""
    word: list[Span] = []
    for span in spans:
        position = 0
        for space in _SPACE.finditer(span.text):
            word += _part(span, span.text[position : space.start()])
            position = space.end()
            gap = Gap.LINE_END if space[1] else Gap.SPACE
            if word or gap is Gap.LINE_END:
                yield from _cut(word, gap, language, span._replace(text=" "))
            word = []
        word += _part(span, span.text[position:])
    yield from _cut(word, Gap.LINE_END, language)


def _part(span: Span, text: str) -> list[Span]:
    return [span._replace(text=text)] if text else []


def _cut(word: list[Span], gap: Gap, language: str, space: Span | None = None) -> Iterator[Piece]:
    """A word cut at its hyphens and strokes, and where it may be divided."""
    if len(word) != 1 or not language:
        yield _piece(word, gap, space)
        return
    span = word[0]
    if gap is Gap.SPACE and len(span.text) < SHORTEST_WORD and span.text.isalpha():
        yield _piece(word, gap, space)
        return
    parts = [part for part in _BREAKABLE_MARKS.split(span.text) if part]
    for number, part in enumerate(parts):
        syllables = list(_syllables(part, language))
        for syllable in syllables[:-1]:
            yield _piece([span._replace(text=syllable)], Gap.DIVISION)
        final = [span._replace(text=syllables[-1])]
        yield _piece(final, gap, space) if number == len(parts) - 1 else _piece(final, Gap.NOTHING)


_LETTERS = re.compile(r"^(\W*)(\w+)(\W*)$")


def _syllables(word: str, language: str) -> Iterator[str]:
    """The word's parts; quotation marks and commas around it stay with their letters."""
    found = _LETTERS.match(word)
    start = 0
    if found:
        for place in divisions(found[2], language):
            end = len(found[1]) + place
            yield word[start:end]
            start = end
    yield word[start:]


def _piece(spans: Iterable[Span], gap: Gap, space: Span | None = None) -> Piece:
    kept = tuple(spans)
    return Piece(kept, sum(width(span.text, span.style) for span in kept), gap, space)


def fitting(piece: Piece, measure: float) -> Iterator[Piece]:
    """The piece, or where it is too long for any line, as many as it takes."""
    if piece.width <= measure:
        yield piece
        return
    taken: list[Span] = []
    room = measure
    for span in piece.spans:
        for character in span.text:
            needed = width(character, span.style)
            if needed > room and taken:
                yield _piece(joined(taken), Gap.NOTHING)
                taken, room = [], measure
            taken.append(span._replace(text=character))
            room -= needed
    yield _piece(joined(taken), piece.gap, piece.space)


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Neighbours of one kind as one."""
    found: list[Span] = []
    for span in spans:
        last = found[-1] if found else None
        if last and last[1:] == span[1:]:
            found[-1] = last._replace(text=last.text + span.text)
        elif span.text:
            found.append(span)
    return tuple(found)


def gap_width(piece: Piece) -> float:
    """How long the gap is within a line, in points."""
    if piece.gap is not Gap.SPACE or piece.space is None:
        return 0.0
    return width(" ", piece.space.style)


def hyphen_width(piece: Piece) -> float:
    """How much the hyphen takes where a line ends in this gap, in points."""
    if piece.gap is not Gap.DIVISION:
        return 0.0
    return width(SOFT_HYPHEN, piece.spans[-1].style)
