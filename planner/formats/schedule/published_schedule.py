"""From a programme to a schedule's values: what is public, with breaks as events of their own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from planner.core.faults import Fault, PlannerError
from planner.core.programme import Day, Programme
from planner.core.queries import rooms_in_order, tracks_in_order
from planner.formats.identity import ALL_ROOMS, guid, identities, known_by
from planner.formats.published import (
    Published,
    moment,
    parts_text,
    published,
    title_of,
    writable,
    writable_line,
    zone_of,
)
from planner.formats.schedule.values import (
    Schedule,
    ScheduleDay,
    ScheduleEvent,
    SchedulePerson,
    ScheduleRoom,
    ScheduleTrack,
)
from planner.formats.web import web_uri
from planner.text import texts

_LONGEST = 99 * 60 + 59
"""The schemas write no duration of a hundred hours."""
_LETTERS = str.maketrans(
    {"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}
)
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_ACRONYM_LENGTH = 4, 40


def schedule_of(programme: Programme) -> Schedule:
    """The public part of the programme.

    What is for all rooms stands in a room of its own, ALL_ROOMS, by which it is known again. The
    tracks' colours are `#rrggbb` or empty. Raises PlannerError where a date is missing, and where
    there is nothing to write.
    """
    shown = published(programme)
    if not shown:
        raise PlannerError(Fault.NOTHING_PLACED)
    known = _known(programme)
    days = [(day, list(events)) for day, events in groupby(shown, key=lambda event: event.day)]
    plenary = any(one.entry.room is None for one in shown)
    return Schedule(
        title=writable_line(programme.title) or "–",
        subtitle=writable_line(programme.subtitle),
        introduction=writable(programme.introduction),
        acronym=acronym(programme.title, shown[0].begins.year),
        venue=writable_line(programme.venue.name),
        url=web_uri(programme.web),
        time_zone=programme.time_zone,
        tracks=tuple(
            ScheduleTrack(
                known.tracks[track.id], track.colour if _COLOUR.fullmatch(track.colour) else ""
            )
            for track in tracks_in_order(programme)
        ),
        rooms=(
            *((ScheduleRoom(known.everywhere, ALL_ROOMS),) if plenary else ()),
            *(
                ScheduleRoom(
                    known.rooms[room.id], guid(known_by(programme, room.id)), room.capacity
                )
                for room in rooms_in_order(programme)
            ),
        ),
        days=tuple(_day(programme, day, events, known) for day, events in days),
    )


def acronym(title: str, year: int) -> str:
    """The title in four to forty of a-z, 0-9 and underscores, as both schemas want it."""
    words = unicodedata.normalize("NFKD", title.lower().translate(_LETTERS))
    words = words.encode("ascii", "ignore").decode()
    least, most = _ACRONYM_LENGTH
    slug = re.sub(r"[^a-z0-9]+", "_", words).strip("_")[:most].strip("_")
    return slug if len(slug) >= least else f"{slug}_{year}".strip("_").rjust(least, "0")


def identify(events: Iterable[ScheduleEvent]) -> Mapping[str, int]:
    """A number for each event by its guid, derived from it, as older programs want one."""
    numbers: dict[str, int] = {}
    taken: set[int] = set()
    for event in events:
        number = int(event.guid.replace("-", "")[:7], 16) or 1
        while number in taken:
            number += 1
        taken.add(number)
        numbers[event.guid] = number
    return numbers


@dataclass(frozen=True)
class _Known:
    """What rooms and tracks are called, no two of them the same, and entries known by: by ids."""

    rooms: Mapping[str, str]
    tracks: Mapping[str, str]
    entries: Mapping[str, str]
    everywhere: str


def _known(programme: Programme) -> _Known:
    rooms = rooms_in_order(programme)
    whole = texts(programme.language).gettext("all rooms") if rooms else programme.venue.name
    named = _apart([("", whole or programme.title), *((room.id, room.name) for room in rooms)])
    tracks = ((track.id, track.name) for track in tracks_in_order(programme))
    everywhere = named.pop("")
    return _Known(named, _apart(tracks), identities(programme), everywhere)


def _apart(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The names by id, of two alike the second with a number."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for id_, stated in named:
        plain = name = writable_line(stated) or "–"
        number = 1
        while name in taken:
            number += 1
            name = f"{plain} ({number})"
        taken.add(name)
        names[id_] = name
    return names


def _day(programme: Programme, day: Day, events: list[Published], known: _Known) -> ScheduleDay:
    if day.date is None:
        raise ValueError("what is published has a date")
    zone = zone_of(programme)
    opens = min(moment(day.date, day.opens, zone), *(one.begins for one in events))
    closes = max(moment(day.date, day.closes, zone), *(one.ends for one in events))
    return ScheduleDay(
        day.date.isoformat(),
        opens.isoformat(),
        closes.isoformat(),
        tuple(_event(programme, one, known) for one in events),
    )


def _event(programme: Programme, one: Published, known: _Known) -> ScheduleEvent:
    entry = one.entry
    minutes = min(entry.duration, _LONGEST)
    return ScheduleEvent(
        title=title_of(programme, entry),
        guid=guid(known.entries[entry.id]),
        date=one.begins.isoformat(),
        start=one.begins.strftime("%H:%M"),
        end=one.ends.isoformat(),
        duration=f"{minutes // 60:02d}:{minutes % 60:02d}",
        room=known.everywhere if entry.room is None else known.rooms[entry.room],
        track="" if entry.track is None else known.tracks[entry.track],
        type=entry.kind.value,
        language=entry.language or programme.language,
        subtitle=writable_line(entry.subtitle),
        abstract=writable(entry.abstract),
        description=writable(parts_text(programme, entry)),
        url=web_uri(entry.web),
        persons=tuple(
            SchedulePerson(
                writable_line(speaker.name),
                guid(known_by(programme, speaker.id)),
                writable(speaker.biography),
            )
            for speaker in one.speakers
        ),
    )
