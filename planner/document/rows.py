"""Reads and writes a programme's rows, within a transaction of the caller's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, insert, update

from planner.core.programme import TABLES, Programme
from planner.document.bounds import MAX_ROWS
from planner.document.mapping import (
    COLUMNS,
    PROGRAMME,
    TYPES,
    UnreadableError,
    from_texts,
    to_columns,
)
from planner.document.schema import metadata
from planner.document.sqlite.row_texts import rows_as_json

# Statements are built once: building one costs as much as running it.
_READ = {
    name: rows_as_json(
        metadata.tables[name],
        COLUMNS[name],
        most=(1 if name == PROGRAMME else MAX_ROWS) + 1,  # one too many is for others to refuse
    )
    for name in TYPES
}
_REMOVE = {
    name: delete(metadata.tables[name]).where(metadata.tables[name].c.id == bindparam("row"))
    for name in TYPES
}
_CHANGE = {
    name: update(metadata.tables[name]).where(metadata.tables[name].c.id == bindparam("row"))
    for name in TYPES
}


def read_programme(connection: Connection) -> Programme:
    """The programme the file holds. Raises mapping.UnreadableError."""
    own = _read_table(connection, PROGRAMME)
    if len(own) != 1:
        raise UnreadableError("it holds no programme")
    tables = {name: _read_by_id(connection, name) for name in TABLES.values()}
    programme: Programme = replace(own[0], **tables)
    return programme


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


def _read_by_id(connection: Connection, name: str) -> dict[str, Any]:
    rows = _read_table(connection, name)
    by_id = {row.id: row for row in rows}
    if len(by_id) < len(rows):  # a table made elsewhere, without our key
        raise UnreadableError(f"two of its {name} have one id")
    return by_id


def _read_table(connection: Connection, name: str) -> list[Any]:
    texts = connection.exec_driver_sql(_READ[name]).all()
    return from_texts(TYPES[name], map(itemgetter(0), texts))
