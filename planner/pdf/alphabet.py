"""The order in which readers of a language look for a name in a list: by surname."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

_AFTER_Z: Mapping[str, Mapping[str, str]] = {
    "da": {"æ": "{a", "ä": "{a", "ø": "{b", "ö": "{b", "å": "{c"},
    "nb": {"æ": "{a", "ä": "{a", "ø": "{b", "ö": "{b", "å": "{c"},
    "sv": {"å": "{a", "ä": "{b", "æ": "{b", "ö": "{c", "ø": "{c"},
    "fi": {"å": "{a", "ä": "{b", "æ": "{b", "ö": "{c", "ø": "{c"},
}
"""The letters that follow z, as what sorts behind it and in their order."""

_KIN = {"no": "nb", "nn": "nb"}
_TWO = {"æ": "ae", "ø": "o", "ß": "ss", "ð": "d", "þ": "th", "ł": "l"}


def by_surname(ids: Iterable[str], names: Mapping[str, str], language: str) -> list[str]:
    """The ids, ordered by the surnames of their names and then by the whole of them.

    The surname is a name's last word; what follows a comma is a title.
    """
    return sorted(ids, key=lambda id_: (*_key(names[id_], language), names[id_], id_))


def _key(name: str, language: str) -> tuple[str, str]:
    words = name.partition(",")[0].split() or [name]
    return _letters(words[-1], language), _letters(" ".join(words), language)


def _letters(word: str, language: str) -> str:
    """The word in letters whose order is that of the language's alphabet.

    Danes and Norwegians read aa as å in names.
    """
    base = language.replace("_", "-").split("-")[0].lower()
    base = _KIN.get(base, base)
    own = _AFTER_Z.get(base, {})
    lower = unicodedata.normalize("NFC", word).casefold()
    if base in {"da", "nb"}:
        lower = lower.replace("aa", "å")
    return "".join(own.get(letter) or _TWO.get(letter) or _bare(letter) for letter in lower)


def _bare(letter: str) -> str:
    """The letter without its accents."""
    return "".join(c for c in unicodedata.normalize("NFD", letter) if not unicodedata.combining(c))
