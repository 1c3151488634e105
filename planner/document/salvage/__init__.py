"""Reads a damaged `.programme` file as far as it goes, into a new file; it is never written itself.

Nothing is made up: every value of the new file stands in the damaged one, in a row or in its
history. What was typed and damaged within a text cannot be told from what was meant.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from planner.core.changes import Change, Edit, EditKind, as_one
from planner.core.losses import Loss, Remark
from planner.core.programme import TABLES, IdFactory, Programme, Row, random_id
from planner.document import saving, sqlite
from planner.document.backups import Backup, Backups
from planner.document.clock import Clock, now
from planner.document.document import Document
from planner.document.errors import (
    DamagedFileError,
    NoPermissionError,
    NoSuchFileError,
    NotAProgrammeError,
    ReadFailedError,
)
from planner.document.mapping import PROGRAMME
from planner.document.placing import placed_whole
from planner.document.salvage.mending import hold_together, name_of
from planner.document.salvage.remains import Found, find

_HEAD = b"SQLite format 3\0"
_HISTORY = "history"
_SHA256 = 64  # characters: the name of a picture or file, of which the rows say more


@dataclass(frozen=True)
class Salvage:
    """What came of it: the new file, its programme, and everything that is not as it was.

    `versions` are the names of those that were kept. With no remark but HISTORY, all that was
    there is there. `backup` is the latest one there is, which may be the better way out.
    """

    path: Path
    programme: Programme
    remarks: tuple[Remark, ...]
    versions: tuple[str, ...] = ()
    backup: Backup | None = None


def salvage(
    path: Path,
    into: Path,
    *,
    backups: Backups | None = None,
    clock: Clock = now,
    ids: IdFactory = random_id,
) -> Salvage:
    """Writes what can be read of the file at `path` to a new file, with a history of its own.

    Where nothing of a programme can be read, raises DamagedFileError, or NotAProgrammeError for a
    file that does not even look like one. Raises FileAlreadyThereError and the other DocumentErrors
    of writing for the new file.
    """
    data = _bytes_of(path)
    found = find(data)
    own, rows, remarks = _with_history(found, ids)
    if found.programme is None and not rows["entries"]:
        if data.startswith(_HEAD):
            raise DamagedFileError(path, "nothing of it can be read")
        raise NotAProgrammeError(path)
    programme, mended = hold_together(own, rows, found.blobs)
    with placed_whole(into, overwrite=False) as temporary:
        Document.new(temporary, programme, clock=clock, ids=ids).close()
        _take_along(temporary, into, found)
    versions = tuple(version.name for version in found.versions.values())
    kept = backups.of(programme.id) if backups else ()
    return Salvage(into, programme, (*remarks, *mended), versions, next(iter(kept), None))


def _bytes_of(path: Path) -> bytes:
    """The file as SQLite would see it: what a write broken off left is rolled back in a copy."""
    sqlite.check_readable(path)
    try:
        beside = [path.with_name(path.name + suffix) for suffix in ("-journal", "-wal")]
        beside = [side for side in beside if side.is_file()]
        return _rolled_back(path, beside) if beside else path.read_bytes()
    except PermissionError as error:
        raise NoPermissionError(path) from error
    except FileNotFoundError as error:
        raise NoSuchFileError(path) from error
    except OSError as error:
        raise ReadFailedError(path, str(error.strerror)) from error


def _rolled_back(path: Path, beside: list[Path]) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        for file in (path, *beside):
            shutil.copyfile(file, Path(folder) / file.name)
        with suppress(sqlite3.Error, UnicodeDecodeError), closing(sqlite3.connect(copy)) as tool:
            tool.execute("PRAGMA journal_mode = DELETE").fetchall()
        return copy.read_bytes()


def _with_history(
    found: Found, ids: IdFactory
) -> tuple[Programme, dict[str, dict[str, Row]], list[Remark]]:
    """The programme's own fields and its rows, what is gone taken from the history if it can be."""
    tables = {id_: table for step in found.steps.values() for id_, table in step.tables.items()}
    rows = {table: dict(found.tables[table]) for table in TABLES.values()}
    remarks = []
    names: dict[str, str] = {}
    fields: dict[str, dict[str, Any]] = defaultdict(dict)
    for change in _made_since(found):
        if change.field is not None:
            fields[change.id][change.field] = change.after
            names[change.id] = str(fields[change.id].get("title", names.get(change.id, "")))
        elif change.after is not None:
            table, name = TABLES[type(change.after)], name_of(change.after)
            if change.id in rows[table] and change.id not in found.partial:
                continue
            found.partial.discard(change.id)
            rows[table][change.id] = change.after
            remarks.append(Remark(Loss.FROM_HISTORY, table, change.id, name))
    own = found.programme
    for table, named in {**rows, PROGRAMME: {own.id: own} if own else {}}.items():
        short = [row for id_, row in named.items() if id_ in found.partial]
        remarks += [Remark(Loss.TEXT, table, row.id, name_of(row)) for row in short]
    if own is None:
        lineage = next((id_ for id_, table in tables.items() if table == PROGRAMME), None)
        own = Programme(lineage or ids(), **fields.get(lineage or "", {}))
        remarks.append(Remark(Loss.OWN, PROGRAMME, own.id, own.title))
    there = found.ids | {own.id} | {id_ for table in rows.values() for id_ in table}
    remarks += _missing(found, there, tables, names)
    return own, rows, remarks


def _missing(
    found: Found, there: set[str], tables: Mapping[str, str], names: Mapping[str, str]
) -> Iterator[Remark]:
    """What an index of the file names and nobody has seen."""
    steps = {step.parent for step in found.steps.values()}
    gone = sorted(id_ for id_ in found.keys - there - steps if len(id_) != _SHA256)
    known = [id_ for id_ in gone if id_ in tables]
    for id_ in known:
        yield Remark(Loss.ROW, tables[id_], id_, names.get(id_, ""))
    unknown = max(found.spoilt, len(gone) - len(known))
    if unknown:
        yield Remark(Loss.SPOILT, count=unknown)
    yield from _unrecognised(found)
    earlier = sum(bool(step.changes) for step in found.steps.values())
    if earlier:
        yield Remark(Loss.HISTORY, count=earlier)


def _unrecognised(found: Found) -> Iterator[Remark]:
    """What left no trace but the pages it stood on, or its absence: a file has always a history."""
    lost = Counter(found.lost)
    steps = lost.pop("steps", 0) + lost.pop("history", 0)
    if not (found.steps and found.heads & found.steps.keys()):
        steps = max(steps, 1)
    lost[_HISTORY] = steps
    lost.pop(PROGRAMME, 0)  # a programme whose own fields are gone is told as such
    for table, count in sorted((+lost).items()):
        yield Remark(Loss.PAGES, table, count=count)


def _made_since(found: Found) -> tuple[Change, ...]:
    """What the steps that lead to where the file stands changed, as far back as they hold."""
    edits: list[Edit] = []
    at: str | None = next(iter(found.heads)) if len(found.heads) == 1 else None
    left = dict(found.steps)
    while at is not None and (step := left.pop(at, None)) is not None:
        edits.insert(0, Edit(EditKind.CHANGE, step.changes))
        at = step.parent
    try:
        return as_one(EditKind.CHANGE, *edits).changes
    except TypeError:  # a change of what is not there: the steps do not fit each other
        return ()


def _take_along(file: Path, into: Path, found: Found) -> None:
    """Adds to the new file what lies beside the programme's rows."""
    with sqlite.write_transaction(sqlite.database_at(file), into) as connection:
        for media_type, data in found.blobs.values():
            saving.attachments.add_blob(connection, data, media_type)
        for (id_, field), text in found.drafts.items():
            saving.drafts.keep_draft(connection, id_, field, text)
        for version in found.versions.values():
            saving.versions.put(connection, version._asdict())
