"""Each way in, and each kind of file: opened, read in, dropped and pasted into a real window."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pytest
import xlsxwriter
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QProgressDialog

from planner.core.changes import EditKind, change_fields
from planner.core.programme import Day, Entry, Programme, Speaker
from planner.document.document import Document
from planner.exchange.kinds import FileKind
from planner.exchange.writing import written
from planner.ui import opening
from planner.ui.dialogs.error import ErrorDialog
from planner.ui.review.cells import Column
from planner.ui.review.dialog import ReviewDialog
from planner.ui.review.taking import Into
from tests.ui.reading import files_read
from tests.ui.review.hands import CONTROL, cells, opened, settings, settle, text_of
from tests.ui.stage import Stage, on_stage

TEXT = "Båddagen\n\n9.00-9.30 Kaffe\n9.30-10.15 Knob og stik\nVed Ida Lund, sejlmager\n"
SCHEDULE = """<?xml version="1.0" encoding="utf-8"?>
<schedule><conference><title>Båddagen</title></conference>
<day index="1" date="2026-09-17"><room name="Salen">
<event id="1"><start>09:00</start><duration>00:30</duration><title>Kaffe</title></event>
<event id="2"><start>09:30</start><title>Knob og stik</title></event>
</room></day></schedule>
"""
CALENDAR = "\r\n".join(
    (
        "BEGIN:VCALENDAR",
        "BEGIN:VEVENT",
        "UID:1",
        "DTSTART;TZID=Europe/Copenhagen:20260917T090000",
        "DTEND;TZID=Europe/Copenhagen:20260917T093000",
        "SUMMARY:Kaffe",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:2",
        "DTSTART;TZID=Europe/Copenhagen:20260917T093000",
        "SUMMARY:Knob og stik",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    )
)
TITLES = ["Kaffe", "Knob og stik"]


@pytest.fixture
def stage(tmp_path: Path, application: QApplication) -> Iterator[Stage]:
    del application
    with on_stage(tmp_path / "run") as stage:
        yield stage


def _there() -> Programme:
    entries = (
        Entry("k", title="Kaffe", day="d", start=540, duration=45, note="Kander!"),
        Entry("t", title="Tur på havnen", day="d", start=600),
    )
    return Programme("p", days={"d": Day("d")}, entries={entry.id: entry for entry in entries})


def _word(path: Path) -> None:
    document = docx.Document()
    document.add_heading("Båddagen", 0)
    table = document.add_table(rows=0, cols=2)
    for when, what in (("9.00-9.30", "Kaffe"), ("9.30-10.15", "Knob og stik")):
        cells_ = table.add_row().cells
        cells_[0].text, cells_[1].text = when, what
    document.save(str(path))


def _workbook(path: Path) -> None:
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Plan")
        for row, values in enumerate(
            (("Start", "Slut", "Titel"), ("9.00", "9.30", "Kaffe"), ("9.30", "10.15", TITLES[1]))
        ):
            sheet.write_row(row, 0, values)


def _programme_file(path: Path) -> None:
    entries = (
        Entry("a", title="Kaffe", day="d", start=540, duration=30),
        Entry("b", title="Knob og stik", day="d", start=570, duration=45),
    )
    made = Programme("x", "Båddagen", days={"d": Day("d")}, entries={e.id: e for e in entries})
    Document.new(path, made).close()


def _writes(text: str) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_text(text, encoding="utf-8", newline="")

    return write


FILES: dict[str, Callable[[Path], None]] = {
    "dag.txt": _writes(TEXT),
    "dag.md": _writes("# Båddagen\n\n- 9.00-9.30 Kaffe\n- 9.30-10.15 Knob og stik\n"),
    "dag.html": _writes("<h1>Båddagen</h1><p>9.00-9.30 Kaffe<p>9.30-10.15 Knob og stik"),
    "dag.csv": _writes("Start;Slut;Titel\n9.00;9.30;Kaffe\n9.30;10.15;Knob og stik\n"),
    "dag.tsv": _writes("Start\tSlut\tTitel\n9.00\t9.30\tKaffe\n9.30\t10.15\tKnob og stik\n"),
    "dag.eml": _writes(f"From: Bo\nSubject: Dagen\nMIME-Version: 1.0\n\n{TEXT}"),
    "dag.ics": _writes(CALENDAR),
    "dag.xml": _writes(SCHEDULE),
    "dag.docx": _word,
    "dag.xlsx": _workbook,
    "dag.programme": _programme_file,
}


def _file(folder: Path, name: str) -> Path:
    path = folder / name
    FILES[name](path)
    return path


def _reviewed(stage: Stage) -> ReviewDialog:
    files_read()
    dialog = stage.dialog(ReviewDialog)
    settle(dialog)
    return dialog


def test_every_kind_of_file_is_read_into_the_open_programme(stage: Stage, tmp_path: Path) -> None:
    stage.open(_there())
    for name in FILES:
        stage.desk.read_in(_file(tmp_path, name))
        dialog = _reviewed(stage)
        titles = [title for (title,) in cells(dialog, Column.TITLE) if title in TITLES]
        assert (name, titles) == (name, TITLES)
        assert dialog.parts.into.into is Into.UPDATE
        stage.click(dialog.take)
        coffee = stage.entry("Kaffe")
        assert (coffee.id, coffee.duration, coffee.note) == ("k", 30, "Kander!")
        assert {e.title for e in stage.programme.entries.values()} == {*TITLES, "Tur på havnen"}
        stage.window.actions_["undo"].trigger()  # one step
        assert stage.programme == _there()


def test_the_file_to_read_in_is_asked_for(stage: Stage, tmp_path: Path) -> None:
    stage.open(_there())
    stage.keys((CONTROL | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_I))
    stage.keep_as(_file(tmp_path, "dag.csv"))
    assert _reviewed(stage).parts.into.into is Into.UPDATE


@pytest.mark.parametrize("name", ["dag.docx", "dag.csv", "dag.ics"])
def test_a_file_of_another_kind_opens_as_a_new_programme(
    stage: Stage, tmp_path: Path, name: str
) -> None:
    stage.open(_there())
    stage.desk.open(_file(tmp_path, name))
    dialog = _reviewed(stage)
    assert dialog.parts.into.into is Into.NEW
    stage.click(dialog.take)
    stage.keep_as(tmp_path / "ny.programme")
    assert sorted(e.title for e in stage.programme.entries.values()) == TITLES


def test_a_programme_opens_as_itself(stage: Stage, tmp_path: Path) -> None:
    stage.desk.open(_file(tmp_path, "dag.programme"))
    stage.settle()
    assert stage.programme.id == "x"


def test_json_is_kept_whole(stage: Stage, tmp_path: Path) -> None:
    path = tmp_path / "dag.json"
    path.write_bytes(written(opening.read_sample(), FileKind.JSON))
    stage.desk.open(path)
    dialog = _reviewed(stage)
    assert not dialog.source.isVisible()
    stage.click(dialog.take)
    stage.keep_as(tmp_path / "ny.programme")
    assert written(stage.programme, FileKind.JSON) == path.read_bytes()


def test_what_is_pasted_updates_what_is_there(stage: Stage) -> None:
    stage.open(_there())
    QGuiApplication.clipboard().setText(TEXT)
    stage.window.actions_["paste"].trigger()
    dialog = _reviewed(stage)
    assert dialog.windowTitle() == "Paste a programme"
    stage.keys((Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Return))
    assert {e.title for e in stage.programme.entries.values()} == {*TITLES, "Tur på havnen"}
    step = stage.panes.document.next_undo
    assert step is not None
    assert step.edit is not None
    assert step.edit.kind is EditKind.IMPORT


def test_a_document_dropped_on_the_window_is_read_in(stage: Stage, tmp_path: Path) -> None:
    stage.open(_there())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(_file(tmp_path, "dag.docx")))])
    action = Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(stage.window, QDragEnterEvent(QPoint(9, 9), action, data, left, none))
    QApplication.sendEvent(stage.window, QDropEvent(QPointF(9, 9), action, data, left, none))
    stage.settle()
    dialog = _reviewed(stage)
    assert dialog.parts.into.into is Into.UPDATE
    assert "9.30-10.15\tKnob og stik" in text_of(dialog).toPlainText()


def test_the_text_of_a_document_can_be_put_right(tmp_path: Path) -> None:
    dialog = opened(_file(tmp_path, "dag.docx"))
    text = text_of(dialog)
    assert not text.isReadOnly()
    text.setPlainText(text.toPlainText().replace("Knob og stik", "Knob, stik og spil"))
    settle(dialog)
    assert cells(dialog, Column.TITLE)[-1] == ("Knob, stik og spil",)


@pytest.mark.parametrize(("name", "lines"), [("dag.ics", (8, 12)), ("dag.xml", (5, 5))])
def test_what_another_program_wrote_is_shown_with_its_warnings(
    tmp_path: Path, name: str, lines: tuple[int, int]
) -> None:
    dialog = opened(_file(tmp_path, name))
    text = text_of(dialog)
    assert text.isReadOnly()
    rows = [title for (title,) in cells(dialog, Column.TITLE)]
    dialog.understood.choose(rows.index("Knob og stik"))
    assert text.lit == lines
    noticed = dialog.understood.noticed.list
    told = [noticed.item(row).text() for row in range(noticed.count())]
    assert any("Knob og stik" in sentence for sentence in told)
    assert not dialog.parts.how.isVisible()


def test_a_damaged_file_gets_one_sentence_and_changes_nothing(stage: Stage, tmp_path: Path) -> None:
    stage.open(_there())
    for name in ("dag.docx", "dag.xlsx", "dag.ics", "dag.xml", "dag.json"):
        path = tmp_path / name
        path.write_bytes(b"PK\x03\x04 torn" if name.endswith("x") else b"{ torn \x00")
        stage.desk.read_in(path)
        files_read()
        dialog = stage.dialog(ErrorDialog)
        assert name in dialog.sentence.text()
        dialog.reject()
    assert stage.programme == _there()


def test_what_is_edited_while_a_file_is_read_counts(stage: Stage, tmp_path: Path) -> None:
    stage.open(_there())
    stage.desk.read_in(_file(tmp_path, "dag.csv"))
    renamed = change_fields(stage.programme, EditKind.CHANGE, {"t": {"title": TITLES[1]}})
    stage.panes.relay.apply(renamed)
    dialog = _reviewed(stage)
    assert [each.before for each in dialog.parts.changes.wanted] == ["k", "t"]


def test_reading_is_called_off(stage: Stage, tmp_path: Path) -> None:
    stage.open(_there())
    stage.desk.read_in(_file(tmp_path, "dag.txt"))
    (progress,) = stage.window.findChildren(QProgressDialog)
    progress.canceled.emit()
    files_read()
    assert [d for d in stage.window.findChildren(ReviewDialog) if d.isVisible()] == []


def test_the_latest_file_is_the_one_that_is_reviewed(stage: Stage, tmp_path: Path) -> None:
    stage.open(_there())
    stage.desk.read_in(_file(tmp_path, "dag.txt"))
    stage.desk.read_in(_file(tmp_path, "dag.csv"))
    dialog = _reviewed(stage)
    assert dialog._asked.source.name == "dag.csv"


def test_pictures_come_along_from_another_programme(stage: Stage, tmp_path: Path) -> None:
    path = tmp_path / "last.programme"
    with_photo = Document.new(path, Programme("x"))
    photo = with_photo.add_blob(b"a picture of Ida", "image/png")
    with_photo.close()
    path.unlink()
    ida = Speaker("ida", "Ida Lund", photo=photo)
    document = Document.new(path, Programme("x", speakers={"ida": ida}))
    document.add_blob(b"a picture of Ida", "image/png")
    document.close()
    stage.open(_there())
    stage.desk.read_in(path)
    stage.click(_reviewed(stage).take)
    assert [speaker.photo for speaker in stage.programme.speakers.values()] == [photo]
    assert stage.panes.document.read_blob(photo) == b"a picture of Ida"


def test_another_programmes_items_become_a_new_one(stage: Stage, tmp_path: Path) -> None:
    stage.open(_there())
    stage.desk.read_in(_file(tmp_path, "dag.programme"))
    dialog = _reviewed(stage)
    dialog.parts.into.choose(Into.NEW)
    stage.click(dialog.take)
    stage.keep_as(tmp_path / "ny.programme")
    assert sorted(e.title for e in stage.programme.entries.values()) == TITLES
    assert stage.programme.id != "x"  # a programme of its own


def test_sizes_are_remembered(tmp_path: Path) -> None:
    dialog = opened(_file(tmp_path, "dag.txt"), kept=settings(tmp_path))
    dialog.resize(740, 480)
    dialog.parts.splitter.setSizes([300, 404])
    wide = dialog.parts.splitter.sizes()
    dialog.reject()
    again = opened(_file(tmp_path, "dag.txt"), kept=settings(tmp_path))
    assert (again.width(), again.height()) == (740, 480)
    assert again.parts.splitter.sizes() == wide


def test_json_without_items_shows_what_it_has(tmp_path: Path) -> None:
    path = tmp_path / "dag.json"
    path.write_text(json.dumps({"title": "Båddagen"}), encoding="utf-8")
    assert cells(opened(path), Column.TITLE) == [("Båddagen",)]
