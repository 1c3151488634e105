"""Writes named points of the history."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, delete, insert, update

from planner.core.programme import Programme
from planner.document import snapshots
from planner.document.schema import versions
from planner.document.versions import Version


def keep(connection: Connection, version: Version, programme: Programme) -> None:
    """Keeps a programme under a name."""
    row = {
        "id": version.id,
        "name": version.name,
        "made": version.made.isoformat(),
        "step": version.step,
        "programme": snapshots.to_bytes(programme),
    }
    put(connection, row)


def put(connection: Connection, row: Mapping[str, object]) -> None:
    """Adds a row that was a version elsewhere."""
    connection.execute(insert(versions), dict(row))


def rename(connection: Connection, id_: str, name: str) -> None:
    """Gives a version another name. Raises KeyError."""
    changed = connection.execute(update(versions).where(versions.c.id == id_).values(name=name))
    if not changed.rowcount:
        raise KeyError(id_)


def forget(connection: Connection, id_: str) -> None:
    """Takes a version out. Raises KeyError."""
    if not connection.execute(delete(versions).where(versions.c.id == id_)).rowcount:
        raise KeyError(id_)
