from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt

from planner.core.programme import EntryKind
from planner.ui.entries import Column
from tests.core.pictures import a_day
from tests.ui.agenda.conftest import Stage

Key = Qt.Key
Show = Callable[..., Stage]


def times(on: Stage) -> list[tuple[str, ...]]:
    rows = range(on.table.sheet.rowCount() - 1)
    return [tuple(on.row(n)[c] for c in (Column.START, Column.END, Column.TITLE)) for n in rows]


def test_empty_day_is_an_empty_row_to_type_into(stage: Show) -> None:
    on = stage(a_day("T 20"))
    assert on.table.sheet.rowCount() == 1
    on.go(0, Column.START)
    on.types("9.15")
    on.keys(Key.Key_Tab, Key.Key_Tab, Key.Key_Tab)
    on.types("Welcome")
    on.keys(Key.Key_Return)
    assert times(on) == [("9:15", "9:45", "Welcome")]
    assert on.at == (1, Column.START)


def test_titles_alone_come_one_behind_the_other(stage: Show) -> None:
    on = stage(a_day("T 20"))
    on.go(0, Column.TITLE)
    for title in ("Welcome", "Old maps", "Goodbye"):
        on.types(title)
        on.keys(Key.Key_Return)
    assert times(on) == [
        ("9:00", "9:30", "Welcome"),
        ("9:30", "10:00", "Old maps"),
        ("10:00", "10:30", "Goodbye"),
    ]
    assert on.at == (3, Column.TITLE)
    on.relay.undo()
    assert len(times(on)) == 2


def test_new_item_goes_behind_the_last_one(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30, B 14:00-15:10"))
    on.write(2, Column.TITLE, "Goodbye")
    assert times(on)[-1] == ("15:10", "15:40", "Goodbye")
    assert on.said == ["added at 15:10, 30 minutes"]


def test_new_item_at_a_taken_time_makes_room_as_a_drop_does(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30, B 9:30-10:00"))
    on.write(2, Column.START, "9.30")
    assert [row[:2] for row in times(on)] == [
        ("9:00", "9:30"),
        ("9:30", "10:00"),
        ("10:00", "10:30"),
    ]


def test_new_item_goes_into_a_room_that_is_free_then(stage: Show) -> None:
    on = stage(a_day("A/hall 9:00-10:00", rooms="hall attic"))
    on.write(1, Column.START, "9-9.20")
    new = on.programme.entries["n1"]
    assert (new.room, new.start, new.duration) == ("attic", 540, 20)
    assert on.programme.entries["A"].start == 540


def test_meal_is_a_break_and_fixed(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30"))
    on.write(1, Column.TITLE, "Frokost")
    lunch = on.programme.entries["n1"]
    assert (lunch.kind, lunch.pinned) == (EntryKind.BREAK, True)


def test_night_follows_the_evening(stage: Show) -> None:
    on = stage(a_day("A 22:00-23:30"))
    on.write(1, Column.START, "0.15")
    assert on.programme.entries["n1"].start == 24 * 60 + 15


def test_leaving_the_empty_row_empty_makes_nothing(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30"))
    on.go(1, Column.TITLE)
    on.keys(Key.Key_F2, Key.Key_Return)
    assert (on.document.next_undo, on.line) == (None, None)


def test_programme_without_a_day_says_so(stage: Show) -> None:
    on = stage(replace(a_day("T 20"), days={}))
    on.write(0, Column.TITLE, "Welcome")
    assert on.said == ["There is no day to put it on."]
