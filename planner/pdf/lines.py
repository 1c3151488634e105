"""Text broken into lines.

The breaks of a whole paragraph are chosen together, so that the ragged edge stays calm, words are
divided seldom, and titles fall into lines of like length at places that make sense. The method is
the least total of costs over all ways to break, after Knuth and Plass, "Breaking paragraphs into
lines" (1981), with costs for ragged setting.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import pairwise
from math import inf
from typing import NamedTuple

from planner.pdf.pieces import (
    SOFT_HYPHEN,
    Gap,
    Piece,
    Span,
    cut,
    fitting,
    joined,
)

MOST_DIVIDED_IN_SUCCESSION = 2


class Line(NamedTuple):
    """A line as it is set: its spans, and how long it is in points."""

    spans: tuple[Span, ...]
    width: float

    @property
    def divided(self) -> bool:
        """Whether it ends within a word."""
        return bool(self.spans) and self.spans[-1].text.endswith(SOFT_HYPHEN)


class Manner(Enum):
    """What the breaks are chosen for."""

    TEXT = "text"
    TITLE = "title"
    PERSON = "person"  # a name, position and affiliation, each best kept whole


_LITTLE = frozenset(
    {"a", "af", "an", "and", "at", "by", "de", "den", "der", "det", "en", "et", "for", "fra"}
    | {"from", "hos", "i", "in", "med", "men", "mod", "of", "og", "om", "on", "or", "over", "på"}
    | {"som", "the", "til", "to", "under", "ved", "with"}
)
"""Words that a line of a title had better not end in."""


_DASHES = frozenset("–—-·")
_STRONG_MARKS = frozenset(":.?!–—·")
"""Signs behind which a title falls into two by itself."""

_LEAST_FILLED = {Manner.TEXT: 0.66, Manner.PERSON: 0.5, Manner.TITLE: 0.0}
"""Lines shorter than this share of the measure are tried only where no other can be had."""

_WITHIN_A_NAME = 20.0
"""What it costs to part a name, a position or an affiliation that could stand whole."""

_INEXACT = 0.01
"""Points that a line may seem too long, for sums of widths are not exact."""

_LONELY = 0.75
"""A paragraph's last line that leaves more of the measure empty looks lost, a lone word most."""


def break_lines(
    spans: Sequence[Span], measure: float, *, manner: Manner = Manner.TEXT, language: str = ""
) -> list[Line]:
    """The text in lines no longer than `measure` points.

    Words are divided by the rules of `language`, or not at all without one. A word that alone is
    too long for a line is broken where it is full.
    """
    pieces: list[Piece] = []
    for piece in cut(spans, language):
        pieces += (piece,) if piece.width <= measure else fitting(piece, measure)
    lines: list[Line] = []
    first = 0
    for last, piece in enumerate(pieces):
        if piece.gap is Gap.LINE_END:
            lines += _broken(pieces[first : last + 1], measure, manner)
            first = last + 1
    return lines


def _broken(pieces: Sequence[Piece], measure: float, manner: Manner) -> list[Line]:
    """The best lines of pieces of which only the last ends a line by itself."""
    ends = _best_ends(pieces, measure, manner)
    return [_line(pieces[first:end]) for first, end in zip([0, *ends], ends, strict=False)]


class _Ruler:
    """How long any stretch of pieces is as a line, by sums that are made once."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.starts = [0.0]  # by piece: up to its first letter
        self.ends = []  # by piece: up to its last letter
        self.closed = []  # by piece: up to the end of a line that ends behind it
        for piece in pieces:
            end = self.starts[-1] + piece.width
            divided = piece.gap is Gap.DIVISION
            self.ends.append(end)
            self.closed.append(end + piece.after if divided else end)
            self.starts.append(end if divided else end + piece.after)

    def line_ends(self, first: int, measure: float, least: float) -> list[int]:
        """The pieces behind which a line from `first` on may end.

        Given are those that fill the `least` share of the measure, and the last if it can be
        reached; where there is none of these, whatever fits; at least one piece.
        """
        base, room = self.starts[first], measure + _INEXACT
        stop = max(bisect_right(self.ends, base + room), first + 1)
        start = bisect_left(self.ends, base + least * measure, first, stop)
        if stop == len(self.ends) and start == stop:
            return [stop - 1]
        reach, closed = base + room, self.closed
        found = [n for n in range(start, stop) if closed[n] <= reach]
        return found or [n for n in range(first, stop) if closed[n] <= reach] or [first]


_RUNS = MOST_DIVIDED_IN_SUCCESSION + 1


def _best_ends(pieces: Sequence[Piece], measure: float, manner: Manner) -> list[int]:
    """Behind which pieces the lines end, so that the costs add up to the least.

    `cheapest[_RUNS * end + n]` is the least cost of lines up to `end` of which the last `n` are
    divided, and `origins` has the place there of the line before.
    """
    count = len(pieces)
    ruler = _Ruler(pieces)
    if ruler.ends[-1] <= measure + _INEXACT:
        return [count]
    cheapest = [0.0] + [inf] * (_RUNS * (count + 1) - 1)
    origins = [0] * len(cheapest)
    divisions = [piece.gap is Gap.DIVISION for piece in pieces]
    title = manner is Manner.TITLE
    # The number of lines of a title counts most, then that they are of like length.
    each, ragged = (100, 20) if title else (1, 100)
    least = _LEAST_FILLED[manner]
    costs = [each + cost for cost in _end_costs(pieces, manner)]
    for first in range(count):
        place = _RUNS * first
        ways = cheapest[place : place + _RUNS]
        cost = min(ways)
        if cost == inf:
            continue
        onward = cost, place + ways.index(cost)
        dividing = _dividing(ways, onward, place) if first and divisions[first - 1] else onward
        base = ruler.starts[first]
        for n in ruler.line_ends(first, measure, least):
            before, origin = dividing if divisions[n] else onward
            slack = 1 - (ruler.closed[n] - base) / measure
            if n == count - 1 and not title:
                cost = before + 100 * max(0.0, slack - _LONELY)
            else:
                cost = before + costs[n] + ragged * slack * slack
            target = _RUNS * (n + 1)
            if divisions[n]:
                target += min(origin - place + 1, MOST_DIVIDED_IN_SUCCESSION)
            if cost < cheapest[target]:
                cheapest[target], origins[target] = cost, origin
    return _traced(origins)


def _dividing(ways: list[float], onward: tuple[float, int], place: int) -> tuple[float, int]:
    """The cost of lines up to here, and their place, where the next line will be divided too."""
    fresh = min(ways[:-1])
    if fresh < inf:
        return fresh, place + ways.index(fresh)
    # A word of many lines may have to break the rule.
    return onward[0] + 1000, onward[1]


def _traced(origins: Sequence[int]) -> list[int]:
    ends = []
    place = len(origins) - _RUNS
    while place >= _RUNS:
        ends.append(place // _RUNS)
        place = origins[place]
    return ends[::-1]


def _end_costs(pieces: Sequence[Piece], manner: Manner) -> Iterator[float]:
    """What it costs to end a line behind each piece, by what the words mean."""
    count = len(pieces)
    for number, (piece, following) in enumerate(pairwise(pieces), start=1):
        if manner is Manner.TITLE:
            yield _sense(piece, following)
        elif piece.gap is Gap.DIVISION:
            yield 8 if number < count - 1 else 20
        else:
            within = manner is Manner.PERSON and not piece.spans[-1].text.endswith((",", "."))
            yield _reluctance(piece, following) + (_WITHIN_A_NAME if within else 0)
    yield 0.0


def _sense(piece: Piece, following: Piece) -> float:
    """What it costs to end a title's line here, by what the words mean."""
    word = piece.spans[-1].text if piece.spans else ""
    if word.lower() in _LITTLE:
        return 6
    reluctance = _reluctance(piece, following)
    if reluctance:
        return reluctance
    return {",": -1, ";": -1}.get(word[-1:], -3 if word[-1:] in _STRONG_MARKS else 0)


def _reluctance(piece: Piece, following: Piece) -> float:
    """How much two words want to stay on a line: dashes most, then numbers and initials.

    A number belongs to what it counts, and a house, a room or a year to the name before it; "12."
    may be the day of a month.
    """
    after = following.spans[0].text if following.spans else ""
    if after in _DASHES:
        return 60
    word = piece.spans[-1].text if piece.spans else ""
    initial = len(word) == 2 and word[1] == "." and word[0].isupper()
    ordinal = word[-1:] == "." and len(word) <= 3 and word[:-1].isdigit()
    if initial or ordinal or word[-1:].isdigit():
        return 12
    return 6 if after[:1].isdigit() else 0


def _line(pieces: Sequence[Piece]) -> Line:
    """The pieces as a line, with the space or hyphen at its end that reading on needs."""
    spans: list[Span] = []
    for piece in pieces:
        spans += piece.spans
        if piece.space and piece.gap is Gap.SPACE:
            spans.append(piece.space)
    last = pieces[-1]
    length = sum(piece.width + _between(piece) for piece in pieces[:-1]) + last.width
    if last.gap is Gap.DIVISION:
        spans.append(spans[-1]._replace(text=SOFT_HYPHEN))
        length += last.after
    return Line(joined(spans), length)


def _between(piece: Piece) -> float:
    """How long the gap is within a line, in points."""
    return 0.0 if piece.gap is Gap.DIVISION else piece.after
