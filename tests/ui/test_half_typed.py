"""What is half-typed anywhere outlives a killed program, and is there where it was typed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QWidget

from planner.core.programme import (
    Day,
    Entry,
    Fact,
    FactKind,
    Programme,
    Room,
    Speaker,
    Track,
)
from planner.document.document import Document
from planner.ui.agenda.line import CellLine
from planner.ui.dialogs.day import DayDialog
from planner.ui.entries import Column
from planner.ui.inspector.fields import TextField
from planner.ui.rooms.dialog import RoomsAndTracks
from planner.ui.rooms.room_form import RoomDialog
from planner.ui.timeline.editing import CardLine
from tests.ui.stage import Stage, on_stage

SELECT_ALL = (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_A)
Key = tuple[str, str]


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as stage:
        programme = Programme(
            "p",
            title="Havnedagen",
            introduction="Vi ses ved vandet.",
            facts=(Fact(FactKind.PRICE, "Gratis"),),
            days={"d": Day("d"), "e": Day("e", order=1, label="Anden dag")},
            rooms={"r": Room("r", name="Skuret"), "q": Room("q", order=1, name="Kajen")},
            tracks={"t": Track("t", name="Til vands", colour="#2f7394")},
            entries={
                "a": Entry("a", title="Net", day="d", room="r", start=540, duration=30),
                "b": Entry("b", title="Tov", day="d", room="r", start=600, duration=30),
            },
            speakers={"s": Speaker("s", name="Ida Holm")},
        )
        stage.open(programme)
        yield stage


def _in_file(stage: Stage) -> dict[Key, str]:
    assert stage.desk.path is not None
    with Document.open(stage.desk.path) as document:
        return dict(document.drafts())


def _write(stage: Stage, text: str, key: Key) -> None:
    """Writes over what stands where the keyboard is, until the file knows it."""
    stage.keys(SELECT_ALL)
    stage.type(text)
    stage.until(lambda: _in_file(stage).get(key) == text)


def _write_in(stage: Stage, field: QWidget, text: str, key: Key) -> None:
    field.setFocus()
    _write(stage, text, key)


def _kill_and_reopen(stage: Stage, tmp_path: Path) -> None:
    """Opens the file as a kill would leave it."""
    assert stage.desk.path is not None
    left = tmp_path / "left.programme"
    left.write_bytes(stage.desk.path.read_bytes())
    for kind in (RoomsAndTracks, DayDialog, QInputDialog):
        for dialog in stage.window.findChildren(kind):
            dialog.hide()
            dialog.deleteLater()
    stage.desk.open(left)
    stage.settle()
    stage.until(lambda: stage.panes.document.path == left)
    stage.until(stage.panes.details.isEnabled)


def _rooms_dialog(stage: Stage) -> RoomsAndTracks:
    stage.panes.questions.rooms()
    return stage.dialog(RoomsAndTracks)


@pytest.mark.parametrize(
    ("field", "typed"), [("name", "Store sk"), ("note", "Nøglen hos"), ("capacity", "12")]
)
def test_a_line_about_a_room_comes_back_in_the_list_of_rooms(
    stage: Stage, tmp_path: Path, field: str, typed: str
) -> None:
    dialog = _rooms_dialog(stage)
    dialog.rooms.choose("q")
    line = getattr(dialog.room_form, field)
    _write_in(stage, line.editor, typed, ("q", field))
    _kill_and_reopen(stage, tmp_path)
    stage.until(lambda: stage.window.findChildren(RoomsAndTracks))
    again = stage.dialog(RoomsAndTracks)
    line = getattr(again.room_form, field)
    assert again.rooms.chosen() == "q"
    assert line.text() == typed
    assert "Restored" in line.problem.text()
    assert stage.programme.rooms["q"] == Room("q", order=1, name="Kajen")
    again.close()
    assert str(getattr(stage.programme.rooms["q"], field)) == typed
    assert _in_file(stage) == {}


def test_a_tracks_name_comes_back_in_the_list_of_tracks(stage: Stage, tmp_path: Path) -> None:
    dialog = _rooms_dialog(stage)
    dialog.choose("t")
    _write_in(stage, dialog.track_form.name.editor, "Til lan", ("t", "name"))
    _kill_and_reopen(stage, tmp_path)
    stage.until(lambda: stage.window.findChildren(RoomsAndTracks))
    again = stage.dialog(RoomsAndTracks)
    assert again.tabs.currentWidget() is again.tracks
    assert again.track_form.name.text() == "Til lan"
    again.track_form.name.editor.setFocus()
    stage.keys(Qt.Key.Key_Escape)
    assert again.track_form.name.text() == "Til vands"
    assert _in_file(stage) == {}


def test_the_facts_of_one_room_keep_what_is_half_typed(stage: Stage) -> None:
    stage.panes.timeline.frame.header.describe("r")
    dialog = stage.dialog(RoomDialog)
    _write_in(stage, dialog.form.note.editor, "Kold om", ("r", "note"))
    dialog.close()
    assert stage.programme.rooms["r"].note == "Kold om"
    assert _in_file(stage) == {}


def test_a_rooms_name_comes_back_above_its_column(stage: Stage, tmp_path: Path) -> None:
    stage.panes.timeline.frame.header.rename("q")
    _write(stage, "Den lange kaj", ("q", "name above the column"))
    _kill_and_reopen(stage, tmp_path)
    stage.until(lambda: isinstance(stage.focus(), CardLine))
    line = stage.focus()
    assert isinstance(line, CardLine)
    assert (line.text(), line.accessibleName()) == ("Den lange kaj", "Name of the room")
    stage.keys(Qt.Key.Key_Return)
    assert stage.programme.rooms["q"].name == "Den lange kaj"
    assert _in_file(stage) == {}


def test_esc_drops_a_rooms_half_typed_name(stage: Stage) -> None:
    stage.panes.timeline.frame.header.rename("q")
    _write(stage, "Den lan", ("q", "name above the column"))
    stage.keys(Qt.Key.Key_Escape)
    assert stage.programme.rooms["q"].name == "Kajen"
    assert _in_file(stage) == {}


def test_a_cards_time_comes_back_on_the_card(stage: Stage, tmp_path: Path) -> None:
    stage.panes.timeline.editing.edit_time("b")
    _write(stage, "10.3", ("b", "time on the card"))
    _kill_and_reopen(stage, tmp_path)
    stage.until(lambda: isinstance(stage.focus(), CardLine))
    stage.type("0")
    stage.keys(Qt.Key.Key_Return)
    assert stage.times("Tov") == ("10:30", "11:00")
    assert _in_file(stage) == {}


def test_a_cell_of_the_table_comes_back_in_its_row(stage: Stage, tmp_path: Path) -> None:
    stage.panes.middle.show_table()
    agenda = stage.panes.middle.agenda
    assert agenda is not None
    agenda.select(["b"], Column.TITLE)
    stage.keys(Qt.Key.Key_F2)
    _write(stage, "Tovværk og", ("b", "in title"))
    _kill_and_reopen(stage, tmp_path)
    stage.until(lambda: isinstance(stage.focus(), CellLine))
    line = stage.focus()
    assert isinstance(line, CellLine)
    assert (line.text(), line.index.row(), line.index.column()) == ("Tovværk og", 1, Column.TITLE)
    stage.type(" knob")
    stage.keys(Qt.Key.Key_Return)
    assert stage.programme.entries["b"].title == "Tovværk og knob"
    assert _in_file(stage) == {}


def test_esc_drops_a_cell_of_the_table(stage: Stage) -> None:
    stage.panes.middle.show_table()
    agenda = stage.panes.middle.agenda
    assert agenda is not None
    agenda.select(["b"], Column.TITLE)
    stage.keys(Qt.Key.Key_F2)
    _write(stage, "Tovv", ("b", "in title"))
    stage.keys(Qt.Key.Key_Escape)
    assert stage.programme.entries["b"].title == "Tov"
    assert _in_file(stage) == {}


def test_what_a_days_dialog_asks_for_comes_back_in_it(stage: Stage, tmp_path: Path) -> None:
    stage.panes.middle.tabs.describe("e")
    dialog = stage.dialog(DayDialog)
    dialog.date.show_date(date(2027, 5, 14))
    dialog.closes.setText("17")
    _write_in(stage, dialog.label, "Sejld", ("e", "asked for label"))
    _kill_and_reopen(stage, tmp_path)
    stage.until(lambda: stage.window.findChildren(DayDialog))
    again = stage.dialog(DayDialog)
    assert stage.panes.middle.day == "e"
    assert (again.label.text(), again.closes.text()) == ("Sejld", "17")
    assert again.date.date() == date(2027, 5, 14)
    assert again.restored.isVisible()
    again.accept()
    day = stage.programme.days["e"]
    assert (day.label, str(day.date), day.closes) == ("Sejld", "2027-05-14", 17 * 60)
    assert _in_file(stage) == {}


def test_a_days_dialog_that_is_cancelled_keeps_nothing(stage: Stage) -> None:
    stage.panes.middle.tabs.describe("e")
    dialog = stage.dialog(DayDialog)
    assert not dialog.restored.isVisible()
    _write_in(stage, dialog.opens, "8.1", ("e", "asked for opens"))
    dialog.reject()
    assert _in_file(stage) == {}
    assert stage.programme.days["e"] == Day("e", order=1, label="Anden dag")


VERSION = ("p", "asked for version")


def _name_version(stage: Stage) -> QInputDialog:
    stage.window.actions_["name_point"].trigger()
    return stage.dialog(QInputDialog)


def test_the_name_of_a_version_comes_back_in_its_dialog(stage: Stage, tmp_path: Path) -> None:
    _name_version(stage)
    _write(stage, "Sendt til", VERSION)
    _kill_and_reopen(stage, tmp_path)
    again = stage.dialog(QInputDialog)
    assert again.textValue() == "Sendt til"
    assert "Restored" in again.labelText()
    stage.keys(Qt.Key.Key_End)
    stage.type(" trykkeren")
    stage.keys(Qt.Key.Key_Return)
    assert [v.name for v in stage.panes.document.versions()] == ["Sendt til trykkeren"]
    assert _in_file(stage) == {}


def test_esc_drops_the_half_typed_name_of_a_version(stage: Stage) -> None:
    _name_version(stage)
    _write(stage, "Send", VERSION)
    stage.keys(Qt.Key.Key_Escape)
    assert _in_file(stage) == {}
    assert _name_version(stage).textValue() == ""


def test_the_name_of_a_version_that_could_not_be_saved_is_there_again(stage: Stage) -> None:
    path = stage.desk.path
    assert path is not None
    _name_version(stage)
    _write(stage, "Sendt", VERSION)
    away = path.rename(path.with_name("away.programme"))
    stage.keys(Qt.Key.Key_Return)
    away.rename(path)
    assert stage.panes.document.versions() == ()
    assert _name_version(stage).textValue() == "Sendt"


def test_a_speakers_line_comes_back_among_the_speakers(stage: Stage, tmp_path: Path) -> None:
    stage.panes.left.show_speakers(wanted=True)
    speakers = stage.panes.left.speakers
    assert speakers is not None
    speakers.select("s")
    _write_in(stage, speakers.form.name.editor, "Ida Hol", ("s", "name"))
    _kill_and_reopen(stage, tmp_path)
    stage.until(lambda: stage.panes.left.shows_speakers)
    again = stage.panes.left.speakers
    assert again is not None
    stage.until(lambda: "Restored" in again.form.name.problem.text())
    assert again.form.name.text() == "Ida Hol"


@pytest.mark.parametrize("held", ["Vi ses ved vandet.", "Gratis"])
def test_the_programmes_own_lines_come_back_in_the_details(
    stage: Stage, tmp_path: Path, held: str
) -> None:
    def field_of(text: str) -> TextField:
        fields = stage.panes.details.programme.findChildren(TextField)
        return next(field for field in fields if field.text() == text)

    field = field_of(held)
    field._pause.setInterval(60_000)  # else a pause makes an edit of it
    assert field._source is not None
    _write_in(stage, field.editor, "Halvt skr", field._source.key)
    _kill_and_reopen(stage, tmp_path)
    again = field_of("Halvt skr")
    assert "Restored" in again.problem.text()
    assert again._source is not None
    assert again._source.read() == held
