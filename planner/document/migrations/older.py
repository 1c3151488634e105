"""Opens a file of an older version: kept beside as it is, then brought up to date."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from planner.document import sqlite
from planner.document.contents import Contents, read_contents
from planner.document.errors import (
    DocumentError,
    FileAlreadyThereError,
    WriteFailedError,
)
from planner.document.migrations import chain
from planner.document.placing import placed_whole
from planner.document.soundness import check_tables, check_whole
from planner.document.sqlite import Database
from planner.document.tables import VERSION


def in_memory(path: Path, version: int) -> Database:
    """A copy of the file in memory, brought up to date; the file itself is only read.

    Raises the DocumentErrors of reading, DamagedFileError for tables that version does not have.
    """
    database = sqlite.memory_copy(path)
    with sqlite.read_transaction(database, path) as file:
        check_tables(file, chain.tables_of(version))
        check_whole(file)
    _migrate(database, path, version)
    return database


def bring_up_to_date(path: Path, version: int, keep_in: Path) -> Path:
    """Migrates the file, once a copy of it stands whole in that folder; gives the copy's path.

    The copy is `NAME (before version N).programme`, or with a number behind where that is taken:
    nothing is overwritten. Raises DocumentErrors; the file is then as it was.
    """
    contents = read_contents(in_memory(path, version), path)  # else it could not be opened after
    copy = _copied_aside(path, version, contents, keep_in)
    database = sqlite.database_at(path)
    sqlite.keep_in_one_file(database, path)
    _migrate(database, path, version)
    return copy


def _migrate(database: Database, path: Path, version: int) -> None:
    with sqlite.write_transaction(database, path) as connection:
        if (
            sqlite.stamp(sqlite.driver_of(connection)).version == version
        ):  # else another window was first
            chain.migrate(connection, version)


def _copied_aside(path: Path, version: int, contents: Contents, folder: Path) -> Path:
    for copy in _free_names(path, folder):
        try:
            with placed_whole(copy, overwrite=False) as temporary:
                sqlite.copy_file(path, temporary)
                if _reads_as(temporary, version) != contents:
                    raise WriteFailedError(copy, "it does not read as what it is a copy of")
        except FileAlreadyThereError:
            continue
        return copy
    raise WriteFailedError(path, "no name is free for a copy")


def _reads_as(copy: Path, version: int) -> Contents | None:
    try:
        return read_contents(in_memory(copy, version), copy)
    except DocumentError:
        return None


def _free_names(path: Path, folder: Path) -> Iterator[Path]:
    name = f"{path.stem} (before version {VERSION}"
    for number in count(1):
        copy = folder / f"{name}{f', {number}' if number > 1 else ''}){path.suffix}"
        if not copy.exists():
            yield copy
