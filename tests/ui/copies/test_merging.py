"""Taking in a colleague's copy: nothing is asked but what both changed."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from planner.core.changes import EditKind, change_fields
from planner.core.programme import Day, Entry, Programme
from planner.document.document import Document
from planner.ui.copies.merge_dialog import MergeDialog
from planner.ui.copies.working import Busy, Working
from planner.ui.dialogs.error import ErrorDialog
from tests.ui.copies.aside import choose, done
from tests.ui.stage import Stage, on_stage


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as stage:
        entries = {
            "a": Entry("a", title="Kort og kompas", day="d", start=540, duration=30),
            "b": Entry("b", title="Frokost", day="d", start=660, duration=60),
        }
        days = {"d": Day("d")}
        stage.open(Programme("p-merged", title="Kortdagen", days=days, entries=entries))
        yield stage


@pytest.fixture
def copy(stage: Stage, tmp_path: Path) -> Path:
    """A colleague's copy of what is open."""
    copy = tmp_path / "fra Asta.programme"
    assert stage.desk.path is not None
    shutil.copyfile(stage.desk.path, copy)
    return copy


def _there(copy: Path, id_: str, **values: object) -> None:
    with Document.open(copy) as other:
        other.apply(change_fields(other.programme, EditKind.CHANGE, {id_: values}))


def _here(stage: Stage, id_: str, **values: object) -> None:
    edit = change_fields(stage.programme, EditKind.CHANGE, {id_: values})
    assert stage.panes.relay.apply(edit)


def _merge(stage: Stage, copy: Path) -> None:
    """By the menu, and the file dialog."""
    stage.window.actions_["merge"].trigger()
    choose(stage, copy)
    done(stage)


def _both_changed(stage: Stage, copy: Path) -> MergeDialog:
    _there(copy, "a", title="Kort, kompas og GPS")
    _there(copy, "b", title="Lang frokost")
    _there(copy, "b", duration=90)
    _here(stage, "a", title="Kortlære")
    _here(stage, "b", title="Frokost i haven")
    _merge(stage, copy)
    return stage.dialog(MergeDialog)


def test_what_is_in_no_conflict_comes_in_without_a_question(stage: Stage, copy: Path) -> None:
    _there(copy, "a", title="Kort, kompas og GPS")
    _here(stage, "b", duration=45)
    _merge(stage, copy)
    entries = stage.programme.entries
    assert (entries["a"].title, entries["b"].duration) == ("Kort, kompas og GPS", 45)
    assert stage.desk.status.message.text().startswith("Taken in: ")
    stage.panes.undo()
    assert stage.programme.entries["a"].title == "Kort og kompas"
    assert stage.programme.entries["b"].duration == 45


def test_a_copy_with_nothing_new_is_said_to_have_nothing_new(stage: Stage, copy: Path) -> None:
    _here(stage, "b", duration=45)
    _merge(stage, copy)
    assert stage.desk.status.message.text() == "Everything in the copy is here already"


def test_conflicts_show_both_values_and_begin_with_ours(stage: Stage, copy: Path) -> None:
    dialog = _both_changed(stage, copy)
    table = dialog.table
    rows = [
        [(item.text() if (item := table.item(row, column)) else "") for column in range(3)]
        for row in range(table.rowCount())
    ]
    assert [row[1:] for row in rows] == [
        ["Kortlære", "Kort, kompas og GPS"],
        ["Frokost i haven", "Lang frokost"],
    ]
    stage.click(dialog.merge)
    entries = stage.programme.entries
    assert (entries["a"].title, entries["b"].title) == ("Kortlære", "Frokost i haven")
    assert entries["b"].duration == 90  # in no conflict


def test_each_conflict_is_chosen_by_itself_with_the_keys(stage: Stage, copy: Path) -> None:
    dialog = _both_changed(stage, copy)
    stage.keys(Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Space)
    stage.click(dialog.merge)
    entries = stage.programme.entries
    assert (entries["a"].title, entries["b"].title) == ("Kortlære", "Lang frokost")
    stage.panes.undo()  # one step
    entries = stage.programme.entries
    assert (entries["b"].title, entries["b"].duration) == ("Frokost i haven", 60)


def test_a_click_on_a_value_chooses_it(stage: Stage, copy: Path) -> None:
    dialog = _both_changed(stage, copy)
    item = dialog.table.item(0, 2)
    assert item is not None
    stage.click(dialog.table.viewport(), dialog.table.visualItemRect(item).center())
    sides = [side.value for side in dialog.choices().values()]
    assert sides == ["theirs", "ours"]


def test_a_whole_side_is_chosen_at_once(stage: Stage, copy: Path) -> None:
    dialog = _both_changed(stage, copy)
    stage.click(dialog.all_theirs)
    stage.click(dialog.merge)
    entries = stage.programme.entries
    assert (entries["a"].title, entries["b"].title) == ("Kort, kompas og GPS", "Lang frokost")


def test_given_up_nothing_is_changed(stage: Stage, copy: Path) -> None:
    before = stage.programme
    dialog = _both_changed(stage, copy)
    here = stage.programme
    dialog.reject()
    stage.settle()
    assert stage.programme is here
    assert here != before


def test_another_programme_is_told_to_be_none(stage: Stage, tmp_path: Path) -> None:
    other = tmp_path / "andet.programme"
    Document.new(other, Programme("p-other", title="Andet", days={"d": Day("d")})).close()
    _merge(stage, other)
    assert "not a copy of this one" in stage.dialog(ErrorDialog).sentence.text()


def test_a_file_that_became_newer_meanwhile_is_merged_as_it_is_now(
    stage: Stage, copy: Path
) -> None:
    _there(copy, "a", title="Kort, kompas og GPS")
    assert stage.desk.path is not None
    _there(stage.desk.path, "b", duration=45)  # in another window
    _merge(stage, copy)
    entries = stage.programme.entries
    assert (entries["a"].title, entries["b"].duration) == ("Kort, kompas og GPS", 45)


def test_work_aside_says_so_and_cannot_be_sent_away(stage: Stage) -> None:
    going_on = threading.Event()
    working = Working(going_on.wait, "Title", "Words", stage.window, at_once=True)
    ended: list[object] = []
    working.done.connect(ended.append)
    working.start()
    busy = stage.dialog(Busy)
    stage.keys(Qt.Key.Key_Escape)
    assert not busy.close()
    assert busy.isVisible()
    assert ended == []
    going_on.set()
    stage.until(lambda: ended)
    assert ended == [True]
