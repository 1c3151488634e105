"""Verbs that open a menu of choices or a dialog, answered by keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from planner.core.programme import Programme
from planner.ui.dialogs.shift import GapDialog, ShiftDialog
from planner.ui.dialogs.shortcuts import plain
from planner.ui.dialogs.split import SplitDialog
from tests.core.pictures import a_day
from tests.ui.timeline.asking import DAY, choose, dialog, named, the_menu, two_days, with_people
from tests.ui.timeline.conftest import Stage

ROOMS = "A/r 9:00-9:30, B/s 9:00-9:30, C/r 9:30-10:00, D/s 9:45-10:15, P 11:00-11:30"
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
Show = Callable[[Programme], Stage]


def test_split_offers_the_borders_of_parts(stage: Show) -> None:
    on = stage(with_people(a_day(DAY)))
    on.view.select(["B"])
    on.keys(Key.Key_K, held=CTRL)
    choose("At 9:40, before “Closing”")
    assert named(on).startswith("A 9:00–9:30, B 9:30–9:40, B 9:40–10:00")
    assert on.said == ["split at 9:40"]


def test_split_without_parts_is_in_the_middle_or_at_any_time(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["A"])
    on.keys(Key.Key_K, held=CTRL)
    choose("At 9:15, in the middle")
    assert named(on).startswith("A 9:00–9:15, A 9:15–9:30, B")
    on.relay.undo()
    on.keys(Key.Key_K, held=CTRL)
    choose("At another time")
    asked = dialog(on, SplitDialog)
    assert isinstance(asked, SplitDialog)
    on.types("11")
    on.keys(Key.Key_Return)
    assert asked.complaint.text() == "“11” is no time between 9:00 and 9:30."
    on.types("+12")
    on.keys(Key.Key_Return)
    assert named(on).startswith("A 9:00–9:12, A 9:12–9:30, B")


def test_room_is_chosen_from_a_menu(stage: Show) -> None:
    on = stage(a_day("A/r 9:00-9:30, C/r 10:00-10:30", rooms="r s"))
    on.view.select(["A", "C"])
    on.keys(Key.Key_R, held=CTRL | SHIFT)
    checked = [plain(a.text()) for a in the_menu().actions() if a.isChecked()]
    assert checked == ["r"]
    choose("All rooms")
    assert on.day == "A 9:00-9:30, C 10:00-10:30"
    assert on.said == ["2 items made for all rooms"]


def test_items_go_to_another_day(stage: Show) -> None:
    on = stage(two_days(a_day(DAY)))
    on.view.select(["A", "C"])
    on.keys(Key.Key_M, held=CTRL)
    choose("Friday")
    entries = on.document.programme.entries
    assert [(entries[id_].day, entries[id_].start) for id_ in "AC"] == [("e", 540), ("e", 615)]
    assert on.said == ["2 items moved to Friday"]
    assert on.view.selected() == ["B"]


def test_choice_of_nothing_is_said(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["A"])
    on.keys(Key.Key_M, held=CTRL)
    assert on.said == ["there is nothing to choose from"]


def test_gap_is_asked_for_and_its_outcome_seen_before(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["B"])
    on.keys(Key.Key_G, held=CTRL)
    asked = dialog(on, GapDialog)
    assert isinstance(asked, GapDialog)
    on.types("20")
    assert asked.words.text() == "Result: moved to 9:50, 1 item pushed."
    on.keys(Key.Key_Return)
    assert on.day.startswith("A 9:00-9:30, B 9:50-10:20, C 10:20-10:50, L!")
    assert on.said == ["moved to 9:50, 1 item pushed"]


def test_shift_says_live_what_will_move_and_in_which_rooms(stage: Show) -> None:
    on = stage(a_day(ROOMS, rooms="r s"))
    on.view.select(["C"])
    on.keys(Key.Key_U, held=CTRL)
    asked = dialog(on, ShiftDialog)
    assert isinstance(asked, ShiftDialog)
    on.types("15")
    assert asked.words.text() == "Result: 1 item shifted 15 minutes later."
    asked.everywhere.setChecked(True)
    assert asked.words.text() == "Result: 3 items shifted 15 minutes later."
    on.keys(Key.Key_Return)
    assert on.day == (
        "A/r 9:00-9:30, B/s 9:00-9:30, C/r 9:45-10:15, D/s 10:00-10:30, P 11:15-11:45"
    )
    assert on.said == ["3 items shifted 15 minutes later"]


def test_shift_earlier_and_shift_of_nothing(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30, B 10:00-10:30"))
    on.view.select(["B"])
    on.keys(Key.Key_U, held=CTRL)
    asked = dialog(on, ShiftDialog)
    assert isinstance(asked, ShiftDialog)
    on.types("0")
    assert asked.words.text() == "Nothing moves."
    assert not asked.accept_button.isEnabled()
    asked.minutes.selectAll()
    on.types("-10")
    on.keys(Key.Key_Return)
    assert on.day == "A 9:00-9:30, B 9:50-10:20"
    assert on.said == ["1 item shifted 10 minutes earlier"]


def test_fit_is_asked_for_with_the_item_it_is_about(stage: Show) -> None:
    on = stage(a_day(DAY))
    wanted: list[str] = []
    on.view.verbs.fit_wanted.connect(wanted.append)
    on.view.select(["C"])
    on.keys(Key.Key_L, held=CTRL | SHIFT)
    on.view.selectionModel().clear()
    on.keys(Key.Key_L, held=CTRL | SHIFT)
    assert wanted == ["C", ""]
