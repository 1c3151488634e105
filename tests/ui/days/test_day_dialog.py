"""A day's name, date and hours, asked for in a small dialog."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QWidget

from planner.core.programme import Day
from planner.text import texts
from planner.ui.day_commands import DayCommands
from planner.ui.dialogs.day import DayDialog, ask_about_day
from tests.builders.programmes import a_programme
from tests.ui.arranging import Arranged, keys, settle

KNOWN = date(2027, 9, 16)


@pytest.fixture
def arranged(tmp_path: Path) -> Iterator[Arranged]:
    made = Arranged(tmp_path / "day.programme", a_programme(Day("a", 0, KNOWN), Day("b", 1)))
    yield made
    made.close()


@pytest.fixture
def window(application: object) -> QWidget:
    del application
    return QWidget()


def ask(arranged: Arranged, day: str, window: QWidget, language: str = "en") -> DayDialog:
    window.show()
    dialog = ask_about_day(DayCommands(arranged.relay, texts(language)), day, window)
    dialog.activateWindow()
    settle()
    return dialog


def retype(line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClicks(line, text)


def test_everything_is_one_step(arranged: Arranged, window: QWidget) -> None:
    dialog = ask(arranged, "b", window)
    assert dialog.date.date() is None
    assert dialog.weekday.text() == "The date can be filled in later."
    retype(dialog.label, "  Workshop   day ")
    retype(dialog.opens, "kl. 8")
    retype(dialog.closes, "1530")
    QTest.keyClick(dialog.date, Qt.Key.Key_Up)
    assert dialog.date.date() == date(2027, 9, 17)  # the day after the last that is known
    keys(dialog, Qt.Key.Key_Return)
    assert arranged.programme.days["b"] == Day(
        "b", 1, date(2027, 9, 17), "Workshop day", 8 * 60, 15 * 60 + 30
    )
    assert arranged.said == ["Workshop day: Friday, 17 September 2027, 8:00–15:30"]
    arranged.relay.undo()
    assert arranged.programme.days["b"] == Day("b", 1)


@pytest.mark.parametrize("typed", ["01.00", "1", "1:00", "0100", "25:00"])
def test_a_closing_time_in_the_small_hours_is_of_the_night_after(
    arranged: Arranged, window: QWidget, typed: str
) -> None:
    dialog = ask(arranged, "a", window)
    retype(dialog.opens, "20")
    retype(dialog.closes, typed)
    assert dialog.hours() == (20 * 60, 25 * 60)
    assert dialog.complaint.text() == "Closes at 1:00 the night after."
    keys(dialog, Qt.Key.Key_Return)
    assert arranged.programme.days["a"].closes == 25 * 60


@pytest.mark.parametrize(("opens", "closes"), [("9", "8"), ("9", "9"), ("late", "16"), ("9", "")])
def test_hours_that_make_no_sense_are_refused_while_they_are_typed(
    arranged: Arranged, window: QWidget, opens: str, closes: str
) -> None:
    dialog = ask(arranged, "a", window)
    retype(dialog.opens, opens)
    retype(dialog.closes, closes)
    assert dialog.hours() is None
    assert "cannot close before it opens" in dialog.complaint.text()
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    keys(dialog, Qt.Key.Key_Escape)
    assert arranged.document.next_undo is None


def test_a_date_may_become_unknown_again(arranged: Arranged, window: QWidget) -> None:
    dialog = ask(arranged, "a", window)
    assert dialog.weekday.text() == "Thursday, 16 September 2027"
    dialog.date.clear()
    assert dialog.weekday.text() == "The date can be filled in later."
    keys(dialog, Qt.Key.Key_Return)
    assert arranged.programme.days["a"].date is None


def test_what_is_no_date_is_not_taken(arranged: Arranged, window: QWidget) -> None:
    dialog = ask(arranged, "a", window)
    dialog.date.setText("31.9.2027")
    assert "Write a date such as" in dialog.weekday.text()
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_the_calendar_speaks_the_interfaces_language(arranged: Arranged, window: QWidget) -> None:
    dialog = ask(arranged, "a", window, "da")
    calendar = dialog.date.open_calendar()
    assert calendar.locale().monthName(9) == "september"
    assert calendar.locale().dayName(4) == "torsdag"
    calendar.clicked.emit(QDate(2027, 9, 20))
    assert dialog.date.date() == date(2027, 9, 20)


def test_what_is_not_changed_is_no_step(arranged: Arranged, window: QWidget) -> None:
    dialog = ask(arranged, "a", window)
    keys(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert arranged.document.next_undo is None
    assert arranged.said == []
