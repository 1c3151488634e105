from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.core.programme import Day, Programme
from planner.ui.timeline.exact import ExactTimes
from tests.core.pictures import a_day
from tests.ui.timeline.conftest import Stage

DAY = "A 9:00-9:30, B 9:30-10:00, C 10:00-10:30, L! 12:00-12:45, D 12:45-13:15"
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
Key = Qt.Key
Show = Callable[[Programme], Stage]


def exact_times(on: Stage) -> ExactTimes:
    """The dialog, once it has the focus."""
    assert on.wait_until(lambda: isinstance(QApplication.activeWindow(), ExactTimes))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ExactTimes)
    return dialog


def test_arrows_walk_the_entries_in_time_order(stage: Show) -> None:
    on = stage(a_day(DAY))
    walked = []
    for key in (Key.Key_Home, Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_End):
        on.keys(key)
        walked.append(on.view.current())
    assert walked == ["A", "B", "C", "B", "D"]
    assert on.view.selected() == ["D"]


def test_arrows_walk_between_rooms(stage: Show) -> None:
    on = stage(a_day("A/r 9:00-9:30, B/s 9:00-9:30, C/s 9:30-10:00, D/r 9:30-10:00", rooms="r s"))
    on.view.select(["A"])
    walked = []
    for key in (Key.Key_Down, Key.Key_Right, Key.Key_Up, Key.Key_Left):
        on.keys(key)
        walked.append(on.view.current())
    assert walked == ["D", "C", "B", "A"]


@pytest.mark.parametrize(
    ("id_", "held", "key", "expected", "said"),
    [
        ("C", CTRL, Key.Key_Down, "C 10:05-10:35", "moved to 10:05"),
        ("A", CTRL, Key.Key_Down, "A 9:05-9:35, B 9:35-10:05", "moved to 9:05, 2 items pushed"),
        ("B", CTRL, Key.Key_Up, DAY, "stays at 9:30"),
        ("C", CTRL | SHIFT, Key.Key_Down, "C 10:00-10:35", "now 35 minutes, 10:00 to 10:35"),
        ("C", CTRL | SHIFT, Key.Key_Up, "C 10:00-10:25", "now 25 minutes, 10:00 to 10:25"),
        ("A", ALT | SHIFT, Key.Key_Down, "B 9:00-9:30, A 9:30-10:00", "moved to 9:30, 1 item mo"),
        ("A", ALT | SHIFT, Key.Key_Up, DAY, "stays at 9:00"),
        ("B", Qt.KeyboardModifier.NoModifier, Key.Key_P, "B! 9:30-10:00", "fixed at 9:30"),
        ("L", Qt.KeyboardModifier.NoModifier, Key.Key_P, "L 12:00-12:45", "no longer fixed"),
        ("B", Qt.KeyboardModifier.NoModifier, Key.Key_Delete, "B 30", "set aside"),
    ],
)
def test_key_does_one_edit_and_says_its_outcome(
    stage: Show, id_: str, held: Qt.KeyboardModifier, key: Qt.Key, expected: str, said: str
) -> None:
    on = stage(a_day(DAY))
    on.view.select([id_])
    on.keys(key, held=held)
    assert expected in on.day
    assert on.said[-1].startswith(said)
    on.relay.undo()
    assert on.day == DAY


def test_keys_change_the_room(stage: Show) -> None:
    on = stage(a_day("A/r 9:00-9:30", rooms="r s"))
    on.view.select(["A"])
    on.keys(Key.Key_Right, held=CTRL)
    assert on.day == "A/s 9:00-9:30"
    on.keys(Key.Key_Left, Key.Key_Left, held=CTRL)
    assert on.day == "A 9:00-9:30"
    assert on.said == ["moved to 9:00, s", "moved to 9:00, r", "made for all rooms"]


def test_moving_by_keys_keeps_the_card_current_and_in_sight(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.frame.zoom(10)
    on.view.select(["A"])
    on.keys(*[Key.Key_Down] * 40, held=CTRL)
    assert on.view.current() == "A"
    area = on.view.visualRect(on.view.currentIndex())
    assert on.view.viewport().rect().intersects(area)


def test_setting_aside_goes_on_to_the_next_entry(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["B"])
    on.keys(Key.Key_Delete)
    assert on.view.current() == "C"


def test_enter_asks_for_exact_times(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["C"])
    on.keys(Key.Key_Return)
    dialog = exact_times(on)
    dialog.start.setText("1107")
    dialog.length.setValue(41)
    QTest.keyClick(dialog.start, Key.Key_Return)
    assert "C 11:07-11:48" in on.day
    on.relay.undo()
    assert on.day == DAY


def test_exact_times_explain_what_is_no_time_and_stay_open(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["C"])
    on.keys(Key.Key_Return)
    dialog = exact_times(on)
    dialog.start.setText("soon")
    QTest.keyClick(dialog.start, Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.complaint.text() == "“soon” is no time; write for instance 9, 930 or 9:30."
    QTest.keyClick(dialog, Key.Key_Escape)
    assert on.day == DAY


def test_typing_on_free_time_makes_an_entry_up_to_the_next(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30, B 9:50-10:30"))
    on.view.select(["A"])
    on.keys(Key.Key_Insert)
    assert on.said[-1] == "9:30, 20 minutes free; type a title"
    on.types("Tides")
    on.keys(Key.Key_Return)
    entry = next(e for e in on.document.programme.entries.values() if e.title == "Tides")
    assert (entry.start, entry.duration) == (9 * 60 + 30, 20)
    assert on.view.current() == entry.id
    assert on.said[-1] == "added at 9:30, 20 minutes"
    on.relay.undo()
    assert on.day == "A 9:00-9:30, B 9:50-10:30"


def test_time_cursor_is_moved_by_the_grid_and_left_with_esc(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30"))
    on.view.select(["A"])
    on.keys(Key.Key_Insert, Key.Key_Down, Key.Key_Down, Key.Key_Up)
    place = on.view.cursor_.place
    assert place is not None
    assert place.start == 9 * 60 + 35
    on.keys(Key.Key_Escape)
    assert on.view.cursor_.place is None


def test_an_empty_day_is_begun_by_typing(stage: Show) -> None:
    on = stage(a_day("T 20"))
    on.types("Welcome")
    on.keys(Key.Key_Return)
    (entry,) = (e for e in on.document.programme.entries.values() if e.placed)
    assert (entry.title, entry.start, entry.duration) == ("Welcome", 9 * 60, 30)


def test_zoom_keys_and_fit(stage: Show) -> None:
    on = stage(a_day(DAY))
    before = on.view.picture.scale.per_minute
    on.keys(Key.Key_Plus, held=CTRL)
    assert on.view.picture.scale.per_minute > before
    on.keys(Key.Key_0, held=CTRL)
    assert on.view.frame.fitted
    assert on.view.verticalScrollBar().maximum() == 0
    on.keys(Key.Key_Minus, held=CTRL)
    assert not on.view.frame.fitted


def test_exact_times_ask_for_the_day_where_there_are_several(stage: Show) -> None:
    programme = a_day(DAY)
    days = {**programme.days, "e": Day("e", order=1, label="Friday")}
    on = stage(replace(programme, days=days))
    on.view.select(["C"])
    on.keys(Key.Key_Return)
    dialog = exact_times(on)
    assert [dialog.day.itemText(n) for n in range(2)] == ["Day 1", "Friday"]
    dialog.day.setCurrentIndex(1)
    QTest.keyClick(dialog.start, Key.Key_Return)
    moved = on.document.programme.entries["C"]
    assert (moved.day, moved.start) == ("e", 10 * 60)
    assert on.view.selected() == ["L"]
    assert on.said == ["moved to Friday, 10:00"]


def test_exact_times_of_several_are_those_of_the_first(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30, B 9:40-10:00, C 13:00-13:30"))
    on.view.select(["A", "B"])
    on.keys(Key.Key_Return)
    dialog = exact_times(on)
    assert not dialog.length.isVisible()
    dialog.start.setText("11")
    QTest.keyClick(dialog.start, Key.Key_Return)
    assert on.day == "A 11:00-11:30, B 11:40-12:00, C 13:00-13:30"
    assert on.said == ["2 items moved to 11:00"]


def test_time_cursor_goes_between_rooms_and_before_the_first_are_all(stage: Show) -> None:
    on = stage(a_day("A/r 9:00-9:30, B/s 9:00-10:00", rooms="r s"))
    on.view.select(["A"])
    on.keys(Key.Key_Insert, Key.Key_Right, Key.Key_Left, Key.Key_Left)
    assert on.said == [
        "r: 9:30, free; type a title",
        "s: 9:30, no free time",
        "r: 9:30, free; type a title",
        "all rooms: 9:30, no free time",
    ]


def test_letters_of_verbs_are_letters_at_the_time_cursor(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30"))
    on.view.select(["A"])
    on.keys(Key.Key_Insert)
    on.types("pop")
    on.keys(Key.Key_Return)
    titles = [entry.title for entry in on.document.programme.entries.values()]
    assert titles == ["A", "pop"]
    assert not on.document.programme.entries["A"].pinned
