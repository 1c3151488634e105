"""The details of an item of a day in a garden."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.inspector.garden import a_garden_day
from tests.ui.stage import Stage, on_stage


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as stage:
        stage.open(a_garden_day())
        stage.panes.timeline.select(["a"])
        stage.settle()
        yield stage
