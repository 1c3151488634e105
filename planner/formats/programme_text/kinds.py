"""Session or break, and whether it is a meal, told from the words of a title."""

from __future__ import annotations

import re
from dataclasses import dataclass

from planner.core.programme import EntryKind
from planner.formats.programme_text.languages import Words
from planner.formats.programme_text.vocabulary import breaks_of, meals_of, sessions_of

_WORD = re.compile(r"[^\W\d_]+(?:[-&][^\W\d_]+)*")
_BREAKOUT = re.compile(r"\bbreak[- ]out\b")
_PART_OF_DAY = re.compile(r"\b(?:for|för|efter|etter)middag\w*")
_SHORT_TITLE = 7
_FIRST_WORDS = 3
_LONGEST = 400


@dataclass(frozen=True)
class KindReading:
    """The kind, whether it is a meal, and whether somebody should look at it."""

    kind: EntryKind
    meal: bool = False
    doubtful: bool = False


def kind_of(title: str, words: Words, *, has_people: bool) -> KindReading:
    """The kind of the first word that tells; a session where none does.

    Words for breaks count only near the beginning or in a short title, so that a talk about
    coffee stays a talk. Somebody who speaks makes a session of a break. A break
    with a meal in any place of its title is a meal.
    """
    joined = _BREAKOUT.sub("breakout", title[:_LONGEST].lower())
    joined = _PART_OF_DAY.sub("", joined)  # which end in a word for dinner
    found = [match[0] for match in _WORD.finditer(joined)]
    meals = meals_of(words)
    for place, word in enumerate(found):
        forms = {word, *word.split("-")}
        if any(map(sessions_of(words).holds_inflected, forms)):
            return KindReading(EntryKind.SESSION)
        meal = any(map(meals.holds_inflected, forms))
        if meal or any(map(breaks_of(words).holds_inflected, forms)):
            if has_people:
                return KindReading(EntryKind.SESSION, doubtful=True)
            if len(found) > _SHORT_TITLE and place >= _FIRST_WORDS:
                return KindReading(EntryKind.SESSION, doubtful=True)
            return KindReading(EntryKind.BREAK, meal=any(map(meals.holds_inflected, found)))
    return KindReading(EntryKind.SESSION)
