"""The days as tabs: choosing, dragging into order, and their menus."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from planner.core.programme import Day, Entry, Programme
from planner.core.queries import days_in_order
from planner.text import texts
from planner.ui.days import DayTabs
from planner.ui.dialogs.day import DayDialog
from tests.builders.programmes import a_programme
from tests.ui.arranging import (
    ALT_SHIFT,
    LEFT,
    PLAIN,
    Arranged,
    drag,
    keys,
    menu_at,
    pick,
    settle,
    words_of,
)
from tests.ui.arranging import show as put_up


class Stage(Arranged):
    """The tabs of a programme, kept up to date as the window does."""

    def __init__(self, path: Path, programme: Programme) -> None:
        super().__init__(path, programme)
        self.tabs = DayTabs(self.relay, texts("en"))
        self.bar = self.tabs.bar
        self.chosen: list[str] = []
        self.current = days_in_order(programme)[0].id
        self.tabs.day_chosen.connect(self._choose)
        self.relay.changed.connect(self.refresh)
        put_up(self.tabs, 700, 60)
        self.refresh()
        settle()

    def refresh(self) -> None:
        if self.current not in self.programme.days:
            self.current = days_in_order(self.programme)[0].id
        self.tabs.show_days(self.programme, self.current)

    def _choose(self, day: str) -> None:
        self.chosen.append(day)
        self.current = day
        self.refresh()

    @property
    def order(self) -> list[str]:
        return [day.id for day in days_in_order(self.programme)]

    @property
    def words(self) -> list[str]:
        return [self.bar.tabText(tab) for tab in range(self.bar.count())]

    def middle(self, day: str) -> QPoint:
        return self.bar.tabRect(self.bar.days().index(day)).center()


THREE = a_programme(
    Day("a", 0, date(2027, 9, 16)),
    Day("b", 1, label="Workshops & more", opens=20 * 60, closes=25 * 60 + 30),
    Day("c", 2),
    Entry("x", title="Glass", day="b", start=1200),
    Entry("y", title="Clay", day="b", start=1260),
)


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Callable[[Programme], Stage]]:
    made: list[Stage] = []

    def show(programme: Programme) -> Stage:
        made.append(Stage(tmp_path / "days.programme", programme))
        return made[-1]

    yield show
    for each in made:
        each.close()


Shows = Callable[[Programme], Stage]


def test_a_tab_says_the_days_name_or_date_or_number(stage: Shows) -> None:
    shown = stage(THREE)
    assert shown.words == ["Thursday, 16 September 2027", "Workshops && more", "Day 3"]
    assert shown.bar.tabToolTip(1) == "date not known yet, 20:00–1:30"
    assert shown.bar.tabToolTip(0) == "Thursday, 16 September 2027, 9:00–16:00"


def test_one_day_needs_no_tabs(stage: Shows) -> None:
    shown = stage(a_programme(Day("a")))
    assert not shown.tabs.isVisible()
    assert shown.tabs.add_day() is not None
    settle()
    assert shown.tabs.isVisible()
    assert shown.tabs.day_at(shown.bar.mapToGlobal(shown.middle("a"))) == "a"


def test_a_click_and_the_arrow_keys_choose_a_day(stage: Shows) -> None:
    shown = stage(THREE)
    QTest.mouseClick(shown.bar, LEFT, PLAIN, shown.middle("c"))
    assert shown.chosen == ["c"]
    shown.bar.setFocus()
    keys(shown.bar, Qt.Key.Key_Left)
    assert shown.chosen == ["c", "b"]


def test_dragging_a_tab_changes_the_order_as_one_step(stage: Shows) -> None:
    shown = stage(THREE)
    drag(shown.bar, shown.middle("c"), shown.middle("a") - QPoint(60, 0))
    assert shown.order == ["c", "a", "b"]
    assert shown.said[-1] == "Day 1 is now number 1 of 3"
    assert shown.bar.days() == ["c", "a", "b"]
    shown.relay.undo()
    assert shown.order == ["a", "b", "c"]
    assert shown.bar.days() == ["a", "b", "c"]


def test_a_tab_that_is_dragged_there_and_back_changes_nothing(stage: Shows) -> None:
    shown = stage(THREE)
    drag(shown.bar, shown.middle("a"), shown.middle("b") + QPoint(60, 0), let_go=False)
    assert shown.order == ["a", "b", "c"]  # nothing is written before it is let go
    start = shown.middle("a")
    for x in range(shown.bar.width() // 2, 20, -40):
        QTest.mouseMove(shown.bar, QPoint(x, start.y()))
    QTest.mouseRelease(shown.bar, LEFT, PLAIN, QPoint(20, start.y()))
    settle()
    assert shown.order == ["a", "b", "c"]
    assert shown.document.next_undo is None


def test_keys_change_the_order_and_remove(stage: Shows) -> None:
    shown = stage(THREE)
    shown.bar.setFocus()
    keys(shown.bar, Qt.Key.Key_Right, held=ALT_SHIFT)
    assert shown.order == ["b", "a", "c"]
    assert shown.current == "a"
    keys(shown.bar, Qt.Key.Key_Left)
    assert shown.current == "b"
    keys(shown.bar, Qt.Key.Key_Delete)
    assert shown.order == ["a", "c"]
    assert shown.said[-1] == "Workshops & more is removed, 2 items are set aside"
    shown.relay.undo()
    assert shown.programme.entries["x"].day == "b"


def test_the_menu_says_what_becomes_of_a_days_items(stage: Shows) -> None:
    shown = stage(THREE)
    menu = menu_at(shown.bar, shown.middle("b"))
    assert words_of(menu) == [
        "Date and hours…",
        "Add a day",
        "Remove the day (2 items are set aside)",
    ]
    pick(menu, "Remove the day")
    assert shown.order == ["a", "c"]
    assert not shown.programme.entries["x"].placed


def test_the_only_day_stays(stage: Shows) -> None:
    shown = stage(a_programme(Day("a")))
    assert not shown.tabs.day_menu("a").actions()[-1].isEnabled()
    assert not shown.tabs.commands.remove("a")
    assert shown.said == ["the only day cannot be removed"]


def test_the_button_adds_a_day_and_shows_it(stage: Shows) -> None:
    shown = stage(a_programme(Day("a", 0, date(2027, 9, 16)), Day("b", 1, date(2027, 9, 17))))
    QTest.mouseClick(shown.tabs.add, LEFT)
    settle()
    new = days_in_order(shown.programme)[-1]
    assert new.date == date(2027, 9, 18)
    assert shown.chosen == [new.id]
    assert shown.said == ["Saturday, 18 September 2027 is added"]


def test_a_menu_and_f2_open_date_and_hours(stage: Shows) -> None:
    shown = stage(THREE)
    pick(menu_at(shown.bar, shown.middle("c")), "Date and hours")
    dialog = shown.tabs.findChild(DayDialog)
    assert isinstance(dialog, DayDialog)
    assert dialog.date.date() is None
    dialog.reject()
    settle()
    shown.bar.setFocus()
    keys(shown.bar, Qt.Key.Key_F2)
    (dialog,) = (d for d in shown.tabs.findChildren(DayDialog) if d.isVisible())
    assert dialog.label.text() == ""
    assert dialog.date.date() == date(2027, 9, 16)


def test_a_card_over_a_tab_finds_its_day_and_lights_it(stage: Shows) -> None:
    shown = stage(THREE)
    for day in "abc":
        assert shown.tabs.day_at(shown.bar.mapToGlobal(shown.middle(day))) == day
    assert shown.tabs.day_at(shown.bar.mapToGlobal(QPoint(5, 400))) is None
    plain = _seen(shown)
    shown.tabs.light("b")
    assert _seen(shown) != plain
    shown.tabs.light(None)
    assert _seen(shown) == plain


def test_a_tab_is_renamed_without_the_others_being_made_anew(stage: Shows) -> None:
    shown = stage(THREE)
    shown.current = "b"
    shown.refresh()
    shown.tabs.commands.describe("c", "Party", None, (18 * 60, 24 * 60))
    assert shown.words[2] == "Party"
    assert shown.bar.currentIndex() == 1
    assert shown.chosen == []


def _seen(shown: Stage) -> QImage:
    settle()
    return shown.tabs.grab().toImage()
