"""The open file in other hands: noticed, followed or explained, and never overwritten."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from planner.core.changes import EditKind, change_fields
from planner.core.programme import Day, Entry, Programme
from planner.document.document import Document
from planner.document.errors import ReadFailedError
from planner.ui.copies.merge_dialog import MergeDialog
from planner.ui.copies.watching import Watching
from planner.ui.dialogs.error import ErrorDialog
from tests.ui.copies.aside import done
from tests.ui.stage import LEFT, PLAIN, Stage, on_stage


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as stage:
        stage.open(_programme())
        yield stage


@pytest.fixture
def path(stage: Stage) -> Path:
    assert stage.desk.path is not None
    return stage.desk.path


def _programme() -> Programme:
    entries = {
        "a": Entry("a", title="Kort og kompas", day="d", start=540, duration=30),
        "b": Entry("b", title="Frokost", day="d", start=660, duration=60),
    }
    return Programme("p-watched", title="Kortdagen", days={"d": Day("d")}, entries=entries)


def _change(path: Path, id_: str, **values: object) -> None:
    """What somebody else does in another window."""
    with Document.open(path) as other:
        other.apply(change_fields(other.programme, EditKind.CHANGE, {id_: values}))


def _watching(stage: Stage) -> Watching:
    watching = stage.desk.copies.watching
    assert watching is not None
    return watching


def _look(stage: Stage) -> None:
    _watching(stage).look()
    stage.settle()


def _said(stage: Stage) -> str:
    return stage.desk.status.message.text()


def _way_out(dialog: ErrorDialog, beginning: str) -> QPushButton:
    buttons = dialog.findChildren(QPushButton)
    return next(b for b in buttons if b.text().replace("&", "").startswith(beginning))


def _open_again(stage: Stage, path: Path) -> None:
    """As the next run of the program does."""
    stage.desk.show_document(Document.open(path))
    stage.settle()


def _branch(path: Path, here: Stage) -> None:
    """Both go on from the same state, and the sync client takes the other one's file."""
    copy = path.with_suffix(".other")
    shutil.copyfile(path, copy)
    _change(copy, "a", title="Kort, kompas og GPS")
    values = {"b": {"duration": 45}}
    assert here.panes.relay.apply(change_fields(here.programme, EditKind.CHANGE, values))
    os.replace(copy, path)  # noqa: PTH105 - as sync clients do


def test_what_was_done_in_another_window_is_shown_and_said(stage: Stage, path: Path) -> None:
    _change(path, "a", title="Kort, kompas og GPS")
    _look(stage)
    assert stage.programme.entries["a"].title == "Kort, kompas og GPS"
    assert "this is how it looks now" in _said(stage)
    stage.panes.undo()  # in the file's own history
    assert stage.programme.entries["a"].title == "Kort og kompas"


def test_the_timer_looks_by_itself(stage: Stage, path: Path) -> None:
    _watching(stage)._timer.setInterval(20)
    _change(path, "a", title="Kort, kompas og GPS")
    stage.until(lambda: stage.programme.entries["a"].title == "Kort, kompas og GPS")


def test_coming_back_to_the_window_looks(stage: Stage, path: Path) -> None:
    _watching(stage)._timer.setInterval(10_000_000)
    _change(path, "a", title="Kort, kompas og GPS")
    other = QWidget()
    other.show()
    other.activateWindow()
    stage.until(other.isActiveWindow)
    stage.window.activateWindow()
    stage.until(lambda: stage.programme.entries["a"].title == "Kort, kompas og GPS")


def test_a_drag_is_not_disturbed(stage: Stage, path: Path) -> None:
    _change(path, "b", title="Lang frokost")
    view = stage.panes.timeline
    at = view.visualRect(view.entries.index_of("a")).topLeft() + QPoint(150, 12)
    QTest.mousePress(view.viewport(), LEFT, PLAIN, at)
    QTest.mouseMove(view.viewport(), at + QPoint(0, 40))
    _look(stage)
    assert stage.programme.entries["b"].title == "Frokost"
    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.mouseRelease(view.viewport(), LEFT, PLAIN, at)
    stage.settle()
    _look(stage)
    assert stage.programme.entries["b"].title == "Lang frokost"


def test_a_line_open_on_a_card_is_not_disturbed(stage: Stage, path: Path) -> None:
    stage.walk_to("Kort")
    stage.keys(Qt.Key.Key_F2)
    stage.type("Kortl")
    _change(path, "b", title="Lang frokost")
    _look(stage)
    _look(stage)
    assert stage.programme.entries["b"].title == "Frokost"
    stage.keys(Qt.Key.Key_Escape)
    _look(stage)
    assert stage.programme.entries["b"].title == "Lang frokost"


def test_somebody_typing_in_the_details_is_left_in_peace(stage: Stage, path: Path) -> None:
    stage.walk_to("Kort")
    stage.keys(Qt.Key.Key_F8)
    stage.settle()
    _change(path, "b", title="Lang frokost")
    _look(stage)
    assert stage.programme.entries["b"].title == "Frokost"
    _look(stage)  # nothing was typed since
    assert stage.programme.entries["b"].title == "Lang frokost"


def test_an_edit_on_an_outdated_state_is_not_done_but_told(stage: Stage, path: Path) -> None:
    _change(path, "a", title="Kort, kompas og GPS")
    values = {"b": {"duration": 45}}
    assert not stage.panes.relay.apply(change_fields(stage.programme, EditKind.CHANGE, values))
    stage.settle()
    assert stage.programme.entries["a"].title == "Kort, kompas og GPS"
    assert stage.programme.entries["b"].duration == 60
    assert _said(stage).endswith("What you just did was not done; please do it again.")


def test_a_file_that_was_renamed_is_followed(stage: Stage, path: Path) -> None:
    path.rename(path.with_name("kortdagen 2026.programme"))
    _look(stage)
    assert stage.desk.path == path.with_name("kortdagen 2026.programme")
    assert "is called “kortdagen 2026.programme” now" in _said(stage)
    stage.drag("Frokost", 30)
    with Document.open(path.with_name("kortdagen 2026.programme"), read_only=True) as file:
        assert file.programme == stage.programme
    assert not path.exists()
    assert [Path(row.path).name for row in stage.settings.recent()] == ["kortdagen 2026.programme"]


def test_a_file_that_is_gone_is_told_once_and_can_be_kept(stage: Stage, path: Path) -> None:
    path.unlink()
    _look(stage)
    dialog = stage.dialog(ErrorDialog)
    assert "was moved or removed" in dialog.sentence.text()
    kept = path.with_name("reddet.programme")
    stage.click(_way_out(dialog, "Keep a copy"))
    stage.keep_as(kept)
    stage.until(lambda: stage.desk.path == kept)
    assert stage.programme.entries == _programme().entries


@pytest.fixture
def share(stage: Stage) -> Path:
    """A folder that may go, with what is open in it."""
    share = stage.folder / "share"
    share.mkdir()
    stage.open(_programme(), "share/day.programme")
    return share


def test_a_share_that_is_gone_is_told_and_tried_again(stage: Stage, share: Path) -> None:
    away = share.rename(stage.folder / "away")
    _look(stage)
    dialog = stage.dialog(ErrorDialog)
    assert "The folder of “day.programme” cannot be reached" in dialog.sentence.text()
    assert dialog.safe.text() == "What was saved before is in the file there."
    stage.click(_way_out(dialog, "Try again"))
    again = stage.dialog(ErrorDialog)  # it is still away
    away.rename(share)
    stage.click(_way_out(again, "Try again"))
    assert _said(stage) == "“day.programme” can be reached again."
    assert not [d for d in stage.window.findChildren(ErrorDialog) if d.isVisible()]


def test_an_edit_while_the_share_is_gone_is_not_done_and_can_be_kept_elsewhere(
    stage: Stage, share: Path
) -> None:
    share.rename(stage.folder / "away")
    values = {"a": {"title": "Kort uden share"}}
    edit = change_fields(stage.programme, EditKind.CHANGE, values)
    assert not stage.panes.relay.apply(edit)
    dialog = stage.dialog(ErrorDialog)
    assert "cannot be reached" in dialog.sentence.text()
    assert "was not done" in dialog.safe.text()
    kept = stage.folder / "kept.programme"
    stage.click(_way_out(dialog, "Keep a copy"))
    stage.keep_as(kept)
    assert stage.desk.path == kept
    assert stage.programme.entries["a"].title == "Kort og kompas"
    assert stage.panes.relay.apply(edit)


def test_a_fault_is_not_told_again_at_each_look(stage: Stage, path: Path) -> None:
    path.unlink()
    _look(stage)
    stage.dialog(ErrorDialog).reject()
    _look(stage)
    assert not [d for d in stage.window.findChildren(ErrorDialog) if d.isVisible()]


def test_something_else_in_its_place_is_left_as_it_is(stage: Stage, path: Path) -> None:
    path.write_bytes(b"somebody's notes" * 100)
    _look(stage)
    assert "Something else lies in the place" in stage.dialog(ErrorDialog).sentence.text()
    assert path.read_bytes() == b"somebody's notes" * 100


def test_a_branched_file_is_merged_with_what_was_done_here(stage: Stage, path: Path) -> None:
    _branch(path, stage)
    _look(stage)
    dialog = stage.dialog(ErrorDialog)
    assert "the two can be merged" in dialog.sentence.text()
    stage.click(_way_out(dialog, "Merge"))
    entries = stage.programme.entries
    assert (entries["a"].title, entries["b"].duration) == ("Kort, kompas og GPS", 45)
    assert sorted(each.name for each in path.parent.glob("*.programme")) == [path.name]
    stage.panes.undo()
    assert stage.programme.entries["b"].duration == 60


def test_a_branched_file_can_be_left_and_what_was_done_here_kept(stage: Stage, path: Path) -> None:
    _branch(path, stage)
    data = path.read_bytes()
    _look(stage)
    kept = path.with_name("min.programme")
    stage.click(_way_out(stage.dialog(ErrorDialog), "Keep a copy"))
    stage.keep_as(kept)
    stage.until(lambda: stage.desk.path == kept)
    assert stage.programme.entries["b"].duration == 45
    assert path.read_bytes() == data


def test_a_conflict_copy_beside_it_is_told_once(stage: Stage, path: Path) -> None:
    copy = path.with_name(f"{path.stem} (conflicted copy 2026-11-22 104200).programme")
    shutil.copyfile(path, copy)
    _change(copy, "a", title="Kort, kompas og GPS")
    _look(stage)
    dialog = stage.dialog(ErrorDialog)
    assert copy.name in dialog.sentence.text()
    stage.click(_way_out(dialog, "Merge"))
    stage.until(lambda: stage.programme.entries["a"].title == "Kort, kompas og GPS")
    _look(stage)
    assert not [d for d in stage.window.findChildren(ErrorDialog) if d.isVisible()]


def test_a_conflict_copy_with_nothing_to_take_in_is_not_told_at_the_next_opening(
    stage: Stage, path: Path
) -> None:
    copy = path.with_name(f"{path.stem} (1).programme")
    shutil.copyfile(path, copy)
    _change(copy, "a", title="Kort, kompas og GPS")
    _change(path, "a", title="Kort, kompas og GPS")
    _open_again(stage, path)
    head = stage.panes.document.head
    _look(stage)
    stage.click(_way_out(stage.dialog(ErrorDialog), "Merge"))
    done(stage)
    assert _said(stage) == "Everything in the copy is here already"
    assert stage.panes.document.head == head
    _open_again(stage, path)
    _look(stage)
    assert not [d for d in stage.window.findChildren(ErrorDialog) if d.isVisible()]
    _change(copy, "b", title="Lang frokost")
    _open_again(stage, path)
    _look(stage)
    assert copy.name in stage.dialog(ErrorDialog).sentence.text()


@pytest.mark.skipif(os.name == "nt", reason="needs a folder that is opened as a file")
def test_a_disk_that_fails_is_said_and_nothing_is_called_lost(stage: Stage, path: Path) -> None:
    journal = path.with_name(f"{path.name}-journal")
    journal.mkdir()
    os.utime(path)
    _look(stage)
    assert "cannot be read at the moment" in _said(stage)
    assert not [d for d in stage.window.findChildren(ErrorDialog) if d.isVisible()]
    journal.rmdir()
    stage.drag("Frokost", 30)
    assert stage.times("Frokost")[0] == "11:30"


@pytest.mark.skipif(os.name == "nt", reason="as above")
def test_what_is_open_can_be_kept_elsewhere_when_its_disk_fails(stage: Stage, path: Path) -> None:
    journal = path.with_name(f"{path.name}-journal")
    journal.mkdir()
    with pytest.raises(ReadFailedError) as told:
        stage.panes.document.versions()
    stage.desk.show_error(told.value)
    stage.click(_way_out(stage.dialog(ErrorDialog), "Keep a copy"))
    kept = path.with_name("reddet.programme")
    stage.keep_as(kept)
    stage.until(lambda: stage.desk.path == kept)
    assert stage.programme.entries == _programme().entries


def test_no_copy_is_made_of_another_state_than_the_one_shown(stage: Stage, path: Path) -> None:
    _branch(path, stage)
    copy = path.with_name("kopi.programme")
    stage.window.actions_["save_copy"].trigger()
    stage.keep_as(copy)
    assert "the two can be merged" in stage.dialog(ErrorDialog).sentence.text()
    assert not copy.exists()


def test_a_merge_given_up_leaves_what_was_done_here_beside_the_file(
    stage: Stage, path: Path
) -> None:
    other = path.with_suffix(".other")
    shutil.copyfile(path, other)
    _change(other, "a", title="Kort, kompas og GPS")
    values = {"a": {"title": "Kortlære"}}
    assert stage.panes.relay.apply(change_fields(stage.programme, EditKind.CHANGE, values))
    os.replace(other, path)  # noqa: PTH105 - as above
    _look(stage)
    stage.click(_way_out(stage.dialog(ErrorDialog), "Merge"))
    stage.dialog(MergeDialog).reject()
    stage.settle()
    assert _said(stage) == "What you did here is kept in “day (done here).programme”."
    with Document.open(path.with_name("day (done here).programme"), read_only=True) as kept:
        assert kept.programme.entries["a"].title == "Kortlære"
