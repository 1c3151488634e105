"""A new programme from a template, by mouse and by keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from planner.checking import findings
from planner.core.queries import running_order
from planner.core.templates import Template
from planner.document.document import Document
from planner.ui.dialogs.new_programme import NewProgrammeDialog
from tests.ui.stage import Stage, on_stage

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
Key = Qt.Key


@pytest.fixture
def stage(home: Path) -> Iterator[Stage]:
    with on_stage(home) as stage:
        yield stage


def test_a_template_is_clicked_and_its_plan_kept_in_the_file(stage: Stage, tmp_path: Path) -> None:
    stage.click(stage.window.start.choices["new"])
    dialog = stage.dialog(NewProgrammeDialog)
    stage.type("Havedagen")
    tile = dialog.templates.tiles[Template.CONFERENCE]
    stage.click(tile, tile.rect().bottomRight() / 1.1)
    assert dialog.templates.line.text().startswith("Keynote, four talks")
    stage.keys(Key.Key_Return)
    stage.keep_as(tmp_path / "have.programme")
    stage.until(lambda: stage.desk.panes is not None)
    assert stage.times("Lunch") == ("12:15", "13:00")
    assert stage.entry("Lunch").pinned
    assert findings(stage.programme) == []
    assert not stage.window.actions_["undo"].isEnabled()
    with Document.open(tmp_path / "have.programme") as document:
        kept = [entry.title for entry in running_order(document.programme)]
    assert kept[:3] == ["Arrival and breakfast", "Welcome", "Keynote"]


def test_the_arrow_keys_choose_and_tab_stops_at_the_chosen_one(
    stage: Stage, tmp_path: Path
) -> None:
    stage.keys((ALT, Key.Key_N))
    stage.until(lambda: QApplication.activeModalWidget() is not None)
    dialog = stage.dialog(NewProgrammeDialog)
    tiles = dialog.templates.tiles
    assert tiles[Template.BLANK].isChecked()
    stage.keys(Key.Key_Tab, Key.Key_Tab)
    assert tiles[Template.BLANK].hasFocus()
    stage.keys(Key.Key_Left, Key.Key_Left)
    assert tiles[Template.TWO_TRACKS].isChecked()
    stage.keys(Key.Key_Backtab)
    assert dialog.date.hasFocus()
    stage.keys(Key.Key_Tab)
    assert tiles[Template.TWO_TRACKS].hasFocus()
    stage.keys(Key.Key_Return)
    stage.keep_as(tmp_path / "to.programme")
    stage.until(lambda: stage.desk.panes is not None)
    assert len(stage.programme.tracks) == 2


def test_a_blank_day_is_what_enter_gives(stage: Stage, tmp_path: Path) -> None:
    stage.keys((CTRL, Key.Key_N), Key.Key_Return)
    stage.keep_as(tmp_path / "tom.programme")
    stage.until(lambda: stage.desk.panes is not None)
    assert stage.programme.entries == {}


def test_a_danish_programme_begins_in_danish(stage: Stage, tmp_path: Path) -> None:
    stage.window.actions_["danish"].trigger()
    stage.settle()
    stage.click(stage.window.start.choices["new"])
    dialog = stage.dialog(NewProgrammeDialog)
    stage.click(dialog.templates.tiles[Template.HALF_DAY])
    stage.keys(Key.Key_Return)
    stage.keep_as(tmp_path / "halv.programme")
    stage.until(lambda: stage.desk.panes is not None)
    assert stage.programme.language == "da"
    assert stage.times("Frokost") == ("12.00", "12.45")


def test_the_dialog_is_gone_once_it_is_answered(stage: Stage, tmp_path: Path) -> None:
    def gone() -> bool:
        return not stage.window.findChildren(NewProgrammeDialog)

    stage.click(stage.window.start.choices["new"])
    stage.dialog(NewProgrammeDialog).reject()
    stage.until(gone)
    stage.click(stage.window.start.choices["new"])
    stage.keys(Key.Key_Return)
    stage.keep_as(tmp_path / "tom.programme")
    stage.until(lambda: stage.desk.panes is not None)
    stage.until(gone)


def test_every_name_stands_whole_on_its_tile(stage: Stage) -> None:
    for language in ("danish", "english"):
        stage.window.actions_[language].trigger()
        stage.settle()
        stage.window.actions_["new"].trigger()
        dialog = stage.dialog(NewProgrammeDialog)
        for tile in dialog.templates.tiles.values():
            tile.setChecked(True)  # which makes its name bold
            assert tile.name_fits(), tile.text()
        assert dialog.width() <= 640
        dialog.reject()
