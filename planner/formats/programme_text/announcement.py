"""What of a programme a text carries: the public part of it, as values without ids.

Two programmes say the same to their readers if their announcements are equal. A text and the HTML
of a mail are both spelled from it, and reading either back gives an equal one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - as everywhere

from planner.core.programme import (
    Appearance,
    AppearanceState,
    Entry,
    EntryKind,
    Fact,
    FactKind,
    Programme,
    Role,
    Speaker,
    Venue,
)
from planner.core.queries import appearances_in, days_in_order, entries_of_day
from planner.formats.programme_text.front import FACT_KINDS
from planner.formats.programme_text.labels import labelled, labelled_anyhow
from planner.formats.programme_text.languages import Words, words_of
from planner.formats.programme_text.prose import Prose, one_line, plain_line, prose_lines


@dataclass(frozen=True)
class Billed:
    """A person and what they do; the biography stands only where they first appear."""

    role: Role
    name: str
    position: str
    affiliation: str
    biography: str


@dataclass(frozen=True)
class AnnouncedPart:
    """A part as its audience hears of it."""

    title: str
    minutes: int | None
    people: tuple[Billed, ...]
    abstract: Prose


@dataclass(frozen=True)
class Item:
    """An entry as its audience hears of it; times in minutes, no end where nobody stated it."""

    start: int
    end: int | None
    kind: EntryKind
    title: str
    subtitle: str
    room: str
    web: str
    people: tuple[Billed, ...]
    abstract: Prose
    parts: tuple[AnnouncedPart, ...]


@dataclass(frozen=True)
class AnnouncedDay:
    """A day that has something public, in running order."""

    date: Date | None
    label: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Announcement:
    """The public part of a programme."""

    title: str
    subtitle: str
    language: str
    introduction: Prose
    venue: Venue
    organisers: tuple[str, ...]
    facts: tuple[Fact, ...]
    web: str
    days: tuple[AnnouncedDay, ...]


def announcement(programme: Programme) -> Announcement:
    """What the programme tells its audience; short texts on one line, white space single.

    Days without a public entry are left out unless there is no other, and so are people who
    declined.
    """
    venue = programme.venue
    days = tuple(_days(programme))
    return Announcement(
        one_line(programme.title),
        one_line(programme.subtitle),
        programme.language,
        prose_lines(programme.introduction),
        Venue(one_line(venue.name), one_line(venue.address), one_line(venue.web)),
        tuple(filter(None, map(one_line, programme.organisers))),
        tuple(_facts(programme.facts, words_of(programme.language))),
        one_line(programme.web),
        tuple(day for day in days if day.items) or days[:1] or (AnnouncedDay(None, "", ()),),
    )


def _facts(facts: Iterable[Fact], words: Words) -> Iterator[Fact]:
    """The facts with the kind that their label has in a text; it says nothing else of it."""
    for fact in facts:
        text, label = one_line(fact.text), one_line(fact.label)
        line = f"{label}: {text}"
        found = labelled(line, words) or labelled_anyhow(line)
        if not text:
            continue
        if not label:
            yield Fact(fact.kind, text)
        elif found and found.label in FACT_KINDS and found.spelling in {"", label}:
            yield Fact(FACT_KINDS[found.label], text, found.spelling)
        else:
            yield Fact(FactKind.OTHER, line)


def announced_entries(programme: Programme, day: str) -> list[Entry]:
    """The day's public entries in the order of the items that an announcement makes of them."""
    public = [entry for entry in entries_of_day(programme, day) if entry.public]
    return sorted(public, key=lambda entry: _place(programme, entry))


def _days(programme: Programme) -> Iterator[AnnouncedDay]:
    introduced: set[str] = set()
    for day in days_in_order(programme):
        public = announced_entries(programme, day.id)
        items = tuple(_item(programme, entry, introduced) for entry in public)
        yield AnnouncedDay(day.date, one_line(day.label), items)


def _place(programme: Programme, entry: Entry) -> tuple[object, ...]:
    """What orders the items of a day: a text knows rooms by name and has no order of them."""
    room = programme.rooms[entry.room].name if entry.room else ""
    return entry.start, one_line(room).casefold(), entry.duration, one_line(entry.title)


def _item(programme: Programme, entry: Entry, introduced: set[str]) -> Item:
    room = programme.rooms[entry.room].name if entry.room else ""
    return Item(
        entry.start or 0,
        None if entry.open_end else entry.end,
        entry.kind,
        one_line(entry.title),
        one_line(entry.subtitle),
        one_line(room),
        one_line(entry.web),
        tuple(_people(programme, appearances_in(programme, entry.id), introduced)),
        prose_lines(entry.abstract),
        tuple(
            AnnouncedPart(
                one_line(part.title),
                part.minutes,
                tuple(_people(programme, appearances_in(programme, entry.id, part.id), introduced)),
                prose_lines(part.abstract),
            )
            for part in entry.parts
        ),
    )


def _people(
    programme: Programme, appearances: Collection[Appearance], introduced: set[str]
) -> Iterator[Billed]:
    for appearance in appearances:
        speaker = programme.speakers[appearance.speaker]
        if appearance.state is not AppearanceState.DECLINED and one_line(speaker.name):
            yield _billed(speaker, appearance.role, known=speaker.id in introduced)
            introduced.add(speaker.id)


def _billed(speaker: Speaker, role: Role, *, known: bool) -> Billed:
    return Billed(
        role,
        _barless(one_line(speaker.name)),
        _barless(one_line(speaker.position)),
        _barless(one_line(speaker.affiliation)),
        "" if known else _barless(plain_line(speaker.biography)),
    )


def _barless(text: str) -> str:
    """The text without the sign that keeps what is said of a person apart."""
    return text.replace("|", "/")
