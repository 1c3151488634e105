"""Hard spaces hold words together, whoever types beside them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from planner.core.programme import Day, Entry
from planner.ui.inspector.fields import TextField
from tests.builders.programmes import a_programme
from tests.ui.stage import on_stage


@pytest.mark.parametrize("field", ["title", "abstract"])
def test_typing_in_a_text_leaves_its_hard_spaces(tmp_path: Path, field: str) -> None:
    told = "Om 2\u00a0mia.\u00a0kr."
    with on_stage(tmp_path) as stage:
        stage.open(a_programme(Day("d"), Entry("e", title=told, abstract=told, day="d", start=600)))
        stage.panes.timeline.select(["e"])
        stage.settle()
        editor = next(
            each
            for each in stage.panes.details.findChildren(TextField)
            if each.isVisible() and each.text() == told and _is_of(each, field)
        )
        stage.click(editor.editor)
        stage.keys(Qt.Key.Key_End)
        stage.type(" til bøger")
        editor.settle()

        assert getattr(stage.programme.entries["e"], field) == f"{told} til bøger"


def _is_of(editor: TextField, field: str) -> bool:
    source = editor._source
    return source is not None and source.key == ("e", field)
