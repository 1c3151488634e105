"""The rooms and tracks that the rows of a sheet name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from planner.core.programme import IdFactory, Room, Track

_EVERYWHERE = frozenset(
    (
        "all", "all rooms", "alle", "alle lokaler", "alle rum", "alle sale", "plenum", "plenary",
        "i plenum", "fælles", "felles", "alle rom", "alla", "alla rum", "alla salar", "gemensamt",
        "plenarsession", "kaikki", "kaikki salit", "alle räume", "alle säle", "gemeinsam",
        "alle zalen", "alle ruimtes", "plenair", "allen", "tous", "toutes", "toutes les salles",
        "plénière", "todas", "todas las salas", "plenaria", "wszystkie", "wszystkie sale",
        "plenarna", "tutte", "tutte le sale", "plenum session", "everywhere", "-", "–", "—",
    )
)  # fmt: skip
_PARTED = re.compile(r" ?[,;+&/\n] ?")


class Places:
    """The rooms and tracks met so far, each once."""

    def __init__(self, ids: IdFactory, named: Iterable[str]) -> None:
        self._new_id = ids
        self.rooms: dict[str, Room] = {}
        self.tracks: dict[str, Track] = {}
        names = {name.casefold() for name in named if name}
        self._everywhere = _EVERYWHERE if names - _EVERYWHERE else frozenset[str]()
        self._names = names - _EVERYWHERE

    def spans_all(self, name: str) -> bool:
        """Whether a room's name stands for all of them: "Plenum", or each of them in a row."""
        known = name.casefold()
        if not known or known in self._everywhere:
            return True
        pieces = set(_PARTED.split(known))
        return (
            len(pieces) > 1
            and pieces >= {n for n in self._names if n != known}
            and bool(pieces & self._names)
        )

    def room(self, name: str) -> str | None:
        """The id of the room of that name; None for all rooms."""
        if self.spans_all(name):
            return None
        for room in self.rooms.values():
            if room.name.casefold() == name.casefold():
                return room.id
        id_ = self._new_id()
        self.rooms[id_] = Room(id_, len(self.rooms), name)
        return id_

    def track(self, name: str) -> str | None:
        """The id of the track of that name; None for none."""
        if not name or name in {"-", "–", "—"}:
            return None
        for track in self.tracks.values():
            if track.name.casefold() == name.casefold():
                return track.id
        id_ = self._new_id()
        self.tracks[id_] = Track(id_, len(self.tracks), name)
        return id_
