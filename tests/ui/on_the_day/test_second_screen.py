"""With a second screen the day is shown there, and can be sent to the first."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

IN_A_PROGRAM_OF_ITS_OWN = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
application = QApplication(["planner"])
from tests.core.pictures import a_day
from tests.ui.stage import on_stage
from planner.ui.on_the_day.opening import open_screen
with on_stage(Path(sys.argv[1])) as stage:
    stage.open(a_day("A 9:00-10:00"))
    shown = open_screen(stage.desk)
    stage.settle()
    print(stage.window.screen().name(), shown.screen().name(), shown.controls.screens.count())
    print(shown.controls.screens.currentIndex(), shown.geometry().x())
    shown.controls.screens.activated.emit(0)
    stage.settle()
    print(shown.controls.screens.currentIndex(), shown.geometry().x())
"""


@pytest.mark.slow
def test_a_second_screen_is_filled_and_the_first_can_be_chosen(tmp_path: Path) -> None:
    screens = [
        {"name": name, "x": x, "y": 0, "width": 1280, "height": 720, "dpi": 96, "dpr": 1.0}
        for name, x in (("desk", 0), ("stage", 1280))
    ]
    plan = tmp_path / "screens.json"
    plan.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", IN_A_PROGRAM_OF_ITS_OWN, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        cwd=Path(__file__).parents[3],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={plan}"},
    )
    assert done.stdout.splitlines() == ["desk stage 2", "1 1280", "0 0"], done.stderr
