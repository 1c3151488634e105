"""Writing iCalendar: an event for each entry, or one for each day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import groupby

from icalendar import Calendar, Event

from planner import __version__, markup
from planner.core.programme import Entry, EntryKind, Programme, Speaker
from planner.formats.icalendar_file.events import KIND
from planner.formats.icalendar_file.time_zone import time_zone
from planner.formats.identity import guid, identities, known_by
from planner.formats.published import (
    Published,
    parts_text,
    published,
    title_of,
    writable,
    writable_line,
    zone_of,
)
from planner.formats.web import web_uri
from planner.text import texts


def write(
    programme: Programme, stamp: datetime, *, breaks: bool = True, whole_days: bool = False
) -> bytes:
    """The public part of the programme as a calendar; `stamp` is when it was made.

    Without `breaks` these are left out; with `whole_days` each day is one event that tells its
    items. UIDs stay the same however often a programme is written. Raises PlannerError where a
    date is missing.
    """
    shown = [one for one in published(programme) if breaks or one.entry.kind is not EntryKind.BREAK]
    zone = zone_of(programme)
    calendar = Calendar()
    calendar.add("prodid", f"-//Programme Planner//{__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for name in ("name", "x-wr-calname"):  # the standard's, and the one that is understood
        _add(calendar, name, writable_line(programme.title))
    calendar.add("x-wr-timezone", programme.time_zone)
    if shown and programme.time_zone != "UTC":
        years = [moment.year for one in shown for moment in (one.begins, one.ends)]
        calendar.add_component(time_zone(zone, min(years) - 1, max(years)))
    for event in _days(programme, shown) if whole_days else _entries(programme, shown):
        event.add("dtstamp", stamp.astimezone(UTC).replace(microsecond=0))
        calendar.add_component(event)
    written: bytes = calendar.to_ical(sorted=False)
    return written


def _entries(programme: Programme, shown: list[Published]) -> Iterator[Event]:
    known = identities(programme)
    for one in shown:
        entry = one.entry
        event = _event(known[entry.id], one.begins, None if entry.open_end else one.ends)
        event.add("summary", title_of(programme, entry))
        _add(event, "location", _location(programme, entry))
        _add(event, "description", _description(programme, one))
        _add(event, "url", web_uri(entry.web) or web_uri(programme.web))
        if entry.track is not None:
            _add(event, "categories", writable_line(programme.tracks[entry.track].name))
        event.add(KIND, entry.kind.value)
        event.add("transp", "TRANSPARENT" if entry.kind is EntryKind.BREAK else "OPAQUE")
        yield event


def _days(programme: Programme, shown: list[Published]) -> Iterator[Event]:
    for day, held in groupby(shown, key=lambda one: one.day):
        items = list(held)
        ends = max(one.ends for one in items)
        event = _event(known_by(programme, day.id), min(one.begins for one in items), ends)
        named = (writable_line(programme.title), writable_line(day.label))
        event.add("summary", " – ".join(filter(None, named)))
        _add(event, "location", _venue(programme))
        _add(event, "description", "\n".join(_line(programme, one) for one in items))
        _add(event, "url", web_uri(programme.web))
        yield event


def _event(identity: str, begins: datetime, ends: datetime | None) -> Event:
    """An event; one whose end nobody stated has none."""
    event = Event()
    event.add("uid", guid(identity))
    event.add("dtstart", begins)
    if ends is not None:
        event.add("dtend", ends)
    return event


def _location(programme: Programme, entry: Entry) -> str:
    """The room and the venue; for what is in all rooms, the venue alone."""
    room = "" if entry.room is None else writable_line(programme.rooms[entry.room].name)
    return ", ".join(filter(None, (room, _venue(programme))))


def _venue(programme: Programme) -> str:
    venue = programme.venue
    return ", ".join(filter(None, (writable_line(venue.name), writable_line(venue.address))))


def _description(programme: Programme, one: Published) -> str:
    entry = one.entry
    return "\n\n".join(
        filter(
            None,
            (
                writable_line(entry.subtitle),
                "\n".join(map(_person, one.speakers)),
                writable(markup.plain(entry.abstract)),
                writable(markup.plain(parts_text(programme, entry))),
            ),
        )
    )


def _person(speaker: Speaker) -> str:
    said = (speaker.name, speaker.position, speaker.affiliation)
    return ", ".join(filter(None, map(writable_line, said)))


def _line(programme: Programme, one: Published) -> str:
    """An item of a day on one line: its time, title and room."""
    entry = one.entry
    end = None if entry.open_end else entry.end
    time = texts(programme.language).time_span(entry.stretch.start, end)
    room = "" if entry.room is None else writable_line(programme.rooms[entry.room].name)
    return f"{time} {title_of(programme, entry)}" + (f" ({room})" if room else "")


def _add(component: Calendar | Event, name: str, text: str) -> None:
    if text:
        component.add(name, text)
