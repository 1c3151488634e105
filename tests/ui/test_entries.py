from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from planner.core.changes import Edit, EditKind, add_rows, change_fields
from planner.core.edits.place import Place, lift, move
from planner.core.edits.remove import remove_entries
from planner.core.programme import Appearance, Entry, Programme, Row, Speaker
from planner.document.document import Document
from planner.text import texts
from planner.ui.entries import Column, EntriesOf, EntryTable
from planner.ui.relay import Relay
from tests.core.pictures import a_day, picture

Making = Callable[[Programme], Edit]
DAY = "A 9:00-9:30, B 9:30-10:00, C 10:00-10:30, L! 12:00-12:45, T 20"


@pytest.fixture
def relay(tmp_path: Path) -> Relay:
    return Relay(Document.new(tmp_path / "day.programme", a_day(DAY)))


def added(programme: Programme) -> Entry:
    return Entry("N", title="N", order=len(programme.entries))


def watched(model: QAbstractItemModel) -> QAbstractItemModelTester:
    """Checks all that the model tells its views; what is wrong is logged, and fails the test."""
    return QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Warning, model
    )


def titles(model: QAbstractItemModel) -> list[str]:
    return [model.index(row, Column.TITLE).data() for row in range(model.rowCount())]


def told(model: QAbstractItemModel) -> list[str]:
    """Names what the model tells its views, from now on."""
    said: list[str] = []

    def changed(first: QModelIndex, last: QModelIndex) -> None:
        said.append(f"changed {first.row()}-{last.row()}")

    model.dataChanged.connect(changed)
    model.rowsMoved.connect(lambda _p, first, _l, _d, to: said.append(f"moved {first} to {to}"))
    model.rowsInserted.connect(lambda _p, first, _l: said.append(f"inserted {first}"))
    model.rowsRemoved.connect(lambda _p, first, _l: said.append(f"removed {first}"))
    model.modelReset.connect(lambda: said.append("reset"))
    return said


def test_rows_stand_in_running_order_and_the_tray_last(relay: Relay) -> None:
    table = EntryTable(relay, texts("en"))
    cells = [table.index(3, column).data() for column in Column]
    assert titles(table) == ["A", "B", "C", "L", "T"]
    assert cells == ["12:00", "12:45", "45", "L", "", "", "fixed", "session", ""]


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (lambda p: change_fields(p, EditKind.CHANGE, {"B": {"title": "x"}}), ["changed 1-1"]),
        (lambda p: move(p, "A", Place("d", 660)), ["moved 0 to 3", "changed 2-2"]),
        (
            lambda p: move(p, "A", Place("d", 545)),
            ["changed 0-0", "changed 1-1", "changed 2-2"],
        ),
        (lambda p: lift(p, ["A"]), ["moved 0 to 5", "changed 4-4"]),
        (lambda p: remove_entries(p, ["B"]), ["removed 1"]),
        (lambda p: add_rows(EditKind.ADD, [added(p)]), ["inserted 5", "changed 5-5"]),
        (lambda p: change_fields(p, EditKind.CHANGE, {"p": {"title": "x"}}), []),
    ],
)
def test_an_edit_is_told_in_the_least_signals(
    relay: Relay, edit: Making, expected: list[str]
) -> None:
    table = EntryTable(relay, texts("en"))
    watched(table)
    said = told(table)
    assert relay.apply(edit(relay.programme))
    assert said == expected


def test_table_agrees_with_the_programme_after_any_edits(relay: Relay) -> None:
    table = EntryTable(relay, texts("en"))
    today, aside = EntriesOf(table, "d"), EntriesOf(table)
    for model in (table, today, aside):
        QAbstractItemModelTester(
            model, QAbstractItemModelTester.FailureReportingMode.Warning, model
        )
    edits: list[Making] = [
        lambda p: move(p, "T", Place("d", 555)),
        lambda p: lift(p, ["B", "A"]),
        lambda p: add_rows(EditKind.ADD, [replace(added(p), day="d", start=480)]),
        lambda p: remove_entries(p, ["C", "T"]),
        lambda p: move(p, "B", Place("d", 540), follow=False),
    ]
    for edit in edits:
        assert relay.apply(edit(relay.programme))
        assert titles(table) == [
            item.split(" ")[0].strip("!") for item in picture(relay.programme).split(", ")
        ]
        assert titles(today) + titles(aside) == titles(table)
    while relay.undo() is not None:
        assert titles(today) + titles(aside) == titles(table)
    assert picture(relay.programme) == DAY


def test_speakers_of_a_row_follow_their_names(relay: Relay) -> None:
    table = EntryTable(relay, texts("en"))
    rows: list[Row] = [Speaker("s", name="Ane Dahl"), Appearance("x", "s", "B")]
    assert relay.apply(add_rows(EditKind.ADD, rows))
    said = told(table)
    assert relay.apply(change_fields(relay.programme, EditKind.CHANGE, {"s": {"name": "Ane Holm"}}))
    assert table.index_of("B", Column.SPEAKERS).data() == "Ane Holm"
    assert said == ["changed 1-1"]
