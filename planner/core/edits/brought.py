"""What pasted entries name: people, tracks and rooms, found in the programme or brought along."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from planner.core.programme import Appearance, IdFactory, Programme, Row, Speaker, Track
from planner.core.queries import free_order


class Brought:
    """Answers under which id the programme knows what other rows name; `new` are rows to add."""

    def __init__(self, programme: Programme, rows: Sequence[Row], new_id: IdFactory) -> None:
        self.new: list[Row] = []
        self._programme = programme
        self._rows = {row.id: row for row in rows}
        self._new_id = new_id
        self._known: dict[str, str] = {}
        self._appearances: defaultdict[str, list[Appearance]] = defaultdict(list)
        for row in rows:
            if isinstance(row, Appearance):
                self._appearances[row.entry].append(row)

    def room(self, id_: str | None) -> str | None:
        """The room itself if the programme has it, else all rooms."""
        return id_ if id_ in self._programme.rooms else None

    def track(self, id_: str | None) -> str | None:
        """The track of that id or name, or the one brought along; None where it is in neither."""
        if id_ is None or id_ in self._programme.tracks:
            return id_
        row = self._rows.get(id_)
        if not isinstance(row, Track):
            return None
        alike = (t.id for t in self._programme.tracks.values() if t.name == row.name)
        if id_ not in self._known:
            order = free_order([track.order for track in self._programme.tracks.values()])
            new = sum(isinstance(other, Track) for other in self.new)
            self._known[id_] = next(alike, "") or self._add(replace(row, order=order + new))
        return self._known[id_]

    def appearances(self, entry: str) -> list[Appearance]:
        """The appearances in that entry of those people who are known or brought along."""
        found = []
        for appearance in self._appearances[entry]:
            speaker = self._speaker(appearance.speaker)
            if speaker is not None:
                found.append(replace(appearance, speaker=speaker))
        return found

    def _speaker(self, id_: str) -> str | None:
        if id_ in self._programme.speakers:
            return id_
        row = self._rows.get(id_)
        if not isinstance(row, Speaker):
            return None
        if id_ not in self._known:
            alike = (
                other.id
                for other in self._programme.speakers.values()
                if (other.name, other.affiliation) == (row.name, row.affiliation)
            )
            # When somebody is away is told by days that another programme need not have.
            days = self._programme.days
            away = tuple(span for span in row.unavailable if span.day in days)
            self._known[id_] = next(alike, "") or self._add(replace(row, unavailable=away))
        return self._known[id_]

    def _add(self, row: Speaker | Track) -> str:
        """Adds the row, under a new id where its own is taken, and gives the id."""
        if self._programme.row(row.id) is not None or row.id == self._programme.id:
            row = replace(row, id=self._new_id())
        self.new.append(row)
        return row.id
