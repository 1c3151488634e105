from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QByteArray, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QPixmap

from planner.core.edits.place import pin
from planner.ui.agenda.sheet import OVER_UNDER
from planner.ui.entries import Column
from planner.ui.looks import DARK, LIGHT, Look
from tests.core.pictures import a_day
from tests.ui.agenda.conftest import Stage

Key = Qt.Key
ROLE = QAccessible.Role
Show = Callable[..., Stage]
DAY = "A 9:00-9:30, B 9:30-10:00, L! 12:00-12:45, C 13:00-13:30"


def test_what_is_left_or_too_much_stands_where_the_stretch_ends(stage: Show) -> None:
    on = stage(a_day(DAY, closes=13 * 60 + 15))
    assert on.column(OVER_UNDER) == ["", "120 min free", "", "fits", ""]
    on.write(3, Column.LENGTH, "40")
    assert on.column(OVER_UNDER) == ["", "120 min free", "", "10 min over", ""]
    on.relay.apply(pin(on.programme, ["A"], pinned=True))
    assert on.column(OVER_UNDER)[:2] == ["", "120 min free"]
    tip = on.table.sheet.index(1, OVER_UNDER).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "Between 9:30 and 12:00"


def test_danish_day_reads_as_a_dane_writes_it(stage: Show) -> None:
    on = stage(a_day(DAY), "da")
    assert on.row(0)[:3] == ["9.00", "9.30", "30"]
    assert on.row(0)[Column.KIND] == "oplæg"
    on.write(0, Column.KIND, "pause")
    assert on.row(0)[Column.KIND] == "pause"


def test_selection_tells_the_entries_and_can_be_set(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.table.select(["C", "B", "nobody"])
    assert on.table.selected() == ["B", "C"]
    assert on.at == (3, Column.TITLE)
    assert on.chosen[-1] == ["B", "C"]
    on.go(4, Column.TITLE)
    assert (on.table.selected(), on.chosen[-1]) == ([], [])


def test_columns_keep_their_widths_and_the_title_takes_the_rest(stage: Show) -> None:
    on = stage(a_day(DAY))
    header = on.table.columns
    header.resizeSection(Column.SPEAKERS, 222)
    title = header.sectionSize(Column.TITLE)
    assert header.length() == on.table.viewport().width()
    state = on.table.save_layout()
    header.resizeSection(Column.SPEAKERS, 90)
    assert header.sectionSize(Column.TITLE) == title + 132
    on.table.restore_layout(state)
    assert header.sectionSize(Column.SPEAKERS) == 222
    on.table.restore_layout(QByteArray(b"no such state"))
    assert header.sectionSize(Column.SPEAKERS) == 222
    on.table.resize(on.table.width() + 100, 500)
    assert header.sectionSize(Column.TITLE) == title + 100


def test_screen_reader_hears_each_cell_and_its_column(stage: Show) -> None:
    on = stage(a_day(DAY))
    table = QAccessible.queryAccessibleInterface(on.table)
    heard = [table.child(n) for n in range(table.childCount())]
    words = [each.text(QAccessible.Text.Name) for each in heard]
    cells = [w for w, each in zip(words, heard, strict=True) if each.role() == ROLE.Cell]
    assert table.text(QAccessible.Text.Name) == "Running order"
    assert words[1:11] == [on.heading(n) for n in range(10)]
    assert cells[:10] == ["9:00", "9:30", "30", "A", "", "", "not fixed", "session", "", ""]
    assert cells[20:30] == ["12:00", "12:45", "45", "L", "", "", "fixed", "session", "", ""]
    assert cells[-7] == "New item"
    rows = [w for w, each in zip(words, heard, strict=True) if each.role() == ROLE.RowHeader]
    assert rows == ["A", "B", "L", "C", "New item"]


def test_assistive_technology_can_write_a_cell(stage: Show) -> None:
    on = stage(a_day(DAY))
    sheet = on.table.sheet
    assert sheet.setData(sheet.index(0, Column.TITLE), "Welcome")
    assert not sheet.setData(sheet.index(0, Column.START), "never")
    assert on.programme.entries["A"].title == "Welcome"
    assert on.said == ["now called Welcome", "Write a time such as 9:30, or +15."]


@pytest.mark.parametrize("look", [LIGHT, DARK])
def test_pictures_show_focus_and_overrun_in_either_look(stage: Show, look: Look) -> None:
    on = stage(a_day("A 9:00-9:30, B 9:30-12:10, L! 12:00-12:45"))
    on.table.wear(look)
    on.table.select(["A"])
    shot = on.table.viewport().grab()
    assert look.accent in _colours(shot, on, on.table.sheet.index(0, Column.TITLE))
    assert look.error in _colours(shot, on, on.table.sheet.index(1, OVER_UNDER))
    assert look.error not in _colours(shot, on, on.table.sheet.index(0, OVER_UNDER))


def _colours(shot: QPixmap, on: Stage, index: QModelIndex) -> set[str]:
    area = on.table.visualRect(index)
    image = shot.copy(area).toImage()
    points = [QPoint(x, y) for x in range(image.width()) for y in range(image.height())]
    return {QColor(image.pixelColor(point)).name() for point in points}
