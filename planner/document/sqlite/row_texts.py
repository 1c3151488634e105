"""Whole rows as JSON, made by SQLite itself."""

from __future__ import annotations

from collections.abc import Sequence

from planner.document.tables import Column, Holds


def rows_as_json(table: str, columns: Sequence[Column], most: int) -> str:
    """The question for each row of a table, at most so many, as a JSON object of these columns.

    SQLite makes the text and msgspec the values, both without a step of Python for each of them:
    half the time of fetching values and putting them together.
    """
    pairs = ", ".join(f"'{column.name}', {_as_json(table, column)}" for column in columns)
    return f'SELECT json_object({pairs}) FROM "{table}" LIMIT {most}'  # noqa: S608 - our own names


def _as_json(table: str, told: Column) -> str:
    column = f'"{table}"."{told.name}"'  # in full: SQLite takes an unknown name alone for a text
    match told.holds:
        case Holds.NESTED:
            return f"json({column})"
        case Holds.YES_NO:  # which SQLite has none of
            return f"json(CASE {column} WHEN 0 THEN 'false' WHEN 1 THEN 'true' ELSE {column} END)"
        case _:
            return column
