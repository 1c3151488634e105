"""Reading schedule.xml, whichever of the systems wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from defusedxml import DefusedXmlException
from defusedxml import ElementTree as SafeElementTree

from planner.core.faults import Fault, PlannerError
from planner.core.programme import IdFactory, Programme, random_id
from planner.core.reading import Reading
from planner.formats.foreign.words import line_of
from planner.formats.programme_text.languages import ENGLISH
from planner.formats.programme_text.names import is_name
from planner.formats.schedule import (
    Schedule,
    ScheduleDay,
    ScheduleEvent,
    SchedulePerson,
    ScheduleRoom,
    ScheduleTrack,
    assemble,
)

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MOST = 200_000
"""Signs that open or close an element; a thousand events have some 40,000."""
_MOST_VALUES = 400_000
"""Equal signs, as attributes have them."""
_EVENT = ("event", "entry")
_PERSONS = ("persons/person", "person", "speakers/speaker")
_ALL = ("all", "all rooms")


def read(data: bytes, ids: IdFactory = random_id, time_zone: str = Programme.time_zone) -> Reading:
    """The programme in the file; `time_zone` is taken where it names none.

    Raises PlannerError for what is no XML, has entities of its own, or is no schedule.
    """
    if data.count(b"<") > MOST or data.count(b"=") > _MOST_VALUES:
        raise PlannerError(Fault.TOO_MUCH)
    try:
        root = SafeElementTree.fromstring(data, forbid_dtd=False)
    except DefusedXmlException:
        raise PlannerError(Fault.NOT_XML, what="it has entities of its own") from None
    except (SafeElementTree.ParseError, ValueError, LookupError) as error:  # a wrong encoding
        raise PlannerError(Fault.NOT_XML, what=str(error)) from None
    for element in root.iter():
        element.tag = str(element.tag).rpartition("}")[2]
    if root.tag != "schedule":
        raise PlannerError(Fault.NO_SCHEDULE)
    return assemble(_schedule(root), ids, time_zone)


def _schedule(root: Element) -> Schedule:
    conference = root.find("conference")
    days = _days(root)
    if conference is None:
        return Schedule(rooms=tuple(_rooms(root)), days=days)
    return Schedule(
        title=_line(conference, "title"),
        subtitle=_line(conference, "subtitle"),
        acronym=_line(conference, "acronym"),
        venue=_line(conference, "venue"),
        url=_line(conference, "url"),
        time_zone=_line(conference, "time_zone_name"),
        day_change=_line(conference, "day_change"),
        tracks=tuple(_tracks(conference)),
        rooms=tuple(_rooms(root)),
        days=days,
    )


def _tracks(conference: Element) -> Iterator[ScheduleTrack]:
    for track in conference.iter("track"):
        name = _plain(track.get("name") or track.text)
        if name:
            yield ScheduleTrack(name, track.get("color", ""))


def _rooms(root: Element) -> Iterator[ScheduleRoom]:
    for room in root.iterfind("day/room"):
        name = _plain(room.get("name"))
        if name:
            yield ScheduleRoom(name, room.get("guid", ""))


def _days(root: Element) -> tuple[ScheduleDay, ...]:
    days = tuple(_day(day) for day in root.iterfind("day"))
    if not any(_named_by_itself(room) for day in root.iterfind("day") for room in day):
        return _in_single_rooms(days)
    return days


def _day(day: Element) -> ScheduleDay:
    """A day with its events, by rooms or one after another."""
    events: list[ScheduleEvent] = []
    for held in day:
        if held.tag == "room":
            name = _plain(held.get("name"))
            events += [_event(event, name) for event in held if event.tag in _EVENT]
        elif held.tag in _EVENT:
            events.append(_event(held, ""))
    return ScheduleDay(day.get("date", ""), day.get("start", ""), day.get("end", ""), tuple(events))


def _named_by_itself(room: Element) -> bool:
    return room.tag == "room" and bool(_plain(room.get("name")))


def _in_single_rooms(days: tuple[ScheduleDay, ...]) -> tuple[ScheduleDay, ...]:
    """The days of a file without lists of rooms: what names several of them is for all rooms."""
    named = {event.room for day in days for event in day.events}

    def single(room: str) -> str:
        pieces = room.split(", ")
        several = len(pieces) > 1 and named.issuperset(pieces)
        return "" if several or room.lower() in _ALL else room

    return tuple(
        replace(day, events=tuple(replace(e, room=single(e.room)) for e in day.events))
        for day in days
    )


def _event(event: Element, room: str) -> ScheduleEvent:
    return ScheduleEvent(
        title=_line(event, "title"),
        guid=event.get("guid", "").strip(),
        id=event.get("id", "").strip(),
        date=_line(event, "date"),
        start=_line(event, "start"),
        duration=_line(event, "duration"),
        room=room or _line(event, "room"),
        track=_line(event, "track") or _line(event, "category"),
        type=_line(event, "type"),
        language=_line(event, "language"),
        subtitle=_line(event, "subtitle"),
        abstract=_text(event, "abstract"),
        description=_text(event, "description"),
        url=_line(event, "url"),
        persons=tuple(_persons(event)),
    )


def _persons(event: Element) -> Iterator[SchedulePerson]:
    """Who is in an event: each in an element of their own, or several named in one."""
    for path in _PERSONS:
        for person in event.iterfind(path):
            named = person.find("name")
            name = _plain("".join((person if named is None else named).itertext()))
            key = person.get("guid", "") or person.get("code", "") or person.get("id", "")
            names = [name] if key else _names(name)
            about = "" if named is None else _text(person, "description")
            yield from (SchedulePerson(each, key, about) for each in names)


def _names(text: str) -> list[str]:
    """The names between commas, where all of them are names."""
    pieces = [piece.strip() for piece in text.split(",")]
    return pieces if all(is_name(piece, ENGLISH) for piece in pieces) else [text]


def _text(element: Element, tag: str) -> str:
    return (element.findtext(tag) or "").strip()


def _line(element: Element, tag: str) -> str:
    return _plain(element.findtext(tag))


def _plain(text: str | None) -> str:
    return line_of(text or "")
