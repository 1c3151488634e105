"""What a comparison says: which value differs, and in what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class DifferenceKind(StrEnum):
    """Whether a value is only in the second programme, in both, or only in the first."""

    NEW = "new"
    CHANGED = "changed"
    MISSING = "missing"


class Aspect(StrEnum):
    """What of a value differs; a difference names them in this order."""

    TITLE = "title"
    NAME = "name"
    SUBTITLE = "subtitle"
    PLACED = "placed"
    """Set aside in one programme, at a time in the other."""
    DATE = "date"
    DAY = "day"
    TIME = "time"
    """The start."""
    LENGTH = "length"
    """How long it lasts, or whether anybody states it."""
    HOURS = "hours"
    ROOM = "room"
    TRACK = "track"
    KIND = "kind"
    PEOPLE = "people"
    PARTS = "parts"
    ABSTRACT = "abstract"
    POSITION = "position"
    AFFILIATION = "affiliation"
    CONTACT = "contact"
    """Mail or phone."""
    BIOGRAPHY = "biography"
    PHOTO = "photo"
    CAPACITY = "capacity"
    INTRODUCTION = "introduction"
    VENUE = "venue"
    ORGANISERS = "organisers"
    FACTS = "facts"
    OTHER = "other"
    """Smaller things: language, web address, note, whether it is public."""


@dataclass(frozen=True)
class Difference:
    """One value that differs: an entry, or with `compare_rest` another row or the programme.

    `before` is its id in the first programme and `after` its id in the second; a NEW one has no
    `before` and a MISSING one no `after`. Only a CHANGED one has aspects.
    """

    kind: DifferenceKind
    before: str | None
    after: str | None
    aspects: tuple[Aspect, ...] = ()
