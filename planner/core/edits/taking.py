"""What a programme needs before entries from elsewhere can stand in it: days, rooms, people."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, TypeVar

from planner.core.changes import Edit, EditKind, add_rows, change_fields
from planner.core.comparison.counterparts import key, same_names
from planner.core.comparison.people import same_people
from planner.core.programme import (
    Appearance,
    Day,
    DaySpan,
    Entry,
    IdFactory,
    Programme,
    Room,
    Row,
    Speaker,
    Track,
    Venue,
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
_KNOWN_OF_NAMED = ("capacity", "colour", "note")
_N = TypeVar("_N", Room, Track)


@dataclass
class Taking:
    """Gathers new rows and new field values; `becomes` leads from a read row's id to its own.

    What an entry names must have been taken before the entry is.
    """

    programme: Programme
    read: Programme
    new_id: IdFactory
    rows: list[Row] = field(default_factory=list)
    fields: dict[str, dict[str, Any]] = field(default_factory=dict)
    becomes: dict[str, str] = field(default_factory=dict)

    def edit(self, *first: Edit) -> Edit:
        """All of it as one edit, behind what the edits given do."""
        changed = change_fields(self.programme, EditKind.IMPORT, self.fields)
        added = add_rows(EditKind.IMPORT, self.rows)
        parts = (*first, changed, added)
        return Edit(EditKind.IMPORT, tuple(change for part in parts for change in part.changes))

    def set(self, id_: str, **values: Any) -> None:
        """Gives these values to a row of the programme, or to itself."""
        self.fields.setdefault(id_, {}).update(values)

    def take_own_fields(self) -> None:
        """What the programme says of itself, where it said nothing; with its first entries, all."""
        stated = {name: getattr(self.read, name) for name in _OWN}
        own = {name: value for name, value in stated.items() if _says(value)}
        if self.programme.entries:
            own = {k: v for k, v in own.items() if not _says(getattr(self.programme, k))}
        else:
            own["language"] = self.read.language
        self.set(self.programme.id, **own)

    def take_rooms(self, ids: Collection[str]) -> None:
        """The rooms of these ids, in their order; those of a name that is there are it."""
        self._take_named(rooms_in_order(self.programme), rooms_in_order(self.read), ids)

    def take_tracks(self, ids: Collection[str]) -> None:
        """The tracks of these ids, likewise."""
        self._take_named(tracks_in_order(self.programme), tracks_in_order(self.read), ids)

    def _take_named(self, there: list[_N], read: list[_N], ids: Collection[str]) -> None:
        same = same_names(there, read)
        known = {row.id: row for row in there}
        new: dict[str, str] = {}
        order = free_order([row.order for row in there])
        for row in read:
            if row.id not in ids:
                continue
            own = same.get(row.id) or new.get(key(row.name))
            if own is None:
                own = new[key(row.name)] = self.own_id(row)
                self.rows.append(replace(row, id=own, order=order))
                order += 1
            elif own in known:
                self._fill(known[own], row, _KNOWN_OF_NAMED)
            self.becomes[row.id] = own

    def _fill(self, known: Row, read: Row, names: Iterable[str]) -> None:
        """Gives a row of the programme those values that it has not."""
        filled = self.fields.get(known.id, {})
        gaps = [k for k in names if k not in filled and not getattr(known, k, True)]
        self.set(known.id, **{k: value for k in gaps if (value := getattr(read, k))})

    def take_days(
        self,
        same: Mapping[str, str],
        ids: Collection[str],
        hours: Mapping[str, tuple[int, int]] = MappingProxyType({}),
    ) -> None:
        """The days of these ids, in their order; `same` leads to those that are there.

        A day that is there grows to hold what it gets: all that was read of it, or what `hours`
        says by the read day's id, first and last minute. Where any is new or gets its date, all
        come to stand in the order of their dates if all are known.
        """
        dates = [day.date for day in self.programme.days.values()]
        for day in days_in_order(self.read):
            if day.id not in ids:
                continue
            own = same.get(day.id)
            if own is None:
                self._add_day(day)
            else:
                self.becomes[day.id] = own
                gets = hours.get(day.id, (day.opens, day.closes))
                self.set(own, **self._grown(self.programme.days[own], day, gets))
        if dates != [day.date for day in self._all_days()]:
            self._put_days_in_order()

    def _all_days(self) -> list[Day]:
        """The programme's days as they become, in its tables' order, then the new ones."""
        changed = (replace(d, **self.fields.get(d.id, {})) for d in self.programme.days.values())
        return [*changed, *(row for row in self.rows if isinstance(row, Day))]

    def _add_day(self, day: Day) -> None:
        own = self.own_id(day)
        hidden = tuple(self.becomes[room] for room in day.hidden_rooms if room in self.becomes)
        order = free_order([d.order for d in self._all_days()])
        self.rows.append(replace(day, id=own, order=order, hidden_rooms=hidden))
        self.becomes[day.id] = own

    def _grown(self, day: Day, read: Day, gets: tuple[int, int]) -> dict[str, Any]:
        """The day's fields once it holds what it gets."""
        now = replace(day, **self.fields.get(day.id, {}))  # several days read may be this one
        has_entries = any(entry.day == day.id for entry in self.programme.entries.values())
        if not (has_entries or day.id in self.fields):
            now = replace(now, opens=read.opens, closes=read.closes)
        return {
            "date": read.date or now.date,
            "label": now.label or read.label,
            "opens": min(now.opens, gets[0]),
            "closes": max(now.closes, gets[1]),
        }

    def _put_days_in_order(self) -> None:
        dates = {day.id: day.date for day in self._all_days()}
        if any(date is None for date in dates.values()):
            return
        there = {day.id: n for n, day in enumerate(sorted(self._all_days(), key=_as_ordered))}
        wanted = {
            id_: n
            for n, id_ in enumerate(sorted(dates, key=lambda id_: (str(dates[id_]), there[id_])))
        }
        if wanted == there:
            return
        for id_ in self.programme.days:
            self.set(id_, order=wanted[id_])
        self.rows = [
            replace(row, order=wanted[row.id]) if isinstance(row, Day) else row for row in self.rows
        ]

    def take_people(self, ids: Collection[str], same: Mapping[str, str] | None = None) -> None:
        """The people of these ids: those who are there learn what was not known of them.

        Somebody's absences come along as far as their days have been taken. `same` leads from ids
        of entries that were read to those that are there.
        """
        known = same_people(self.programme, self.read, same)
        for speaker in self.read.speakers.values():
            if speaker.id not in ids:
                continue
            own = known.get(speaker.id)
            if own is None:
                own = self.own_id(speaker)
                self.rows.append(replace(speaker, id=own, unavailable=self._away(speaker)))
            else:
                self._fill(self.programme.speakers[own], speaker, _KNOWN_OF_PEOPLE)
            self.becomes[speaker.id] = own

    def _away(self, speaker: Speaker) -> tuple[DaySpan, ...]:
        spans = speaker.unavailable
        return tuple(replace(s, day=self.becomes[s.day]) for s in spans if s.day in self.becomes)

    def take_entries(self, ids: Collection[str]) -> None:
        """The entries of these ids, with who appears in them; the tray's behind those there."""
        order = free_order([entry.order for entry in tray(self.programme)])
        waiting = (entry.id for entry in tray(self.read) if entry.id in ids)
        place = {id_: order + n for n, id_ in enumerate(waiting)}
        for entry in self.read.entries.values():
            if entry.id in ids:
                own = self._own_entry(entry, place.get(entry.id, entry.order))
                self.becomes[entry.id] = own.id
                self.rows.append(own)
        billed = set()
        for appearance in self.read.appearances.values():
            if appearance.entry not in ids:
                continue
            billing = self._own_appearance(appearance)
            own_key = (billing.speaker, billing.entry, billing.part, billing.role)
            if own_key not in billed:  # two of those read may be one person here
                billed.add(own_key)
                self.rows.append(billing)

    def _own_entry(self, entry: Entry, order: int) -> Entry:
        return replace(
            entry,
            id=self.own_id(entry),
            day=self.own(entry.day),
            room=self.own(entry.room),
            track=self.own(entry.track),
            order=order,
        )

    def _own_appearance(self, appearance: Appearance) -> Appearance:
        return replace(
            appearance,
            id=self.own_id(appearance),
            speaker=self.becomes[appearance.speaker],
            entry=self.becomes[appearance.entry],
        )

    def own(self, id_: str | None) -> str | None:
        """What has been taken under that id, and None for None."""
        return None if id_ is None else self.becomes[id_]

    def own_id(self, row: Row) -> str:
        """The row's id, or a new one where the programme has it already."""
        taken = row.id == self.programme.id or self.programme.row(row.id) is not None
        return self.new_id() if taken else row.id


def _as_ordered(day: Day) -> tuple[int, str]:
    return day.order, day.id


def _says(value: object) -> bool:
    return bool(value) and value != Venue()
