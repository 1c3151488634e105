"""How long each step of a day's work holds the window up.

Run by hand: `pytest tests/benchmarks/test_stalls.py -s`. A timer beats each millisecond; the
longest time between two beats within a step is how long nothing else could happen. What the test
itself does in between counts too, so the figures are upper bounds. It prints and asserts nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from planner.formats import programme_text
from planner.ui import opening
from planner.ui.review.dialog import ReviewDialog
from tests.ui.conftest import application, qt_log  # noqa: F401 - fixtures of every window test
from tests.ui.stage import Stage, on_stage


@pytest.fixture
def stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    with on_stage(tmp_path) as stage:
        yield stage


@contextmanager
def heartbeat() -> Iterator[Callable[[], float]]:
    """Gives a function that tells the longest silence, in milliseconds, since it was last asked."""
    longest, last = 0.0, perf_counter()

    def beat() -> None:
        nonlocal longest, last
        now = perf_counter()
        longest, last = max(longest, now - last), now

    def asked() -> float:
        nonlocal longest
        beat()
        told, longest = longest * 1000, 0.0
        return told

    timer = QTimer(interval=1)
    timer.timeout.connect(beat)
    timer.start()
    yield asked
    timer.stop()


def test_how_long_the_window_is_held_up(stage: Stage, tmp_path: Path) -> None:
    text = programme_text.write(opening.read_sample())
    with heartbeat() as longest:

        def step(name: str, act: Callable[[], object]) -> None:
            stage.settle()
            longest()
            act()
            stage.settle()
            print(f"{name:32} {longest():6.1f} ms")

        print()
        QGuiApplication.clipboard().setText(text)
        step("paste dialog", lambda: stage.window.actions_["paste"].trigger())
        dialog = stage.dialog(ReviewDialog)
        step("text understood", lambda: stage.until(lambda: dialog.reading() is not None))
        step("taken over", lambda: stage.click(dialog.take))
        step("file kept, day shown", lambda: stage.keep_as(tmp_path / "day.programme"))
        step("an entry chosen", lambda: stage.panes.timeline.select([stage.entry("Kaffe").id]))
        step("dragged", lambda: stage.drag("Kaffe", 10))
        step("end dragged", lambda: stage.drag_end("Tak for", 5))
        step("undone", lambda: stage.window.actions_["undo"].trigger())
        step("page shown", lambda: stage.window.actions_["page"].trigger())
        drawn: list[int] = []
        assert stage.panes.side.page is not None
        stage.panes.side.page.pages_changed.connect(drawn.append)
        step("page drawn", lambda: stage.until(lambda: drawn))
        step("closed", lambda: stage.window.actions_["close"].trigger())
        step("opened again", lambda: stage.click(stage.window.start.recent_rows[0]))
