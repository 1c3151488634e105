"""Telling which entry a file of slides belongs to: by who speaks, and by what it is called."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from planner.core.material import Slide
from planner.core.programme import Entry, EntryKind, Programme, Role
from planner.exchange.attaching import ReadFile

_CERTAIN = 0.8
"""Of what a title or a speaker's full name counts, an entry must have at least so much."""
_AHEAD = 0.3
"""So much more must it have than the next, or both are in question."""
_WORTH_A_GUESS = 0.25
_SURNAME = 0.6
"""What a speaker's surname counts where it is nobody else's; a moderator counts half of it."""
_LINES = 12
"""Lines of a slide in which somebody is looked for; who speaks stands among the first."""
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Match:
    """The entry that a file seems to belong to, and whether that is beyond doubt."""

    entry: str | None = None
    certain: bool = False
    by_speaker: bool = False
    by_title: bool = False


@dataclass(frozen=True)
class _Words:
    """What a file says of its title, each way, and of its speaker."""

    titles: tuple[frozenset[str], ...]
    people: tuple[tuple[str, ...], ...]
    all: frozenset[str]


@dataclass(frozen=True)
class _Score:
    entry: str
    speaker: float
    title: float

    @property
    def sum(self) -> float:
        return self.speaker + self.title


def match_all(programme: Programme, files: Sequence[ReadFile]) -> list[Match]:
    """The entry of each file, in their order; several files may belong to one entry."""
    entries = [e for e in programme.entries.values() if e.kind == EntryKind.SESSION]
    rarity = _rarity(entries)
    surnames = Counter(_surname(speaker.name) for speaker in programme.speakers.values())
    found = []
    for file in files:
        said = _words_of(file)
        scores = [
            _Score(e.id, _by_speaker(programme, e, said, surnames), _by_title(e, said, rarity))
            for e in entries
        ]
        found.append(_best(scores))
    return found


def _best(scores: Sequence[_Score]) -> Match:
    ranked = sorted(scores, key=lambda score: -score.sum)
    if not ranked or ranked[0].sum < _WORTH_A_GUESS:
        return Match()
    best = ranked[0]
    next_best = ranked[1].sum if len(ranked) > 1 else 0.0
    certain = best.sum >= _CERTAIN and best.sum - next_best >= _AHEAD
    return Match(best.entry, certain, best.speaker >= _SURNAME / 2, best.title >= _WORTH_A_GUESS)


def _words_of(file: ReadFile) -> _Words:
    titles = [file.stem]
    people = [file.stem]
    if file.deck is not None and file.deck.slides:
        first, last = file.deck.slides[0], file.deck.slides[-1]
        titles += [file.title, file.deck.title, first.title]
        people += [file.deck.author, file.deck.title, *_lines(first), *_lines(last)]
    said = tuple(dict.fromkeys(map(_in_words, people)))
    return _Words(tuple(map(_words, titles)), said, frozenset().union(*said))


def _lines(slide: Slide) -> list[str]:
    return [slide.title, *(bullet.text for bullet in slide.bullets[:_LINES])]


def _by_title(entry: Entry, said: _Words, rarity: dict[str, float]) -> float:
    """How much of the entry's title, or of one of its parts', the file's has: 0 to 1."""
    titles = [entry.title, *(part.title for part in entry.parts)]
    return max((_alike(_words(own), said, rarity) for own in titles), default=0.0)


def _alike(own: frozenset[str], said: _Words, rarity: dict[str, float]) -> float:
    """The weight of the words that both have, of those that either has; rare ones weigh more."""

    def weight(words: frozenset[str]) -> float:
        return sum(rarity.get(word, 1.0) for word in words)

    return max(
        (weight(own & words) / weight(own | words) for words in said.titles if own and words),
        default=0.0,
    )


def _by_speaker(programme: Programme, entry: Entry, said: _Words, surnames: Counter[str]) -> float:
    """Whether the file names somebody who appears in the entry: 0 to 1."""
    best = 0.0
    for appearance in programme.index.appearing_in.get(entry.id, ()):
        name = programme.speakers[appearance.speaker].name
        surname = _surname(name)
        if surname not in said.all:
            continue
        share = 0.5 if appearance.role in {Role.MODERATOR, Role.HOST} else 1.0
        if any(_names(line, name) for line in said.people):
            best = max(best, share)
        elif surnames[surname] == 1:
            best = max(best, share * _SURNAME)
    return best


def _names(line: Sequence[str], name: str) -> bool:
    """Whether the words of a name stand side by side in a line, whichever comes first.

    First name and surname will do, for what is between them is often left out.
    """
    words = _in_words(name.partition(",")[0])
    if len(words) < 2:
        return False
    wanted = (set(words), {words[0], words[-1]})
    return any(
        set(line[start : start + len(own)]) == own
        for own in wanted
        for start in range(len(line) - len(own) + 1)
    )


def _rarity(entries: Sequence[Entry]) -> dict[str, float]:
    """How much a word of the titles tells: one that stands in many of them tells little."""
    counts = Counter(word for entry in entries for word in _words(entry.title))
    return {word: 1 / (1 + log(number)) for word, number in counts.items()}


def _words(text: str) -> frozenset[str]:
    return frozenset(_in_words(text))


@lru_cache(maxsize=4096)  # titles and names are asked for with each file
def _in_words(text: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKC", text).casefold()
    return tuple(match[0] for match in _WORD.finditer(plain))


def _surname(name: str) -> str:
    """The last word of a name; what follows a comma is a title."""
    words = _in_words(name.partition(",")[0])
    return words[-1] if words else ""
