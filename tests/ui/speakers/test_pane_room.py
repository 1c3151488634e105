"""How the speakers' pane shares its height."""

from __future__ import annotations

from pathlib import Path

from planner.core.programme import Day, Entry, Programme, Speaker
from tests.ui.stage import on_stage


def test_in_a_small_window_the_list_has_more_room_than_the_form(tmp_path: Path) -> None:
    names = ("Asta Rask", "Bent Toft", "Clara Ege", "Dina Holm", "Egon Vig")
    with on_stage(tmp_path) as stage:
        entries = {"t": Entry("t", title="Reserve", duration=20)}
        speakers = {name: Speaker(name, name=name) for name in names}
        days = {"d": Day("d")}
        stage.open(Programme("p", title="Mødet", days=days, entries=entries, speakers=speakers))
        stage.window.actions_["speakers"].trigger()
        stage.settle()
        pane = stage.panes.left.speakers
        assert pane is not None
        pane.select(names[0])
        stage.settle()
        rows = pane.list.height() // pane.list.sizeHintForRow(0)
        assert rows >= 3
        assert pane.list.height() > pane._area.height()
