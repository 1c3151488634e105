"""The shape of what a reader knows about one language. Values of it are plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from planner.core.programme import Role


class Label(StrEnum):
    """What a line that opens with a label ("Sted: ...") is about."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    LANGUAGE = "language"
    ORGANISERS = "organisers"
    DATE = "date"
    TIME = "time"
    VENUE = "venue"
    ADDRESS = "address"
    WHEN_AND_WHERE = "when_and_where"
    VENUE_WEB = "venue_web"
    WEB = "web"
    ROOM = "room"
    AUDIENCE = "audience"
    REGISTRATION = "registration"
    PRICE = "price"
    DEADLINE = "deadline"
    CONTACT = "contact"
    PARKING = "parking"
    OTHER = "other"
    KIND = "kind"
    PARTS = "parts"


@dataclass(frozen=True, eq=False)
class Words:
    """One language's words, all in lower case.

    `common` are frequent small words by which the language is recognised. `months` and `weekdays`
    hold the spellings of each, from January and from Monday. `meals`, `breaks` and `sessions` are
    matched against the words of a title, also as the last limb of a compound. `introducers` stand
    before a person without a colon ("Ved Ida Lund"), `inline` those that do so within a title,
    `roles` before a colon ("Ordstyrer: Ida Lund"). `positions` and `organisations` are words or
    the last limbs of compounds. `at` ties a position to where it is held. A label's first spelling
    is the usual one. `kind_words` name a session and a break. `abbreviations` end in a point
    without ending a sentence, given without it.
    """

    language: str
    common: frozenset[str]
    months: tuple[tuple[str, ...], ...]
    weekdays: tuple[tuple[str, ...], ...]
    programme: tuple[str, ...]
    day: tuple[str, ...]
    meals: tuple[str, ...]
    breaks: tuple[str, ...]
    sessions: tuple[str, ...]
    labels: Mapping[Label, tuple[str, ...]]
    kind_words: tuple[str, str]
    introducers: tuple[str, ...]
    inline: tuple[str, ...]
    roles: Mapping[Role, tuple[str, ...]]
    conjunctions: tuple[str, ...]
    at: tuple[str, ...]
    positions: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    rooms: tuple[str, ...] = ()
    date_fillers: tuple[str, ...] = ()
    abbreviations: frozenset[str] = field(default=frozenset())

    @cached_property
    def month_numbers(self) -> Mapping[str, int]:
        """Each spelling of a month, with its number from 1."""
        return {name: n for n, names in enumerate(self.months, start=1) for name in names}

    @cached_property
    def weekday_numbers(self) -> Mapping[str, int]:
        """Each spelling of a weekday, with its number from 0 for Monday as in `datetime`."""
        return {name: n for n, names in enumerate(self.weekdays) for name in names}

    @cached_property
    def label_of(self) -> Mapping[str, Label]:
        """Each spelling of a label, with what it is about."""
        return {name: label for label, names in self.labels.items() for name in names}

    @cached_property
    def role_of(self) -> Mapping[str, Role]:
        """Each word that names a person's part before a colon."""
        return {name: role for role, names in self.roles.items() for name in names}


def word_set(words: str) -> frozenset[str]:
    """The words of a line: long lists read better so."""
    return frozenset(words.split())


def word_list(words: str) -> tuple[str, ...]:
    """The words of some lines, in order."""
    return tuple(words.split())
