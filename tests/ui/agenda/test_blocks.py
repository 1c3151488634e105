from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from planner.core.programme import EntryKind
from planner.text import texts
from planner.ui.agenda.block import MOST_ROWS, marked_up, read_rows, written
from planner.ui.agenda.sheet import OVER_UNDER
from planner.ui.entries import Column
from planner.ui.inspector.source import UnusableError
from tests.core.pictures import a_day
from tests.ui.agenda.conftest import Stage

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Show = Callable[..., Stage]
DAY = "A 9:00-9:30, B 9:30-10:00, C 10:30-11:00"


def test_block_is_laid_over_rows_and_goes_on_in_new_ones_in_one_step(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.go(1, Column.START)
    on.paste("9.40\t10.00\t20\tBees\r\n10.00\t11.00\t60\tHoney\r\n11.15\t12.00\t45\tWax\r\n")
    assert [on.row(n)[:4] for n in range(4)] == [
        ["9:00", "9:30", "30", "A"],
        ["9:40", "10:00", "20", "Bees"],
        ["10:00", "11:00", "60", "Honey"],
        ["11:15", "12:00", "45", "Wax"],
    ]
    assert on.said == ["3 rows pasted"]
    on.relay.undo()
    assert on.day == DAY
    assert on.document.next_undo is None


def test_times_of_a_block_stand_as_they_are_written_and_push_nothing(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.go(0, Column.START)
    on.paste("9:10:00\n9:50\n")
    assert on.day == "A 9:10-9:40, B 9:50-10:20, C 10:30-11:00"


def test_lengths_alone_push_what_follows(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.go(0, Column.LENGTH)
    on.paste("45\n45")
    assert on.day == "A 9:00-9:45, B 9:45-10:30, C 10:30-11:00"


def test_all_columns_of_a_row_are_read(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.go(3, Column.START)
    on.paste('11\t\t20\t"Old ""maps"", new eyes"\tAttic\tAne Dahl, Bo Holm\tx\tb\t"two\nlines"')
    new = on.programme.entries["n1"]
    assert (new.title, new.duration, new.open_end) == ('Old "maps", new eyes', 20, True)
    assert (new.kind, new.pinned, new.note) == (EntryKind.BREAK, True, "two\nlines")
    assert on.programme.rooms[new.room or ""].name == "Attic"
    assert on.row(3)[Column.SPEAKERS] == "Ane Dahl, Bo Holm"


@pytest.mark.parametrize(
    ("column", "text", "sentence"),
    [
        (
            Column.START,
            "9\t\t\tOne\nlate\t\t\tTwo",
            "Row 2 of what is pasted, Start: Write a time such as 9:30, or +15.",
        ),
        (
            Column.START,
            "9\t10\t45",
            "Row 1 of what is pasted, End: The length does not agree with the end.",
        ),
        (
            Column.FIXED,
            "x\nperhaps",
            "Row 2 of what is pasted, Fixed: Write x for fixed, or nothing.",
        ),
        (
            Column.NOTE,
            "one\ntwo\tthree",
            "Row 2 of what is pasted has more cells than fit here.",
        ),
        (Column.TITLE, "x\n" * 501, "No more than 500 rows can be pasted at once."),
    ],
)
def test_cell_that_cannot_be_used_is_named_and_nothing_changes(
    stage: Show, column: Column, text: str, sentence: str
) -> None:
    on = stage(a_day(DAY))
    on.go(0, column)
    QTest.keyClick(on.table, Key.Key_Escape)
    before = on.programme
    on.paste(text)
    assert on.said[-1] == sentence
    assert QToolTip.text() == sentence
    assert on.programme is before


def test_what_fits_cannot_be_pasted_over(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.table.setCurrentIndex(on.table.sheet.index(0, 9))
    on.paste("x")
    assert on.said == ["This column cannot be written."]


def test_copy_gives_the_selected_cells_as_text_and_html(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30, B 9:30-10:00"))
    on.write(0, Column.TITLE, 'Bees & "Co"')
    on.go(0, Column.START)
    on.table.setCurrentIndex(on.table.sheet.index(0, Column.START))
    on.keys(Key.Key_Down, Key.Key_Right, Key.Key_Right, Key.Key_Right, held=SHIFT)
    on.keys(Key.Key_C, held=CTRL)
    data = QApplication.clipboard().mimeData()
    assert data.text() == '9:00\t9:30\t30\t"Bees & ""Co"""\n9:30\t10:00\t30\tB'
    assert "<td>Bees &amp; &quot;Co&quot;</td>" in data.html()
    assert read_rows(texts("en"), data.text())[0][3] == 'Bees & "Co"'


def test_copied_rows_can_be_pasted_back_as_new_ones(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30, L! 12:00-12:45"))
    on.go(0, Column.START)
    on.keys(Key.Key_A, held=CTRL)
    on.keys(Key.Key_C, held=CTRL)
    text = QApplication.clipboard().text()
    assert text.splitlines()[0] == "9:00\t9:30\t30\tA\t\t\t\tsession\t"
    on.go(2, Column.START)
    on.paste(text)
    assert on.day.count("9:00-9:30") == 2
    assert on.day.count("! 12:00-12:45") == 2


@pytest.mark.parametrize("cell", ["=1+1", "+45 12", "-", "@home", "plain", 'a "b" c', "two\nlines"])
def test_cells_come_back_as_they_were_and_none_is_a_formula(cell: str) -> None:
    text = written([[cell, "x"], ["y", cell]])
    assert read_rows(texts("en"), text) == [[cell, "x"], ["y", cell]]
    assert not text.startswith(("=", "+", "-", "@"))
    assert "<td>=" not in marked_up([[cell]])


def test_what_fits_is_copied_only_alone(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30", closes=10 * 60))
    on.table.setCurrentIndex(on.table.sheet.index(0, OVER_UNDER))
    on.keys(Key.Key_C, held=CTRL)
    assert QApplication.clipboard().text() == "30 min free"


def test_pasted_rows_are_selected_where_they_came_to_stand(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.go(3, Column.TITLE)
    on.go(3, Column.START)
    on.paste("9:15\n10:00\n")
    assert on.table.selected() == ["n1", "n2"]
    assert on.at == (1, Column.START)


def test_stray_quotation_mark_swallows_nothing() -> None:
    assert read_rows(texts("en"), '"Open\tone\r\ntwo\tthree\r\n\r\n') == [
        ['"Open', "one"],
        ["two", "three"],
    ]


def test_block_has_bounds() -> None:
    assert len(read_rows(texts("en"), "x\n" * MOST_ROWS)) == MOST_ROWS
    with pytest.raises(UnusableError):
        read_rows(texts("en"), "x" * 1_000_001)
