"""Rooms and other places that stand behind a title: "Åbning, sal 1", "Kaffe (foyer, 1. sal)"."""

from __future__ import annotations

import re
from functools import cache

from planner.formats.programme_text.kinds import is_kind_word
from planner.formats.programme_text.languages import ENGLISH, Words
from planner.formats.programme_text.vocabulary import alternation

_LONGEST_ROOM = 60
_LONGEST_TITLE = 120
_MOST_SPACES = 3
_TRACK = re.compile(
    r"((?:spor|spår|track|stream|strand|raita|rata|piste|parcours|pista|itinerario|ścieżka|percorso)"
    r" \w{1,3}) ?[:–—-] ?(?=\S)",
    re.IGNORECASE,
)


def title_and_room(text: str, words: Words) -> tuple[str, str]:
    """A title and the room plainly stated behind it, empty without one.

    Behind a title of plain words for sessions and breaks the whole list of places is meant, as in
    "Kaffe, foyer, sal 2 og 3".
    """
    match = _rooms(words).search(text[-_LONGEST_ROOM:])
    room = match[1] if match else ""
    title = text[: -len(match[0])] if match else text
    before, comma, behind = text.partition(", ")
    listed = comma and len(behind) <= _LONGEST_TITLE and is_kind_word(before, words)
    if listed and _room_words(words).search(behind):
        return before, behind
    return title, room


def title_and_track(text: str) -> tuple[str, str]:
    """A title without the name of its track before it, "Spor 1: ", and that name."""
    match = _TRACK.match(text)
    return (text[match.end() :], match[1]) if match else (text, "")


def is_room(text: str, words: Words) -> bool:
    """Whether a line is nothing but the name of a room: "Sal 2", "Main lobby", "Auditorium"."""
    if text.count(" ") > _MOST_SPACES or len(text) > _LONGEST_ROOM or is_kind_word(text, words):
        return False
    return _lone_room(words).fullmatch(text) is not None


@cache
def _lone_room(words: Words) -> re.Pattern[str]:
    room = rf"[^\W\d_]*{alternation({*words.rooms, *ENGLISH.rooms})}"
    return re.compile(rf"(?:[^\W\d_][\w-]* ){{0,2}}{room}(?: [\w.-]{{1,5}})?", re.IGNORECASE)


@cache
def _rooms(words: Words) -> re.Pattern[str]:
    return re.compile(
        rf"(?:, ?| \()({alternation(words.rooms)} [^\s,()]{{1,20}})\)?$", re.IGNORECASE
    )


@cache
def _room_words(words: Words) -> re.Pattern[str]:
    """A room's word, inflected or as the last limb of a compound: "salit", "Mellin-sali"."""
    return re.compile(
        rf"\b[^\W\d_]*{alternation({*words.rooms, *ENGLISH.rooms})}[^\W\d_]{{0,2}}\b", re.IGNORECASE
    )
