"""Named points of the history, each with the whole programme as it was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from planner.core.programme import Programme
from planner.document import snapshots
from planner.document.mapping import UnreadableError, reading
from planner.document.schema import versions


@dataclass(frozen=True)
class Version:
    """A point of the history with a name.

    `made` is when it was named, aware. `step` is the point; it may have left the history since.
    """

    id: str
    name: str
    made: datetime
    step: str


def read_versions(connection: Connection) -> tuple[Version, ...]:
    """All versions, in the order they were named. Raises mapping.UnreadableError."""
    columns = versions.c.id, versions.c.name, versions.c.made, versions.c.step
    with reading("the versions"):
        found = [
            Version(id_, name, datetime.fromisoformat(made), step)
            for id_, name, made, step in connection.execute(select(*columns)).all()
        ]
        return tuple(sorted(found, key=lambda version: (version.made, version.id)))


def read_programme(connection: Connection, id_: str) -> Programme:
    """The programme of a version. Raises KeyError, mapping.UnreadableError."""
    wanted = select(versions.c.programme).where(versions.c.id == id_)
    data = connection.execute(wanted).scalar()
    if data is None:
        raise KeyError(id_)
    if not isinstance(data, bytes):
        raise UnreadableError("a version holds no programme")
    return snapshots.from_bytes(data)


def keep(connection: Connection, version: Version, programme: Programme) -> None:
    """Keeps a programme under a name."""
    row = {
        "id": version.id,
        "name": version.name,
        "made": version.made.isoformat(),
        "step": version.step,
        "programme": snapshots.to_bytes(programme),
    }
    connection.execute(insert(versions), row)


def rename(connection: Connection, id_: str, name: str) -> None:
    """Gives a version another name. Raises KeyError."""
    changed = connection.execute(update(versions).where(versions.c.id == id_).values(name=name))
    if not changed.rowcount:
        raise KeyError(id_)


def forget(connection: Connection, id_: str) -> None:
    """Takes a version out. Raises KeyError."""
    if not connection.execute(delete(versions).where(versions.c.id == id_)).rowcount:
        raise KeyError(id_)
