"""Version 2: named versions, and what a step took in from another copy.

The steps are laid out anew with their changes last, so that a list of them need not read past
those. The statements stay as they are, whatever later versions do to these tables.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

_STATEMENTS = (
    "ALTER TABLE steps RENAME TO steps_before",
    """CREATE TABLE steps (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    parent TEXT,
    made TEXT NOT NULL,
    kind TEXT NOT NULL,
    redo TEXT,
    merged TEXT,
    changes JSON NOT NULL,
    PRIMARY KEY (number),
    UNIQUE (id)
    )""",
    """INSERT INTO steps (number, id, parent, made, kind, redo, changes)
    SELECT number, id, parent, made, kind, redo, changes FROM steps_before ORDER BY number""",
    "DROP TABLE steps_before",
    """CREATE TABLE versions (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    made TEXT NOT NULL,
    step TEXT NOT NULL,
    programme BLOB NOT NULL,
    PRIMARY KEY (id)
    )""",
)


def before(tables: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """The columns of each table in version 1, from those in version 2."""
    kept = {name: columns for name, columns in tables.items() if name != "versions"}
    return {**kept, "steps": tables["steps"] - {"merged"}}


def migrate(connection: Connection) -> None:
    """Takes a file from version 1 to version 2."""
    for statement in _STATEMENTS:
        connection.exec_driver_sql(statement)
