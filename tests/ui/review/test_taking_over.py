"""What follows a review: one step with a name, the first new item in sight, and what is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from reportlab.pdfgen.canvas import Canvas

from planner.core.changes import EditKind, change_fields
from planner.core.edits.remove import remove_entries
from planner.core.programme import Programme, Speaker
from planner.formats.programme_text import read
from planner.ui.dialogs.attach import AttachDialog
from planner.ui.review.dialog import ReviewDialog
from planner.ui.review.halves import Tab
from planner.ui.review.taking import Into
from tests.builders.deeds import counting
from tests.ui.reading import files_read
from tests.ui.review.hands import CONTROL, TODAY, settle
from tests.ui.stage import Stage, on_stage

THERE = "Båddagen\n17. september 2026\n9.00-9.30 Kaffe\n9.30-10.15 Knob og stik\n10.15-11.00 Sejl\n"
AGAIN = THERE.replace("9.30-10.15", "9.30-10.00").replace("Båddagen\n", "") + "11.00-11.30 Anker\n"


@pytest.fixture
def stage(tmp_path: Path, application: QApplication) -> Iterator[Stage]:
    del application
    with on_stage(tmp_path / "run") as stage:
        yield stage


def _there() -> Programme:
    return read(THERE, today=TODAY, ids=counting()).programme


def _reviewed(stage: Stage) -> ReviewDialog:
    dialog = stage.dialog(ReviewDialog)
    settle(dialog)
    return dialog


def _pasted(stage: Stage, text: str = AGAIN) -> ReviewDialog:
    QGuiApplication.clipboard().setText(text)
    stage.window.actions_["paste"].trigger()
    return _reviewed(stage)


def _told(stage: Stage) -> list[str]:
    heard: list[str] = []
    stage.panes.relay.announced.connect(heard.append)
    return heard


def test_what_came_is_told_shown_and_one_step_back(stage: Stage) -> None:
    stage.open(_there())
    dialog = _pasted(stage)
    heard = _told(stage)
    stage.click(dialog.take)
    assert heard[-1] == "Read in: 1 new item, 1 item changed; one undo takes all of it back"
    assert stage.panes.timeline.selected() == [stage.entry("Anker").id]
    undo = stage.window.actions_["undo"]
    assert undo.text() == "&Undo Read in (2 items)"
    undo.trigger()
    assert stage.programme == _there()


def test_what_was_added_is_told(stage: Stage) -> None:
    stage.open(_there())
    dialog = _pasted(stage)
    dialog.parts.into.choose(Into.ADD)
    heard = _told(stage)
    stage.click(dialog.take)
    assert heard[-1] == "Read in: 4 new items; one undo takes all of it back"


def test_a_step_about_one_item_is_named_after_it(stage: Stage) -> None:
    stage.open(_there())
    stage.click(_pasted(stage, THERE.replace("10.15-11.00", "10.30-11.00")).take)
    assert stage.window.actions_["undo"].text() == "&Undo Read in “Sejl”"


def test_an_update_without_doubts_begins_with_what_changes(stage: Stage) -> None:
    stage.open(_there())
    dialog = _pasted(stage)
    assert dialog.parts.tabs.currentIndex() == Tab.CHANGES
    assert dialog.focusWidget() is dialog.parts.changes.view
    assert not dialog.understood.noticed.list.count()  # the programme has its title


def test_an_update_with_doubts_begins_with_what_was_understood(stage: Stage) -> None:
    stage.open(_there())
    dialog = _pasted(stage, AGAIN.replace("11.00-11.30", "11.00"))
    assert dialog.parts.tabs.currentIndex() == Tab.UNDERSTOOD
    dialog.parts.halves.go_to(Tab.CHANGES)
    QTest.keyClick(dialog, Qt.Key.Key_F8)
    assert dialog.parts.tabs.currentIndex() == Tab.UNDERSTOOD


def test_what_changes_underneath_is_looked_at_again(stage: Stage) -> None:
    stage.open(_there())
    dialog = _pasted(stage)
    knots = stage.entry("Knob").id
    stage.panes.relay.apply(remove_entries(stage.programme, [knots]))
    stage.click(dialog.take)
    assert dialog.isVisible()
    assert "changed meanwhile" in dialog.parts.problem.text()
    assert len(dialog.parts.changes.table.differences) == 2  # both new now
    stage.click(dialog.take)
    assert not dialog.isVisible()
    assert sorted(entry.title for entry in stage.programme.entries.values()) == [
        "Anker",
        "Kaffe",
        "Knob og stik",
        "Sejl",
    ]


def test_another_change_underneath_goes_unnoticed(stage: Stage) -> None:
    stage.open(_there())
    dialog = _pasted(stage)
    renamed = change_fields(
        stage.programme, EditKind.CHANGE, {stage.entry("Kaffe").id: {"note": "Kander!"}}
    )
    stage.panes.relay.apply(renamed)
    stage.click(dialog.take)
    assert not dialog.isVisible()
    assert (stage.entry("Kaffe").note, stage.entry("Anker").start) == ("Kander!", 660)


def test_a_programme_that_was_closed_takes_nothing_over(stage: Stage) -> None:
    stage.open(_there())
    dialog = _pasted(stage)
    stage.desk.close_programme()
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.parts.problem.text() == "The programme is not open any more."


def test_what_is_half_typed_is_settled_before_a_text_is_pasted(stage: Stage) -> None:
    stage.open(_there())
    stage.panes.select([stage.entry("Sejl").id])
    field = next(
        line
        for line in stage.panes.details.findChildren(QLineEdit)
        if line.isVisible() and line.text() == "Sejl"
    )
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(field, "Sejl og mast")
    _pasted(stage)
    assert stage.entry("Sejl").title == "Sejl og mast"


def _pdf(path: Path, lines: list[str]) -> Path:
    canvas = Canvas(str(path))
    for number, line in enumerate(lines):
        canvas.drawString(72, 760 - 24 * number, line)
    canvas.save()
    return path


def test_a_pdf_let_go_beside_all_items_is_read_in_if_it_is_a_programme(
    stage: Stage, tmp_path: Path
) -> None:
    stage.open(_there())
    stage.desk.take([_pdf(tmp_path / "dag.pdf", AGAIN.splitlines())])
    files_read()
    assert _reviewed(stage).parts.into.into is Into.UPDATE


def test_other_pdfs_are_kept_with_an_item(stage: Stage, tmp_path: Path) -> None:
    stage.open(_there())
    slides = _pdf(tmp_path / "knob.pdf", ["Knob og stik", "Et godt knob holder", "kl. 9.30"])
    stage.desk.take([slides])
    files_read()
    files_read()
    assert stage.dialog(AttachDialog).isVisible()


def test_a_narrow_review_has_the_text_behind_a_tab(stage: Stage) -> None:
    stage.open(_there())
    dialog = _pasted(stage)
    tabs = dialog.parts.tabs
    assert not tabs.isTabVisible(Tab.SOURCE)
    dialog.resize(620, 320)
    assert tabs.isTabVisible(Tab.SOURCE)
    text = dialog.source.view
    assert isinstance(text, QPlainTextEdit)
    assert not text.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert tabs.currentIndex() == Tab.SOURCE
    assert text.isVisible()
    assert dialog.parts.how.isVisible()
    assert dialog.rect().contains(dialog.take.geometry())
    dialog.resize(1000, 600)
    assert text.isVisible()
    assert tabs.currentIndex() == Tab.UNDERSTOOD
    assert dialog.understood.isVisible()


def test_an_import_of_people_only_is_called_so(stage: Stage, tmp_path: Path) -> None:
    other = stage.folder / "andre.programme"
    stage.open(Programme("o", speakers={"i": Speaker("i", "Ida Lund")}), other.name)
    stage.open(_there())
    stage.desk.read_in(other)
    files_read()
    heard = _told(stage)
    stage.click(_reviewed(stage).take)
    assert heard[-1] == "Read in; one undo takes all of it back"
    assert stage.window.actions_["undo"].text() == "&Undo Read in speakers"
    del tmp_path
