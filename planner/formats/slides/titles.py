"""Telling a slide's title from its text where the line ends between them are lost."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from planner.formats.slides.numbering import Numbered

_LONGEST = 14
"""Words of a title; what is longer is text, unless a list below it says otherwise."""
_NAME_WORDS = (4, 3, 2)
_NOUNS = 0.4
"""Of the words behind the first are capitalised where nouns are, as in German."""
_TITLED = 0.6
"""Of the first words of slides are capitalised where titles are, as often in English."""
_OPENING = slice(1, 4)
_SMALL = frozenset((
    "a", "an", "and", "are", "as", "at", "by", "do", "does", "for", "from", "i", "in", "is", "it",
    "my", "of", "on", "or", "the", "to", "vs", "with", "your",
))  # fmt: skip
"""Words that English leaves small in titles, and I, which it never does."""
_ASKS = re.compile(r"[?!]$")
_JOINS = re.compile(r"(?:[-–—:&+/>,]|->)$")


class Capitals(Enum):
    """What a capital within a slide's text tells."""

    A_LINE = auto()
    """That a line begins."""
    A_LINE_OF_SMALL_WORDS = auto()
    """That a line begins, where a small word follows; those of titles are all capitalised."""
    NOTHING = auto()


@dataclass(frozen=True)
class Titles:
    """What is known of a deck's titles: that of the whole, those that return, how it is written.

    `marked` decks have signs before the lines of lists, so that text without any is a title.
    """

    whole: str
    again: tuple[tuple[str, ...], ...]
    marked: bool
    capitals: Capitals

    @classmethod
    def of(cls, slides: Numbered, whole: str, *, marked: bool) -> Titles:
        """What the slides tell of it."""
        texts = [" ".join(lines).split() for lines in slides]
        return cls(whole, _returning(texts), marked, _capitals(texts))

    def cut(self, text: str) -> tuple[str, str]:
        """The title and the rest of a slide that is one line."""
        words = text.split()
        if self.marked and len(words) <= _LONGEST:
            return " ".join(words), ""
        end = self._end(words)
        return " ".join(words[:end]), " ".join(words[end:])

    def _end(self, words: list[str]) -> int:
        """How many words the title has; 0 where there is none to be seen."""
        start = 0
        whole = self.whole.split()
        if whole and words[: len(whole)] == whole:
            start = len(whole) - 1
        known = self.again if self.capitals is Capitals.NOTHING else ()
        ends = (len(title) for title in known if tuple(words[: len(title)]) == title)
        breaks = (n for n in range(start + 1, len(words)) if self._breaks(words, n))
        end = next(ends, next(breaks, len(words)))
        return end if end <= _LONGEST else 0

    def _breaks(self, words: list[str], place: int) -> bool:
        """Whether a line begins with the word at that place."""
        before, word = words[place - 1], words[place]
        if _ASKS.search(before):
            return True
        if self.capitals is Capitals.NOTHING or _JOINS.search(before):
            return False
        if self.capitals is Capitals.A_LINE:
            return _is_capital(word)
        after = words[place + 1] if place + 1 < len(words) else ""
        small = after[:1].islower() and after not in _SMALL
        return small and (word[:1].isupper() or word[:1].isdigit()) and word.lower() not in _SMALL


def author_of(first: str, foot: str) -> str:
    """Who speaks: the name that ends the first slide and is in the foot of the others."""
    words = [word for word in first.split() if "@" not in word]
    for number in _NAME_WORDS:
        name = words[-number:]
        if len(words) > number and all(map(_is_capital, name)) and " ".join(name) in foot:
            return " ".join(name)
    return ""


def _capitals(texts: list[list[str]]) -> Capitals:
    if _share(word for words in texts for word in words[_OPENING.stop :]) >= _NOUNS:
        return Capitals.NOTHING
    openings = (word for words in texts for word in words[_OPENING] if word.lower() not in _SMALL)
    titled = _share(openings) >= _TITLED
    return Capitals.A_LINE_OF_SMALL_WORDS if titled else Capitals.A_LINE


def _share(words: Iterable[str]) -> float:
    """How many of the words have a capital, from 0 to 1."""
    found = [_is_capital(word) for word in words if word[:1].isalpha()]
    return sum(found) / len(found) if found else 0.0


def _returning(texts: list[list[str]]) -> tuple[tuple[str, ...], ...]:
    """Beginnings of several words that two slides share before they part, the shortest first."""
    found: set[tuple[str, ...]] = set()
    for one, other in zip(sorted(texts), sorted(texts)[1:], strict=False):
        shared = next(
            (n for n, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
            min(len(one), len(other)),
        )
        if 2 <= shared <= _LONGEST and not _goes_on(one, shared) and not _goes_on(other, shared):
            found.add(tuple(one[:shared]))
    return tuple(sorted(found, key=len))


def _goes_on(words: list[str], place: int) -> bool:
    """Whether the word at a place stands in the same line as the one before."""
    if place >= len(words):
        return False
    return not _is_capital(words[place]) or bool(_JOINS.search(words[place - 1]))


def _is_capital(word: str) -> bool:
    """Whether it begins with a capital and is no abbreviation of capitals."""
    letters = word.strip("(\"“”„«»'’.,:;?!…")
    return letters[:1].isupper() and (letters[1:2].islower() or len(letters) == 1)
