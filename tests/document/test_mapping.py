from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Boolean, Date, Integer, Text

from planner.core.changes import Edit, EditKind, apply, change_fields
from planner.core.programme import TABLES, Programme
from planner.document import bounds
from planner.document.mapping import (
    COLUMNS,
    TYPES,
    UnreadableError,
    changes_from_plain,
    changes_to_plain,
    read_back,
    touched_tables,
)
from planner.document.schema import metadata
from tests.builders.edits import edits
from tests.builders.programmes import a_small_conference, programmes


@pytest.mark.parametrize("type_", TABLES, ids=lambda type_: type_.__name__)
def test_every_field_of_a_row_has_its_column(type_: type[Any]) -> None:
    table = metadata.tables[TABLES[type_]]
    assert [column.name for column in table.columns] == [field.name for field in fields(type_)]
    assert [column.name for column in table.primary_key] == ["id"]


def test_every_field_of_the_programme_has_its_column_or_table() -> None:
    columns = {column.name for column in metadata.tables["programme"].columns}
    assert columns | set(TABLES.values()) == {field.name for field in fields(Programme)}


@pytest.mark.parametrize("table", TYPES)
def test_only_fields_that_may_be_none_have_columns_that_may_be_empty(table: str) -> None:
    hints = {field.name: str(field.type) for field in fields(TYPES[table])}
    for column in metadata.tables[table].columns:
        assert column.nullable == ("None" in hints[column.name]), column.name


@pytest.mark.parametrize("table", TYPES)
def test_plain_columns_are_of_the_kind_of_their_field(table: str) -> None:
    kinds = {"int": Integer, "bool": Boolean, "str": Text, "Date": Date}
    hints = {field.name: str(field.type).removesuffix(" | None") for field in fields(TYPES[table])}
    for name in COLUMNS[table]:
        if hints[name] in kinds:
            assert isinstance(metadata.tables[table].columns[name].type, kinds[hints[name]]), name


def test_every_whole_number_of_a_row_has_its_bounds() -> None:
    for type_ in TABLES:
        numbers = {field.name for field in fields(type_) if str(field.type).startswith("int")}
        assert set(bounds._BOUNDS[type_]) == numbers, type_.__name__


@settings(max_examples=40)
@given(programmes())
def test_a_programme_comes_back_as_it_was(programme: Programme) -> None:
    assert read_back(programme) == programme


@settings(max_examples=40)
@given(st.data())
def test_an_edit_comes_back_as_it_was(data: st.DataObject) -> None:
    before = data.draw(programmes())
    edit = data.draw(edits(before))
    plain = changes_to_plain(edit, before, apply(before, edit))
    assert changes_from_plain(plain) == edit.changes
    assert changes_from_plain(changes_to_plain(edit.inverse(), before, before)[::-1]) == tuple(
        change.inverse() for change in edit.changes
    )


def test_each_change_knows_its_table() -> None:
    before = a_small_conference()
    values: dict[str, dict[str, Any]] = {
        "programme": {"title": "En anden dag"},
        "talk": {"duration": 50},
        "hall": {"name": "Salen"},
    }
    edit = change_fields(before, EditKind.CHANGE, values)
    tables = touched_tables(edit, before, apply(before, edit))
    assert tables == ["programme", "entries", "rooms"]


@pytest.mark.parametrize(
    "change",
    [
        {"table": "entries", "id": "e", "field": "start", "before": None, "after": "nine"},
        {"table": "entries", "id": "e", "field": "begins", "before": None, "after": 540},
        {"table": "entries", "id": "e", "field": "id", "before": "e", "after": "f"},
        {"table": "guests", "id": "e", "field": "start", "before": None, "after": 540},
        {"table": "programme", "id": "p", "field": None, "before": None, "after": {"id": "p"}},
        {"table": "programme", "id": "p", "field": "entries", "before": {}, "after": {}},
        {"table": "rooms", "id": "r", "field": None, "before": None, "after": {"id": 3}},
        {"id": "e", "field": "start", "before": None, "after": 540},
        "start",
    ],
)
def test_a_stored_change_of_another_shape_is_refused(change: Any) -> None:
    with pytest.raises(UnreadableError):
        changes_from_plain([change])


def test_an_edit_that_adds_and_removes_keeps_both() -> None:
    before = a_small_conference()
    talk = before.entries["talk"]
    there = changes_from_plain(
        [{"table": "entries", "id": "x", "field": None, "before": None, "after": {"id": "x"}}]
    )
    edit = Edit(EditKind.ADD, (*there, *(change.inverse() for change in there)))
    assert apply(before, edit) == before
    assert talk == before.entries["talk"]
    plain = changes_to_plain(edit, before, before)
    assert changes_from_plain(plain) == edit.changes
