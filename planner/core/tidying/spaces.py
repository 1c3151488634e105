"""Spaces that are too many, and spaces at which no line may end."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from planner.core.tidying.habits import HARD, NARROW, Habits
from planner.core.tidying.kept import WORD, Replacement

_CAPITAL = "A-ZÀ-ÖØ-ÞŁŠŽ"
_DOUBLED = re.compile(r"(?<=\S) {2,}(?=\S)")
_AHEAD_OF_STOP = re.compile(r"(?<=[\w)\]%»”“\"]) +([,.!?])(?=\s|$)")
_AHEAD_OF_COMMA = re.compile(r"(?<=[\w)\]%»”“\"]) +([,.])(?=\s|$)")
_FRENCH_MARK = re.compile(r"(?<=[\w)\]%»”…]) ?([;!?])(?=[\s)»”\"]|$)|(?<=[\w)\]%»”…]) ?(:)(?=\s|$)")
_BESIDE_FIGURE = re.compile(
    r"(?P<ahead>(?<=[^\s\d]) (?=\d))|(?P<behind>(?<=\d) (?=[^\s\d]))|(?<=[nd.]) (?=[\w€£$])"
)
"""A space ahead of a figure, one behind a figure, and one that may stand behind a multiple."""
_AHEAD_OF_CAPITAL = re.compile(rf"(?<=[\w.]) (?=[{_CAPITAL}])")
_LONGEST_WORD = 12
_WORD_AHEAD = re.compile(r"[\w.:°§]*$")
_WORD_BEHIND = re.compile(r"[\w.°%‰€£$]*")
_IN_GUILLEMETS = re.compile(r"(?<=«) | (?=»)")
_INITIAL = re.compile(rf"(?<![^\W\d_])[{_CAPITAL}]\.( )(?=[{_CAPITAL}{WORD}])")
_ABBREVIATED = re.compile(r"(?<![^\W\d_])[^\W\d_]\.( )(?=[^\W\d_]\.(?!\w))")
_AHEAD = re.compile(r"([^\W\d_]*)([\W\d_]*)$")
_SHORT_WORD = 3
_LOOK_BACK = 40


def doubled(text: str) -> Iterator[Replacement]:
    """Several spaces between words become one; how a line begins and ends is not looked at."""
    for found in _DOUBLED.finditer(text):
        yield Replacement(found.start(), found.end(), " ")


def before_marks(text: str, habits: Habits) -> Iterator[Replacement]:
    """No space before a full stop or a comma, nor before ! and ? but in French.

    Colons and semicolons are let be: catalogues of libraries have a space on either side of them.
    """
    pattern = _AHEAD_OF_COMMA if habits.spaced else _AHEAD_OF_STOP
    for found in pattern.finditer(text):
        yield Replacement(found.start(), found.end(), found[1])


def french_spaces(text: str, habits: Habits) -> Iterator[Replacement]:
    """A narrow hard space before ; ! ?, a hard one before a colon, narrow ones within « »."""
    if habits.spaced:
        for found in _FRENCH_MARK.finditer(text):
            mark = NARROW + found[1] if found[1] else HARD + found[2]
            yield Replacement(found.start(), found.end(), mark)


def in_guillemets(text: str, habits: Habits) -> Iterator[Replacement]:
    """The spaces within French quotation marks that are there become narrow hard ones."""
    if habits.spaced:
        for found in _IN_GUILLEMETS.finditer(text):
            yield Replacement(found.start(), found.end(), NARROW)


def about_figures(text: str, habits: Habits) -> Iterator[Replacement]:
    """A figure holds on to what it counts, and what announces a figure to that."""
    for found in _BESIDE_FIGURE.finditer(text):
        place = found.start()
        behind = _word_behind(text, place)
        if (
            (found["ahead"] and _word_ahead(text, place) in habits.before_figures)
            or (found["behind"] and _any_of(behind, habits.after_figures))
            or (_any_of(behind, habits.currencies) and _word_ahead(text, place) in habits.multiples)
        ):
            yield Replacement(place, place + 1, HARD)


def about_names(text: str, habits: Habits) -> Iterator[Replacement]:
    """A short title holds on to its name."""
    for found in _AHEAD_OF_CAPITAL.finditer(text):
        if _word_ahead(text, found.start()) in habits.before_names:
            yield Replacement(found.start(), found.end(), HARD)


def abbreviations(text: str) -> Iterator[Replacement]:
    """Single letters with full stops, such as z. B., stay together."""
    for found in _ABBREVIATED.finditer(text):
        yield Replacement(found.start(1), found.end(1), HARD)


def initials(text: str) -> Iterator[Replacement]:
    """An initial holds on to the name behind it; a letter that ends a sentence does not.

    It is an initial behind a name, another initial, a short word such as "by", a mark, or nothing.
    """
    for found in _INITIAL.finditer(text):
        if _introduces_a_name(text[max(0, found.start() - _LOOK_BACK) : found.start()]):
            yield Replacement(found.start(1), found.end(1), HARD)


def _introduces_a_name(ahead: str) -> bool:
    found = _AHEAD.search(ahead)
    word, between = (found[1], found[2]) if found else ("", "")
    if not word or word[0].isupper():
        return True
    return len(word) > 1 if between.strip() else len(word) <= _SHORT_WORD


def _word_ahead(text: str, place: int) -> str:
    """The word that ends there, in small letters, with its full stops."""
    found = _WORD_AHEAD.search(text[max(0, place - _LONGEST_WORD) : place])
    return found[0].casefold() if found else ""


def _word_behind(text: str, place: int) -> str:
    """The word that begins behind the space there, likewise."""
    found = _WORD_BEHIND.match(text, place + 1)
    return found[0].casefold() if found else ""


def _any_of(word: str, words: Collection[str]) -> bool:
    """Whether it is one of the words, perhaps at the end of a sentence."""
    return word in words or word.rstrip(".") in words
