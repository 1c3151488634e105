"""What is in sight: the columns that matter, the row that moved, and what undo changed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from planner.core.edits.place import Place, move
from planner.core.edits.rooms import add_room
from planner.core.programme import Programme
from planner.ui.agenda.columns import Columns
from planner.ui.agenda.sheet import OVER_UNDER
from planner.ui.entries import Column
from tests.core.pictures import a_day
from tests.ui.agenda.conftest import Stage

Key = Qt.Key
Show = Callable[..., Stage]
DAY = "A 9:00-9:30, B 9:30-10:00, C 10:30-11:00, L! 12:00-12:45"


def _long_day() -> Programme:
    items = (
        f"E{n} {9 + n // 12}:{n % 12 * 5:02d}-{9 + n // 12}:{n % 12 * 5 + 5:02d}" for n in range(60)
    )
    return a_day(", ".join(items), closes=18 * 60)


def _in_sight(on: Stage, id_: str) -> bool:
    index = on.table.sheet.index_of(id_, Column.START)
    return on.table.viewport().rect().contains(on.table.visualRect(index))


def test_narrow_table_shows_what_fits_before_kind_and_note(stage: Show) -> None:
    on = stage(a_day(DAY, closes=13 * 60), "da")
    on.table.resize(700, 500)
    QApplication.processEvents()
    header: Columns = on.table.columns
    seen = [header.logicalIndex(place) for place in range(header.count())]
    assert seen == [*range(Column.FIXED), OVER_UNDER, Column.FIXED, Column.KIND, Column.NOTE]
    right = header.sectionViewportPosition(OVER_UNDER) + header.sectionSize(OVER_UNDER)
    assert right <= on.table.viewport().width()
    words = on.table.fontMetrics().horizontalAdvance("120 min. for meget")
    assert header.sectionSize(OVER_UNDER) >= words


def test_titles_have_the_room_of_what_is_scrolled_to_anyway(stage: Show) -> None:
    on = stage(a_day(DAY, closes=13 * 60))
    header: Columns = on.table.columns
    on.table.resize(300, 500)
    QApplication.processEvents()
    others = sum(map(header.sectionSize, (Column.KIND, Column.NOTE)))
    needed = header.length() - header.sectionSize(Column.TITLE) - others
    on.table.resize(needed + 220, 500)
    QApplication.processEvents()
    assert header.length() > on.table.viewport().width()
    assert header.sectionSize(Column.TITLE) > 180
    last = header.sectionViewportPosition(Column.FIXED) + header.sectionSize(Column.FIXED)
    assert last <= on.table.viewport().width()


def test_kept_widths_keep_the_order_of_columns(stage: Show) -> None:
    on = stage(a_day(DAY))
    header = on.table.columns
    header.resizeSection(Column.SPEAKERS, 180)
    on.table.restore_layout(on.table.save_layout())
    assert header.visualIndex(OVER_UNDER) == header.visualIndex(Column.SPEAKERS) + 1


def test_plenary_quietly_says_all_rooms_where_there_are_rooms(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30, B/hall 9:30-10:00", rooms="hall"), "da")
    room = on.table.sheet.index(0, Column.ROOM)
    assert room.data() == "alle lokaler"
    assert room.data(Qt.ItemDataRole.EditRole) == ""
    on.go(0, Column.ROOM)
    on.keys(Key.Key_F2)
    assert on.line is not None
    assert on.line.text() == ""
    on.keys(Key.Key_Escape)


def test_first_room_makes_all_others_stand_in_all_rooms(stage: Show) -> None:
    on = stage(a_day(DAY))
    room = on.table.sheet.index(0, Column.ROOM)
    assert room.data() == ""
    told: list[int] = []
    on.table.sheet.dataChanged.connect(lambda first, last: told.append(last.row() - first.row()))
    on.relay.apply(add_room(on.programme, "Hall", lambda: "hall"))
    assert room.data() == "all rooms"
    assert 3 in told


def test_row_that_moves_far_stays_in_hand_and_in_sight(stage: Show) -> None:
    on = stage(_long_day())
    on.commands.follow = False
    on.write(2, Column.START, "15")
    assert on.table.selected() == ["E2"]
    assert on.at == (59, Column.START)
    assert _in_sight(on, "E2")


def test_new_item_that_lands_among_the_others_stays_in_hand(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.write(4, Column.START, "10")
    assert on.table.selected() == ["n1"]
    assert on.at == (2, Column.START)


def test_undo_brings_what_it_changed_into_sight_and_lights_it(stage: Show) -> None:
    on = stage(_long_day())
    on.relay.apply(move(on.programme, "E2", Place("d", 15 * 60), follow=False))
    on.go(59, Column.TITLE)
    assert not _in_sight(on, "E0")
    before = _ground(on, "E2")
    on.relay.undo()
    QApplication.processEvents()
    assert _in_sight(on, "E2")
    assert _ground(on, "E2") != before
    assert _ground(on, "E3") == _ground(on, "E5")
    assert on.table._flash.strength("E2") > 0
    assert on.table._flash.strength("E3") == 0


def _ground(on: Stage, id_: str) -> QColor:
    """The colour in the corner of its title's cell."""
    corner = on.table.visualRect(on.table.sheet.index_of(id_)).topLeft() + QPoint(2, 2)
    return on.table.viewport().grab().toImage().pixelColor(corner)


def test_new_item_begins_in_the_empty_row(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.table.begin_new()
    on.types("13")
    on.keys(Key.Key_Return)
    assert on.programme.entries["n1"].start == 13 * 60


@pytest.mark.parametrize("reason", QContextMenuEvent.Reason)
def test_menu_does_what_the_keys_do_to_the_selected_rows(
    stage: Show, reason: QContextMenuEvent.Reason
) -> None:
    on = stage(a_day(DAY))
    asked: list[list[str]] = []
    on.table.removal_asked.connect(asked.append)
    on.table.select(["A", "C"])
    point = on.table.visualRect(on.table.currentIndex()).center()
    shown = on.table.viewport().mapToGlobal(point)
    QApplication.sendEvent(on.table.viewport(), QContextMenuEvent(reason, point, shown))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    lines = {line.text().partition("\t")[0].replace("&", ""): line for line in menu.actions()}
    lines["Fixed"].trigger()
    lines["Delete"].trigger()
    lines["Set aside"].trigger()
    menu.close()
    assert on.day == "B 9:30-10:00, L! 12:00-12:45, A! 30, C! 30"
    assert asked == [["A", "C"]]
