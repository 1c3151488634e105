"""SQLite's error codes told as the document's own errors."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from planner.document.errors import (
    DamagedFileError,
    DocumentError,
    FileInUseError,
    NoPermissionError,
    NotAProgrammeError,
    ReadFailedError,
    ReadOnlyDocumentError,
    WriteFailedError,
    no_such_file,
)

HELD = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL)
"""The codes of a file that somebody else holds."""


def primary_code(error: BaseException | None) -> int:
    """SQLite's primary result code; 0 where Python's own layer raised."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _unreachable(path: Path, code: int) -> DocumentError | None:
    """What reading and writing have in common: no way to the file, or not now."""
    if code in HELD:
        return FileInUseError(path)
    if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH):
        there = os.path.exists(path)  # noqa: PTH110 - Path's raises what a lost connection answers
        return NoPermissionError(path) if there else no_such_file(path)
    return None


def reading_error(path: Path, error: BaseException | None) -> DocumentError:
    """Why the file cannot be read."""
    code = primary_code(error)
    if code == sqlite3.SQLITE_NOTADB:
        return NotAProgrammeError(path)
    if code == sqlite3.SQLITE_READONLY:  # a write broken off must be rolled back before reading
        return NoPermissionError(path)
    # A full disk, too: what a broken-off write left is rolled back before anything is read.
    if code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL):
        return ReadFailedError(path, str(error))
    return _unreachable(path, code) or DamagedFileError(path, f"SQLite says {error}")


def writing_error(path: Path, error: BaseException | None) -> DocumentError:
    """Why the file cannot be written."""
    code = primary_code(error)
    if code == sqlite3.SQLITE_READONLY:
        return ReadOnlyDocumentError(path)
    if code == sqlite3.SQLITE_NOTADB:
        return NotAProgrammeError(path)
    if code == sqlite3.SQLITE_CORRUPT:
        return DamagedFileError(path, f"SQLite says {error}")
    return _unreachable(path, code) or WriteFailedError(path, str(error))
