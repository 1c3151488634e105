"""The window of the look of the print, opened for a test and closed behind it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from planner.core.programme import Programme
from tests.ui.print_look.looking import LookAt, Looked


@pytest.fixture
def look_at(tmp_path: Path, application: QApplication) -> Iterator[LookAt]:
    """Opens the window over a programme; it is closed in the end."""
    del application
    made: list[Looked] = []

    def open_over(programme: Programme, product: str = "handout", language: str = "en") -> Looked:
        made.append(Looked(tmp_path, programme, product, language))
        return made[0]

    yield open_over
    for looked in made:
        looked.window.let_go()
        looked.close()
