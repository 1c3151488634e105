"""A day in two rooms, from an empty file to a printed handout, by the keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt

from planner.core.checks import check
from planner.core.programme import EntryKind, Programme
from planner.core.queries import entries_of_day
from planner.ui.agenda.table import AgendaTable
from planner.ui.dialogs.fit import FitDialog
from planner.ui.dialogs.new_programme import NewProgrammeDialog
from planner.ui.planning import Planning
from planner.ui.rooms.dialog import RoomsAndTracks
from tests.ui.conftest import application, qt_log  # noqa: F401 - fixtures of every window test
from tests.ui.stage import Stage, on_stage

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


@pytest.fixture
def stage(home: Path) -> Iterator[Stage]:
    with on_stage(home) as stage:
        stage.settings.planning = Planning(pause=30, lunch=30)
        yield stage


def _plan(programme: Programme) -> list[str]:
    """The day as lines: times, title, room, and a mark for what is fixed."""
    (day,) = programme.days

    def clock(minute: int) -> str:
        return f"{minute // 60}:{minute % 60:02d}"

    return [
        f"{clock(e.start or 0)}-{clock(e.end or 0)} {e.title}{'!' * e.pinned}"
        + (f" / {programme.rooms[e.room].name}" if e.room else "")
        for e in entries_of_day(programme, day)
    ]


def _two_rooms(stage: Stage) -> None:
    stage.keys((CTRL, Key.Key_R))
    for number, name in enumerate(("The hall", "The loft"), start=1):
        stage.keys((ALT, Key.Key_A))
        stage.until(lambda n=number: len(stage.programme.rooms) == n)  # type: ignore[misc]  # bound at once
        stage.keys((CTRL, Key.Key_A))
        stage.type(name)
        stage.keys(Key.Key_Return)
    assert stage.dialog(RoomsAndTracks).isVisible()
    stage.keys(Key.Key_Escape)
    stage.window.activateWindow()  # as any window manager does when a dialog ends
    stage.settle()


def _write(stage: Stage, *titles: str) -> None:
    """One item after the other, from where the time cursor stands."""
    for number, title in enumerate(titles):
        if number:
            stage.keys(Key.Key_Insert)
        for letter in title:  # the first opens a line that takes the others
            stage.type(letter)
        stage.keys(Key.Key_Return)


def test_a_day_in_two_rooms(stage: Stage, tmp_path: Path) -> None:
    stage.keys((CTRL, Key.Key_N))
    assert stage.dialog(NewProgrammeDialog).isVisible()
    stage.type("Two tracks by the fjord")
    stage.keys(Key.Key_Return)
    stage.keep_as(tmp_path / "day.programme")
    _two_rooms(stage)

    stage.keys(Key.Key_F7)
    _write(stage, "Welcome", "News from the fjord", "Coffee")
    assert _plan(stage.programme) == [
        "9:00-9:30 Welcome",
        "9:30-10:00 News from the fjord / The hall",
        "10:00-10:30 Coffee / The hall",
    ]

    # The coffee is everybody's, and a quarter of an hour is enough.
    stage.keys((CTRL, Key.Key_Left), *[(CTRL | SHIFT, Key.Key_Up)] * 3)
    assert stage.entry("Coffee").kind == EntryKind.BREAK
    stage.keys(Key.Key_Insert)
    _write(stage, "Books and boats", "Reading at sea")
    # Beside them a workshop in the other room.
    stage.keys(Key.Key_Insert, Key.Key_Right, *[Key.Key_Up] * 12)
    _write(stage, "Workshop: knots")
    stage.keys(*[(CTRL | SHIFT, Key.Key_Down)] * 9)
    # Lunch for all, which stays put by itself.
    stage.keys(Key.Key_Insert, Key.Key_Left, Key.Key_Left, *[Key.Key_Down] * 6)
    _write(stage, "Lunch")
    assert _plan(stage.programme)[2:] == [
        "10:00-10:15 Coffee",
        "10:15-10:45 Books and boats / The hall",
        "10:15-11:30 Workshop: knots / The loft",
        "10:45-11:15 Reading at sea / The hall",
        "12:00-12:30 Lunch!",
    ]

    # A talk grows beyond lunch, which holds; the morning is then made to fit.
    stage.walk_to("Reading at sea")
    stage.keys(*[(CTRL | SHIFT, Key.Key_Down)] * 12)
    assert "15 minutes over before Lunch" in stage.desk.status.message.text()
    stage.keys((CTRL | SHIFT, Key.Key_L))
    assert stage.dialog(FitDialog).edit()
    stage.keys(Key.Key_Return)
    stage.window.activateWindow()
    assert check(stage.programme) == []
    assert stage.times("Reading at sea")[1] == "12:00"
    assert stage.times("Lunch") == ("12:00", "12:30")

    # Who speaks is written into the table.
    stage.walk_to("Books and boats")
    stage.keys(Key.Key_F5)
    agenda = stage.focus()
    assert isinstance(agenda, AgendaTable)
    stage.keys(Key.Key_Right, Key.Key_Right, Key.Key_F2)
    stage.type("Vita Vig, Bo Bølge")
    stage.keys(Key.Key_Return)
    assert sorted(s.name for s in stage.programme.speakers.values()) == ["Bo Bølge", "Vita Vig"]
    stage.keys(Key.Key_F7)

    # Both breaks at once, a quarter of an hour later and back.
    before = stage.programme
    stage.keys((CTRL | SHIFT, Key.Key_B), (CTRL, Key.Key_Down))
    assert stage.programme != before
    stage.keys((CTRL, Key.Key_Z))
    assert stage.programme == before

    stage.keys((CTRL, Key.Key_E))
    stage.keep_as(tmp_path / "day.pdf")
    stage.until((tmp_path / "day.pdf").exists)
    stage.until(lambda: stage.desk.status.message.text() == "Exported to day.pdf")
    with pypdfium2.PdfDocument(tmp_path / "day.pdf") as pdf:
        text = "\n".join(page.get_textpage().get_text_bounded() for page in pdf)
    for words in ("Two tracks by the fjord", "Workshop: knots", "The loft", "Vita Vig"):
        assert words in text
