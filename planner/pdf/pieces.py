"""Text cut into pieces: what is never broken, and what may happen behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from planner.pdf.families import Face, Family
from planner.pdf.hyphenation import divisions
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
    """Text that is never broken, and the gap behind it; a space is drawn as its own span.

    `width` is that of the text; `after` that of the space, or of the hyphen where a line ends in
    this gap; both in points.
    """

    spans: tuple[Span, ...]
    width: float
    gap: Gap
    space: Span | None = None
    after: float = 0.0


_BREAKABLE_MARKS = re.compile(r"(?<=\w\w-)(?=\w\w)|(?<=\w[/_?&=])(?=\w)")
_WORDS = re.compile(r"([^ \t\n]*)([ \t]+|\n|\Z)")


def cut(spans: Sequence[Span], language: str) -> list[Piece]:
    """The text cut wherever a line may end; the last piece ends one."""
    pieces: list[Piece] = []
    word: list[Span] = []
    for text, style, element, link in spans:
        space = Span(" ", style, element, link)
        gap_width = width(" ", style)
        for letters, gap in _WORDS.findall(text):
            if letters:
                word.append(Span(letters, style, element, link))
            if gap == "\n":
                pieces += _cut(word, language, Gap.LINE_END, space)
                word = []
            elif gap and word:
                pieces += _cut(word, language, Gap.SPACE, space, gap_width)
                word = []
    return pieces + _cut(word, language, Gap.LINE_END)


def _cut(
    word: list[Span], language: str, gap: Gap, space: Span | None = None, after: float = 0.0
) -> list[Piece]:
    """A word cut at its hyphens and strokes, and where it may be divided.

    Without a language it stays whole, and so does one of which a part is set in another style.
    """
    if len(word) != 1 or not language:
        return [_piece(word, gap, space, after)]
    text, style, element, link = word[0]
    *parts, (last, length, _) = _parts(text, language, style.family, style.face)
    if not parts:
        return [Piece((word[0],), length * style.size / 1000, gap, space, after)]
    hyphen = width(SOFT_HYPHEN, style)
    pieces = [
        Piece(
            (Span(part, style, element, link),),
            wide * style.size / 1000,
            within,
            after=hyphen if within is Gap.DIVISION else 0.0,
        )
        for part, wide, within in parts
    ]
    final = Span(last, style, element, link)
    return [*pieces, Piece((final,), length * style.size / 1000, gap, space, after)]


@lru_cache(maxsize=20_000)
def _parts(
    word: str, language: str, family: Family, face: Face
) -> tuple[tuple[str, float, Gap], ...]:
    """A word's parts, how wide each is in thousandths of its size, and the gap behind each."""
    parts = []
    for part in filter(None, _BREAKABLE_MARKS.split(word)):
        *syllables, last = _syllables(part, language)
        parts += [(syllable, Gap.DIVISION) for syllable in syllables]
        parts.append((last, Gap.NOTHING))
    style = TextStyle(face, 1000, 1000, family=family)
    return tuple((text, width(text, style), gap) for text, gap in parts)


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


def _piece(spans: Iterable[Span], gap: Gap, space: Span | None = None, after: float = 0.0) -> Piece:
    kept = tuple(spans)
    return Piece(kept, sum(width(span.text, span.style) for span in kept), gap, space, after)


def fitting(piece: Piece, measure: float) -> Iterator[Piece]:
    """The piece, or where it is too long for any line, as many as it takes.

    Such a word is divided by the rules of its own language, even in a title or where words are
    not to be divided; only one that these do not help is broken where the line is full.
    """
    if piece.width <= measure:
        yield piece
        return
    syllables = _divided(piece)
    if _all_fit(syllables, measure):
        yield from syllables
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
    yield _piece(joined(taken), piece.gap, piece.space, piece.after)


def can_be_set(word: Span, measure: float) -> bool:
    """Whether a line of that measure holds the word, or its language tells how to divide it."""
    piece = _piece([word], Gap.LINE_END)
    return piece.width <= measure or _all_fit(_divided(piece), measure)


def _all_fit(parts: Iterable[Piece], measure: float) -> bool:
    return all(part.width + part.after <= measure for part in parts)


def _divided(piece: Piece) -> list[Piece]:
    """A word cut wherever its language lets it be divided, capitals and all; perhaps nowhere."""
    if len(piece.spans) != 1:
        return [piece]
    text, style, element, link = piece.spans[0]
    hyphen = width(SOFT_HYPHEN, style)
    syllables = _syllables(text.lower(), element.spoken)
    ends = list(accumulate(map(len, syllables)))
    if ends[-1] != len(text):  # a letter whose small form is two
        return [piece]
    *parts, last = (Span(text[a:b], style, element, link) for a, b in pairwise([0, *ends]))
    return [
        *(Piece((s,), width(s.text, style), Gap.DIVISION, after=hyphen) for s in parts),
        Piece((last,), width(last.text, style), piece.gap, piece.space, piece.after),
    ]


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Neighbours of one kind as one."""
    found: list[Span] = []
    texts: list[str] = []
    for span in spans:
        if not found or found[-1][1:] != span[1:]:
            if found:
                found[-1] = found[-1]._replace(text="".join(texts))
            found.append(span)
            texts = []
        texts.append(span.text)
    if found:
        found[-1] = found[-1]._replace(text="".join(texts))
    return tuple(found)
