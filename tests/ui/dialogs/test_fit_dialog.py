"""Making it fit, asked in a dialog and answered by keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from planner.core.changes import apply
from planner.core.edits.fit import day_scope, fit
from planner.core.programme import Day, Entry, EntryKind, Programme, Room
from planner.text import texts
from planner.ui.dialogs.fit import FitDialog
from planner.ui.dialogs.fit_table import Column
from tests.core.pictures import picture

Opener = Callable[..., FitDialog]


@pytest.fixture
def opened(application: QApplication) -> Opener:
    def open_dialog(
        programme: Programme, chosen: str | None = None, language: str = "en"
    ) -> FitDialog:
        dialog = FitDialog(texts(language), programme, "d", chosen, 5)
        dialog.open()
        dialog.activateWindow()
        application.processEvents()
        return dialog

    return open_dialog


def an_overlong_day() -> Programme:
    entries = [
        Entry("a", title="Skovens lyde", duration=75, day="d", start=9 * 60),
        Entry("k", EntryKind.BREAK, "Te", 20, "d", 10 * 60 + 15),
        Entry("l", EntryKind.BREAK, "Frokost", 45, "d", 11 * 60 + 30, pinned=True),
        Entry("b", title="Stier & spor", duration=60, day="d", start=12 * 60 + 15),
        Entry("c", duration=30, day="d", start=13 * 60 + 15),
    ]
    days = {"d": Day("d", closes=13 * 60 + 30)}
    return Programme("p", days=days, entries={entry.id: entry for entry in entries})


def words(dialog: FitDialog, column: Column) -> list[str]:
    return [str(dialog.table.index(row, column).data()) for row in range(dialog.table.rowCount())]


def press(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def tab_to(dialog: FitDialog, wanted: QWidget) -> None:
    for _ in range(12):
        if QApplication.focusWidget() is wanted:
            return
        press(Qt.Key.Key_Tab)
    assert dialog.focusWidget() is wanted


def test_around_an_item_shows_it_before_and_after(opened: Opener) -> None:
    dialog = opened(an_overlong_day(), "b")
    assert words(dialog, Column.TITLE) == ["Stier & spor", "Untitled"]
    assert words(dialog, Column.BEFORE) == ["12:15–13:15", "13:15–13:45"]
    assert words(dialog, Column.AFTER) == ["12:15–13:00", "13:00–13:30"]
    assert words(dialog, Column.LENGTH) == ["60 → 45 min", "30 min"]
    assert "12:15–13:30" in dialog.around.text()
    assert dialog.verdict.text() == "It fits until 13:30. 1 item changes its length."


def test_answer_is_one_edit_that_does_what_is_shown(opened: Opener) -> None:
    programme = an_overlong_day()
    dialog = opened(programme, "b")
    assert picture(apply(programme, dialog.edit())).endswith("b 12:15-13:00, c 13:00-13:30")
    assert dialog.edit().ids == {"b", "c"}


def test_keeping_a_row_takes_the_minutes_elsewhere(opened: Opener) -> None:
    dialog = opened(an_overlong_day(), "b")
    tab_to(dialog, dialog.view)
    press(Qt.Key.Key_Space)
    assert words(dialog, Column.LENGTH) == ["60 min", "30 min"]
    assert not dialog.do.isEnabled()
    assert dialog.verdict.text() == (
        "8 minutes too long: “Untitled” is at its shortest; “Stier & spor” is to be kept."
    )
    assert words(dialog, Column.AFTER) == ["–", "–"]
    press(Qt.Key.Key_Space)
    assert dialog.do.isEnabled()


def test_a_box_can_be_clicked(opened: Opener) -> None:
    dialog = opened(an_overlong_day(), "b")
    box = dialog.view.visualRect(dialog.table.index(1, Column.KEEP))
    at = box.topLeft()
    at.setY(box.center().y())
    at.setX(box.left() + 15)
    QTest.mouseClick(dialog.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    state = dialog.table.index(1, Column.KEEP).data(Qt.ItemDataRole.CheckStateRole)
    assert Qt.CheckState(state) == Qt.CheckState.Checked


def test_what_is_fixed_has_no_box_and_stays(opened: Opener) -> None:
    dialog = opened(an_overlong_day())
    lunch = words(dialog, Column.TITLE).index("Frokost")
    assert words(dialog, Column.KEEP)[lunch] == "fixed"
    assert dialog.table.index(lunch, Column.KEEP).data(Qt.ItemDataRole.CheckStateRole) is None
    assert not dialog.table.toggle(lunch)
    assert words(dialog, Column.AFTER)[lunch] == words(dialog, Column.BEFORE)[lunch]


def test_typing_an_end_chooses_it_and_shows_at_once_whether_it_can_be(opened: Opener) -> None:
    programme = an_overlong_day()
    dialog = opened(programme, "b")
    dialog.end.setFocus()
    dialog.end.selectAll()
    QTest.keyClicks(dialog.end, "1340")
    assert dialog.to_end.isChecked()
    assert words(dialog, Column.AFTER)[-1] == "13:10–13:40"
    assert dialog.edit() == fit(programme, day_scope(programme, "d", 13 * 60 + 40)).edit
    dialog.end.selectAll()
    QTest.keyClicks(dialog.end, "13")
    assert not dialog.do.isEnabled()
    assert not dialog.edit()
    assert dialog.verdict.text() == (
        "23 minutes too long: “Stier & spor” and “Untitled” are at their shortest."
    )


@pytest.mark.parametrize("typed", ["noon", "", "8.30"])
def test_an_end_that_is_no_time_of_the_day_says_what_to_write(opened: Opener, typed: str) -> None:
    dialog = opened(an_overlong_day())
    dialog.end.setFocus()
    dialog.end.selectAll()
    press(Qt.Key.Key_Delete)
    QTest.keyClicks(dialog.end, typed)
    assert dialog.verdict.text() == "Write a time after 9:00, when the day opens."
    assert not dialog.do.isEnabled()
    assert not dialog.edit()
    dialog.whole.click()
    assert dialog.do.isEnabled()


def test_all_of_it_by_keyboard(opened: Opener) -> None:
    dialog = opened(an_overlong_day(), "b")
    assert QApplication.focusWidget() is dialog.around
    press(Qt.Key.Key_Down)
    assert dialog.whole.isChecked()
    tab_to(dialog, dialog.view)
    press(Qt.Key.Key_End)
    tab_to(dialog, dialog.do)
    press(Qt.Key.Key_Space)
    assert dialog.result() == FitDialog.DialogCode.Accepted
    assert dialog.edit().ids == {"a", "k", "b", "c"}


def test_what_fits_already_has_nothing_to_do(opened: Opener) -> None:
    programme = an_overlong_day()
    day = replace(programme.days["d"], closes=13 * 60 + 45)
    dialog = opened(replace(programme, days={"d": day}), "c")
    assert dialog.verdict.text() == "It fits already."
    assert not dialog.do.isEnabled()


def test_minutes_that_nobody_can_take_stay_free(opened: Opener) -> None:
    programme = an_overlong_day()
    entries = {id_: replace(e, most=e.duration) for id_, e in programme.entries.items()}
    day = replace(programme.days["d"], closes=14 * 60)
    dialog = opened(replace(programme, days={"d": day}, entries=entries), "b")
    assert dialog.verdict.text() == (
        "15 minutes stay free: “Stier & spor” and “Untitled” are at their longest."
    )
    assert not dialog.do.isEnabled()


def test_a_day_without_items_has_nothing_to_fit(opened: Opener) -> None:
    dialog = opened(Programme("p", days={"d": Day("d")}))
    assert dialog.verdict.text() == "There is nothing here to make fit."
    assert not dialog.around.isVisible()
    assert not dialog.do.isEnabled()


def test_an_item_that_is_not_placed_leaves_the_day_to_choose(opened: Opener) -> None:
    programme = an_overlong_day()
    entries = {**programme.entries, "t": Entry("t", title="Senere")}
    dialog = opened(replace(programme, entries=entries), "t")
    assert dialog.whole.isChecked()
    assert not dialog.around.isVisible()


def test_many_limits_are_counted(opened: Opener) -> None:
    entries = {
        f"e{n}": Entry(f"e{n}", title=f"Spor {n}", duration=60, day="d", start=540 + 60 * n)
        for n in range(6)
    }
    dialog = opened(Programme("p", days={"d": Day("d", closes=12 * 60)}, entries=entries))
    assert dialog.verdict.text() == (
        "90 minutes too long: “Spor 0”, “Spor 1”, “Spor 2” and 3 others are at their shortest."
    )


def test_rows_boxes_and_fields_have_names_for_screen_readers(opened: Opener) -> None:
    dialog = opened(an_overlong_day())
    row = words(dialog, Column.TITLE).index("Stier & spor")
    role = Qt.ItemDataRole.AccessibleTextRole
    assert dialog.table.index(row, Column.TITLE).data(role) == (
        "Stier & spor, 12:15 to 13:15, then 12:15 to 13:00, 60 minutes become 45"
    )
    assert dialog.table.index(row, Column.KEEP).data(role) == "Keep the length of Stier & spor"
    assert dialog.view.accessibleName()
    assert dialog.end.accessibleName()


def test_a_long_day_scrolls_and_no_column_of_times_is_cut(opened: Opener) -> None:
    entries = {
        f"{room}{n}": Entry(
            f"{room}{n}",
            title=f"Formiddagens lange oplæg om sange nummer {n}",
            duration=60,
            day="d",
            start=480 + 60 * n,
            room=room,
        )
        for n in range(13)
        for room in ("r", "s", "t")
    }
    rooms = {id_: Room(id_, n, f"Det store lokale {id_}") for n, id_ in enumerate("rst")}
    days = {"d": Day("d", opens=480, closes=20 * 60)}
    dialog = opened(Programme("p", days=days, rooms=rooms, entries=entries), language="da")
    view = dialog.view
    assert view.verticalScrollBar().maximum() > 0
    assert view.horizontalScrollBar().maximum() == 0
    for column in (Column.ROOM, Column.BEFORE, Column.AFTER, Column.LENGTH, Column.KEEP):
        header = view.horizontalHeader().sectionSizeHint(column)
        assert view.columnWidth(column) >= max(view.sizeHintForColumn(column), header)
    assert dialog.height() <= dialog.screen().availableSize().height()
