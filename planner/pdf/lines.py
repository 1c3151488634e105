"""Text broken into lines.

The breaks of a whole paragraph are chosen together, so that the ragged edge stays calm, words are
divided seldom, and titles fall into lines of like length at places that make sense. The method is
the least total of costs over all ways to break, after Knuth and Plass, "Breaking paragraphs into
lines" (1981), with costs for ragged setting.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from enum import Enum
from math import inf
from typing import NamedTuple

from planner.pdf.pieces import (
    SOFT_HYPHEN,
    Gap,
    Piece,
    Span,
    cut,
    fitting,
    gap_width,
    hyphen_width,
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


_STRONG_MARKS = frozenset(":.?!–—")
"""Signs behind which a title falls into two by itself."""

_LEAST_FILLED = 0.66
"""Lines shorter than this share of the measure are tried only where no other can be had."""

_WITHIN_A_NAME = 12.0
"""What it costs to part a name, a position or an affiliation that could stand whole."""

_LONELY = 0.75
"""A paragraph's last line that leaves more of the measure empty looks lost, a lone word most."""


def break_lines(
    spans: Sequence[Span], measure: float, *, manner: Manner = Manner.TEXT, language: str = ""
) -> list[Line]:
    """The text in lines no longer than `measure` points.

    Words are divided by the rules of `language`, or not at all without one. A word that alone is
    too long for a line is broken where it is full.
    """
    pieces = [p for piece in cut(spans, language) for p in fitting(piece, measure)]
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
        self.starts = [0.0]
        self.ends = []  # by piece: up to its last letter
        self.hyphens = [hyphen_width(piece) for piece in pieces]
        for piece in pieces:
            end = self.starts[-1] + piece.width
            self.ends.append(end)
            self.starts.append(end + gap_width(piece))

    def line_ends(self, first: int, measure: float, least: float) -> list[tuple[int, float]]:
        """Behind which pieces a line from `first` on may end, and how long it then is.

        Given are the ends that fill the `least` share of the measure, and that of the text if it
        can be reached; where there is none of these, whatever fits; at least one piece.
        """
        base, room = self.starts[first], measure + 0.01  # sums of widths are not exact
        stop = max(bisect_right(self.ends, base + room), first + 1)
        start = bisect_left(self.ends, base + least * measure, first, stop)
        found = self._fitting(start, stop, base, room)
        if stop == len(self.ends) and start == stop:
            found = [(stop, self.ends[-1] - base)]
        found = found or self._fitting(first, stop, base, room)
        return found or [(first + 1, min(measure, self.ends[first] - base))]

    def _fitting(self, start: int, stop: int, base: float, room: float) -> list[tuple[int, float]]:
        lengths = ((n + 1, self.ends[n] + self.hyphens[n] - base) for n in range(start, stop))
        return [(end, length) for end, length in lengths if length <= room]


def _best_ends(pieces: Sequence[Piece], measure: float, manner: Manner) -> list[int]:
    """Behind which pieces the lines end, so that the costs add up to the least.

    `best[end][n]` is the least cost of lines up to `end` of which the last `n` end in a hyphen,
    with where its last line begins and how many hyphens came before that.
    """
    count = len(pieces)
    best = [[(inf, 0, 0)] * (MOST_DIVIDED_IN_SUCCESSION + 1) for _ in range(count + 1)]
    best[0][0] = (0.0, 0, 0)
    ruler = _Ruler(pieces)
    costs = [_end_cost(pieces, end, manner) for end in range(1, count + 1)]
    least = 0.0 if manner is Manner.TITLE else _LEAST_FILLED
    for first in range(count):
        starts = [(cost[0], n) for n, cost in enumerate(best[first]) if cost[0] < inf]
        if not starts:
            continue
        cheapest = min(starts)
        fresh = [start for start in starts if start[1] < MOST_DIVIDED_IN_SUCCESSION]
        # A word of many lines may have to break the rule.
        dividing = min(fresh) if fresh else (cheapest[0] + 1000, cheapest[1])
        for end, length in ruler.line_ends(first, measure, least):
            divided = pieces[end - 1].gap is Gap.DIVISION
            before, hyphens = dividing if divided else cheapest
            empty = _slack_cost(1 - length / measure, manner, lone=first > 0, last=end == count)
            cost = before + costs[end - 1] + empty
            run = min(hyphens + 1, MOST_DIVIDED_IN_SUCCESSION) if divided else 0
            if cost < best[end][run][0]:
                best[end][run] = (cost, first, hyphens)
    return _traced(best)


def _traced(best: list[list[tuple[float, int, int]]]) -> list[int]:
    ends = []
    end, run = len(best) - 1, 0
    while end:
        ends.append(end)
        _, end, run = best[end][run]
    return ends[::-1]


def _slack_cost(slack: float, manner: Manner, *, lone: bool, last: bool) -> float:
    """What a line costs that leaves the share `slack` of the measure empty."""
    if manner is Manner.TITLE:
        # The number of lines counts most, then that they are of like length.
        return 100 + 20 * slack * slack
    if last:
        return 100 * max(0.0, slack - _LONELY) if lone else 0.0
    return 1 + 100 * slack * slack


def _end_cost(pieces: Sequence[Piece], end: int, manner: Manner) -> float:
    """What it costs to end a line behind the piece before `end`, by what the words mean."""
    if end == len(pieces):
        return 0.0
    piece, following = pieces[end - 1], pieces[end]
    if manner is Manner.TITLE:
        return _sense(piece, following)
    if piece.gap is Gap.DIVISION:
        return 8 if end < len(pieces) - 1 else 20
    within = manner is Manner.PERSON and not piece.spans[-1].text.endswith((",", "."))
    return _reluctance(piece, following) + (_WITHIN_A_NAME if within else 0)


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
    """How much two words want to stay on a line: dashes most, then numbers and initials."""
    word = piece.spans[-1].text if piece.spans else ""
    after = following.spans[0].text if following.spans else ""
    if after in {"–", "—", "-"}:
        return 60
    initial = len(word) == 2 and word[0].isupper() and word[1] == "."
    return 12 if word[-1:].isdigit() or initial else 0


def _line(pieces: Sequence[Piece]) -> Line:
    """The pieces as a line, with the space or hyphen at its end that reading on needs."""
    spans: list[Span] = []
    for piece in pieces:
        spans += piece.spans
        if piece.gap is Gap.SPACE and piece.space:
            spans.append(piece.space)
    if pieces[-1].gap is Gap.DIVISION:
        spans.append(spans[-1]._replace(text=SOFT_HYPHEN))
    length = sum(piece.width + gap_width(piece) for piece in pieces[:-1]) + pieces[-1].width
    return Line(joined(spans), length + hyphen_width(pieces[-1]))
