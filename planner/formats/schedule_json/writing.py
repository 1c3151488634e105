"""Writing schedule JSON, valid by the schema that its readers publish (voc/schedule)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import msgspec

from planner import __version__
from planner.core.programme import Programme
from planner.formats.schedule import (
    Schedule,
    ScheduleDay,
    ScheduleEvent,
    SchedulePerson,
    schedule_of,
)
from planner.formats.schedule.published_schedule import acronym, identify
from planner.formats.schedule.version import version_of

_ZONE = re.compile(r"[A-Z][a-z]+/[A-Z][a-z]+.*|UTC")
"""The names of time zones that the schema knows."""


def write(programme: Programme) -> bytes:
    """The public part of the programme as schedule JSON, indented, in UTF-8.

    Raises PlannerError as `schedule_of` does.
    """
    schedule = schedule_of(programme)
    fields = {
        "generator": {"name": "Programme Planner", "version": __version__},
        "schedule": {"version": version_of(schedule), "conference": _conference(schedule)},
    }
    return msgspec.json.format(msgspec.json.encode(fields), indent=1) + b"\n"


def _conference(schedule: Schedule) -> dict[str, Any]:
    numbers = identify(event for day in schedule.days for event in day.events)
    said = {
        "acronym": schedule.acronym,
        "title": schedule.title,
        "description": schedule.introduction,
        "start": schedule.days[0].date,
        "end": schedule.days[-1].date,
        "daysCount": len(schedule.days),
        "timeslot_duration": "00:05",
        "time_zone_name": schedule.time_zone if _ZONE.fullmatch(schedule.time_zone) else "",
        "url": schedule.url,
        "tracks": [
            {"name": track.name, **({"color": track.colour} if track.colour else {})}
            for track in schedule.tracks
        ],
        "rooms": [
            {"name": room.name, "guid": room.guid, "capacity": room.capacity}
            for room in schedule.rooms
        ],
        "days": [
            _day(day, index, schedule, numbers) for index, day in enumerate(schedule.days, start=1)
        ],
    }
    return {key: value for key, value in said.items() if value != ""}


def _day(
    day: ScheduleDay, index: int, schedule: Schedule, numbers: Mapping[str, int]
) -> dict[str, Any]:
    rooms: dict[str, list[dict[str, Any]]] = {room.name: [] for room in schedule.rooms}
    for event in day.events:
        rooms[event.room].append(_event(event, numbers[event.guid]))
    return {
        "index": index,
        "date": day.date,
        "day_start": day.start,
        "day_end": day.end,
        "rooms": {room: events for room, events in rooms.items() if events},
    }


def _event(event: ScheduleEvent, number: int) -> dict[str, Any]:
    """An event; one without an address of its own gets that of its UUID: the schema wants one."""
    begins = datetime.fromisoformat(event.date)
    return {
        "guid": event.guid,
        "id": number,
        "date": event.date,
        "start": event.start,
        "end": event.end,
        "duration": event.duration,
        "room": event.room,
        "slug": f"{number}-{acronym(event.title, begins.year)}",
        "url": event.url or f"urn:uuid:{event.guid}",
        "title": event.title,
        "subtitle": event.subtitle,
        "track": event.track or None,
        "type": event.type,
        "language": event.language,
        "abstract": event.abstract,
        "description": event.description,
        "persons": [_person(person) for person in event.persons],
        "links": [],
    }


def _person(person: SchedulePerson) -> dict[str, str]:
    """Somebody by name and UUID; `public_name` and `id` would make it another system's person."""
    said = {"guid": person.id, "name": person.name}
    return {**said, "biography": person.biography} if person.biography else said
