"""Backups are made of what is open, aside and by themselves, and come back as new files."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from planner.core.changes import EditKind, change_fields
from planner.core.programme import Day, Entry, Programme
from planner.document.backups import Backup, Backups
from planner.document.document import Document
from planner.ui.backups.dialog import BackupsDialog
from planner.ui.backups.keeping import Keeping
from planner.ui.relay import Relay
from tests.ui.stage import Stage, on_stage


@pytest.fixture
def stage(home: Path) -> Iterator[Stage]:
    with on_stage(home) as stage:
        yield stage


def _programme() -> Programme:
    entries = {
        "a": Entry("a", title="Kort og kompas", day="d", start=540, duration=30),
        "b": Entry("b", title="Frokost", day="d", start=660, duration=60),
    }
    return Programme("p", title="Kortdagen", days={"d": Day("d")}, entries=entries)


class Clock:
    """Stands where it is put."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment


class Kept:
    """An open document that is looked after, and what came of it."""

    def __init__(self, folder: Path) -> None:
        self.clock = Clock()
        self.document = Document.new(folder / "day.programme", _programme())
        self.backups = Backups(folder / "backups", self.clock)
        self.keeping = Keeping(self.document, Relay(self.document), self.backups)
        self.made: list[Backup] = []
        self.failed: list[Exception] = []
        self.keeping.made.connect(self.made.append)
        self.keeping.failed.connect(self.failed.append)

    def change(self, title: str) -> None:
        values = {"a": {"title": title}}
        self.document.apply(change_fields(self.document.programme, EditKind.CHANGE, values))

    def wait(self) -> None:
        """Lets the thread come to its end, and what it has to tell be told."""
        thread = self.keeping._thread
        if thread is not None:
            thread.join()
        for _ in range(3):
            QApplication.processEvents()


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    kept = Kept(tmp_path)
    yield kept
    kept.keeping.let_go()
    kept.document.close()


def test_opening_makes_a_backup_unless_the_latest_is_the_same(kept: Kept) -> None:
    kept.keeping.begin()
    kept.wait()
    assert [backup.title for backup in kept.made] == ["Kortdagen"]
    kept.keeping.begin()
    kept.wait()
    assert len(kept.made) == 1


def test_while_it_is_changed_there_is_one_an_hour(kept: Kept) -> None:
    kept.keeping.begin()
    kept.wait()
    for minutes, number in ((30, 1), (31, 2), (61, 3)):
        kept.clock.moment += timedelta(minutes=minutes)
        kept.change(f"Kort {minutes}")
        kept.keeping.look_again()
        kept.wait()
        assert len(kept.made) == number
    kept.clock.moment += timedelta(hours=5)
    kept.keeping.look_again()
    kept.wait()
    assert len(kept.made) == 3


def test_a_backup_that_cannot_be_made_is_told_once(kept: Kept, tmp_path: Path) -> None:
    (tmp_path / "backups").write_text("somebody's notes", encoding="utf-8")
    for _ in range(2):
        kept.keeping.begin()
        kept.wait()
    assert len(kept.failed) == 1
    kept.change("Kort")
    (tmp_path / "backups").unlink()  # and once it can be, it is made
    kept.keeping.look_again()
    kept.wait()
    assert [backup.title for backup in kept.made] == ["Kortdagen"]


def test_what_is_open_is_backed_up_by_itself(stage: Stage) -> None:
    stage.open(_programme())
    assert stage.desk.safety.keeping is not None
    backups = Backups(stage.settings.backups_folder)
    stage.until(lambda: len(backups.everything()) == 1)


def test_the_status_line_says_why_there_is_no_backup(stage: Stage) -> None:
    stage.settings.backups_folder.write_text("somebody's notes", encoding="utf-8")
    stage.open(_programme())
    said = stage.desk.status.message
    stage.until(lambda: said.text().startswith("No backup could be made. "))


def _backed_up(stage: Stage, folder: Path) -> None:
    with Document.new(folder / "day.programme", _programme()) as document:
        Backups(stage.settings.backups_folder).make(document)


def test_the_start_page_lists_backups_with_what_is_in_them(stage: Stage, tmp_path: Path) -> None:
    _backed_up(stage, tmp_path)
    stage.click(stage.window.start.backups)
    stage.until(lambda: stage.window.findChildren(BackupsDialog))
    dialog = stage.dialog(BackupsDialog)
    assert dialog.heading.text() == "Kortdagen"
    assert "2 items" in dialog.facts.text()
    listed = [dialog.contents.item(row).text() for row in range(dialog.contents.count())]
    assert "9:00–9:30  Kort og kompas" in listed
    stage.click(dialog.again)
    stage.until(lambda: stage.desk.panes is not None)
    assert stage.programme == _programme()
    assert stage.desk.path is not None
    assert stage.desk.path != tmp_path / "day.programme"
    assert (tmp_path / "day.programme").exists()


def test_without_backups_the_list_says_so(stage: Stage) -> None:
    stage.window.actions_["backups"].trigger()
    stage.until(lambda: stage.window.findChildren(BackupsDialog))
    dialog = stage.dialog(BackupsDialog)
    assert dialog.heading.text() == "There are no backups yet."
    assert not dialog.again.isEnabled()
    stage.keys(Qt.Key.Key_Escape)
    assert not dialog.isVisible()
