"""A pane for printed pages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from planner.text import texts
from planner.ui.preview import PagePane


@pytest.fixture
def pane(application: QApplication) -> Iterator[PagePane]:
    del application
    made = PagePane(texts("en"))
    made.resize(460, 500)
    yield made
    made.close()
