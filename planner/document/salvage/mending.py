"""Makes one programme of the rows that were left of it, so that it holds together again.

Pure. Nothing is made up: what names a row that is gone no longer does, and where a day, a room or a
track is gone that entries still name, it comes back with nothing but its id, so that they keep
their times and places. A day's hours are then those of its entries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from planner.core.losses import Loss, Remark
from planner.core.programme import (
    TABLES,
    Appearance,
    Day,
    Entry,
    Programme,
    Room,
    Row,
    Speaker,
    Track,
)
from planner.document.bounds import MAX_ROWS, out_of_bounds

Some = TypeVar("Some", bound=Row)


def hold_together(
    own: Programme, rows: Mapping[str, Mapping[str, Row]], blobs: Iterable[str]
) -> tuple[Programme, tuple[Remark, ...]]:
    """The programme of these own fields and rows (by table and id), and what had to be changed."""
    mending = _Mending(own, rows, frozenset(blobs))
    programme = mending.programme()
    return programme, tuple(mending.remarks)


class _Mending:
    def __init__(
        self, own: Programme, rows: Mapping[str, Mapping[str, Row]], blobs: frozenset[str]
    ) -> None:
        self.own = own
        self.blobs = blobs
        self.remarks: list[Remark] = []
        self.taken = {own.id}
        self.tables: dict[str, dict[str, Any]] = {}
        for table in TABLES.values():
            kept = self.tables[table] = {}
            for id_, row in rows.get(table, {}).items():
                if id_ in self.taken or len(kept) == MAX_ROWS or not _in_bounds(table, row):
                    self._note(Loss.REFUSED, row)
                else:
                    self.taken.add(id_)
                    kept[id_] = row

    def programme(self) -> Programme:
        entries = self._mended(Entry, self._entry)
        self._stand_in(Day, "day", self._day_of)
        self._stand_in(Room, "room", Room)
        self._stand_in(Track, "track", Track)
        self._mended(Day, self._day)
        self._mended(Speaker, self._speaker)
        seen: set[tuple[object, ...]] = set()
        for row in list(self.tables["appearances"].values()):
            self._keep(row, self._appearance(row, seen, entries))
        settings = {name: v for name, v in self.own.print_settings.items() if self._here(v)}
        if len(settings) < len(self.own.print_settings):
            self.remarks.append(Remark(Loss.PICTURE, "programme", self.own.id, self.own.title))
        tables: dict[str, Any] = self.tables
        return replace(self.own, print_settings=settings, **tables)

    def _mended(self, type_: type[Some], mend: Callable[[Some], Some | None]) -> dict[str, Some]:
        table: dict[str, Some] = self.tables[TABLES[type_]]
        for row in list(table.values()):
            self._keep(row, mend(row))
        return table

    def _keep(self, row: Any, mended: Any) -> None:
        if mended is None:
            del self.tables[TABLES[type(row)]][row.id]
            self._note(Loss.REFUSED if isinstance(row, Entry) else Loss.REFERENCE, row)
        elif mended != row:
            self.tables[TABLES[type(row)]][row.id] = mended
            self._note(Loss.REFERENCE, row)

    def _entry(self, entry: Entry) -> Entry | None:
        if (entry.day is None) != (entry.start is None):
            entry = replace(entry, day=None, start=None)
        if len({part.id for part in entry.parts}) < len(entry.parts):
            return None
        materials = tuple(
            each if each.blob is None or each.blob in self.blobs else replace(each, blob=None)
            for each in entry.materials
        )
        if materials != entry.materials:
            self._note(Loss.PICTURE, entry)
            entry = replace(entry, materials=materials)
            self.tables["entries"][entry.id] = entry
        return entry

    def _stand_in(self, type_: type[Some], field: str, make: Callable[[str], Some]) -> None:
        """Makes rows of what entries still name; where something else has that id, they do not."""
        table = self.tables[TABLES[type_]]
        for entry in list(self.tables["entries"].values()):
            id_ = getattr(entry, field)
            if id_ is None or id_ in table:
                continue
            if id_ in self.taken:
                freed: dict[str, None] = {field: None} | ({"start": None} if field == "day" else {})
                self.tables["entries"][entry.id] = replace(entry, **freed)
                self._note(Loss.REFERENCE, entry)
            else:
                self.taken.add(id_)
                table[id_] = make(id_)
                self.remarks.append(Remark(Loss.STAND_IN, TABLES[type_], id_))

    def _day_of(self, id_: str) -> Day:
        entries = [entry for entry in self.tables["entries"].values() if entry.day == id_]
        opens = min(entry.stretch.start for entry in entries)
        closes = max(entry.stretch.end for entry in entries)
        day = Day(id_, opens=opens, closes=closes)
        return day if _in_bounds("days", day) else Day(id_)

    def _day(self, day: Day) -> Day:
        rooms = self.tables["rooms"]
        return replace(day, hidden_rooms=tuple(r for r in day.hidden_rooms if r in rooms))

    def _speaker(self, speaker: Speaker) -> Speaker:
        days = self.tables["days"]
        away = tuple(span for span in speaker.unavailable if span.day in days)
        if speaker.photo is not None and speaker.photo not in self.blobs:
            self._note(Loss.PICTURE, speaker)
            speaker = replace(speaker, photo=None)
            self.tables["speakers"][speaker.id] = speaker
        return replace(speaker, unavailable=away)

    def _appearance(
        self, row: Appearance, seen: set[tuple[object, ...]], entries: Mapping[str, Entry]
    ) -> Appearance | None:
        if row.speaker not in self.tables["speakers"] or row.entry not in entries:
            return None
        if row.part is not None and all(part.id != row.part for part in entries[row.entry].parts):
            row = replace(row, part=None)
        alike = (row.speaker, row.entry, row.part, row.role)
        if alike in seen:
            return None
        seen.add(alike)
        return row

    def _here(self, setting: object) -> bool:
        """Whether a print setting names no picture, or one that is here."""
        named = isinstance(setting, str) and len(setting) == 64 and set(setting) <= _HEXADECIMAL
        return not named or setting in self.blobs

    def _note(self, loss: Loss, row: Row) -> None:
        self.remarks.append(Remark(loss, TABLES[type(row)], row.id, name_of(row)))


_HEXADECIMAL = frozenset("0123456789abcdef")


def _in_bounds(table: str, row: Row) -> bool:
    alone: dict[str, Any] = {table: {row.id: row}}
    return not any(out_of_bounds(Programme("", **alone)))


def name_of(row: Row | Programme) -> str:
    """A row's title, name or label; empty where it has none."""
    names = (getattr(row, field, "") for field in ("title", "name", "label"))
    return next((name for name in names if name), "")
