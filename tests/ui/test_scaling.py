"""The program on screens of other scales: nothing is cut off, and nothing is blurred."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ALL = """
import sys
from pathlib import Path
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from planner.ui.icons import icon
from tests.ui.every_window import every_window
from tests.ui.everybody import cut_off
from tests.ui.stage import on_stage
application = QApplication(["planner", "-style", "fusion"])
shown = icon("plus", QColor("black")).pixmap(QSize(18, 18), application.devicePixelRatio())
print("icon", shown.width(), application.primaryScreen().size().toTuple())
with on_stage(Path(sys.argv[1]), "da") as stage:
    for sight in every_window(stage):
        for each in cut_off(sight.root):
            print(sight.name, each)
print("done")
"""


@pytest.mark.slow
@pytest.mark.parametrize("scale", ["1.25", "2.5"])
def test_every_window_has_room_for_its_words_and_icons_are_sharp(
    tmp_path: Path, scale: str
) -> None:
    screen = {"name": "laptop", "x": 0, "y": 0, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    size = {"width": round(1280 * float(scale)), "height": round(720 * float(scale))}
    screens = tmp_path / "screens.json"
    screens.write_text(json.dumps({"screens": [screen | size]}), encoding="utf-8")
    checkout = Path(__file__).resolve().parents[2]
    kept = {name: os.environ[name] for name in ("PATH",) if name in os.environ}
    more = {
        "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
        "QT_SCALE_FACTOR": scale,
        "HOME": str(tmp_path),
        "PYTHONPATH": str(checkout),
    }
    done = subprocess.run(
        [sys.executable, "-c", ALL, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        cwd=checkout,
        env={**kept, **more},
        timeout=120,
    )
    icon, *rest = done.stdout.splitlines() or [""]
    assert icon == f"icon {round(18 * float(scale))} (1280, 720)", done.stderr
    assert rest == ["done"], done.stderr
