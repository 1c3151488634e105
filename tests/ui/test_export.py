"""Exporting: whole or not at all, away from the main thread, with a way to call it off."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from threading import enumerate as threads

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QProgressDialog, QPushButton

from planner.core.programme import Day, Entry, Programme
from planner.ui.dialogs.error import ErrorDialog
from planner.ui.exporting import Export
from tests.ui.stage import Stage, on_stage


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as stage:
        yield stage


def _programme(entries: int = 1) -> Programme:
    made = [
        Entry(str(n), title=f"Have {n}", day="d", start=n, duration=1, abstract="Muld. " * 60)
        for n in range(entries)
    ]
    return Programme(
        "p", title="Havedagen", days={"d": Day("d")}, entries={entry.id: entry for entry in made}
    )


def _idle() -> bool:
    return not any(thread.name == "export" for thread in threads())


def test_the_proposed_file_lies_beside_the_document(stage: Stage, tmp_path: Path) -> None:
    stage.open(_programme(), "have.programme")
    stage.window.actions_["export"].trigger()
    proposed = stage.dialog(QFileDialog).selectedFiles()
    assert proposed == [str(tmp_path / "have.pdf")]


def test_a_folder_that_is_gone_is_told_in_one_sentence(stage: Stage, tmp_path: Path) -> None:
    stage.open(_programme())
    stage.desk.deeds.export(tmp_path / "nowhere" / "x.pdf")
    stage.until(lambda: stage.window.findChildren(ErrorDialog))
    assert "There is no folder" in stage.dialog(ErrorDialog).sentence.text()


def test_an_export_called_off_writes_nothing(stage: Stage, tmp_path: Path) -> None:
    export = Export(_programme(200), {}, tmp_path / "x.pdf", QObject(stage.window))
    export.start()
    export.call_off()
    stage.until(_idle)
    assert not (tmp_path / "x.pdf").exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_long_export_shows_progress_and_a_way_out(stage: Stage, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.pdf")  # writing to a pipe takes until somebody reads it
    stage.open(_programme())
    stage.desk.deeds.export(tmp_path / "x.pdf")
    stage.until(lambda: [p for p in stage.window.findChildren(QProgressDialog) if p.isVisible()])
    progress = stage.dialog(QProgressDialog)
    assert progress.labelText() == "Making x.pdf…"
    (cancel,) = progress.findChildren(QPushButton)
    stage.click(cancel)
    stage.until(lambda: not stage.window.findChildren(QProgressDialog))
    assert (tmp_path / "x.pdf").read_bytes().startswith(b"%PDF")
    stage.until(_idle)
    assert stage.desk.status.message.text() == ""
