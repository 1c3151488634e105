"""What is typed in the details stays: over undo, another choice, a close and a failed save."""

from __future__ import annotations

from PySide6.QtCore import Qt

from planner.document.document import Document
from planner.ui.dialogs.error import ErrorDialog
from tests.ui.inspector.garden import entry_form, steps_made
from tests.ui.stage import Stage

CTRL = Qt.KeyboardModifier.ControlModifier


def test_half_typed_text_is_there_again_after_a_restart(stage: Stage) -> None:
    stage.replace(entry_form(stage).start.editor, "halv ti")
    path = stage.panes.document.path
    stage.desk.close_programme()
    stage.desk.show_document(Document.open(path))
    stage.settle()
    assert entry_form(stage).start.text() == "halv ti"
    assert "Restored" in entry_form(stage).start.problem.text()
    stage.replace(entry_form(stage).start.editor, "9.30")
    with Document.open(path) as document:
        assert document.drafts() == {}


def test_what_is_being_typed_is_saved_when_the_window_closes(stage: Stage) -> None:
    stage.click(entry_form(stage).title.editor)
    stage.keys((CTRL, Qt.Key.Key_A))
    stage.type("Sidste ord")
    path = stage.panes.document.path
    stage.window.close()
    with Document.open(path) as document:
        assert document.programme.entries["a"].title == "Sidste ord"


def test_undo_shows_in_the_field_at_once(stage: Stage) -> None:
    stage.replace(entry_form(stage).title.editor, "Noget andet")
    stage.panes.relay.undo()
    assert entry_form(stage).title.text() == "Haven om natten"


def test_what_is_typed_for_one_entry_is_not_lost_by_choosing_another(stage: Stage) -> None:
    stage.click(entry_form(stage).title.editor)
    stage.keys((CTRL, Qt.Key.Key_A))
    stage.type("Skumring")
    stage.panes.timeline.select(["b"])
    stage.settle()
    assert stage.programme.entries["a"].title == "Skumring"
    assert entry_form(stage).title.text() == "Jord"


def test_an_unusable_text_in_the_field_in_hand_survives_closing(stage: Stage) -> None:
    stage.click(entry_form(stage).start.editor)
    stage.keys((CTRL, Qt.Key.Key_A))
    stage.type("halv ti")
    path = stage.panes.document.path
    stage.keys((CTRL, Qt.Key.Key_W))
    assert stage.desk.panes is None
    with Document.open(path) as document:
        assert document.drafts() == {("a", "start"): "halv ti"}


def test_saving_does_not_claim_what_could_not_be_used(stage: Stage) -> None:
    stage.click(entry_form(stage).start.editor)
    stage.keys((CTRL, Qt.Key.Key_A))
    stage.type("halv ti")
    stage.keys((CTRL, Qt.Key.Key_S))
    assert stage.desk.status.message.text().startswith("Saved, but")
    stage.keys((CTRL, Qt.Key.Key_A))
    stage.type("9.30")
    stage.keys((CTRL, Qt.Key.Key_S))
    assert stage.desk.status.message.text().startswith("Everything is saved")


def test_undo_in_a_settled_field_takes_back_the_step(stage: Stage) -> None:
    title = entry_form(stage).title
    stage.click(title.editor)
    stage.keys((CTRL, Qt.Key.Key_A))
    stage.type("Skumring")
    stage.keys(Qt.Key.Key_Return, (CTRL, Qt.Key.Key_Z))
    assert stage.programme.entries["a"].title == "Haven om natten"
    assert title.text() == "Haven om natten"
    stage.keys((CTRL | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Z))
    assert stage.programme.entries["a"].title == "Skumring"


def test_undo_while_typing_takes_back_the_typing(stage: Stage) -> None:
    title = entry_form(stage).title
    stage.click(title.editor)
    stage.keys(Qt.Key.Key_End)
    stage.type("!")
    stage.keys((CTRL, Qt.Key.Key_Z))
    assert title.text() == "Haven om natten"
    stage.keys(Qt.Key.Key_Tab)
    assert steps_made(stage) == 0


def test_what_cannot_be_saved_is_told_once(stage: Stage) -> None:
    path = stage.panes.document.path
    stage.click(entry_form(stage).title.editor)
    path.unlink()
    stage.type("Nej")
    stage.keys(Qt.Key.Key_Return)
    told = stage.dialog(ErrorDialog)
    told.reject()
    stage.window.activateWindow()
    stage.keys(Qt.Key.Key_Tab)
    assert not told.isVisible()
    assert len([w for w in stage.window.findChildren(ErrorDialog) if w.isVisible()]) == 0
    assert entry_form(stage).title.problem.text() == "This could not be saved."


def test_a_start_that_cannot_be_saved_stays_in_its_field(stage: Stage) -> None:
    stage.panes.document.path.unlink()
    start = entry_form(stage).start
    stage.click(start.editor)
    stage.keys((CTRL, Qt.Key.Key_A))
    stage.type("9.30")
    stage.keys(Qt.Key.Key_Return)
    assert start.text() == "9.30"
    assert start.problem.text() == "This could not be saved."
