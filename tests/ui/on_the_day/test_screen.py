"""The screen of the day, with a clock that stands where the test sets it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from planner.core.programme import EntryKind, Programme
from planner.ui.looks import DARK
from planner.ui.on_the_day.late_dialog import LateDialog
from planner.ui.on_the_day.screen import Screen
from tests.core.pictures import a_day
from tests.ui.stage import Stage, on_stage

SHIFT = Qt.KeyboardModifier.ShiftModifier


def programme() -> Programme:
    day = a_day("Maps 9:00-9:30, Coffee 9:30-9:50, Ships 9:50-10:30, Lunch! 10:40-11:20")
    coffee = replace(day.entries["Coffee"], kind=EntryKind.BREAK)
    return replace(day, title="A day", entries={**day.entries, "Coffee": coffee})


def rooms() -> Programme:
    day = a_day("A/r 9:00-10:00, B/s 9:00-9:30, C/s 9:30-10:00, Lunch 10:00-11:00", rooms="r s")
    named = {id_: replace(room, name=f"Room {id_}") for id_, room in day.rooms.items()}
    return replace(day, rooms=named)


class Clock:
    def __init__(self, stage: Stage) -> None:
        self.now = datetime(2026, 9, 16, 9, 10)  # noqa: DTZ001 - the program's clock is local
        self._stage = stage
        around = stage.window.around
        stage.window.around = around._replace(now=lambda: self.now)

    def turn(self, hour: int, minute: int, second: int = 0) -> None:
        self.now = self.now.replace(hour=hour, minute=minute, second=second)
        for screen in self._stage.panes.findChildren(Screen):
            screen.look()


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as found:
        found.open(programme())
        yield found


@pytest.fixture
def clock(stage: Stage) -> Clock:
    return Clock(stage)


def screen(stage: Stage) -> Screen:
    (found,) = stage.panes.findChildren(Screen)
    return found


def show(stage: Stage) -> Screen:
    stage.keys(Qt.Key.Key_F11)
    return screen(stage)


@pytest.mark.usefixtures("clock")
def test_f11_fills_a_screen_with_now_and_next_and_esc_leaves(stage: Stage) -> None:
    shown = show(stage)
    assert shown.isFullScreen()
    (board,) = shown.boards
    assert (board.word.text(), board.title.text()) == ("Now", "Maps")
    assert (board.count.text(), board.beside.text()) == ("20 min", "left")
    assert board.next.text() == "Next, 9:30: Coffee"
    assert (shown.title.text(), shown.clock.text()) == ("A day", "9:10")
    stage.keys(Qt.Key.Key_Escape)
    assert not stage.panes.findChildren(Screen)


def test_it_goes_on_with_the_clock(stage: Stage, clock: Clock) -> None:
    (board,) = show(stage).boards
    clock.turn(9, 28, 15)
    assert board.count.text() == "1:45"
    clock.turn(9, 30, 15)
    assert (board.word.text(), board.count.text(), board.beside.text()) == (
        "Time is up", "0:15", "over",
    )  # fmt: skip
    look = stage.desk.look
    assert look.error in board.word.styleSheet()
    clock.turn(9, 31)
    assert (board.word.text(), board.title.text()) == ("Goes on at 9:50", "Coffee")
    assert look.error not in board.word.styleSheet()
    clock.turn(12, 0)
    assert board.title.text() == "The day is over"


def test_space_keeps_what_is_on(stage: Stage, clock: Clock) -> None:
    shown = show(stage)
    stage.keys(Qt.Key.Key_Space)
    clock.turn(9, 42)
    (board,) = shown.boards
    assert (board.title.text(), board.count.text()) == ("Maps", "12 min")
    assert shown.controls.hold.isChecked()
    stage.keys(Qt.Key.Key_Space)
    assert board.title.text() == "Coffee"
    assert not shown.controls.hold.isChecked()


def test_only_news_are_said_aloud(stage: Stage, clock: Clock) -> None:
    (board,) = show(stage).boards
    said = board.accessibleDescription()
    assert said == "Now: Maps. Next, 9:30: Coffee"
    clock.turn(9, 29)
    assert board.accessibleDescription() == said
    clock.turn(9, 35)
    assert board.accessibleDescription() == "Goes on at 9:50: Coffee. Next, 9:50: Ships"


@pytest.mark.usefixtures("clock")
def test_the_letters_are_readable_from_afar_and_fit(stage: Stage) -> None:
    day = stage.programme.entries["Maps"]
    long = "What a very long title can do to a board that is to be read from afar " * 3
    stage.panes.timeline.commands.rename(day.id, long.strip())
    shown = show(stage)
    shown.resize(1280, 720)
    stage.settle()
    (board,) = shown.boards
    assert board.count.font().pixelSize() >= 80  # a ninth of the height
    assert board.title.font().pixelSize() >= 30
    for label in (board.word, board.title, board.count, board.next):
        assert label.height() >= label.heightForWidth(label.width()) or not label.wordWrap()
        assert board.rect().contains(label.geometry())


def test_each_room_has_a_board_and_one_can_be_chosen(stage: Stage, clock: Clock) -> None:
    stage.open(rooms(), "rooms.programme")
    shown = show(stage)
    assert [board.room.text() for board in shown.boards] == ["Room r", "Room s"]
    assert [board.title.text() for board in shown.boards] == ["A", "B"]
    assert not shown.controls.hold.isEnabled()
    shown.controls.rooms.setCurrentIndex(2)
    shown.controls.rooms.activated.emit(2)
    assert [board.title.text() for board in shown.boards] == ["B"]
    stage.keys(Qt.Key.Key_Space)  # is not the list's any more
    assert shown.controls.hold.isChecked()
    shown.controls.rooms.setCurrentIndex(0)
    shown.controls.rooms.activated.emit(0)
    clock.turn(10, 30)
    assert [(board.room.text(), board.title.text()) for board in shown.boards] == [
        ("All rooms", "Lunch")
    ]


@pytest.mark.usefixtures("clock")
def test_an_edit_shows_at_once_and_another_look_is_worn(stage: Stage) -> None:
    shown = show(stage)
    (board,) = shown.boards
    stage.panes.timeline.commands.rename("Maps", "Charts")
    assert board.title.text() == "Charts"
    shown.wear(DARK)
    assert DARK.text in board.title.styleSheet()


@pytest.mark.usefixtures("clock")
def test_every_control_has_a_name(stage: Stage) -> None:
    shown = show(stage)
    for kind in (QComboBox, QPushButton):
        for widget in shown.findChildren(kind):
            assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in
               shown.boards[0].findChildren(QLabel))  # fmt: skip


def test_running_late_from_the_screen_changes_the_times_in_one_step(
    stage: Stage, clock: Clock
) -> None:
    shown = show(stage)
    stage.keys(Qt.Key.Key_Space)
    clock.turn(9, 42)
    stage.click(shown.controls.late)
    (dialog,) = shown.findChildren(LateDialog)
    assert dialog.minutes.value() == 12
    assert dialog.since.currentText() == "Now (9:42)"
    dialog.minutes.setValue(5)
    assert dialog.words.text() == "2 items get other times."
    stage.click(dialog.do)
    assert stage.times("Ships") == ("9:55", "10:35")
    assert stage.times("Lunch") == ("10:40", "11:20")
    stage.panes.undo()
    assert stage.times("Ships") == ("9:50", "10:30")


@pytest.mark.usefixtures("clock")
def test_running_late_from_the_menu_is_shown_before_it_is_done(stage: Stage) -> None:
    stage.keys((SHIFT, Qt.Key.Key_F11))
    dialog = stage.dialog(LateDialog)
    assert dialog.since.currentText() == "9:00 Maps"
    dialog.minutes.setValue(30)
    table = dialog.table
    lines = [[line.text(n) for n in range(4)] for line in map(table.topLevelItem, range(4)) if line]
    assert lines[0] == ["Maps", "9:00–9:30", "9:30–10:00", ""]
    assert lines[2] == ["Ships", "9:50–10:30", "10:20–11:00", "20 min over what comes next"]
    assert lines[3] == ["Lunch", "10:40–11:20", "10:40–11:20", "fixed"]
    assert "Before what is fixed it is 20 minutes too long." in dialog.words.text()
    stage.click(dialog.breaks)
    assert table.topLevelItem(1).text(3) == "10 min shorter"  # type: ignore[union-attr]  # is there
    stage.keys(Qt.Key.Key_Escape)
    assert stage.times("Maps") == ("9:00", "9:30")


@pytest.mark.slow
@pytest.mark.usefixtures("clock")
def test_the_new_times_can_be_printed_right_away(stage: Stage) -> None:
    stage.keys((SHIFT, Qt.Key.Key_F11))
    stage.click(stage.dialog(LateDialog).do_and_print)
    assert stage.times("Maps") == ("9:10", "9:40")
    stage.until(lambda: stage.window.findChildren(QPrintDialog))
    stage.dialog(QPrintDialog).reject()
    assert stage.panes.side.product == "handout"


@pytest.mark.usefixtures("clock")
def test_it_goes_with_the_programme(stage: Stage) -> None:
    show(stage)
    stage.desk.close_programme()
    stage.settle()
    assert stage.desk.panes is None
