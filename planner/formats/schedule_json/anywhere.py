"""Schedules in JSON of any other shape: what has a title and a start is an event, wherever it is.

So read what systems for calls for papers answer with (pretalx, Sessionize), the second schedule
JSON with its events in one list, and what web pages are made from. People, rooms and tracks may
stand in the event or in lists of their own, where their id, code or slug leads to them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date as Date  # noqa: N812 - as everywhere
from datetime import timedelta
from itertools import groupby, islice

from planner.core.faults import Fault, PlannerError
from planner.formats.schedule import (
    Schedule,
    ScheduleDay,
    ScheduleEvent,
    ScheduleRoom,
    ScheduleTrack,
)
from planner.formats.schedule.clock import date_of, when
from planner.formats.schedule.zone import zone_of
from planner.formats.schedule_json.loose import (
    Fields,
    Json,
    Lists,
    event_of,
    line_in,
    name_of,
    text_in,
)

_ABOUT = ("conference", "event", "schedule")
_NIGHT = 5 * 60
"""What begins before that belongs to the day before, if anything is on it."""
_MOST_OBJECTS = 80_000
"""A thousand talks with all that is asked of their speakers have some 25,000."""
_MOST_SEATS = 2**31


def schedule_anywhere(value: Json, time_zone: str) -> Schedule | None:
    """The schedule in decoded JSON; None where nothing in it has a title and a start.

    `time_zone` is taken where it names none. Raises PlannerError for more than anybody has.
    """
    objects = list(islice(_objects(value), _MOST_OBJECTS + 1))
    if len(objects) > _MOST_OBJECTS:
        raise PlannerError(Fault.TOO_MUCH)
    lists = Lists(fields for fields, _ in objects)
    found = (event for fields, room in objects for event in event_of(fields, room, lists))
    events = {(e.guid, e.id, e.title, e.date, e.room): e for e in found}
    if not any(event.date for event in events.values()):
        return None
    about = _about(value)
    schedule = Schedule(
        title=line_in(about, "title", "name"),
        introduction=text_in(about, "description"),
        acronym=line_in(about, "acronym", "slug"),
        url=line_in(about, "url"),
        time_zone=line_in(about, "time_zone_name", "timezone", "timeZone"),
        tracks=tuple(ScheduleTrack(name_of(row), _colour(row)) for row in lists.tracks),
        rooms=tuple(map(_room, lists.rooms)),
    )
    dates = {date for row in lists.days if (date := date_of(line_in(row, "date")))}
    return replace(schedule, days=_days(schedule, list(events.values()), dates, time_zone))


def _objects(value: Json) -> Iterable[tuple[Fields, str]]:
    """Every object in the value, in the order of the file, with the room it stands in."""
    left: list[tuple[Json, str, bool]] = [(value, "", False)]
    while left:
        one, room, is_room = left.pop()
        if isinstance(one, dict):
            yield one, room
            within = name_of(one) if is_room else room
            left += [(each, within, key == "rooms") for key, each in reversed(one.items())]
        elif isinstance(one, list):
            left += [(each, room, is_room) for each in reversed(one)]


def _about(value: Json) -> Fields:
    """What tells of the whole: the innermost of an event's own fields around its days."""
    about: Fields = {}
    while isinstance(value, dict):
        about = value
        value = next((value[key] for key in _ABOUT if isinstance(value.get(key), dict)), None)
    return about


def _days(
    schedule: Schedule, events: list[ScheduleEvent], stated: set[Date], time_zone: str
) -> tuple[ScheduleDay, ...]:
    """The events by their dates on the venue's clock, those of the night with the day before."""
    zone = zone_of(replace(schedule, days=(ScheduleDay(events=tuple(events)),)), time_zone)
    placed = [(when(event, zone), event) for event in events]
    dates = stated | {at.date for at, _ in placed if at.date}

    def day(date: Date | None, start: int | None) -> str:
        if date is None:
            return str(min(dates))
        night = start is not None and start < _NIGHT and date > Date.min
        before = date - timedelta(days=1) if night else date
        return str(before if before in dates else date)

    held = sorted(((day(at.date, at.start), event) for at, event in placed), key=lambda one: one[0])
    by_day = {date: [event for _, event in on] for date, on in groupby(held, lambda one: one[0])}
    for date in stated:
        by_day.setdefault(str(date), [])
    return tuple(ScheduleDay(date, events=tuple(by_day[date])) for date in sorted(by_day))


def _room(fields: Fields) -> ScheduleRoom:
    seats = fields.get("capacity")
    known = isinstance(seats, int | float) and not isinstance(seats, bool)
    return ScheduleRoom(
        name_of(fields),
        capacity=int(seats) if known and 0 <= seats < _MOST_SEATS else None,  # type: ignore[arg-type,operator] # known is a number
        note=text_in(fields, "description"),
    )


def _colour(fields: Fields) -> str:
    colours = fields.get("colors")
    light = line_in(colours, "light") if isinstance(colours, dict) else ""
    return line_in(fields, "color") or light
