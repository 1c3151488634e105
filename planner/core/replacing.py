"""Looking for some text in all that is written in a programme, and what stands in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from planner.core.edits.reword import Rewording, TextPlace
from planner.core.programme import Entry, Programme, Row
from planner.core.queries import (
    days_in_order,
    rooms_in_order,
    running_order,
    speakers_by_name,
    tracks_in_order,
    tray,
)


@dataclass(frozen=True)
class Wanted:
    """What is looked for, and what is to stand in its place.

    `whole_words`: nothing that belongs to a word may touch it. `match_case`: capitals count.
    """

    text: str
    instead: str = ""
    whole_words: bool = False
    match_case: bool = False

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression that finds it; signs of expressions within stand for themselves."""
        literal = re.escape(self.text)
        if self.whole_words:
            literal = rf"(?<!\w){literal}(?!\w)"
        return re.compile(literal, 0 if self.match_case else re.IGNORECASE)

    def in_place_of(self, text: str) -> str:
        """The text with each find exchanged."""
        return self.pattern.sub(self.instead.replace("\\", r"\\"), text)


def replacements(programme: Programme, wanted: Wanted) -> tuple[Rewording, ...]:
    """Every text that would be another: the programme's own, places, the items', the people's.

    Nothing is found of an empty text. A find that would be what it is already is left out.
    """
    if not wanted.text:
        return ()
    return tuple(
        Rewording(place, before, after)
        for place, before in texts_of(programme)
        if (after := wanted.in_place_of(before)) != before
    )


def texts_of(programme: Programme) -> Iterator[tuple[TextPlace, str]]:
    """All that is written, with where it stands, in the order in which a reader meets it."""
    yield from _own(programme)
    for day in days_in_order(programme):
        yield TextPlace(day.id, "label"), day.label
    for room in rooms_in_order(programme):
        yield from _fields(room, "name", "note")
    for track in tracks_in_order(programme):
        yield from _fields(track, "name")
    for entry in (*running_order(programme), *tray(programme)):
        yield from _of_entry(entry)
    for speaker in speakers_by_name(programme):
        yield from _fields(speaker, "name", "position", "affiliation", "biography", "note")


def _own(programme: Programme) -> Iterator[tuple[TextPlace, str]]:
    id_ = programme.id
    yield from _fields(programme, "title", "subtitle", "introduction")
    yield TextPlace(id_, "venue", of="name"), programme.venue.name
    yield TextPlace(id_, "venue", of="address"), programme.venue.address
    for number, organiser in enumerate(programme.organisers):
        yield TextPlace(id_, "organisers", number), organiser
    for number, fact in enumerate(programme.facts):
        yield TextPlace(id_, "facts", number, "label"), fact.label
        yield TextPlace(id_, "facts", number, "text"), fact.text


def _of_entry(entry: Entry) -> Iterator[tuple[TextPlace, str]]:
    yield from _fields(entry, "title", "subtitle", "abstract")
    for number, part in enumerate(entry.parts):
        yield TextPlace(entry.id, "parts", number, "title"), part.title
        yield TextPlace(entry.id, "parts", number, "abstract"), part.abstract
    yield from _fields(entry, "note")


def _fields(row: Row | Programme, *names: str) -> Iterator[tuple[TextPlace, str]]:
    for name in names:
        yield TextPlace(row.id, name), getattr(row, name)
