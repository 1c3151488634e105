"""Finding where each slide of a transcript begins: at the numbers 1, 2, 3 and so on."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

Numbered = Sequence[list[str]]
"""The lines of each slide, from the first on."""

_WORDS = "slide|dias|lysbilde|lysark|bilde|bild|folie|kalvo|dia|diapositiva|diapositive|diapo|slajd"
"""What a slide is called, in the languages that are read."""
_START = re.compile(
    rf"\s*(?P<word>(?:{_WORDS})\s+)?(?P<number>\d{{1,4}})(?P<end>[.:)]?)(?=\s|$)", re.IGNORECASE
)
_OF = re.compile(r"\s*(?:/|of|av|af|von|van|sur|de|di|z)\s*\d{1,4}(?=\s|$)", re.IGNORECASE)
_TELLS = re.compile(r"\btrans[ck]ri|\butskrift|\bafskrift|\bppt\b|\blitteroin", re.IGNORECASE)
"""What the pages say that transcripts stand on."""
_LEAST = 3
_LEAST_UNTOLD = 5
"""So many numbers in a row are slides, where nothing says so; a list of three is any list."""

_NEARLY = 0.8
"""Of the longest row of numbers; a surer one that is so long is taken before it."""


@dataclass(frozen=True)
class Found:
    """The slides' lines, and what stands before the first and after the last of them."""

    slides: Numbered
    before: str
    after: str


@dataclass(frozen=True)
class _Start:
    line: int
    number: int
    worded: bool
    below_gap: bool
    """Whether a blank line, or nothing, is above."""
    rest: str


def numbered_slides(text: str) -> Found | None:
    """The slides; None where the text is not numbered like a transcript."""
    lines = text.replace("\r\n", "\n").split("\n")  # other line ends stand within a slide's line
    starts = [start for n, line in enumerate(lines) if (start := _start(lines, n, line))]
    told = bool(_TELLS.search(text))
    ways: tuple[tuple[Callable[[_Start], bool], int], ...] = (
        (lambda start: start.worded, 2),
        (lambda start: start.below_gap, _LEAST if told else _LEAST_UNTOLD),
        (lambda _: True, _LEAST if told else 10**6),
    )
    chains = [(_chain(list(filter(suits, starts))), least) for suits, least in ways]
    enough = [chain for chain, least in chains if len(chain) >= least]
    longest = max(map(len, enough), default=0)
    chain = next((chain for chain in enough if len(chain) >= _NEARLY * longest), None)
    return None if chain is None else _cut(lines, chain)


def _start(lines: list[str], n: int, line: str) -> _Start | None:
    match = _START.match(line)
    if match is None:
        return None
    end = match.end()
    of = _OF.match(line, end) if match["word"] else None
    rest = line[of.end() if of else end :]
    above = not n or not lines[n - 1].strip()
    return _Start(n, int(match["number"]), bool(match["word"]), above, rest.lstrip(" :.–-\t"))


def _chain(starts: list[_Start]) -> list[_Start]:
    """The first 1, the first 2 behind it, and so on."""
    chain: list[_Start] = []
    for start in starts:
        if start.number == len(chain) + 1:
            chain.append(start)
    return chain


def _cut(lines: list[str], chain: list[_Start]) -> Found:
    ends = [start.line for start in chain[1:]] + [len(lines)]
    slides = [
        [line for line in (start.rest, *lines[start.line + 1 : end]) if line.strip()]
        for start, end in zip(chain, ends, strict=True)
    ]
    last = _last(lines, chain)
    kept = [line for line in (chain[-1].rest, *lines[chain[-1].line + 1 : last]) if line.strip()]
    slides[-1] = kept
    return Found(slides, "\n".join(lines[: chain[0].line]), "\n".join(lines[last:]))


def _last(lines: list[str], chain: list[_Start]) -> int:
    """Where the last slide ends: at a gap, if no other slide has one, or where the page goes on."""
    start = chain[-1].line
    gaps = (
        any(not lines[n].strip() and lines[n + 1].strip() for n in range(a.line, b.line - 1))
        for a, b in pairwise(chain)
    )
    gapless = not any(gaps)
    for n in range(start + 1, len(lines)):
        if (gapless and not lines[n].strip()) or _TELLS.search(lines[n]):
            return n
    return len(lines)
