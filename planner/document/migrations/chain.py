"""The steps in their order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from planner.document import tables
from planner.document.migrations import step_2

if TYPE_CHECKING:
    from sqlalchemy import Connection

Tables = Mapping[str, frozenset[str]]

_STEPS: Mapping[int, tuple[Callable[[Tables], Tables], Callable[[Connection], None]]] = {
    2: (step_2.before, step_2.migrate),
}


def tables_of(version: int) -> Tables:
    """The columns of each table in that version, which must not be newer than ours."""
    held: Tables = tables.COLUMNS
    for number in range(tables.VERSION, version, -1):
        before, _ = _STEPS[number]
        held = before(held)
    return held


def migrate(connection: Connection, version: int) -> None:
    """Takes a file of that version to ours, within a transaction of the caller's."""
    for number in range(version + 1, tables.VERSION + 1):
        _, step = _STEPS[number]
        step(connection)
        connection.exec_driver_sql(f"PRAGMA user_version = {number}")
