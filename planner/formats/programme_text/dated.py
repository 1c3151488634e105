"""Lines that each state their date before their time: "5.4.2026 kl. 16.00 Åbning"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from planner.formats.programme_text.dates import dates_in
from planner.formats.programme_text.languages import Words
from planner.formats.programme_text.lines import GUARD, Line
from planner.formats.programme_text.times import opens_with_span

_JOINT = re.compile(r"^[ ,:;|@–—-]*")
_LONGEST_WEEKDAY = 14
_LEAST = 2


@dataclass(frozen=True)
class _Dated:
    """A line cut behind its date."""

    date: str
    timed: str


def undated(lines: Sequence[Line], words: Words) -> list[Line]:
    """The lines, with a date that each timed line repeats made the heading of its day.

    That is done where at least two lines are so, and no more have a time and no date.
    """
    cut = [_cut(line, words) for line in lines]
    count = sum(one is not None for one in cut)
    others = sum(opens_with_span(line.text) is not None for line in lines)
    if count < _LEAST or count < others:
        return list(lines)
    found: list[Line] = []
    day = ""
    for line, one in zip(lines, cut, strict=True):
        if one is None:
            found.append(line)
            continue
        if one.date != day:
            day = one.date
            found.append(replace(line, text=day, bullet=False, gap=True))
        found.append(replace(line, text=one.timed))
    return found


def _cut(line: Line, words: Words) -> _Dated | None:
    """The date a line begins with and the rest, if that is a time with words behind it."""
    text = line.text
    if not text[:1].isalnum() or GUARD in text:
        return None
    date = next(dates_in(text, words), None)
    if date is None or len(text[: date.at].split()) > 1 or date.at > _LONGEST_WEEKDAY:
        return None
    timed = _JOINT.sub("", text[date.stop :], count=1)
    span = opens_with_span(timed)
    if span is None or not timed[span.stop :]:
        return None
    return _Dated(text[: date.stop].strip(), timed)
