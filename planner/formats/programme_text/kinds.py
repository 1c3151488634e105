"""Session or break, and whether it is a meal, told from the words of a title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from planner.core.programme import EntryKind
from planner.formats.programme_text.languages import Words
from planner.formats.programme_text.languages.words import word_set
from planner.formats.programme_text.vocabulary import (
    Vocabulary,
    breaks_of,
    foreign_breaks,
    foreign_sessions,
    meals_of,
    sessions_of,
)

_WORD = re.compile(r"[^\W\d_]+(?:[-&][^\W\d_]+)*")
_BREAKOUT = re.compile(r"\bbreak[- ]out\b")
_PART_OF_DAY = re.compile(r"\b(?:for|för|efter|etter)middag\w*")
_SHORT_TITLE = 7
_FIRST_WORDS = 3
_FEW = 3
_TALKS = word_set(
    "keynote foredrag oplæg indlæg lecture talk vortrag exposé conférence conferencia ponencia "
    "charla wykład prelekcja relazione lezing presentation esitelmä luento föreläsning föredrag "
    "impuls forelæsning forelesning præsentation presentasjon presentatie presentación lezione"
)
_PHRASE_END = re.compile(r"[,;:(/|–—]| - ")
_MAIN_WORD_FIRST = frozenset(("fr", "es", "it", "pl"))
_LONGEST = 400


@dataclass(frozen=True)
class KindReading:
    """The kind, whether it is a meal, and whether somebody should look at it."""

    kind: EntryKind
    meal: bool = False
    doubtful: bool = False


def is_talk_word(text: str, words: Words) -> bool:
    """Whether a text says that something is held and not what: "Keynote", "Session 2"."""
    return _are_all((sessions_of(words),), text)


def is_single_talk(text: str, words: Words) -> bool:
    """Whether a text says that one talk is held, and not which: "Keynote", "Plenarforedrag"."""
    found = [match[0] for match in _WORD.finditer(text.lower())]
    return is_talk_word(text, words) and any(
        word.removesuffix("s").endswith(tuple(_TALKS)) for word in found
    )


def tells_kind(text: str, words: Words) -> bool:
    """Whether a word for a session or a break stands in a text before its first comma."""
    phrase = _PHRASE_END.split(text.lower(), maxsplit=1)[0]
    return _telling(phrase, _WORD.findall(phrase), words) is not None


def is_kind_word(text: str, words: Words) -> bool:
    """Whether a text is a mere word for a session or a break: "Plenum", "Kaffe"."""
    known = (sessions_of(words), breaks_of(words), meals_of(words), foreign_breaks(words))
    return _are_all(known, text)


def kind_of(title: str, words: Words, *, has_people: bool) -> KindReading:
    """The kind of the word that tells; a session where none does.

    Of several words side by side the last tells in languages that put the main word last ("Workshop
    dinner"), otherwise the first of all. Words for breaks count only near the beginning or in a
    short title, so that a talk about coffee stays a talk. Somebody who speaks makes a session of a
    break. A break with a meal in any place of its title is a meal.
    """
    joined = _BREAKOUT.sub("breakout", title[:_LONGEST].lower())
    joined = _PART_OF_DAY.sub("", joined)  # which end in a word for dinner
    found = [match[0] for match in _WORD.finditer(joined)]
    told = _telling(_PHRASE_END.split(joined, maxsplit=1)[0], found, words)
    told = told or _foreign(found, words)
    if told is None or told[1]:
        return KindReading(EntryKind.SESSION)
    if has_people or (len(found) > _SHORT_TITLE and told[0] >= _FIRST_WORDS):
        return KindReading(EntryKind.SESSION, doubtful=True)
    return KindReading(EntryKind.BREAK, meal=any(_is_meal(word, words) for word in found))


def _telling(phrase: str, found: Sequence[str], words: Words) -> tuple[int, bool] | None:
    """The place of the word that tells, and whether it tells of a session."""
    told: tuple[int, bool] | None = None
    within = len(_WORD.findall(phrase))
    for place, word in enumerate(found):
        if told and (place >= within or words.language in _MAIN_WORD_FIRST):
            break
        forms = {word, *word.split("-")}
        if any(map(sessions_of(words).holds_inflected, forms)):
            told = place, True
        elif _is_meal(word, words) or any(map(breaks_of(words).holds_inflected, forms)):
            told = place, False
        elif told:
            break
    return told


def _foreign(found: Sequence[str], words: Words) -> tuple[int, bool] | None:
    """The first word of a short title that is a break in another language."""
    spoken = foreign_sessions(words).holds_inflected
    if len(found) > _FEW or any(map(spoken, found)):
        return None
    held = foreign_breaks(words).holds
    return next(((place, False) for place, word in enumerate(found) if held(word)), None)


def _is_meal(word: str, words: Words) -> bool:
    return any(map(meals_of(words).holds_inflected, {word, *word.split("-")}))


def _are_all(vocabularies: Sequence[Vocabulary], text: str) -> bool:
    found = [match[0] for match in _WORD.finditer(text.lower())]
    return 0 < len(found) <= _FEW and all(
        any(vocabulary.holds_inflected(word) for vocabulary in vocabularies) for word in found
    )
