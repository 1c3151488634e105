"""A copy of what is open: a whole one to keep, or one for somebody else."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from planner.core.sending import Private
from planner.document.copies import save_copy, send_copy
from planner.document.document import Document
from planner.ui import opening
from planner.ui.copies.send_dialog import SendDialog
from planner.ui.copies.working import Working
from planner.ui.dialogs.error import ErrorDialog
from planner.ui.dialogs.file import file_dialog

if TYPE_CHECKING:
    from planner.ui.desk import Desk

_Write = Callable[[Document, Path], None]


class Sending(QObject):
    """Asks what goes along and where to; the file is read and written aside."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._texts = desk.texts

    def save(self) -> None:
        """Asks where to keep a copy of everything."""
        _ = self._texts.gettext

        def write(document: Document, path: Path) -> None:
            save_copy(document, path, overwrite=True)  # the dialog has asked

        name = _("%(name)s, copy") % {"name": self._stem()}
        self._ask_where(_("Save a copy"), name, write)

    def send(self) -> None:
        """Asks what goes along, then where to keep the copy for somebody else."""
        panes = self._desk.panes
        if panes is None:
            return
        panes.settle()
        dialog = SendDialog(self._texts, panes.programme, self._desk.window)
        dialog.accepted.connect(lambda: self._send(dialog.along()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _send(self, along: Collection[Private]) -> None:
        _ = self._texts.gettext

        def write(document: Document, path: Path) -> None:
            send_copy(document, path, along, overwrite=True)  # as above

        name = _("%(name)s, to send") % {"name": self._stem()}
        self._ask_where(_("Send a copy"), name, write)

    def _stem(self) -> str:
        path = self._desk.path
        return path.stem if path is not None else ""

    def _ask_where(self, title: str, name: str, write: _Write) -> None:
        panes = self._desk.panes
        if panes is None:
            return
        panes.settle()
        _ = self._texts.gettext
        path = panes.document.path.with_name(f"{name}{opening.SUFFIX}")
        dialog = file_dialog(self._texts, self._desk.window, title, path.parent)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{_('Programmes')} (*{opening.SUFFIX})")
        dialog.setDefaultSuffix(opening.SUFFIX.removeprefix("."))
        dialog.selectFile(str(opening.free_path(path)))
        dialog.fileSelected.connect(lambda chosen: self._write(title, Path(chosen), write))
        dialog.open()

    def _write(self, title: str, path: Path, write: _Write) -> None:
        own, _ = self._desk.path, self._texts.gettext
        if own is None or not self._desk.copies.in_step():
            return
        if path.resolve() == own.resolve():
            sentence = _("“%(file)s” is the file that is open; a copy needs another name.")
            safe = _("Nothing was changed; your programme is as it was.")
            words = sentence % {"file": path.name}
            ErrorDialog(self._texts, words, safe, parent=self._desk.window).open()
            return

        def work() -> object:
            with Document.open(own, read_only=True) as document:
                write(document, path)
            return path

        words = _("Writing %(file)s…") % {"file": path.name}
        working = Working(work, title, words, self._desk.window)
        working.failed.connect(self._desk.show_error)
        working.done.connect(lambda _path: self._say(path))
        working.start()

    def _say(self, path: Path) -> None:
        words = self._texts.gettext("The copy is now in %(file)s")
        self._desk.status.say(words % {"file": str(path)})
