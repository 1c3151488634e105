"""The file's marks: what tells a programme from other SQLite files, before and while it is read."""

from __future__ import annotations

import os
import sqlite3
import stat
import struct
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from planner.document.errors import (
    DamagedFileError,
    FileInUseError,
    FileTooLargeError,
    NoPermissionError,
    NotAFileError,
    NotAProgrammeError,
    ReadFailedError,
    no_such_file,
)
from planner.document.sqlite.connections import PATIENCE, file_uri
from planner.document.sqlite.faults import HELD, primary_code
from planner.document.sqlite.limits import MAX_FILE_BYTES

APPLICATION_ID = 0x50726F67
"""Tells a programme from other SQLite files: the letters "Prog"."""

_SQLITE_HEAD = b"SQLite format 3\0"
_HEADER_BYTES = 100
_VERSION_OFFSET = 60  # of `user_version`; `application_id` follows eight bytes on


class Stamp(NamedTuple):
    """What marks a file as ours and its tables as the ones we know."""

    application: int
    version: int
    cookie: int  # SQLite raises it with each change of the tables themselves


def version_of(path: Path) -> int:
    """The file version of the programme file there; nothing is repaired or run.

    Raises the DocumentError that says why it cannot be a programme we could read.
    """
    check_readable(path)
    version, application = _marks(path)
    if application != APPLICATION_ID:
        raise NotAProgrammeError(path)
    if version < 1:
        raise DamagedFileError(path, f"it says it is of file version {version}")
    return version


def check_readable(path: Path) -> None:
    """Raises the DocumentError that says why there is no file to read, before it is read."""
    try:
        there = path.stat()
    except PermissionError as error:
        raise NoPermissionError(path) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise no_such_file(path) from error
    if not stat.S_ISREG(there.st_mode):
        raise NotAFileError(path)
    if not os.access(path, os.R_OK):
        raise NoPermissionError(path)
    if there.st_size > MAX_FILE_BYTES:
        raise FileTooLargeError(path, there.st_size, MAX_FILE_BYTES)


def _marks(path: Path) -> tuple[int, int]:
    """`user_version` and `application_id`, as SQLite reads them if it can.

    A file that a write broken off has left torn cannot be read until its journal has mended it: its
    first bytes tell (SQLite's page on its file format). Only then are they read past SQLite: on
    POSIX, closing a file ends all locks that this process has on it, those of a save under way in
    another thread too.
    """
    try:
        with closing(
            sqlite3.connect(file_uri(path, "mode=ro"), uri=True, timeout=PATIENCE)
        ) as file:
            names = ("user_version", "application_id")
            version, application = (file.execute(f"PRAGMA {name}").fetchone()[0] for name in names)
            return version, application
    except sqlite3.Error as error:
        if primary_code(error) in HELD:
            raise FileInUseError(path) from error
    header = _header(path)
    if len(header) < _HEADER_BYTES or not header.startswith(_SQLITE_HEAD):
        raise NotAProgrammeError(path)
    version, application = struct.unpack_from(">i4xI", header, _VERSION_OFFSET)
    return version, application


def stamp(file: sqlite3.Connection) -> Stamp:
    """The file's marks, as this transaction sees them."""
    names = ("application_id", "user_version", "schema_version")
    return Stamp(*(file.execute(f"PRAGMA {name}").fetchone()[0] for name in names))


def _header(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_HEADER_BYTES)
    except PermissionError as error:
        raise NoPermissionError(path) from error
    except OSError as error:
        raise ReadFailedError(path, str(error.strerror)) from error
