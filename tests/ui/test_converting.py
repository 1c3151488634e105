"""Export to other programs' formats from the window: the same files as on the command line."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from threading import enumerate as threads

import pytest
from icalendar import Calendar
from PySide6.QtCore import QObject
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QFileDialog, QProgressDialog

from planner.core.material import Material
from planner.core.programme import Day, Entry, EntryKind, Programme
from planner.exchange.kinds import ONLY_READ, FileKind
from planner.exchange.writing import CalendarForm, written
from planner.ui.converting import SUFFIXES, Conversion
from planner.ui.dialogs.calendar import CalendarDialog
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
    other = set(FileKind) - {FileKind.PROGRAMME, *ONLY_READ}
    assert set(SUFFIXES) == {kind.value for kind in other}


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


def test_what_goes_into_a_calendar_is_asked_and_remembered(stage: Stage, tmp_path: Path) -> None:
    talk = Entry("t", title="Snegle", duration=60, day="d", start=600)
    programme = _programme()
    stage.open(
        replace(
            programme,
            days={"d": Day("d", date=date(2027, 5, 3))},
            entries={**programme.entries, "t": talk},
        )
    )
    stage.window.actions_["as_icalendar"].trigger()
    asked = stage.dialog(CalendarDialog)
    assert (asked.items.isChecked(), asked.breaks.isChecked()) == (True, True)
    asked.days.click()
    asked.breaks.click()
    asked.accept_button.click()
    stage.keep_as(tmp_path / "dag.ics")
    stage.until(stage.desk.status.message.text)
    (event,) = Calendar.from_ical((tmp_path / "dag.ics").read_bytes()).walk("VEVENT")
    assert event["DESCRIPTION"] == "10.00–11.00 Snegle"
    stage.window.actions_["as_icalendar"].trigger()
    asked = stage.dialog(CalendarDialog)
    assert asked.form == CalendarForm(breaks=False, whole_days=True)
    before = len(stage.window.findChildren(QFileDialog))
    asked.reject()
    stage.settle()
    assert len(stage.window.findChildren(QFileDialog)) == before


def test_a_file_without_room_in_json_is_told(stage: Stage, tmp_path: Path) -> None:
    kept = Material("m", "Hus", file_name="hus.pdf", blob=sha256(b"never kept").hexdigest())
    talk = Entry("t", title="Snegle", materials=(kept,))
    stage.open(replace(_programme(), entries={"t": talk}))
    stage.desk.conversions.convert("json", tmp_path / "a.json")
    stage.until(lambda: stage.desk.status.message.text().startswith("Exported"))
    words = "Exported to a.json. The file of “hus.pdf” is too large or missing and was left out."
    assert stage.desk.status.message.text() == words


def test_what_is_called_off_is_not_told(stage: Stage, tmp_path: Path) -> None:
    conversion = Conversion(_programme(), "html", tmp_path / "a.html", QObject(stage.window))
    done, failed = QSignalSpy(conversion.done), QSignalSpy(conversion.failed)
    conversion.call_off()
    conversion.start()
    stage.until(lambda: not any(thread.name == "conversion" for thread in threads()))
    stage.settle()
    assert (done.count(), failed.count()) == (0, 0)
    assert not (tmp_path / "a.html").exists()
