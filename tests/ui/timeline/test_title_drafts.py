"""A title half-typed on its card outlives the program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from planner.core.programme import Day, Entry, Programme
from planner.document.document import Document
from planner.ui.dialogs.error import ErrorDialog
from planner.ui.drafting import TIME_ON_CARD
from tests.ui.stage import Stage, on_stage

KEY = ("a", "title")


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as stage:
        entries = {"a": Entry("a", title="Kort", day="d", start=540, duration=30)}
        stage.open(Programme("p", title="Kortdagen", days={"d": Day("d")}, entries=entries))
        stage.walk_to("Kort")
        stage.keys(Qt.Key.Key_F2)
        stage.type("Kort og komp")
        stage.until(lambda: KEY in _in_file(stage))
        yield stage


def _in_file(stage: Stage) -> dict[tuple[str, str], str]:
    assert stage.desk.path is not None
    with Document.open(stage.desk.path) as document:
        return dict(document.drafts())


def test_what_is_half_typed_on_a_card_is_in_the_file(stage: Stage) -> None:
    assert _in_file(stage)[KEY] == "Kort og komp"
    assert stage.entry("Kort").title == "Kort"


def test_a_killed_programs_title_comes_back_in_the_details(stage: Stage, tmp_path: Path) -> None:
    assert stage.desk.path is not None
    left = tmp_path / "left.programme"
    left.write_bytes(stage.desk.path.read_bytes())  # as a kill would leave it
    stage.desk.open(left)
    stage.settle()
    title = stage.panes.details.entry.title
    stage.until(lambda: title.text() == "Kort og komp")
    assert "Restored" in title.problem.text()


def test_enter_settles_the_draft_and_esc_drops_it(stage: Stage) -> None:
    stage.keys(Qt.Key.Key_Return)
    assert stage.entry("Kort").title == "Kort og komp"
    assert _in_file(stage) == {}
    stage.keys(Qt.Key.Key_F2)
    stage.type("Intet")
    stage.until(lambda: KEY in _in_file(stage))
    stage.keys(Qt.Key.Key_Escape)
    assert stage.entry("Kort").title == "Kort og komp"
    assert _in_file(stage) == {}


def test_a_title_that_cannot_be_saved_is_in_the_copy_that_is_kept(
    stage: Stage, tmp_path: Path
) -> None:
    _enter_and_keep_a_copy(stage, tmp_path / "copy.programme")
    assert _in_file(stage) == {KEY: "Kort og komp"}


def test_a_time_that_cannot_be_saved_is_in_the_copy_that_is_kept(
    stage: Stage, tmp_path: Path
) -> None:
    stage.keys(Qt.Key.Key_Escape)
    id_ = stage.entry("Kort").id
    stage.panes.timeline.editing.edit_time(id_)
    stage.keys((Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_A))
    stage.type("11-12")
    _enter_and_keep_a_copy(stage, tmp_path / "copy.programme")
    assert _in_file(stage) == {(id_, TIME_ON_CARD): "11-12"}


def _enter_and_keep_a_copy(stage: Stage, copy: Path) -> None:
    """Ends the typing where the file is gone, and goes on in a copy."""
    stage.panes.document.path.unlink()
    stage.keys(Qt.Key.Key_Return)
    told = stage.dialog(ErrorDialog)
    stage.click(next(b for b in told.findChildren(QPushButton) if "copy" in b.text()))
    stage.keep_as(copy)
    stage.until(lambda: stage.desk.path == copy)
