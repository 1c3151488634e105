"""Connections, which live for one transaction each, with what every one of them is told."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast
from urllib.parse import quote

from planner.document.sqlite.limits import MAX_ROW_BYTES

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

PATIENCE = 1.0
"""Seconds to wait for another program to let go."""
_EVERY_CONNECTION = """
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
PRAGMA secure_delete = ON;
PRAGMA synchronous = EXTRA;
PRAGMA temp_store = MEMORY;
"""
SIDE_FILES = ("-journal", "-wal", "-shm")
"""What SQLite puts behind the name of a file for those it needs beside it."""


class Database:
    """Where a file's tables are: connected to anew for each transaction.

    It is read through SQLite's own driver. To write, SQLAlchemy comes in, which is loaded only
    then: that takes longer than opening a file does, and more memory than the file's programme.
    """

    def __init__(self, connect: Callable[[], sqlite3.Connection], *, lasting: bool = False) -> None:
        self._connect = connect
        self._lasting = lasting  # whether it always is one and the same connection
        self._engine: Engine | None = None

    @contextmanager
    def connected(self) -> Iterator[sqlite3.Connection]:
        """A connection for the block. Raises sqlite3.Error."""
        file = self._connect()
        try:
            yield file
        finally:
            if self._lasting:
                file.rollback()
            else:
                file.close()

    @contextmanager
    def engaged(self) -> Iterator[Connection]:
        """A connection of SQLAlchemy's for the block. Raises its DBAPIError, and sqlite3.Error."""
        if self._engine is None:
            from planner.document.sqlite.engine import engine_of  # noqa: PLC0415 - see above

            self._engine = engine_of(self._connect, lasting=self._lasting)
        with self._engine.connect() as connection:
            yield connection


def database_at(path: Path, *, mode: str = "rw") -> Database:
    """The database in that file; `mode` is SQLite's: ro, rw, or rwc to create it."""
    return Database(lambda: connect(path, mode))


def remove_side_files(path: Path) -> None:
    """Removes what SQLite may have left beside a file that is gone or about to go."""
    for suffix in SIDE_FILES:
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """Connects to that file; `mode` as for `database_at`. Raises sqlite3.Error."""
    file = sqlite3.connect(
        file_uri(path, f"mode={mode}"), uri=True, timeout=PATIENCE, isolation_level=None
    )
    return _set_up(file)


def connect_memory() -> sqlite3.Connection:
    """Connects to a new database in memory, which ends when it is closed."""
    return _set_up(sqlite3.connect(":memory:", isolation_level=None))


def driver_of(connection: Connection) -> sqlite3.Connection:
    """The driver's own connection below one of SQLAlchemy's: for what reads."""
    return cast(sqlite3.Connection, connection.connection.dbapi_connection)


def file_uri(path: Path, query: str) -> str:
    """SQLite's file URI. Path.as_uri would put a Windows share's name where SQLite wants none."""
    absolute = path.absolute().as_posix()
    return f"file://{'' if absolute.startswith('/') else '/'}{quote(absolute)}?{query}"


def _set_up(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_ROW_BYTES)
    connection.executescript(_EVERY_CONNECTION)
    return connection
