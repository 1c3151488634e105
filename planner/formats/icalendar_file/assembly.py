"""From the events of a calendar to a programme."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date as Date  # noqa: N812 - as everywhere
from datetime import datetime, timedelta

from planner.core.programme import Day, Entry, IdFactory, Programme, Room, Track, Venue
from planner.formats.foreign.hours import with_hours
from planner.formats.foreign.people import People
from planner.formats.foreign.words import kind_told, long_text
from planner.formats.icalendar_file.events import CalendarEvent, text_of
from planner.formats.icalendar_file.lines import Component
from planner.formats.icalendar_file.places import places
from planner.formats.icalendar_file.timing import Held
from planner.formats.programme_text.languages import detect
from planner.formats.web import web_uri

DEFAULT_MINUTES = 30
_DAY = timedelta(days=1)
_NIGHT = 5
"""What begins before that hour belongs to the day before, if anything is on it."""
_FEW = 3
"""So many organisers or fewer are the event's, not people who each give an item."""


def programme_of(
    calendar: Component,
    held: Sequence[Held],
    unplaced: Sequence[CalendarEvent],
    time_zone: str,
    ids: IdFactory,
) -> Programme:
    """The programme of these events and of those without a time; `calendar` is all around them."""
    return _Assembly(calendar, held, unplaced, ids).programme(time_zone)


class _Assembly:
    """Finds days, rooms, tracks and who speaks, and makes entries of the events."""

    def __init__(
        self,
        calendar: Component,
        held: Sequence[Held],
        unplaced: Sequence[CalendarEvent],
        ids: IdFactory,
    ) -> None:
        self.calendar = calendar
        self.held = held
        self.events = [*(one.event for one in held), *unplaced]
        self.unplaced = unplaced
        self.new_id = ids
        self.title = text_of(calendar, "X-WR-CALNAME") or text_of(calendar, "NAME")
        said = (self.title, *(event.title for event in self.events))
        self.language = detect("\n".join(said)).language
        self.days = self._find_days()
        self.places = places({event.location for event in self.events if event.location})
        rooms = dict.fromkeys(map(self._room_of, self.events))
        self.rooms = {
            name: Room(ids(), order, name) for order, name in enumerate(filter(None, rooms))
        }
        tracks = dict.fromkeys(event.category for event in self.events)
        self.tracks = {
            name: Track(ids(), order, name) for order, name in enumerate(filter(None, tracks))
        }
        self.uids = Counter(event.uid for event in self.events)
        self.organisers = tuple(
            dict.fromkeys(name for event in self.events for name in event.organisers)
        )
        self.people = People(ids)

    def programme(self, time_zone: str) -> Programme:
        """All of it; days are as long as what is on them."""
        entries = [self._placed(one, order) for order, one in enumerate(self.held)]
        entries = _not_over_the_next(entries)
        entries += [
            self._entry(event, order, event.uid)
            for order, event in enumerate(self.unplaced, start=len(entries))
        ]
        return Programme(
            id=self.new_id(),
            title=self.title,
            language=self.language,
            time_zone=time_zone,
            introduction=long_text(text_of(self.calendar, "X-WR-CALDESC")),
            venue=Venue(self.places.venue),
            organisers=() if self._organisers_speak() else self.organisers,
            days=with_hours(self.days.values(), entries, {}),
            rooms={room.id: room for room in self.rooms.values()},
            tracks={track.id: track for track in self.tracks.values()},
            entries={entry.id: entry for entry in entries},
            speakers=self.people.speakers,
            appearances=self.people.appearances,
        )

    def _placed(self, one: Held, order: int) -> Entry:
        day = self.days[self._date_of(one)]
        midnight = datetime.combine(self._date_of(one), datetime.min.time())
        return replace(
            self._entry(one.event, order, self._source(one)),
            duration=one.minutes or DEFAULT_MINUTES,
            day=day.id,
            start=int((one.at - midnight).total_seconds()) // 60,
            open_end=one.minutes is None,
        )

    def _entry(self, event: CalendarEvent, order: int, source: str) -> Entry:
        """All of an entry but when it is."""
        names = event.attendees or (event.organisers if self._organisers_speak() else ())
        room = self._room_of(event)
        entry = Entry(
            id=self.new_id(),
            kind=kind_told(event.kind, event.title, self.language, has_people=bool(names)),
            title=event.title,
            duration=DEFAULT_MINUTES,
            order=order,
            room=self.rooms[room].id if room else None,
            track=self.tracks[event.category].id if event.category else None,
            abstract=_abstract(event.title, event.description),
            web=web_uri(event.url),
            source=source,
        )
        for name in names:
            self.people.appear(entry.id, name)
        return entry

    def _find_days(self) -> dict[Date, Day]:
        self.dates = {one.at.date() for one in self.held}
        dates = sorted({self._date_of(one) for one in self.held})
        return {date: Day(self.new_id(), order, date) for order, date in enumerate(dates)}

    def _date_of(self, one: Held) -> Date:
        """The date of the day it belongs to."""
        date = one.at.date()
        if one.at.hour < _NIGHT and date - _DAY in self.dates:
            return date - _DAY
        return date

    def _room_of(self, event: CalendarEvent) -> str:
        return self.places.rooms.get(event.location, "")

    def _source(self, one: Held) -> str:
        """Its UID; one that is not its own alone says with time and title which event it is."""
        uid = one.event.uid
        alone = not uid or self.uids[uid] == 1
        return uid if alone else f"{uid}/{one.at:%Y%m%dT%H%M}/{one.event.title}"

    def _organisers_speak(self) -> bool:
        """Whether events name different organisers, as calendars do that mean who gives them."""
        return len(self.organisers) > max(_FEW, len(self.events) // 4)


def _abstract(title: str, description: str) -> str:
    """The description without a first line that only repeats the title.

    A calendar's line ends are meant: each parts paragraphs.
    """
    first, _, rest = description.partition("\n")
    text = rest if " ".join(first.split()) == title else description
    return re.sub(r"\n\s*", "\n\n", long_text(text))


def _not_over_the_next(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, those whose end nobody stated no longer than until the next in their room."""
    following: dict[tuple[str | None, str | None], int] = {}
    done = []
    for entry in sorted(entries, key=lambda entry: -entry.stretch.start):
        place, start = (entry.day, entry.room), entry.stretch.start
        free = following.get(place, start) - start
        if entry.open_end and 0 < free < entry.duration:
            done.append(replace(entry, duration=free))
        else:
            done.append(entry)
        following[place] = start
    return sorted(done, key=lambda entry: entry.order)
