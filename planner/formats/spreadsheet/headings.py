"""What the names over columns say, by their words or by the text reader's."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from planner.core.programme import Role
from planner.formats.programme_text.languages import LANGUAGES, Label
from planner.formats.spreadsheet.column_words import OF_NO_USE, PHRASES, WORDS
from planner.formats.spreadsheet.sheet import Field

LONGEST = 200
"""Characters of a name over a column; a form's questions are long."""

_PARTING = re.compile(r"[\s_./:*?!#()\[\]<>,;\"'’“”»«+&|–—-]+")
_CAMEL = re.compile(r"(?<=[a-zæøåäö])(?=[A-ZÆØÅÄÖ])")
_NUMBER = re.compile(r"\s*\d{1,2}$")
_BRACKETS = re.compile(r"\([^()]{0,80}\)|\[[^\[\]]{0,80}\]")
_LIMB = 5
_ENDING = 3
_ADDED = {
    Label.ROOM: Field.ROOM,
    Label.VENUE: Field.ROOM,
    Label.SUBTITLE: Field.SUBTITLE,
    Label.LANGUAGE: Field.LANGUAGE,
    Label.PARTS: Field.PARTS,
    Label.KIND: Field.KIND,
    Label.DATE: Field.DATE,
    Label.TIME: Field.TIME,
    Label.WEB: Field.WEB,
    Label.TITLE: Field.TITLE,
}
"""What the text reader's labels name, where no word here says otherwise."""


def bare_name(text: str) -> str:
    """The name over a column in small letters, its signs and a number behind left out."""
    text = _CAMEL.sub(" ", unicodedata.normalize("NFC", text[:LONGEST]))
    plain = _BRACKETS.sub(" ", text)
    text = plain if plain.strip() else text
    return _NUMBER.sub("", " ".join(_PARTING.sub(" ", text.lower()).split()))


@lru_cache(maxsize=4096)
def field_named(text: str) -> Field | None:
    """What a column of that name holds; None for one that nobody knows, or that is of no use."""
    name = bare_name(text)
    if not name:
        return None
    phrases = _phrases()
    if name in phrases:
        return phrases[name]
    tokens = name.split()
    if not OF_NO_USE.isdisjoint(tokens):
        return None
    found = [field for field, words in WORDS.items() if not words.isdisjoint(tokens)]
    if not found:
        found = [field for field, words in WORDS.items() if any(_akin(t, words) for t in tokens)]
    return _settled(found) if found else None


def is_of_no_use(text: str) -> bool:
    """Whether a column of that name holds something known that no entry has, such as a phone."""
    tokens = bare_name(text).split()
    return not OF_NO_USE.isdisjoint(tokens) and field_named(text) is None


def _settled(found: list[Field]) -> Field | None:
    """One of several fields that the words of a name belong to, which stand in order."""
    first = found[0]
    if Field.SPEAKERS in found:
        if first is Field.TITLE:
            return Field.POSITION  # "Speaker's title"
        if first in {Field.ID, Field.KIND, Field.START, Field.END}:
            return None
    if first is Field.END and Field.DATE in found and Field.TIME not in found:
        return None  # An end's date; what starts and ends on different days has both times.
    if first is Field.START and Field.DATE in found and Field.TIME not in found:
        return Field.DATE
    if first in {Field.START, Field.END} and Field.LENGTH in found:
        return Field.LENGTH
    return first


def _akin(token: str, words: frozenset[str]) -> bool:
    """Whether it is one of these inflected, or a compound that ends in one."""
    return any(
        len(word) >= _LIMB
        and (token.endswith(word) or (token.startswith(word) and len(token) <= len(word) + _ENDING))
        for word in words
    )


@cache
def _phrases() -> dict[str, Field]:
    """Each whole name with its field: these, and what the text reader knows of labels and roles."""
    table = {
        bare_name(phrase): field
        for field, phrases in PHRASES.items()
        for phrase in phrases.split(", ")
    }
    known = {word for words in WORDS.values() for word in words}
    sessions = {name for words in LANGUAGES.values() for name in words.sessions}
    for words in LANGUAGES.values():
        for name, role in words.role_of.items():
            if name not in known and name not in sessions and len(name) > 2:
                field = Field.MODERATOR if role is Role.MODERATOR else Field.SPEAKERS
                table.setdefault(bare_name(name), field)
        for name, label in words.label_of.items():
            if label in _ADDED and name not in known:
                table.setdefault(bare_name(name), _ADDED[label])
    table.pop("", None)
    return table
