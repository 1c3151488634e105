"""Whatever is done in whatever order: nothing fails, all holds together, and undo leads back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from planner.core.programme import Programme
from planner.core.references import dangling
from planner.ui.timeline.verb_table import verbs
from tests.core.pictures import a_day
from tests.ui.conftest import application, qt_log  # noqa: F401 - fixtures of every window test
from tests.ui.stage import Stage, on_stage

DAY = (
    "W 9:00-9:15, A/r 9:15-10:00, B/s 9:15-9:45, C/s 9:45-10:00, K 10:00-10:15, D/r 10:15-11:00, "
    "E/s 10:30-11:30, L! 12:00-12:45, F/r 12:45-13:30, G/s 12:45-13:15, H 13:30-14:00, T 20, U 10"
)
WINDOW = ("table", "timeline", "follow", "fit", "zoom_in", "add_day", "next_day", "place", "undo")
STEPS = 100


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as stage:
        yield stage


def _answer(stage: Stage, chance: Random) -> None:
    """Closes what a command has opened, a dialog with either of its answers."""
    stage.settle()
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
        stage.settle()
    for dialog in stage.window.findChildren(QDialog):
        if dialog.isVisible():
            (dialog.accept if chance.random() < 0.7 else dialog.reject)()
            stage.settle()
            dialog.close()  # what cannot be accepted stays open to be mended
    stage.settle()


def _step(stage: Stage, chance: Random) -> None:
    view = stage.panes.timeline
    entries = [e.id for e in stage.programme.entries.values() if e.day == view.day]
    if entries:
        view.select(chance.sample(entries, min(len(entries), chance.choice([1, 1, 2, 5]))))
    if chance.random() < 0.25:
        stage.window.actions_[chance.choice(WINDOW)].trigger()
    else:
        groups = verbs(stage.window.texts).values()
        view.verbs[chance.choice([verb.name for group in groups for verb in group])].trigger()
    _answer(stage, chance)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
def test_any_commands_in_any_order_can_all_be_taken_back(stage: Stage, seed: int) -> None:
    programme: Programme = a_day(DAY, rooms="r s")
    chance = Random(seed)  # noqa: S311 - no secret
    stage.open(programme)
    for _ in range(STEPS):
        _step(stage, chance)
        assert dangling(stage.programme) == []
    steps = 0
    while (step := stage.panes.document.next_undo) is not None and step.edit is not None:
        stage.panes.undo()
        steps += 1
        assert steps < 10 * STEPS
    assert steps > STEPS / 20
    assert stage.programme == programme
