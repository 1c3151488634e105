"""The rooms' names above the timeline, by mouse and by keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from planner.core.programme import Programme
from planner.core.queries import rooms_in_order
from planner.text import texts
from planner.ui.entries import EntryTable
from planner.ui.rooms.dialog import RoomsAndTracks
from planner.ui.rooms.room_form import RoomDialog
from planner.ui.timeline.view import TimelineView
from tests.core.pictures import a_day, picture
from tests.ui.arranging import (
    ALT_SHIFT,
    LEFT,
    PLAIN,
    Arranged,
    drag,
    keys,
    menu_at,
    pick,
    settle,
    words_of,
    write,
)
from tests.ui.arranging import show as put_up


class Stage(Arranged):
    """A timeline with its header."""

    def __init__(self, path: Path, programme: Programme) -> None:
        super().__init__(path, programme)
        self.table = EntryTable(self.relay, texts("en"))
        self.view = TimelineView(self.relay, self.table, texts("en"), "d")
        self.header = self.view.frame.header
        put_up(self.view, 800, 500)

    @property
    def rooms(self) -> list[str]:
        return [room.name for room in rooms_in_order(self.programme)]

    def middle(self, room: str) -> QPoint:
        return self.header.columns()[room].center()

    def seen(self) -> QImage:
        settle()
        return self.view.grab().toImage()


Shows = Callable[[Programme], Stage]
THREE = a_day(
    "A/hall 9:00-9:30, B/attic 9:00-10:00, C/attic 10:00-11:00, L! 12:00-12:45",
    rooms="hall attic shed",
)


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Shows]:
    made: list[Stage] = []

    def show(programme: Programme) -> Stage:
        made.append(Stage(tmp_path / "rooms.programme", programme))
        return made[-1]

    yield show
    for each in made:
        each.close()
        each.view.close()


def test_without_rooms_there_is_no_header(stage: Shows) -> None:
    shown = stage(a_day("A 9:00-9:30"))
    assert not shown.header.isVisible()
    room = shown.header.add()
    settle()
    assert room is not None
    assert shown.header.isVisible()
    write(shown.header, "The great hall")
    assert shown.rooms == ["The great hall"]
    assert picture(shown.programme) == "A 9:00-9:30"  # for all rooms
    shown.relay.undo()
    assert shown.rooms == []
    settle()
    assert not shown.header.isVisible()


def test_a_double_click_renames_in_place(stage: Shows) -> None:
    shown = stage(THREE)
    QTest.mouseDClick(shown.header, LEFT, PLAIN, shown.middle("attic"))
    write(shown.header, " The  attic ")
    assert shown.rooms == ["hall", "The attic", "shed"]
    assert shown.said == ["now called The attic"]
    assert shown.header.name.line is None


def test_esc_keeps_the_name_and_going_elsewhere_keeps_what_was_typed(stage: Shows) -> None:
    shown = stage(THREE)
    shown.header.rename("hall")
    QTest.keyClicks(QApplication.focusWidget() or shown.header, "Other")
    keys(shown.header, Qt.Key.Key_Escape)
    assert shown.rooms[0] == "hall"
    assert shown.header.hasFocus()
    shown.header.rename("hall")
    QTest.keyClicks(QApplication.focusWidget() or shown.header, "Other")
    shown.view.setFocus()
    assert shown.rooms[0] == "Other"


def test_dragging_a_name_sideways_changes_the_order_as_one_step(stage: Shows) -> None:
    shown = stage(THREE)
    before = shown.seen()
    start, end = shown.middle("hall"), shown.middle("shed") + QPoint(30, 0)
    drag(shown.header, start, end, let_go=False)
    assert shown.rooms == ["hall", "attic", "shed"]  # nothing is written yet
    assert shown.seen() != before
    QTest.mouseRelease(shown.header, LEFT, PLAIN, end)
    settle()
    assert shown.rooms == ["attic", "shed", "hall"]
    assert shown.said == ["hall is now number 3 of 3"]
    assert shown.programme.entries == THREE.entries
    shown.relay.undo()
    assert shown.rooms == ["hall", "attic", "shed"]


def test_a_drag_that_ends_where_it_began_and_one_that_is_dropped_change_nothing(
    stage: Shows,
) -> None:
    shown = stage(THREE)
    shown.view.setFocus()
    before = shown.seen()
    drag(shown.header, shown.middle("attic"), shown.middle("attic") + QPoint(40, 0))
    assert shown.document.next_undo is None
    drag(shown.header, shown.middle("shed"), shown.middle("hall"), let_go=False)
    keys(shown.header, Qt.Key.Key_Escape)
    QTest.mouseRelease(shown.header, LEFT, PLAIN, shown.middle("hall"))
    assert shown.document.next_undo is None
    shown.view.setFocus()
    QTest.mouseMove(shown.header, QPoint(2, 2))
    assert shown.seen() == before


def test_a_room_is_put_among_those_that_are_shown(stage: Shows) -> None:
    shown = stage(THREE)
    assert shown.header.commands.hide("d", "attic")
    drag(shown.header, shown.middle("shed"), shown.middle("hall") - QPoint(30, 0))
    assert shown.rooms == ["shed", "hall", "attic"]


def test_the_menu_hides_a_room_and_the_note_at_the_end_shows_it_again(stage: Shows) -> None:
    shown = stage(THREE)
    menu = menu_at(shown.header, shown.middle("attic"))
    assert words_of(menu) == [
        "Rename",
        "Capacity and colour…",
        "Hide on this day",
        "Add a room",
        "Rooms and tracks…",
        "Remove the room (2 items are set aside)",
    ]
    pick(menu, "Hide")
    assert list(shown.header.columns()) == ["hall", "shed"]
    assert shown.said[-1] == "attic is hidden on this day; its items are still printed"
    hidden = shown.header.tools.hidden
    assert hidden.isVisible()
    assert hidden.text() == "1 hidden"
    QTest.mouseClick(hidden, LEFT)
    settle()
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    pick(popup, "Show attic")
    popup.close()
    assert shown.programme == THREE
    assert not hidden.isVisible()


def test_all_hidden_rooms_are_shown_at_once(stage: Shows) -> None:
    shown = stage(THREE)
    for room in ("hall", "shed"):
        shown.header.commands.hide("d", room)
    menu = menu_at(shown.header, QPoint(2, 2))
    assert words_of(menu)[2:] == ["Show hall", "Show shed", "Show all rooms"]
    pick(menu, "Show all")
    assert shown.programme == THREE


def test_the_last_room_that_is_shown_cannot_be_hidden(stage: Shows) -> None:
    shown = stage(a_day("A/hall 9:00-9:30", rooms="hall"))
    hide = shown.header.menu("hall").actions()[2]
    assert not hide.isEnabled()
    assert not shown.header.commands.hide("d", "hall")
    assert shown.said == ["the last room of a day cannot be hidden"]


def test_removing_a_room_sets_its_items_aside_and_undo_brings_them_back(stage: Shows) -> None:
    shown = stage(THREE)
    pick(menu_at(shown.header, shown.middle("attic")), "Remove the room")
    assert picture(shown.programme) == "A/hall 9:00-9:30, L! 12:00-12:45, B 60, C 60"
    assert shown.said == ["attic is removed, 2 items are set aside"]
    shown.relay.undo()
    assert shown.programme == THREE


def test_the_button_adds_a_room_that_is_named_at_once_in_one_step(stage: Shows) -> None:
    shown = stage(THREE)
    QTest.mouseClick(shown.header.tools.add, LEFT)
    settle()
    assert shown.rooms == ["hall", "attic", "shed", "Room 4"]
    write(shown.header, "Greenhouse")
    assert shown.rooms == ["hall", "attic", "shed", "Greenhouse"]
    assert shown.said == ["Room 4 is added", "Greenhouse is added"]
    shown.relay.undo()
    assert shown.programme == THREE
    assert shown.document.next_undo is None


def test_a_new_room_keeps_the_name_it_was_offered(stage: Shows) -> None:
    shown = stage(THREE)
    QTest.mouseClick(shown.header.tools.add, LEFT)
    keys(shown.header, Qt.Key.Key_Escape)
    assert shown.rooms[-1] == "Room 4"
    assert shown.header.commands.proposed_room() == "Room 5"


def test_keys_do_all_of_it(stage: Shows) -> None:
    shown = stage(THREE)
    shown.header.setFocus(Qt.FocusReason.TabFocusReason)
    keys(shown.header, Qt.Key.Key_Right)
    assert shown.header.current() == "attic"
    assert shown.header.accessibleName() == "Rooms: attic, number 2 of 3"
    keys(shown.header, Qt.Key.Key_Right, held=ALT_SHIFT)
    assert shown.rooms == ["hall", "shed", "attic"]
    assert shown.header.current() == "attic"
    keys(shown.header, Qt.Key.Key_F2)
    write(shown.header, "Loft")
    assert shown.rooms == ["hall", "shed", "Loft"]
    keys(shown.header, Qt.Key.Key_Insert)
    write(shown.header, "Yard")
    assert shown.rooms == ["hall", "shed", "Loft", "Yard"]
    keys(shown.header, Qt.Key.Key_Delete)
    assert shown.rooms == ["hall", "shed", "Loft"]
    assert shown.header.hasFocus()


def test_the_menu_opens_the_small_dialog_and_the_list(stage: Shows) -> None:
    shown = stage(THREE)
    pick(menu_at(shown.header, shown.middle("attic")), "Capacity")
    (room,) = shown.view.findChildren(RoomDialog)
    assert room.windowTitle() == "attic"
    keys(room, Qt.Key.Key_Escape)
    pick(menu_at(shown.header, shown.middle("attic")), "Rooms and tracks")
    (both,) = shown.view.findChildren(RoomsAndTracks)
    assert both.rooms.chosen() == "attic"
    keys(both, Qt.Key.Key_Escape)
    assert not both.isVisible()


def test_a_room_removed_from_under_the_pointer_is_let_go(stage: Shows) -> None:
    shown = stage(THREE)
    drag(shown.header, shown.middle("shed"), shown.middle("hall"), let_go=False)
    assert shown.header.commands.remove("shed")
    settle()
    QTest.mouseRelease(shown.header, LEFT, PLAIN, QPoint(80, 10))
    settle()
    assert shown.rooms == ["hall", "attic"]


def test_capacity_and_colour_are_painted(stage: Shows) -> None:
    shown = stage(THREE)
    before = shown.seen()
    shown.header.commands.set_capacity("hall", 120)
    with_capacity = shown.seen()
    assert with_capacity != before
    shown.header.commands.set_colour("hall", "#2f7394")
    strip = QPoint(shown.middle("hall").x(), shown.header.height() - 4)
    painted = shown.seen().pixelColor(shown.header.mapTo(shown.view, strip))
    assert painted.name() == "#2f7394"


def test_the_hours_of_a_night_begin_at_0_again(stage: Shows, tmp_path: Path) -> None:
    shown = stage(a_day("A 23:00-25:30", opens=22 * 60, closes=26 * 60))
    path = tmp_path / "ruler.pdf"
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A3))
    painter = QPainter(writer)
    painter.scale(8, 8)
    shown.view.frame.ruler.render(painter, QPoint())
    painter.end()
    document = pypdfium2.PdfDocument(path)
    said = document[0].get_textpage().get_text_bounded().split()
    document.close()
    assert "1:30" in said
    assert "0:00" in said
    assert not any(time.startswith(("24", "25")) for time in said)


def test_a_key_takes_a_room_past_the_hidden_ones(stage: Shows) -> None:
    shown = stage(THREE)
    shown.header.commands.hide("d", "attic")
    shown.header.setFocus(Qt.FocusReason.TabFocusReason)
    keys(shown.header, Qt.Key.Key_Right, held=ALT_SHIFT)
    assert shown.rooms == ["attic", "shed", "hall"]
    keys(shown.header, Qt.Key.Key_Left, held=ALT_SHIFT)
    assert shown.rooms == ["attic", "hall", "shed"]
    assert shown.header.current() == "hall"


def test_letters_in_the_header_do_not_reach_the_timeline(stage: Shows) -> None:
    shown = stage(THREE)
    shown.header.setFocus(Qt.FocusReason.TabFocusReason)
    keys(shown.header, Qt.Key.Key_P, Qt.Key.Key_Return, Qt.Key.Key_X)
    assert shown.programme == THREE
    assert shown.view.editing.line is None
