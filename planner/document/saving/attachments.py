"""Writes pictures and files by the SHA-256 of their bytes, so that the same one is kept once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert

from planner.document.attachments import blob_size
from planner.document.schema import blobs
from planner.document.sqlite import driver_of


def add_blob(connection: Connection, data: bytes, media_type: str) -> str:
    """Keeps the bytes unless they are there; their SHA-256 in hexadecimal."""
    sha256 = hashlib.sha256(data).hexdigest()
    if blob_size(driver_of(connection), sha256) is None:
        row = {"sha256": sha256, "media_type": media_type, "data": data}
        connection.execute(insert(blobs), row)
    return sha256


def drop_blobs(connection: Connection, gone: Iterable[str]) -> None:
    """Takes those out."""
    for sha256 in gone:
        connection.execute(delete(blobs).where(blobs.c.sha256 == sha256))
