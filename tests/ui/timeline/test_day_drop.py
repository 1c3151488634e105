"""Cards are taken to another day by its name: let go there, or held until that day opens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt

from planner.core.changes import EditKind, add_rows
from planner.core.programme import Day, Programme
from tests.core.pictures import a_day
from tests.ui.timeline.conftest import Stage

CTRL = Qt.KeyboardModifier.ControlModifier
DAY = "A 9:00-9:30, B 9:30-10:00, L! 12:00-12:45"
Show = Callable[[Programme], Stage]


class Names:
    """The names of two days in a row above the timeline: of `d` left, of `e` right."""

    def __init__(self, on: Stage) -> None:
        self._on = on
        self.lit: list[str | None] = []

    def at(self, day: str) -> QPoint:
        """Where a day's name is, in the viewport's coordinates."""
        return QPoint(100 if day == "d" else 300, -60)

    def day_at(self, point: QPoint) -> str | None:
        local = self._on.view.viewport().mapFromGlobal(point)
        if not -80 < local.y() < -40:
            return None
        return "d" if local.x() < 200 else "e"

    def light(self, day: str | None) -> None:
        self.lit.append(day)


def two_days(stage: Show) -> tuple[Stage, Names]:
    programme = a_day(DAY)
    evening = replace(programme.entries["B"], id="E", title="E", day="e")
    on = stage(
        replace(
            programme,
            days={**programme.days, "e": Day("e", order=1)},
            entries={**programme.entries, "E": evening},
        )
    )
    names = Names(on)
    on.view.day_target = names
    on.view.day_wanted.connect(on.view.show_day)
    return on, names


def test_let_go_on_a_days_name_moves_the_card_to_that_day(stage: Show) -> None:
    on, names = two_days(stage)
    start = on.at("A", 8)
    on.drag(start, names.at("e") - start)
    moved = on.document.programme.entries["A"]
    assert (moved.day, moved.start) == ("e", 540)
    assert on.view.day == "d"
    assert names.lit[-2:] == ["e", None]
    on.relay.undo()
    assert on.day == DAY


def test_several_go_to_that_day_and_push_what_is_there(stage: Show) -> None:
    on, names = two_days(stage)
    on.view.select(["A", "B"])
    start = on.at("A", 8)
    on.drag(start, names.at("e") - start)
    entries = on.document.programme.entries
    assert [(id_, entries[id_].day, entries[id_].start) for id_ in "ABE"] == [
        ("A", "e", 540),
        ("B", "e", 570),
        ("E", "e", 600),
    ]


def test_over_a_name_the_card_is_gone_from_the_day_shown(stage: Show) -> None:
    on, names = two_days(stage)
    start = on.at("A", 8)
    on.drag(start, names.at("e") - start, let_go=False)
    assert "A" not in on.view.picture.shown.by_id
    assert not on.hand
    on.keys(Qt.Key.Key_Escape)
    assert "A" in on.view.picture.shown.by_id
    on.release(start)
    assert on.day == DAY


def test_with_ctrl_a_copy_goes_to_that_day(stage: Show) -> None:
    on, names = two_days(stage)
    start = on.at("A", 8)
    on.drag(start, names.at("e") - start, held=CTRL)
    assert on.day == DAY
    assert [
        (e.title, e.start) for e in on.document.programme.entries.values() if e.day == "e"
    ].count(("A", 540)) == 1


def test_the_day_already_shown_is_no_other_place(stage: Show) -> None:
    on, names = two_days(stage)
    start = on.at("A", 8)
    on.drag(start, names.at("d") - start)
    assert on.day == DAY
    assert on.document.next_undo is None


def test_held_over_a_name_that_day_opens_with_the_card_in_hand(stage: Show) -> None:
    on, names = two_days(stage)
    start = on.at("A", 8)
    on.drag(start, names.at("e") - start, let_go=False)
    assert on.wait_until(lambda: on.view.day == "e")
    assert on.view.pointing.busy
    there = on.time(11, 5)
    on.move(there - QPoint(0, 20))
    on.move(there)
    assert on.view.picture.in_hand == {"A"}
    on.release(there)
    moved = on.document.programme.entries["A"]
    assert moved.day == "e"
    assert moved.start in range(650, 665)  # held eight minutes below its start
    assert on.view.selected() == ["A"]


def test_esc_after_that_goes_back_to_the_day_it_came_from(stage: Show) -> None:
    on, names = two_days(stage)
    start = on.at("A", 8)
    on.drag(start, names.at("e") - start, let_go=False)
    assert on.wait_until(lambda: on.view.day == "e")
    on.move(on.time(11, 0))
    on.keys(Qt.Key.Key_Escape)
    assert on.view.day == "d"
    assert on.view.selected() == ["A"]
    on.release(start)
    assert on.day == DAY
    assert on.document.next_undo is None


def test_passing_over_a_name_does_not_open_its_day(stage: Show) -> None:
    on, names = two_days(stage)
    wanted: list[str] = []
    on.view.day_wanted.connect(wanted.append)
    start = on.at("A", 8)
    on.drag(start, names.at("e") - start, let_go=False)
    on.move(start)
    assert not on.wait_until(lambda: bool(wanted))
    on.keys(Qt.Key.Key_Escape)
    on.release(start)


def test_a_card_from_the_tray_goes_to_free_time_of_that_day(stage: Show) -> None:
    on, names = two_days(stage)
    aside = replace(on.document.programme.entries["A"], id="T", day=None, start=None)
    on.relay.apply(add_rows(EditKind.ADD, [aside]))
    on.view.begin_insert(["T"])
    on.move(names.at("e"))
    on.release(names.at("e"))
    assert on.document.programme.entries["T"].day == "e"
