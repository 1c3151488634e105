from __future__ import annotations

from pathlib import Path

from planner.core.programme import Day, Entry, Programme
from tests.ui.stage import on_stage


def test_end_over_midnight_is_of_the_night_that_follows(tmp_path: Path) -> None:
    party = Entry("a", title="Fest", day="d", start=22 * 60, duration=60)
    with on_stage(tmp_path) as stage:
        stage.open(Programme("p", days={"d": Day("d", closes=1500)}, entries={"a": party}))
        stage.panes.select(["a"])
        stage.settle()
        stage.replace(stage.panes.details.entry.end.editor, "0.30")
        assert stage.programme.entries["a"].end == 24 * 60 + 30
        stage.replace(stage.panes.details.entry.end.editor, "1.15")
        assert stage.programme.entries["a"].end == 25 * 60 + 15
        stage.replace(stage.panes.details.entry.end.editor, "21")
        assert stage.programme.entries["a"].end == 25 * 60 + 15
