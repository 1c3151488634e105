from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QToolTip, QVBoxLayout, QWidget

from planner.core.changes import EditKind, add_rows, apply
from planner.core.edits.place import Place, lift, move
from planner.core.edits.remove import remove_entries
from planner.core.programme import Appearance, Entry, EntryKind, Role, Row, Speaker
from planner.ui.entries import Column
from planner.ui.typed_time import read_start
from tests.core.pictures import a_day
from tests.ui.agenda.conftest import Stage

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Show = Callable[..., Stage]
DAY = "A 9:00-9:30, B 9:30-10:00, C 10:30-11:00, L! 12:00-12:45"


def names(on: Stage, entry: str) -> list[str]:
    return on.column(Column.SPEAKERS)[list("ABCL").index(entry)].split(", ")


@pytest.mark.parametrize(
    ("row", "column", "typed", "expected"),
    [
        (2, Column.START, "1045", "A 9:00-9:30, B 9:30-10:00, C 10:45-11:15, L! 12:00-12:45"),
        (2, Column.START, "+15", "A 9:00-9:30, B 9:30-10:00, C 10:45-11:15, L! 12:00-12:45"),
        (2, Column.START, "10-11.30", "A 9:00-9:30, B 9:30-10:00, C 10:00-11:30, L! 12:00-12:45"),
        (0, Column.END, "9.45", "A 9:00-9:45, B 9:45-10:15, C 10:30-11:00, L! 12:00-12:45"),
        (0, Column.LENGTH, "1t 30", "A 9:00-10:30, B 10:30-11:00, C 11:00-11:30, L! 12:00-12:45"),
        (1, Column.LENGTH, "+5", "A 9:00-9:30, B 9:30-10:05, C 10:30-11:00, L! 12:00-12:45"),
        (3, Column.START, "kl. 13", "A 9:00-9:30, B 9:30-10:00, C 10:30-11:00, L! 13:00-13:45"),
    ],
)
def test_typed_time_is_the_edit_that_a_drag_would_make(
    stage: Show, row: int, column: Column, typed: str, expected: str
) -> None:
    on = stage(a_day(DAY))
    on.write(row, column, typed)
    assert on.day == expected
    assert on.relay.undo() is not None
    assert on.day == DAY


@pytest.mark.parametrize("typed", ["9.10", "10.40", "12.20"])
@pytest.mark.parametrize("row", [2, 5])
@pytest.mark.parametrize("follow", [True, False])
def test_start_that_is_typed_is_a_drop_there(
    stage: Show, typed: str, row: int, *, follow: bool
) -> None:
    two_rooms = (
        "W 9:00-9:20, A/hall 9:20-10:00, B/attic 9:20-10:10, C/hall 10:00-11:00, "
        "D/attic 10:30-11:00, L! 12:00-12:45, E/hall 12:45-13:30"
    )
    on = stage(a_day(two_rooms, rooms="hall attic"))
    on.commands.follow = follow
    before = on.programme
    entry = on.table.sheet.entry(row)
    assert entry is not None
    minute = read_start(typed, 0)
    drop = move(before, entry.id, Place("d", minute, entry.room), follow=follow)
    on.write(row, Column.START, typed)
    assert on.programme == apply(before, drop)


def test_without_follow_only_the_cell_changes(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.commands.follow = False
    on.write(0, Column.END, "9.45")
    assert on.day == DAY.replace("A 9:00-9:30", "A 9:00-9:45")


def test_outcome_is_announced_as_after_a_drag(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.write(0, Column.END, "9.45")
    assert on.said == ["now 45 minutes, 9:00 to 9:45, 1 item pushed"]


def test_end_over_midnight_is_of_the_night_that_follows(stage: Show) -> None:
    on = stage(a_day("A 22:00-23:00"))
    on.write(0, Column.END, "0.30")
    assert on.programme.entries["A"].end == 24 * 60 + 30


def test_end_that_is_emptied_is_not_known_any_more(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.go(2, Column.END)
    on.keys(Key.Key_Delete)
    assert on.programme.entries["C"].open_end
    assert on.row(2)[Column.END] == ""


@pytest.mark.parametrize(
    ("column", "typed", "sentence"),
    [
        (Column.START, "noonish", "Write a time such as 9:30, or +15."),
        (Column.END, "8.30", "It cannot end before it begins."),
        (Column.LENGTH, "long", "Write a number of minutes, such as 45."),
        (Column.LENGTH, "0", "Write a number of minutes, such as 45."),
        (Column.KIND, "talk", "Write session or break."),
    ],
)
def test_what_cannot_be_used_keeps_its_cell_open_and_says_why(
    stage: Show, column: Column, typed: str, sentence: str
) -> None:
    on = stage(a_day(DAY))
    on.write(0, column, typed)
    assert on.said == [sentence]
    assert QToolTip.text() == sentence
    assert on.line is not None
    assert (on.line.text(), on.line.hasFocus()) == (typed, True)
    assert on.document.next_undo is None
    on.keys(Key.Key_Escape)
    assert on.line is None
    assert on.day == DAY


def test_refused_value_can_be_mended(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.write(2, Column.START, "1o.45")
    on.keys(Key.Key_A, held=CTRL)
    on.types("1045")
    on.keys(Key.Key_Return)
    assert "C 10:45-11:15" in on.day
    assert on.line is None


def test_esc_drops_what_was_typed(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.go(0, Column.TITLE)
    on.types("Nonsense")
    on.keys(Key.Key_Escape)
    assert on.programme.entries["A"].title == "A"
    assert on.document.next_undo is None
    assert on.table.hasFocus()


def test_f2_and_double_click_open_what_is_there(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.go(1, Column.TITLE)
    on.keys(Key.Key_F2, Key.Key_End)
    on.types(" and more")
    on.keys(Key.Key_Return)
    assert on.programme.entries["B"].title == "B and more"
    point = on.table.visualRect(on.table.sheet.index(0, Column.TITLE)).center()
    QTest.mouseDClick(on.table.viewport(), Qt.MouseButton.LeftButton, pos=point)
    on.types("Welcome")
    on.keys(Key.Key_Return)
    assert on.programme.entries["A"].title == "Welcome"


def test_clicking_elsewhere_keeps_what_was_typed(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.go(0, Column.TITLE)
    on.types("Welcome")
    on.go(2, Column.NOTE)
    assert on.programme.entries["A"].title == "Welcome"
    assert on.line is None


def test_going_elsewhere_with_what_cannot_be_used_says_so_and_changes_nothing(
    stage: Show,
) -> None:
    on = stage(a_day(DAY))
    on.go(0, Column.START)
    on.types("never")
    on.go(2, Column.NOTE)
    assert on.said == ["Write a time such as 9:30, or +15."]
    assert (on.line, on.day) == (None, DAY)


def test_keep_makes_an_edit_of_what_is_half_typed(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.go(0, Column.TITLE)
    on.types("Welcome")
    on.table.keep()
    assert on.programme.entries["A"].title == "Welcome"
    on.go(0, Column.START)
    on.types("never")
    on.table.keep()
    assert (on.line, on.day) == (None, DAY)


def test_tab_goes_on_and_enter_goes_down_where_typing_began(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.go(0, Column.TITLE)
    on.types("One")
    on.keys(Key.Key_Tab)
    assert on.at == (0, Column.ROOM)
    on.keys(Key.Key_Tab)
    on.types("Ane Dahl")
    on.keys(Key.Key_Return)
    assert on.at == (1, Column.TITLE)
    on.types("Two")
    on.keys(Key.Key_Tab)
    on.keys(Key.Key_Tab, held=SHIFT)
    assert on.at == (1, Column.TITLE)
    assert [on.row(n)[Column.TITLE] for n in (0, 1)] == ["One", "Two"]
    assert names(on, "A") == ["Ane Dahl"]


def test_flow_follows_an_entry_whose_row_moves(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.go(0, Column.START)
    on.types("11.15")
    on.keys(Key.Key_Tab)
    assert on.day == "B 9:30-10:00, C 10:30-11:00, A 11:15-11:45, L! 12:00-12:45"
    assert on.at == (2, Column.END)


def test_tab_leads_out_behind_the_last_cell_and_ctrl_tab_from_anywhere(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30"))
    window = QWidget()
    column = QVBoxLayout(window)
    after = QLineEdit()
    column.addWidget(on.table)
    column.addWidget(after)
    window.show()
    window.activateWindow()
    on.go(1, Column.NOTE)
    on.keys(Key.Key_Tab)
    assert after.hasFocus()
    on.go(0, Column.TITLE)
    on.keys(Key.Key_Tab, held=CTRL)
    assert after.hasFocus()
    on.table.setParent(None)


def test_room_is_found_by_name_and_a_new_one_is_added_in_the_same_step(stage: Show) -> None:
    on = stage(a_day("A/hall 9:00-9:30, B/attic 9:30-10:00", rooms="hall attic"))
    on.write(0, Column.ROOM, "ATTIC")
    assert on.day == "A/attic 9:00-9:30, B/attic 9:30-10:00"
    on.write(1, Column.ROOM, "Cellar")
    (room,) = (room for room in on.programme.rooms.values() if room.name == "Cellar")
    assert on.programme.entries["B"].room == room.id
    on.relay.undo()
    assert set(on.programme.rooms) == {"hall", "attic"}
    assert on.day == "A/attic 9:00-9:30, B/attic 9:30-10:00"


def test_room_that_is_emptied_means_all_rooms(stage: Show) -> None:
    on = stage(a_day("A/hall 9:00-9:30, B/attic 9:30-10:00", rooms="hall attic"))
    on.go(0, Column.ROOM)
    on.keys(Key.Key_Delete)
    on.write(1, Column.ROOM, "all rooms")
    assert on.day == "A 9:00-9:30, B 9:30-10:00"


def test_offered_words_are_taken_over_with_enter(stage: Show) -> None:
    on = stage(a_day("A/hall 9:00-9:30", rooms="hall attic"))
    on.go(0, Column.ROOM)
    on.types("tti")
    on.keys(Key.Key_Down, Key.Key_Return)
    assert on.day == "A/attic 9:00-9:30"
    assert on.line is None


def test_names_are_offered_behind_the_comma(stage: Show) -> None:
    rows = [Speaker("s", name="Ane Dahl"), Speaker("t", name="Bo Holm")]
    on = stage(apply(a_day(DAY), add_rows(EditKind.ADD, rows)))
    on.go(0, Column.SPEAKERS)
    on.types("Ane Dahl, holm")
    on.keys(Key.Key_Down, Key.Key_Return)
    assert names(on, "A") == ["Ane Dahl", "Bo Holm"]
    assert len(on.programme.speakers) == 2


def test_names_that_are_changed_change_who_appears(stage: Show) -> None:
    rows: list[Row] = [
        Speaker("s", name="Ane Dahl"),
        Speaker("t", name="Bo Holm"),
        Appearance("x", "s", "A"),
        Appearance("y", "t", "A", role=Role.MODERATOR, order=1),
    ]
    on = stage(apply(a_day(DAY), add_rows(EditKind.ADD, rows)))
    on.write(0, Column.SPEAKERS, "bo holm, Ida Krag")
    assert names(on, "A") == ["Bo Holm", "Ida Krag"]
    assert on.programme.appearances["y"].role == Role.MODERATOR
    assert on.said == ["Speakers: Bo Holm, Ida Krag"]
    on.relay.undo()
    assert names(on, "A") == ["Ane Dahl", "Bo Holm"]


@pytest.mark.parametrize("typed", ["break", "b", "pau"])
def test_kind_is_known_by_its_first_letters(stage: Show, typed: str) -> None:
    on = stage(a_day(DAY))
    on.write(1, Column.KIND, typed)
    assert on.programme.entries["B"].kind == EntryKind.BREAK


def test_space_and_a_click_fix_an_entry_in_their_column(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.go(0, Column.FIXED)
    assert on.programme.entries["A"].pinned
    on.keys(Key.Key_Space)
    assert not on.programme.entries["A"].pinned
    assert on.said == ["fixed at 9:00", "no longer fixed"]
    on.go(0, Column.TITLE)
    on.keys(Key.Key_Space)
    assert (on.line, on.programme.entries["A"].pinned) == (None, False)


def test_del_empties_what_may_be_empty_in_one_step(stage: Show) -> None:
    programme = a_day(DAY)
    noted = {id_: replace(e, note="Bring keys") for id_, e in programme.entries.items()}
    on = stage(replace(programme, entries=noted))
    on.go(0, Column.NOTE)
    on.keys(Key.Key_Down, Key.Key_Down, held=SHIFT)
    on.keys(Key.Key_Delete)
    assert on.column(Column.NOTE) == ["", "", "", "Bring keys", ""]
    on.relay.undo()
    assert on.column(Column.NOTE)[:4] == ["Bring keys"] * 4


def test_del_leaves_a_start_and_says_so(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.go(0, Column.START)
    on.keys(Key.Key_Delete)
    assert (on.day, on.said) == (DAY, ["this cell cannot be empty"])


def test_ctrl_del_asks_for_the_rows_to_be_deleted(stage: Show) -> None:
    on = stage(a_day(DAY))
    asked: list[list[str]] = []
    on.table.removal_asked.connect(asked.append)
    on.go(1, Column.TITLE)
    on.keys(Key.Key_Down, held=SHIFT)
    on.keys(Key.Key_Delete, held=CTRL)
    assert asked == [["B", "C"]]


def test_open_cell_stays_with_its_entry_when_rows_change(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.go(1, Column.TITLE)
    on.types("Bees")
    on.relay.apply(move(on.programme, "A", Place("d", 660)))
    on.types(" and flowers")
    on.keys(Key.Key_Return)
    assert on.programme.entries["B"].title == "Bees and flowers"


def test_open_cell_closes_when_its_entry_goes(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.go(1, Column.TITLE)
    on.types("Bees")
    on.relay.apply(remove_entries(on.programme, ["B"]))
    on.table.keep()
    assert on.line is None
    assert on.column(Column.TITLE) == ["A", "C", "L", ""]


def test_rows_follow_every_edit(stage: Show) -> None:
    on = stage(a_day(DAY))
    new = Entry("N", title="N", day="d", start=480)
    for edit, expected in (
        (lift(on.programme, ["B"]), ["A", "C", "L", ""]),
        (add_rows(EditKind.ADD, [new]), ["N", "A", "C", "L", ""]),
    ):
        on.relay.apply(edit)
        assert on.column(Column.TITLE) == expected
    on.relay.undo()
    on.relay.undo()
    assert on.column(Column.TITLE) == ["A", "B", "C", "L", ""]


def test_programme_with_two_days_shows_one(stage: Show) -> None:
    programme = a_day(DAY)
    other = replace(programme.days["d"], id="e", order=1)
    away = replace(programme.entries["B"], day="e")
    both = replace(
        programme,
        days={**programme.days, "e": other},
        entries={**programme.entries, "B": away},
    )
    on: Stage = stage(both)
    assert on.column(Column.TITLE) == ["A", "C", "L", ""]
    on.table.show_day("e")
    assert on.column(Column.TITLE) == ["B", ""]
    on.write(1, Column.TITLE, "Walk")
    assert on.column(Column.TITLE) == ["B", "Walk", ""]
