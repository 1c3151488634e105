"""Every dialog by Tab alone: each stop has a name, they come as they are seen, Esc gets out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from planner.core.programme import Day, Programme, Track
from planner.text import texts
from planner.ui.dialogs.day import DayDialog
from planner.ui.dialogs.fit import FitDialog
from planner.ui.dialogs.shift import GapDialog, ShiftDialog
from planner.ui.dialogs.shortcuts import ShortcutSheet
from planner.ui.dialogs.split import SplitDialog
from planner.ui.room_commands import RoomCommands
from planner.ui.rooms.dialog import RoomsAndTracks
from planner.ui.rooms.room_form import RoomDialog
from planner.ui.timeline.exact import ExactTimes
from tests.core.pictures import a_day
from tests.ui.arranging import Arranged, settle

TEXTS = texts("en")
ROOM_TOOLS = ["Move the room up", "Move the room down", "Remove the room"]
TRACK_TOOLS = ["Move the track up", "Move the track down", "Remove the track"]
OF_ROOM = ["Name", "Seats", "No colour", "Custom…", "Note"]
Make = Callable[[Arranged, QWidget], QDialog]


def programme() -> Programme:
    made = a_day("A/r 9:00-9:40, B/s 9:00-9:30, C/r 9:50-10:30, L! 12:00-12:45", rooms="r s")
    days = {**made.days, "e": Day("e", order=1, label="Friday")}
    return replace(made, days=days, tracks={"t": Track("t", 0, "Reading")})


@pytest.fixture
def arranged(tmp_path: Path, application: QApplication) -> Iterator[Arranged]:
    del application
    made = Arranged(tmp_path / "day.programme", programme())
    yield made
    made.close()


def exact(on: Arranged, parent: QWidget) -> QDialog:
    return ExactTimes(TEXTS, on.programme, [on.programme.entries["A"]], "d", parent)


def shift(on: Arranged, parent: QWidget) -> QDialog:
    return ShiftDialog(TEXTS, on.programme, "A", 5, parent)


def gap(on: Arranged, parent: QWidget) -> QDialog:
    return GapDialog(TEXTS, on.programme, "C", 5, parent)


def split(on: Arranged, parent: QWidget) -> QDialog:
    return SplitDialog(TEXTS, on.programme.entries["A"], 560, parent)


def fit(on: Arranged, parent: QWidget) -> QDialog:
    return FitDialog(TEXTS, on.programme, "d", "A", 5, parent)


def day(on: Arranged, parent: QWidget) -> QDialog:
    return DayDialog(TEXTS, Day("d"), date(2027, 3, 11), on.relay.drafts, parent)


def shortcuts(on: Arranged, parent: QWidget) -> QDialog:
    del on
    return ShortcutSheet(TEXTS, {"File": [("Open", "Ctrl+O")]}, parent)


def rooms(on: Arranged, parent: QWidget) -> QDialog:
    return RoomsAndTracks(RoomCommands(on.relay, TEXTS), on.relay, parent)


def tracks(on: Arranged, parent: QWidget) -> QDialog:
    dialog = RoomsAndTracks(RoomCommands(on.relay, TEXTS), on.relay, parent)
    dialog.tabs.setCurrentIndex(1)
    dialog.tracks.list.setFocus()
    return dialog


def room(on: Arranged, parent: QWidget) -> QDialog:
    return RoomDialog(RoomCommands(on.relay, TEXTS), on.relay, "r", parent)


def name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def stops(dialog: QDialog) -> list[str]:
    """The names of where Tab leads, from where the focus is, once around."""
    first = QApplication.focusWidget()
    assert first is not None
    names, here = [name(first)], first
    for _ in range(60):
        QTest.keyClick(here, Qt.Key.Key_Tab)
        settle()
        found = QApplication.focusWidget()
        assert found is not None
        assert dialog.isAncestorOf(found)
        here = found
        if here is first:
            return names
        names.append(name(here))
    raise AssertionError(f"Tab never comes back to the first: {names}")


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (exact, ["Start", "Length", "Day 1", "r", "Move", "Cancel"]),
        (shift, ["Later by", "In this room", "Shift", "Cancel"]),
        (gap, ["Free time before it", "Insert", "Cancel"]),
        (split, ["Split at", "Split", "Cancel"]),
        (fit, ["Between the fixed times around “A”, 9:00–12:00",
               "The time at which the day is to end", "Items before and after", "Make it fit",
               "Cancel"]),
        (day, ["Name", "Date", "Opens", "Closes", "OK", "Cancel"]),
        (shortcuts, ["Search", "Shortcuts", "Close"]),
        (rooms, ["Rooms", "Add a room", *ROOM_TOOLS, *OF_ROOM, "Shown on Day 1",
                 "Shown on Friday", "Close", "Rooms"]),
        (tracks, ["Tracks", "Add a track", *TRACK_TOOLS, "Name", "No colour", "Custom…", "Close",
                  "Tracks"]),
        (room, ["Seats", "No colour", "Custom…", "Note", "Shown on Day 1", "Shown on Friday",
                "Close", "Name"]),
    ],
)  # fmt: skip
def test_tab_goes_through_named_controls_as_they_are_seen_and_esc_closes(
    arranged: Arranged, make: Make, expected: list[str]
) -> None:
    parent = QWidget()
    parent.show()
    dialog = make(arranged, parent)
    dialog.open()
    dialog.activateWindow()
    settle()
    assert stops(dialog) == expected
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert arranged.programme == programme()


@pytest.mark.parametrize("make", [rooms, room])
def test_esc_closes_what_can_only_be_looked_at(
    arranged: Arranged, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arranged.document, "read_only", True)
    parent = QWidget()
    parent.show()
    dialog = make(arranged, parent)
    dialog.open()
    dialog.activateWindow()
    settle()
    QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
