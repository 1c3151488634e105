"""Pictures and files by the SHA-256 of their bytes, so that the same one is kept once."""

from __future__ import annotations

import hashlib

from sqlalchemy import Connection, func, insert, select

from planner.document.schema import blobs


def add_blob(connection: Connection, data: bytes, media_type: str) -> str:
    """Keeps the bytes unless they are there; their SHA-256 in hexadecimal."""
    sha256 = hashlib.sha256(data).hexdigest()
    there = connection.execute(select(blobs.c.sha256).where(blobs.c.sha256 == sha256)).first()
    if there is None:
        connection.execute(
            insert(blobs), {"sha256": sha256, "media_type": media_type, "data": data}
        )
    return sha256


def read_blob(connection: Connection, sha256: str) -> bytes | None:
    """The bytes of that SHA-256, or None."""
    data = connection.execute(select(blobs.c.data).where(blobs.c.sha256 == sha256)).scalar()
    return data if isinstance(data, bytes) else None


def blob_size(connection: Connection, sha256: str) -> int | None:
    """How many bytes there are of that SHA-256, or None; they are not read for it."""
    query = select(func.length(blobs.c.data)).where(blobs.c.sha256 == sha256)
    size = connection.execute(query).scalar()
    return size if isinstance(size, int) else None
