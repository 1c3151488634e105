"""An event in JSON whose fields are named as somebody saw fit, as an event with ours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from planner.formats.foreign.limits import MOST_EVENTS
from planner.formats.foreign.words import line_of
from planner.formats.schedule import ScheduleEvent, SchedulePerson
from planner.formats.schedule.clock import moment_of

Json = Any
Fields = dict[str, Json]
"""An object of the file."""

_TITLE = ("title", "name", "Title")
_START = (
    *("start", "startsAt", "starts_at", "start_time", "startTime", "start_date", "startDate"),
    *("starttime", "begin", "date"),
)
_END = ("end", "endsAt", "ends_at", "end_time", "endTime", "end_date", "endDate", "endtime")
_LENGTH = ("duration", "lengthInMinutes", "length")
_ROOM = ("room", "roomId", "room_id", "location", "venue", "rooms")
_TRACK = ("track", "trackId", "track_id")
_TYPE = ("type", "session_type", "submission_type", "sessionType", "event_type", "kind")
_PEOPLE = ("persons", "participants", "speakers", "presenters", "authors", "people")
_NAME = ("name", "public_name", "fullName", "full_name", "displayName", "title")
_BIOGRAPHY = ("biography", "bio")
_HALVES = (("firstName", "lastName"), ("first_name", "last_name"))
_NAMED = ("id", "guid", "uuid", "code", "slug")
"""By any of these something is known elsewhere in the file."""
_FRAME = ("days", "rooms", "tracks", "sessions", "talks", "events", "schedule", "conference")
"""What holds such things is no event but what the events are part of."""
_TIMED = frozenset((*_START, "slots", "slot"))
_LONGEST_TITLE = 1_000


class Lists:
    """The people, rooms and tracks that stand in lists of their own."""

    def __init__(self, objects: Iterable[Fields]) -> None:
        self.rooms: list[Fields] = []
        self.tracks: list[Fields] = []
        self.days: list[Fields] = []
        self.people: list[Fields] = []
        for fields in objects:
            self.rooms += _rows(fields, ("rooms",))
            self.tracks += _rows(fields, ("tracks",))
            self.people += _rows(fields, _PEOPLE)
            self.days += _rows_of(fields.get("days"))
        self._known = {id(rows): _by_name(rows) for rows in (self.rooms, self.tracks, self.people)}

    def row(self, rows: Sequence[Fields], value: Json) -> Fields | None:
        """The row of one of the lists that an id, a code, a slug or an object with one means."""
        known = self._known[id(rows)]
        if isinstance(value, dict):
            names = (value.get(key) for key in _NAMED)
            return next((row for name in names if (row := known.get(_key(name)))), None)
        return known.get(_key(value))

    def name(self, rows: Sequence[Fields], value: Json) -> str:
        """The name it has there, or that stands there itself."""
        if isinstance(value, list):
            return ", ".join(filter(None, (self.name(rows, one) for one in value)))
        own = name_of(value) if isinstance(value, dict) else ""
        row = None if own else self.row(rows, value)
        stated = value if isinstance(value, str) else ""
        return own or (name_of(row) if row else "") or line_of(stated)


def event_of(fields: Fields, room: str, lists: Lists) -> Iterator[ScheduleEvent]:
    """The event that an object is, at each of its times; `room` is the one it stands in.

    One that has a field for its start with nothing in it is not placed yet.
    """
    if _TIMED.isdisjoint(fields):
        return
    title = line_in(fields, *_TITLE)
    if not title or len(title) > _LONGEST_TITLE or _is_frame(fields):
        return
    slots = [*_list(fields.get("slots")), fields.get("slot")]
    times = [slot for slot in slots if isinstance(slot, dict)] or [fields]
    for slot in times[:MOST_EVENTS]:
        starts = (slot[key] for key in _START if isinstance(slot.get(key), str))
        start = next(filter(moment_of, starts), "")
        if not start and not any(key in slot and slot[key] is None for key in (*_START, "slot")):
            continue
        held = {**fields, **slot} if slot is not fields else fields
        yield _event(held, fields, title, start, room, lists)


def _is_frame(fields: Fields) -> bool:
    held = (fields.get(key) for key in _FRAME)
    return any(isinstance(one, dict) or _rows_of(one) for one in held)


def _event(
    held: Fields, fields: Fields, title: str, start: str, room: str, lists: Lists
) -> ScheduleEvent:
    place = next((held[key] for key in _ROOM if held.get(key) not in (None, "", [])), None)
    track = next((fields[key] for key in _TRACK if fields.get(key) is not None), None)
    everywhere = fields.get("isPlenumSession") is True
    return ScheduleEvent(
        title=title,
        guid=line_in(fields, "guid", "uuid"),
        id=line_in(fields, "id", "code"),
        date=start,
        end=line_in(held, *_END),
        duration=line_in(held, *_LENGTH),
        room="" if everywhere else lists.name(lists.rooms, place) or room,
        track=lists.name(lists.tracks, track),
        type="break" if fields.get("isServiceSession") is True else _type(fields),
        language=line_in(fields, "language", "content_locale", "locale"),
        subtitle=line_in(fields, "subtitle"),
        abstract=text_in(fields, "abstract"),
        description=text_in(fields, "description"),
        url=line_in(fields, "url", "link"),
        persons=tuple(_people(fields, lists)),
    )


def _people(fields: Fields, lists: Lists) -> Iterator[SchedulePerson]:
    value = next((fields[key] for key in _PEOPLE if fields.get(key)), None)
    for one in _list(value) if not isinstance(value, str) else value.split(","):
        row = lists.row(lists.people, one) or (one if isinstance(one, dict) else None)
        name = name_of(row) if row else line_of(one) if isinstance(one, str) else ""
        if name:
            about = {**(row or {}), **(one if isinstance(one, dict) else {})}
            keys = (line_in(about, key) for key in ("guid", "code", "id"))
            known = next(filter(None, keys), "")
            yield SchedulePerson(name, known, text_in(row or {}, *_BIOGRAPHY))


def _type(fields: Fields) -> str:
    value = next((fields[key] for key in _TYPE if fields.get(key)), None)
    return name_of(value) if isinstance(value, dict) else line_of(_said(value))


def name_of(fields: Fields) -> str:
    """What something is called, in one of its fields or in two halves."""
    for first, last in _HALVES:
        if first in fields and last in fields:
            halves = line_in(fields, first), line_in(fields, last)
            return " ".join(filter(None, halves))
    return line_in(fields, *_NAME) or line_of(_in_one(fields))


def text_in(fields: Fields, *keys: str) -> str:
    """The text of the first field of these that has any."""
    return next(filter(None, (_said(fields.get(key)) for key in keys)), "")


def line_in(fields: Fields, *keys: str) -> str:
    """The same, on one line."""
    return line_of(text_in(fields, *keys))


def _said(value: Json) -> str:
    """A text, or what can be spelled as one; of a text in several languages, one of them."""
    if isinstance(value, dict):
        return _in_one(value)
    return "" if value is None or isinstance(value, bool | list) else str(value).strip()


def _in_one(texts: Fields) -> str:
    """The English text of several by their languages, or the first; empty for other objects."""
    if not all(2 <= len(key.partition("-")[0]) <= 3 for key in texts):
        return ""
    said = [text for text in (texts.get("en"), *texts.values()) if isinstance(text, str)]
    return next(filter(None, map(str.strip, said)), "")


def _rows(fields: Fields, keys: Sequence[str]) -> list[Fields]:
    """The objects with a name in the lists of those names."""
    lists = (fields.get(key) for key in keys)
    return [row for rows in lists for row in _rows_of(rows) if name_of(row)]


def _by_name(rows: Iterable[Fields]) -> dict[str, Fields]:
    """The rows by what they are known by; of each the first counts, or that with a biography."""
    known: dict[str, Fields] = {}
    for row in rows:
        for key in _NAMED:
            name = _key(row.get(key))
            if name and (name not in known or _tells_more(row, known[name])):
                known[name] = row
    return known


def _tells_more(row: Fields, other: Fields) -> bool:
    return bool(text_in(row, *_BIOGRAPHY)) and not text_in(other, *_BIOGRAPHY)


def _key(value: Json) -> str:
    return "" if isinstance(value, dict | list | bool) or value is None else str(value)


def _rows_of(value: Json) -> list[Fields]:
    return [row for row in _list(value) if isinstance(row, dict)]


def _list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []
