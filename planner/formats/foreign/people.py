"""Gathering who appears in a programme that is being read."""

from __future__ import annotations

from collections import Counter

from planner.core.programme import Appearance, IdFactory, Speaker


class People:
    """The speakers met so far, each once, and their appearances."""

    def __init__(self, ids: IdFactory) -> None:
        self._new_id = ids
        self._known: dict[str, str] = {}
        self._billed: Counter[str] = Counter()
        self._pairs: set[tuple[str, str]] = set()
        self.speakers: dict[str, Speaker] = {}
        self.appearances: dict[str, Appearance] = {}

    def appear(self, entry: str, name: str, key: str = "", biography: str = "") -> None:
        """Puts somebody into an entry. `key` tells namesakes apart; without it the name does."""
        name = " ".join(name.split())
        if not name:
            return
        known = f"#{key}" if key else name
        speaker = self._known.get(known)
        if speaker is None:
            speaker = self._known[known] = self._new_id()
            self.speakers[speaker] = Speaker(speaker, name, biography=biography)
        if (entry, speaker) not in self._pairs:
            self._pairs.add((entry, speaker))
            id_, order = self._new_id(), self._billed[entry]
            self._billed[entry] += 1
            self.appearances[id_] = Appearance(id_, speaker, entry, order=order)
