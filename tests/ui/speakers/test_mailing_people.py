"""Addresses on the clipboard and drafts of mails, in the window."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from io import BytesIO
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QProgressDialog

from planner.core.programme import Programme
from planner.ui.speakers.letters import Letters
from tests.ui.speakers.people_stage import people_on_stage


class _System(QObject):
    """What opens files in place of the system."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def system() -> Iterator[_System]:
    found = _System()
    QDesktopServices.setUrlHandler("file", found, "open")  # type: ignore[arg-type]  # the stub wants bytes, Qt a str
    yield found
    QDesktopServices.unsetUrlHandler("file")


def _mail(path: Path) -> EmailMessage:
    found = message_from_bytes(path.read_bytes(), policy=default)
    assert isinstance(found, EmailMessage)
    return found


def _pages(mail: EmailMessage) -> list[str]:
    (sheet,) = mail.iter_attachments()
    pdf = PdfDocument(BytesIO(sheet.get_content()))
    found = [page.get_textpage().get_text_bounded() for page in pdf]
    pdf.close()
    return found


def test_addresses_are_copied_and_who_has_none_is_named(tmp_path: Path) -> None:
    with people_on_stage(tmp_path) as people:
        people.choose("Copy mail addresses", "Of all")
        assert QGuiApplication.clipboard().text() == "Ida Holt <ida@holt.example>"
        assert people.said[-1] == (
            "1 mail address copied; Bo Lund and Holt, Ida have no mail address"
        )


def test_the_day_shown_and_the_unanswered_are_other_people(tmp_path: Path) -> None:
    with people_on_stage(tmp_path, "da") as people:
        QGuiApplication.clipboard().setText("noget andet")
        people.choose("Kopiér mailadresser", "På dem, der er med")
        assert people.said[-1] == "1 mailadresse kopieret"
        people.stage.panes.middle.show_day("next")
        people.choose("Kopiér mailadresser", "På dem, der er med")
        assert people.said[-1] == (
            "0 mailadresser kopieret; Bo Lund og Holt, Ida har ingen mailadresse"
        )
        people.choose("Kopiér mailadresser", "På dem, der ikke")
        assert people.said[-1].startswith("0 mailadresser kopieret; Bo Lund")
        assert QGuiApplication.clipboard().text() == "Ida Holt <ida@holt.example>"


def test_a_mail_to_one_opens_with_their_own_sheet(tmp_path: Path, system: _System) -> None:
    with people_on_stage(tmp_path) as people:
        people.pane.select("ida")
        people.stage.settle()
        people.choose("Write a mail")
        people.stage.until(lambda: system.opened)
        (path,) = system.opened
        assert path.name == "Ida Holt.eml"
        mail = _mail(path)
        assert mail["To"].addresses[0].addr_spec == "ida@holt.example"
        assert mail["X-Unsent"] == "1"
        (page,) = _pages(mail)
        assert "Kære Ida Holt" in page
        assert people.said[-1] == "The mail to Ida Holt opens"
    assert not path.exists()


def test_drafts_to_all_lie_in_a_folder_and_write_over_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "mails"
    folder.mkdir()
    (folder / "Bo Lund.eml").write_text("mine")
    with people_on_stage(tmp_path) as people:
        people.choose("Mail drafts to all")
        people.stage.keep_as(folder)
        people.stage.until(lambda: people.said)
        assert people.said == ["3 mail drafts in mails; Bo Lund and Holt, Ida have no mail address"]
    names = sorted(path.name for path in folder.iterdir())
    assert names == ["Bo Lund 2.eml", "Bo Lund.eml", "Holt, Ida.eml", "Ida Holt.eml"]
    assert (folder / "Bo Lund.eml").read_text() == "mine"
    bo = _mail(folder / "Bo Lund 2.eml")
    assert bo["To"] is None
    assert "Kære Bo Lund" in _pages(bo)[0]


def test_calling_off_leaves_what_is_made_and_says_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "mails"
    folder.mkdir()
    with people_on_stage(tmp_path) as people:
        people.choose("Mail drafts to all")
        people.stage.keep_as(folder)
        letters = people.pane.findChild(Letters)
        assert letters is not None
        (progress,) = people.stage.window.findChildren(QProgressDialog)
        progress.canceled.emit()
        people.stage.settle()
        assert not people.said
    assert not list(folder.iterdir())


def test_the_word_of_progress_goes_with_the_pane(tmp_path: Path) -> None:
    with people_on_stage(tmp_path) as people:
        people.choose("Mail drafts to all")
        people.stage.keep_as(tmp_path)
        window = people.stage.window
        assert window.findChildren(QProgressDialog)
        people.stage.open(Programme("q"), "other.programme")
        people.stage.until(lambda: not window.findChildren(QProgressDialog))


def test_a_folder_that_is_gone_is_told(tmp_path: Path, system: _System) -> None:
    with people_on_stage(tmp_path) as people:
        failed: list[Exception] = []
        people.stage.panes.relay.failed.connect(failed.append)
        letters = Letters(
            people.programme,
            [people.programme.speakers["bo"]],
            tmp_path / "gone",
            people.stage.panes.document.read_blob,
            people.pane,
        )
        letters.failed.connect(failed.append)
        letters.start()
        people.stage.until(lambda: failed)
        assert "no_folder" in str(failed[0])
    assert not system.opened
