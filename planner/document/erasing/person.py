"""What a file says of one person, and how that is found in texts. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

from planner.document.mapping import PlainChange

_BEFORE = r"(?P<blank>[ \u00a0]?)(?<![^\W\d_])"
"""A name, mail or number begins behind no letter."""
_NAME_ENDS = r"(?:(?=['’]?s\b)|(?![^\W\d_]))"
"""A name ends before no letter, but for the s of whose something is."""
_TELLING = 12
"""Characters of a line from which on it tells of nobody else."""
_FEW_DIGITS = 6
"""With no more, a telephone number is looked for nowhere else."""


@dataclass(frozen=True)
class Person:
    """A speaker with all that the file ever said of them, over all its states.

    `long` are the lines of biographies and notes.
    """

    id: str
    names: frozenset[str] = frozenset()
    mails: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    photos: frozenset[str] = frozenset()
    long: frozenset[str] = frozenset()

    def __or__(self, other: Person) -> Person:
        """What either knows."""
        named = (each.name for each in fields(self) if each.name != "id")
        return Person(self.id, **{n: getattr(self, n) | getattr(other, n) for n in named})

    def __bool__(self) -> bool:
        """Whether anything is known."""
        return any(getattr(self, each.name) for each in fields(self) if each.name != "id")

    @property
    def words(self) -> tuple[str, ...]:
        """What no file may hold any more, for `traces`; a first name alone is others' too."""
        full = (name for name in self.names if len(name.split()) > 1)
        lines = (line for line in self.long if len(line) >= _TELLING)
        return tuple(sorted({*full, *self.mails, *self.phones, *self.photos, *lines}))

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """Finds name, mail and phone in a text, and the blank before; None if all are empty."""
        found = [
            *(_flexible(mail.split()) for mail in self.mails),
            *(_flexible(name.split()) + _NAME_ENDS for name in _spelled(self.names)),
            *map(_digits, self.phones),
        ]
        ways = "|".join(sorted(filter(None, found), key=len, reverse=True))
        return re.compile(_BEFORE + f"(?:{ways})", re.IGNORECASE) if ways else None


@dataclass(frozen=True)
class Erasure:
    """What was erased: the person, for other files, and how many pictures of theirs went."""

    person: Person
    pictures: int = 0

    @property
    def words(self) -> tuple[str, ...]:
        """What `traces` should no longer find; names only where they were replaced everywhere."""
        return self.person.words


def of_row(id_: str, values: Mapping[str, Any]) -> Person:
    """The person of some fields of a speaker's row."""

    def said(field: str) -> frozenset[str]:
        text = str(values.get(field) or "").strip()
        return frozenset((text,)) if text else frozenset()

    texts = (values.get("biography") or "", values.get("note") or "")
    lines = (line.strip() for text in texts for line in str(text).splitlines())
    long = frozenset(line for line in lines if line)
    return Person(id_, said("name"), said("mail"), said("phone"), said("photo"), long)


def of_change(id_: str, change: PlainChange) -> Person:
    """The person of a step's change."""
    person = Person(id_)
    if change["id"] == id_:
        for state in (change["before"], change["after"]):
            if change["field"] is not None:
                person |= of_row(id_, {change["field"]: state})
            elif isinstance(state, dict):
                person |= of_row(id_, state)
    return person


def _spelled(names: Iterable[str]) -> set[str]:
    """The names with accents in one sign and in two, as copied texts may have them."""
    return {unicodedata.normalize(form, name) for name in names for form in ("NFC", "NFD")}


def _flexible(words: list[str]) -> str:
    return r"\s+".join(map(re.escape, words))


def _digits(phone: str) -> str:
    """A number however it is set apart; empty for one too short to look for."""
    digits = re.sub(r"\D", "", phone)
    if len(digits) <= _FEW_DIGITS:
        return ""
    return r"\+?" + r"[\s.\-/()]*".join(digits) + r"(?!\d)"
