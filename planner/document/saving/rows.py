"""Writes a programme's rows, within a transaction of the caller's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, insert, update

from planner.core.programme import TABLES, Programme
from planner.document.mapping import COLUMNS, PROGRAMME, TYPES, to_columns
from planner.document.schema import metadata
from planner.document.sqlite import APPLICATION_ID
from planner.document.tables import VERSION

# Statements are built once: building one costs as much as running it.
_REMOVE = {
    name: delete(metadata.tables[name]).where(metadata.tables[name].c.id == bindparam("row"))
    for name in TYPES
}
_CHANGE = {
    name: update(metadata.tables[name]).where(metadata.tables[name].c.id == bindparam("row"))
    for name in TYPES
}


def create_tables(connection: Connection) -> None:
    """Makes an empty file one of ours."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")
    metadata.create_all(connection)


def write_programme(connection: Connection, programme: Programme) -> None:
    """Fills empty tables with a whole programme."""
    connection.execute(insert(_table(PROGRAMME)), to_columns(programme))
    for name in TABLES.values():
        rows = [to_columns(row) for row in getattr(programme, name).values()]
        if rows:
            connection.execute(insert(_table(name)), rows)


def write_changes(
    connection: Connection,
    before: Programme,
    after: Programme,
    touched: Iterable[tuple[str, str]],
) -> None:
    """Brings the file from one programme to the next, touching only what differs.

    `touched` are the (table, id) pairs that may differ.
    """
    added: dict[str, list[dict[str, Any]]] = defaultdict(list)
    removed: dict[str, list[dict[str, Any]]] = defaultdict(list)
    changed: dict[tuple[str, tuple[str, ...]], list[dict[str, Any]]] = defaultdict(list)
    for table, id_ in dict.fromkeys(touched):
        old, new = _value(before, table, id_), _value(after, table, id_)
        if old is None:
            if new is not None:  # else the edit took away again what it had added
                added[table].append(to_columns(new))
        elif new is None:
            removed[table].append({"row": id_})
        else:
            names = tuple(n for n in COLUMNS[table] if getattr(old, n) != getattr(new, n))
            if names:
                changed[table, names].append({"row": id_, **to_columns(new, names)})
    for table, keys in removed.items():
        connection.execute(_REMOVE[table], keys)
    for (table, _), columns in changed.items():
        connection.execute(_CHANGE[table], columns)
    for table, columns in added.items():
        connection.execute(insert(_table(table)), columns)


def _value(programme: Programme, table: str, id_: str) -> Any:
    return programme if table == PROGRAMME else getattr(programme, table).get(id_)


def _table(name: str) -> Table:
    return metadata.tables[name]
