"""Typing, stepping and picking a date."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.text import texts
from planner.ui.date_field import DateField

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def field() -> DateField:
    made = DateField(texts("da"), date(2026, 9, 16), date(2027, 3, 11))
    made.show()
    made.setFocus()
    return made


def test_a_date_typed_over_the_old_one_is_the_date(field: DateField) -> None:
    QTest.keyClick(field, Key.Key_A, CTRL)
    QTest.keyClicks(field, "15.9.2027")
    assert field.date() == date(2027, 9, 15)


def test_arrows_step_by_days_and_pages_by_weeks(field: DateField) -> None:
    QTest.keyClick(field, Key.Key_Up)
    assert field.text() == "17.9.2026"
    QTest.keyClick(field, Key.Key_PageDown)
    assert field.text() == "10.9.2026"


def test_nothing_typed_is_no_date_and_a_step_then_proposes_one(field: DateField) -> None:
    field.clear()
    assert field.date() is None
    QTest.keyClick(field, Key.Key_Down)
    assert field.date() == date(2027, 3, 11)


def test_no_step_leads_out_of_the_calendar(field: DateField) -> None:
    field.show_date(date.max)
    QTest.keyClick(field, Key.Key_Up)
    assert field.date() == date.max


def test_nonsense_is_not_a_date_and_a_step_leads_out_of_it(field: DateField) -> None:
    field.setText("31.2.2027")
    with pytest.raises(ValueError, match="day"):
        field.date()
    QTest.keyClick(field, Key.Key_Up)
    assert field.date() == date(2027, 3, 11)


def test_the_calendar_opens_at_the_date_and_enter_takes_the_day(field: DateField) -> None:
    QTest.keyClick(field, Key.Key_Down, ALT)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    calendar = popup.focusWidget()
    assert calendar is not None
    QTest.keyClick(calendar, Key.Key_Right)
    QTest.keyClick(calendar, Key.Key_Return)
    assert field.date() == date(2026, 9, 17)
    assert not popup.isVisible()


def test_a_click_in_the_calendar_takes_the_day(field: DateField) -> None:
    calendar = field.open_calendar()
    calendar.clicked.emit(QDate(2026, 9, 30))
    assert field.text() == "30.9.2026"
