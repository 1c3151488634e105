"""The days among the programme's own facts: named where there are several, in their order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from planner.core.edits.order import put_before
from planner.core.edits.remove import remove_day
from planner.core.programme import Day, Programme
from planner.ui.inspector.programme_form import DayFields
from tests.ui.stage import Stage, on_stage


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as stage:
        days = (
            Day("d", 0, date(2027, 9, 16)),
            Day("e", 1, None, "Walks & talks", 600, 1500),
            Day("f", 2, None),
        )
        stage.open(Programme("p", title="Havedagen", days={day.id: day for day in days}))
        stage.window.actions_["facts"].trigger()
        stage.settle()
        yield stage


def _days(stage: Stage) -> list[DayFields]:
    """From above."""
    shown = stage.panes.details.programme.days.values()
    return sorted(shown, key=lambda fields: fields.y())


def _names(stage: Stage) -> list[str]:
    return [fields.name.text().replace("&&", "&") for fields in _days(stage)]


def test_each_of_several_days_stands_under_its_name(stage: Stage) -> None:
    first, second, _third = _days(stage)
    assert _names(stage) == ["Thursday, 16 September 2027", "Walks & talks", "Day 3"]
    assert all(fields.name.isVisible() for fields in _days(stage))
    assert not first.weekday.isVisible()  # its name says it
    assert second.closes.editor.accessibleName() == "Closes, Walks & talks"


def test_only_day_needs_no_name(stage: Stage) -> None:
    for id_ in ("e", "f"):
        stage.panes.relay.apply(remove_day(stage.programme, id_))
    stage.settle()
    (only,) = _days(stage)
    assert not only.name.isVisible()
    assert only.weekday.text() == "Thursday, 16 September 2027"
    assert only.closes.editor.accessibleName() == "Closes"


def test_days_stand_and_are_tabbed_through_in_their_order(stage: Stage) -> None:
    stage.panes.relay.apply(put_before(stage.programme, "e", "d"))
    stage.settle()
    assert _names(stage)[0] == "Walks & talks"
    first, second, _third = _days(stage)
    assert first.closes.editor.nextInFocusChain() is second.date.editor
    stage.panes.relay.apply(remove_day(stage.programme, "d"))
    stage.panes.undo()
    stage.settle()
    assert _names(stage) == ["Walks & talks", "Thursday, 16 September 2027", "Day 3"]


def test_closing_time_in_the_small_hours_is_of_the_night_that_follows(stage: Stage) -> None:
    day = _days(stage)[0]
    day.closes.editor.setText("1.30")
    day.settle()
    assert stage.programme.days["d"].closes == 25 * 60 + 30
    day.closes.editor.setText("15")
    day.settle()
    assert stage.programme.days["d"].closes == 15 * 60
