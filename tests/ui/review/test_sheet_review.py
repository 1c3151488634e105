"""A spreadsheet is reviewed: what its columns hold is seen, put right, and remembered."""

from __future__ import annotations

from pathlib import Path

import xlsxwriter
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from planner.core.queries import running_order
from planner.exchange.kinds import FileKind
from planner.formats.spreadsheet import Field
from planner.ui.review.cells import Column
from planner.ui.review.dialog import ReviewDialog
from planner.ui.review.pasting import on_clipboard
from tests.ui.review.hands import (
    LEFT,
    TODAY,
    cell,
    cells,
    choose,
    menu,
    opened,
    pick,
    reading,
    settings,
    settle,
    sheet_of,
)

PLAN = """\
Drejebog for båddagen;;;;
Fra;Til;Hvad;Hvem;Note
9.00;9.30;Kaffe;;Bo
9.30;10.15;Knob og stik;Ida Lund;Eva
10.15;11.00;Sejl;Carl Dam;Bo
"""


def _plan(folder: Path, text: str = PLAN) -> Path:
    path = folder / "plan.csv"
    path.write_text(text, encoding="utf-8")
    return path


def _heads(dialog: ReviewDialog) -> list[str]:
    table = sheet_of(dialog).table
    across = Qt.Orientation.Horizontal
    return [str(table.headerData(n, across)) for n in range(table.columnCount())]


def _click_head(dialog: ReviewDialog, column: int) -> None:
    header = sheet_of(dialog).sheet_view.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(column) + 12, header.height() // 2)
    QTest.mouseClick(header.viewport(), LEFT, pos=at)
    QTest.qWait(1)


def test_columns_say_what_they_hold(tmp_path: Path) -> None:
    dialog = opened(_plan(tmp_path))
    assert _heads(dialog)[:4] == ["Start", "End", "Title", "Speakers"]
    assert sheet_of(dialog).header_box.value() == 2
    assert cells(dialog, Column.TIME, Column.TITLE, Column.PEOPLE)[-3:] == [
        ("9:00–9:30", "Kaffe", ""),
        ("9:30–10:15", "Knob og stik", "Ida Lund"),
        ("10:15–11:00", "Sejl", "Carl Dam"),
    ]


def test_a_click_on_a_head_says_what_a_column_holds(tmp_path: Path) -> None:
    dialog = opened(_plan(tmp_path))
    _click_head(dialog, 4)
    pick("Room")
    settle(dialog)
    assert cell(dialog, "Sejl", Column.ROOM) == "Bo"
    assert {room.name for room in reading(dialog).rooms.values()} == {"Bo", "Eva"}


def test_what_one_column_may_hold_moves_to_the_one_chosen(tmp_path: Path) -> None:
    dialog = opened(_plan(tmp_path))
    _click_head(dialog, 4)
    pick("Title")
    settle(dialog)
    assert (_heads(dialog)[2], _heads(dialog)[4]) == ("Not used", "Title")
    assert [e.title for e in running_order(reading(dialog))] == ["Bo", "Eva", "Bo"]


def test_columns_are_chosen_by_keyboard(tmp_path: Path) -> None:
    dialog = opened(_plan(tmp_path))
    view = sheet_of(dialog).sheet_view
    view.setFocus()
    view.setCurrentIndex(sheet_of(dialog).table.index(3, 3))
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    for _ in range(30):
        if menu().activeAction().text() != "Not used":
            QTest.keyClick(menu(), Qt.Key.Key_Up)
    QTest.keyClick(menu(), Qt.Key.Key_Return)
    settle(dialog)
    assert _heads(dialog)[3] == "Not used"
    assert reading(dialog).speakers == {}


def test_what_columns_hold_is_remembered_for_the_next_such_sheet(tmp_path: Path) -> None:
    kept = settings(tmp_path)
    dialog = opened(_plan(tmp_path), kept=kept)
    _click_head(dialog, 4)
    pick("Room")
    settle(dialog)
    QTest.mouseClick(dialog.take, LEFT)
    other = PLAN.replace("Sejl", "Ror").replace("Drejebog for båddagen;;;;\n", "")
    again = opened(_plan(tmp_path, other), kept=settings(tmp_path))
    assert sheet_of(again).columns.fields[4] is Field.ROOM
    assert cell(again, "Ror", Column.ROOM) == "Bo"


def test_what_was_given_up_is_not_remembered(tmp_path: Path) -> None:
    dialog = opened(_plan(tmp_path), kept=settings(tmp_path))
    _click_head(dialog, 4)
    pick("Room")
    settle(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    again = opened(_plan(tmp_path), kept=settings(tmp_path))
    assert sheet_of(again).columns.fields[4] is not Field.ROOM


def test_another_row_can_hold_the_headings(tmp_path: Path) -> None:
    dialog = opened(_plan(tmp_path))
    box = sheet_of(dialog).header_box
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Up)
    settle(dialog)
    assert [e.title for e in running_order(reading(dialog))] == ["Knob og stik", "Sejl"]


def test_a_row_lights_its_item_and_an_item_its_row(tmp_path: Path) -> None:
    dialog = opened(_plan(tmp_path))
    choose(dialog, "Sejl", Column.TITLE)
    table = sheet_of(dialog).table
    assert (table.first, table.last) == (5, 5)
    view = sheet_of(dialog).sheet_view
    view.setFocus()
    view.setCurrentIndex(table.index(3, 0))
    current = dialog.understood.current
    assert current is not None
    assert current.lines == (4, 4)


def test_one_of_several_sheets_is_chosen(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        for name, title in (("Fredag", "Knob"), ("Gæster", "Ida")):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, ["Start", "Titel"])
            sheet.write_row(1, 0, ["9.00", title])
            sheet.write_row(2, 0, ["10.00", f"{title} igen"])
    dialog = opened(path)
    box = sheet_of(dialog).sheet_box
    assert box.isVisible()
    box.setCurrentIndex(box.findText("Gæster"))
    settle(dialog)
    assert [e.title for e in running_order(reading(dialog))] == ["Ida", "Ida igen"]


def test_a_table_copied_in_a_spreadsheet_is_a_table_here() -> None:
    data = QMimeData()
    data.setText("Start\tTitel\tLokale\n9.00\tKnob\tSalen\n10.00\tSejl\tLoftet\n")
    QGuiApplication.clipboard().setMimeData(data)
    source = on_clipboard(TODAY)
    assert source.kind is FileKind.TSV
    dialog = opened(source)
    assert _heads(dialog) == ["Start", "Title", "Room"]
    assert cell(dialog, "Sejl", Column.ROOM) == "Loftet"


def test_a_sheet_without_columns_of_its_own_says_how_it_is_read(tmp_path: Path) -> None:
    grid = "Tid;Salen;Loftet\n9.00-10.00;Knob;Sejl\n10.00-11.00;Ror;Anker\n"
    dialog = opened(_plan(tmp_path, grid))
    pane = sheet_of(dialog)
    assert not any(pane.columns.fields)
    assert pane.advice.text().startswith("Read row by row")
    assert {e.title for e in reading(dialog).entries.values()} == {"Knob", "Sejl", "Ror", "Anker"}


def test_heads_and_cells_are_spoken_together(tmp_path: Path) -> None:
    table = sheet_of(opened(_plan(tmp_path))).table
    spoken = table.data(table.index(3, 2), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Title: Knob og stik"


def test_rare_fields_are_offered_apart(tmp_path: Path) -> None:
    dialog = opened(_plan(tmp_path))
    _click_head(dialog, 4)
    more = menu().actions()[-1].menu()
    assert isinstance(more, QMenu)
    fields = len(list(Field))
    offered = [a for a in (*menu().actions(), *more.actions()) if a.isCheckable()]
    assert len(offered) == fields + 1  # and what is not used
    next(action for action in more.actions() if action.text() == "Moderator").trigger()
    menu().close()
    settle(dialog)
    assert _heads(dialog)[4] == "Moderator"
