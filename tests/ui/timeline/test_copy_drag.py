"""Ctrl while dragging: copies are in hand, and what is copied stays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from planner.core.programme import Appearance, Programme, Speaker
from planner.core.queries import entries_of_day
from tests.core.pictures import a_day
from tests.ui.timeline.conftest import Stage

CTRL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier
DAY = "A 9:00-9:30, B 9:30-10:00, C 10:00-10:30, L! 12:00-12:45, D 12:45-13:15"
Show = Callable[[Programme], Stage]


def titles(on: Stage) -> list[tuple[str, int | None]]:
    return [(e.title, e.start) for e in entries_of_day(on.document.programme, "d")]


def test_ctrl_drag_leaves_the_card_and_places_a_copy(stage: Show) -> None:
    programme = a_day(DAY)
    on = stage(
        replace(
            programme,
            speakers={"s": Speaker("s", "Ida Lund")},
            appearances={"x": Appearance("x", "s", "A")},
        )
    )
    on.drag(on.at("A", 8), QPoint(0, on.pixels(105)), held=CTRL)
    assert titles(on) == [
        ("A", 540), ("B", 570), ("C", 600), ("A", 645), ("L", 720), ("D", 765),
    ]  # fmt: skip
    (copy,) = on.view.selected()
    assert copy != "A"
    assert {a.entry for a in on.document.programme.appearances.values()} == {"A", copy}
    on.relay.undo()
    assert on.day == DAY


def test_a_copy_pushes_what_comes_after_it(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.drag(on.at("A", 8), QPoint(0, on.pixels(28)), held=CTRL)  # caught on B, leaning back
    assert titles(on)[:4] == [("A", 540), ("A", 570), ("B", 600), ("C", 630)]
    on.relay.undo()
    on.drag(on.at("A", 8), QPoint(0, on.pixels(32)), held=CTRL)  # the same, leaning onwards
    assert titles(on)[:4] == [("A", 540), ("B", 570), ("A", 600), ("C", 630)]


def test_pressing_ctrl_during_the_drag_switches_to_a_copy_and_back(stage: Show) -> None:
    on = stage(a_day(DAY))
    start, by = on.at("A", 8), QPoint(0, on.pixels(105))
    on.drag(start, by, let_go=False)
    cursor = on.view.viewport().cursor
    assert on.view.picture.in_hand == {"A"}
    assert cursor().shape() == Qt.CursorShape.ClosedHandCursor
    QTest.keyPress(on.view, Qt.Key.Key_Control, CTRL)
    (copy,) = on.view.picture.in_hand
    assert copy != "A"
    assert cursor().shape() == Qt.CursorShape.DragCopyCursor
    assert on.view.picture.entry("A").start == 540
    QTest.keyRelease(on.view, Qt.Key.Key_Control, PLAIN)
    assert on.view.picture.in_hand == {"A"}
    QTest.keyPress(on.view, Qt.Key.Key_Control, CTRL)
    assert on.view.picture.in_hand == {copy}  # the same copy all through the drag
    QTest.keyRelease(on.view, Qt.Key.Key_Control, PLAIN)
    on.release(start + by)
    assert on.day == "B 9:30-10:00, C 10:00-10:30, A 10:45-11:15, L! 12:00-12:45, D 12:45-13:15"


def test_the_copy_in_hand_says_what_the_card_says(stage: Show) -> None:
    programme = a_day(DAY)
    on = stage(
        replace(
            programme,
            speakers={"s": Speaker("s", "Ida Lund")},
            appearances={"x": Appearance("x", "s", "A")},
        )
    )
    on.drag(on.at("A", 8), QPoint(0, on.pixels(105)), held=CTRL, let_go=False)
    (card,) = on.hand.values()
    assert card.face == on.view.picture.face("A")
    on.keys(Qt.Key.Key_Escape)


def test_esc_forgets_the_copy(stage: Show) -> None:
    on = stage(a_day(DAY))
    start, by = on.at("A", 8), QPoint(0, on.pixels(105))
    on.drag(start, by, held=CTRL, let_go=False)
    on.keys(Qt.Key.Key_Escape)
    on.release(start + by)
    assert on.day == DAY
    assert on.view.picture.in_hand == frozenset()
    assert not on.hand


def test_several_are_copied_with_their_distances(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30, B 9:45-10:00, L! 13:00-13:45"))
    on.view.select(["A", "B"])
    on.drag(on.at("B", 5), QPoint(0, on.pixels(75)), held=CTRL)
    assert titles(on) == [("A", 540), ("B", 585), ("A", 615), ("B", 660), ("L", 780)]
    assert len(on.view.selected()) == 2


def test_twins_are_copied_each_to_its_own_place(stage: Show) -> None:
    programme = a_day("A 9:00-9:15, B 9:30-9:45, L! 13:00-13:45")
    twins = {id_: replace(e, title="Pause") for id_, e in programme.entries.items() if id_ != "L"}
    on = stage(replace(programme, entries={**programme.entries, **twins}))
    on.view.select(["A", "B"])
    on.drag(on.at("B", 5), QPoint(0, on.pixels(60)), held=CTRL, let_go=False)
    assert sorted((card.time, bool(card.words)) for card in on.hand.values()) == [
        ("10:00–10:15", False),
        ("10:30–10:45", True),
    ]
    on.keys(Qt.Key.Key_Escape)


def test_ctrl_drag_of_a_card_beside_the_selection_copies_only_that_one(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["A"])
    on.drag(on.at("B", 8), QPoint(0, on.pixels(75)), held=CTRL)
    assert sorted(title for title, _ in titles(on)) == ["A", "B", "B", "C", "D", "L"]


def test_chip_after_a_copy_offers_to_let_the_rest_stay(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.drag(on.at("D", 8), QPoint(0, on.pixels(-172)), held=CTRL)  # on 9:53
    shown = {b.text(): b for b in on.view.chip.buttons.values() if b.isVisible()}
    assert list(shown) == ["The rest followed", "Only this one"]
    QTest.mouseClick(shown["Only this one"], Qt.MouseButton.LeftButton)
    assert [start for title, start in titles(on) if title == "C"] == [600]
    on.relay.undo()
    assert on.day == DAY


def test_other_keys_do_nothing_while_a_card_is_in_hand(stage: Show) -> None:
    on = stage(a_day(DAY))
    start, by = on.at("A", 8), QPoint(0, on.pixels(10))
    on.drag(start, by, let_go=False)
    on.keys(Qt.Key.Key_Delete, Qt.Key.Key_P, Qt.Key.Key_Down, Qt.Key.Key_F2)
    assert on.view.pointing.busy
    assert on.day == DAY
    on.release(start + by)
    assert on.day.startswith("A 9:10-9:40, B 9:40-10:10")


def test_a_copy_from_the_tray_leaves_the_item_there(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30, L! 12:00-12:45, T 20"))
    on.view.begin_insert(["T"])
    on.move(on.time(10, 0), CTRL)
    on.move(on.time(10, 5), CTRL)
    on.release(on.time(10, 5), CTRL)
    assert titles(on) == [("A", 540), ("T", 600), ("L", 720)]
    assert on.document.programme.entries["T"].start is None
