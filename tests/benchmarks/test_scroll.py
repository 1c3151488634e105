from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from planner.core.programme import Programme
from tests.benchmarks.many import dressed, many, row, shown, timed

STEPS = 200


@pytest.fixture
def application() -> Iterator[QApplication]:
    """An application without a screen, in the program's own look."""
    with dressed() as application:
        yield application


DAYS = [
    ("63 entries, 1 room", many(1, 63)),
    ("504 entries, 8 rooms", many(8, 63)),
    ("5000 entries, 8 rooms", many(8, 625)),
    ("5040 entries, 8 rooms, 10 days", many(8, 63, days=10)),
]


@pytest.mark.slow
@pytest.mark.parametrize(("what", "programme"), DAYS)
@pytest.mark.parametrize("pixels", [8, 60])
def test_scroll_step(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    application: QApplication,
    what: str,
    programme: Programme,
    pixels: int,
) -> None:
    del application
    with shown(tmp_path / "day.programme", programme) as view:
        bar = view.verticalScrollBar()
        bar.setValue(0)
        QApplication.processEvents()
        turns = max(1, bar.maximum() // pixels)
        places = [pixels * abs((n + turns) % (2 * turns) - turns) for n in range(STEPS)]
        steps = [timed(partial(bar.setValue, y)) for y in places]
    with capsys.disabled():
        print("\n" + row(f"{what}, scrolled by {pixels}", steps), end="")


@pytest.mark.slow
@pytest.mark.parametrize(("what", "programme"), DAYS)
def test_zoom_step(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    application: QApplication,
    what: str,
    programme: Programme,
) -> None:
    del application
    with shown(tmp_path / "day.programme", programme) as view:
        turns = [1] * 8 + [-1] * 16 + [1] * 8
        ways = [turns[number % len(turns)] for number in range(STEPS)]
        steps = [timed(partial(view.frame.zoom, way, about=300)) for way in ways]
    with capsys.disabled():
        print("\n" + row(f"{what}, zoomed", steps), end="")
