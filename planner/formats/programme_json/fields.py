"""The field table of programme JSON. What is absent gets the default that stands here.

Times are "HH:MM" on the wall clock of the entry's day, and go on past midnight: half past one at
night of an evening's party is "25:30". Durations are minutes. A date is "YYYY-MM-DD", null where
it is not known yet. `day` counts from 1 in `days`; an entry without day and start is not placed.
`end`, `date`, `audience` and `registration` repeat what other fields say, for readers who want
them plain: `end` is null where nobody stated it (`open_end`) or the entry is not placed, and on
reading it gives the duration where that is absent. A part's `start` is only ever written. A person
is known again by `name`, `role` (the job title) and `affiliation`; of namesakes in all three
`namesake` says which of them in `speakers`, from 1. `as` is what they do there.
Long texts (introduction, abstract, biography) are Markdown: paragraphs, emphasis, lists, links.

It holds what the audience does not see, too: notes, and how people are reached. `files` are the
bytes of photos, of the logo and of what is kept with an entry, in base64 and each under a name of
its own; `photo`, the print setting "logo" and a material's `file` say that name. We take the
SHA-256, any other will do. Together they are bounded (see `files`); what does not fit is left out,
and so is a name that says a file which is not there. Left out are ids but those of entries, and
with them the findings that somebody has accepted, which are known by ids.
"""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - fields of that name would hide it
from typing import Annotated

from msgspec import UNSET, Meta, Struct, UnsetType, field

from planner.core.programme import AppearanceState, EntryKind, FactKind, Role, Scalar

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
    hidden_rooms: list[str] = []


class RoomFields(Struct):
    """A room; entries name it by its name."""

    name: str
    capacity: Annotated[int, Meta(ge=0, lt=2**31)] | None = None
    colour: str = ""
    note: str = ""


class TrackFields(Struct):
    """A track; entries name it by its name."""

    name: str
    colour: str = ""


class AwayFields(Struct):
    """A stretch of a day on which a person cannot come."""

    day: Annotated[int, Meta(ge=1)]
    start: Clock
    end: Clock


class SpeakerFields(Struct):
    """A person."""

    name: str
    role: str = ""
    affiliation: str = ""
    biography: str = ""
    mail: str = ""
    phone: str = ""
    photo: str = ""
    unavailable: list[AwayFields] = []
    note: str = ""


class AppearanceFields(Struct):
    """A person in an entry or a part."""

    name: str
    role: str = ""
    affiliation: str = ""
    as_: Role = field(name="as", default=Role.SPEAKER)
    state: AppearanceState = AppearanceState.CONFIRMED
    namesake: Annotated[int, Meta(ge=1)] | UnsetType = UNSET


class PartFields(Struct):
    """A sub-talk of a session."""

    title: str = ""
    abstract: str = ""
    minutes: Annotated[int, Meta(ge=0, le=100_000)] | None = None
    start: Clock | None = None
    speakers: Annotated[list[AppearanceFields], Meta(max_length=1_000)] = []


class BulletFields(Struct):
    """A line of a slide."""

    text: str
    level: Annotated[int, Meta(ge=0, le=99)] = 0


class SlideFields(Struct):
    """A slide as text."""

    number: Annotated[int, Meta(ge=1, lt=2**31)]
    title: str = ""
    bullets: list[BulletFields] = []
    notes: str = ""
    hidden: bool = False


class MaterialFields(Struct):
    """Slides or a file that is kept with an entry."""

    title: str = ""
    slides: list[SlideFields] = []
    file: str = ""
    file_name: str = ""
    media_type: str = ""


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
    least: Minutes | None = None
    most: Minutes | None = None
    abstract: str = ""
    note: str = ""
    web: str = ""
    source: str = ""
    speakers: Annotated[list[AppearanceFields], Meta(max_length=1_000)] = []
    parts: list[PartFields] = []
    materials: list[MaterialFields] = []


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
    days: Annotated[list[DayFields], Meta(max_length=1_000)] = []
    rooms: Annotated[list[RoomFields], Meta(max_length=1_000)] = []
    tracks: Annotated[list[TrackFields], Meta(max_length=1_000)] = []
    speakers: Annotated[list[SpeakerFields], Meta(max_length=50_000)] = []
    entries: Annotated[list[EntryFields], Meta(max_length=20_000)] = []
    print_settings: dict[str, Scalar] = {}
    warnings: list[WarningFields] = []
    files: dict[str, bytes] = {}
