"""Taking over what was read from elsewhere, as one edit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date as Date  # noqa: N812 - as everywhere in the core
from typing import Any, TypeVar

from planner.core.changes import Edit, EditKind, add_rows, change_fields
from planner.core.programme import (
    Appearance,
    Day,
    IdFactory,
    Programme,
    Room,
    Row,
    Speaker,
    Track,
    Venue,
    random_id,
)
from planner.core.queries import (
    days_in_order,
    free_order,
    rooms_in_order,
    tracks_in_order,
    tray,
)

_OWN = ("title", "subtitle", "introduction", "venue", "organisers", "facts", "web")
_KNOWN_OF_PEOPLE = ("position", "affiliation", "mail", "phone", "biography", "photo", "note")
_N = TypeVar("_N", Room, Track)


def take_over(programme: Programme, read: Programme, ids: IdFactory = random_id) -> Edit:
    """The edit that puts all entries of a programme just read into this one.

        before                     read                       after
        Mon 9:00 |--welcome--|     Mon 10:00 |--talk--|       Mon 9:00 |--welcome--|--talk--|
                                   Tue  9:00 |--walk--|       Tue 9:00 |--walk--|

    Days are the same by date, rooms and tracks by name, and people by name and affiliation, where
    one that is not stated agrees with any; gaps in what is known of them are filled. A day's hours
    grow to hold what it gets. Title, introduction and the like are taken where there are none. A
    programme without entries takes all that is stated, and its days the dates read. A row whose
    id is taken already gets a new one.
    """
    taking = _Taking(programme, read, ids)
    taking.take_own_fields()
    taking.take_named(rooms_in_order(read), rooms_in_order(programme))
    taking.take_named(tracks_in_order(read), tracks_in_order(programme))
    taking.take_days()
    taking.take_people()
    taking.take_entries()
    changed = change_fields(programme, EditKind.IMPORT, taking.fields)
    added = add_rows(EditKind.IMPORT, taking.rows)
    return Edit(EditKind.IMPORT, changed.changes + added.changes)


@dataclass
class _Taking:
    """Gathers new rows and new field values; `becomes` leads from a read row's id to its own."""

    programme: Programme
    read: Programme
    new_id: IdFactory
    rows: list[Row] = field(default_factory=list)
    fields: dict[str, dict[str, Any]] = field(default_factory=dict)
    becomes: dict[str, str] = field(default_factory=dict)

    def take_own_fields(self) -> None:
        """What the programme says of itself."""
        stated = {name: getattr(self.read, name) for name in _OWN}
        own = {name: value for name, value in stated.items() if _says(value)}
        if self.programme.entries:
            own = {k: v for k, v in own.items() if not _says(getattr(self.programme, k))}
        else:
            own["language"] = self.read.language
        self.fields[self.programme.id] = own

    def take_named(self, read: Iterable[_N], there: list[_N]) -> None:
        """Rooms or tracks: those of a name that is there are it."""
        known = {_key(row.name): row.id for row in there}
        order = free_order([row.order for row in there])
        for row in read:
            own = known.get(_key(row.name))
            if own is None:
                own = known[_key(row.name)] = self._own_id(row)
                self.rows.append(replace(row, id=own, order=order))
                order += 1
            self.becomes[row.id] = own

    def take_days(self) -> None:
        """The days, in the order of their dates where all are known."""
        days = days_in_order(self.programme)
        free = [] if self.programme.entries else list(days)
        for day in days_in_order(self.read):
            same = next((d for d in days if d.date == day.date and d.date is not None), None)
            if same is None and free:
                same = next((d for d in free if self._is_free(d, day.date)), None)
            if same is None:
                self._add_day(day)
            else:
                self.becomes[day.id] = same.id
                self.fields[same.id] = self._grown(same, day)
        self._put_days_in_order()

    def _is_free(self, day: Day, date: Date | None) -> bool:
        """Whether an empty programme's day may become that of the date."""
        if day.id in self.becomes.values():
            return False
        return date is None or all(d.date != day.date for d in self.read.days.values())

    def _add_day(self, day: Day) -> None:
        own = self._own_id(day)
        hidden = tuple(self.becomes[room] for room in day.hidden_rooms)
        order = free_order([*(d.order for d in self.programme.days.values()), *self._new_orders()])
        self.rows.append(replace(day, id=own, order=order, hidden_rooms=hidden))
        self.becomes[day.id] = own

    def _new_orders(self) -> Iterator[int]:
        return (row.order for row in self.rows if isinstance(row, Day))

    def _grown(self, day: Day, read: Day) -> dict[str, Any]:
        """The day's fields once it holds the entries read."""
        has_entries = any(entry.day == day.id for entry in self.programme.entries.values())
        return {
            "date": read.date or day.date,
            "label": day.label or read.label,
            "opens": min(day.opens, read.opens) if has_entries else read.opens,
            "closes": max(day.closes, read.closes) if has_entries else read.closes,
        }

    def _put_days_in_order(self) -> None:
        rows = [row for row in self.rows if isinstance(row, Day)]
        changed = [replace(d, **self.fields.get(d.id, {})) for d in days_in_order(self.programme)]
        dates = {day.id: day.date for day in (*changed, *rows)}
        if any(date is None for date in dates.values()):
            return
        wanted = {id_: n for n, id_ in enumerate(sorted(dates, key=lambda id_: str(dates[id_])))}
        if sorted(wanted.values()) == [wanted[id_] for id_ in dates]:
            return
        for day in changed:
            self.fields.setdefault(day.id, {})["order"] = wanted[day.id]
        self.rows = [
            replace(row, order=wanted[row.id]) if isinstance(row, Day) else row for row in self.rows
        ]

    def take_people(self) -> None:
        """The people: those who are there learn what was not known of them."""
        for speaker in self.read.speakers.values():
            known = self._same_person(speaker)
            if known is None:
                own = self._own_id(speaker)
                away = tuple(replace(s, day=self.becomes[s.day]) for s in speaker.unavailable)
                self.rows.append(replace(speaker, id=own, unavailable=away))
            else:
                own = known.id
                gaps = {k: getattr(speaker, k) for k in _KNOWN_OF_PEOPLE if not getattr(known, k)}
                self.fields.setdefault(own, {}).update({k: v for k, v in gaps.items() if v})
            self.becomes[speaker.id] = own

    def _same_person(self, speaker: Speaker) -> Speaker | None:
        """The one of that name and affiliation; else the only one whom nothing tells apart."""
        name, affiliation = _key(speaker.name), _key(speaker.affiliation)
        alike = [s for s in self.programme.speakers.values() if name and _key(s.name) == name]
        for known in alike:
            if _key(known.affiliation) == affiliation:
                return known
        if len(alike) == 1 and not (affiliation and alike[0].affiliation):
            return alike[0]
        return None

    def take_entries(self) -> None:
        """The entries with those who appear in them; the tray's behind those that lie there."""
        order = free_order([entry.order for entry in tray(self.programme)])
        place = {entry.id: order + n for n, entry in enumerate(tray(self.read))}
        for entry in self.read.entries.values():
            self.becomes[entry.id] = self._own_id(entry)
            self.rows.append(
                replace(
                    entry,
                    id=self.becomes[entry.id],
                    day=self._own(entry.day),
                    room=self._own(entry.room),
                    track=self._own(entry.track),
                    order=place.get(entry.id, entry.order),
                )
            )
        billed = set()
        for appearance in self.read.appearances.values():
            own = self._own_appearance(appearance)
            key = (own.speaker, own.entry, own.part, own.role)
            if key not in billed:  # two of those read may be one person here
                billed.add(key)
                self.rows.append(own)

    def _own_appearance(self, appearance: Appearance) -> Appearance:
        return replace(
            appearance,
            id=self._own_id(appearance),
            speaker=self.becomes[appearance.speaker],
            entry=self.becomes[appearance.entry],
        )

    def _own(self, id_: str | None) -> str | None:
        return None if id_ is None else self.becomes[id_]

    def _own_id(self, row: Row) -> str:
        """The row's id, or a new one where the programme has it already."""
        taken = row.id == self.programme.id or self.programme.row(row.id) is not None
        return self.new_id() if taken else row.id


def _says(value: object) -> bool:
    return bool(value) and value != Venue()


def _key(text: str) -> str:
    return " ".join(text.split()).casefold()
