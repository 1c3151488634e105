"""Whether a file's tables are ours, run nothing of somebody else's, and are undamaged."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping

from planner.document.mapping import UnreadableError
from planner.document.sqlite import stamp
from planner.document.tables import COLUMNS, VERSION

_MASTER = "SELECT type, name, rootpage FROM sqlite_master"
_COLUMNS = """
SELECT sqlite_master.name, own.name, own.hidden
FROM sqlite_master JOIN pragma_table_xinfo(sqlite_master.name) AS own
WHERE sqlite_master.type = 'table'
"""
_LARGE = frozenset(("steps", "blobs", "versions"))
READ_AT_OPENING = tuple(name for name in COLUMNS if name not in _LARGE)
"""The tables that are looked at whole when a file is opened."""


def check_tables(file: sqlite3.Connection, tables: Mapping[str, Collection[str]] = COLUMNS) -> None:
    """Raises UnreadableError unless the file has these tables and columns, and runs nothing.

    A newer version may have further tables, columns and indexes; triggers, views and computed
    columns, which could run what somebody else wrote, are refused in any version.
    """
    newer = stamp(file).version > VERSION
    found = set()
    for kind, name, root in file.execute(_MASTER).fetchall():
        if name.startswith("sqlite_"):  # SQLite's own, which nobody else may make
            continue
        known = name in tables or newer
        if not (known and root and (kind == "table" or (kind == "index" and newer))):
            raise UnreadableError(f"it holds a {kind} {name} that no programme has")
        found.add(name)
    held = _columns(file)
    for name, columns in tables.items():
        if name not in found:
            raise UnreadableError(f"its table {name} is missing")
        _check_columns(name, held[name], set(columns), newer=newer)


def check_read(file: sqlite3.Connection) -> None:
    """Raises UnreadableError where SQLite finds damage in a table that opening reads whole.

    The history and the attachments can be a hundred times as large as the programme itself: they
    are looked at by `check_whole`, before anything is written.
    """
    for name in READ_AT_OPENING:
        _check(file, f'PRAGMA integrity_check("{name}")')


def check_whole(file: sqlite3.Connection) -> None:
    """Raises UnreadableError where SQLite finds damage anywhere in the file."""
    _check(file, "PRAGMA integrity_check(1)")


def _check(file: sqlite3.Connection, pragma: str) -> None:
    (verdict,) = file.execute(pragma).fetchone()
    if verdict != "ok":
        raise UnreadableError(f"SQLite finds {' '.join(str(verdict).split())}")


def _columns(file: sqlite3.Connection) -> dict[str, dict[str, int]]:
    """The columns of each table, with how far each is hidden."""
    columns: dict[str, dict[str, int]] = {}
    for name, own, hidden in file.execute(_COLUMNS):
        columns.setdefault(name, {})[own] = hidden
    return columns


def _check_columns(name: str, held: Mapping[str, int], wanted: set[str], *, newer: bool) -> None:
    if any(held.values()):
        raise UnreadableError(f"its table {name} has computed columns")
    if not (wanted <= held.keys() if newer else wanted == held.keys()):
        raise UnreadableError(f"its table {name} has other columns than it must")
