"""The organisers' logo: a file chosen or dropped, and kept if it can be printed."""

# ruff: noqa: N802 - Qt names the methods that are overridden here

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from planner import wording
from planner.core.faults import PlannerError
from planner.exchange.files import read_bytes
from planner.ui.dialogs.file import file_dialog
from planner.ui.inspector.kept_files import size_words
from planner.ui.opening import documents_folder
from planner.ui.print_look.choosing import Choosing
from planner.ui.scale import MEDIUM, WIDE

MOST_BYTES = 10_000_000
"""How large a logo's file may be; one that is larger belongs to a poster."""


class LogoField(QFrame):
    """Says whether there is one, and takes another. Nothing is kept that cannot be printed."""

    def __init__(self, choosing: Choosing) -> None:
        super().__init__()
        _ = choosing.texts.gettext
        self._choosing = choosing
        self.setProperty("part", "card")
        self.setAcceptDrops(True)
        self.state = QLabel(wordWrap=True)
        self.choose = QPushButton(_("Choose a lo&go…"))
        self.remove = QPushButton(_("Remo&ve"))
        self.remove.setAccessibleName(_("Remove the logo"))
        self.problem = QLabel(wordWrap=True)
        self.problem.setProperty("part", "problem")
        self.problem.hide()
        for button in (self.choose, self.remove):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(MEDIUM)
        row.addWidget(self.state, 1)
        row.addWidget(self.choose)
        row.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, MEDIUM, MEDIUM, MEDIUM)
        column.addLayout(row)
        column.addWidget(self.problem)
        self.choose.clicked.connect(self._ask)
        self.remove.clicked.connect(self._remove)

    def refresh(self) -> None:
        """Shows what the programme holds."""
        texts, logo = self._choosing.texts, self._choosing.options.logo
        if logo:
            size = self._choosing.relay.blob_size(logo)
            there = texts.gettext("Logo, %(size)s") % {"size": size_words(texts, size or 0)}
            gone = texts.gettext("The logo is not kept in this file.")
            self.state.setText(gone if size is None else there)
        else:
            self.state.setText(texts.gettext("No logo. PNG, JPEG and SVG can be dropped here."))
        self.remove.setVisible(bool(logo))

    def take(self, path: Path) -> bool:
        """Keeps the file as the logo as one edit; says why where it cannot be printed."""
        from planner.pdf.pictures import PictureError, logo  # noqa: PLC0415 - only when wanted

        texts = self._choosing.texts
        try:
            data = read_bytes(path, MOST_BYTES)
            logo(data)
        except PlannerError as error:
            self._complain(wording.fault(texts, error))
            return False
        except PictureError as error:
            self._complain(wording.unusable_picture(texts, path.name, error.fault))
            return False
        self._complain("")
        blob = self._choosing.relay.add_blob(data, _media_type(data))
        return blob is not None and self._choosing.choose(logo=blob)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes one file."""
        if _file(event.mimeData()) is not None:
            self._light(over=True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went on."""
        super().dragLeaveEvent(event)
        self._light(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Keeps the file."""
        self._light(over=False)
        path = _file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.take(path)

    def _ask(self) -> None:
        _ = self._choosing.texts.gettext
        title = _("Choose a logo")
        dialog = file_dialog(self._choosing.texts, self.window(), title, documents_folder())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        pictures = _("Pictures")
        dialog.setNameFilter(f"{pictures} (*.svg *.png *.jpg *.jpeg)")
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.open()

    def _remove(self) -> None:
        self._complain("")
        self._choosing.choose(logo=None)
        self.choose.setFocus()

    def _complain(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.choose.setAccessibleDescription(sentence)

    def _light(self, *, over: bool) -> None:
        self.setProperty("over", over)
        self.style().unpolish(self)
        self.style().polish(self)


def _file(held: QMimeData) -> Path | None:
    """The one file that is held over the field."""
    urls = held.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None


def _media_type(data: bytes) -> str:
    """That of a picture which can be printed."""
    if data.startswith(b"\x89PNG"):
        return "image/png"
    return "image/jpeg" if data.startswith(b"\xff\xd8") else "image/svg+xml"
