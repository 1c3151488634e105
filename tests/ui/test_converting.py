"""Export to other programs' formats from the window: the same files as on the command line."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from threading import enumerate as threads

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QFileDialog, QProgressDialog

from planner.core.programme import Day, Entry, EntryKind, Programme
from planner.exchange.kinds import FileKind
from planner.exchange.writing import written
from planner.ui.converting import SUFFIXES, Conversion
from planner.ui.dialogs.error import ErrorDialog
from tests.ui.stage import Stage, on_stage


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as stage:
        yield stage


def _programme() -> Programme:
    coffee = Entry("e", EntryKind.BREAK, "Kaffe", 30, "d", 540)
    return Programme("p", title="Havedagen", days={"d": Day("d")}, entries={"e": coffee})


def test_every_format_but_the_programs_own_is_offered() -> None:
    assert set(SUFFIXES) == {kind.value for kind in FileKind if kind is not FileKind.PROGRAMME}


def test_a_web_page_is_made_beside_the_document(stage: Stage, tmp_path: Path) -> None:
    stage.open(_programme())
    stage.window.actions_["as_html"].trigger()
    assert stage.dialog(QFileDialog).selectedFiles() == [str(tmp_path / "Havedagen.html")]
    stage.keep_as(tmp_path / "side.html")
    stage.until(stage.desk.status.message.text)
    assert stage.desk.status.message.text() == "Exported to side.html"
    page = (tmp_path / "side.html").read_bytes()
    assert page == written(stage.programme, FileKind.HTML)
    assert not stage.window.findChildren(QProgressDialog)


def test_a_word_document_is_made(stage: Stage, tmp_path: Path) -> None:
    stage.open(_programme())
    stage.desk.conversions.convert("docx", tmp_path / "a.docx")
    stage.until(stage.desk.status.message.text)
    assert zipfile.is_zipfile(tmp_path / "a.docx")


def test_what_a_format_lacks_is_told_in_one_sentence(stage: Stage, tmp_path: Path) -> None:
    stage.open(_programme())
    stage.desk.conversions.convert("icalendar", tmp_path / "a.ics")
    stage.until(lambda: stage.window.findChildren(ErrorDialog))
    said = stage.dialog(ErrorDialog).sentence.text()
    assert "Day 1 has no date yet" in said
    assert "a.ics" in said
    assert not (tmp_path / "a.ics").exists()


def test_what_is_called_off_is_not_told(stage: Stage, tmp_path: Path) -> None:
    conversion = Conversion(_programme(), "html", tmp_path / "a.html", QObject(stage.window))
    done, failed = QSignalSpy(conversion.done), QSignalSpy(conversion.failed)
    conversion.call_off()
    conversion.start()
    stage.until(lambda: not any(thread.name == "conversion" for thread in threads()))
    stage.settle()
    assert (done.count(), failed.count()) == (0, 0)
    assert not (tmp_path / "a.html").exists()
