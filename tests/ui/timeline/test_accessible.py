from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtGui import QAccessible

from planner.core.programme import EntryKind, Programme
from tests.core.pictures import a_day
from tests.ui.timeline.conftest import Stage


def test_screen_readers_find_every_entry_in_time_order(stage: Callable[[Programme], Stage]) -> None:
    programme = a_day("A 9:00-9:30, L! 12:30-13:15, B 10:00-10:30, T 20")
    lunch = replace(programme.entries["L"], kind=EntryKind.BREAK, title="Frokost")
    on = stage(replace(programme, entries={**programme.entries, "L": lunch}))
    found = QAccessible.queryAccessibleInterface(on.view)
    names = [found.child(n).text(QAccessible.Text.Name) for n in range(found.childCount())]
    assert names == [
        "A, session, 9:00 to 9:30",
        "B, session, 10:00 to 10:30",
        "Frokost, break, 12:30 to 13:15, fixed",
    ]
    assert found.role() == QAccessible.Role.List
    on.view.select(["L"])
    focused = found.focusChild()
    assert focused.text(QAccessible.Text.Name) == "Frokost, break, 12:30 to 13:15, fixed"
    assert focused.rect().height() > 20


def test_what_is_for_all_rooms_is_read_as_such(stage: Callable[[Programme], Stage]) -> None:
    on = stage(a_day("A/r 9:00-9:30, L 9:30-10:00", rooms="r s"))
    found = QAccessible.queryAccessibleInterface(on.view)
    names = [found.child(n).text(QAccessible.Text.Name) for n in range(found.childCount())]
    assert names == ["A, session, 9:00 to 9:30, r", "L, session, 9:30 to 10:00, all rooms"]
