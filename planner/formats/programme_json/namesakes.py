"""People whom name, position and affiliation do not tell apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from planner.core.programme import Programme, Speaker
from planner.core.queries import appearances_in, running_order, speakers_by_name, tray


@dataclass(frozen=True)
class Namesakes:
    """All speakers by name, and of those who share all three which of them each is, from 1."""

    speakers: tuple[Speaker, ...]
    numbers: Mapping[str, int]


def namesakes(programme: Programme) -> Namesakes:
    """The programme's speakers, namesakes in an order that does not depend on their ids.

    It is that of what else is known of them, and then of where they first appear.
    """
    speakers: list[Speaker] = []
    numbers: dict[str, int] = {}
    seen = _first_seen(programme)
    for _, group in groupby(
        speakers_by_name(programme), key=lambda s: (s.name, s.position, s.affiliation)
    ):
        alike = list(group)
        if len(alike) > 1:
            alike.sort(key=lambda s: (_known(s), seen.get(s.id, len(seen)), s.id))
            numbers |= {speaker.id: number for number, speaker in enumerate(alike, start=1)}
        speakers += alike
    return Namesakes(tuple(speakers), numbers)


def _known(speaker: Speaker) -> tuple[str, ...]:
    return (speaker.biography, speaker.mail, speaker.phone, speaker.photo or "", speaker.note)


def _first_seen(programme: Programme) -> dict[str, int]:
    """The place at which each first appears, as the entries run."""
    places: dict[str, int] = {}
    for entry in (*running_order(programme), *tray(programme)):
        for part in (None, *(part.id for part in entry.parts)):
            for appearance in appearances_in(programme, entry.id, part):
                places.setdefault(appearance.speaker, len(places))
    return places
