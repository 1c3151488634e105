"""The tables of a `.programme` file, version 2, told without any library.

Each table of rows has one column for each field of its dataclass, of the same name; what is nested
is JSON. There are no foreign keys: edits touch rows in any order, some references lie within JSON,
and `planner.core.references` is the one rule for all of them. A change here is a new version,
with a step of its own in `migrations/`. `schema` makes SQLAlchemy's tables of these.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum, auto
from typing import NamedTuple

VERSION = 2
"""The file version this release writes; it stands in SQLite's `user_version`."""


class Holds(Enum):
    """What a column holds."""

    TEXT = auto()
    NUMBER = auto()
    YES_NO = auto()
    DATE = auto()
    NESTED = auto()
    """JSON."""
    BYTES = auto()


class Column(NamedTuple):
    """A column: `perhaps` it holds nothing; the `key` columns together tell a row from others."""

    name: str
    holds: Holds = Holds.TEXT
    perhaps: bool = False
    key: bool = False
    unique: bool = False


def _key(name: str = "id") -> Column:
    return Column(name, key=True)


def _text(name: str) -> Column:
    return Column(name)


def _perhaps_text(name: str) -> Column:
    return Column(name, perhaps=True)


def _number(name: str) -> Column:
    return Column(name, Holds.NUMBER)


def _perhaps_number(name: str) -> Column:
    return Column(name, Holds.NUMBER, perhaps=True)


def _yes_no(name: str) -> Column:
    return Column(name, Holds.YES_NO)


def _nested(name: str) -> Column:
    return Column(name, Holds.NESTED)


def _bytes(name: str) -> Column:
    return Column(name, Holds.BYTES)


TABLES: Mapping[str, Sequence[Column]] = {
    "programme": (  # one row
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
    ),
    "days": (
        _key(),
        _number("order"),
        Column("date", Holds.DATE, perhaps=True),
        _text("label"),
        _number("opens"),
        _number("closes"),
        _nested("hidden_rooms"),
    ),
    "rooms": (
        _key(),
        _number("order"),
        _text("name"),
        _perhaps_number("capacity"),
        _text("colour"),
        _text("note"),
    ),
    "tracks": (
        _key(),
        _number("order"),
        _text("name"),
        _text("colour"),
    ),
    "entries": (
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
    ),
    "speakers": (
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
    ),
    "appearances": (
        _key(),
        _text("speaker"),
        _text("entry"),
        _perhaps_text("part"),
        _text("role"),
        _text("state"),
        _number("order"),
    ),
    "steps": (  # the history: a tree, whose root is its oldest step
        Column("number", Holds.NUMBER, key=True),  # in the order they were made
        Column("id", unique=True),
        _perhaps_text("parent"),  # none for the root
        _text("made"),  # the moment, ISO 8601 with its offset
        _text("kind"),  # an EditKind, or for the root how the history begins
        _perhaps_text("redo"),  # the child that an undo last came from
        _perhaps_text("merged"),  # the step of another copy whose outcome this one took in
        _nested("changes"),  # last: what is read without them must not be read past them
    ),
    "history": (  # one row
        _key("head"),  # the step whose outcome the rows are
    ),
    "versions": (  # points of the history that have a name
        _key(),
        _text("name"),
        _text("made"),  # the moment it was named, ISO 8601 with its offset
        _text("step"),  # which may have been pruned since
        _bytes("programme"),  # the whole of it: see snapshots.py
    ),
    "blobs": (
        _key("sha256"),
        _text("media_type"),
        _bytes("data"),
    ),
    "drafts": (  # half-typed text that is no edit yet
        _key(),
        _key("field"),
        _text("text"),
    ),
}

COLUMNS: Mapping[str, frozenset[str]] = {
    name: frozenset(column.name for column in columns) for name, columns in TABLES.items()
}
"""The columns of each table, by its name."""
