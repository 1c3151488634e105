"""Looking for something with Ctrl+F, with real keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from planner.core.programme import Appearance, Day, Entry, Programme, Speaker
from planner.ui.finding.finder import Finder
from tests.core.pictures import a_day
from tests.ui.stage import Stage, on_stage

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def programme() -> Programme:
    day = a_day(
        "Welcome 9:00-9:30, Maps 9:30-10:00, Coffee 10:00-10:20, Old_maps 10:20-11:00, T 20"
    )
    other = Entry("late", title="Night maps", day="e", start=20 * 60)
    return replace(
        day,
        days={**day.days, "e": Day("e", 1)},
        entries={**day.entries, "late": other},
        speakers={"s": Speaker("s", "Åse Kort"), "u": Speaker("u", "Ole Mapstone")},
        appearances={"1": Appearance("1", "s", "T")},
    )


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as found:
        found.open(programme())
        yield found


def finder(stage: Stage) -> Finder:
    return stage.panes.questions.finder


def _darkest(picture: QImage, area: QRect) -> int:
    """The lightness of the darkest point within an area of a view."""
    points = ((x, y) for x in range(area.left() + 4, area.right() - 4, 1)
              for y in range(area.top() + 3, area.bottom() - 3))  # fmt: skip
    return min(picture.pixelColor(x, y).lightness() for x, y in points)


def look_for(stage: Stage, text: str) -> None:
    stage.keys((CTRL, Qt.Key.Key_F))
    stage.type(text)


def test_what_is_found_stays_bright_and_is_counted(stage: Stage) -> None:
    look_for(stage, "MAPS")
    assert stage.panes.table.bright == frozenset(("Maps", "Old_maps", "late", "u"))
    assert finder(stage).bar.count.text() == "4 found"
    assert finder(stage).bar.line.accessibleDescription() == "4 found"


def test_enter_and_f3_go_through_it_over_all_days_and_round(stage: Stage) -> None:
    look_for(stage, "maps")
    stage.keys(Qt.Key.Key_Return)
    assert stage.panes.chosen() == ["Maps"]
    assert finder(stage).bar.count.text() == "1 of 4"
    stage.keys(Qt.Key.Key_F3, Qt.Key.Key_F3)
    assert (stage.panes.middle.day, stage.panes.chosen()) == ("e", ["late"])
    stage.keys((SHIFT, Qt.Key.Key_F3))
    assert (stage.panes.middle.day, stage.panes.chosen()) == ("d", ["Old_maps"])
    stage.keys(Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert stage.panes.chosen() == ["Maps"]
    stage.keys((SHIFT, Qt.Key.Key_Return))
    assert stage.panes.left.speakers is not None
    assert stage.panes.left.speakers.list.current() == "u"
    assert QApplication.focusWidget() is finder(stage).bar.line


def test_esc_ends_it_and_the_arrows_go_on_from_what_was_found(stage: Stage) -> None:
    look_for(stage, "old")
    stage.keys(Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert not finder(stage).looking
    assert stage.panes.table.bright is None
    assert stage.panes.timeline.hasFocus()
    assert stage.panes.timeline.current() == "Old_maps"


def test_esc_without_a_find_gives_the_keyboard_back(stage: Stage) -> None:
    stage.panes.tray.list.setFocus()
    look_for(stage, "nowhere at all")
    assert finder(stage).bar.count.text() == "Nothing found"
    stage.keys(Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert stage.panes.tray.list.hasFocus()


def test_an_item_set_aside_is_found_by_who_appears_in_it(stage: Stage) -> None:
    look_for(stage, "ase")
    stage.keys(Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert stage.panes.chosen() == ["T"]
    assert stage.panes.tray.list.hasFocus()


def test_what_fades_looks_fainter_in_the_timeline_the_table_and_the_tray(stage: Stage) -> None:
    stage.keys(Qt.Key.Key_F5)
    agenda = stage.panes.middle.agenda
    assert agenda is not None
    tray = stage.panes.tray.list
    calm = [view.viewport().grab().toImage() for view in (agenda, tray)]
    look_for(stage, "coffee")
    faded = [view.viewport().grab().toImage() for view in (agenda, tray)]
    for view, before, after in zip((agenda, tray), calm, faded, strict=True):
        area = view.visualRect(view.model().index(0, 3))
        assert _darkest(before, area) < 80
        assert 130 < _darkest(after, area) < 255, "its words must be there, fainter"
    stage.panes.middle.show_timeline()
    stage.settle()
    view = stage.panes.timeline
    shown = view.viewport().grab().toImage()
    edge = view.visualRect(view.entries.index_of("Welcome")).topLeft()
    found = view.visualRect(view.entries.index_of("Coffee")).topLeft()
    ring = view.picture.cards.colours.selected_edge
    assert shown.pixelColor(found.x() + 1, found.y() + 8).name() == ring
    assert shown.pixelColor(edge.x() + 1, edge.y() + 8).name() != ring


def test_an_edit_while_looking_is_looked_at_too(stage: Stage) -> None:
    look_for(stage, "maps")
    stage.panes.timeline.commands.rename("Coffee", "Coffee with maps")
    stage.settle()
    assert finder(stage).bar.count.text() == "5 found"


def test_f3_alone_opens_the_bar_with_what_was_looked_for(stage: Stage) -> None:
    look_for(stage, "coffee")
    stage.keys(Qt.Key.Key_Escape, Qt.Key.Key_F3)
    assert finder(stage).looking
    assert stage.panes.chosen() == ["Coffee"]


def test_finding_survives_another_programme(stage: Stage) -> None:
    look_for(stage, "maps")
    stage.open(a_day("Maps 9:00-9:30"), "other.programme")
    look_for(stage, "maps")
    assert finder(stage).bar.count.text() == "1 found"
