"""Versions: naming a point, comparing it with now, sending what has changed, restoring it."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QLineEdit, QMessageBox

from planner.core.programme import Day, Entry, Programme
from planner.document.document import Document
from planner.formats.mail_draft import mail_draft
from planner.ui.history.comparing import ComparisonDialog
from planner.ui.history.pane import HistoryPane
from planner.ui.history.versions import VersionsPane
from tests.ui.stage import Stage, on_stage

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as stage:
        entries = {"a": Entry("a", title="Kort og kompas", day="d", start=540, duration=30)}
        stage.open(Programme("p", title="Kortdagen", days={"d": Day("d")}, entries=entries))
        yield stage


def _name(stage: Stage, name: str) -> None:
    stage.keys((CTRL | SHIFT, Qt.Key.Key_N))
    stage.dialog(QInputDialog)
    stage.type(name)
    stage.keys(Qt.Key.Key_Return)
    _come_back(stage)


def _come_back(stage: Stage) -> None:
    """As any window manager does when a dialog ends."""
    stage.window.activateWindow()
    stage.settle()


def _versions(stage: Stage) -> VersionsPane:
    stage.keys((CTRL, Qt.Key.Key_H))
    (pane,) = stage.panes.side.findChildren(HistoryPane)
    pane.tabs.setCurrentIndex(1)
    pane.versions.list.setFocus()
    stage.settle()
    return pane.versions


def _later(stage: Stage) -> None:
    stage.walk_to("Kort")
    stage.keys((CTRL, Qt.Key.Key_Down))


def _names(pane: VersionsPane) -> list[str]:
    return [pane.list.item(row).text().splitlines()[0] for row in range(pane.list.count())]


def test_a_point_is_named_and_kept_in_the_file(stage: Stage) -> None:
    _name(stage, "Sendt til trykkeren")
    said = "“Sendt til trykkeren” is kept among the versions"
    assert stage.desk.status.message.text() == said
    assert _names(_versions(stage)) == ["Sendt til trykkeren"]
    path = stage.desk.path
    assert path is not None
    with Document.open(path) as document:
        assert [version.name for version in document.versions()] == ["Sendt til trykkeren"]


def test_the_step_a_version_stands_for_bears_its_name(stage: Stage) -> None:
    _later(stage)
    _name(stage, "Første udkast")
    stage.keys((CTRL, Qt.Key.Key_H))
    (pane,) = stage.panes.side.findChildren(HistoryPane)
    assert pane.steps.steps.index(1).data() == "“Første udkast” · Move “Kort og kompas”"


def test_a_version_is_compared_with_now_and_copied_as_text(stage: Stage) -> None:
    _name(stage, "Udkast")
    _later(stage)
    _versions(stage)
    stage.keys(Qt.Key.Key_Return)
    dialog = stage.dialog(ComparisonDialog)
    assert dialog.heading.text() == "Since “Udkast”"
    assert dialog.list.item(0).text() == "Changed"
    assert "Kort og kompas" in dialog.list.item(1).text()
    stage.click(dialog.copy)
    copied = QApplication.clipboard().text().splitlines()
    assert copied == dialog.lines()
    assert copied[:2] == ["Changed", "- 9:05–9:35 “Kort og kompas”"]
    assert copied[2] == "  Moved from 9:00 to 9:05"


def test_where_nothing_has_changed_there_is_nothing_to_send_or_restore(stage: Stage) -> None:
    _name(stage, "Udkast")
    _versions(stage)
    stage.keys(Qt.Key.Key_Return)
    dialog = stage.dialog(ComparisonDialog)
    assert dialog.lines() == ["Nothing has changed."]
    ways = (dialog.copy, dialog.mail, dialog.handout, dialog.restore)
    assert [way.isEnabled() for way in ways] == [False] * 4


def test_what_has_changed_becomes_a_draft_of_a_mail(stage: Stage, tmp_path: Path) -> None:
    _name(stage, "Udkast")
    _later(stage)
    _versions(stage)
    stage.keys(Qt.Key.Key_Return)
    dialog = stage.dialog(ComparisonDialog)
    stage.click(dialog.mail)
    (files,) = dialog.findChildren(QFileDialog)
    line = files.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    stage.replace(line, str(tmp_path / "rettelser.eml"))
    line.setFocus()
    stage.keys(Qt.Key.Key_Return)
    mail = message_from_bytes((tmp_path / "rettelser.eml").read_bytes(), policy=default)
    assert mail["Subject"] == "Kortdagen: changes since “Udkast”"
    assert mail["X-Unsent"] == "1"
    assert "“Kort og kompas”" in mail.get_content()


def test_the_handout_marks_what_has_changed_since_a_version(stage: Stage, tmp_path: Path) -> None:
    _name(stage, "Udkast")
    _later(stage)
    _versions(stage)
    stage.keys(Qt.Key.Key_Return)
    stage.click(stage.dialog(ComparisonDialog).handout)
    proposed = stage.dialog(QFileDialog).selectedFiles()
    assert proposed == [str(tmp_path / "Kortdagen – program (ændringer mærket).pdf")]
    stage.keep_as(tmp_path / "mærket.pdf")
    stage.until((tmp_path / "mærket.pdf").exists)
    page = pypdfium2.PdfDocument(tmp_path / "mærket.pdf")[0]
    assert "Flyttet fra kl. 9.00:" in page.get_textpage().get_text_bounded()


def test_two_versions_are_compared_with_each_other(stage: Stage) -> None:
    _name(stage, "Udkast")
    _later(stage)
    _name(stage, "Trykt")
    pane = _versions(stage)
    assert _names(pane) == ["Trykt", "Udkast"]
    pane.list.setFocus()
    stage.keys(Qt.Key.Key_Home, (SHIFT, Qt.Key.Key_Down))
    assert pane.compare.text() == "Compare these &two…"
    stage.click(pane.compare)
    dialog = stage.dialog(ComparisonDialog)
    assert dialog.heading.text() == "From “Udkast” to “Trykt”"
    assert not dialog.restore.isVisible()
    assert not dialog.handout.isVisible()


def test_a_point_that_is_looked_at_is_named(stage: Stage) -> None:
    _later(stage)
    stage.keys((CTRL, Qt.Key.Key_H), Qt.Key.Key_Down)
    stage.until(lambda: stage.panes.looking_back.past is not None)
    _name(stage, "Før")
    (version,) = stage.panes.document.versions()
    assert stage.panes.document.version_programme(version.id).entries["a"].start == 540


def test_a_version_is_restored_as_one_step(stage: Stage) -> None:
    _name(stage, "Udkast")
    _later(stage)
    _later(stage)
    _versions(stage)
    stage.keys(Qt.Key.Key_Return)
    stage.click(stage.dialog(ComparisonDialog).restore)
    _come_back(stage)
    assert stage.entry("Kort").start == 540
    stage.keys((CTRL, Qt.Key.Key_Z))
    assert stage.entry("Kort").start == 550


def test_a_version_is_looked_at_as_it_was(stage: Stage) -> None:
    _name(stage, "Udkast")
    _later(stage)
    pane = _versions(stage)
    stage.click(pane.look)
    past = stage.panes.looking_back.past
    assert past is not None
    assert past.bar.words.text() == "As it was: “Udkast”"
    assert past.relay.programme.entries["a"].start == 540
    stage.click(past.bar.leave)
    assert stage.panes.looking_back.past is None


def test_a_version_is_renamed_and_forgotten(stage: Stage) -> None:
    _name(stage, "Udkast")
    pane = _versions(stage)
    stage.click(pane.rename)
    assert stage.dialog(QInputDialog).textValue() == "Udkast"
    stage.keys((CTRL, Qt.Key.Key_A))
    stage.type("Andet udkast")
    stage.keys(Qt.Key.Key_Return)
    assert _names(pane) == ["Andet udkast"]
    stage.click(pane.forget)
    box = stage.dialog(QMessageBox)
    stage.click(next(b for b in box.buttons() if b.text() == "&Forget it"))
    assert _names(pane) == []
    assert pane.hint.isVisible()


def test_a_name_of_nothing_names_nothing(stage: Stage) -> None:
    _name(stage, "  ")
    assert _names(_versions(stage)) == []


def test_no_line_of_a_subject_becomes_a_line_of_the_mails_head() -> None:
    mail = message_from_bytes(mail_draft("Dag\nBcc: x@example.org", ["Én — to"]), policy=default)
    assert mail["Bcc"] is None
    assert mail.get_content().splitlines() == ["Én — to"]
