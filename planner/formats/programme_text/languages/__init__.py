"""What the reader knows of each language, and telling which one a text is in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from planner.formats.programme_text.languages.danish import DANISH
from planner.formats.programme_text.languages.dutch import DUTCH
from planner.formats.programme_text.languages.english import ENGLISH
from planner.formats.programme_text.languages.finnish import FINNISH
from planner.formats.programme_text.languages.french import FRENCH
from planner.formats.programme_text.languages.german import GERMAN
from planner.formats.programme_text.languages.italian import ITALIAN
from planner.formats.programme_text.languages.norwegian import BOKMAL, NYNORSK
from planner.formats.programme_text.languages.polish import POLISH
from planner.formats.programme_text.languages.spanish import SPANISH
from planner.formats.programme_text.languages.swedish import SWEDISH
from planner.formats.programme_text.languages.words import Label, Words

__all__ = ["ENGLISH", "LANGUAGES", "Label", "Words", "detect", "words_of"]

LANGUAGES: Mapping[str, Words] = {
    words.language: words
    for words in (
        DANISH,
        BOKMAL,
        NYNORSK,
        SWEDISH,
        FINNISH,
        GERMAN,
        DUTCH,
        ENGLISH,
        FRENCH,
        SPANISH,
        POLISH,
        ITALIAN,
    )
}
"""By BCP 47 base tag; where a text fits two equally well the earlier is taken."""

_ENOUGH = 20_000
"""A text's first characters tell its language; reading on would change nothing but the time."""

_TELLING = 3
"""A programme's own words weigh more than small ones: talks may have titles in other languages."""


def words_of(language: str) -> Words:
    """The words of a BCP 47 tag such as "da" or "nb-NO"; English for one that is not known."""
    base = language.replace("_", "-").split("-")[0].lower()
    return LANGUAGES.get("nb" if base == "no" else base, ENGLISH)


def detect(text: str) -> Words:
    """The language whose small and calendar words the text uses most; Danish if it has none."""
    counts = Counter(re.findall(r"[^\W\d_]+", text[:_ENOUGH].lower()))

    def fit(words: Words) -> int:
        telling = {*words.month_numbers, *words.weekday_numbers, *words.programme}
        telling |= {*words.meals, *words.breaks, *words.sessions}
        small = sum(counts[word] for word in words.common - telling)
        return small + _TELLING * sum(counts[word] for word in telling)

    return max(LANGUAGES.values(), key=fit)
