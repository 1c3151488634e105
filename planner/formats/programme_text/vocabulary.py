"""Lists of words made ready for asking, each language's own with English beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from planner.formats.programme_text.languages import ENGLISH, LANGUAGES, Words

_LIMB = 4
"""Letters that a word needs to count as the last limb of a compound; "te" is in too many."""

_FOREIGN = 5
"""Letters of a word that tells in any language."""

_INFLECTION = 3
"""Letters that an ending may add: "pausen", "workshops"."""


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Words to be found as they are, inflected, or as the last limb of a compound."""

    words: frozenset[str]
    limbs: tuple[str, ...]

    def holds(self, word: str) -> bool:
        """Whether the lower-case word is one of these or ends in one."""
        return word in self.words or word.endswith(self.limbs)

    def holds_inflected(self, word: str) -> bool:
        """The same, with up to three letters more behind."""
        return _holds_inflected(self, word)


@lru_cache(maxsize=8192)
def _holds_inflected(vocabulary: Vocabulary, word: str) -> bool:
    """Kept for the words met last: a text says the same ones again and again."""
    if vocabulary.holds(word):
        return True
    stems = (word[:-count] for count in range(1, _INFLECTION + 1))
    return any(len(stem) >= _LIMB and stem in vocabulary.words for stem in stems)


def _vocabulary(words: Iterable[str]) -> Vocabulary:
    every = frozenset(words)
    return Vocabulary(every, tuple(word for word in every if len(word) >= _LIMB))


@cache
def positions_of(words: Words) -> Vocabulary:
    """Job titles."""
    return _vocabulary((*words.positions, *ENGLISH.positions))


@cache
def organisations_of(words: Words) -> Vocabulary:
    """What ends the names of organisations."""
    return _vocabulary((*words.organisations, *ENGLISH.organisations))


@cache
def meals_of(words: Words) -> Vocabulary:
    """Meals that keep their time."""
    return _vocabulary((*words.meals, *ENGLISH.meals))


@cache
def breaks_of(words: Words) -> Vocabulary:
    """Breaks of every other kind."""
    return _vocabulary((*words.breaks, *ENGLISH.breaks))


@cache
def foreign_breaks(words: Words) -> Vocabulary:
    """Breaks and meals of the other languages, of which a programme may have some.

    Only longer words: the short ones mean something else in too many places.
    """
    return _longer(word for other in _others(words) for word in (*other.meals, *other.breaks))


@cache
def foreign_sessions(words: Words) -> Vocabulary:
    """What people come to hear, in the other languages."""
    return _longer(word for other in _others(words) for word in other.sessions)


def _others(words: Words) -> Iterable[Words]:
    return (other for other in LANGUAGES.values() if other is not words)


def _longer(words: Iterable[str]) -> Vocabulary:
    longer = frozenset(word for word in words if len(word) >= _FOREIGN)
    return Vocabulary(longer, tuple(longer))


@cache
def sessions_of(words: Words) -> Vocabulary:
    """What people come to hear."""
    return _vocabulary((*words.sessions, *ENGLISH.sessions))


def alternation(words: Iterable[str]) -> str:
    """A group of a pattern that matches any of these, the longest first."""
    return f"(?:{'|'.join(re.escape(word) for word in sorted(words, key=len, reverse=True))})"


@cache
def conjunctions_at(before: str, words: Words, behind: str) -> re.Pattern[str]:
    """A pattern for the language's "and" between two others."""
    return re.compile(before + alternation(words.conjunctions) + behind)
