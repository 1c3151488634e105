"""Writing schedule.xml, valid by the schema that its readers publish (voc/schedule)."""

from __future__ import annotations

from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from planner import __version__
from planner.core.programme import Programme
from planner.formats.schedule import Schedule, ScheduleDay, ScheduleEvent, schedule_of
from planner.formats.schedule.published_schedule import identify
from planner.formats.schedule.version import version_of


def write(programme: Programme) -> bytes:
    """The public part of the programme as schedule.xml, in UTF-8.

    Empty elements are left out, where the schema lets them be: some have no valid empty form.
    Raises PlannerError as `schedule_of` does.
    """
    schedule = schedule_of(programme)
    root = Element("schedule")
    SubElement(root, "generator", name="Programme Planner", version=__version__)
    _add(root, "url", schedule.url)
    SubElement(root, "version").text = version_of(schedule)
    _add_conference(root, schedule)
    numbers = identify(event for day in schedule.days for event in day.events)
    guids = {room.name: room.guid for room in schedule.rooms}
    for index, day in enumerate(schedule.days, start=1):
        element = SubElement(
            root, "day", index=str(index), date=day.date, start=day.start, end=day.end
        )
        for name, events in _by_room(schedule, day):
            room = SubElement(element, "room", name=name, guid=guids[name])
            for event in events:
                _add_event(room, event, numbers[event.guid])
    indent(root)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _add_conference(root: Element, schedule: Schedule) -> None:
    conference = SubElement(root, "conference")
    _add(conference, "acronym", schedule.acronym)
    _add(conference, "title", schedule.title)
    _add(conference, "start", schedule.days[0].date)
    _add(conference, "end", schedule.days[-1].date)
    _add(conference, "days", str(len(schedule.days)))
    _add(conference, "timeslot_duration", "00:05")
    _add(conference, "url", schedule.url)
    _add(conference, "time_zone_name", schedule.time_zone)
    for track in schedule.tracks:
        element = SubElement(conference, "track", name=track.name)
        if track.colour:
            element.set("color", track.colour)


def _by_room(schedule: Schedule, day: ScheduleDay) -> list[tuple[str, list[ScheduleEvent]]]:
    """The day's events room by room, in the rooms' order and then their own."""
    order = {room.name: place for place, room in enumerate(schedule.rooms)}
    events = sorted(day.events, key=lambda event: order[event.room])
    return [(room, list(held)) for room, held in groupby(events, key=lambda event: event.room)]


def _add_event(room: Element, event: ScheduleEvent, number: int) -> None:
    element = SubElement(room, "event", guid=event.guid, id=str(number))
    for tag, text in (
        ("date", event.date),
        ("start", event.start),
        ("duration", event.duration),
        ("room", event.room),
        ("title", event.title),
        ("type", event.type),
        ("track", event.track),
        ("abstract", event.abstract),
    ):
        SubElement(element, tag).text = text
    for tag, text in (
        ("subtitle", event.subtitle),
        ("language", event.language),
        ("description", event.description),
        ("url", event.url),
    ):
        _add(element, tag, text)
    persons = SubElement(element, "persons")
    for person in event.persons:
        SubElement(persons, "person", guid=person.id).text = person.name


def _add(element: Element, tag: str, text: str) -> None:
    if text:
        SubElement(element, tag).text = text
