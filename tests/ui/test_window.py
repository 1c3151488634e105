"""The window: opening, undo by name, saving, totals, drops and errors."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QPushButton

from planner.core.programme import Day, Entry, Programme
from planner.document.document import Document
from planner.ui.dialogs.error import ErrorDialog
from planner.ui.dialogs.new_programme import NewProgrammeDialog
from planner.ui.review.dialog import ReviewDialog
from tests.ui.reading import files_read
from tests.ui.stage import Stage, on_stage

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def stage(home: Path) -> Iterator[Stage]:
    with on_stage(home) as stage:
        yield stage


def _programme() -> Programme:
    entries = {
        "a": Entry("a", title="Haven om natten", day="d", start=540, duration=30),
        "b": Entry("b", title="Jord under neglene", day="d", start=570, duration=60),
        "t": Entry("t", title="Frø i lommen", duration=20),
    }
    return Programme("p", title="Havedagen", days={"d": Day("d")}, entries=entries)


def test_a_new_programme_asks_for_title_date_and_place(stage: Stage, tmp_path: Path) -> None:
    stage.click(stage.window.start.choices["new"])
    dialog = stage.dialog(NewProgrammeDialog)
    stage.type("Havedagen")
    dialog.date.setFocus()
    stage.keys((CTRL, Qt.Key.Key_A))
    stage.type("15.4.2027")
    assert dialog.weekday.text() == "Thursday, 15 April 2027"
    stage.keys(Qt.Key.Key_Return)
    stage.keep_as(tmp_path / "have.programme")
    assert stage.programme.title == "Havedagen"
    with Document.open(tmp_path / "have.programme") as document:
        (day,) = document.programme.days.values()
    assert str(day.date) == "2027-04-15"


def test_a_date_that_is_none_keeps_the_programme_from_being_made(stage: Stage) -> None:
    stage.window.actions_["new"].trigger()
    dialog = stage.dialog(NewProgrammeDialog)
    dialog.date.setFocus()
    stage.keys((CTRL, Qt.Key.Key_A))
    stage.type("32.1.2027")
    stage.keys(Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "such as" in dialog.weekday.text()


def test_the_sample_opens_as_a_copy_each_time(stage: Stage, tmp_path: Path) -> None:
    stage.click(stage.window.start.choices["sample"])
    first = stage.desk.path
    stage.window.actions_["sample"].trigger()
    stage.settle()
    assert stage.programme.title == "Byens stue"
    assert stage.desk.path != first
    assert len(list(tmp_path.rglob("*.programme"))) == 2


def test_undo_and_redo_say_what_they_do(stage: Stage) -> None:
    stage.open(_programme())
    undo, redo = stage.window.actions_["undo"], stage.window.actions_["redo"]
    assert not undo.isEnabled()
    stage.panes.timeline.select(["a"])
    stage.panes.timeline.setFocus()
    stage.keys((CTRL, Qt.Key.Key_Down))
    assert undo.text() == "&Undo Move “Haven om natten”"
    stage.keys((CTRL, Qt.Key.Key_Z))
    assert stage.times("Haven") == ("9:00", "9:30")
    assert redo.text() == "&Redo Move “Haven om natten”"
    stage.keys((CTRL | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Z))
    assert stage.times("Haven") == ("9:05", "9:35")


def test_a_title_that_is_being_written_is_kept_when_the_programme_closes(stage: Stage) -> None:
    stage.open(_programme())
    path, view = stage.desk.path, stage.panes.timeline
    assert path is not None
    free = QPoint(200, view.picture.scale.y(11 * 60) - view.verticalOffset())
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=free)
    stage.type("Bier på taget")
    stage.keys((CTRL, Qt.Key.Key_W))
    with Document.open(path) as document:
        titles = {entry.title for entry in document.programme.entries.values()}
    assert "Bier på taget" in titles


def test_saving_answers_that_everything_is_saved(stage: Stage) -> None:
    stage.open(_programme())
    stage.keys((CTRL, Qt.Key.Key_S))
    now = stage.desk.now()
    assert stage.desk.status.message.text().startswith(f"Everything is saved, {now.hour}:")


def test_the_status_line_counts_the_day(stage: Stage) -> None:
    stage.open(_programme())
    words = "2 sessions, 90 min  ·  0 breaks, 0 min  ·  ends at 10:30"
    assert stage.desk.status.totals.text() == words
    assert stage.window.windowTitle() == "Havedagen"


def test_a_recent_programme_is_listed_and_opens(stage: Stage) -> None:
    stage.open(_programme())
    stage.window.actions_["close"].trigger()
    (row,) = stage.window.start.recent_rows
    assert row.accessibleName() == "Havedagen"
    stage.click(row)
    assert stage.programme.title == "Havedagen"


def test_a_recent_programme_that_is_gone_can_be_taken_off_the_list(stage: Stage) -> None:
    stage.open(_programme())
    path = stage.desk.path
    assert path is not None
    stage.window.actions_["close"].trigger()
    path.unlink()
    stage.window.show_start()
    (row,) = stage.window.start.recent_rows
    assert not row.isEnabled()
    (forget,) = [
        button
        for button in stage.window.start.findChildren(QAbstractButton)
        if button.accessibleName() == "Remove Havedagen from the list"
    ]
    stage.click(forget)
    assert stage.window.start.recent_rows == []


def test_a_file_dropped_on_the_window_is_opened(stage: Stage, tmp_path: Path) -> None:
    Document.new(tmp_path / "x.programme", _programme()).close()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "x.programme"))])
    action = Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), action, data, left, none)
    QApplication.sendEvent(stage.window, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(9, 9), action, data, left, none)
    QApplication.sendEvent(stage.window, drop)
    stage.settle()
    assert stage.programme.title == "Havedagen"


def test_json_is_kept_as_a_programme_file(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text(json.dumps({"title": "Høstdag"}), encoding="utf-8")
    stage.desk.files.open(tmp_path / "x.json")
    files_read()
    stage.click(stage.dialog(ReviewDialog).take)
    stage.keep_as(tmp_path / "x.programme")
    assert stage.programme.title == "Høstdag"
    assert len(stage.programme.days) == 1


def test_a_file_that_is_no_programme_gets_one_sentence(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "x.programme").write_bytes(b"SQLite format 3\0" + bytes(4000))
    stage.desk.files.open(tmp_path / "x.programme")
    dialog = stage.dialog(ErrorDialog)
    assert "x.programme" in dialog.sentence.text()
    assert dialog.safe.text() == "The file was left as it is, and there are ways out."


def test_an_unforeseen_error_is_told_with_details_to_copy(stage: Stage) -> None:
    stage.desk.show_unforeseen("Traceback: the tap dripped")
    dialog = stage.dialog(QDialog)
    (copy,) = [b for b in dialog.findChildren(QPushButton) if b.text() == "&Copy details"]
    stage.click(copy)
    assert QGuiApplication.clipboard().text() == "Traceback: the tap dripped"


def test_following_is_remembered(stage: Stage) -> None:
    stage.open(_programme())
    stage.window.actions_["follow"].trigger()
    assert not stage.panes.timeline.commands.follow
    stage.window.actions_["close"].trigger()
    stage.open(_programme(), "other.programme")
    assert not stage.panes.timeline.commands.follow


def test_another_language_keeps_what_is_open(stage: Stage) -> None:
    stage.open(_programme())
    stage.window.actions_["danish"].trigger()
    stage.settle()
    assert stage.programme.title == "Havedagen"
    assert stage.window.texts.language == "da"


def test_everything_stands_where_it_was_next_time(stage: Stage) -> None:
    stage.open(_programme())
    stage.panes.setSizes([200, 500, 480])
    stage.settle()
    sizes = stage.panes.sizes()
    stage.window.actions_["close"].trigger()
    stage.open(_programme(), "other.programme")
    assert stage.panes.sizes() == sizes


def test_the_page_pane_is_loaded_when_it_is_looked_at(stage: Stage) -> None:
    stage.open(_programme())
    assert stage.panes.side.page is None
    stage.window.actions_["page"].trigger()
    assert stage.panes.side.page is not None


def test_opening_what_is_open_keeps_it_and_what_is_half_typed(stage: Stage) -> None:
    stage.open(_programme())
    stage.panes.timeline.select(["a"])
    stage.settle()
    panes, title = stage.panes, stage.panes.details.entry.title
    stage.replace(title.editor, "Haven")
    stage.click(title.editor)
    stage.type(" ved")
    stage.desk.open(panes.document.path)
    stage.settle()
    assert stage.desk.panes is panes
    assert "ved" in stage.programme.entries["a"].title


def test_another_file_opened_with_a_text_half_typed_settles_it(
    stage: Stage, tmp_path: Path
) -> None:
    stage.open(_programme(), "first.programme")
    first = stage.panes.document.path
    Document.new(tmp_path / "second.programme", _programme()).close()
    stage.panes.timeline.select(["a"])
    stage.settle()
    stage.click(stage.panes.details.entry.title.editor)
    stage.keys((CTRL, Qt.Key.Key_A))
    stage.type("Skumring")
    stage.desk.open(tmp_path / "second.programme")
    stage.until(lambda: stage.desk.path == tmp_path / "second.programme")
    with Document.open(first) as document:
        assert document.programme.entries["a"].title == "Skumring"


def test_the_same_error_is_told_in_one_dialog(stage: Stage) -> None:
    stage.open(_programme())
    stage.panes.document.path.unlink()
    stage.panes.timeline.select(["a"])
    stage.panes.timeline.commands.move_by(["a"], 1)
    stage.panes.timeline.commands.move_by(["a"], 1)
    assert stage.dialog(ErrorDialog).isVisible()


def test_a_programme_whose_file_is_gone_can_be_kept_as_a_copy(stage: Stage, tmp_path: Path) -> None:
    stage.open(_programme())
    stage.panes.timeline.select(["a"])
    stage.settle()
    stage.panes.document.path.unlink()
    stage.click(stage.panes.details.entry.title.editor)
    stage.keys((CTRL, Qt.Key.Key_A))
    stage.type("Skumring")
    stage.keys(Qt.Key.Key_Return)
    told = stage.dialog(ErrorDialog)
    assert told.safe.text().startswith("The programme is only in this window")
    stage.click(next(b for b in told.findChildren(QPushButton) if "copy" in b.text()))
    stage.keep_as(tmp_path / "copy.programme")
    stage.until(lambda: stage.desk.path == tmp_path / "copy.programme")
    assert stage.programme.entries["b"].title == "Jord under neglene"
    assert stage.panes.document.drafts() == {("a", "title"): "Skumring"}
