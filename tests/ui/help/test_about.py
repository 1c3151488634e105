from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from planner import __version__
from planner.ui.help.about import SIZE, AboutDialog
from planner.ui.help.brought import everything_brought
from tests.ui.stage import on_stage


def test_everything_brought_is_told_once_with_its_licence() -> None:
    found = {each.name: each for each in everything_brought()}
    assert len({name.casefold() for name in found}) == len(found)
    assert {"SQLAlchemy", "reportlab", "PySide6_Essentials", "Source Sans 3", "Lucide"} <= set(
        found
    )
    assert "MIT" in found["SQLAlchemy"].licence
    assert "LGPL" in found["PySide6_Essentials"].licence
    assert found["Source Sans 3"].licence == "OFL"
    assert "SIL OPEN FONT LICENSE" in found["Source Sans 3"].text().upper()
    assert "pytest" not in found


@pytest.mark.parametrize("language", ["da", "en"])
def test_about_shows_versions_and_the_licence_of_what_is_chosen(
    tmp_path: Path, language: str
) -> None:
    with on_stage(tmp_path, language) as stage:
        stage.window.actions_["about"].trigger()
        about = stage.dialog(AboutDialog)
        number = 1 + len(list(everything_brought()))
        stage.until(lambda: about.list.count() == number)
        assert __version__ in about.licence.toPlainText()
        names = [about.list.item(row).text() for row in range(number)]
        assert names[0].startswith("Programme Planner")
        assert names[1:] == sorted(names[1:], key=str.casefold)
        row = next(row for row, name in enumerate(names) if name.startswith("Lucide"))
        about.list.setCurrentRow(row)
        assert "ISC" in about.licence.toPlainText()
        stage.click(about.copy)
        copied = QApplication.clipboard().text()
        assert f"Programme Planner {__version__}" in copied
        assert "SQLite 3" in copied
        assert "Qt 6" in copied


def test_the_lines_of_a_licence_are_not_broken_once_more(tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        stage.window.actions_["about"].trigger()
        about = stage.dialog(AboutDialog)
        about.resize(SIZE)  # which the screen of the tests is too small for
        stage.settle()
        room = about.licence.viewport().width() - 2 * about.licence.document().documentMargin()
        measure = about.licence.fontMetrics()
        lines = about.licence.toPlainText().splitlines()
        assert max(measure.horizontalAdvance(line) for line in lines) <= room
