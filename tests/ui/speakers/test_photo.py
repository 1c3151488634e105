"""Photos are dropped, pasted, chosen, framed, framed again and removed, each as one step."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QAccessible, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from planner.core.faults import Fault, PlannerError
from planner.core.programme import Programme, Speaker
from planner.document.document import Document
from planner.exchange.framing import Frame
from planner.ui.speakers.crop_view import CropView
from tests.ui.speakers.portraits import LEFT, PLAIN, Studio, of_file, picture_file

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def _programme() -> Programme:
    people = (Speaker("ida", "Ida Holt"), Speaker("bo", "Bo Lund"))
    return Programme("p", speakers={each.id: each for each in people})


@pytest.fixture
def studio(tmp_path: Path, application: QApplication) -> Iterator[Studio]:
    del application
    made = Studio(Document.new(tmp_path / "day.programme", _programme()))
    made.choose("ida")
    yield made
    made.close()


def test_a_picture_dropped_on_the_form_becomes_the_photo(studio: Studio, tmp_path: Path) -> None:
    path = picture_file(tmp_path / "ida.png")
    assert studio.drop(of_file(path), studio.pane.form)
    dialog = studio.dialog()
    assert dialog.windowTitle() == "Photo of Ida Holt"
    assert dialog.view.frame == Frame(0, 25, 400)
    studio.use(dialog)
    photo = studio.photo()
    assert photo is not None
    assert (photo.format, photo.size) == ("JPEG", (400, 500))
    assert studio.said[-1] == "Photo of Ida Holt kept"
    assert len(studio.edits) == 1
    studio.relay.undo()
    assert studio.photo() is None
    assert studio.relay.undo() is None


def test_a_picture_dropped_on_a_line_is_no_text_there(studio: Studio, tmp_path: Path) -> None:
    path = picture_file(tmp_path / "ida.png")
    assert studio.drop(of_file(path), studio.pane.form.mail.editor)
    studio.dialog().reject()
    assert studio.pane.form.mail.text() == ""
    assert studio.edits == []


def test_what_is_no_picture_is_not_taken(studio: Studio, tmp_path: Path) -> None:
    other = tmp_path / "referat.docx"
    other.write_bytes(b"")
    two = [picture_file(tmp_path / f"{n}.png") for n in range(2)]
    assert not studio.drop(of_file(other), studio.pane.form)
    assert not studio.drop(of_file(*two), studio.pane.form)


def test_a_picture_is_pasted_with_the_keys(studio: Studio) -> None:
    image = QImage(300, 300, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.green)
    QApplication.clipboard().setImage(image)
    studio.pane.form.photo.button.setFocus()
    QTest.keySequence(studio.pane.form.photo.button, QKeySequence(QKeySequence.StandardKey.Paste))
    studio.use(studio.dialog())
    photo = studio.photo()
    assert photo is not None
    assert photo.size == (240, 300)


def test_pasting_says_so_where_there_is_no_picture(studio: Studio) -> None:
    QApplication.clipboard().setText("Ida Holt")
    studio.pane.form.photo.paste()
    assert studio.said == ["There is no picture to paste."]
    studio.pane.form.photo.menu.aboutToShow.emit()
    assert not studio.pane.form.photo.paste_.isEnabled()


def test_a_photo_is_chosen_from_the_disk(studio: Studio, tmp_path: Path) -> None:
    path = picture_file(tmp_path / "ida.jpg")
    studio.pane.form.photo.choose.trigger()
    (dialog,) = studio.pane.findChildren(QFileDialog)
    line = dialog.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    QApplication.processEvents()  # the dialog lists a folder first
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, str(path))
    QTest.keyClick(line, Key.Key_Return)
    studio.use(studio.dialog())
    assert studio.photo() is not None


def test_a_damaged_file_is_told_and_keeps_the_photo(studio: Studio, tmp_path: Path) -> None:
    path = tmp_path / "ida.jpg"
    path.write_bytes(b"\xff\xd8\xff det var det")
    studio.drop(of_file(path), studio.pane.form)
    studio.until(lambda: studio.failed)
    (error,) = studio.failed
    assert isinstance(error, PlannerError)
    assert (error.fault, error.path) == (Fault.NOT_A_PICTURE, path)
    assert studio.edits == []


def test_a_photo_goes_to_who_was_shown_when_it_was_dropped(studio: Studio, tmp_path: Path) -> None:
    studio.drop(of_file(picture_file(tmp_path / "ida.png")), studio.pane.form)
    dialog = studio.dialog()
    studio.pane.select("bo")
    studio.use(dialog)
    assert studio.photo("ida") is not None
    assert studio.photo("bo") is None


def test_a_photo_is_framed_again_on_the_whole_picture(studio: Studio, tmp_path: Path) -> None:
    studio.drop(of_file(picture_file(tmp_path / "ida.png")), studio.pane.form)
    dialog = studio.dialog()
    dialog.slider.setValue(200)
    narrow = dialog.view.frame
    assert narrow == Frame(100, 150, 200)
    studio.use(dialog)
    studio.pane.form.photo.crop.trigger()
    again = studio.dialog()
    assert again.view.frame == narrow
    QTest.keyClick(again.view, Key.Key_Home)
    studio.use(again)
    photo = studio.photo()
    assert photo is not None
    assert photo.size == (400, 500)
    studio.relay.undo()
    assert (studio.photo() or photo).size == (200, 250)


def test_a_photo_of_another_day_is_framed_as_it_was_kept(studio: Studio, tmp_path: Path) -> None:
    studio.drop(of_file(picture_file(tmp_path / "ida.png")), studio.pane.form)
    studio.use(studio.dialog())
    studio.pane.form.photo._taking._last = None
    studio.pane.form.photo.crop.trigger()
    dialog = studio.dialog()
    assert dialog.photo.size == (400, 500)
    dialog.slider.setValue(160)
    studio.use(dialog)
    photo = studio.photo()
    assert photo is not None
    assert photo.size == (160, 200)


def test_a_photo_is_removed_and_comes_back(studio: Studio, tmp_path: Path) -> None:
    field = studio.pane.form.photo
    assert not field.remove.isEnabled()
    studio.drop(of_file(picture_file(tmp_path / "ida.png")), studio.pane.form)
    studio.use(studio.dialog())
    assert field.portrait.accessibleName() == "Photo of Ida Holt"
    field.remove.trigger()
    assert studio.photo() is None
    assert studio.said[-1] == "Photo of Ida Holt removed"
    assert field.portrait.accessibleName() == "No photo of Ida Holt"
    studio.relay.undo()
    assert studio.photo() is not None


def test_the_photo_is_seen_in_the_list_and_the_form(studio: Studio, tmp_path: Path) -> None:
    studio.drop(of_file(picture_file(tmp_path / "ida.png")), studio.pane.form)
    studio.use(studio.dialog())
    list_, portrait = studio.pane.list, studio.pane.form.photo.portrait
    row = list_.visualRect(list_.index_of("ida"))

    def red() -> bool:
        seen = list_.viewport().grab().toImage().pixelColor(row.left() + 27, row.center().y() - 8)
        large = portrait.grab().toImage().pixelColor(30, 20)
        return all(c.red() > 200 and c.green() < 60 for c in (seen, large))

    studio.until(red)


def test_a_photo_that_is_lost_leaves_the_initials(tmp_path: Path) -> None:
    lost = Programme("p", speakers={"ida": Speaker("ida", "Ida Holt", photo="0" * 64)})
    studio = Studio(Document.new(tmp_path / "lost.programme", lost))
    studio.choose("ida")
    for _ in range(5):
        QTest.qWait(5)
        studio.pane.grab()
    assert studio.failed == []
    studio.close()


def test_a_file_that_can_only_be_read_takes_no_photo(tmp_path: Path) -> None:
    path = tmp_path / "day.programme"
    Document.new(path, _programme()).close()
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA user_version = 99")  # as a later release would write it
    studio = Studio(Document.open(path))
    studio.choose("ida")
    assert not studio.drop(of_file(picture_file(tmp_path / "ida.png")), studio.pane.form)
    studio.close()


def test_danish_words(tmp_path: Path) -> None:
    studio = Studio(Document.new(tmp_path / "dag.programme", _programme()), "da")
    studio.choose("ida")
    studio.drop(of_file(picture_file(tmp_path / "ida.png")), studio.pane.form)
    dialog = studio.dialog()
    assert dialog.windowTitle() == "Foto af Ida Holt"
    studio.use(dialog)
    assert studio.said[-1] == "Foto af Ida Holt er gemt"
    studio.close()


@pytest.mark.parametrize("language", ["en", "da"])
def test_every_control_has_a_name(tmp_path: Path, language: str) -> None:
    studio = Studio(Document.new(tmp_path / "named.programme", _programme()), language)
    studio.choose("ida")
    studio.drop(of_file(picture_file(tmp_path / "ida.png")), studio.pane.form)
    dialog = studio.dialog()
    controls = [*dialog.findChildren(QWidget), *studio.pane.findChildren(QWidget)]
    reached = [each for each in controls if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(reached) > 15
    for each in reached:
        told = QAccessible.queryAccessibleInterface(each)
        assert told is not None
        assert told.text(QAccessible.Text.Name), each
    dialog.reject()
    studio.close()


@pytest.fixture
def view(studio: Studio, tmp_path: Path) -> Iterator[CropView]:
    """A picture 400 x 600, shown at that size, with a frame 200 wide at 100, 100."""
    studio.drop(of_file(picture_file(tmp_path / "ida.png")), studio.pane.form)
    dialog = studio.dialog()
    dialog.view.setFixedSize(410, 610)
    dialog.adjustSize()
    QApplication.processEvents()
    dialog.view.set_frame(Frame(100, 100, 200))
    yield dialog.view
    dialog.reject()


def at(view: CropView, x: int, y: int) -> QPoint:
    """The point of the widget over that pixel of the picture."""
    return view._place().topLeft() + QPoint(x, y)


def drag(view: CropView, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(view, LEFT, PLAIN, start)
    QTest.mouseMove(view, (start + end) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, LEFT, PLAIN, end)


def test_the_frame_is_dragged(view: CropView) -> None:
    assert view._scale() == 1.0
    drag(view, at(view, 200, 200), at(view, 240, 190))
    assert view.frame == Frame(140, 90, 200)
    drag(view, at(view, 200, 200), at(view, 2000, 2000))
    assert view.frame == Frame(200, 350, 200)


def test_a_corner_of_the_frame_is_dragged(view: CropView) -> None:
    drag(view, at(view, 300, 350), at(view, 340, 400))
    assert view.frame == Frame(100, 100, 240)
    drag(view, at(view, 100, 100), at(view, 180, 200))
    assert view.frame == Frame(180, 200, 160)


def test_the_frame_comes_to_where_is_clicked(view: CropView) -> None:
    """So nobody needs to drag."""
    QTest.mouseClick(view, LEFT, PLAIN, at(view, 150, 450))
    assert view.frame == Frame(50, 325, 200)


def test_the_frame_is_moved_and_sized_by_keys(view: CropView) -> None:
    QTest.keyClick(view, Key.Key_Right)
    assert view.frame == Frame(112, 100, 200)
    QTest.keyClick(view, Key.Key_Down, SHIFT)
    assert view.frame == Frame(112, 101, 200)
    QTest.keyClick(view, Key.Key_Plus)
    assert view.frame.width == 212
    QTest.keyClick(view, Key.Key_Minus)
    assert view.frame.width == 200


def test_files_dragged_as_pixels_are_taken_too(studio: Studio) -> None:
    image = QImage(200, 250, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    data = QMimeData()
    data.setImageData(image)
    assert studio.drop(data, studio.pane.form)
    studio.use(studio.dialog())
    assert studio.photo() is not None
