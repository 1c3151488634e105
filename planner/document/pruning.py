"""Takes out of a file what lies too far back: old steps, and attachments that nothing names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, Text, bindparam, delete, func, select, type_coerce, update

from planner.core.programme import Programme
from planner.document import snapshots
from planner.document.history import Beginning
from planner.document.lines import read_parents
from planner.document.mapping import reading
from planner.document.schema import blobs, drafts, steps, versions
from planner.document.walking import ancestry, descent

_HASH = re.compile(r"[0-9a-f]{64}")
_REMOVE = delete(steps).where(steps.c.id == bindparam("step"))
_AT_ONCE = 500  # steps whose changes are held in memory together


@dataclass(frozen=True)
class Keeping:
    """How much history a file keeps, counted back from where the programme stands.

    The last `steps` can always be undone. Of what lies before them, steps go that are older than
    `age`, and those before as many `characters` of changes as there are to be.
    """

    steps: int = 5_000
    age: timedelta = timedelta(days=2 * 365)
    characters: int = 32 * 2**20


@dataclass(frozen=True)
class Pruned:
    """How many steps and attachments were taken out."""

    steps: int = 0
    blobs: int = 0

    def __bool__(self) -> bool:
        """Whether anything was."""
        return bool(self.steps or self.blobs)


def prune_steps(connection: Connection, head: str, keeping: Keeping, now: datetime) -> int:
    """Takes out the steps before the oldest that is kept, and the branches that hang on them.

        root - A - B - C - D - head        becomes        C - D - head
               |       |                                  |
               E       F                                  F

    C is the root then: undo ends there. What redo would make again hangs on the head and stays.
    Gives their number. Raises mapping.UnreadableError.
    """
    if (connection.execute(select(func.count()).select_from(steps)).scalar() or 0) <= keeping.steps:
        return 0
    parents = read_parents(connection)
    line = list(ancestry(parents, head))[::-1]
    before = max(
        _too_old(connection, line, now - keeping.age),
        _too_much(connection, line, keeping.characters),
    )
    first = min(before, len(line) - keeping.steps) - 1  # the root itself cannot be undone
    if first <= 0:
        return 0
    root = line[first]
    gone = parents.keys() - descent(parents, root)
    connection.execute(_REMOVE, [{"step": id_} for id_ in gone])
    begins: dict[str, object] = {"parent": None, "kind": Beginning.PRUNED.value, "changes": []}
    connection.execute(update(steps).where(steps.c.id == root).values(begins))
    return len(gone)


def drop_unnamed_blobs(
    connection: Connection, programme: Programme, spared: Collection[str] = ()
) -> int:
    """Drops the attachments that neither rows, history, versions nor drafts name.

    A name is any SHA-256 that occurs in them, whatever field it stands in. `spared` are kept all
    the same. Gives their number. Raises mapping.UnreadableError.
    """
    unnamed = set(connection.execute(select(blobs.c.sha256)).scalars().all()) - set(spared)
    for text in _texts(connection, programme):
        if not unnamed:
            break
        unnamed -= set(_HASH.findall(text))
    for sha256 in unnamed:
        connection.execute(delete(blobs).where(blobs.c.sha256 == sha256))
    return len(unnamed)


def _texts(connection: Connection, programme: Programme) -> Iterator[str]:
    """Everything that may name an attachment, what is quickest to look at first."""
    yield snapshots.to_json(programme).decode()
    yield from connection.execute(select(drafts.c.text)).scalars().all()
    for data in connection.execute(select(versions.c.programme)).scalars():
        yield snapshots.text_of(data)
    stored = connection.execute(select(type_coerce(steps.c.changes, Text)))
    for some in stored.scalars().partitions(_AT_ONCE):
        yield "\\n".join(some)


def _too_old(connection: Connection, line: Sequence[str], limit: datetime) -> int:
    """How many steps at the beginning of the line were made before that moment."""
    with reading("its history"):
        made = dict(connection.execute(select(steps.c.id, steps.c.made)).all())
        for number, id_ in enumerate(line):
            if datetime.fromisoformat(made[id_]) >= limit:
                return number
    return len(line)


def _too_much(connection: Connection, line: Sequence[str], most: int) -> int:
    """How many steps at the beginning of the line lie before so many characters of changes."""
    length = func.length(type_coerce(steps.c.changes, Text))
    sizes = dict(connection.execute(select(steps.c.id, length)).all())
    for number in range(len(line) - 1, -1, -1):
        most -= sizes[line[number]]
        if most < 0:
            return number + 1
    return 0
