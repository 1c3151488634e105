"""A damaged file: the ways out, none of which touches it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from planner.core.changes import EditKind, change_fields
from planner.core.programme import Day, Entry, Programme
from planner.document.backups import Backups
from planner.document.document import Document
from planner.ui.backups.rescue import SalvageReport, latest_of
from planner.ui.dialogs.error import ErrorDialog
from tests.ui.stage import Stage, on_stage

LINEAGE = "kortdagen-2026-lineage"


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as stage:
        yield stage


@pytest.fixture
def damaged(tmp_path: Path, stage: Stage) -> Path:
    """A file of which some pages in its middle are gone."""
    path = tmp_path / "kort.programme"
    entries = {
        f"e{n}": Entry(f"e{n}", title=f"Tur {n}", day="d", start=480 + n, abstract="Sti. " * 200)
        for n in range(60)
    }
    programme = Programme(LINEAGE, title="Kortdagen", days={"d": Day("d")}, entries=entries)
    Document.new(path, programme).close()
    Backups(stage.settings.backups_folder).make(path)
    data = bytearray(path.read_bytes())
    middle = len(data) // 2 // 4096 * 4096
    data[middle : middle + 8 * 4096] = bytes(range(256)) * 128
    path.write_bytes(data)
    return path


def _way_out(dialog: ErrorDialog, beginning: str) -> QPushButton:
    buttons = dialog.findChildren(QPushButton)
    return next(b for b in buttons if b.text().replace("&", "").startswith(beginning))


def test_the_latest_backup_opens_beside_the_damaged_file(stage: Stage, damaged: Path) -> None:
    before = damaged.read_bytes()
    stage.desk.open(damaged)
    stage.click(_way_out(stage.dialog(ErrorDialog), "Open the backup"))
    stage.until(lambda: stage.desk.panes is not None)
    assert len(stage.programme.entries) == 60
    assert stage.desk.path is not None
    assert stage.desk.path.parent == damaged.parent
    assert damaged.read_bytes() == before


def test_what_can_be_read_is_saved_with_a_list_of_what_cannot(
    stage: Stage, damaged: Path, tmp_path: Path
) -> None:
    before = damaged.read_bytes()
    stage.desk.open(damaged)
    stage.click(_way_out(stage.dialog(ErrorDialog), "Save what can be read"))
    stage.keep_as(tmp_path / "reddet.programme")
    stage.until(lambda: stage.desk.panes is not None)
    assert 10 < len(stage.programme.entries) < 60
    assert stage.desk.path == tmp_path / "reddet.programme"
    report = stage.dialog(SalvageReport)
    assert "are now in reddet.programme" in report.sentence.text()
    assert report.list.count() > 0
    assert damaged.read_bytes() == before


def test_a_file_without_its_head_has_ways_out_too(stage: Stage, damaged: Path) -> None:
    data = bytearray(damaged.read_bytes())
    data[:100] = bytes(100)
    damaged.write_bytes(data)
    stage.desk.open(damaged)
    dialog = stage.dialog(ErrorDialog)
    assert _way_out(dialog, "Open the backup").isVisible()
    assert _way_out(dialog, "Save what can be read").isVisible()


@pytest.mark.skipif(os.name == "nt", reason="needs a folder that is opened as a file")
def test_a_disk_that_fails_is_no_damage_to_be_rescued_from(stage: Stage, tmp_path: Path) -> None:
    path = tmp_path / "langsom.programme"
    Document.new(path, Programme(LINEAGE, title="Kortdagen", days={"d": Day("d")})).close()
    journal = path.with_name(f"{path.name}-journal")
    journal.mkdir()  # in which SQLite looks for a broken write, and the system answers with errors
    stage.desk.open(path)
    dialog = stage.dialog(ErrorDialog)
    assert "answers with an error" in dialog.sentence.text()
    assert not [b for b in dialog.findChildren(QPushButton) if "can be read" in b.text()]
    journal.rmdir()


def test_a_backup_of_another_programme_is_no_way_out(stage: Stage, tmp_path: Path) -> None:
    other = tmp_path / "other.programme"
    Document.new(other, Programme("another-lineage-altogether", title="Andet")).close()
    backups = Backups(stage.settings.backups_folder)
    backups.make(other)
    mine = tmp_path / "mine.programme"
    Document.new(mine, Programme(LINEAGE, title="Kortdagen")).close()
    assert latest_of(mine, backups.everything()) is None
    assert latest_of(other, backups.everything()) is not None
    assert latest_of(tmp_path / "none", backups.everything()) is None


def test_a_file_of_a_newer_version_says_why_it_can_only_be_read(
    stage: Stage, tmp_path: Path
) -> None:
    path = tmp_path / "morgen.programme"
    Document.new(path, Programme(LINEAGE, title="Kortdagen", days={"d": Day("d")})).close()
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA user_version = 99")
        file.commit()
    stage.desk.open(path)
    stage.settle()
    said = stage.desk.status.message.text()
    assert said == "A newer Programme Planner made this file; here it can only be read."
    assert not stage.window.actions_["add"].isEnabled()
    assert not stage.window.actions_["name_point"].isEnabled()


def test_damage_found_while_it_is_open_offers_to_keep_a_copy(stage: Stage, tmp_path: Path) -> None:
    path, kept = tmp_path / "ude.programme", tmp_path / "kopi.programme"
    programme = Programme(LINEAGE, title="Kortdagen", days={"d": Day("d")})
    with Document.new(path, programme) as document:
        for number in range(12):
            values = {LINEAGE: {"introduction": f"Mose {number}. " * 200}}
            document.apply(change_fields(document.programme, EditKind.CHANGE, values))
    data = bytearray(path.read_bytes())
    at = data.index(b"Mose 3") // 4096 * 4096  # in the history, which opening does not read
    data[at : at + 4096] = bytes(range(256)) * 16
    path.write_bytes(data)
    stage.desk.open(path)
    stage.until(lambda: stage.desk.panes is not None)
    stage.until(lambda: stage.window.findChildren(ErrorDialog))
    stage.click(_way_out(stage.dialog(ErrorDialog), "Keep a copy"))
    stage.keep_as(kept)
    stage.until(lambda: stage.desk.path == kept)
    assert stage.programme.introduction.startswith("Mose 11.")
    assert path.read_bytes() == bytes(data)
