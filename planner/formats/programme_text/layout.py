"""An announcement laid out piece by piece, in the order in which a reader expects them.

A text and HTML are two ways of spelling the same pieces. Each item is laid out as plainly as it can
be while the reader still understands it: with nothing but the natural words, with a line that
announces the parts, or with a guard before each line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from planner.formats.programme_text.announcement import (
    AnnouncedPart,
    Announcement,
    Item,
)
from planner.formats.programme_text.languages import Label, Words
from planner.formats.programme_text.phrases import (
    day_phrase,
    event_phrases,
    item_phrases,
    label_word,
    minutes_phrase,
    organisers_phrase,
    people_phrases,
    time_phrase,
)
from planner.formats.programme_text.prose import Prose, ProseLine


class Care(IntEnum):
    """How much is done for the reader's sake."""

    NATURAL = 0
    NAMED = 1
    GUARDED = 2


class Place(StrEnum):
    """What a piece is within the whole."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    PROSE = "prose"
    FACT = "fact"
    HEADING = "heading"
    DAY = "day"
    ITEM = "item"
    STATEMENT = "statement"
    PARTS = "parts"
    PART = "part"


@dataclass(frozen=True)
class Piece:
    """One line of the whole.

    `label` is a fact's, or an item's time; `prose` stands instead of `text` where it has emphasis
    and links. A guarded piece is to be taken as it is.
    """

    place: Place
    text: str = ""
    label: str = ""
    prose: ProseLine | None = None
    guarded: bool = False


def front_pieces(announced: Announcement, words: Words, care: Care) -> Iterator[Piece]:
    """What stands before the running order."""
    guarded = care is Care.GUARDED
    if any(character.isalnum() for character in announced.title):
        yield Piece(Place.TITLE, announced.title, guarded=guarded)
    elif care is not Care.NATURAL:
        yield Piece(Place.FACT, announced.title, label_word(Label.TITLE, words), guarded=guarded)
    if announced.subtitle and care is Care.NATURAL:
        yield Piece(Place.SUBTITLE, announced.subtitle)
    yield from _prose(announced.introduction, guarded=guarded)
    if announced.subtitle and care is not Care.NATURAL:
        yield Piece(
            Place.FACT, announced.subtitle, label_word(Label.SUBTITLE, words), guarded=guarded
        )
    yield from _organisers(announced.organisers, words, guarded=guarded)
    for label, text in event_phrases(announced, words, dated=not _has_headings(announced)):
        yield Piece(Place.FACT, text, label, guarded=guarded)


def order_pieces(announced: Announcement, words: Words, cares: dict[Item, Care]) -> Iterator[Piece]:
    """The running order, under the word for it."""
    if not (any(day.items for day in announced.days) or _has_headings(announced)):
        return
    yield Piece(Place.HEADING, words.programme[0].capitalize())
    for number, day in enumerate(announced.days, start=1):
        if _has_headings(announced):
            yield Piece(Place.DAY, day_phrase(day, number, words))
        for item in day.items:
            yield from item_pieces(item, words, cares.get(item, Care.NATURAL))


def item_pieces(item: Item, words: Words, care: Care) -> Iterator[Piece]:
    """An item with its statements, its abstract and its parts."""
    guarded = care is Care.GUARDED
    yield Piece(Place.ITEM, item.title, time_phrase(item, words), guarded=guarded)
    for label, text in item_phrases(item, words):
        yield Piece(Place.STATEMENT, text, label, guarded=guarded)
    for text in people_phrases(item.people, words):
        yield Piece(Place.STATEMENT, text)
    yield from _prose(item.abstract, guarded=guarded)
    if item.parts and care is not Care.NATURAL:
        yield Piece(Place.PARTS, f"{label_word(Label.PARTS, words)}:")
    for part in item.parts:
        yield from _part_pieces(part, words, guarded=guarded)


def _organisers(organisers: Sequence[str], words: Words, *, guarded: bool) -> Iterator[Piece]:
    label = label_word(Label.ORGANISERS, words)
    together = None if guarded else organisers_phrase(organisers, words)
    if together:
        yield Piece(Place.FACT, together, label)
    elif together is None:
        for organiser in organisers:
            yield Piece(Place.FACT, organiser, label, guarded=True)


def _part_pieces(part: AnnouncedPart, words: Words, *, guarded: bool) -> Iterator[Piece]:
    minutes = "" if part.minutes is None else minutes_phrase(part.minutes)
    yield Piece(Place.PART, part.title, minutes, guarded=guarded)
    for text in people_phrases(part.people, words):
        yield Piece(Place.STATEMENT, text)
    yield from _prose(part.abstract, guarded=guarded)


def _prose(lines: Prose, *, guarded: bool) -> Iterator[Piece]:
    for line in lines:
        yield Piece(Place.PROSE, prose=line, guarded=guarded)


def _has_headings(announced: Announcement) -> bool:
    """Whether days stand over their items; a single day without a name is told by a fact."""
    days = announced.days
    return len(days) > 1 or any(day.label for day in days)
