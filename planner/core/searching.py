"""Finding entries and speakers by what is written of them; accents and capitals do not count."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from planner.core.programme import Entry, Programme, Speaker
from planner.core.queries import running_order, speakers_by_name, tray

_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "ł": "l", "þ": "th"})
"""Small letters that Unicode does not take apart, as somebody without them types them."""


@dataclass(frozen=True)
class Found:
    """What holds all that was typed: entries as they run, then those set aside; and speakers.

    `entries` and `speakers` are in the order in which one goes through them.
    """

    entries: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """The text in small letters without accents, its spaces single: Åse  Høj -> ase hoj."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return " ".join(plain.translate(_LETTERS).split())


def words_of(typed: str) -> tuple[str, ...]:
    """The words that are looked for, folded."""
    return tuple(folded(typed).split())


def holds_all(words: Iterable[str], texts: Iterable[str]) -> bool:
    """Whether each of the words stands in one of the texts, perhaps within another word."""
    said = "\n".join(folded(text) for text in texts if text)
    return all(word in said for word in words)


def find(programme: Programme, typed: str) -> Found:
    """What holds every word typed; nothing at all for an empty text.

    Of an entry that is its texts, its parts', its room's and track's names and who appears; of a
    speaker all that is written of them.
    """
    words = words_of(typed)
    if not words:
        return Found()
    entries = [*running_order(programme), *tray(programme)]
    return Found(
        tuple(e.id for e in entries if holds_all(words, _entry_texts(programme, e))),
        tuple(s.id for s in speakers_by_name(programme) if holds_all(words, _speaker_texts(s))),
    )


def _entry_texts(programme: Programme, entry: Entry) -> Iterable[str]:
    yield from (entry.title, entry.subtitle, entry.abstract, entry.note)
    for part in entry.parts:
        yield from (part.title, part.abstract)
    for row in (programme.rooms.get(entry.room or ""), programme.tracks.get(entry.track or "")):
        if row is not None:
            yield row.name
    for appearance in programme.index.appearing_in.get(entry.id, ()):
        speaker = programme.speakers[appearance.speaker]
        yield from (speaker.name, speaker.position, speaker.affiliation)


def _speaker_texts(speaker: Speaker) -> Iterable[str]:
    yield from (speaker.name, speaker.position, speaker.affiliation)
    yield from (speaker.biography, speaker.mail, speaker.note)
