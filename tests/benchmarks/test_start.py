"""How long it takes until something is seen, beside a bare Qt window.

Run by hand: `pytest tests/benchmarks/test_start.py -s -m slow`. It prints and asserts nothing
about speed, since machines under load take their time.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median

import pytest

BARE = """
import time; begun = time.perf_counter()
import sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print((time.perf_counter() - begun) * 1000); app.exit()
app = QApplication([]); window = Window(); window.resize(1200, 780); window.show(); app.exec()
"""

OURS = """
import time; begun = time.perf_counter()
import sys
from planner.ui.program import Program
from planner.ui.settings import Settings
from PySide6.QtCore import QSettings, QTimer
program = Program([], Settings(QSettings(sys.argv[1], QSettings.Format.IniFormat)))
def frame():
    print((time.perf_counter() - begun) * 1000)
def page():
    from PySide6.QtCore import QEvent, QObject
    class Eye(QObject):
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Paint:
                print((time.perf_counter() - begun) * 1000, flush=True)
                import os; os._exit(0)
            return False
    if not hasattr(program.window, "start"):
        return QTimer.singleShot(0, page)
    program.eye = Eye()
    program.window.start.widget().installEventFilter(program.eye)
program.window.seen.connect(frame)
program.show()
program.window.seen.connect(page)
program.application.exec()
"""
_RUNS = 9


@pytest.mark.slow
def test_first_sight_beside_a_bare_window(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bare, frame, page = [], [], []
    for _ in range(_RUNS):  # in turn, so that a busy machine slows both alike
        bare += _milliseconds(BARE, tmp_path)[:1]
        seen = _milliseconds(OURS, tmp_path)
        frame.append(seen[0])
        page.append(seen[1])
    with capsys.disabled():
        sys.stdout.write(f"\nbare window {median(bare):.0f} ms\n")
        for name, times in (("frame", frame), ("start page", page)):
            ratio = median(times) / median(bare)
            sys.stdout.write(f"{name} {median(times):.0f} ms, ratio {ratio:.2f}\n")
    assert all(first <= later for first, later in zip(frame, page, strict=True))


def _milliseconds(source: str, folder: Path) -> list[float]:
    command = [sys.executable, "-c", source, str(folder / "settings.ini")]
    environment = {"QT_QPA_PLATFORM": "offscreen", "PATH": "", "HOME": str(folder)}
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, env=environment, timeout=30
    )
    return [float(line) for line in done.stdout.split()]
