"""The field table of programme JSON. What is absent gets the default that stands here.

Times are "HH:MM" on the wall clock of the entry's day, and go on past midnight: half past one at
night of an evening's party is "25:30". Durations are minutes. A date is "YYYY-MM-DD", null where
it is not known yet. `day` counts from 1 in `days`; an entry without day and start is not placed.
`end`, `date`, `audience` and `registration` repeat what other fields say, for readers who want
them plain: `end` is null where nobody stated it (`open_end`) or the entry is not placed, and on
reading it gives the duration where that is absent. A part's `start` is only ever written. A person
is known again by `name`, `role` (the job title) and `affiliation`, and namesakes by their order;
`as` is what they do there. Long texts (introduction, abstract, biography) are Markdown: paragraphs,
emphasis, lists, links.
"""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - fields of that name would hide it
from typing import Annotated

from msgspec import Meta, Struct, field

from planner.core.programme import AppearanceState, EntryKind, FactKind, Role

Clock = Annotated[str, Meta(pattern=r"^\d{1,4}:[0-5]\d$")]
"""Past 24:00 for what runs past midnight."""

Minutes = Annotated[int, Meta(ge=1, le=100_000)]


class FactFields(Struct):
    """A line of practical information."""

    text: str
    kind: FactKind = FactKind.OTHER
    label: str = ""


class DayFields(Struct):
    """A day with its hours."""

    date: Date | None = None
    opens: Clock = "09:00"
    closes: Clock = "16:00"
    label: str = ""


class RoomFields(Struct):
    """A room; entries name it by its name."""

    name: str
    capacity: Annotated[int, Meta(ge=0, lt=2**31)] | None = None


class SpeakerFields(Struct):
    """A person."""

    name: str
    role: str = ""
    affiliation: str = ""
    biography: str = ""


class AppearanceFields(Struct):
    """A person in an entry or a part."""

    name: str
    role: str = ""
    affiliation: str = ""
    as_: Role = field(name="as", default=Role.SPEAKER)
    state: AppearanceState = AppearanceState.CONFIRMED


class PartFields(Struct):
    """A sub-talk of a session."""

    title: str = ""
    abstract: str = ""
    minutes: Annotated[int, Meta(ge=0, le=100_000)] | None = None
    start: Clock | None = None
    speakers: list[AppearanceFields] = []


class EntryFields(Struct):
    """A session or a break."""

    id: str = ""
    kind: EntryKind = EntryKind.SESSION
    title: str = ""
    subtitle: str = ""
    language: str = ""
    day: Annotated[int, Meta(ge=1)] | None = None
    date: Date | None = None
    start: Clock | None = None
    end: Clock | None = None
    duration: Minutes | None = None
    open_end: bool = False
    room: str | None = None
    track: str | None = None
    pinned: bool = False
    public: bool = True
    abstract: str = ""
    note: str = ""
    web: str = ""
    speakers: list[AppearanceFields] = []
    parts: list[PartFields] = []


class WarningFields(Struct):
    """What the reader of a text noticed; written beside a reading, never read."""

    line: int | None
    text: str


class ProgrammeFields(Struct):
    """The whole."""

    title: str = ""
    subtitle: str = ""
    language: str = "da"
    time_zone: str = "Europe/Copenhagen"
    introduction: str = ""
    venue: str = ""
    venue_address: str = ""
    venue_web: str = ""
    organisers: list[str] = []
    web: str = ""
    audience: str = ""
    registration: str = ""
    facts: list[FactFields] = []
    days: list[DayFields] = []
    rooms: list[RoomFields] = []
    speakers: list[SpeakerFields] = []
    entries: list[EntryFields] = []
    warnings: list[WarningFields] = []
