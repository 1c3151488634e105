"""Reading schedule JSON."""

from __future__ import annotations

from msgspec import UNSET

from planner.core.faults import Fault, PlannerError
from planner.core.programme import IdFactory, Programme, random_id
from planner.core.reading import Reading
from planner.formats.foreign.words import line_of
from planner.formats.schedule import (
    Schedule,
    ScheduleDay,
    ScheduleEvent,
    SchedulePerson,
    ScheduleRoom,
    ScheduleTrack,
    assemble,
)
from planner.formats.schedule_json.anywhere import schedule_anywhere
from planner.formats.schedule_json.fields import (
    ConferenceFields,
    DayFields,
    EventFields,
    FileFields,
    PersonFields,
    RoomFields,
    Said,
)
from planner.formats.typed_json import decode

MOST = 200_000
"""Objects and lists; a thousand events have some 6,000."""
_MOST_SEATS = 2**31


def read(data: bytes, ids: IdFactory = random_id, time_zone: str = Programme.time_zone) -> Reading:
    """The programme in the file; `time_zone` is taken where it names none.

    Raises PlannerError for what is no JSON, has no schedule, or has a field that cannot be used.
    """
    if data.count(b"{") + data.count(b"[") > MOST:
        raise PlannerError(Fault.TOO_MUCH)
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        schedule = _known(decode(data, FileFields))
    except PlannerError:
        other = schedule_anywhere(decode(data, object), time_zone)
        if other is None:
            raise
        schedule = other
    return assemble(schedule, ids, time_zone)


def _known(file: FileFields) -> Schedule:
    """The schedule as frab and pretalx write it. Raises PlannerError where it is none."""
    schedule = file.schedule
    if schedule is UNSET or schedule.conference is UNSET or schedule.events is not UNSET:
        raise PlannerError(Fault.NO_SCHEDULE)
    return _schedule(schedule.conference)


def _schedule(conference: ConferenceFields) -> Schedule:
    return Schedule(
        title=_line(conference.title),
        introduction=_text(conference.description),
        acronym=_line(conference.acronym),
        url=_line(conference.url),
        time_zone=_line(conference.time_zone_name),
        tracks=tuple(
            ScheduleTrack(_line(track.name), _line(track.color))
            for track in conference.tracks or ()
            if _line(track.name)
        ),
        rooms=tuple(_room(room) for room in conference.rooms or () if _line(room.name)),
        days=tuple(_day(day) for day in conference.days or ()),
    )


def _room(room: RoomFields) -> ScheduleRoom:
    seats = room.capacity
    known = isinstance(seats, float) and 0 <= seats < _MOST_SEATS
    return ScheduleRoom(
        _line(room.name),
        _line(room.guid),
        int(seats) if known and isinstance(seats, float) else None,
        _text(room.description),
    )


def _day(day: DayFields) -> ScheduleDay:
    events = (
        _event(event, _line(room))
        for room, held in (day.rooms.items() if isinstance(day.rooms, dict) else ())
        for event in held
    )
    return ScheduleDay(_line(day.date), _line(day.day_start), _line(day.day_end), tuple(events))


def _event(event: EventFields, room: str) -> ScheduleEvent:
    return ScheduleEvent(
        title=_line(event.title),
        guid=_line(event.guid),
        id=_line(event.id),
        date=_line(event.date),
        start=_line(event.start),
        end=_line(event.end),
        duration=_line(event.duration),
        room=room or _line(event.room),
        track=_line(event.track),
        type=_line(event.type),
        language=_line(event.language),
        subtitle=_line(event.subtitle),
        abstract=_text(event.abstract),
        description=_text(event.description),
        url=_line(event.url),
        persons=tuple(map(_person, event.persons or ())),
    )


def _person(person: PersonFields) -> SchedulePerson:
    return SchedulePerson(
        _line(person.name) or _line(person.public_name),
        _line(person.guid) or _line(person.code) or _line(person.id),
        _text(person.biography),
    )


def _text(said: Said) -> str:
    """What is said, in English or else the first language where it is in several."""
    if isinstance(said, dict):
        said = said.get("en") or next(filter(None, said.values()), None)
    return "" if said is None or isinstance(said, bool) else str(said).strip()


def _line(said: Said) -> str:
    return line_of(_text(said))
