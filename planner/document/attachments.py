"""Pictures and files by the SHA-256 of their bytes."""

from __future__ import annotations

import sqlite3

_DATA = "SELECT data FROM blobs WHERE sha256 = ?"
_SIZE = "SELECT length(data) FROM blobs WHERE sha256 = ?"


def read_blob(file: sqlite3.Connection, sha256: str) -> bytes | None:
    """The bytes of that SHA-256, or None."""
    row = file.execute(_DATA, (sha256,)).fetchone()
    return row[0] if row is not None and isinstance(row[0], bytes) else None


def blob_size(file: sqlite3.Connection, sha256: str) -> int | None:
    """How many bytes there are of that SHA-256, or None; they are not read for it."""
    row = file.execute(_SIZE, (sha256,)).fetchone()
    return row[0] if row is not None and isinstance(row[0], int) else None
