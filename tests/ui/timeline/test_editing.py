from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from planner.core.programme import EntryKind, Programme
from planner.ui.dialogs.shortcuts import plain
from planner.ui.timeline.menu import entry_menu, ways_out_menu
from tests.core.pictures import a_day
from tests.ui.timeline.conftest import Stage

DAY = "A 9:00-9:30, B 10:00-10:45, L! 12:00-12:45"
Key = Qt.Key
Show = Callable[[Programme], Stage]


def title_of(on: Stage, id_: str) -> str:
    return on.document.programme.entries[id_].title


def test_f2_edits_the_title_in_place(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["B"])
    on.keys(Key.Key_F2)
    on.types("Maps of the parish")
    on.keys(Key.Key_Return)
    assert title_of(on, "B") == "Maps of the parish"
    assert on.said == ["now called Maps of the parish"]
    assert on.view.hasFocus()


def test_esc_keeps_the_title_as_it_was(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["B"])
    on.keys(Key.Key_F2)
    on.types("Nonsense")
    on.keys(Key.Key_Escape)
    assert title_of(on, "B") == "B"
    assert on.document.next_undo is None


def test_second_click_on_the_title_edits_it_and_going_elsewhere_keeps_it(stage: Show) -> None:
    on = stage(a_day(DAY))
    place = on.view.picture.cards.faces.title_rect(on.view.picture.shown.by_id["B"]).topLeft()
    point = place + QPoint(6, 6) - QPoint(0, on.view.verticalOffset())
    on.click(point)
    assert on.view.editing.line is None
    QTest.qWait(QApplication.doubleClickInterval() + 20)
    on.click(point)
    assert on.view.editing.line is not None
    on.types("Open stacks")
    on.click(on.at("A", 15))
    assert title_of(on, "B") == "Open stacks"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("1030", "B 10:30-11:15"),
        ("10.30", "B 10:30-11:15"),
        ("10:30-11", "B 10:30-11:00"),
        ("+15", "B 10:15-11:00"),
        ("11", "B 11:00-11:45"),
    ],
)
def test_click_on_the_time_edits_it(stage: Show, typed: str, expected: str) -> None:
    on = stage(a_day(DAY))
    point = on.view.picture.cards.faces.time_rect(on.view.picture.shown.by_id["B"]).center()
    on.click(point - QPoint(0, on.view.verticalOffset()))
    on.types(typed)
    on.keys(Key.Key_Return)
    assert on.day == f"A 9:00-9:30, {expected}, L! 12:00-12:45"


def test_what_is_no_time_is_said_and_can_be_mended(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["B"])
    on.view.editing.edit_time("B")
    on.types("noonish")
    on.keys(Key.Key_Return)
    assert on.said == ["“noonish” is no time; write for instance 9, 930 or 9:30–10:30."]
    assert on.view.editing.line is not None
    on.types("1015")
    on.keys(Key.Key_Return)
    assert "B 10:15-11:00" in on.day


def test_double_click_on_free_time_makes_half_an_hour(stage: Show) -> None:
    on = stage(a_day(DAY))
    point = on.time(11, 0)
    QTest.mouseDClick(on.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    on.types("Questions")
    on.keys(Key.Key_Return)
    (new,) = (e for e in on.document.programme.entries.values() if e.title == "Questions")
    assert (new.start, new.duration) == (11 * 60, 30)


def test_painting_a_length_on_free_time_makes_an_entry_of_it(stage: Show) -> None:
    on = stage(a_day(DAY))
    start = on.time(10, 55)
    on.drag(start, QPoint(0, on.pixels(45)))
    on.types("Workshop")
    on.keys(Key.Key_Return)
    (new,) = (e for e in on.document.programme.entries.values() if e.title == "Workshop")
    assert (new.start, new.duration) == (10 * 60 + 55, 45)


def test_painting_ends_at_the_next_entry(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.drag(on.time(11, 30), QPoint(0, on.pixels(70)))
    on.types("Long")
    on.keys(Key.Key_Return)
    assert on.document.programme.entries["L"].start == 12 * 60
    (new,) = (e for e in on.document.programme.entries.values() if e.title == "Long")
    assert (new.start, new.duration) == (11 * 60 + 30, 30)


def test_double_click_near_the_lower_edge_makes_the_entry_there(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.frame.zoom(4)
    point = QPoint(200, on.view.viewport().height() - 6)
    minute = on.view.picture.scale.minute(on.view.to_day(point).y())
    on.click(point)
    QTest.mouseDClick(on.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    on.types("Late")
    on.keys(Key.Key_Return)
    (new,) = (e for e in on.document.programme.entries.values() if e.title == "Late")
    assert new.start is not None
    assert abs(new.start - minute) <= 5


def test_new_entry_without_a_title_is_not_made(stage: Show) -> None:
    on = stage(a_day(DAY))
    QTest.mouseDClick(on.view.viewport(), Qt.MouseButton.LeftButton, pos=on.time(11))
    on.keys(Key.Key_Return)
    assert on.document.next_undo is None


def test_context_menu_has_at_most_eight_commands_and_they_work(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["A"])
    menu = entry_menu(on.view)
    commands = [action for action in menu.actions() if not action.isSeparator()]
    assert [plain(action.text()) for action in commands] == [
        "Edit the title",
        "Move to",
        "Fixed",
        "Make it a break",
        "New item after this one",
        "Close the gap after it (30 minutes)",
        "Make it fit",
        "Set aside",
        "More",
    ]
    commands[5].trigger()
    assert on.day == "A 9:00-9:30, B 9:30-10:15, L! 12:00-12:45"
    menu.deleteLater()


def test_ways_out_of_an_overrun(stage: Show) -> None:
    on = stage(a_day("A 11:00-12:07, L! 12:00-12:45, B 12:45-13:15"))
    menu = ways_out_menu(on.view, on.view.picture.shown.by_id["A"])
    wanted: list[str] = []
    on.view.verbs.fit_wanted.connect(wanted.append)
    words = [plain(action.text()) for action in menu.actions()]
    assert words == [
        "Make it fit",
        "Shorten it by 7 minutes",
        "Move “L” 7 minutes later",
        "Set it aside",
        "Let it overlap",
    ]
    menu.actions()[0].trigger()
    assert wanted == ["A"]
    menu.actions()[2].trigger()
    assert on.day == "A 11:00-12:07, L! 12:07-12:52, B 12:52-13:22"
    on.relay.undo()
    menu.actions()[1].trigger()
    assert on.day == "A 11:00-12:00, L! 12:00-12:45, B 12:45-13:15"
    menu.deleteLater()


def test_ctrl_wheel_zooms_about_the_pointer(stage: Show) -> None:
    on = stage(a_day(DAY))
    point = on.time(12, 0)
    minute = on.view.picture.scale.minute(on.view.to_day(point).y())
    before = on.view.picture.scale.per_minute
    on.wheel(point, 480, Qt.KeyboardModifier.ControlModifier)
    assert on.view.picture.scale.per_minute > before * 1.5
    assert abs(on.view.picture.scale.minute(on.view.to_day(point).y()) - minute) < 1


def test_zoom_is_bounded(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.frame.zoom(200)
    assert on.view.picture.scale.per_minute == 16
    on.view.frame.zoom(-400)
    assert on.view.picture.scale.per_minute == 0.25


def test_bar_too_low_for_words_says_in_a_tip_what_it_is(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:05, B 9:05-10:00"))
    on.view.frame.zoom(-12)
    point = on.view.visualRect(on.view.entries.index_of("A")).center()
    there = on.view.viewport().mapToGlobal(point)
    QApplication.sendEvent(on.view.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, there))
    assert QToolTip.text() == "A, session, 9:00 to 9:05"
    QToolTip.hideText()


def test_ways_out_where_a_room_runs_over_a_plenary(stage: Show) -> None:
    on = stage(
        a_day("A/r 11:00-12:10, B/s 11:00-12:00, P 12:00-12:30, C/s 12:30-13:00", rooms="r s")
    )
    menu = ways_out_menu(on.view, on.view.picture.shown.by_id["A"])
    assert plain(menu.actions()[2].text()) == "Move “P” 10 minutes later"
    menu.actions()[2].trigger()
    assert on.day == "A/r 11:00-12:10, B/s 11:00-12:00, P 12:10-12:40, C/s 12:40-13:10"
    menu.deleteLater()


@pytest.mark.parametrize(
    ("title", "kind", "fixed"),
    [
        ("Frokost", EntryKind.BREAK, True),
        ("Lunch", EntryKind.BREAK, True),
        ("Kaffepause", EntryKind.BREAK, False),
        ("Coffee break", EntryKind.BREAK, False),
        ("Registrering", EntryKind.BREAK, False),
        ("Hvad en kop kaffe egentlig koster i et travlt år", EntryKind.SESSION, False),
        ("Oplæg om lokalhistorie", EntryKind.SESSION, False),
    ],
)
def test_new_item_called_like_a_break_is_one_and_a_meal_is_fixed(
    stage: Show, title: str, kind: EntryKind, *, fixed: bool
) -> None:
    on = stage(a_day(DAY))
    QTest.mouseDClick(on.view.viewport(), Qt.MouseButton.LeftButton, pos=on.time(11, 0))
    on.types(title)
    on.keys(Key.Key_Return)
    (new,) = (e for e in on.document.programme.entries.values() if e.title == title)
    assert (new.kind, new.pinned) == (kind, fixed)
    minutes = 30 if kind == EntryKind.SESSION else 45 if fixed else 15
    assert on.said[-1] == f"added at 11:00, {minutes} minutes" + (
        ", break" * (kind == EntryKind.BREAK) + ", fixed" * fixed
    )
