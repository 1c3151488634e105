"""From a schedule's values to a programme."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date as Date  # noqa: N812 - as everywhere
from datetime import timedelta

from planner.core.faults import Fault, PlannerError
from planner.core.programme import Day, Entry, IdFactory, Programme, Room, Track, Venue
from planner.core.reading import Reading, ReadingWarning, WarningKind
from planner.formats.foreign.hours import Hours, with_hours
from planner.formats.foreign.limits import MOST_DAYS, MOST_EVENTS, lacking, quoted, told
from planner.formats.foreign.people import People
from planner.formats.foreign.words import bare_language, kind_told, long_text
from planner.formats.identity import ALL_ROOMS
from planner.formats.programme_text.languages import detect
from planner.formats.schedule.clock import When, date_of, local_minutes, minutes_of, when
from planner.formats.schedule.values import Schedule, ScheduleDay, ScheduleEvent
from planner.formats.schedule.zone import zone_of
from planner.formats.web import web_uri

DEFAULT_MINUTES = 30
_DAY = 24 * 60
_MORNING = 6 * 60
_NIGHT = 12 * 60
"""Until noon an event of the next date may belong to a day that runs on past midnight."""


def assemble(schedule: Schedule, ids: IdFactory, time_zone: str) -> Reading:
    """The programme it describes; `time_zone` is taken where it says none.

    Raises PlannerError for more days or events than anybody has.
    """
    events = sum(len(day.events) for day in schedule.days)
    if events > MOST_EVENTS or len(schedule.days) > MOST_DAYS:
        raise PlannerError(Fault.TOO_MUCH)
    assembly = _Assembly(schedule, ids, time_zone)
    for number, day in enumerate(schedule.days):
        assembly.add_day(day, number)
    programme = assembly.programme()
    return Reading(programme, warnings=told((*assembly.warnings, *lacking(programme))))


class _Assembly:
    """Gathers days, rooms, tracks and people while events become entries."""

    def __init__(self, schedule: Schedule, ids: IdFactory, time_zone: str) -> None:
        self.schedule = schedule
        self.new_id = ids
        self.name = schedule.acronym or schedule.title
        self.zone = zone_of(schedule, time_zone)
        self.night = minutes_of(schedule.day_change) or 0
        self.language = _language(schedule)
        self.warnings: list[ReadingWarning] = []
        self.days: dict[str, Day] = {}
        self.dated: dict[Date, Day] = {}
        self.stated_hours: dict[str, Hours | None] = {}
        self.rooms: dict[str, Room] = {}
        self.everywhere: set[str] = {""}
        self.tracks: dict[str, Track] = {}
        self.people = People(ids)
        self.entries: dict[str, Entry] = {}
        self.sources: Counter[str] = Counter()
        for room in schedule.rooms:
            if room.guid == ALL_ROOMS:
                self.everywhere.add(room.name)
            elif room.name not in self.rooms:
                order = len(self.rooms)
                row = Room(ids(), order, room.name, room.capacity, note=room.note)
                self.rooms[room.name] = row
        for track in schedule.tracks:
            order = len(self.tracks)
            self.tracks.setdefault(track.name, Track(ids(), order, track.name, track.colour))

    def add_day(self, day: ScheduleDay, order: int) -> None:
        placed = [(event, when(event, self.zone)) for event in day.events]
        dates = (date_of(day.date), date_of(day.start), *(at.date for _, at in placed))
        row = Day(self.new_id(), order, next(filter(None, dates), None))
        self.days[row.id] = row
        if row.date is not None:
            self.dated.setdefault(row.date, row)
        self.stated_hours[row.id] = _stated_hours(day)
        night = self.night or _night_of(day)
        for event, at in placed:
            self._add_event(event, at, row, night)

    def programme(self) -> Programme:
        schedule = self.schedule
        return Programme(
            id=self.new_id(),
            title=schedule.title or schedule.acronym,
            subtitle=schedule.subtitle,
            language=self.language,
            time_zone=self.zone.key,
            introduction=long_text(schedule.introduction),
            venue=Venue(schedule.venue),
            web=web_uri(schedule.url),
            days=with_hours(self._in_order(), self.entries.values(), self.stated_hours),
            rooms={room.id: room for room in self.rooms.values()},
            tracks={track.id: track for track in self.tracks.values()},
            entries=self.entries,
            speakers=self.people.speakers,
            appearances=self.people.appearances,
        )

    def _in_order(self) -> Iterable[Day]:
        """The days as the file has them; one that only an event named comes where its date does."""
        days = sorted(self.days.values(), key=lambda day: day.order)
        if any(day.id not in self.stated_hours for day in days):
            days.sort(key=lambda day: (day.date is None, day.date or Date.max, day.order))
        return (replace(day, order=order) for order, day in enumerate(days))

    def _add_event(self, event: ScheduleEvent, at: When, day: Day, night: int) -> None:
        if at.start is None:
            self._warn(WarningKind.NO_START, event)
        elif at.minutes is None:
            self._warn(WarningKind.NO_END, event)
        row, start = self._place(event, at, day, night)
        language = bare_language(event.language)
        entry = Entry(
            id=self.new_id(),
            kind=kind_told(
                event.type or event.track,
                event.title,
                language or self.language,
                has_people=bool(event.persons),
            ),
            title=event.title,
            subtitle=event.subtitle,
            duration=at.minutes or DEFAULT_MINUTES,
            day=row,
            start=start,
            order=len(self.entries),
            room=None if event.room in self.everywhere else self._room(event.room).id,
            track=self._track(event.track).id if event.track else None,
            open_end=start is not None and at.minutes is None,
            language="" if language == self.language else language,
            abstract=long_text(event.abstract, event.description),
            web=web_uri(event.url),
            source=self._source(event),
        )
        self.entries[entry.id] = entry
        for person in event.persons:
            self.people.appear(entry.id, person.name, person.id, long_text(person.biography))

    def _source(self, event: ScheduleEvent) -> str:
        """Its guid, or its number with what these are the numbers of.

        One that stands in several rooms or at several times is told apart.
        """
        number = "-".join(filter(None, (self.name, event.id))) if event.id else ""
        named = event.guid or number
        self.sources[named] += 1
        again = self.sources[named]
        return named if again == 1 or not named else f"{named}/{again}"

    def _place(
        self, event: ScheduleEvent, at: When, day: Day, night: int
    ) -> tuple[str | None, int | None]:
        """The day and the start: the day it stands under, or its own date's if that is another."""
        if at.start is None:
            return None, None
        if at.date is None or day.date is None:
            return day.id, at.start + (_DAY if at.start < night else 0)
        if at.date == day.date:
            return day.id, at.start
        if at.date - day.date == timedelta(days=1) and at.start < _NIGHT:
            return day.id, at.start + _DAY
        self._warn(WarningKind.OTHER_DAY, event, at.date)
        if at.date not in self.dated:
            order = len(self.schedule.days) + len(self.days)
            other = self.dated[at.date] = Day(self.new_id(), order, at.date)
            self.days[other.id] = other
        return self.dated[at.date].id, at.start

    def _room(self, name: str) -> Room:
        return self.rooms.setdefault(name, Room(self.new_id(), len(self.rooms), name))

    def _track(self, name: str) -> Track:
        return self.tracks.setdefault(name, Track(self.new_id(), len(self.tracks), name))

    def _warn(self, kind: WarningKind, event: ScheduleEvent, date: Date | None = None) -> None:
        values: dict[str, str | int | Date] = {"title": quoted(event.title)}
        if date is not None:
            values["date"] = date
        self.warnings.append(ReadingWarning(kind, values=values))


def _language(schedule: Schedule) -> str:
    """The language most events say they are in, or what their titles look like."""
    events = [event for day in schedule.days for event in day.events]
    stated = Counter(filter(None, (bare_language(event.language) for event in events)))
    if stated:
        return stated.most_common(1)[0][0]
    said = (schedule.title, *(f"{event.title}\n{event.abstract}" for event in events))
    return detect("\n".join(said)).language


def _stated_hours(day: ScheduleDay) -> Hours | None:
    """When it opens and closes; None where it says nothing, or just a night and a day.

    Some systems write the moment at which they change to the next day, not that of opening.
    """
    opens, closes = local_minutes(day.start), local_minutes(day.end)
    if opens is None or closes is None:
        return None
    if closes <= opens:
        closes += _DAY
    return (opens, closes) if closes - opens < _DAY - 60 else None


def _night_of(day: ScheduleDay) -> int:
    """Until when a clock without a date is one of the night after this day."""
    opens = local_minutes(day.start) if "T" in day.start else None
    return min(opens or 0, _MORNING)
