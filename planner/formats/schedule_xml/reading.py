"""Reading schedule.xml, whichever of the systems wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from defusedxml import DefusedXmlException
from defusedxml import ElementTree as SafeElementTree

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

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MOST = 200_000
"""Signs that open or close an element; a thousand events have some 40,000."""
_MOST_VALUES = 400_000
"""Equal signs, as attributes have them."""


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
    days = tuple(_day(day) for day in root.iterfind("day"))
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


def _day(day: Element) -> ScheduleDay:
    events = (
        _event(event, _plain(room.get("name")))
        for room in day.iterfind("room")
        for event in room.iterfind("event")
    )
    return ScheduleDay(day.get("date", ""), day.get("start", ""), day.get("end", ""), tuple(events))


def _event(event: Element, room: str) -> ScheduleEvent:
    return ScheduleEvent(
        title=_line(event, "title"),
        guid=event.get("guid", "").strip(),
        id=event.get("id", "").strip(),
        date=_line(event, "date"),
        start=_line(event, "start"),
        duration=_line(event, "duration"),
        room=room or _line(event, "room"),
        track=_line(event, "track"),
        type=_line(event, "type"),
        language=_line(event, "language"),
        subtitle=_line(event, "subtitle"),
        abstract=_text(event, "abstract"),
        description=_text(event, "description"),
        url=_line(event, "url"),
        persons=tuple(
            SchedulePerson(
                _plain("".join(person.itertext())),
                person.get("guid", "") or person.get("code", "") or person.get("id", ""),
            )
            for person in event.iterfind("persons/person")
        ),
    )


def _text(element: Element, tag: str) -> str:
    return (element.findtext(tag) or "").strip()


def _line(element: Element, tag: str) -> str:
    return _plain(element.findtext(tag))


def _plain(text: str | None) -> str:
    return line_of(text or "")
