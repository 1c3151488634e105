"""Pictures of people for the tests, and the pane of speakers with hands for photos."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from time import monotonic

from PIL import Image, ImageDraw
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from planner.core.programme import Programme
from planner.document.document import Document
from planner.text import texts
from planner.ui.commands import Commands
from planner.ui.relay import Relay
from planner.ui.speakers.crop_dialog import CropDialog
from planner.ui.speakers.pane import SpeakersPane

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def picture(across: int = 400, down: int = 600) -> Image.Image:
    """Red above blue."""
    image = Image.new("RGB", (across, down), "red")
    ImageDraw.Draw(image).rectangle((0, down // 2, across, down), "blue")
    return image


def picture_file(path: Path, across: int = 400, down: int = 600) -> Path:
    picture(across, down).save(path)
    return path


def of_file(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


class Studio:
    """The pane on a real document, in which photos are taken."""

    def __init__(self, document: Document, language: str = "en") -> None:
        self.document = document
        self.relay = Relay(document)
        words = texts(language)
        self.pane = SpeakersPane(document, self.relay, Commands(self.relay, words), words)
        self.said: list[str] = []
        self.failed: list[object] = []
        self.edits: list[object] = []
        self.relay.announced.connect(self.said.append)
        self.relay.failed.connect(self.failed.append)
        self.relay.changed.connect(self.edits.append)
        self.pane.resize(280, 900)
        self.pane.show()
        self.pane.activateWindow()
        QApplication.processEvents()

    @property
    def programme(self) -> Programme:
        return self.document.programme

    def until(self, happens: Callable[[], object]) -> None:
        end = monotonic() + 10
        while not happens():
            assert monotonic() < end, "it never happened"
            QTest.qWait(5)

    def choose(self, id_: str) -> None:
        self.pane.select(id_)
        self.pane.list.setFocus()
        QApplication.processEvents()

    def dialogs(self) -> list[CropDialog]:
        return [w for w in self.pane.findChildren(CropDialog) if w.isVisible()]

    def dialog(self) -> CropDialog:
        """The frame on the picture, once it is there."""
        self.until(self.dialogs)
        return self.dialogs()[0]

    def use(self, dialog: CropDialog) -> None:
        """Takes what is in the frame, and waits until it is kept."""
        before = len(self.edits)
        QTest.keyClick(dialog.view, Qt.Key.Key_Return)
        self.until(lambda: len(self.edits) > before)

    def photo(self, speaker: str = "ida") -> Image.Image | None:
        """What is kept as somebody's photo."""
        sha256 = self.programme.speakers[speaker].photo
        if sha256 is None:
            return None
        found = Image.open(BytesIO(self.document.read_blob(sha256)))
        assert isinstance(found, Image.Image)
        return found

    def drop(self, data: QMimeData, on: QWidget) -> bool:
        """Drops it there, as the desktop does; whether it was taken."""
        at, copy = on.rect().center(), Qt.DropAction.CopyAction
        over = QDragEnterEvent(at, copy, data, LEFT, PLAIN)
        over.ignore()
        QApplication.sendEvent(on, over)
        taken = over.isAccepted()
        if taken:
            QApplication.sendEvent(on, QDropEvent(QPointF(at), copy, data, LEFT, PLAIN))
        return taken

    def close(self) -> None:
        self.pane.let_go()
        self.relay.let_go()
        self.document.close()
        self.pane.close()
