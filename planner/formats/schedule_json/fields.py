"""What is read of schedule JSON; fields that are not here are passed over.

The systems that write it differ in whether an id is a number, and whether a text stands there once
or in several languages.
"""

from __future__ import annotations

from msgspec import UNSET, Struct, UnsetType

Said = str | int | float | bool | dict[str, str | None] | None
"""A text, what can be spelled as one, or a text in several languages by their tags."""


class PersonFields(Struct):
    """Somebody in an event."""

    name: Said = None
    public_name: Said = None
    guid: Said = None
    code: Said = None
    id: Said = None
    biography: Said = None


class EventFields(Struct):
    """An event."""

    title: Said = None
    guid: Said = None
    id: Said = None
    date: Said = None
    start: Said = None
    end: Said = None
    duration: Said = None
    room: Said = None
    track: Said = None
    type: Said = None
    language: Said = None
    subtitle: Said = None
    abstract: Said = None
    description: Said = None
    url: Said = None
    persons: list[PersonFields] | None = None


class DayFields(Struct):
    """A day, its events by the name of their room; PHP writes an empty list where it has none."""

    date: Said = None
    day_start: Said = None
    day_end: Said = None
    rooms: dict[str, list[EventFields]] | list[object] | None = None


class RoomFields(Struct):
    """A room."""

    name: Said = None
    guid: Said = None
    capacity: float | str | None = None
    description: Said = None


class TrackFields(Struct):
    """A track."""

    name: Said = None
    color: Said = None


class ConferenceFields(Struct):
    """The event itself."""

    title: Said = None
    acronym: Said = None
    description: Said = None
    url: Said = None
    time_zone_name: Said = None
    tracks: list[TrackFields] | None = None
    rooms: list[RoomFields] | None = None
    days: list[DayFields] | None = None


class ScheduleFields(Struct):
    """What the file is about; one with `events` beside it is of the second kind."""

    conference: ConferenceFields | UnsetType = UNSET
    events: object | UnsetType = UNSET


class FileFields(Struct):
    """The whole file."""

    schedule: ScheduleFields | UnsetType = UNSET
