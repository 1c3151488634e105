"""What is half-typed of an item that is not there yet outlives the program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from planner.core.programme import Day, Entry, Programme, Room
from planner.document.document import Document
from planner.ui.agenda.line import CellLine
from planner.ui.entries import Column
from planner.ui.timeline.editing import CardLine
from tests.ui.stage import Stage, on_stage

AT_TEN = ("d", "new at 570 30 r")
IN_TITLE = ("d", "in title")


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as stage:
        entries = {"a": Entry("a", title="Kort", day="d", room="r", start=540, duration=30)}
        days, rooms = {"d": Day("d"), "e": Day("e", order=1)}, {"r": Room("r", name="Salen")}
        programme = Programme("p", title="Kortdagen", days=days, rooms=rooms, entries=entries)
        stage.open(programme)
        yield stage


def _in_file(path: Path | None) -> dict[tuple[str, str], str]:
    assert path is not None
    with Document.open(path) as document:
        return dict(document.drafts())


def _begin_on_free_time(stage: Stage, text: str) -> None:
    """Goes behind the card and types there until the file knows it."""
    stage.walk_to("Kort")
    view = stage.panes.timeline
    view.cursor_.go_behind("a")
    for letter in text:  # the first opens the line that takes the others
        stage.type(letter)
    stage.until(lambda: _in_file(stage.desk.path).get(AT_TEN) == text)


def _begin_in_the_table(stage: Stage, text: str) -> None:
    stage.panes.middle.show_table()
    stage.panes.add()
    stage.keys(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right)
    for letter in text:
        stage.type(letter)
    stage.until(lambda: _in_file(stage.desk.path).get(IN_TITLE) == text)


def _kill_and_reopen(stage: Stage, tmp_path: Path, between: Programme | None = None) -> None:
    """Opens the file as a kill would leave it; `between` is what somebody else made of it."""
    assert stage.desk.path is not None
    left = tmp_path / "left.programme"
    left.write_bytes(stage.desk.path.read_bytes())
    if between is not None:
        drafts = _in_file(left)
        left.unlink()
        with Document.new(left, between) as document:
            for key, text in drafts.items():
                document.keep_draft(*key, text)
    stage.desk.open(left)
    stage.settle()
    stage.until(lambda: isinstance(stage.focus(), QLineEdit))


def _titles(stage: Stage) -> list[str]:
    return sorted(entry.title for entry in stage.programme.entries.values())


def test_a_new_items_title_comes_back_where_it_was_typed(stage: Stage, tmp_path: Path) -> None:
    _begin_on_free_time(stage, "Globen")
    _kill_and_reopen(stage, tmp_path)
    line = stage.focus()
    assert isinstance(line, CardLine)
    assert line.text() == "Globen"
    assert _titles(stage) == ["Kort"]
    stage.type(" rejser")
    stage.keys(Qt.Key.Key_Return)
    new = stage.entry("Globen")
    assert (new.title, new.day, new.room, new.start) == ("Globen rejser", "d", "r", 570)
    assert _in_file(stage.desk.path) == {}


def test_enter_makes_the_item_and_nothing_waits(stage: Stage) -> None:
    _begin_on_free_time(stage, "Globen")
    stage.keys(Qt.Key.Key_Return)
    assert _titles(stage) == ["Globen", "Kort"]
    assert _in_file(stage.desk.path) == {}


def test_esc_drops_a_restored_title(stage: Stage, tmp_path: Path) -> None:
    _begin_on_free_time(stage, "Globen")
    _kill_and_reopen(stage, tmp_path)
    stage.keys(Qt.Key.Key_Escape)
    assert _titles(stage) == ["Kort"]
    assert _in_file(stage.desk.path) == {}


def test_a_title_whose_place_is_taken_comes_back_at_the_next_free_time(
    stage: Stage, tmp_path: Path
) -> None:
    _begin_on_free_time(stage, "Globen")
    entries = {"b": Entry("b", title="Atlas", day="d", start=540, duration=120)}
    between = Programme("p", days={"d": Day("d")}, entries=entries)
    _kill_and_reopen(stage, tmp_path, between)
    assert list(_in_file(stage.desk.path).values()) == ["Globen"]
    stage.keys(Qt.Key.Key_Return)
    new = stage.entry("Globen")
    assert (new.room, new.start) == (None, 660)
    assert _in_file(stage.desk.path) == {}


def test_a_title_begun_on_another_day_brings_that_day_back(stage: Stage, tmp_path: Path) -> None:
    stage.panes.middle.show_day("e")
    stage.panes.add()
    stage.type("Bogbus")
    stage.until(lambda: "Bogbus" in _in_file(stage.desk.path).values())
    _kill_and_reopen(stage, tmp_path)
    assert stage.panes.middle.day == "e"
    stage.keys(Qt.Key.Key_Return)
    assert stage.entry("Bogbus").day == "e"


def test_the_tables_new_row_comes_back(stage: Stage, tmp_path: Path) -> None:
    _begin_in_the_table(stage, "Globen")
    _kill_and_reopen(stage, tmp_path)
    line = stage.focus()
    assert isinstance(line, CellLine)
    assert (line.text(), line.index.column()) == ("Globen", Column.TITLE)
    assert _titles(stage) == ["Kort"]
    stage.type("!")
    stage.keys(Qt.Key.Key_Return)
    assert _titles(stage) == ["Globen!", "Kort"]
    assert _in_file(stage.desk.path) == {}


def test_esc_in_the_tables_new_row_drops_its_draft(stage: Stage) -> None:
    _begin_in_the_table(stage, "Globen")
    stage.keys(Qt.Key.Key_Escape)
    assert _in_file(stage.desk.path) == {}
    assert _titles(stage) == ["Kort"]


def test_a_refused_cell_of_the_new_row_is_kept_as_typed(stage: Stage) -> None:
    stage.panes.middle.show_table()
    stage.panes.add()
    for letter in "soon":
        stage.type(letter)
    stage.keys(Qt.Key.Key_Return)
    assert _in_file(stage.desk.path) == {("d", "in start"): "soon"}
    stage.keys((Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_A))
    stage.type("10")
    stage.keys(Qt.Key.Key_Return)
    assert len(stage.programme.entries) == 2
    assert _in_file(stage.desk.path) == {}
