"""People in the cells of a table, told by their place beside a title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from planner.formats.programme_text.languages import Words
from planner.formats.programme_text.languages.words import word_set
from planner.formats.programme_text.lines import GUARD, RawLine
from planner.formats.programme_text.names import Likeness, likeness
from planner.formats.programme_text.people import people_in
from planner.formats.programme_text.times import opens_with_span

_MOSTLY = 0.6
_LEAST = 3
_LIST_SIGN = re.compile(r"[•·▪●*–-]\s+")
_BETWEEN = re.compile(r" ?[,+&/;] ?| (?:and|og|och|und|et|y|e|en|ja|i) ")
_SINGLE = re.compile(r"[A-ZÆØÅÄÖÉŁŚŻ][^\W\d_]{1,20}")
_NOBODY = word_set("all alle alla tous tutti todos kaikki wszyscy allen everyone everybody tbd tba")


@dataclass(frozen=True)
class _Cut:
    """A line of a time with people and a title, apart from each other."""

    time: str
    people: str
    title: str


def cut_cells(raws: Sequence[RawLine], words: Words) -> list[RawLine]:
    """The lines, with people before a tab that stand glued to their time put behind the title.

    "9.00–9.30 Ida Lund⇥Det nye" is such a line, if most of the lines of its kind begin with names.
    """
    cuts = [_cut(raw.text) for raw in raws]
    glued = [cut for cut in cuts if cut]
    named = sum(bool(people_in(cut.people, words)) for cut in glued)
    if len(glued) < _LEAST or named < _MOSTLY * len(glued):
        return list(raws)
    lines: list[RawLine] = []
    for raw, cut in zip(raws, cuts, strict=True):
        if cut and people_in(cut.people, words) and likeness(cut.title, words) is Likeness.NONE:
            lines.append(replace(raw, text=f"{cut.time}{cut.title}"))
            lines.append(replace(raw, text=f"Speaker: {cut.people}"))
        else:
            lines.append(raw)
    return lines


def single_names(text: str) -> list[str]:
    """The given names that are all a cell says, as in "Ida + Bo"; empty for any other."""
    names = _BETWEEN.split(text.strip())
    if not all(map(_SINGLE.fullmatch, names)) or any(name.lower() in _NOBODY for name in names):
        return []
    return names


def _cut(text: str) -> _Cut | None:
    """A line of a time with something glued to it and one more cell, or a list item of three."""
    if GUARD in text or text.count("\t") == 0:
        return None
    sign = _LIST_SIGN.match(text.strip())
    bare = text.strip()[sign.end() :] if sign else text.strip()
    first, *others = [cell.strip() for cell in bare.split("\t") if cell.strip()] or [""]
    span = opens_with_span(first)
    if span is None:
        return None
    glued = first[span.stop :]
    if glued and len(others) == 1:
        return _Cut(first[: span.stop], glued, others[0])
    if sign and not glued and len(others) == 2:
        return _Cut(f"{first} ", *others)
    return None
