"""Copies by keys: duplicating, and the clipboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication

from planner.core.programme import Programme
from planner.ui.clipboard import ItemClipboard
from tests.core.pictures import a_day
from tests.ui.timeline.asking import DAY, named, with_people
from tests.ui.timeline.conftest import Stage

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key
Show = Callable[[Programme], Stage]


def test_duplicate_lies_behind_and_is_selected(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["A"])
    on.keys(Key.Key_D, held=CTRL)
    assert named(on).startswith("A 9:00–9:30, A 9:30–10:00, B 10:00–10:30, C 10:30–11:00")
    assert on.said == ["copied to 9:30, 2 items pushed"]
    (copy,) = on.view.selected()
    assert copy != "A"
    on.relay.undo()
    assert on.day == DAY


def test_copy_and_paste_at_the_time_cursor(stage: Show) -> None:
    on = stage(with_people(a_day(DAY)))
    on.view.select(["A"])
    on.keys(Key.Key_C, held=CTRL)
    on.view.select(["D"])
    on.keys(Key.Key_Insert)
    on.keys(Key.Key_V, held=CTRL)
    assert on.said[-1] == "copied to 13:30"
    (copy,) = on.view.selected()
    people = [a.speaker for a in on.document.programme.appearances.values() if a.entry == copy]
    assert people == ["i"]
    assert "A\n" in QGuiApplication.clipboard().text() + "\n"


def test_cut_and_paste_behind_another(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["A", "B"])
    on.keys(Key.Key_X, held=CTRL)
    assert on.said[-1] == "2 items cut"
    assert on.view.selected() == ["C"]
    on.keys(Key.Key_V, held=CTRL)
    assert named(on) == "C 10:15–10:45, A 10:45–11:15, B 11:15–11:45, L 12:00–12:45, D 13:00–13:30"
    assert on.said[-1] == "2 items copied to 10:45"


def test_paste_without_a_place_goes_to_what_is_not_placed(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.view.select(["A"])
    on.keys(Key.Key_C, held=CTRL)
    on.view.selectionModel().clear()
    on.keys(Key.Key_V, held=CTRL)
    waiting = [e.title for e in on.document.programme.entries.values() if not e.placed]
    assert waiting == ["A"]
    assert on.said[-1] == "copied, not placed"


def test_what_another_run_has_copied_is_pasted_with_its_people(stage: Show) -> None:
    on = stage(with_people(a_day(DAY)))
    on.view.select(["C"])
    on.keys(Key.Key_C, held=CTRL)
    del on.view.verbs.clipboard  # what this run knows of it besides
    on.keys(Key.Key_V, held=CTRL)
    (copy,) = on.view.selected()
    people = [a.speaker for a in on.document.programme.appearances.values() if a.entry == copy]
    assert people == ["i"]
    assert named(on).startswith("A 9:00–9:30, B 9:30–10:00, C 10:15–10:45, C 10:45–11:15")


@pytest.mark.parametrize("media", ["text/plain", "application/x-programme-items+json"])
def test_paste_says_where_the_clipboard_holds_no_item(stage: Show, media: str) -> None:
    on = stage(a_day(DAY))
    data = QMimeData()
    data.setData(media, b"a shopping list")
    QGuiApplication.clipboard().setMimeData(data)
    on.view.select(["A"])
    on.keys(Key.Key_V, held=CTRL)
    assert on.day == DAY
    assert on.said == ["there is no item on the clipboard"]


def test_paste_says_that_the_clipboard_is_empty(stage: Show) -> None:
    on = stage(a_day(DAY))
    QGuiApplication.clipboard().clear()
    on.view.select(["A"])
    on.keys(Key.Key_V, held=CTRL)
    assert on.said == ["there is no item on the clipboard"]


def test_items_of_unknown_rooms_and_tracks_are_pasted_where_the_cursor_is(stage: Show) -> None:
    elsewhere = a_day("X/q 9:00-9:20, Y/q 9:20-9:40", rooms="q")
    on = stage(a_day("A/r 9:00-9:30, B/s 9:00-9:30", rooms="r s"))
    QGuiApplication.clipboard().setMimeData(ItemClipboard().copied(elsewhere, ["X", "Y"]))
    on.view.select(["B"])
    on.keys(Key.Key_V, held=CTRL)
    pasted = [on.document.programme.entries[id_] for id_ in on.view.selected()]
    assert [(e.title, e.start, e.room) for e in pasted] == [("X", 570, "s"), ("Y", 590, "s")]
