"""What the records of a damaged file say: the rows of a programme, its history, its pictures.

Which table a record belongs to is told by its shape alone, which no two of our tables share: the
number of its columns and what each can hold. A record of no shape is left out, and so are two that
contradict each other. Of a row whose end is lost, the rest is kept if only texts and lists are
missing, which are empty then.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

import msgspec

from planner.core.changes import Change
from planner.core.programme import Programme, Venue
from planner.document import snapshots
from planner.document.mapping import (
    PROGRAMME,
    TYPES,
    UnreadableError,
    changes_from_plain,
    from_columns,
)
from planner.document.salvage import pages
from planner.document.salvage.pages import Lost, Record, Value
from planner.document.tables import TABLES, Column, Holds

_STEP_COLUMNS = {
    7: ("number", "id", "parent", "made", "kind", "changes", "redo"),  # file version 1
    8: ("number", "id", "parent", "made", "kind", "redo", "merged", "changes"),
}
_EMPTY: tuple[object, ...] = ("", (), None, {}, Venue())


class FoundStep(NamedTuple):
    """A step of the history, and the tables of the ids it touched."""

    id: str
    parent: str | None
    changes: tuple[Change, ...]
    tables: Mapping[str, str]


class FoundVersion(NamedTuple):
    """A named version with its programme as the file keeps it."""

    id: str
    name: str
    made: str
    step: str
    programme: bytes


@dataclass(frozen=True)
class _StoredStep:
    id: str
    parent: str | None
    kind: str
    changes: str


@dataclass
class Found:
    """All that was found; `tables` holds the rows by table and id, the programme's own fields too.

    `keys` are ids that an index names, whether or not their rows were found, `partial` those of
    rows whose last fields are lost; `spoilt` counts records that could not be read or believed,
    `lost` pages of which nothing can be read, by table ("" where nobody knows).
    """

    tables: dict[str, dict[str, Any]] = field(default_factory=lambda: defaultdict(dict))
    steps: dict[str, FoundStep] = field(default_factory=dict)
    heads: set[str] = field(default_factory=set)
    blobs: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    drafts: dict[tuple[str, str], str] = field(default_factory=dict)
    versions: dict[str, FoundVersion] = field(default_factory=dict)
    keys: set[str] = field(default_factory=set)
    partial: set[str] = field(default_factory=set)
    spoilt: int = 0
    lost: Mapping[str, int] = field(default_factory=dict)

    @property
    def programme(self) -> Programme | None:
        """The programme's own fields, if there is one row of them."""
        own: Iterable[Programme] = self.tables[PROGRAMME].values()
        return next(iter(own)) if len(self.tables[PROGRAMME]) == 1 else None

    @property
    def ids(self) -> set[str]:
        """The ids of everything that was found."""
        rows = {id_ for table in self.tables.values() for id_ in table}
        return rows | self.steps.keys() | self.blobs.keys() | self.versions.keys() | self.heads


def find(data: bytes) -> Found:
    """What can be read of a file. Never fails."""
    remains = pages.read_remains(data)
    found = Found(spoilt=remains.spoilt, lost=remains.lost)
    for key in remains.keys:
        if len(key.values) == 2 and isinstance(key.values[0], str):  # one column and the row
            found.keys.add(key.values[0])
    alike: dict[tuple[str, str], list[tuple[int, Any]]] = defaultdict(list)
    for record in remains.rows:
        typed = _row(record)
        if typed is not None:
            table, row = typed
            alike[table, row.id].append((record.number or 0, row))
            if Lost.LOST in record.values:
                found.partial.add(row.id)
        else:
            found.spoilt += not _taken(found, record.values)
    for (table, id_), rows in alike.items():
        newest = max(number for number, _ in rows)
        latest = [row for number, row in rows if number == newest]
        if len(latest) == 1:
            found.tables[table][id_] = latest[0]
        else:
            found.spoilt += len(latest)
    return found


def _row(record: Record) -> tuple[str, Any] | None:
    """The value of a programme's table that a record is, and which table."""
    for table, type_ in TYPES.items():
        columns = TABLES[table]
        if len(columns) != len(record.values):
            continue
        named = {c.name: (c, v) for c, v in zip(columns, record.values, strict=True)}
        lost = [name for name, (_, value) in named.items() if value is Lost.LOST]
        try:
            plain = {name: _plain(*named[name]) for name in named if name not in lost}
            row = from_columns(type_, [plain])[0]
        except (UnreadableError, msgspec.MsgspecError, RecursionError):
            continue
        if all(getattr(row, name) in _EMPTY for name in lost):
            return table, row
    return None


def _plain(column: Column, value: Value) -> Any:
    """A column as it is read in SQL; what does not fit is left for `from_columns` to refuse."""
    if column.holds is Holds.NESTED and isinstance(value, str):
        return msgspec.json.decode(value)
    if column.holds is Holds.YES_NO and type(value) is int:
        return {0: False, 1: True}.get(value)
    return value


def _taken(found: Found, values: Sequence[Value]) -> bool:
    """Whether a record is of one of the tables beside the programme's, or of SQLite's own."""
    match values:
        case (str(head),):
            found.heads.add(head)
        case str(sha256), str(media_type), bytes(data):
            if hashlib.sha256(data).hexdigest() != sha256:
                return False
            found.blobs[sha256] = (media_type, data)
        case str(id_), str(name), str(text):
            found.drafts[id_, name] = text
        case str(id_), str(name), str(made), str(step), bytes(data):
            return _take_version(found, (id_, name, made, step), data)
        case str(), str(), str(), int() | None, str() | None:  # what SQLite notes of a table
            return True
        case _:
            return _take_step(found, values)
    return True


def _take_version(found: Found, own: tuple[str, str, str, str], data: bytes) -> bool:
    try:
        snapshots.from_bytes(data)
        datetime.fromisoformat(own[2])
    except (UnreadableError, ValueError):
        return False
    found.versions[own[0]] = FoundVersion(*own, data)
    return True


def _take_step(found: Found, values: Sequence[Value]) -> bool:
    named = dict(zip(_STEP_COLUMNS.get(len(values), ()), values, strict=False))
    try:
        step = msgspec.convert({**named, "changes": named.get("changes", "")}, _StoredStep)
        changes = msgspec.json.decode(step.changes)
        read = changes_from_plain(changes)
    except (UnreadableError, msgspec.MsgspecError, RecursionError):
        return False
    tables = {change["id"]: change["table"] for change in changes}
    found.steps[step.id] = FoundStep(step.id, step.parent, read, tables)
    return True
