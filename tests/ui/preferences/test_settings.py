"""The settings: each choice is in force at once, and comes back."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from planner.ui.entries import Column
from planner.ui.looks import DARK
from planner.ui.planning import Planning
from planner.ui.preferences.dialog import SettingsDialog
from planner.ui.settings import Theme
from tests.core.pictures import a_day
from tests.ui.stage import Stage, on_stage

CTRL = Qt.KeyboardModifier.ControlModifier


def _opened(stage: Stage) -> SettingsDialog:
    stage.keys((CTRL, Qt.Key.Key_Comma))
    return stage.dialog(SettingsDialog)


def _close(stage: Stage) -> None:
    stage.keys(Qt.Key.Key_Escape)
    stage.window.activateWindow()  # as any window manager does when a dialog ends
    stage.settle()


def test_another_grid_is_caught_on_at_once(tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        stage.open(a_day("A 9:00-9:30"))
        dialog = _opened(stage)
        stage.tab_to(dialog.grid)
        stage.keys(Qt.Key.Key_Down, Qt.Key.Key_Down)  # 10, 15
        _close(stage)
        stage.walk_to("A")
        stage.keys((CTRL, Qt.Key.Key_Down))
        assert stage.times("A") == ("9:15", "9:45")
        stage.drag("A", 12)
        assert stage.times("A") == ("9:30", "10:00")


def test_new_items_are_as_long_as_is_usual_for_them(tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        stage.open(a_day("A 9:00-9:30"))
        dialog = _opened(stage)
        for field, minutes in ((dialog.session, "40"), (dialog.pause, "20"), (dialog.lunch, "50")):
            stage.tab_to(field)
            stage.keys((CTRL, Qt.Key.Key_A))
            stage.type(minutes)
        stage.keys(Qt.Key.Key_Tab)
        _close(stage)
        for title in ("Reading aloud", "Coffee", "Lunch"):
            stage.keys((CTRL, Qt.Key.Key_I))
            stage.type(title)
            stage.keys(Qt.Key.Key_Return)
        assert stage.times("Reading") == ("9:30", "10:10")
        assert stage.times("Coffee") == ("10:10", "10:30")
        assert stage.times("Lunch") == ("10:30", "11:20")


def test_a_row_typed_into_the_table_is_as_long_as_is_usual(tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        stage.settings.planning = Planning(session=25)
        stage.open(a_day("A 9:00-9:30"))
        stage.keys(Qt.Key.Key_F5)
        assert stage.panes.middle.agenda is not None
        stage.panes.middle.agenda.begin_new(Column.TITLE)
        stage.type("N")
        stage.type("ine chairs")  # on the line that the first letter has opened
        stage.keys(Qt.Key.Key_Return)
        assert stage.entry("Nine chairs").duration == 25


def test_a_new_programme_has_the_hours_that_are_usual(tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        dialog = _opened(stage)
        stage.replace(dialog.hours.opens, "8.30")
        stage.replace(dialog.hours.closes, "1745")
        assert (dialog.hours.opens.text(), dialog.hours.closes.text()) == ("8:30", "17:45")
        _close(stage)
        stage.keys((CTRL, Qt.Key.Key_N), Qt.Key.Key_Return)
        stage.keep_as(tmp_path / "new.programme")
        stage.until(lambda: stage.desk.panes is not None)
        (day,) = stage.programme.days.values()
        assert (day.opens, day.closes) == (8 * 60 + 30, 17 * 60 + 45)


def test_hours_that_cannot_be_are_marked_and_not_taken(tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        dialog = _opened(stage)
        stage.replace(dialog.hours.closes, "8")
        assert dialog.hours.closes.property("wrong") is True
        assert stage.settings.planning == Planning()
        stage.replace(dialog.hours.closes, "noon")
        assert dialog.hours.closes.property("wrong") is True
        assert dialog.hours.opens.property("wrong") is False
        stage.replace(dialog.hours.closes, "24")
        assert dialog.hours.closes.property("wrong") is False
        assert stage.settings.planning.closes == 24 * 60


def test_looks_and_following_change_at_once_and_the_menus_with_them(tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        stage.open(a_day("A 9:00-9:30"))
        dialog = _opened(stage)
        stage.tab_to(dialog.theme)
        stage.keys(Qt.Key.Key_Down, Qt.Key.Key_Down)
        assert stage.program.themes is not None
        assert stage.program.themes.look == DARK
        assert stage.window.actions_["dark"].isChecked()
        stage.tab_to(dialog.follow)
        stage.keys(Qt.Key.Key_Space)
        assert not stage.panes.timeline.commands.follow
        assert not stage.window.actions_["follow"].isChecked()


def test_another_language_is_spoken_at_once_and_the_settings_stay_open(tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        stage.open(a_day("A 9:00-9:30"))
        dialog = _opened(stage)
        stage.tab_to(dialog.language)
        stage.keys(Qt.Key.Key_Up)  # from English to Danish
        stage.until(lambda: stage.window.texts.language == "da" and stage.desk.panes is not None)
        assert stage.dialog(SettingsDialog).windowTitle() == "Indstillinger"
        assert stage.settings.language == "da"


def test_the_systems_language_can_be_chosen_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", "da")
    with on_stage(tmp_path) as stage:
        dialog = _opened(stage)
        stage.tab_to(dialog.language)
        stage.keys(Qt.Key.Key_Home)
        stage.until(lambda: stage.window.texts.language == "da")
        assert stage.settings.language is None


def test_backups_are_kept_in_the_folder_chosen(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with on_stage(tmp_path) as stage:
        stage.open(a_day("A 9:00-9:30"))
        dialog = _opened(stage)
        stage.click(dialog.folder.choose)
        stage.keep_as(stick)
        assert stage.settings.backups_folder == stick
        assert stage.desk.safety.keeping is not None
        stage.desk.safety.keeping.begin()
        stage.until(lambda: any(stick.rglob("*.programme*")))
        stage.click(dialog.folder.usual)
        assert stage.settings.backups_folder == stage.settings.usual_backups_folder


def test_a_folder_in_which_nothing_can_be_written_is_not_taken(tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        dialog = _opened(stage)
        before = stage.settings.backups_folder
        dialog.folder.chosen.emit(tmp_path / "gone")
        stage.settle()
        assert stage.settings.backups_folder == before
        assert str(tmp_path / "gone") in dialog.problem.text()
        assert dialog.problem.isVisible()


class _Desktop(QObject):
    """Stands where the system would open a folder."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


def test_the_folder_of_the_backups_opens(tmp_path: Path) -> None:
    desktop = _Desktop()
    QDesktopServices.setUrlHandler("file", desktop, "open")  # type: ignore[arg-type]  # the stub wants bytes, Qt a str
    with on_stage(tmp_path) as stage:
        dialog = _opened(stage)
        stage.click(dialog.folder.open)
        assert desktop.opened == [stage.settings.backups_folder]
    QDesktopServices.unsetUrlHandler("file")


def test_a_folder_that_cannot_be_made_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with on_stage(tmp_path) as stage:
        stage.settings.backups_folder = tmp_path / "file" / "backups"
        dialog = _opened(stage)
        stage.click(dialog.folder.open)
        assert str(tmp_path / "file" / "backups") in dialog.problem.text()
        assert dialog.problem.isVisible()


def test_everything_can_be_as_it_was_at_first(tmp_path: Path) -> None:
    with on_stage(tmp_path, "en") as stage:
        stage.settings.planning = Planning(grid=15, session=20, opens=600)
        stage.settings.theme, stage.settings.follow = Theme.DARK, False
        stage.open(a_day("A 9:00-9:30"))
        dialog = _opened(stage)
        stage.click(dialog.reset)
        stage.until(lambda: stage.settings.language is None)
        assert stage.settings.planning == Planning()
        assert (stage.settings.theme, stage.settings.follow) == (Theme.SYSTEM, True)
        assert stage.panes.timeline.commands.grid == 5
        assert stage.settings.backups_folder == stage.settings.usual_backups_folder


@pytest.mark.parametrize("language", ["da", "en"])
def test_no_letter_stands_for_two_fields_and_nothing_is_cut_off(
    tmp_path: Path, language: str
) -> None:
    with on_stage(tmp_path, language) as stage:
        dialog = _opened(stage)
        labels, buttons = dialog.findChildren(QLabel), dialog.findChildren(QAbstractButton)
        words = [each.text() for each in labels if each.isVisible()]
        words += [each.text() for each in buttons if each.isVisible()]
        letters = [found[1].lower() for text in words if (found := re.search(r"&(\w)", text))]
        assert [letter for letter, count in Counter(letters).items() if count > 1] == []
        assert len(letters) > 10
        for label in labels:
            if label.isVisible() and not label.wordWrap():
                assert label.width() >= label.sizeHint().width(), label.text()
        assert dialog.size().boundedTo(QApplication.primaryScreen().availableSize()) == (
            dialog.size()
        )
