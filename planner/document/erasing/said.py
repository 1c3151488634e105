"""What a file says of a person, read within a transaction of the caller's."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from planner.core.programme import Programme
from planner.core.queries import PARTICIPANTS
from planner.document import snapshots, tables
from planner.document.erasing.cleaning import Text, texts_of, texts_of_change
from planner.document.erasing.person import Person, of_change, of_row
from planner.document.mapping import PlainChange, reading
from planner.document.tables import Holds

Row = dict[str, Any]
"""A row of a table, what is nested as JSON data."""
State = Mapping[str, Any]
"""A programme, or the part of one that a change tells of, as JSON data."""


@dataclass(frozen=True)
class Mention:
    """A text that names the person, of the row (or programme) of that id.

    `now` is whether it stands in the programme as it is; else it is of its history, a version or
    a draft.
    """

    id: str
    field: str
    text: str
    now: bool

    @property
    def place(self) -> Text:
        """The text itself with where it stands, whenever it did."""
        return self.id, self.field, self.text


def known(file: sqlite3.Connection, programme: Programme, speaker: str) -> Person:
    """The person as programme, history and versions have them; empty for nobody.

    Raises UnreadableError.
    """
    person = Person(speaker)
    for state in (plain_programme(programme), *_versions(file)):
        row = state.get("speakers", {}).get(speaker)
        if row is not None:
            person |= of_row(speaker, row)
    for change in _changes(file):
        person |= of_change(speaker, change)
    return person


def mentions(file: sqlite3.Connection, programme: Programme, person: Person) -> Iterator[Mention]:
    """Where other texts than the person's own name them, those of the programme first.

    Neither a list of participants, which loses its lines in any case, nor another speaker of the
    same name is one. Raises UnreadableError.
    """
    seen = set()
    for now, (id_, field, text) in (
        *((True, found) for found in texts_of(plain_programme(programme))),
        *((False, found) for found in _earlier(file)),
    ):
        found = (id_, field, text)
        pattern = person.pattern
        if id_ == person.id or field == PARTICIPANTS or found in seen or pattern is None:
            continue
        if pattern.search(text):
            seen.add(found)
            yield Mention(id_, field, text, now)


def states(file: sqlite3.Connection, programme: Programme) -> Iterator[State]:
    """The programme, and all that versions and history tell of it. Raises UnreadableError."""
    yield plain_programme(programme)
    yield from _versions(file)
    for change in _changes(file):
        for value in (change["before"], change["after"]):
            yield value if isinstance(value, dict) else {change["field"]: value}


def _earlier(file: sqlite3.Connection) -> Iterator[Text]:
    """The texts of drafts, versions and history, as `texts_of` gives them."""
    for row in rows_of(file, "drafts"):
        yield row["id"], row["field"], row["text"]
    for row in rows_of(file, "versions"):
        yield row["id"], "name", row["name"]
    for state in _versions(file):
        yield from texts_of(state)
    for change in _changes(file):
        yield from texts_of_change(change)


def _changes(file: sqlite3.Connection) -> Iterator[PlainChange]:
    rows: list[Row] = rows_of(file, "steps")
    return (change for row in rows for change in row["changes"])


def _versions(file: sqlite3.Connection) -> Iterator[State]:
    for row in rows_of(file, "versions"):
        yield msgspec.json.decode(snapshots.text_of(row["programme"]))


def plain_programme(programme: Programme) -> State:
    """The programme as JSON data."""
    state: State = msgspec.json.decode(snapshots.to_json(programme))
    return state


def rows_of(file: sqlite3.Connection, table: str) -> list[Row]:
    """All rows of a table. Raises UnreadableError."""
    columns = tables.TABLES[table]
    names = [column.name for column in columns]
    nested = [column.name for column in columns if column.holds is Holds.NESTED]
    quoted = ", ".join(f'"{name}"' for name in names)
    asked = f'SELECT {quoted} FROM "{table}"'  # noqa: S608 - our own names
    with reading(f"the table {table}"):
        rows = [dict(zip(names, row, strict=True)) for row in file.execute(asked)]
        for row in rows:
            row.update({name: msgspec.json.decode(row[name]) for name in nested})
        return rows
