from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from planner.core.programme import Programme
from planner.ui.timeline.faces import starting, wrapped
from planner.ui.timeline.spots import spot_at
from tests.core.pictures import a_day
from tests.ui.timeline.conftest import Stage

Show = Callable[[Programme], Stage]


def cut(stage: Show) -> Stage:
    """A day scrolled so far that the upper edge of its long item is out of sight."""
    on = stage(a_day("A 9:00-12:00, B 13:00-14:00"))
    on.view.frame.zoom(8)
    on.view.verticalScrollBar().setValue(on.view.picture.scale.y(600))
    QApplication.processEvents()
    return on


def test_click_on_a_time_that_keeps_in_sight_opens_it_there(stage: Show) -> None:
    on = cut(stage)
    point = on.view.picture.time_rect(on.view.picture.shown.by_id["A"]).center()
    seen = point - on.view.to_day(on.view.viewport().rect().topLeft())
    assert on.view.viewport().rect().contains(seen)
    assert spot_at(on.view, seen).on_time
    on.click(seen)
    line = on.view.editing.line
    assert line is not None
    assert line.text() == "9:00–12:00"
    assert line.geometry().contains(seen)


def test_title_that_keeps_in_sight_is_edited_where_it_stands(stage: Show) -> None:
    on = cut(stage)
    on.view.editing.edit_title("A")
    line = on.view.editing.line
    assert line is not None
    assert 0 <= line.y() < 40
    on.view.editing.close()
    on.view.verticalScrollBar().setValue(0)
    on.view.editing.edit_title("A")
    line = on.view.editing.line
    assert line is not None
    assert line.y() > 40


@pytest.mark.parametrize(("width", "short"), [(132, True), (240, False)])
def test_low_card_of_a_narrow_column_says_when_it_starts_and_its_title(
    stage: Show, width: int, *, short: bool
) -> None:
    on = stage(a_day("A 9:00-9:20, B 9:20-10:00"))
    faces = on.view.picture.cards.faces
    box = on.view.picture.shown.by_id["A"]._replace(width=width, height=faces.line + 2)
    shape = faces.shape(box)
    assert (shape.rail, shape.short) == (True, short)
    assert faces.title_rect(box).width() >= 60
    assert not faces.time_rect(box).intersects(faces.title_rect(box))
    assert starting("9:00–9:20") == "9:00"


def test_words_are_not_broken_letter_below_letter(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:20"))
    font = on.view.picture.cards.faces.title
    few = QFontMetrics(font).horizontalAdvance("nnn")
    assert len(wrapped("Lokalhistorisk vandring", font, few, 4)) == 1
    assert len(wrapped("Lokalhistorisk vandring", font, 6 * few, 4)) == 2
