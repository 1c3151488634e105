"""The steps in their order."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sqlalchemy import Connection

from planner.document import schema
from planner.document.migrations import step_2

Tables = Mapping[str, frozenset[str]]

_STEPS: Mapping[int, tuple[Callable[[Tables], Tables], Callable[[Connection], None]]] = {
    2: (step_2.before, step_2.migrate),
}


def tables_of(version: int) -> Tables:
    """The columns of each table in that version, which must not be newer than ours."""
    tables: Tables = schema.COLUMNS
    for number in range(schema.VERSION, version, -1):
        before, _ = _STEPS[number]
        tables = before(tables)
    return tables


def migrate(connection: Connection, version: int) -> None:
    """Takes a file of that version to ours, within a transaction of the caller's."""
    for number in range(version + 1, schema.VERSION + 1):
        _, step = _STEPS[number]
        step(connection)
        connection.exec_driver_sql(f"PRAGMA user_version = {number}")
