"""The files among the materials, out in the world again: opened as copies, or saved."""

from __future__ import annotations

import re
from pathlib import Path, PureWindowsPath

from PySide6.QtCore import QObject, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from planner.core.faults import Fault, PlannerError
from planner.core.material import Material
from planner.exchange.files import write_whole
from planner.text import Texts
from planner.ui.dialogs.file import file_dialog
from planner.ui.opening import documents_folder, proposed_path
from planner.ui.relay import Relay

OPENED = frozenset((
    ".pdf", ".txt", ".md", ".csv", ".rtf", ".odt", ".ods", ".odp", ".doc", ".docx", ".xls",
    ".xlsx", ".ppt", ".pptx", ".key", ".pages", ".numbers", ".png", ".jpg", ".jpeg", ".gif",
    ".webp", ".tif", ".tiff", ".heic", ".mp3", ".m4a", ".wav", ".ogg", ".flac", ".mp4", ".mov",
    ".avi", ".mkv", ".webm",
))  # fmt: skip
"""Suffixes of what may be opened from here, lest a file that came by mail runs as a program."""

_SUFFIX = re.compile(r"\.\w{1,10}")


class KeptFiles(QObject):
    """Opens and saves the files of materials; the copies opened go away with this."""

    def __init__(self, relay: Relay, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        self._relay = relay
        self._texts = texts
        self._window = parent
        self._folder: QTemporaryDir | None = None

    def open(self, material: Material) -> None:
        """Writes the file to a temporary folder and lets the desktop open it from there."""
        data = self._read(material)
        if data is None or not may_open(material):
            return
        try:
            path = self._copy(material, data)
        except PlannerError as error:
            self._relay.failed.emit(error)
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            words = self._texts.gettext("No program was found that opens %(file)s.")
            self._relay.announce(words % {"file": path.name})

    def ask_where(self, material: Material) -> None:
        """Asks where to write the file, and writes it there."""
        folder = documents_folder()
        title = self._texts.gettext("Save the file as")
        dialog = file_dialog(self._texts, self._window.window(), title, folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(str(folder / safe_name(material)))
        dialog.fileSelected.connect(lambda name: self.save(material, Path(name)))
        dialog.open()

    def save(self, material: Material, path: Path) -> None:
        """Writes the file to that path, and says so."""
        data = self._read(material)
        if data is None:
            return
        try:
            write_whole(path, data)
        except PlannerError as error:
            self._relay.failed.emit(error)
        else:
            words = self._texts.gettext("%(file)s is saved")
            self._relay.announce(words % {"file": path.name})

    def _read(self, material: Material) -> bytes | None:
        return None if material.blob is None else self._relay.read_blob(material.blob)

    def _copy(self, material: Material, data: bytes) -> Path:
        """A copy of the file for others to read. Raises PlannerError."""
        if self._folder is None or not self._folder.isValid():
            self._folder = QTemporaryDir()
        if not self._folder.isValid():
            raise PlannerError(Fault.NO_FOLDER, Path(self._folder.path()))
        # A folder for each, so that two of one name can be open at once.
        folder = Path(self._folder.filePath((material.blob or "")[:16]))
        path = folder / safe_name(material)
        try:
            folder.mkdir(exist_ok=True)
            if not path.exists():
                write_whole(path, data)
                path.chmod(0o444)  # what is written into the copy would be lost
        except OSError as error:
            raise PlannerError(Fault.WRITE_FAILED, path, what=str(error.strerror)) from error
        return path


def may_open(material: Material) -> bool:
    """Whether its file is of a kind that holds something to look at or listen to."""
    return Path(safe_name(material)).suffix.lower() in OPENED


def safe_name(material: Material) -> str:
    """The material's file name as any system can write it, without the folders it may name."""
    name = PureWindowsPath(material.file_name or material.title).name  # knows both slashes
    suffix = PureWindowsPath(name).suffix
    if not _SUFFIX.fullmatch(suffix):
        suffix = ""
    return proposed_path(Path(), name.removesuffix(suffix), suffix, "file").name


def size_words(texts: Texts, size: int) -> str:
    """How large a file is, in words; `size` is in bytes."""
    if size < 1_000_000:
        return texts.gettext("%(size)s kB") % {"size": max(1, round(size / 1000))}
    return texts.gettext("%(size)s MB") % {"size": round(size / 1_000_000)}
