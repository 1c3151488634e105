"""The findings: a count in the status line, and a list that leads to each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from planner.core.programme import Appearance, Day, Entry, Programme, Room, Speaker
from planner.ui.findings.list import FindingsList
from tests.ui.stage import Stage, on_stage


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as stage:
        yield stage


def _clashing() -> Programme:
    return Programme(
        "p",
        days={"d": Day("d")},
        rooms={"r": Room("r", name="Salen"), "q": Room("q", 1, "Loftet")},
        entries={
            "a": Entry("a", title="Haven", day="d", start=540, duration=40, room="r"),
            "b": Entry("b", title="Jord", day="d", start=570, duration=60, room="q"),
            "c": Entry("c", title="Sent", day="d", start=950, duration=30),
        },
        speakers={"s": Speaker("s", "Ida Holt")},
        appearances={"x": Appearance("x", "s", "a"), "y": Appearance("y", "s", "b")},
    )


def _list(stage: Stage) -> FindingsList:
    (found,) = stage.window.findChildren(FindingsList)
    return found


def test_a_clean_day_says_so(stage: Stage) -> None:
    stage.open(Programme("p", days={"d": Day("d")}))
    stage.until(lambda: stage.desk.status.findings.text() == "All fine")


def test_the_count_opens_the_list_and_choosing_selects(stage: Stage) -> None:
    stage.open(_clashing())
    stage.until(lambda: stage.desk.status.findings.text() == "2 to check")
    stage.click(stage.desk.status.findings)
    shown = _list(stage)
    assert "Ida Holt is in two places for 10 minutes" in shown.list.item(0).text()
    stage.keys(Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert stage.panes.timeline.selected() == ["c"]
    stage.keys(Qt.Key.Key_Return)
    assert stage.window.findChildren(FindingsList) == []


def test_the_count_follows_the_edits(stage: Stage) -> None:
    stage.open(_clashing())
    stage.until(lambda: stage.desk.status.findings.text() == "2 to check")
    stage.panes.timeline.commands.set_aside(["c"])
    stage.until(lambda: stage.desk.status.findings.text() == "1 to check")
