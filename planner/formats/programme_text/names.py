"""Names of persons, told from titles, organisations and plain words by their shape."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import cache, lru_cache

from planner.formats.programme_text.languages import ENGLISH, Words
from planner.formats.programme_text.languages.given_names import GIVEN_NAMES
from planner.formats.programme_text.languages.words import word_set
from planner.formats.programme_text.vocabulary import (
    Vocabulary,
    organisations_of,
    positions_of,
)

_PARTICLES = word_set(
    "van von der den de da di du dos del della la le el al af av bin ibn ten ter te zu zum zur "
    "y e i st lo"
)
HONORIFICS = word_set(
    "prof dr drs ir ing mag msc phd ph.d mr mrs ms hab inż mgr a/prof a/ assoc doc dott dott.ssa "
    "sir dipl-ing hr fru frau herr mme mlle pr eng arch lic mtro mtra dra sr sra dña "
    "polit vet theol oec agr techn h.c e.h scient soc psych pharm "
    "em pd univ-prof jun ass asst dos tkt fm ft vtm jur med rer nat ks cand stud avv in ssa ds kand"
)
"""Academic and polite titles before a name, without their points."""

ABBREVIATIONS = HONORIFICS | word_set("univ dept inst fac cie st bitr m.fl f.v pj ref mod")
"""Words among names and places whose point ends no sentence."""

_CAPITALISED = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.-])*")
_INITIAL = re.compile(r"[^\W\d_]\.")
_NUMERALS = frozenset(("I.", "V.", "X."))
"""Initials that number a group as well: "Workshop I. Ida"."""
_POLITE_INITIALS = ("D.", "M.")  # don and monsieur, before a given name in full
_TITLE_BEFORE_SURNAME = word_set("prof dr hr herr fru frau mr mrs ms mme mlle sr sra dott dra")
_SHORTEST_SURNAME = 3
_ASKED = 2048
"""Texts whose answer is kept: the same words are asked about several times over."""
_LONGEST_ACRONYM = 5
_LONGEST_POST = 9
_ACRONYM = (3, 4)
"""Letters of a word in capitals that is hardly part of a name."""

_ENDINGS = frozenset(("in", "ssa"))
"""What makes a title a woman's, as in "Prof.in"."""


class Likeness(IntEnum):
    """How surely a text is a person's full name.

    `SHAPED` has nothing but the shape of one, as the title "Nye Veje" has; `SURE` has a known given
    name, an initial or an academic title besides.
    """

    NONE = 0
    SHAPED = 1
    SURE = 2


def likeness(text: str, words: Words) -> Likeness:
    """How much a text, perhaps with an academic title before, is like a name."""
    honorific, name = split_honorifics(text)
    if is_titled_surname(honorific, name, words):
        return Likeness.SURE
    if not is_name(name, words):
        return Likeness.NONE
    tokens = name.split(" ")
    given = _is_given(tokens[0]) or (len(tokens) > 2 and _is_given(tokens[1]))
    initials = [token for token in tokens if _INITIAL.fullmatch(token)]
    if honorific or given or any(token not in _NUMERALS for token in initials):
        return Likeness.SURE
    shouted = tokens[0].isupper() and len(tokens[0]) > 1
    return Likeness.SURE if shouted and _is_given(tokens[-1]) else Likeness.SHAPED


@lru_cache(maxsize=_ASKED)
def is_name(text: str, words: Words) -> bool:
    """Whether it reads as a person's full name: two to five capitalised words, no organisation."""
    tokens = text.split(" ")
    if not 2 <= len(tokens) <= 6 or not (
        _is_capitalised(tokens[0]) and _is_capitalised(tokens[-1])
    ):
        return False
    if any(not _is_capitalised(token) and token.lower() not in _PARTICLES for token in tokens):
        return False
    if sum(_is_capitalised(token) for token in tokens) > 5 or len(tokens[-1].rstrip(".")) < 2:
        return False
    acronym = any(token.isupper() and len(token) in _ACRONYM for token in tokens)
    if acronym and not any(map(_is_given, tokens)):
        return False
    numbered = tokens[1] in _NUMERALS and not _is_given(tokens[0])
    if (
        numbered
        or tokens[0].lower() in _PARTICLES
        or not _plain_words(words).isdisjoint(token.lower() for token in tokens)
    ):
        return False
    return not (is_organisation(text, words) or has_position(text, words) or is_shouted(tokens))


def is_titled_surname(honorific: str, name: str, words: Words) -> bool:
    """Whether a single word behind an academic or polite title is a surname: "Prof. Dr. Lund"."""
    if _TITLE_BEFORE_SURNAME.isdisjoint(re.split(r"[ .]+", honorific.lower())):
        return False
    return (
        len(name) >= _SHORTEST_SURNAME
        and _is_capitalised(name)
        and not name.isupper()
        and name.lower() not in _plain_words(words)
        and not (has_position(name, words) or is_organisation(name, words))
    )


def has_position(text: str, words: Words) -> bool:
    """Whether one of the words is a job title."""
    return _holds(positions_of(words), text)


def is_organisation(text: str, words: Words) -> bool:
    """Whether one of the words belongs to the name of an organisation."""
    return _holds(organisations_of(words), text)


def is_shouted(tokens: Sequence[str]) -> bool:
    """Whether all words are in capitals."""
    return all(token.isupper() and len(token) > 1 for token in tokens)


def split_honorifics(text: str) -> tuple[str, str]:
    """The academic and polite titles before a name, and the name.

    An acronym between them, as in "prof. UW dr hab.", belongs to them.
    """
    tokens = text.split(" ")
    count = 0
    for place, token in enumerate(tokens[:-1]):
        polite = (
            token in _POLITE_INITIALS and place + 2 < len(tokens) and _is_given(tokens[place + 1])
        )
        if polite or _is_honorific(token):
            count = place + 1
        elif not (count and token.isupper() and len(token) <= _LONGEST_ACRONYM):
            break
    return " ".join(tokens[:count]), " ".join(tokens[count:])


def has_honorific(text: str) -> bool:
    """Whether one of the words is an academic or polite title."""
    return any(map(_is_honorific, text.split(" ")))


@lru_cache(maxsize=_ASKED)
def split_title(text: str, words: Words) -> tuple[str, str]:
    """What stands before a name ("borgmester Ida Lund", "Prof. Ida Lund"), and the name.

    Behind a post the place where it is held may stand, too: "leder i Foreningen Ida Lund".
    """
    honorific, rest = split_honorifics(text)
    tokens = rest.split(" ")
    posted = False
    for count in range(1, min(_LONGEST_POST, len(tokens) - 1)):
        led = tokens[count - 1]
        if led.lower().strip(".,:") in _titling(words) or led[-1] in ":;,":
            break
        post = has_position(led, words) or led.lower().rstrip(".") in (
            words.role_of.keys() | ENGLISH.role_of.keys()
        )
        posted = posted or post
        inner, name = split_honorifics(" ".join(tokens[count:]))
        sure = posted and (inner or _is_given(name.split(" ")[0])) and not _is_given(led)
        if (post or sure) and is_name(name, words):
            return " ".join(filter(None, [honorific, *tokens[:count], inner])), name
    return honorific, rest


@cache
def _titling(words: Words) -> frozenset[str]:
    """Words before a name that make a title of a talk of the whole."""
    plain: set[str] = {*words.inline, *words.introducers}
    for language in (words, ENGLISH):
        plain |= {*language.meals, *language.breaks, *language.sessions}
    return frozenset(plain - {*words.at})


def _is_honorific(token: str) -> bool:
    bare = token.lower().rstrip(".,")
    pieces = [piece for piece in re.split(r"[.-]", bare) if piece]
    return (bare in HONORIFICS and bare not in _ENDINGS) or (
        len(pieces) > 1 and all(piece in HONORIFICS for piece in pieces)
    )


def _is_given(token: str) -> bool:
    name = token.lower()
    return name in GIVEN_NAMES or name.partition("-")[0] in GIVEN_NAMES


def _is_capitalised(token: str) -> bool:
    genitive = token.endswith(("'s", "’s"))
    return token[:1].isupper() and not genitive and _CAPITALISED.fullmatch(token) is not None


def _holds(vocabulary: Vocabulary, text: str) -> bool:
    """Whether one of the words is in the vocabulary, perhaps in the genitive."""
    for token in text.lower().split(" "):
        bare = token.strip(".,;:()'’\"")
        if vocabulary.holds(bare) or vocabulary.holds(bare.removesuffix("s")):
            return True
    return False


@cache
def _plain_words(words: Words) -> frozenset[str]:
    """Words of titles and running text, of which no name has any."""
    plain: set[str] = set()
    for language in (words, ENGLISH):
        plain |= {*language.meals, *language.breaks, *language.sessions, *language.programme}
        plain |= {name for name in language.weekday_numbers if len(name) > 3}
        plain |= language.common
    return frozenset(plain - _PARTICLES - GIVEN_NAMES)
