"""Leaving out what each slide of a transcript says again: its head or foot, with its number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from planner.formats.slides.numbering import Numbered

_SHARE = 0.6
"""Of the slides say it, if it is a foot."""
_LEAST_SLIDES = 4
_LEAST_WORDS = 3
"""Words of a foot, its number among them; a beginning that many titles share is shorter."""
_PAGE = re.compile(r"(?:slide|dias|side|page|seite|folie|sida|sivu|pagina|strona)$", re.IGNORECASE)
"""Unless it says that the number is a page's."""
_NUMBER = "\0"
"""Stands for the slide's own number, so that all slides say the same."""


def without_footers(slides: Numbered) -> tuple[Numbered, str]:
    """The slides without what most of them begin or end with, and that itself, as one line."""
    words = [
        [_marked(n, word) for word in " ".join(lines).split()] for n, lines in enumerate(slides, 1)
    ]
    head = _shared(words)
    foot = _shared([line[::-1] for line in words])[::-1]
    cut = [_cut(lines, own, head, foot) for lines, own in zip(slides, words, strict=True)]
    return cut, " ".join(word for word in [*head, *foot] if word != _NUMBER)


def _marked(number: int, word: str) -> str:
    return _NUMBER if word == str(number) else word


def _shared(lines: Sequence[Sequence[str]]) -> list[str]:
    """The words that most of the lines begin with, if they can be a foot."""
    least = max(_LEAST_SLIDES, _SHARE * len(lines))
    alike, shared = list(lines), list[str]()
    while True:
        place = len(shared)
        counts = Counter(line[place] for line in alike if len(line) > place)
        word, number = counts.most_common(1)[0] if counts else ("", 0)
        if number < least:
            break
        alike = [line for line in alike if len(line) > place and line[place] == word]
        shared.append(word)
    if _NUMBER in shared:
        shared = shared[: len(shared) - shared[::-1].index(_NUMBER)]
        if any(_PAGE.search(word) for word in shared):
            return shared
    return shared if len(shared) >= _LEAST_WORDS else []


def _cut(lines: list[str], words: list[str], head: list[str], foot: list[str]) -> list[str]:
    if head and words[: len(head)] == head:
        lines = _drop(lines, len(head))
        words = words[len(head) :]
    if foot and words[len(words) - len(foot) :] == foot:
        lines = [line[::-1] for line in _drop([line[::-1] for line in lines[::-1]], len(foot))][
            ::-1
        ]
    return lines


def _drop(lines: list[str], number: int) -> list[str]:
    """The lines without their first so many words."""
    left = list(lines)
    while left and number:
        words = left[0].split(maxsplit=number)
        here = min(number, len(left[0].split()))
        number -= here
        rest = words[here] if len(words) > here else ""
        left = [rest, *left[1:]] if rest else left[1:]
    return left
