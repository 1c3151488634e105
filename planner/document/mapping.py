"""Values as plain data and back: what a table's row holds, and an edit as JSON.

Pure. Reading is strict: data of another shape raises UnreadableError, nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import cache
from typing import Any, TypeVar, get_type_hints

import msgspec

from planner.core.changes import PROGRAMME_FIELDS, Change, Edit
from planner.core.programme import TABLES, Programme, Row

PROGRAMME = "programme"
"""The table of the programme's own fields."""

TYPES: Mapping[str, type[Any]] = {
    PROGRAMME: Programme,
    **{table: type_ for type_, table in TABLES.items()},
}
"""The dataclass whose values each table holds."""

COLUMNS: Mapping[str, tuple[str, ...]] = {
    table: tuple(
        field.name
        for field in fields(type_)
        if type_ is not Programme or field.name == "id" or field.name in PROGRAMME_FIELDS
    )
    for table, type_ in TYPES.items()
}
"""The fields that are columns; the programme's tables are not, they are tables."""

_DECODERS = {table: msgspec.json.Decoder(type_) for table, type_ in TYPES.items()}

PlainChange = dict[str, Any]
"""A change as JSON data, with the table its id belongs to."""

Value = TypeVar("Value")


class UnreadableError(Exception):
    """Stored data that is not of the shape it must have; the text says where, as a phrase."""


@dataclass(frozen=True)
class _StoredChange:
    """A change with the table its id belongs to, so that it can be read without the programme."""

    table: str
    id: str
    field: str | None
    before: Any
    after: Any


@contextmanager
def reading(what: str) -> Iterator[None]:
    """Turns whatever the wrong shape sets off while reading `what` into UnreadableError."""
    try:
        yield
    except (msgspec.MsgspecError, ValueError, TypeError, RecursionError) as error:
        raise UnreadableError(f"{what} cannot be read ({error})") from error


def to_columns(value: Programme | Row, names: Iterable[str] | None = None) -> dict[str, Any]:
    """The columns of a value's row, or only those named; nested values as lists and dicts."""
    if names is None:
        names = COLUMNS[table_of_type(type(value))]
    return {name: _plain(getattr(value, name), keep_dates=True) for name in names}


def from_columns(type_: type[Value], rows: Sequence[Mapping[str, Any]]) -> list[Value]:
    """The values of rows of columns. Raises UnreadableError."""
    with reading(f"a row of {table_of_type(type_)}"):
        return msgspec.convert(rows, list[type_])  # type: ignore[valid-type]  # known at run time


def from_texts(type_: type[Value], rows: Iterable[str]) -> list[Value]:
    """The values of rows that are each a JSON object of columns. Raises UnreadableError."""
    table = table_of_type(type_)
    with reading(f"a row of {table}"):
        return list(map(_DECODERS[table].decode, rows))


def table_of_type(type_: type[Any]) -> str:
    """The table that holds values of that dataclass."""
    return PROGRAMME if type_ is Programme else TABLES[type_]


def read_back(programme: Programme) -> Programme:
    """The programme as it would come back from a file: equal, or else it cannot be stored.

    Raises UnreadableError where a value has no stored form at all.
    """
    with reading("a value"):
        own = _through_json(PROGRAMME, [programme])[0]
        tables: dict[str, Any] = {}
        for name in TABLES.values():
            rows = _through_json(name, getattr(programme, name).values())
            tables[name] = {row.id: row for row in rows}
        read: Programme = replace(own, **tables)
        return read


def _through_json(table: str, values: Iterable[Any]) -> list[Any]:
    stored = msgspec.json.encode([to_columns(value) for value in values])
    return from_columns(TYPES[table], msgspec.json.decode(stored))


def changes_to_plain(edit: Edit, before: Programme, after: Programme) -> list[PlainChange]:
    """The changes of an edit between the two, each with its table. Raises TypeError."""
    return [
        {
            "table": table,
            "id": change.id,
            "field": change.field,
            "before": _plain(change.before),
            "after": _plain(change.after),
        }
        for change, table in zip(edit.changes, touched_tables(edit, before, after), strict=True)
    ]


def changes_from_plain(plain: Any) -> tuple[Change, ...]:
    """The changes of a stored step. Raises UnreadableError."""
    with reading("a step of the history"):
        stored = msgspec.convert(plain, list[_StoredChange])
        return tuple(_change(change) for change in stored)


def touched_tables(edit: Edit, before: Programme, after: Programme) -> list[str]:
    """For each change of an edit that leads from one programme to the other, its table."""
    carried = {}
    tables = []
    for change in edit.changes:
        if change.field is None:
            row = change.after if change.before is None else change.before
            carried[change.id] = TABLES[type(row)]
        tables.append(carried.get(change.id) or _table_holding(change.id, before, after))
    return tables


def _table_holding(id_: str, before: Programme, after: Programme) -> str:
    if id_ == before.id:
        return PROGRAMME
    row = before.row(id_) or after.row(id_)
    if row is None:
        raise LookupError(f"no value has the id {id_}")
    return TABLES[type(row)]


def _change(stored: _StoredChange) -> Change:
    return Change(
        stored.id,
        stored.field,
        _typed(stored.table, stored.field, stored.before),
        _typed(stored.table, stored.field, stored.after),
    )


def _typed(table: str, field: str | None, plain: Any) -> Any:
    """A stored before or after as the value it stands for."""
    if table not in TYPES or (field is None and table == PROGRAMME):
        raise UnreadableError(f"the history names a table {table}")
    if field is None:
        return None if plain is None else msgspec.convert(plain, TYPES[table])
    if field == "id" or field not in COLUMNS[table]:
        raise UnreadableError(f"the history names a field {field} of {table}")
    return msgspec.convert(plain, _hints(table)[field])


@cache
def _hints(table: str) -> Mapping[str, Any]:
    return get_type_hints(TYPES[table])


def _plain(value: Any, *, keep_dates: bool = False) -> Any:
    """A value as JSON data; dates are kept for the columns that take them."""
    if value is None or type(value) in (str, int, bool):
        return value
    kept = (date,) if keep_dates else ()
    return msgspec.to_builtins(value, builtin_types=kept, enc_hook=plain_mapping)


def plain_mapping(value: Any) -> Any:
    """A mapping of another kind than dict, which frozen values may hold. Raises TypeError."""
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"a {type(value).__name__} is no value of a programme")
