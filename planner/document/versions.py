"""Named points of the history, each with the whole programme as it was."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from planner.core.programme import Programme
from planner.document import snapshots
from planner.document.mapping import UnreadableError, reading

_VERSIONS = "SELECT id, name, made, step FROM versions"
_PROGRAMME = "SELECT programme FROM versions WHERE id = ?"


@dataclass(frozen=True)
class Version:
    """A point of the history with a name.

    `made` is when it was named, aware. `step` is the point; it may have left the history since.
    """

    id: str
    name: str
    made: datetime
    step: str


def read_versions(file: sqlite3.Connection) -> tuple[Version, ...]:
    """All versions, in the order they were named. Raises mapping.UnreadableError."""
    with reading("the versions"):
        found = [
            Version(id_, name, datetime.fromisoformat(made), step)
            for id_, name, made, step in file.execute(_VERSIONS)
        ]
        return tuple(sorted(found, key=lambda version: (version.made, version.id)))


def read_programme(file: sqlite3.Connection, id_: str) -> Programme:
    """The programme of a version. Raises KeyError, mapping.UnreadableError."""
    row = file.execute(_PROGRAMME, (id_,)).fetchone()
    if row is None:
        raise KeyError(id_)
    if not isinstance(row[0], bytes):
        raise UnreadableError("a version holds no programme")
    return snapshots.from_bytes(row[0])
