"""Slides let go in the window: read, kept with their items as one step, and asked about."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QProgressDialog

from planner.core.changes import EditKind, change_fields
from planner.core.material import Material
from planner.core.programme import Appearance, Day, Entry, Programme, Speaker
from planner.ui.attaching import Attacher
from planner.ui.dialogs.attach import AttachDialog
from tests.formats.slides.presentations import NIGHT, as_pptx
from tests.ui.reading import files_read
from tests.ui.stage import Stage, on_stage


@pytest.fixture
def stage(tmp_path: Path, application: QApplication) -> Iterator[Stage]:
    del application
    with on_stage(tmp_path / "run") as stage:
        entries = (
            Entry("animals", title="Haven om natten", day="d", start=540),
            Entry("light", title="Nye lamper", day="d", start=600),
            Entry("later", title="Et andet år"),
        )
        stage.open(
            Programme(
                "p",
                days={"d": Day("d")},
                entries={entry.id: entry for entry in entries},
                speakers={"bo": Speaker("bo", "Bo Krog")},
                appearances={"1": Appearance("1", "bo", "light")},
            )
        )
        yield stage


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Slides of one item, slides of a speaker, slides of nobody's, and what is no slides."""
    (tmp_path / "oplæg.pptx").write_bytes(as_pptx(NIGHT))
    (tmp_path / "bo krog.pptx").write_bytes(as_pptx(NIGHT[1:3]))
    (tmp_path / "budget.pptx").write_bytes(as_pptx(NIGHT[2:3]))
    (tmp_path / "brudt.pptx").write_bytes(b"brudt")
    return tmp_path


def _let_go(stage: Stage, *paths: Path) -> None:
    """Drops files on the window, beside all items."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    plain = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(stage.window, QDragEnterEvent(QPoint(5, 5), copy, data, left, plain))
    QApplication.sendEvent(stage.window, QDropEvent(QPointF(5, 5), copy, data, left, plain))
    files_read()


def _slides(stage: Stage, entry: str) -> list[tuple[str, int]]:
    held = stage.programme.entries[entry].materials
    return [(own.file_name, len(own.slides)) for own in held]


def _attacher(stage: Stage) -> Attacher:
    panes = stage.panes
    return Attacher(panes.relay, stage.desk.texts, panes.timeline.commands.new_id, panes)


def test_slides_kept_with_an_item_are_read(stage: Stage, folder: Path) -> None:
    said: list[str] = []
    stage.panes.relay.announced.connect(said.append)
    _attacher(stage).attach("animals", [folder / "oplæg.pptx"])
    files_read()
    (kept,) = stage.programme.entries["animals"].materials
    assert (kept.title, kept.slides) == ("Haven om natten", NIGHT)
    assert said == ["1 file kept with “Haven om natten” (5 slides)"]
    stage.panes.relay.undo()
    assert _slides(stage, "animals") == []


def test_a_file_kept_before_its_slides_were_read_gets_them(stage: Stage, folder: Path) -> None:
    data = (folder / "oplæg.pptx").read_bytes()
    blob = stage.panes.document.add_blob(data, "")
    held = (Material("m", "Mit oplæg", blob=blob, file_name="oplæg.pptx"),)
    relay = stage.panes.relay
    relay.apply(change_fields(relay.programme, EditKind.CHANGE, {"animals": {"materials": held}}))
    said: list[str] = []
    relay.announced.connect(said.append)
    _attacher(stage).attach("animals", [folder / "oplæg.pptx"])
    files_read()
    (kept,) = stage.programme.entries["animals"].materials
    assert (kept.id, kept.title, kept.slides) == ("m", "Mit oplæg", NIGHT)
    assert said == ["5 slides read of the files kept before"]


def test_several_files_are_matched_and_kept_as_one_step(stage: Stage, folder: Path) -> None:
    _let_go(stage, folder / "oplæg.pptx", folder / "bo krog.pptx", folder / "budget.pptx")
    dialog = stage.dialog(AttachDialog)
    assert [box.currentText() for _, box in dialog.rows] == [
        "Haven om natten · 9:00",
        "Nye lamper · 10:00",
        "Not kept",
    ]
    dialog.rows[2][1].setCurrentIndex(3)
    dialog.keep.click()
    stage.settle()
    assert _slides(stage, "animals") == [("oplæg.pptx", 5)]
    assert _slides(stage, "light") == [("bo krog.pptx", 2)]
    assert _slides(stage, "later") == [("budget.pptx", 1)]
    stage.panes.relay.undo()
    assert stage.panes.document.next_undo is None
    assert all(not entry.materials for entry in stage.programme.entries.values())


def test_why_an_item_was_chosen_stands_below_it(stage: Stage, folder: Path) -> None:
    _let_go(stage, folder / "oplæg.pptx", folder / "bo krog.pptx", folder / "brudt.pptx")
    dialog = stage.dialog(AttachDialog)
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert "The title fits." in said
    assert "The speaker fits." in said
    assert "brudt.pptx cannot be read as slides; is it damaged?" in said
    assert dialog.rows[0][1].accessibleName() == "oplæg.pptx"
    assert dialog.rows[0][1].accessibleDescription() == "5 slides. The title fits."


def test_nothing_is_kept_where_it_is_called_off(stage: Stage, folder: Path) -> None:
    _let_go(stage, folder / "oplæg.pptx")
    stage.dialog(AttachDialog).reject()
    assert stage.panes.document.next_undo is None


def test_nothing_can_be_kept_while_no_item_is_chosen(stage: Stage, folder: Path) -> None:
    _let_go(stage, folder / "budget.pptx")
    dialog = stage.dialog(AttachDialog)
    assert not dialog.keep.isEnabled()
    dialog.rows[0][1].setCurrentIndex(1)
    assert dialog.keep.isEnabled()


def test_reading_that_is_called_off_keeps_nothing(stage: Stage, folder: Path) -> None:
    _attacher(stage).attach("animals", [folder / "oplæg.pptx"])
    (progress,) = stage.panes.findChildren(QProgressDialog)
    progress.canceled.emit()
    files_read()
    assert stage.panes.document.next_undo is None


def test_a_window_that_is_closed_meanwhile_keeps_nothing(stage: Stage, folder: Path) -> None:
    path = stage.panes.document.path
    _attacher(stage).attach("animals", [folder / "oplæg.pptx"])
    stage.desk.close_programme()
    files_read()
    stage.desk.open(path)
    stage.until(lambda: stage.desk.panes is not None)
    assert _slides(stage, "animals") == []


def test_a_programme_let_go_on_the_window_is_opened(stage: Stage, tmp_path: Path) -> None:
    copy = tmp_path / "anden.programme"
    copy.write_bytes(stage.panes.document.path.read_bytes())
    _let_go(stage, copy)
    stage.until(lambda: stage.panes.document.path == copy)
