"""Reads a programme's rows, within a transaction of the caller's."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from operator import itemgetter
from typing import Any

from planner.core.programme import TABLES, Programme
from planner.document import tables
from planner.document.bounds import MAX_ROWS
from planner.document.mapping import COLUMNS, PROGRAMME, TYPES, UnreadableError, from_texts
from planner.document.sqlite.row_texts import rows_as_json

_READ = {
    name: rows_as_json(
        name,
        [column for column in tables.TABLES[name] if column.name in COLUMNS[name]],
        most=(1 if name == PROGRAMME else MAX_ROWS) + 1,  # one too many is for others to refuse
    )
    for name in TYPES
}


def read_programme(file: sqlite3.Connection) -> Programme:
    """The programme the file holds. Raises mapping.UnreadableError."""
    own = _read_table(file, PROGRAMME)
    if len(own) != 1:
        raise UnreadableError("it holds no programme")
    rows = {name: _read_by_id(file, name) for name in TABLES.values()}
    programme: Programme = replace(own[0], **rows)
    return programme


def _read_by_id(file: sqlite3.Connection, name: str) -> dict[str, Any]:
    rows = _read_table(file, name)
    by_id = {row.id: row for row in rows}
    if len(by_id) < len(rows):  # a table made elsewhere, without our key
        raise UnreadableError(f"two of its {name} have one id")
    return by_id


def _read_table(file: sqlite3.Connection, name: str) -> list[Any]:
    return from_texts(TYPES[name], map(itemgetter(0), file.execute(_READ[name])))
