"""Hyphens that are meant as dashes, and three dots that are meant as one mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planner.core.tidying.kept import Replacement

_DASH = "–"
_ALONE = re.compile(r"(?<=[^\s-] )--?(?=[ \n])")
_DOTS = re.compile(r"(?<!\.)\.{3}(?!\.)")
_FIGURE = r"\d{1,2}[.:]\d\d|\d{1,2}h(?:\d\d)?|\d{1,3}(?:\.\d{3})+|\d+,\d+|\d{1,4}\.?"
_RANGE = re.compile(
    rf"(?<![\w/\\@#+–—-])(?<!\d[.,: ])({_FIGURE})(-| [-–] )({_FIGURE})"
    r"(?![\w/\\+–—-])(?![.,:]\w)(?! \d)"
)
_CLOCK = re.compile(r"(\d{1,2})[.:h](\d\d)?")
_YEARS = range(1000, 2200)
_LAST_HOUR, _LAST_MONTH = 24, 12


def ellipses(text: str) -> Iterator[Replacement]:
    """Three dots become the one mark; more of them are somebody's rule to write on."""
    for found in _DOTS.finditer(text):
        yield Replacement(found.start(), found.end(), "…")


def dashes(text: str) -> Iterator[Replacement]:
    """A hyphen or two between spaces becomes a dash."""
    for found in _ALONE.finditer(text):
        yield Replacement(found.start(), found.end(), _DASH)


def ranges(text: str) -> Iterator[Replacement]:
    """9-12 and 2019-2020 get a dash, and it closes up between two times or two years.

    Figures that do not rise are no range, nor are those that may be a telephone number, a date or
    a score.
    """
    for found in _RANGE.finditer(text):
        first, between, last = found.groups()
        spaced = len(between) > 1
        if _rises(first, last) and (not spaced or _closes_up(first, last)):
            yield Replacement(found.start(2), found.end(2), _DASH)


def _rises(first: str, last: str) -> bool:
    times = _CLOCK.fullmatch(first), _CLOCK.fullmatch(last)
    if any(times):
        return _later(first, last)
    first, last = first.rstrip("."), last.rstrip(".")
    if any(len(figure) > 1 and figure[0] == "0" and "," not in figure for figure in (first, last)):
        return False
    low, high = _number(first), _number(last)
    if first.isdigit() and len(first) == 4:
        years = len(last) == 4 and int(low) in _YEARS and int(high) in _YEARS and low < high
        season = len(last) == 2 and high > _LAST_MONTH and (int(low) + 1) % 100 == int(high)
        return years or season
    return low < high and not (last.isdigit() and len(last) == 4)


def _later(first: str, last: str) -> bool:
    """Whether two times, one of them perhaps a bare hour, follow on each other."""
    start, end = _minutes(first), _minutes(last)
    return start is not None and end is not None and start < end


def _minutes(figure: str) -> int | None:
    found = _CLOCK.fullmatch(figure)
    if found:
        return 60 * int(found[1]) + int(found[2] or 0)
    bare = figure.rstrip(".")
    return 60 * int(bare) if bare.isdigit() and int(bare) <= _LAST_HOUR else None


def _number(figure: str) -> float:
    return float(figure.replace(".", "").replace(",", "."))


def _closes_up(first: str, last: str) -> bool:
    """Whether two figures are times, or years: others may be a sum or a list of scores."""
    times = bool(_CLOCK.fullmatch(first)) and bool(_CLOCK.fullmatch(last))
    return times or (len(first) == len(last) == 4 and first.isdigit() and last.isdigit())
