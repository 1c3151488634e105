"""Reading programme JSON: the whole file, or an error that names the field."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import TypeVar
from zoneinfo import ZoneInfo

from msgspec import UNSET

from planner.core.faults import Fault, PlannerError
from planner.core.programme import (
    Appearance,
    Day,
    DaySpan,
    Entry,
    Fact,
    FactKind,
    IdFactory,
    Part,
    Programme,
    Role,
    Room,
    Row,
    Scalar,
    Speaker,
    Track,
    Venue,
    random_id,
)
from planner.core.queries import LOGO
from planner.core.reading import Reading
from planner.formats.programme_json.fields import (
    AppearanceFields,
    DayFields,
    EntryFields,
    ProgrammeFields,
    SpeakerFields,
)
from planner.formats.programme_json.files import known_by_sum
from planner.formats.programme_json.materials import material
from planner.formats.typed_json import decode

DEFAULT_MINUTES = 30
LATEST = 7 * 24 * 60
MOST_OBJECTS, MOST_VALUES = 150_000, 1_000_000
"""In all; five hundred entries with slides have half as many. Counted before room is taken."""
_R = TypeVar("_R", bound=Row)


def read(data: bytes, ids: IdFactory = random_id) -> Reading:
    """The programme that these bytes describe. Raises PlannerError where they do not."""
    return read_with_files(data, ids)[0]


def read_with_files(data: bytes, ids: IdFactory = random_id) -> tuple[Reading, Mapping[str, bytes]]:
    """The programme, and the photos and files that come along with it, by their SHA-256.

    Raises PlannerError where the bytes describe none, or more than anybody plans.
    """
    if data.count(b"{") > MOST_OBJECTS or data.count(b",") > MOST_VALUES:
        raise PlannerError(Fault.TOO_MUCH)
    fields = decode(data, ProgrammeFields)
    sums, files = known_by_sum(fields.files)
    return Reading(_Builder(fields, sums, ids).programme()), files


class _Builder:
    """Turns the fields into values, matching rooms, tracks, days and speakers on the way.

    `sums` are the SHA-256 of the files that come along, by the names they have here.
    """

    def __init__(self, fields: ProgrammeFields, sums: Mapping[str, str], ids: IdFactory) -> None:
        self.fields = fields
        self.sums = sums
        self.new_id = ids
        self.rooms: dict[str, Room] = {}
        for order, room in enumerate(fields.rooms):
            if room.name in self.rooms:
                raise _wrong(f"rooms[{order}].name", f"another room is called {room.name!r} too")
            self.rooms[room.name] = Room(
                ids(), order, room.name, room.capacity, room.colour, room.note
            )
        self.tracks: dict[str, Track] = {}
        for order, track in enumerate(fields.tracks):
            if track.name in self.tracks:
                raise _wrong(f"tracks[{order}].name", f"another track is called {track.name!r} too")
            self.tracks[track.name] = Track(ids(), order, track.name, track.colour)
        self.days = [self._read_day(day, order) for order, day in enumerate(fields.days)]
        self.speakers: defaultdict[tuple[str, str, str], list[Speaker]] = defaultdict(list)
        for number, speaker in enumerate(fields.speakers):
            key = (speaker.name, speaker.role, speaker.affiliation)
            self.speakers[key].append(self._read_speaker(speaker, f"speakers[{number}]"))
        self.entries: dict[str, Entry] = {}
        self.appearances: list[Appearance] = []

    def programme(self) -> Programme:
        fields = self.fields
        self._check_time_zone()
        for number, entry in enumerate(fields.entries):
            self._add_entry(entry, f"entries[{number}]", number)
        return Programme(
            id=self.new_id(),
            title=fields.title,
            subtitle=fields.subtitle,
            language=fields.language,
            time_zone=fields.time_zone,
            introduction=fields.introduction,
            venue=Venue(fields.venue, fields.venue_address, fields.venue_web),
            organisers=tuple(fields.organisers),
            web=fields.web,
            facts=tuple(self._facts()),
            print_settings=dict(self._print_settings()),
            days=_by_id(self.days),
            rooms=_by_id(self.rooms.values()),
            tracks=_by_id(self.tracks.values()),
            speakers=_by_id(chain.from_iterable(self.speakers.values())),
            entries=self.entries,
            appearances=_by_id(self.appearances),
        )

    def _check_time_zone(self) -> None:
        try:
            ZoneInfo(self.fields.time_zone)
        except (KeyError, ValueError, OSError):
            name = self.fields.time_zone
            raise _wrong("time_zone", f"There is no time zone {name!r}") from None

    def _facts(self) -> Iterator[Fact]:
        kinds = {fact.kind for fact in self.fields.facts}
        for kind, text in (
            (FactKind.AUDIENCE, self.fields.audience),
            (FactKind.REGISTRATION, self.fields.registration),
        ):
            if text and kind not in kinds:
                yield Fact(kind, text)
        for fact in self.fields.facts:
            yield Fact(fact.kind, fact.text, fact.label)

    def _print_settings(self) -> Iterator[tuple[str, Scalar]]:
        """The settings; a logo by its SHA-256, and none where its file did not come along."""
        for name, value in self.fields.print_settings.items():
            if name != LOGO:
                yield name, value
            elif value in self.sums:
                yield name, self.sums[str(value)]

    def _read_day(self, day: DayFields, order: int) -> Day:
        return Day(
            self.new_id(),
            order,
            day.date,
            day.label,
            minutes(day.opens),
            minutes(day.closes),
            tuple(self._room(name).id for name in dict.fromkeys(day.hidden_rooms)),
        )

    def _read_speaker(self, fields: SpeakerFields, where: str) -> Speaker:
        return Speaker(
            id=self.new_id(),
            name=fields.name,
            position=fields.role,
            affiliation=fields.affiliation,
            mail=fields.mail,
            phone=fields.phone,
            biography=fields.biography,
            photo=self.sums.get(fields.photo),
            unavailable=tuple(
                DaySpan(
                    self._day_numbered(span.day, f"{where}.unavailable[{number}]").id,
                    minutes(span.start),
                    minutes(span.end),
                )
                for number, span in enumerate(fields.unavailable)
            ),
            note=fields.note,
        )

    def _add_entry(self, fields: EntryFields, where: str, order: int) -> None:
        id_ = fields.id or self.new_id()
        if id_ in self.entries:
            raise _wrong(f"{where}.id", f"Another entry has the id {id_!r} already")
        day = self._day(fields, where)
        parts = tuple(
            Part(self.new_id(), part.title, part.abstract, part.minutes) for part in fields.parts
        )
        self.entries[id_] = Entry(
            id=id_,
            kind=fields.kind,
            title=fields.title,
            subtitle=fields.subtitle,
            language=fields.language,
            duration=_duration(fields, where),
            day=None if day is None else day.id,
            start=None if fields.start is None else minutes(fields.start),
            order=order,
            room=None if fields.room is None else self._room(fields.room).id,
            track=None if fields.track is None else self._track(fields.track).id,
            pinned=fields.pinned,
            open_end=fields.open_end,
            public=fields.public,
            least=fields.least,
            most=fields.most,
            abstract=fields.abstract,
            note=fields.note,
            web=fields.web,
            parts=parts,
            materials=tuple(material(own, self.sums, self.new_id) for own in fields.materials),
            source=fields.source,
        )
        self._add_appearances(fields.speakers, id_, None)
        for part, part_fields in zip(parts, fields.parts, strict=True):
            self._add_appearances(part_fields.speakers, id_, part.id)

    def _add_appearances(self, rows: list[AppearanceFields], entry: str, part: str | None) -> None:
        named: Counter[tuple[str, str, str, Role]] = Counter()
        for order, row in enumerate(rows):
            key = (row.name, row.role, row.affiliation, row.as_)
            before = named[key] if row.namesake is UNSET else row.namesake - 1
            speaker = self._speaker(row, namesakes_before=before)
            named[key] += 1
            self.appearances.append(
                Appearance(self.new_id(), speaker.id, entry, part, row.as_, row.state, order)
            )

    def _day(self, fields: EntryFields, where: str) -> Day | None:
        """The entry's day, by number, by date or as the only one there is; None in the tray."""
        if fields.start is None:
            return None
        if minutes(fields.start) > LATEST:
            raise _wrong(f"{where}.start", f"{fields.start} is more than a week past midnight")
        if fields.day is not None:
            return self._day_numbered(fields.day, where)
        for day in self.days:
            if fields.date is None or day.date == fields.date:
                return day
        day = Day(self.new_id(), len(self.days), fields.date)
        self.days.append(day)
        return day

    def _day_numbered(self, number: int, where: str) -> Day:
        if number > len(self.days):
            raise _wrong(f"{where}.day", f"There is no day {number} in days")
        return self.days[number - 1]

    def _room(self, name: str) -> Room:
        return self.rooms.setdefault(name, Room(self.new_id(), len(self.rooms), name))

    def _track(self, name: str) -> Track:
        return self.tracks.setdefault(name, Track(self.new_id(), len(self.tracks), name))

    def _speaker(self, row: AppearanceFields, *, namesakes_before: int) -> Speaker:
        """The person of that name, role and affiliation; a bare name finds the first who has it.

        Somebody named again in the same breath is the next of their namesakes, unless it is said
        which of them.
        """
        key = (row.name, row.role, row.affiliation)
        if not self.speakers.get(key) and not row.role and not row.affiliation:
            for (name, *_), people in self.speakers.items():
                if name == row.name and people and not namesakes_before:
                    return people[0]
        people = self.speakers[key]
        if len(people) <= namesakes_before:
            people.append(Speaker(self.new_id(), *key))
        return people[min(namesakes_before, len(people) - 1)]


def minutes(clock: str) -> int:
    """Minutes since midnight of an "HH:MM" that the field table has let through."""
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


def _duration(fields: EntryFields, where: str) -> int:
    stated = fields.duration
    if fields.start is None or fields.end is None:
        return stated or DEFAULT_MINUTES
    length = minutes(fields.end) - minutes(fields.start)
    if length <= 0:
        raise _wrong(f"{where}.end", f"It ends at {fields.end}, before it starts at {fields.start}")
    if stated is not None and stated != length:
        raise _wrong(
            f"{where}.duration", f"{fields.start} to {fields.end} is {length} minutes, not {stated}"
        )
    return length


def _wrong(where: str, what: str) -> PlannerError:
    return PlannerError(Fault.WRONG_FIELD, where=where, what=what)


def _by_id(rows: Iterable[_R]) -> dict[str, _R]:
    return {row.id: row for row in rows}
