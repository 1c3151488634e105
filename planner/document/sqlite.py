"""What only SQLite has: the file's marks and limits, connections, locks and its error codes.

A connection lives for one transaction, so that the file is closed, whole and without side files
whenever nothing is being written. The rollback journal (not WAL) and extra synchronisation are what
makes it so: with "full" alone, a loss of power could bring back the journal of a save that had been
acknowledged, and so undo it. See SQLite's "Atomic Commit", "PRAGMA synchronous" and "Defense
Against The Dark Arts" pages.
"""

from __future__ import annotations

import os
import sqlite3
import stat
import struct
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

import msgspec
from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool, Pool, StaticPool

from planner.document.errors import (
    DamagedFileError,
    DocumentError,
    FileInUseError,
    FileTooLargeError,
    NoPermissionError,
    NoSuchFileError,
    NotAFileError,
    NotAProgrammeError,
    ReadFailedError,
    ReadOnlyDocumentError,
    UnstorableValueError,
    WriteFailedError,
)
from planner.document.mapping import UnreadableError
from planner.document.schema import VERSION, metadata

APPLICATION_ID = 0x50726F67
"""Tells a programme from other SQLite files: the letters "Prog"."""

MAX_FILE_BYTES = 2**30
MAX_BLOB_BYTES = 50 * 2**20
"""The largest picture or attached file."""

_SQLITE_HEAD = b"SQLite format 3\0"
_HEADER_BYTES = 100
_VERSION_OFFSET = 60  # of `user_version`; `application_id` follows eight bytes on
_HELD = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL)
_PATIENCE = 1.0  # seconds to wait for another program to let go
_PAGE_BYTES = 4096
_MAX_ROW_BYTES = 2**26  # more than the largest attachment, or edit
_SIDE_FILES = ("-journal", "-wal", "-shm")
_EVERY_CONNECTION = """
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
PRAGMA secure_delete = ON;
PRAGMA synchronous = EXTRA;
PRAGMA temp_store = MEMORY;
"""


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
        raise NoSuchFileError(path) from error
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
        with closing(sqlite3.connect(_uri(path, "mode=ro"), uri=True, timeout=_PATIENCE)) as file:
            names = ("user_version", "application_id")
            version, application = (file.execute(f"PRAGMA {name}").fetchone()[0] for name in names)
            return version, application
    except sqlite3.Error as error:
        if _code(error) in _HELD:
            raise FileInUseError(path) from error
    header = _header(path)
    if len(header) < _HEADER_BYTES or not header.startswith(_SQLITE_HEAD):
        raise NotAProgrammeError(path)
    version, application = struct.unpack_from(">i4xI", header, _VERSION_OFFSET)
    return version, application


def make_engine(path: Path, *, mode: str = "rw") -> Engine:
    """Connects to that file; `mode` is SQLite's: ro, rw, or rwc to create it."""
    return _engine(lambda: _connect(path, mode), NullPool)


def memory_copy(path: Path) -> Engine:
    """Connects to a copy of the file in memory, which lasts as long as the engine.

    Raises the DocumentErrors of reading.
    """
    memory = sqlite3.connect(":memory:", isolation_level=None)
    memory.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _MAX_ROW_BYTES)
    memory.executescript(_EVERY_CONNECTION)
    try:
        with closing(_connect(path, "ro")) as file:
            copy_pages(file, memory, path)
    except FileInUseError:
        memory.close()
        raise
    except sqlite3.Error as error:
        memory.close()
        raise _reading_error(path, error) from error
    return _engine(lambda: memory, StaticPool)


def copy_file(path: Path, copy: Path) -> None:
    """Copies the file as it is at one moment into a new one. Raises DocumentErrors."""
    try:
        with closing(_connect(path, "ro")) as file, closing(_connect(copy, "rwc")) as new:
            copy_pages(file, new, path)
    except sqlite3.Error as error:
        if _code(error) in _HELD:  # not the new one, which nobody knows yet
            raise FileInUseError(path) from error
        raise _writing_error(copy, error) from error


def copy_pages(source: sqlite3.Connection, target: sqlite3.Connection, path: Path) -> None:
    """Copies all of the file at `path` as it is at one moment; nothing is left of the target.

    Raises FileInUseError where another program holds it for longer than we have patience: Python's
    own way is to wait for ever. Raises sqlite3.Error.
    """

    def go_on(status: int, _remaining: int, _total: int) -> None:
        if status in _HELD:
            raise FileInUseError(path)

    source.backup(target, progress=go_on)


@contextmanager
def read_transaction(engine: Engine, path: Path) -> Iterator[Connection]:
    """One consistent look at the file. Raises DocumentErrors."""
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("BEGIN")
            yield connection
    except DBAPIError as error:
        raise _reading_error(path, error.orig) from error
    except UnreadableError as error:
        raise DamagedFileError(path, str(error)) from error
    except UnicodeDecodeError as error:  # Python cannot even read SQLite's word about the damage
        raise DamagedFileError(path, "its tables cannot be read") from error


@contextmanager
def write_transaction(engine: Engine, path: Path) -> Iterator[Connection]:
    """All or nothing; committed at the end of the block. Raises DocumentErrors.

    The lock is taken at the start, so what is read within holds until the commit. A commit that
    fails in its very last sync, which makes sure that the journal stays away, is in the file all
    the same: the caller can look.
    """
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql(f"PRAGMA max_page_count = {MAX_FILE_BYTES // _PAGE_BYTES}")
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            yield connection
            connection.commit()
    except DBAPIError as error:
        raise _writing_error(path, error.orig) from error
    except UnreadableError as error:
        raise DamagedFileError(path, str(error)) from error
    except UnicodeDecodeError as error:  # as above
        raise DamagedFileError(path, "its tables cannot be read") from error
    except UnicodeEncodeError as error:  # half a surrogate pair, as broken clipboards hold
        raise UnstorableValueError(path, "a text is not valid Unicode") from error


def keep_in_one_file(engine: Engine, path: Path) -> None:
    """Ends a journal mode with lasting side files, which only another tool can have set.

    Raises FileInUseError where another program is still using them.
    """
    try:
        with engine.connect() as connection:
            mode = connection.exec_driver_sql("PRAGMA journal_mode = DELETE").scalar_one()
    except DBAPIError as error:
        raise _writing_error(path, error.orig) from error
    if mode != "delete":
        raise FileInUseError(path)


def vacuum(engine: Engine, path: Path) -> None:
    """Writes the file anew, without what was freed in it. Raises DocumentErrors.

    SQLite builds it in memory and then writes it over the old one, with a journal as for any other
    write: meanwhile the disk must have up to as much room again. It counts as a change of the
    tables (see Stamp).
    """
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("VACUUM")
    except DBAPIError as error:
        raise _writing_error(path, error.orig) from error


def mostly_free(connection: Connection) -> bool:
    """Whether more than half of the file holds nothing any more."""
    free, pages = (
        connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
        for name in ("freelist_count", "page_count")
    )
    return bool(2 * free > pages)


def create_tables(connection: Connection) -> None:
    """Makes an empty file one of ours."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")
    metadata.create_all(connection)


def stamp(connection: Connection) -> Stamp:
    """The file's marks, as this transaction sees them."""
    names = ("application_id", "user_version", "schema_version")
    return Stamp(*(connection.exec_driver_sql(f"PRAGMA {n}").scalar_one() for n in names))


def remove_side_files(path: Path) -> None:
    """Removes what SQLite may have left beside a file that is gone or about to go."""
    for suffix in _SIDE_FILES:
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    file = sqlite3.connect(
        _uri(path, f"mode={mode}"), uri=True, timeout=_PATIENCE, isolation_level=None
    )
    file.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _MAX_ROW_BYTES)
    file.executescript(_EVERY_CONNECTION)
    return file


def _engine(connect: Callable[[], sqlite3.Connection], pool: type[Pool]) -> Engine:
    return create_engine(
        "sqlite://",
        creator=connect,
        poolclass=pool,
        json_serializer=lambda value: msgspec.json.encode(value).decode(),
        json_deserializer=msgspec.json.decode,
    )


def _header(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_HEADER_BYTES)
    except PermissionError as error:
        raise NoPermissionError(path) from error
    except OSError as error:
        raise ReadFailedError(path, str(error.strerror)) from error


def _uri(path: Path, query: str) -> str:
    """SQLite's file URI. Path.as_uri would put a Windows share's name where SQLite wants none."""
    absolute = path.absolute().as_posix()
    return f"file://{'' if absolute.startswith('/') else '/'}{quote(absolute)}?{query}"


def _code(error: BaseException | None) -> int:
    """SQLite's primary result code; 0 where Python's own layer raised."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _unreachable(path: Path, code: int) -> DocumentError | None:
    """What reading and writing have in common: no way to the file, or not now."""
    if code in _HELD:
        return FileInUseError(path)
    if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH):
        return NoPermissionError(path) if path.exists() else NoSuchFileError(path)
    return None


def _reading_error(path: Path, error: BaseException | None) -> DocumentError:
    code = _code(error)
    if code == sqlite3.SQLITE_NOTADB:
        return NotAProgrammeError(path)
    if code == sqlite3.SQLITE_READONLY:  # a write broken off must be rolled back before reading
        return NoPermissionError(path)
    if code == sqlite3.SQLITE_IOERR:
        return ReadFailedError(path, str(error))
    return _unreachable(path, code) or DamagedFileError(path, f"SQLite says {error}")


def _writing_error(path: Path, error: BaseException | None) -> DocumentError:
    code = _code(error)
    if code == sqlite3.SQLITE_READONLY:
        return ReadOnlyDocumentError(path)
    if code == sqlite3.SQLITE_NOTADB:
        return NotAProgrammeError(path)
    if code == sqlite3.SQLITE_CORRUPT:
        return DamagedFileError(path, f"SQLite says {error}")
    return _unreachable(path, code) or WriteFailedError(path, str(error))
