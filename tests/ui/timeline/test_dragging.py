from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.core.edits.place import lift
from planner.core.programme import Programme
from tests.core.pictures import a_day
from tests.ui.timeline.conftest import Stage

DAY = "A 9:00-9:30, B 9:30-10:00, C 10:00-10:30, L! 12:00-12:45, D 12:45-13:15"
Show = Callable[[Programme], Stage]


def test_drag_into_free_time_moves_only_that_card_and_says_so(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.drag_minutes("A", 110)
    assert on.day == "B 9:30-10:00, C 10:00-10:30, A 10:50-11:20, L! 12:00-12:45, D 12:45-13:15"
    assert on.said == ["moved to 10:50"]


def test_drag_into_the_next_pushes_the_rest_and_counts_them(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.drag_minutes("A", 10)
    assert on.day == "A 9:10-9:40, B 9:40-10:10, C 10:10-10:40, L! 12:00-12:45, D 12:45-13:15"
    assert on.said == ["moved to 9:10, 2 items pushed"]


def test_drag_past_the_middle_of_the_next_changes_their_places(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.drag_minutes("A", 35)
    assert on.day.startswith("B 9:00-9:30, A 9:30-10:00, C 10:00-10:30")


def test_drag_is_one_step_back(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.drag_minutes("A", 10)
    on.relay.undo()
    assert on.day == DAY


def test_drag_catches_on_the_fixed_item_though_the_grid_is_nearer(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:28, L! 12:03-12:45"))
    on.drag_minutes("A", 154)  # its end is two minutes past the fixed one's start
    assert on.day == "A 11:35-12:03, L! 12:03-12:45"


def test_drag_hits_single_minutes_when_zoomed_in(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30, L! 15:00-15:45"))
    on.view.frame.zoom(20)
    on.view.scrollTo(on.view.entries.index_of("A"))
    on.drag(on.at("A", 3), QPoint(0, on.pixels(7)))
    assert on.day == "A 9:07-9:37, L! 15:00-15:45"


def test_drag_keeps_the_point_where_the_card_was_grabbed(stage: Show) -> None:
    on = stage(a_day("A 9:00-10:30, L! 15:00-15:45"))
    on.drag_minutes("A", 30, grab=80)
    assert on.day == "A 9:30-11:00, L! 15:00-15:45"


def test_nothing_is_written_before_the_release_and_esc_forgets_it(stage: Show) -> None:
    on = stage(a_day(DAY))
    start = on.at("A", 8)
    on.drag(start, QPoint(0, on.pixels(40)), let_go=False)
    assert on.day == DAY
    on.keys(Qt.Key.Key_Escape)
    on.release(start + QPoint(0, on.pixels(40)))
    assert on.day == DAY
    assert on.document.next_undo is None


def test_drag_shows_followers_where_they_will_land(stage: Show) -> None:
    on = stage(a_day(DAY))
    before = on.view.visualRect(on.view.entries.index_of("B"))
    on.drag(on.at("A", 8), QPoint(0, on.pixels(10)), let_go=False)
    now = on.view.visualRect(on.view.entries.index_of("B"))
    assert now.top() - before.top() == on.pixels(10)
    on.keys(Qt.Key.Key_Escape)
    assert on.view.visualRect(on.view.entries.index_of("B")) == before


def test_let_go_outside_the_window_changes_nothing(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.drag(on.at("A", 8), QPoint(2000, 60))
    assert on.day == DAY
    assert on.document.next_undo is None


def test_card_in_hand_says_the_times_where_it_will_land(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30, L! 10:00-12:00"))
    on.drag(on.at("A", 8), QPoint(0, on.pixels(75)), let_go=False)
    landed = on.view.picture.entry("A")
    card = on.hand["A"]
    assert card.box.top != on.view.picture.shown.by_id["A"].top  # held elsewhere than it will land
    assert card.time == on.view.texts.time_span(landed.start or 0, landed.end)
    assert card.words.startswith(card.time)
    on.keys(Qt.Key.Key_Escape)


def test_let_go_over_the_tray_sets_aside(stage: Show) -> None:
    on = stage(a_day(DAY))
    hovered: list[bool] = []
    on.view.lift_hovered.connect(hovered.append)
    on.view.lift_target = lambda point: point.x() < on.view.mapToGlobal(QPoint(-50, 0)).x()
    on.drag(on.at("B", 8), QPoint(-400, 0))
    assert on.day == "A 9:00-9:30, C 10:00-10:30, L! 12:00-12:45, D 12:45-13:15, B 30"
    assert on.said == ["set aside"]
    assert hovered == [True, False]


def test_an_entry_from_the_tray_is_dropped_between_two(stage: Show) -> None:
    on = stage(a_day(f"{DAY}, T 20"))
    on.view.begin_insert(["T"])
    on.move(on.time(9, 50))
    on.move(on.time(10, 0))
    on.release(on.time(10, 0))
    assert on.day.startswith("A 9:00-9:30, B 9:30-10:00, T 10:00-10:20, C 10:20-10:50")
    assert on.said == ["placed at 10:00, 1 item pushed"]


def test_end_is_trimmed_at_the_edge_of_the_selected_card_only(stage: Show) -> None:
    on = stage(a_day(DAY))
    edge = on.at("C", 30) - QPoint(0, 2)
    on.click(on.at("C", 15))
    on.drag(edge, QPoint(0, on.pixels(15)))
    assert on.day == "A 9:00-9:30, B 9:30-10:00, C 10:00-10:45, L! 12:00-12:45, D 12:45-13:15"
    assert on.said == ["now 45 minutes, 10:00 to 10:45"]


def test_edge_of_a_card_that_is_not_selected_moves_the_card(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.drag(on.at("C", 30) - QPoint(0, 4), QPoint(0, on.pixels(15)))
    assert "C 10:15-10:45" in on.day


def test_start_is_trimmed_at_the_upper_edge(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30, B 10:00-11:00"))
    on.click(on.at("B", 30))
    on.drag(on.at("B", 0) + QPoint(0, 2), QPoint(0, on.pixels(-15)))
    assert on.day == "A 9:00-9:30, B 9:45-11:00"


def test_trimming_what_runs_over_begins_at_its_true_end(stage: Show) -> None:
    on = stage(a_day("A 11:00-12:10, L! 12:00-12:45"))
    on.click(on.at("A", 20))
    on.drag(on.at("A", 60) - QPoint(0, 2), QPoint(0, on.pixels(-10)))
    assert on.day == "A 11:00-12:00, L! 12:00-12:45"


def test_without_follow_only_the_card_moves_and_the_overlap_is_said(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.commands.follow = False
    on.drag_minutes("A", 10)
    assert on.day == "A 9:10-9:40, B 9:30-10:00, C 10:00-10:30, L! 12:00-12:45, D 12:45-13:15"
    assert on.said == ["moved to 9:10, 10 minutes of overlap"]


def test_card_is_dragged_to_another_room(stage: Show) -> None:
    on = stage(a_day("A/r 9:00-9:30, B/s 9:00-9:30, L 12:00-12:45", rooms="r s"))
    across = on.view.picture.lanes.width + 20
    on.drag(on.at("A", 8, x=80), QPoint(across, on.pixels(60)))
    assert on.day == "B/s 9:00-9:30, A/s 10:00-10:30, L 12:00-12:45"
    assert on.said == ["moved to 10:00, s"]


def test_chip_puts_another_reading_in_place_of_the_drop(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.drag_minutes("A", 10)
    chip = on.view.chip
    assert chip.isVisible()
    shown = [b.text() for b in chip.buttons.values() if b.isVisible()]
    assert shown == ["The rest followed", "Only this one", "Swap"]
    only, swap = (b for b in chip.buttons.values() if not b.isChecked())
    QTest.mouseClick(only, Qt.MouseButton.LeftButton)
    assert on.day == "A 9:10-9:40, B 9:30-10:00, C 10:00-10:30, L! 12:00-12:45, D 12:45-13:15"
    QTest.mouseClick(swap, Qt.MouseButton.LeftButton)
    assert on.day == "B 9:00-9:30, A 9:30-10:00, C 10:00-10:30, L! 12:00-12:45, D 12:45-13:15"
    on.relay.undo()
    assert on.day == DAY
    assert not chip.isVisible()


def test_gap_is_closed_by_a_click_on_its_words(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30, B 10:15-10:45, C 10:45-11:15, L! 12:00-12:45"))
    words = on.time(9, 53, x=40)
    on.hover(words)
    on.click(words)
    assert on.day == "A 9:00-9:30, B 9:30-10:00, C 10:00-10:30, L! 12:00-12:45"


def test_a_failed_write_leaves_the_card_where_it_was(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.document.path.unlink()
    on.drag_minutes("A", 10)
    assert on.day == DAY
    assert len(on.failures) == 1
    assert on.said == []
    assert on.view.picture.in_hand == frozenset()


def test_undo_flashes_what_it_changed(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.drag_minutes("A", 10)
    calm = on.view.grab().toImage()
    on.relay.undo()
    QApplication.processEvents()
    lit = on.view.grab().toImage()
    area = on.view.visualRect(on.view.entries.index_of("A"))
    point = on.view.viewport().mapTo(on.view, area.center())
    assert lit.pixelColor(point) != calm.pixelColor(point)


def test_odd_words_and_colours_are_shown_as_they_can(stage: Show) -> None:
    programme = a_day("A/r 9:00-9:30, B/r 9:30-10:00", rooms="r")
    odd = {
        "A": replace(programme.entries["A"], title="one\ntwo " * 3000),
        "B": replace(programme.entries["B"], title="\u202e<b>\x00"),
    }
    rooms = {"r": replace(programme.rooms["r"], colour="no colour", name="x" * 500)}
    on = stage(replace(programme, entries=odd, rooms=rooms))
    assert not on.view.grab().isNull()


def test_a_drag_goes_on_while_the_window_changes_its_size(stage: Show) -> None:
    on = stage(a_day(DAY))
    start = on.at("A", 8)
    on.press(start)
    on.move(start + QPoint(0, 20))
    on.view.resize(520, 760)
    QApplication.processEvents()
    on.move(start + QPoint(0, on.pixels(8)))
    on.release(start + QPoint(0, on.pixels(10)))
    assert on.day == "A 9:10-9:40, B 9:40-10:10, C 10:10-10:40, L! 12:00-12:45, D 12:45-13:15"


def test_an_edit_from_elsewhere_ends_the_drag(stage: Show) -> None:
    on = stage(a_day(DAY))
    start = on.at("A", 8)
    on.drag(start, QPoint(0, on.pixels(10)), let_go=False)
    on.relay.apply(lift(on.relay.programme, ["A"]))
    on.release(start + QPoint(0, on.pixels(10)))
    assert on.day == "B 9:30-10:00, C 10:00-10:30, L! 12:00-12:45, D 12:45-13:15, A 30"


def test_dropping_just_on_another_leans_to_where_the_pointer_is(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30, B 9:30-10:00, L! 12:00-12:45"))
    on.drag_minutes("A", 32)  # caught on B's start; a little beyond its middle
    assert on.day == "B 9:00-9:30, A 9:30-10:00, L! 12:00-12:45"
    on.relay.undo()
    on.drag_minutes("A", 28)
    assert on.day == "A 9:30-10:00, B 10:00-10:30, L! 12:00-12:45"
