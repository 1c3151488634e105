"""What each product must tell a listener, worked out from the programme alone.

Nothing here knows how a product sets its pages: only what is in the programme, and who is to hear
it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from planner.core.programme import (
    Entry,
    Programme,
)
from planner.pdf.options import read
from planner.pdf.participants import read_participants
from planner.text import texts
from tests.pdf.told_words import (
    coming,
    day_name,
    day_words,
    days,
    event_title,
    everyone,
    held_by,
    prose,
    public,
    room_name,
    seen,
    shown_slides,
    some,
    speakers,
    timed,
    titled,
    track_name,
    web_words,
    who,
)


@dataclass(frozen=True)
class Told:
    """A heading of its level, and what is heard below it before the next one.

    What `follows` is heard right behind what is told before it.
    """

    level: int
    heading: str
    texts: tuple[str, ...] = ()
    entry: Entry | None = None
    follows: bool = False


def handout(programme: Programme) -> list[Told]:
    """Title, days, items and their parts, each below the other; then who speaks."""
    entries = public(programme)
    several = len(programme.days) > 1
    varying = {
        "room": len({entry.room for entry in entries}) > 1,
        "track": len({entry.track for entry in entries}) > 1,
    }
    told = [Told(1, event_title(programme), _front(programme))]
    for day in days(programme):
        of_day = [entry for entry in entries if entry.day == day.id]
        if several and of_day:
            told.append(Told(2, day_name(programme, day)))
        for entry in of_day:
            where = [
                name
                for name in (room_name(programme, entry) if varying["room"] else "",
                             track_name(programme, entry) if varying["track"] else "")
                if name
            ]  # fmt: skip
            below = (
                *where,
                entry.subtitle,
                *prose(entry.abstract),
                *who(programme, entry, None),
                web_words(entry.web),
            )
            told.append(Told(2 + several, timed(programme, entry), some(below), entry))
            for part in entry.parts:
                below = (*prose(part.abstract), *who(programme, entry, part))
                told.append(Told(3 + several, seen(part.title), some(below), follows=True))
    return [*told, *_speaker_pages(programme, entries)]


def overview(programme: Programme) -> list[Told]:
    """Title, days and items, each with its room and its people."""
    entries = public(programme)
    several = len(programme.days) > 1
    told = [Told(1, event_title(programme))]
    with_rooms = {
        day.id: len({entry.room for entry in entries if entry.day == day.id}) > 1
        for day in days(programme)
    }
    for day in days(programme):
        of_day = [entry for entry in entries if entry.day == day.id]
        if several and of_day:
            told.append(Told(2, day_name(programme, day)))
        for entry in of_day:
            room = room_name(programme, entry) if with_rooms[day.id] else ""
            below = (room, *everyone(programme, entry))
            told.append(Told(2 + several, timed(programme, entry), some(below), entry))
    return told


def door_signs(programme: Programme) -> list[Told]:
    """For each day each room that is in use, with what happens there."""
    told: list[Told] = []
    for day in days(programme):
        entries = [entry for entry in public(programme) if entry.day == day.id]
        if not entries:
            continue
        rooms = sorted(programme.rooms.values(), key=lambda room: (room.order, room.id))
        used = [room for room in rooms if any(entry.room == room.id for entry in entries)]
        signs = used or [room for room in rooms if room.id not in day.hidden_rooms]
        for room in (*signs, *(() if signs else (None,))):
            name = (seen(room.name) if room else "") or event_title(programme)
            told.append(Told(1, name, some([day_words(programme, day)])))
            told += [
                Told(2, timed(programme, entry), (), entry)
                for entry in entries
                if room is None or entry.room in {None, room.id}
            ]
    return told or [Told(1, event_title(programme))]


def speaker_sheets(programme: Programme) -> list[Told]:
    """For each speaker a greeting, their items, and how their days run."""
    words = texts(programme.language).gettext
    told: list[Told] = []
    held = held_by(programme)
    for speaker in speakers(programme):
        dear = words("Dear %(name)s") % {"name": seen(speaker.name)}
        told += [Told(1, dear), Told(2, words("Your appearances"))]
        for entry in held[speaker.id]:
            others = [name for name in everyone(programme, entry) if name != speaker.name]
            below = (room_name(programme, entry), *others)
            told.append(Told(3, timed(programme, entry, ends=True), some(below), entry))
    return told or [Told(1, event_title(programme))]


def badges(programme: Programme) -> list[Told]:
    """A name each: of the list, or of who speaks."""
    listed = read_participants(read(programme.print_settings).participants).people
    names = [one.name for one in listed] or [one.name for one in speakers(programme)]
    return [Told(1, seen(name)) for name in names] or [Told(1, event_title(programme))]


def materials(programme: Programme) -> list[Told]:
    """The items that have slides, each with these; then the files of others."""
    words = texts(programme.language).gettext
    told = [Told(1, event_title(programme))]
    others: list[str] = []
    for entry in public(programme):
        with_slides = [one for one in entry.materials if shown_slides(one)]
        files = [seen(m.title or m.file_name) for m in entry.materials if m not in with_slides]
        if not with_slides:
            others += [seen(entry.title), *files] if files else []
            continue
        title = timed(programme, entry)
        if len(programme.days) > 1 and entry.day:
            title = f"{day_name(programme, programme.days[entry.day])} · {title}"
        told.append(Told(2, title, some(everyone(programme, entry)), entry))
        for material in with_slides:
            several = len(with_slides) > 1
            if several:
                name = seen(material.title or material.file_name)
                told.append(Told(3, name, follows=True))
            for slide in shown_slides(material):
                number = words("Slide %(number)s") % {"number": slide.number}
                below = [bullet.text for bullet in slide.bullets]
                heading = seen(f"{number} {slide.title}")
                told.append(Told(3 + several, heading, some(below), follows=True))
    return [*told, *([Told(2, words("Other files"), some(others))] if others else [])]


def rows(programme: Programme, entries: Iterable[Entry]) -> Iterator[tuple[Entry, tuple[str, ...]]]:
    """What the run sheet says of each of these items, in their order."""
    for entry in entries:
        phones = [
            programme.speakers[one.speaker].phone.replace(" ", "\u00a0")
            for one in coming(programme, entry)
        ]
        yield entry, some((
            titled(programme, entry),
            *([room_name(programme, entry)] if len(programme.rooms) > 1 else []),
            *everyone(programme, entry),
            *phones,
            *entry.note.splitlines(),
            *(part.title for part in entry.parts),
            *(material.title or material.file_name for material in entry.materials),
        ))  # fmt: skip


def _speaker_pages(programme: Programme, entries: Sequence[Entry]) -> list[Told]:
    if not read(programme.print_settings).speaker_pages:
        return []
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        for one in coming(programme, entry):
            if programme.speakers[one.speaker].name.strip():
                found.setdefault(one.speaker, []).append(entry)
    if not found:
        return []
    told = [Told(2, texts(programme.language).gettext("Speakers"))]
    for id_ in found:
        speaker = programme.speakers[id_]
        below = (speaker.position, speaker.affiliation, *prose(speaker.biography))
        told.append(Told(3, seen(speaker.name), some(below)))
    return told


def _front(programme: Programme) -> tuple[str, ...]:
    """What is told before the first item."""
    venue = programme.venue
    said = (
        programme.subtitle,
        *prose(programme.introduction),
        venue.name,
        venue.address,
        *programme.organisers,
        *(fact.text for fact in programme.facts),
        *(fact.label for fact in programme.facts),
        web_words(programme.web),
    )
    return some(said)
