"""Several cards at once: chosen with Ctrl and Shift, and dragged as one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest

from planner.core.programme import Appearance, Day, DaySpan, Programme, Speaker
from tests.core.pictures import a_day
from tests.ui.timeline.conftest import Stage

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
DAY = "A 9:00-9:30, B 9:30-10:00, C 10:00-10:30, L! 12:00-12:45, D 12:45-13:15"
TWO_ROOMS = "A/r 9:00-9:30, B/s 9:00-9:30, C/r 9:30-10:00, E/s 9:30-10:00, L 12:00-12:45"
Show = Callable[[Programme], Stage]


def test_ctrl_click_takes_cards_in_and_out_of_the_selection(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.click(on.at("A", 8))
    on.click(on.at("C", 8), CTRL)
    assert on.view.selected() == ["A", "C"]
    on.click(on.at("A", 8), CTRL)
    assert on.view.selected() == ["C"]


def test_two_quick_clicks_with_ctrl_are_no_double_click(stage: Show) -> None:
    on = stage(a_day(DAY))
    QTest.mouseDClick(on.view.viewport(), Qt.MouseButton.LeftButton, CTRL, on.at("A", 8))
    assert on.view.editing.line is None
    on.release(on.at("A", 8), CTRL)


def test_shift_click_takes_all_up_to_there_in_the_rooms_between(stage: Show) -> None:
    on = stage(a_day(TWO_ROOMS, rooms="r s"))
    on.click(on.at("A", 8, x=60))
    on.click(on.at("C", 8, x=60), SHIFT)
    assert on.view.selected() == ["A", "C"]
    on.click(on.at("E", 8, x=60), SHIFT)
    assert on.view.selected() == ["A", "B", "C", "E"]
    on.click(on.at("L", 8, x=60), SHIFT)
    assert on.view.selected() == ["A", "B", "C", "E", "L"]


def test_shift_click_counts_from_the_card_clicked_first(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.click(on.at("B", 8))
    on.click(on.at("D", 8), SHIFT)
    on.click(on.at("A", 8), SHIFT)
    assert on.view.selected() == ["A", "B"]


def test_click_on_one_of_several_leaves_only_that_one(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["A", "B", "C"])
    on.press(on.at("B", 8))
    assert on.view.selected() == ["A", "B", "C"]
    on.release(on.at("B", 8))
    assert on.view.selected() == ["B"]
    assert on.view.editing.line is None


def test_several_are_dragged_with_their_distances(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30, B 9:45-10:00, L! 13:00-13:45"))
    on.view.select(["A", "B"])
    on.drag_minutes("A", 60)
    assert on.day == "A 10:00-10:30, B 10:45-11:00, L! 13:00-13:45"
    assert on.view.selected() == ["A", "B"]


def test_any_of_several_may_be_held_and_what_follows_is_pushed(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["A", "B"])
    on.drag_minutes("B", 10)
    assert on.day == "A 9:10-9:40, B 9:40-10:10, C 10:10-10:40, L! 12:00-12:45, D 12:45-13:15"
    on.relay.undo()
    assert on.day == DAY


def test_several_change_places_with_the_one_they_pass(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["A", "B"])
    on.drag_minutes("A", 50)
    assert on.day.startswith("C 9:00-9:30, A 9:30-10:00, B 10:00-10:30")


def test_all_that_are_dragged_are_in_hand_and_the_rest_makes_room_at_once(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["A", "B"])
    on.drag(on.at("A", 8), QPoint(0, on.pixels(10)), let_go=False)
    assert on.view.picture.in_hand == {"A", "B"}
    assert set(on.hand) == {"A", "B"}
    assert on.view.picture.entry("C").start == 10 * 60 + 10
    assert on.day == DAY
    on.keys(Qt.Key.Key_Escape)
    assert on.view.picture.in_hand == frozenset()
    assert not on.hand
    assert on.view.selected() == ["A", "B"]


def test_only_the_one_held_says_its_times(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["A", "B"])
    on.drag(on.at("B", 8), QPoint(0, on.pixels(10)), let_go=False)
    assert on.hand["A"].words == ""
    assert on.hand["B"].words.startswith("9:40")
    on.keys(Qt.Key.Key_Escape)


def test_several_go_to_other_rooms_side_by_side(stage: Show) -> None:
    on = stage(a_day("A/r 9:00-9:30, B/s 9:00-9:30, L 12:00-12:45", rooms="r s t"))
    on.view.select(["A", "B"])
    across = on.view.picture.lanes.width + 8
    on.drag(on.at("A", 8, x=80), QPoint(across, on.pixels(60)))
    assert on.day == "A/s 10:00-10:30, B/t 10:00-10:30, L 12:00-12:45"


def test_a_card_that_is_not_selected_is_dragged_alone(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["A", "B"])
    on.drag_minutes("C", 30)
    assert on.day == "A 9:00-9:30, B 9:30-10:00, C 10:30-11:00, L! 12:00-12:45, D 12:45-13:15"
    assert on.view.selected() == ["C"]


def test_a_fixed_one_among_several_goes_along(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30, L! 12:00-12:45, D 12:45-13:15"))
    on.view.select(["L", "D"])
    on.drag_minutes("D", 30)
    assert on.day == "A 9:00-9:30, L! 12:30-13:15, D 13:15-13:45"


def test_several_let_go_over_the_tray_are_set_aside_together(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.lift_target = lambda point: point.x() < on.view.mapToGlobal(QPoint(-50, 0)).x()
    on.view.select(["A", "C"])
    on.drag(on.at("A", 8), QPoint(-400, 0))
    assert on.day == "B 9:30-10:00, L! 12:00-12:45, D 12:45-13:15, A 30, C 30"
    on.relay.undo()
    assert on.day == DAY


def test_chip_offers_to_move_only_these(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["A", "B"])
    on.drag_minutes("A", 10)
    shown = {b.text(): b for b in on.view.chip.buttons.values() if b.isVisible()}
    assert list(shown) == ["The rest followed", "Only these"]
    QTest.mouseClick(shown["Only these"], Qt.MouseButton.LeftButton)
    assert on.day == "A 9:10-9:40, B 9:40-10:10, C 10:00-10:30, L! 12:00-12:45, D 12:45-13:15"


def test_several_from_the_tray_lie_down_one_behind_the_other(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30, L! 12:00-12:45, T 20, U 10"))
    on.view.begin_insert(["T", "U"])
    on.move(on.time(9, 50))
    on.move(on.time(10, 5))
    assert on.view.picture.in_hand == {"T", "U"}
    on.release(on.time(10, 5))
    assert on.day == "A 9:00-9:30, T 10:00-10:20, U 10:20-10:30, L! 12:00-12:45"


def test_a_failed_write_puts_all_of_them_back(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.reduced_motion = False
    on.view.select(["A", "B"])
    on.document.path.unlink()
    on.drag_minutes("A", 10)
    assert on.day == DAY
    assert len(on.failures) == 1
    assert {name for name in on.view._layers if name.startswith("glide")} == {"glide A", "glide B"}
    assert on.wait_until(lambda: not on.view.picture.in_hand)
    assert not [name for name in on.view._layers if name.startswith("glide")]


def test_what_is_chosen_is_told_once(stage: Show) -> None:
    on = stage(a_day(DAY))
    told: list[list[str]] = []
    on.view.chosen.connect(told.append)
    on.view.select(["A", "B", "C"])
    on.view.select(["A", "B", "C"])
    assert told == [["A", "B", "C"]]


def test_card_whose_speaker_is_away_shades_that_time_while_in_hand(stage: Show) -> None:
    programme = a_day(DAY)
    away = (DaySpan("d", 600, 660), DaySpan("other", 0, 1440))
    programme = replace(
        programme,
        days={**programme.days, "other": Day("other", order=1)},
        speakers={"s": Speaker("s", "Ida Lund", unavailable=away)},
        appearances={"x": Appearance("x", "s", "A")},
    )
    on = stage(programme)
    strip = QRect(on.time(10, 40, x=60), QSize(400, on.pixels(15)))
    calm = on.view.viewport().grab(strip).toImage()
    on.drag(on.at("A", 8), QPoint(0, on.pixels(10)), let_go=False)
    assert on.view.viewport().grab(strip).toImage() != calm
    on.keys(Qt.Key.Key_Escape)
    assert on.view.viewport().grab(strip).toImage() == calm
