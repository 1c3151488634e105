"""Opens a file of any version: ours, an older one, or a newer one that can still be read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from planner.document import sqlite
from planner.document.contents import Contents, read_contents
from planner.document.errors import (
    DamagedFileError,
    NewerVersionError,
    NoPermissionError,
    NoSuchFileError,
    NotAProgrammeError,
    ReadOnlyDocumentError,
    WriteFailedError,
)
from planner.document.migrations import older
from planner.document.sqlite import Database
from planner.document.tables import VERSION


class Opened(NamedTuple):
    """What was read, where more can be read, and whether nothing may be written there."""

    contents: Contents
    database: Database
    read_only: bool


def open_file(path: Path, *, read_only: bool, keep_older_in: Path | None) -> Opened:
    """Reads the file and makes it ready to be written. See Document.open."""
    version = sqlite.version_of(path)
    newer = version > VERSION
    read_only = read_only or newer or not os.access(path, os.W_OK)
    if version < VERSION and not read_only:
        read_only = not _brought_up_to_date(path, version, keep_older_in or path.parent)
    try:
        database = database_to_read(path) if read_only else sqlite.database_at(path)
        contents = read_contents(database, path, whole=False)
        if not read_only:
            sqlite.keep_in_one_file(database, path)
    except (DamagedFileError, NotAProgrammeError) as error:
        if newer:
            raise NewerVersionError(path, version, VERSION) from error
        raise
    return Opened(contents, database, read_only)


def database_to_read(path: Path) -> Database:
    """The file to be read as one of our version; an older one as a copy in memory.

    Raises the DocumentErrors of reading.
    """
    version = sqlite.version_of(path)
    return (
        older.in_memory(path, version) if version < VERSION else sqlite.database_at(path, mode="ro")
    )


def is_newer(path: Path) -> bool:
    """Whether a newer release wrote the file there. Raises the DocumentErrors of reading."""
    return sqlite.version_of(path) > VERSION


def _brought_up_to_date(path: Path, version: int, keep_in: Path) -> bool:
    """Whether it could be; what cannot be written can still be read."""
    try:
        older.bring_up_to_date(path, version, keep_in)
    except (NoSuchFileError, NoPermissionError, ReadOnlyDocumentError, WriteFailedError):
        return False
    return True
