"""What the hand meets on the way: words stay in sight, offers hold, nothing jumps."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt

from planner.core.programme import Programme
from planner.ui.timeline.chip import ReadingChip
from planner.ui.timeline.menu import entry_menu
from planner.ui.timeline.overlay import GapHint
from tests.core.pictures import a_day
from tests.ui.timeline.conftest import Stage

CTRL = Qt.KeyboardModifier.ControlModifier
ROOMS = "A/r 9:00-10:00, B/s 9:00-9:45, C/t 9:00-10:00, L! 12:00-12:45"
Show = Callable[[Programme], Stage]


def offers(chip: ReadingChip) -> dict[str, bool]:
    """What the chip offers, and what of it was done."""
    return {b.text(): b.isChecked() for b in chip.buttons.values() if b.isVisible()}


def in_sight(on: Stage) -> QRect:
    """What is seen of the day, in its own coordinates."""
    return on.view.viewport().rect().translated(on.view.to_day(QPoint()))


def test_undoing_several_copies_while_they_are_selected_only_tells_of_what_is_left(
    stage: Show,
) -> None:
    on = stage(a_day(ROOMS, rooms="r s t"))
    told: list[list[str]] = []
    on.view.chosen.connect(told.append)
    on.view.select(["A", "B", "C"])
    on.drag(on.at("A", 8), QPoint(0, on.pixels(75)), held=CTRL)
    copies = on.view.selected()
    assert len(copies) == 3
    assert told[-1] == copies
    del told[:]
    on.relay.undo()
    on.view.verbs.refresh()
    assert all(id_ in on.document.programme.entries for ids in told for id_ in ids)
    assert on.view.selected() == []


def test_without_following_the_chip_says_that_only_this_one_moved(stage: Show) -> None:
    on = stage(a_day("A 10:45-11:45, B 11:30-11:35, C 11:40-12:00, L! 12:00-12:45"))
    on.view.commands.follow = False
    on.drag(on.at("A", 8, x=100), QPoint(0, on.pixels(5)))
    assert on.day == "A 10:50-11:50, B 11:30-11:35, C 11:40-12:00, L! 12:00-12:45"
    assert offers(on.view.chip) == {"Only this one": True, "Swap": False}


def test_chip_stands_within_a_high_card_and_leaves_what_was_pushed_to_be_seen(stage: Show) -> None:
    on = stage(a_day("A 9:00-11:00, B 11:00-11:20, C 11:20-11:40"))
    on.drag_minutes("A", 10)
    assert on.view.chip.isVisible()
    card = on.view.visualRect(on.view.entries.index_of("A"))
    pushed = on.view.visualRect(on.view.entries.index_of("B"))
    assert card.contains(on.view.chip.geometry())
    assert not pushed.intersects(on.view.chip.geometry())


def test_times_of_the_card_in_hand_are_seen_when_its_upper_edge_is_not(stage: Show) -> None:
    on = stage(a_day("A 9:00-15:00"))
    on.view.select(["A"])
    bar, scale = on.view.verticalScrollBar(), on.view.picture.scale
    bar.setValue(scale.y(13 * 60))
    edge = QPoint(200, scale.y(15 * 60) - bar.value() - 3)
    on.drag(edge, QPoint(0, -on.pixels(30)), let_go=False)
    card = on.hand["A"]
    assert card.box.top < in_sight(on).top()
    assert card.words
    assert in_sight(on).contains(card.pill)
    on.release(edge)


def test_times_of_a_narrow_card_in_hand_do_not_stand_out_at_its_left(stage: Show) -> None:
    on = stage(
        a_day("A/r 9:00-10:00, B/r 9:00-10:00, C/s 9:00-10:00, D/t 9:00-9:30", rooms="r s t")
    )
    on.view.commands.follow = False
    on.drag(on.at("A", 8, x=20), QPoint(0, on.pixels(10)), let_go=False)
    card = on.hand["A"]
    assert card.box.width < on.view.picture.lanes.width // 2 + 1
    assert card.pill.left() >= card.box.left
    assert card.area().contains(card.pill)
    on.release(on.at("A", 8, x=20))


def test_where_two_cards_touch_there_is_nothing_to_paint(stage: Show) -> None:
    on = stage(a_day("A 9:00-10:00, B 10:00-11:00"))
    box = on.view.picture.shown.by_id["A"]
    between = QPoint(200, box.bottom + 1) - on.view.to_day(QPoint())
    assert not on.view.indexAt(between).isValid()
    on.drag(between, QPoint(0, 30), let_go=False)
    assert "painted" not in on.view._layers
    assert on.view.selected() == ["B"]  # what the frame touches
    on.release(between + QPoint(0, 30))
    assert on.view.editing.line is None


def test_a_card_let_go_beside_the_day_leaves_the_day_where_it_was(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30, B 13:00-13:30"))
    on.view.lift_target = lambda _point: True
    start = on.at("B", 8)
    on.view.verticalScrollBar().setValue(on.view.verticalScrollBar().value() + 150)
    start = on.view.visualRect(on.view.entries.index_of("B")).topLeft() + QPoint(100, 20)
    before = on.view.verticalScrollBar().value()
    on.drag(start, QPoint(0, 8 - start.y()), let_go=False)  # near the upper edge it scrolls
    assert on.wait_until(lambda: on.view.verticalScrollBar().value() < before)
    on.move(QPoint(-60, 100))
    on.release(QPoint(-60, 100))
    assert on.day == "A 9:00-9:30, B 30"
    assert on.view.verticalScrollBar().value() == before


def test_menu_offers_to_close_a_gap_only_where_something_can_move_up(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30, B 10:00-11:30, L! 12:00-12:45"))

    def words() -> str:
        menu = entry_menu(on.view)
        found = " ".join(action.text() for action in menu.actions())
        menu.deleteLater()
        return found

    on.view.select(["A"])
    assert "gap after it" in words()
    on.view.select(["B"])
    assert "gap after it" not in words()


def test_the_gap_that_setting_aside_leaves_says_at_once_how_long_it_is(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30, B 9:30-10:15, C 10:15-11:00"))
    on.view.select(["B"])
    on.keys(Qt.Key.Key_Delete)
    assert on.view.current() == "C"
    hint = on.view._layers["hint"]
    assert isinstance(hint, GapHint)
    assert hint.free == "45 min free"


def test_the_line_for_a_new_title_stays_within_its_column(stage: Show) -> None:
    on = stage(a_day("A/s 9:00-9:30", rooms="r s t"))
    left, width = on.view.picture.lanes.span("r") or (0, 0)
    start = on.time(10, 0, x=left + width // 2)
    on.drag(start, QPoint(0, on.pixels(10)))
    line = on.view.editing.line
    assert line is not None
    assert line.geometry().right() <= left + width + 8 - on.view.horizontalOffset()
    on.keys(Qt.Key.Key_Escape)
