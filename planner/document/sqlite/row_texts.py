"""Whole rows as JSON, made by SQLite itself."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import JSON, Boolean, Table


def rows_as_json(table: Table, names: Iterable[str], most: int) -> str:
    """The question for each row of a table, at most so many, as a JSON object of these columns.

    SQLite makes the text and msgspec the values, both without a step of Python for each of them:
    half the time of fetching values and putting them together. It is text itself because every
    engine would put a statement together anew, which takes as long as reading a small table.
    """
    pairs = ", ".join(f"'{name}', {_as_json(table, name)}" for name in names)
    return f'SELECT json_object({pairs}) FROM "{table.name}" LIMIT {most}'  # noqa: S608 - our own names


def _as_json(table: Table, name: str) -> str:
    column = f'"{table.name}"."{name}"'  # in full: SQLite takes an unknown name alone for a text
    match table.c[name].type:
        case JSON():
            return f"json({column})"
        case Boolean():  # which SQLite has none of
            return f"json(CASE {column} WHEN 0 THEN 'false' WHEN 1 THEN 'true' ELSE {column} END)"
        case _:
            return column
