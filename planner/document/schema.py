"""The tables of a `.programme` file, version 2.

Each table of rows has one column for each field of its dataclass, of the same name; what is nested
is JSON. There are no foreign keys: edits touch rows in any order, some references lie within JSON,
and `planner.core.references` is the one rule for all of them. A change here is a new version,
with a step of its own in `migrations/`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Date, Integer, LargeBinary, MetaData, Table, Text

VERSION = 2
"""The file version this release writes; it stands in SQLite's `user_version`."""

metadata = MetaData()


def _key(name: str = "id") -> Column[str]:
    return Column(name, Text, primary_key=True)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _perhaps_text(name: str) -> Column[str | None]:
    return Column(name, Text)


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _perhaps_number(name: str) -> Column[int | None]:
    return Column(name, Integer)


def _yes_no(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False)


def _nested(name: str) -> Column[Any]:
    return Column(name, JSON, nullable=False)


programme = Table(  # one row
    "programme",
    metadata,
    _key(),
    _text("title"),
    _text("subtitle"),
    _text("language"),
    _text("time_zone"),
    _text("introduction"),
    _nested("venue"),
    _nested("organisers"),
    _nested("facts"),
    _text("web"),
    _nested("print_settings"),
    _nested("ignored"),
)
days = Table(
    "days",
    metadata,
    _key(),
    _number("order"),
    Column("date", Date),
    _text("label"),
    _number("opens"),
    _number("closes"),
    _nested("hidden_rooms"),
)
rooms = Table(
    "rooms",
    metadata,
    _key(),
    _number("order"),
    _text("name"),
    _perhaps_number("capacity"),
    _text("colour"),
    _text("note"),
)
tracks = Table(
    "tracks",
    metadata,
    _key(),
    _number("order"),
    _text("name"),
    _text("colour"),
)
entries = Table(
    "entries",
    metadata,
    _key(),
    _text("kind"),
    _text("title"),
    _number("duration"),
    _perhaps_text("day"),
    _perhaps_number("start"),
    _number("order"),
    _perhaps_text("room"),
    _perhaps_text("track"),
    _yes_no("pinned"),
    _yes_no("open_end"),
    _yes_no("public"),
    _text("language"),
    _text("subtitle"),
    _perhaps_number("least"),
    _perhaps_number("most"),
    _text("abstract"),
    _text("note"),
    _text("web"),
    _nested("parts"),
    _nested("materials"),
    _text("source"),
)
speakers = Table(
    "speakers",
    metadata,
    _key(),
    _text("name"),
    _text("position"),
    _text("affiliation"),
    _text("mail"),
    _text("phone"),
    _text("biography"),
    _perhaps_text("photo"),
    _nested("unavailable"),
    _text("note"),
)
appearances = Table(
    "appearances",
    metadata,
    _key(),
    _text("speaker"),
    _text("entry"),
    _perhaps_text("part"),
    _text("role"),
    _text("state"),
    _number("order"),
)

steps = Table(  # the history: a tree, whose root is its oldest step
    "steps",
    metadata,
    Column("number", Integer, primary_key=True),  # in the order they were made
    Column("id", Text, nullable=False, unique=True),
    _perhaps_text("parent"),  # none for the root
    _text("made"),  # the moment, ISO 8601 with its offset
    _text("kind"),  # an EditKind, or for the root how the history begins
    _perhaps_text("redo"),  # the child that an undo last came from
    _perhaps_text("merged"),  # the step of another copy whose outcome this one took in
    _nested("changes"),  # last: what is read without them must not be read past them
)
history = Table(  # one row
    "history",
    metadata,
    _key("head"),  # the step whose outcome the rows are
)
versions = Table(  # points of the history that have a name
    "versions",
    metadata,
    _key(),
    _text("name"),
    _text("made"),  # the moment it was named, ISO 8601 with its offset
    _text("step"),  # which may have been pruned since
    Column("programme", LargeBinary, nullable=False),  # the whole of it: see snapshots.py
)
blobs = Table(
    "blobs",
    metadata,
    _key("sha256"),
    _text("media_type"),
    Column("data", LargeBinary, nullable=False),
)
drafts = Table(  # half-typed text that is no edit yet
    "drafts",
    metadata,
    _key(),
    _key("field"),
    _text("text"),
)

COLUMNS: Mapping[str, frozenset[str]] = {
    name: frozenset(column.name for column in table.columns)
    for name, table in metadata.tables.items()
}
"""The columns of each table, by its name."""
