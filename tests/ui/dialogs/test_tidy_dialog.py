"""Tidying the typography, asked in a dialog and answered by keys and mouse."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from planner.core.changes import EditKind
from planner.core.edits.tidy import tidyings
from planner.core.programme import Day, Entry, Part, Programme, Speaker
from planner.text import texts
from planner.ui.dialogs.tidy import TidyDialog
from planner.ui.dialogs.tidy_difference import PIECES, Difference
from planner.ui.dialogs.tidy_table import Column
from planner.ui.dialogs.tidy_words import side_by_side
from tests.builders.programmes import a_programme
from tests.ui.stage import Stage, on_stage

Opener = Callable[[Programme], TidyDialog]


def an_untidy_day() -> Programme:
    return a_programme(
        Day("d"),
        Entry("sea", title='Om "havet"', day="d", start=600, parts=(Part("p", "9-12 år"),)),
        Entry("coast", title="Ved kysten", day="d", start=630, abstract="2 mia. kr. - i dag"),
        Speaker("s", "Steen B. Andersen"),
        title="Havets dag...",
    )


@pytest.fixture
def opened(application: QApplication) -> Opener:
    def open_dialog(programme: Programme) -> TidyDialog:
        dialog = TidyDialog(texts("en"), programme, tidyings(programme))
        dialog.open()
        dialog.activateWindow()
        application.processEvents()
        return dialog

    return open_dialog


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as stage:
        yield stage


def words(dialog: TidyDialog, column: Column) -> list[str]:
    return [str(dialog.table.index(row, column).data()) for row in range(dialog.table.rowCount())]


def is_ticked(dialog: TidyDialog, row: int) -> bool:
    state = dialog.table.index(row, Column.TEXT).data(Qt.ItemDataRole.CheckStateRole)
    return Qt.CheckState(state) == Qt.CheckState.Checked


def press(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def tab_to(wanted: QWidget) -> None:
    for _ in range(12):
        if QApplication.focusWidget() is wanted:
            return
        press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is wanted


def test_each_text_stands_there_before_and_after(opened: Opener) -> None:
    dialog = opened(an_untidy_day())
    assert words(dialog, Column.TEXT) == [
        "The programme\nTitle",
        'Om "havet"\nTitle',
        'Om "havet"\nPart 1',
        "Ved kysten\nAbstract",
        "Steen B. Andersen\nName",
    ]
    assert words(dialog, Column.BEFORE)[1] == 'Om "havet"'
    assert words(dialog, Column.AFTER) == [
        "Havets dag…",
        "Om »havet«",
        "9–12 år",
        "2‿mia.‿kr. – i dag",
        "Steen B.‿Andersen",
    ]
    assert dialog.verdict.text() == "5 of 5 texts are tidied."
    assert all(is_ticked(dialog, row) for row in range(5))


def test_what_differs_is_marked_on_both_sides(opened: Opener) -> None:
    dialog = opened(an_untidy_day())
    before, after = (
        dialog.table.index(2, column).data(PIECES) for column in (Column.BEFORE, Column.AFTER)
    )
    assert [tuple(piece) for piece in before] == [("9", False), ("-", True), ("12 år", False)]
    assert [tuple(piece) for piece in after] == [("9", False), ("–", True), ("12 år", False)]


def test_what_differs_is_underlined_for_those_who_see_no_colour(opened: Opener) -> None:
    dialog = opened(an_untidy_day())
    delegate = dialog.view.itemDelegate()
    assert isinstance(delegate, Difference)
    pieces = dialog.table.index(2, Column.AFTER).data(PIECES)
    document = delegate.document(pieces, dialog.font(), 200)
    underlined = ""
    for place, character in enumerate(document.toPlainText()):
        cursor = QTextCursor(document)
        cursor.setPosition(place + 1)
        drawn = cursor.charFormat().underlineStyle()
        underlined += "" if drawn == QTextCharFormat.UnderlineStyle.NoUnderline else character
    assert underlined == "–"


def test_space_leaves_a_text_out_and_takes_it_in_again(opened: Opener) -> None:
    dialog = opened(an_untidy_day())
    assert QApplication.focusWidget() is dialog.view
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    assert [is_ticked(dialog, row) for row in range(5)] == [True, False, True, True, True]
    assert dialog.verdict.text() == "4 of 5 texts are tidied."
    assert {(c.id, c.field) for c in dialog.edit().changes} == {
        ("programme", "title"),
        ("sea", "parts"),
        ("coast", "abstract"),
        ("s", "name"),
    }
    press(Qt.Key.Key_Space)
    assert is_ticked(dialog, 1)


def test_a_box_can_be_clicked(opened: Opener) -> None:
    dialog = opened(an_untidy_day())
    cell = dialog.view.visualRect(dialog.table.index(3, Column.TEXT))
    at = QPoint(cell.left() + 15, cell.center().y())
    QTest.mouseClick(dialog.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert [is_ticked(dialog, row) for row in range(5)] == [True, True, True, False, True]


def test_none_and_all_are_chosen_by_keyboard(opened: Opener) -> None:
    dialog = opened(an_untidy_day())
    tab_to(dialog.none)
    press(Qt.Key.Key_Space)
    assert dialog.verdict.text() == "0 of 5 texts are tidied."
    assert not dialog.do.isEnabled()
    assert not dialog.edit()
    tab_to(dialog.all)
    press(Qt.Key.Key_Space)
    assert dialog.do.isEnabled()
    tab_to(dialog.do)
    press(Qt.Key.Key_Space)
    assert dialog.result() == TidyDialog.DialogCode.Accepted


def test_rows_are_read_aloud_with_the_texts_themselves(opened: Opener) -> None:
    dialog = opened(an_untidy_day())
    said = dialog.table.index(4, Column.TEXT).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == (
        "Name of Steen B. Andersen. Before: Steen B. Andersen. After: Steen B.\u00a0Andersen"
    )
    assert dialog.view.accessibleName()
    assert dialog.view.accessibleDescription() == dialog.verdict.text()


def test_of_a_long_text_what_is_around_each_change_is_shown() -> None:
    filler = "og mange flere ord om havet " * 20
    before, after = side_by_side(f"{filler}9-12 {filler}", f"{filler}9–12 {filler}")
    assert [piece.text for piece in after if piece.changed] == ["–"]
    shown = "".join(piece.text for piece in before)
    assert len(shown) < 120
    assert shown.startswith(" … ")
    assert shown.endswith(" … ")
    assert "9-12 og mange" in shown


def test_of_many_changes_the_first_are_shown_and_the_others_counted() -> None:
    before, after = side_by_side("9-12 og " * 50, "9–12 og " * 50)
    assert len([piece for piece in after if piece.changed]) == 12
    assert before[-1].text.endswith(" … +38")


def test_texts_from_outside_are_no_rich_text(opened: Opener) -> None:
    title = "<b>fed</b> & <i>kursiv</i>..."
    dialog = opened(a_programme(title=title))
    assert words(dialog, Column.BEFORE) == [title]
    delegate = dialog.view.itemDelegate()
    assert isinstance(delegate, Difference)
    pieces = dialog.table.index(0, Column.BEFORE).data(PIECES)
    assert delegate.document(pieces, dialog.font(), 500).toPlainText() == title


def test_rows_grow_when_the_dialog_gets_narrow(opened: Opener, application: QApplication) -> None:
    dialog = opened(a_programme(title="En lang titel om havet og kysten " * 4 + "..."))
    wide = dialog.view.rowHeight(0)
    dialog.resize(dialog.minimumWidth(), dialog.height())
    application.processEvents()
    assert dialog.view.rowHeight(0) > wide


def test_tidying_is_one_step_that_is_announced_and_can_be_taken_back(stage: Stage) -> None:
    stage.open(an_untidy_day())
    before = stage.programme
    stage.window.actions_["tidy"].trigger()
    dialog = stage.dialog(TidyDialog)
    stage.keys(Qt.Key.Key_Space)
    stage.click(dialog.do)
    assert stage.programme.entries["sea"].title == "Om »havet«"
    assert stage.programme.title == "Havets dag..."
    assert stage.desk.status.message.text() == "4 texts tidied"
    assert stage.window.actions_["undo"].text() == "&Undo Tidy the typography"
    step = stage.panes.document.next_undo
    assert step is not None
    assert step.edit is not None
    assert step.edit.kind == EditKind.TIDY
    stage.panes.undo()
    assert stage.programme == before


def test_a_tidy_programme_is_said_to_be_so(stage: Stage) -> None:
    stage.open(a_programme(Day("d"), title="Havets dag…"))
    stage.window.actions_["tidy"].trigger()
    stage.settle()
    assert not [w for w in stage.window.findChildren(TidyDialog) if w.isVisible()]
    assert stage.desk.status.message.text() == "The typography is tidy already"


def test_leaving_the_dialog_changes_nothing(stage: Stage) -> None:
    stage.open(an_untidy_day())
    before = stage.programme
    stage.window.actions_["tidy"].trigger()
    stage.dialog(TidyDialog)
    stage.keys(Qt.Key.Key_Escape)
    assert stage.programme == before
    assert stage.panes.document.next_undo is None
