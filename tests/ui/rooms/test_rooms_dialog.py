"""Rooms and tracks as lists: everything is an edit at once, and works by keys alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QColorDialog, QWidget

from planner.core.programme import Day, Entry, Room, Track
from planner.core.queries import rooms_in_order, tracks_in_order
from planner.text import texts
from planner.ui.room_commands import RoomCommands
from planner.ui.rooms.dialog import RoomsAndTracks
from planner.ui.rooms.room_form import RoomDialog
from tests.builders.programmes import a_programme
from tests.ui.arranging import ALT_SHIFT, LEFT, PLAIN, Arranged, keys, settle, write

CTRL = Qt.KeyboardModifier.ControlModifier


class Shown(Arranged):
    """The dialog over a programme of two days and two rooms."""

    def __init__(self, path: Path) -> None:
        programme = a_programme(
            Day("a", 0, label="Thursday"),
            Day("b", 1, label="Friday"),
            Room("hall", 0, "Hall", 120, "#2f7394"),
            Room("attic", 1, "Attic"),
            Track("r", 0, "Reading", "#123456"),
            Entry("x", title="Glass", day="a", start=600, room="attic", track="r"),
        )
        super().__init__(path, programme)
        self.commands = RoomCommands(self.relay, texts("en"))
        self.dialog = RoomsAndTracks(self.commands, self.relay)
        self.form = self.dialog.room_form
        self.dialog.open()
        self.dialog.activateWindow()
        settle()

    @property
    def rooms(self) -> list[str]:
        return [room.name for room in rooms_in_order(self.programme)]

    @property
    def lines(self) -> list[str]:
        rows = self.dialog.rooms.list
        return [rows.item(number).text() for number in range(rows.count())]


@pytest.fixture
def shown(tmp_path: Path, application: object) -> Iterator[Shown]:
    del application
    made = Shown(tmp_path / "rooms.programme")
    yield made
    made.dialog.reject()
    made.close()


def retype(line: QWidget, text: str) -> None:
    line.setFocus()
    write(line, text)


def test_the_list_shows_the_rooms_in_order(shown: Shown) -> None:
    assert shown.lines == ["Hall · 120", "Attic"]
    assert shown.form.name.editor.text() == "Hall"
    assert shown.dialog.rooms.list.hasFocus()


def test_a_room_is_added_and_named_in_one_step(shown: Shown) -> None:
    QTest.mouseClick(shown.dialog.rooms.add, LEFT)
    settle()
    assert shown.rooms == ["Hall", "Attic", "Room 3"]
    write(shown.dialog, "Stable")
    assert shown.rooms == ["Hall", "Attic", "Stable"]
    assert shown.dialog.isVisible()  # Enter settles the line, no more
    keys(shown.dialog, Qt.Key.Key_Z, held=CTRL)
    assert shown.rooms == ["Hall", "Attic"]
    assert shown.lines == ["Hall · 120", "Attic"]


def test_fields_are_edits_at_once(shown: Shown) -> None:
    keys(shown.dialog, Qt.Key.Key_Down)
    retype(shown.form.name.editor, "  Loft ")
    retype(shown.form.capacity.editor, "40")
    retype(shown.form.note.editor, "Steep stairs")
    assert shown.programme.rooms["attic"] == Room("attic", 1, "Loft", 40, "", "Steep stairs")
    assert shown.lines == ["Hall · 120", "Loft · 40"]
    shown.relay.undo()
    assert shown.form.note.editor.text() == ""


@pytest.mark.parametrize("typed", ["many", "0", "-4", "12.5x"])
def test_a_capacity_that_is_no_number_is_refused_beside_its_field(shown: Shown, typed: str) -> None:
    retype(shown.form.capacity.editor, typed)
    assert shown.programme.rooms["hall"].capacity == 120
    assert shown.form.capacity.problem.text() == "Write a number, such as 120, or nothing."
    keys(shown.dialog, Qt.Key.Key_Escape)  # takes back what was typed
    assert shown.dialog.isVisible()
    assert shown.form.capacity.editor.text() == "120"
    assert not shown.form.capacity.problem.isVisible()


def test_an_empty_capacity_is_not_known_and_an_empty_name_is_refused(shown: Shown) -> None:
    retype(shown.form.capacity.editor, "\b")
    assert shown.programme.rooms["hall"].capacity is None
    retype(shown.form.name.editor, " ")
    assert shown.programme.rooms["hall"].name == "Hall"
    assert shown.form.name.problem.text() == "A room needs a name."


def test_closing_settles_what_was_typed(shown: Shown) -> None:
    shown.form.note.editor.setFocus()
    QTest.keyClicks(shown.form.note.editor, "Bring keys")
    shown.dialog.close()
    assert shown.programme.rooms["hall"].note == "Bring keys"


def test_a_swatch_colours_the_room(shown: Shown) -> None:
    green = next(b for b in shown.form.colours.buttons if b.accessibleName() == "Green")
    QTest.mouseClick(green, LEFT)
    assert shown.programme.rooms["hall"].colour == green.colour
    green.setFocus()
    keys(green, Qt.Key.Key_Right)
    assert shown.programme.rooms["hall"].colour == "#96741a"
    none = shown.form.colours.buttons[0]
    QTest.mouseClick(none, LEFT)
    assert shown.programme.rooms["hall"].colour == ""
    assert not shown.form.colours.buttons[-1].isVisible()


def test_a_colour_of_ones_own_joins_the_row(shown: Shown) -> None:
    QTest.mouseClick(shown.form.colours.custom, LEFT)
    settle()
    (picker,) = shown.form.colours.findChildren(QColorDialog)
    picker.setCurrentColor(QColor("#aa00bb"))
    picker.accept()
    settle()
    assert shown.programme.rooms["hall"].colour == "#aa00bb"
    own = shown.form.colours.buttons[-1]
    assert own.isVisible()
    assert own.isChecked()


def test_rooms_move_by_keys_and_buttons_and_the_chosen_one_stays_chosen(shown: Shown) -> None:
    keys(shown.dialog, Qt.Key.Key_Down, held=ALT_SHIFT)
    assert shown.rooms == ["Attic", "Hall"]
    assert shown.dialog.rooms.chosen() == "hall"
    QTest.mouseClick(shown.dialog.rooms.tools.up, LEFT)
    assert shown.rooms == ["Hall", "Attic"]
    assert shown.said == ["Hall is now number 2 of 2", "Hall is now number 1 of 2"]


def test_a_room_is_hidden_on_one_day(shown: Shown) -> None:
    friday = shown.form.shown_on["b"]
    assert friday.text() == "Shown on Friday"
    QTest.mouseClick(friday, LEFT, PLAIN, QPoint(12, friday.height() // 2))
    assert shown.programme.days["b"].hidden_rooms == ("hall",)
    keys(shown.dialog.rooms.list, Qt.Key.Key_Tab)
    shown.dialog.rooms.choose("attic")
    QTest.mouseClick(
        friday, LEFT, PLAIN, QPoint(12, friday.height() // 2)
    )  # the last one of that day
    assert friday.isChecked()
    assert shown.programme.days["b"].hidden_rooms == ("hall",)


def test_removing_says_how_many_items_are_set_aside(shown: Shown) -> None:
    keys(shown.dialog, Qt.Key.Key_Down, Qt.Key.Key_Delete)
    assert shown.rooms == ["Hall"]
    assert shown.said == ["Attic is removed, 1 item is set aside"]
    keys(shown.dialog, Qt.Key.Key_Delete)
    assert shown.rooms == []
    assert shown.dialog.rooms.none.isVisible()
    assert not shown.form.isVisible()
    shown.relay.undo()
    assert shown.form.isVisible()


def test_tracks_are_added_with_a_colour_of_their_own_named_and_removed(shown: Shown) -> None:
    shown.dialog.tabs.setCurrentIndex(1)
    settle()
    QTest.mouseClick(shown.dialog.tracks.add, LEFT)
    QTest.mouseClick(shown.dialog.tracks.add, LEFT)
    settle()
    write(shown.dialog, "Digital")
    made = tracks_in_order(shown.programme)
    assert [track.name for track in made] == ["Reading", "Track 2", "Digital"]
    assert len({track.colour for track in made}) == 3
    shown.dialog.tracks.list.setFocus()
    shown.dialog.tracks.choose("r")
    keys(shown.dialog, Qt.Key.Key_Delete)
    assert shown.programme.entries["x"].track is None
    assert shown.said[-1] == "Reading is removed"


def test_the_small_dialog_has_the_facts_of_one_room(shown: Shown) -> None:
    shown.dialog.hide()
    small = RoomDialog(shown.commands, shown.relay, "attic", None)
    small.open()
    small.activateWindow()
    settle()
    assert QApplication.focusWidget() is small.form.capacity.editor
    write(small, "35")
    assert shown.programme.rooms["attic"].capacity == 35
    shown.commands.rename("attic", "Loft")
    assert small.windowTitle() == "Loft"
    shown.commands.remove("attic")
    settle()
    assert not small.isVisible()
