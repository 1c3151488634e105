"""SQLAlchemy's way to a database, as our tables have their values there."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

import msgspec
from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import NullPool, StaticPool


def engine_of(connect: Callable[[], sqlite3.Connection], *, lasting: bool) -> Engine:
    """An engine over what `connect` gives, one and the same connection where it is `lasting`."""
    return create_engine(
        "sqlite://",
        creator=connect,
        poolclass=StaticPool if lasting else NullPool,
        json_serializer=lambda value: msgspec.json.encode(value).decode(),
        json_deserializer=msgspec.json.decode,
    )
