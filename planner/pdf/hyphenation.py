"""Where words may be divided at the end of a line. Body text only: never titles or names."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyphen import Pyphen

SHORTEST_WORD = 8
SHORTEST_PIECE = 3

CAPITALISES_NOUNS = ("de", "lb")
"""Elsewhere a word with a capital is taken for a name and stays whole."""

EXCEPTIONS = {
    "da": (
        "sam-skabelse sam-skabelsen sam-skabende paradigme-skift paradigme-skifte "
        "paradigme-skiftet tvær-kommunal tvær-kommunale tvær-kommunalt inter-esse inter-essen "
        "inter-esser inter-esserede inter-essant inter-essante inno-vation erhvervs-liv "
        "erhvervs-livet videns-deling efter-uddannelse retnings-linjer retnings-linjerne "
        "opgave-løsning opgave-løsningen overnatnings-mulighed overnatnings-muligheder "
        "forplejnings-ønsker tilgængelig-hed"
    ),
    "fi": "ilmoit-tau-tu-mi-nen",  # a label of the handout; there is no dictionary for Finnish
}
"""Words that the pattern dictionaries divide badly or not, as they should be divided."""


@lru_cache(maxsize=20_000)
def divisions(word: str, language: str) -> tuple[int, ...]:
    """The places, counted in letters, at which the word may be divided; none where unsure."""
    base = language.replace("_", "-").split("-")[0].lower()
    if len(word) < SHORTEST_WORD or not word.isalpha():
        return ()
    if not word.islower() and base not in CAPITALISES_NOUNS:
        return ()
    exceptions = _exceptions(base)
    if word.lower() in exceptions:
        places = exceptions[word.lower()]
    else:
        dictionary = _dictionary(base)
        places = tuple(dictionary.positions(word)) if dictionary else ()
        places = _without_lone_letters(places)
    return tuple(p for p in places if SHORTEST_PIECE <= p <= len(word) - SHORTEST_PIECE)


def _without_lone_letters(places: tuple[int, ...]) -> tuple[int, ...]:
    """A letter alone between two places belongs to what stands before it.

    The patterns take the linking letter of a compound for a syllable: ud-vik-ling-s-ten-den-ser.
    """
    return tuple(place for place, later in pairwise((*places, 0)) if later != place + 1)


@cache
def _exceptions(language: str) -> dict[str, tuple[int, ...]]:
    found = {}
    for word in EXCEPTIONS.get(language, "").split():
        pieces = word.split("-")
        ends = [sum(map(len, pieces[:n])) for n in range(1, len(pieces))]
        found["".join(pieces)] = tuple(ends)
    return found


@cache
def _dictionary(language: str) -> Pyphen | None:
    import pyphen  # noqa: PLC0415 - its dictionaries are read only for a print

    name = pyphen.language_fallback(language)
    return pyphen.Pyphen(lang=name) if name else None
