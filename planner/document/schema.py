"""The tables of a `.programme` file as SQLAlchemy's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Date, Integer, LargeBinary, MetaData, Table, Text
from sqlalchemy.types import TypeEngine

from planner.document import tables
from planner.document.tables import Holds

_TYPES: Mapping[Holds, type[TypeEngine[Any]]] = {
    Holds.TEXT: Text,
    Holds.NUMBER: Integer,
    Holds.YES_NO: Boolean,
    Holds.DATE: Date,
    Holds.NESTED: JSON,
    Holds.BYTES: LargeBinary,
}

metadata = MetaData()


def _column(told: tables.Column) -> Column[Any]:
    return Column(
        told.name,
        _TYPES[told.holds],
        primary_key=told.key,
        nullable=told.perhaps,
        unique=told.unique or None,
    )


for _name, _columns in tables.TABLES.items():
    Table(_name, metadata, *map(_column, _columns))

steps = metadata.tables["steps"]
history = metadata.tables["history"]
versions = metadata.tables["versions"]
blobs = metadata.tables["blobs"]
drafts = metadata.tables["drafts"]
