"""What only SQLite has: the file's marks and limits, connections, locks and its error codes.

A connection lives for one transaction, so that the file is closed, whole and without side files
whenever nothing is being written. The rollback journal (not WAL) and full synchronisation are what
makes it so; see SQLite's "Atomic Commit" and "Defense Against The Dark Arts" pages.
"""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

import msgspec
from sqlalchemy import Connection, Engine, Table, create_engine, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool
from sqlalchemy.sql import column, table

from planner.document.errors import (
    DamagedFileError,
    DocumentError,
    FileInUseError,
    FileTooLargeError,
    NoPermissionError,
    NoSuchFileError,
    NotAFileError,
    NotAProgrammeError,
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

_PATIENCE = 1.0  # seconds to wait for another program to let go
_PAGE_BYTES = 4096
_MAX_ROW_BYTES = 2**26  # more than the largest attachment, or edit
_SIDE_FILES = ("-journal", "-wal", "-shm")
_EVERY_CONNECTION = """
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
PRAGMA secure_delete = ON;
PRAGMA synchronous = FULL;
PRAGMA temp_store = MEMORY;
"""


class Stamp(NamedTuple):
    """What marks a file as ours and its tables as the ones we know."""

    application: int
    version: int
    cookie: int  # SQLite raises it with each change of the tables themselves


def version_of(path: Path) -> int:
    """The file version of the programme file there; nothing is locked, repaired or run.

    Raises the DocumentError that says why it cannot be a programme we could read.
    """
    _check_readable(path)
    try:
        with closing(sqlite3.connect(_uri(path, "mode=ro&immutable=1"), uri=True)) as file:
            (application,) = file.execute("PRAGMA application_id").fetchone()
            (version,) = file.execute("PRAGMA user_version").fetchone()
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise _reading_error(path, error) from error
    if application != APPLICATION_ID:
        raise NotAProgrammeError(path)
    if version < 1:
        raise DamagedFileError(path, f"it says it is of file version {version}")
    return int(version)


def make_engine(path: Path, *, mode: str = "rw") -> Engine:
    """Connects to that file; `mode` is SQLite's: ro, rw, or rwc to create it."""

    def connect() -> sqlite3.Connection:
        file = sqlite3.connect(
            _uri(path, f"mode={mode}"), uri=True, timeout=_PATIENCE, isolation_level=None
        )
        file.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _MAX_ROW_BYTES)
        file.executescript(_EVERY_CONNECTION)
        return file

    return create_engine(
        "sqlite://",
        creator=connect,
        poolclass=NullPool,
        json_serializer=lambda value: msgspec.json.encode(value).decode(),
        json_deserializer=msgspec.json.decode,
    )


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

    The lock is taken at the start, so what is read within holds until the commit.
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


def create_tables(connection: Connection) -> None:
    """Makes an empty file one of ours."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")
    metadata.create_all(connection)


def stamp(connection: Connection) -> Stamp:
    """The file's marks, as this transaction sees them."""
    names = ("application_id", "user_version", "schema_version")
    return Stamp(*(connection.exec_driver_sql(f"PRAGMA {n}").scalar_one() for n in names))


def check_sound(connection: Connection) -> None:
    """Raises UnreadableError unless the tables are ours, run nothing, and SQLite finds no damage.

    A newer version may have further tables, columns and indexes; triggers, views and computed
    columns, which could run what somebody else wrote, are refused in any version.
    """
    newer = stamp(connection).version > VERSION
    found = set()
    master = table("sqlite_master", column("type"), column("name"), column("rootpage"))
    for kind, name, root in connection.execute(select(master)):
        if name.startswith("sqlite_"):  # SQLite's own, which nobody else may make
            continue
        known = name in metadata.tables or newer
        if not (known and root and (kind == "table" or (kind == "index" and newer))):
            raise UnreadableError(f"it holds a {kind} {name} that no programme has")
        found.add(name)
    for name, wanted in metadata.tables.items():
        if name not in found:
            raise UnreadableError(f"its table {name} is missing")
        _check_columns(connection, wanted, newer=newer)
    verdict = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one()
    if verdict != "ok":
        raise UnreadableError(f"SQLite finds {' '.join(str(verdict).split())}")


def remove_side_files(path: Path) -> None:
    """Removes what SQLite may have left beside a file that is gone or about to go."""
    for suffix in _SIDE_FILES:
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _check_columns(connection: Connection, known: Table, *, newer: bool) -> None:
    columns = connection.exec_driver_sql(f'PRAGMA table_xinfo("{known.name}")').all()
    if any(row.hidden for row in columns):
        raise UnreadableError(f"its table {known.name} has computed columns")
    names = {row.name for row in columns}
    wanted = {column.name for column in known.columns}
    if not (wanted <= names if newer else wanted == names):
        raise UnreadableError(f"its table {known.name} has other columns than it must")


def _check_readable(path: Path) -> None:
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


def _uri(path: Path, query: str) -> str:
    """SQLite's file URI. Path.as_uri would put a Windows share's name where SQLite wants none."""
    absolute = path.absolute().as_posix()
    return f"file://{'' if absolute.startswith('/') else '/'}{quote(absolute)}?{query}"


def _code(error: BaseException | None) -> int:
    """SQLite's primary result code; 0 where Python's own layer raised."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _unreachable(path: Path, code: int) -> DocumentError | None:
    """What reading and writing have in common: no way to the file, or not now."""
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL):
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
