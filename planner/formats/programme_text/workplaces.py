"""Lines that say where somebody works or what they are: "Byens Arkiv", "leder, Nye Spor A/S"."""

from __future__ import annotations

import re
from functools import cache

from planner.formats.programme_text.languages import ENGLISH, Words
from planner.formats.programme_text.names import has_position, is_organisation

_LONGEST = 120
_FIRST_WORDS = 2
_SHORT = 4
_LONGEST_SMALL = 6
_SMALL = frozenset(("della", "delle", "degli", "dels", "voor", "för", "till", "imienia"))
_COMPANY = re.compile(
    r"\b(?:A/S|ApS|ASA|AB|Oyj?|GmbH|AG|B\.?V|S\.?A\.?S|S\.?A|S\.?A\.?C|S\.?L|S\.?p\.?A|Ltd|LLC|Inc)\b\.?$"
)
_COUNTRY_BEHIND = re.compile(r"\([^\W\d_][^()]{1,40}\)$")
_CERTAIN = re.compile(
    r"universi|hochschul|h[öø]gskol|yliopisto|korkeakoulu|politechni|politecni|polytechni|"
    r"\binstitut|minist[eè]r|departement|department|kommun|gemeente|\bcollege\b|a[ck]ademi|facult|"
    r"facult[aé]d",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:affiliation|affiliering|institution|organi[sz]ation) ?: ?", re.IGNORECASE)


def is_workplace(text: str, words: Words) -> bool:
    """Whether a line may be that; a title such as "Fremtidens bibliotek" is none."""
    if not text or len(text) > _LONGEST or text[-1] in "?!”":
        return False
    return is_surely_workplace(text, words) or (
        is_organisation(text, words) and _is_proper(text, words)
    )


def is_surely_workplace(text: str, words: Words) -> bool:
    """Whether a line is that and could hardly be a title."""
    if not text or len(text) > _LONGEST or text[-1] in "?!”":
        return False
    first = " ".join(text.split(" ")[:_FIRST_WORDS])
    return bool(
        _LABEL.match(text)
        or has_position(first, words)
        or _COMPANY.search(text)
        or _COUNTRY_BEHIND.search(text)
        or (_CERTAIN.search(text) and _is_proper(text, words))
    )


def bare_workplace(text: str) -> str:
    """The line without a label such as "Affiliation:"."""
    return _LABEL.sub("", text)


@cache
def _small_words(words: Words) -> frozenset[str]:
    every = _SMALL.union(words.common, ENGLISH.common, words.at, words.conjunctions)
    return frozenset(word for word in every if len(word) <= _LONGEST_SMALL)


def _is_proper(text: str, words: Words) -> bool:
    """Whether it has the shape of a proper name: only small words without a capital, none first."""
    tokens = [token.strip("(),.;:'’") for token in text.split(" ")]
    small = _small_words(words)
    lower = [token.lower() for token in tokens]
    if lower[0] in small:
        return False
    return all(
        not token[:1].islower() or token in small or len(token) < _SHORT
        for token in tokens
        if token
    )
