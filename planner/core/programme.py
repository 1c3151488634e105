"""The values a programme is made of.

Times are wall-clock minutes since midnight of the entry's day (an evening may pass 1440), durations
are whole minutes. Everything is frozen; a change makes a new value (see `planner.core.changes`).
The tables of a programme are mappings by id: two programmes are equal whatever order their rows
were added in, and what has an order says so in a field of that name.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date as Date  # noqa: N812 - the field of that name would hide it
from enum import StrEnum
from functools import cached_property
from typing import Any

from planner.core.index import Index
from planner.core.interval import Interval
from planner.core.material import Material

IdFactory = Callable[[], str]
"""Makes a new id at each call; tests inject a counting one."""

Scalar = str | int | float | bool | None


def random_id() -> str:
    """Sixteen random hexadecimal digits: an id that no other programme holds."""
    return os.urandom(8).hex()


class EntryKind(StrEnum):
    """What an entry is to its audience: something to listen to, or time between."""

    SESSION = "session"
    BREAK = "break"


class Role(StrEnum):
    """What a person does in an entry."""

    SPEAKER = "speaker"
    MODERATOR = "moderator"
    PANELLIST = "panellist"
    HOST = "host"


class AppearanceState(StrEnum):
    """How far an agreement with a speaker has come."""

    ASKED = "asked"
    CONFIRMED = "confirmed"
    DECLINED = "declined"


class FactKind(StrEnum):
    """What a line of practical information is about."""

    AUDIENCE = "audience"
    REGISTRATION = "registration"
    PRICE = "price"
    DEADLINE = "deadline"
    CONTACT = "contact"
    PARKING = "parking"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Venue:
    """Where the event is held."""

    name: str = ""
    address: str = ""
    web: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of practical information. An empty label stands for the kind's usual word."""

    kind: FactKind
    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class IgnoredFinding:
    """A finding somebody has looked at and accepted, known by its key."""

    key: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """A date, perhaps not known yet, with its hours in minutes since midnight."""

    id: str
    order: int = 0
    date: Date | None = None
    label: str = ""
    opens: int = 9 * 60
    closes: int = 16 * 60
    hidden_rooms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Room:
    """A place within the venue; a lane of the timeline."""

    id: str
    order: int = 0
    name: str = ""
    capacity: int | None = None
    colour: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Track:
    """A named colour that runs across rooms."""

    id: str
    order: int = 0
    name: str = ""
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A sub-talk within a session. Without minutes it shares what the timed parts leave."""

    id: str
    title: str = ""
    abstract: str = ""
    minutes: int | None = None


@dataclass(frozen=True)
class Entry:
    """A block of the programme: a session or a break.

    `day` and `start` are both set or both None; without them the entry lies in the tray. `order`
    tells the order of the tray, and of entries that start together in one place. Without a room it
    is a plenary and spans all rooms of its day. `least` and `most` bound the duration when a day is
    made to fit. `open_end` says that nobody stated the end, so print shows the start only. What is
    not `public` is for the run sheet.
    """

    id: str
    kind: EntryKind = EntryKind.SESSION
    title: str = ""
    duration: int = 30
    day: str | None = None
    start: int | None = None
    order: int = 0
    room: str | None = None
    track: str | None = None
    pinned: bool = False
    open_end: bool = False
    public: bool = True
    language: str = ""
    subtitle: str = ""
    least: int | None = None
    most: int | None = None
    abstract: str = ""
    note: str = ""
    web: str = ""
    parts: tuple[Part, ...] = ()
    materials: tuple[Material, ...] = ()
    source: str = ""

    @property
    def end(self) -> int | None:
        """Minutes since midnight at which it ends, or None in the tray."""
        return None if self.start is None else self.start + self.duration

    @property
    def placed(self) -> bool:
        """Whether it has a day and a time."""
        return self.day is not None and self.start is not None

    @cached_property
    def stretch(self) -> Interval:
        """The minutes it fills, worked out once. Raises ValueError for one in the tray."""
        if self.start is None:
            raise ValueError(f"entry {self.id} is not placed")
        return Interval(self.start, self.start + self.duration)

    def __getstate__(self) -> dict[str, object]:
        """Its fields only: what was worked out from them is not pickled."""
        return _fields_of(self)


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person. `position` is the job title; `photo` is a blob's SHA-256."""

    id: str
    name: str = ""
    position: str = ""
    affiliation: str = ""
    mail: str = ""
    phone: str = ""
    biography: str = ""
    photo: str | None = None
    unavailable: tuple[DaySpan, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class DaySpan:
    """A half-open stretch of a day, in minutes since its midnight."""

    day: str
    start: int
    end: int


@dataclass(frozen=True)
class Appearance:
    """What ties a speaker to an entry, or to one of its parts. The four are unique together."""

    id: str
    speaker: str
    entry: str
    part: str | None = None
    role: Role = Role.SPEAKER
    state: AppearanceState = AppearanceState.CONFIRMED
    order: int = 0


Row = Day | Room | Track | Entry | Speaker | Appearance
"""A value with an id of its own in one of a programme's tables."""

TABLES: Mapping[type[Any], str] = {
    Day: "days",
    Room: "rooms",
    Track: "tracks",
    Entry: "entries",
    Speaker: "speakers",
    Appearance: "appearances",
}
"""The programme's field that holds the rows of each type."""


@dataclass(frozen=True)
class Programme:
    """One event. Its id is the file's lineage: copies that can be merged share it."""

    id: str
    title: str = ""
    subtitle: str = ""
    language: str = "da"
    time_zone: str = "Europe/Copenhagen"
    introduction: str = ""
    venue: Venue = Venue()
    organisers: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    web: str = ""
    print_settings: Mapping[str, Scalar] = field(default_factory=dict)
    ignored: tuple[IgnoredFinding, ...] = ()
    days: Mapping[str, Day] = field(default_factory=dict)
    rooms: Mapping[str, Room] = field(default_factory=dict)
    tracks: Mapping[str, Track] = field(default_factory=dict)
    entries: Mapping[str, Entry] = field(default_factory=dict)
    speakers: Mapping[str, Speaker] = field(default_factory=dict)
    appearances: Mapping[str, Appearance] = field(default_factory=dict)

    def row(self, id_: str) -> Row | None:
        """The row of that id, whichever table holds it."""
        return (
            self.entries.get(id_)  # first: edits ask for hundreds of them
            or self.appearances.get(id_)
            or self.speakers.get(id_)
            or self.rooms.get(id_)
            or self.tracks.get(id_)
            or self.days.get(id_)
        )

    @cached_property
    def index(self) -> Index:
        """Its entries by day and lane, its appearances by entry and speaker."""
        return Index(self.entries, self.rooms, self.speakers, self.appearances)

    def __getstate__(self) -> dict[str, object]:
        """Its fields only: the index is made anew where a pickle is read."""
        return _fields_of(self)


def _fields_of(value: Entry | Programme) -> dict[str, object]:
    return {each.name: getattr(value, each.name) for each in fields(value)}
