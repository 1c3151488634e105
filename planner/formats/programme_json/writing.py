"""Writing programme JSON."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import accumulate

import msgspec

from planner.core.programme import Entry, FactKind, Programme, Room, Scalar, Speaker, Track
from planner.core.queries import (
    LOGO,
    appearances_in,
    days_in_order,
    part_minutes,
    rooms_in_order,
    running_order,
    tracks_in_order,
    tray,
)
from planner.formats.programme_json import materials
from planner.formats.programme_json.fields import (
    AppearanceFields,
    AwayFields,
    DayFields,
    EntryFields,
    FactFields,
    PartFields,
    ProgrammeFields,
    RoomFields,
    SpeakerFields,
    TrackFields,
    WarningFields,
)
from planner.formats.programme_json.namesakes import Namesakes, namesakes


def write(
    programme: Programme,
    warnings: Sequence[tuple[int | None, str]] = (),
    files: Mapping[str, bytes] | None = None,
) -> bytes:
    """The programme as indented UTF-8 JSON; `warnings` are a reading's lines and sentences.

    `files` are those that come along by their SHA-256, see `gather`; without them the programme
    names no photos, no logo and no bytes of what is kept with entries.
    """
    files = files or {}
    names = {**_names(rooms_in_order(programme)), **_names(tracks_in_order(programme))}
    people = namesakes(programme)
    fields = ProgrammeFields(
        title=programme.title,
        subtitle=programme.subtitle,
        language=programme.language,
        time_zone=programme.time_zone,
        introduction=programme.introduction,
        venue=programme.venue.name,
        venue_address=programme.venue.address,
        venue_web=programme.venue.web,
        organisers=list(programme.organisers),
        web=programme.web,
        audience=_fact(programme, FactKind.AUDIENCE),
        registration=_fact(programme, FactKind.REGISTRATION),
        facts=[FactFields(fact.text, fact.kind, fact.label) for fact in programme.facts],
        days=[
            DayFields(
                day.date,
                clock(day.opens),
                clock(day.closes),
                day.label,
                [names[room] for room in day.hidden_rooms],
            )
            for day in days_in_order(programme)
        ],
        rooms=[
            RoomFields(names[room.id], room.capacity, room.colour, room.note)
            for room in rooms_in_order(programme)
        ],
        tracks=[TrackFields(names[track.id], track.colour) for track in tracks_in_order(programme)],
        speakers=[_speaker(programme, s, files) for s in people.speakers],
        entries=[
            _entry(programme, entry, names, files, people)
            for entry in (*running_order(programme), *tray(programme))
        ],
        print_settings=_print_settings(programme, files),
        warnings=[WarningFields(line, text) for line, text in warnings],
        files=dict(files),
    )
    return msgspec.json.format(msgspec.json.encode(fields), indent=1) + b"\n"


def clock(minutes: int) -> str:
    """Minutes since midnight as "HH:MM", on past "24:00"."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _fact(programme: Programme, kind: FactKind) -> str:
    return next((fact.text for fact in programme.facts if fact.kind == kind), "")


def _names(rows: Sequence[Room] | Sequence[Track]) -> dict[str, str]:
    """The names that tell rooms or tracks apart, by id: of two alike the second gets a number."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for row in rows:
        name, number = row.name, 1
        while name in taken:
            number += 1
            name = f"{row.name} ({number})".strip()
        names[row.id] = name
        taken.add(name)
    return names


def _print_settings(programme: Programme, files: Collection[str]) -> dict[str, Scalar]:
    """The settings, without a logo that does not come along."""
    return {
        name: value
        for name, value in sorted(programme.print_settings.items())
        if name != LOGO or value in files
    }


def _speaker(programme: Programme, speaker: Speaker, files: Collection[str]) -> SpeakerFields:
    days = [day.id for day in days_in_order(programme)]
    return SpeakerFields(
        name=speaker.name,
        role=speaker.position,
        affiliation=speaker.affiliation,
        biography=speaker.biography,
        mail=speaker.mail,
        phone=speaker.phone,
        photo=speaker.photo if speaker.photo in files and speaker.photo else "",
        unavailable=[
            AwayFields(days.index(span.day) + 1, clock(span.start), clock(span.end))
            for span in speaker.unavailable
        ],
        note=speaker.note,
    )


def _entry(
    programme: Programme,
    entry: Entry,
    names: Mapping[str, str],
    files: Collection[str],
    people: Namesakes,
) -> EntryFields:
    days = [day.id for day in days_in_order(programme)]
    day = programme.days[entry.day] if entry.day is not None else None
    known_end = entry.end is not None and not entry.open_end
    return EntryFields(
        id=entry.id,
        kind=entry.kind,
        title=entry.title,
        subtitle=entry.subtitle,
        language=entry.language,
        day=None if day is None else days.index(day.id) + 1,
        date=None if day is None else day.date,
        start=None if entry.start is None else clock(entry.start),
        end=clock(entry.end) if known_end and entry.end is not None else None,
        duration=entry.duration,
        open_end=entry.open_end,
        room=None if entry.room is None else names[entry.room],
        track=None if entry.track is None else names[entry.track],
        pinned=entry.pinned,
        public=entry.public,
        least=entry.least,
        most=entry.most,
        abstract=entry.abstract,
        note=entry.note,
        web=entry.web,
        source=entry.source,
        speakers=_appearances(programme, entry, None, people),
        parts=_parts(programme, entry, people),
        materials=[materials.fields_of(each, files) for each in entry.materials],
    )


def _parts(programme: Programme, entry: Entry, people: Namesakes) -> list[PartFields]:
    """The parts; one whose minutes are stated says its start too, once the entry has one."""
    lengths = part_minutes(entry)
    return [
        PartFields(
            title=part.title,
            abstract=part.abstract,
            minutes=part.minutes,
            start=None
            if entry.start is None or part.minutes is None
            else clock(entry.start + end - length),
            speakers=_appearances(programme, entry, part.id, people),
        )
        for part, length, end in zip(entry.parts, lengths, accumulate(lengths), strict=True)
    ]


def _appearances(
    programme: Programme, entry: Entry, part: str | None, people: Namesakes
) -> list[AppearanceFields]:
    rows = []
    for appearance in appearances_in(programme, entry.id, part):
        speaker = programme.speakers[appearance.speaker]
        rows.append(
            AppearanceFields(
                name=speaker.name,
                role=speaker.position,
                affiliation=speaker.affiliation,
                as_=appearance.role,
                state=appearance.state,
                namesake=people.numbers.get(speaker.id, msgspec.UNSET),
            )
        )
    return rows
