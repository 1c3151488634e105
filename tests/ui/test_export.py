"""Exporting: whole or not at all, away from the main thread, with a way to call it off."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from threading import enumerate as threads

import pypdfium2
import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QFileDialog,
    QProgressDialog,
    QPushButton,
)

from planner.core.changes import EditKind, change_fields
from planner.core.faults import Fault, PlannerError
from planner.core.programme import Day, Entry, Programme
from planner.pdf import PRODUCTS
from planner.ui.dialogs.error import ErrorDialog
from planner.ui.dialogs.export import ExportDialog
from planner.ui.exporting import Export, Order
from tests.pdf.drawn_pictures import drawing_of
from tests.ui.preview.waiting import lives
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
        "p",
        title="Havedagen",
        language="da",
        days={"d": Day("d")},
        entries={entry.id: entry for entry in made},
    )


def _idle() -> bool:
    return not any(thread.name == "export" for thread in threads())


def _no_blob(sha256: str) -> bytes:
    raise PlannerError(Fault.NO_ATTACHMENT, what=sha256)


def _export(stage: Stage, *orders: Order) -> None:
    stage.desk.prints.export(orders)


def test_the_proposed_file_lies_beside_the_document_and_says_what_it_is(
    stage: Stage, tmp_path: Path
) -> None:
    stage.open(_programme(), "have.programme")
    stage.window.actions_["export"].trigger()
    assert stage.dialog(QFileDialog).selectedFiles() == [str(tmp_path / "Havedagen – program.pdf")]
    stage.dialog(QFileDialog).reject()
    stage.panes.side.show_product("overview")
    stage.window.actions_["export"].trigger()
    assert stage.dialog(QFileDialog).selectedFiles() == [str(tmp_path / "Havedagen – overblik.pdf")]


def test_what_is_shown_is_what_is_exported(stage: Stage, tmp_path: Path) -> None:
    stage.open(_programme(3))
    stage.panes.side.show_product("run-sheet")
    stage.window.actions_["export"].trigger()
    stage.keep_as(tmp_path / "sheet.pdf")
    stage.until(stage.desk.status.message.text)
    assert stage.desk.status.message.text() == "Exported to sheet.pdf"
    page = pypdfium2.PdfDocument(tmp_path / "sheet.pdf")[0]
    assert "Drejebog" in page.get_textpage().get_text_bounded()


def test_a_folder_that_is_gone_is_told_in_one_sentence(stage: Stage, tmp_path: Path) -> None:
    stage.open(_programme())
    _export(stage, Order("handout", tmp_path / "nowhere" / "x.pdf"))
    stage.until(lambda: stage.window.findChildren(ErrorDialog))
    assert "cannot be reached" in stage.dialog(ErrorDialog).sentence.text()


def test_what_found_no_room_is_told_with_the_export(stage: Stage, tmp_path: Path) -> None:
    stage.open(_programme(200))
    _export(stage, Order("overview", tmp_path / "x.pdf"))
    stage.until(stage.desk.status.message.text)
    said = stage.desk.status.message.text()
    assert said.startswith("Exported to x.pdf. There is no room on the page for ")
    assert "Left out for want of room: " in said


def test_an_export_called_off_ends_its_program_and_writes_nothing(
    stage: Stage, tmp_path: Path
) -> None:
    (tmp_path / "x.pdf").write_bytes(b"as it was")
    orders = [Order("handout", tmp_path / "x.pdf")]
    export = Export(_programme(500), _no_blob, orders, QObject(stage.window))
    done = QSignalSpy(export.done)
    export.start()
    stage.until(lambda: export._process.id)
    process = export._process.id
    export.call_off()
    assert not lives(process)
    stage.settle()
    assert (done.count(), (tmp_path / "x.pdf").read_bytes()) == (0, b"as it was")


def test_a_picture_that_cannot_be_read_is_told_and_the_rest_is_there(
    stage: Stage, tmp_path: Path
) -> None:
    stage.open(replace(_programme(), print_settings={"logo": "ab" * 32}))
    _export(stage, Order("handout", tmp_path / "x.pdf"))
    stage.until(stage.desk.status.message.text)
    assert "Exported to x.pdf. The logo was left out" in stage.desk.status.message.text()
    assert (tmp_path / "x.pdf").read_bytes().startswith(b"%PDF")


def test_what_cannot_be_made_is_told_with_its_details(
    stage: Stage, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    broken = Programme("p", title=b"no text")  # type: ignore[arg-type]  # what never is, may be
    orders = [Order("handout", tmp_path / "x.pdf")]
    export = Export(broken, _no_blob, orders, QObject(stage.window))
    failed = QSignalSpy(export.failed)
    export.start()
    stage.until(failed.count)
    assert "Traceback" in str(failed.at(0)[0])
    assert not (tmp_path / "x.pdf").exists()
    assert "Traceback" in capfd.readouterr().err


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_long_export_shows_progress_and_a_way_out(stage: Stage, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.pdf")  # writing to a pipe takes until somebody reads it
    stage.open(_programme())
    _export(stage, Order("handout", tmp_path / "x.pdf"))
    stage.until(lambda: [p for p in stage.window.findChildren(QProgressDialog) if p.isVisible()])
    progress = stage.dialog(QProgressDialog)
    assert progress.labelText() == "Making x.pdf…"
    (cancel,) = progress.findChildren(QPushButton)
    stage.until(lambda: any(thread.name == "export" for thread in threads()))
    stage.click(cancel)
    stage.until(lambda: not stage.window.findChildren(QProgressDialog))
    assert (tmp_path / "x.pdf").read_bytes().startswith(b"%PDF")
    stage.until(_idle)
    assert stage.desk.status.message.text() == ""


def _ticks(dialog: ExportDialog) -> dict[str, QCheckBox]:
    return {tick.text(): tick for tick in dialog.findChildren(QCheckBox)}


def _accept(stage: Stage, dialog: ExportDialog) -> None:
    (buttons,) = dialog.findChildren(QDialogButtonBox)
    stage.click(next(b for b in buttons.buttons() if b.text() == "&Export"))


@pytest.mark.slow
def test_several_products_are_made_at_once_and_remembered(stage: Stage, tmp_path: Path) -> None:
    stage.open(_programme(2))
    stage.window.actions_["export_several"].trigger()
    dialog = stage.dialog(ExportDialog)
    ticks = _ticks(dialog)
    assert len(ticks) == len(PRODUCTS) + 1
    for name, tick in ticks.items():
        tick.setChecked(name in ("Overview", "Booklet, for a printer"))
    assert ticks["Overview"].accessibleDescription() == "Havedagen – overblik.pdf"
    _accept(stage, dialog)
    stage.until(stage.desk.status.message.text)
    assert stage.desk.status.message.text() == "2 files exported"
    press = tmp_path / "Havedagen – hæfte (til trykkeri).pdf"
    assert sorted(tmp_path.glob("*.pdf")) == [press, tmp_path / "Havedagen – overblik.pdf"]
    stage.window.actions_["export_several"].trigger()
    again = _ticks(stage.dialog(ExportDialog))
    chosen = [name for name, tick in again.items() if tick.isChecked()]
    assert chosen == ["Overview", "Booklet, for a printer"]
    said = again["Overview"].accessibleDescription()
    assert said == "Havedagen – overblik.pdf (replaces the one there)"


def test_without_a_tick_nothing_can_be_exported(stage: Stage) -> None:
    stage.open(_programme())
    stage.window.actions_["export_several"].trigger()
    dialog = stage.dialog(ExportDialog)
    for tick in _ticks(dialog).values():
        tick.setChecked(False)
    (buttons,) = dialog.findChildren(QDialogButtonBox)
    assert [b.text() for b in buttons.buttons() if not b.isEnabled()] == ["&Export"]
    dialog.reject()


def test_of_several_the_first_failure_ends_the_rest(stage: Stage, tmp_path: Path) -> None:
    orders = [
        Order("door-signs", tmp_path / "a.pdf"),
        Order("handout", tmp_path / "nowhere" / "b.pdf"),
        Order("overview", tmp_path / "c.pdf"),
    ]
    export = Export(_programme(), _no_blob, orders, QObject(stage.window))
    failed = QSignalSpy(export.failed)
    export.start()
    stage.until(failed.count)
    assert sorted(path.name for path in tmp_path.glob("*.pdf")) == ["a.pdf"]


def test_tab_goes_through_the_products_and_enter_exports(stage: Stage, tmp_path: Path) -> None:
    stage.open(_programme())
    stage.window.actions_["export_several"].trigger()
    dialog = stage.dialog(ExportDialog)
    dialog.activateWindow()
    first = next(iter(_ticks(dialog).values()))
    first.setFocus()
    for tick in _ticks(dialog).values():
        assert stage.focus() is tick
        if tick.isChecked() != (tick is first):
            stage.keys(Qt.Key.Key_Space)
        stage.keys(Qt.Key.Key_Tab)
    assert stage.focus().text() == "&Other folder…"  # type: ignore[attr-defined]  # a button
    stage.keys(Qt.Key.Key_Backtab, Qt.Key.Key_Return)
    stage.until(stage.desk.status.message.text)
    assert [path.name for path in tmp_path.glob("*.pdf")] == ["Havedagen – program.pdf"]


def _exported(stage: Stage, product: str) -> bytes:
    """The file as it is made of what is open."""
    made = BytesIO()
    PRODUCTS[product](stage.programme, made, read_blob=stage.panes.document.read_blob)
    return made.getvalue()


def test_the_window_closes_once_what_is_being_exported_is_there(
    stage: Stage, tmp_path: Path
) -> None:
    stage.open(_programme())
    _export(stage, Order("handout", tmp_path / "x.pdf"))
    stage.window.close()
    assert stage.window.isVisible()
    stage.until(lambda: not stage.window.isVisible())
    assert (tmp_path / "x.pdf").read_bytes().startswith(b"%PDF")


def test_the_window_stays_where_the_export_fails(stage: Stage, tmp_path: Path) -> None:
    stage.open(_programme())
    _export(stage, Order("handout", tmp_path / "nowhere" / "x.pdf"))
    stage.window.close()
    stage.until(lambda: [d for d in stage.window.findChildren(ErrorDialog) if d.isVisible()])
    assert stage.window.isVisible()
    stage.dialog(ErrorDialog).close()


def test_an_export_keeps_its_pictures_when_the_programme_is_closed(
    stage: Stage, tmp_path: Path
) -> None:
    stage.open(_programme())
    logo = stage.panes.relay.add_blob(drawing_of('<circle cx="50" cy="50" r="40"/>'), "image/svg")
    edit = change_fields(
        stage.programme, EditKind.CHANGE, {"p": {"print_settings": {"logo": logo}}}
    )
    stage.panes.relay.apply(edit)
    expected = _exported(stage, "handout")
    _export(stage, Order("handout", tmp_path / "x.pdf"))
    stage.desk.close_programme()
    stage.until((tmp_path / "x.pdf").exists)
    assert (tmp_path / "x.pdf").read_bytes() == expected


def test_what_an_export_lacks_is_told_of_the_programme_it_was_made_of(
    stage: Stage, tmp_path: Path
) -> None:
    stage.open(_programme(90))
    _export(stage, Order("overview", tmp_path / "x.pdf"))
    stage.open(Programme("q", title="Bogdagen"), "bog.programme")
    stage.until(lambda: "x.pdf" in stage.desk.status.message.text())
    assert "There is no room on the page for " in stage.desk.status.message.text()
    assert "Have " in stage.desk.status.message.text()


def test_the_next_export_is_offered_where_the_last_one_went(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "til tryk").mkdir()
    stage.open(_programme())
    _export(stage, Order("handout", tmp_path / "til tryk" / "a.pdf"))
    stage.until(stage.desk.status.message.text)
    stage.window.actions_["export"].trigger()
    chosen = Path(stage.dialog(QFileDialog).selectedFiles()[0])
    assert chosen == tmp_path / "til tryk" / "Havedagen – program.pdf"
    stage.dialog(QFileDialog).reject()


def test_enter_on_the_button_for_another_folder_asks_for_one(stage: Stage, tmp_path: Path) -> None:
    stage.open(_programme())
    stage.window.actions_["export_several"].trigger()
    dialog = stage.dialog(ExportDialog)
    (other,) = [b for b in dialog.findChildren(QPushButton) if b.text() == "&Other folder…"]
    other.setFocus()
    stage.keys(Qt.Key.Key_Return)
    (asked,) = [d for d in dialog.findChildren(QFileDialog) if d.isVisible()]
    assert Path(asked.directory().absolutePath()) == tmp_path
    asked.reject()
    dialog.reject()
