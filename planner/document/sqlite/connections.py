"""Connections, which live for one transaction each, with what every one of them is told."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import cast
from urllib.parse import quote

import msgspec
from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.pool import NullPool, Pool

from planner.document.sqlite.limits import MAX_ROW_BYTES

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


def make_engine(path: Path, *, mode: str = "rw") -> Engine:
    """Connects to that file; `mode` is SQLite's: ro, rw, or rwc to create it."""
    return engine_of(lambda: connect(path, mode), NullPool)


def remove_side_files(path: Path) -> None:
    """Removes what SQLite may have left beside a file that is gone or about to go."""
    for suffix in SIDE_FILES:
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """Connects to that file past SQLAlchemy; `mode` as for `make_engine`. Raises sqlite3.Error."""
    file = sqlite3.connect(
        file_uri(path, f"mode={mode}"), uri=True, timeout=PATIENCE, isolation_level=None
    )
    return _set_up(file)


def connect_memory() -> sqlite3.Connection:
    """Connects to a new database in memory, which ends when it is closed."""
    return _set_up(sqlite3.connect(":memory:", isolation_level=None))


def engine_of(connect: Callable[[], sqlite3.Connection], pool: type[Pool]) -> Engine:
    """SQLAlchemy's way to what `connect` gives, with JSON as our tables have it."""
    return create_engine(
        "sqlite://",
        creator=connect,
        poolclass=pool,
        json_serializer=lambda value: msgspec.json.encode(value).decode(),
        json_deserializer=msgspec.json.decode,
    )


def driver_of(connection: Connection) -> sqlite3.Connection:
    """The driver's own connection, for what SQLAlchemy's way through would only make slower."""
    return cast(sqlite3.Connection, connection.connection.dbapi_connection)


def file_uri(path: Path, query: str) -> str:
    """SQLite's file URI. Path.as_uri would put a Windows share's name where SQLite wants none."""
    absolute = path.absolute().as_posix()
    return f"file://{'' if absolute.startswith('/') else '/'}{quote(absolute)}?{query}"


def _set_up(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_ROW_BYTES)
    connection.executescript(_EVERY_CONNECTION)
    return connection
