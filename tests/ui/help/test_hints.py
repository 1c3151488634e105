"""Hints come one at a time, go when they have done their work, and never return."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from shiboken6 import isValid

from planner import __version__
from planner.core.programme import Day, Programme
from planner.ui.help.hints import HintLine
from tests.core.pictures import a_day
from tests.ui.stage import Stage, on_stage


def _shown(stage: Stage) -> list[str]:
    stage.settle()
    return [h.words.text() for h in stage.window.findChildren(HintLine) if h.isVisible()]


@pytest.mark.parametrize("language", ["da", "en"])
def test_first_hint_goes_with_the_first_move_and_does_not_return(
    tmp_path: Path, language: str
) -> None:
    with on_stage(tmp_path, language) as stage:
        stage.open(a_day("A 9:00-9:30"))
        (words,) = _shown(stage)
        assert "Ctrl+Z" in words
        stage.drag("A", 30)
        assert stage.entry("A").start == 9 * 60 + 30
        assert _shown(stage) == []
        stage.open(a_day("A 9:00-9:30"), "other.programme")
        (next_,) = _shown(stage)
        assert "F9" in next_
        stage.keys(Qt.Key.Key_F9)
        assert _shown(stage) == []
        stage.open(a_day("A 9:00-9:30"), "third.programme")
        assert _shown(stage) == []


def test_a_click_sends_a_hint_off_for_good(tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        stage.open(a_day("A 9:00-9:30"))
        (hint,) = stage.window.findChildren(HintLine)
        stage.click(hint.away)
        assert _shown(stage) == []
        assert stage.settings.has_had("move")


def test_an_edit_after_a_hint_was_sent_off_is_nothing_to_it(tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        stage.open(a_day("A 9:00-9:30"))
        (hint,) = stage.window.findChildren(HintLine)
        stage.click(hint.away)
        stage.until(lambda: not isValid(hint))
        stage.drag("A", 30)
        assert stage.entry("A").start == 9 * 60 + 30


def test_an_empty_day_has_no_hint_but_its_own(tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        stage.open(Programme("p", days={"d": Day("d")}))
        assert _shown(stage) == []
        assert not stage.settings.has_had("move")


def test_after_an_update_a_line_leads_to_what_is_new_once(tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        stage.settings.version_seen = "0.0.9"
        stage.open(a_day("A 9:00-9:30"))
        (words,) = _shown(stage)
        assert __version__ in words
        (hint,) = stage.window.findChildren(HintLine)
        (button,) = hint.findChildren(QPushButton)
        stage.click(button)
        assert stage.desk.help.news is not None
        assert stage.desk.help.news.isVisible()
        assert _shown(stage) == []
        stage.open(a_day("A 9:00-9:30"), "other.programme")
        assert __version__ not in "".join(_shown(stage))
