"""A schedule as frab, pretalx and Pentabarf write it: texts as they stand in the file.

Dates and times are ISO 8601 (`2027-04-15T09:30:00+02:00`), clocks and durations "HH:MM"; what a
file does not say is empty.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SchedulePerson:
    """Somebody in an event; `id` is whatever the file tells people apart by."""

    name: str
    id: str = ""
    biography: str = ""


@dataclass(frozen=True)
class ScheduleEvent:
    """One event. `guid` and `id` are both its own: a UUID and, from older systems, a number."""

    title: str
    guid: str = ""
    id: str = ""
    date: str = ""
    start: str = ""
    end: str = ""
    duration: str = ""
    room: str = ""
    track: str = ""
    type: str = ""
    language: str = ""
    subtitle: str = ""
    abstract: str = ""
    description: str = ""
    url: str = ""
    persons: tuple[SchedulePerson, ...] = ()


@dataclass(frozen=True)
class ScheduleDay:
    """A day, which may run on past midnight, with its events in the order of the file."""

    date: str = ""
    start: str = ""
    end: str = ""
    events: tuple[ScheduleEvent, ...] = ()


@dataclass(frozen=True)
class ScheduleRoom:
    """A room; events name it by its name."""

    name: str
    guid: str = ""
    capacity: int | None = None
    note: str = ""


@dataclass(frozen=True)
class ScheduleTrack:
    """A track; events name it by its name."""

    name: str
    colour: str = ""


@dataclass(frozen=True)
class Schedule:
    """The whole. Before the clock `day_change` an event belongs to the day before (Pentabarf)."""

    title: str = ""
    subtitle: str = ""
    introduction: str = ""
    acronym: str = ""
    venue: str = ""
    url: str = ""
    time_zone: str = ""
    day_change: str = ""
    tracks: tuple[ScheduleTrack, ...] = ()
    rooms: tuple[ScheduleRoom, ...] = ()
    days: tuple[ScheduleDay, ...] = ()
