"""Telling what went wrong, what is safe, and which ways out there are."""

from __future__ import annotations

from pathlib import Path
from traceback import format_exception
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from planner.core.faults import PlannerError
from planner.document.errors import (
    DamagedFileError,
    DocumentChangedElsewhereError,
    FolderGoneError,
    NoSuchFileError,
    NotAProgrammeError,
    ReadFailedError,
)
from planner.ui.dialogs.error import ErrorDialog, sentence_for
from planner.ui.opening import SUFFIX

if TYPE_CHECKING:
    from planner.ui.desk import Desk


class Troubles(QObject):
    """One dialog for each sentence, over the window of a desk."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def tell(self, error: Exception) -> None:
        """Tells what could not be done; what is saved stays as it was."""
        desk, texts = self._desk, self._desk.texts
        if self._is_met_elsewhere(error) and desk.copies.answers():
            return
        sentence = sentence_for(texts, error)
        told = desk.window.findChildren(ErrorDialog)
        if any(each.isVisible() and each.sentence.text() == sentence for each in told):
            return
        dialog = ErrorDialog(texts, sentence, self._safe(error), parent=desk.window)
        spoilt = _spoilt_file(error)
        if self._is_lost(error) or self._is_out_of_reach(error):
            dialog.offer(texts.gettext("&Keep a copy as…"), self.keep_copy)
        elif spoilt is not None:
            from planner.ui.backups.rescue import Rescue  # noqa: PLC0415 - hardly ever needed

            Rescue(desk, spoilt).offer(dialog)
        dialog.open()

    def tell_any(self, error: Exception) -> None:
        """Tells what went wrong in work done aside, whatever it was."""
        if isinstance(error, PlannerError):
            self.tell(error)
        else:
            self.tell_unforeseen("".join(format_exception(error)))

    def tell_unforeseen(self, details: str) -> None:
        """Tells of an error nobody foresaw, with the details to send on."""
        _ = self._desk.texts.gettext
        happened = _("Something went wrong in the program itself.")
        safe = _("Everything you have done is saved in the file. You can go on working.")
        ErrorDialog(self._desk.texts, happened, safe, details, self._desk.window).open()

    def _safe(self, error: Exception) -> str:
        _ = self._desk.texts.gettext
        if self._is_lost(error):
            return _(
                "The programme is only in this window: "
                "nothing you do after the last save is in the file."
            )
        if _spoilt_file(error) is not None:
            return _("The file was left as it is, and there are ways out.")
        return _("Nothing was changed; your programme is as it was.")

    def _is_lost(self, error: Exception) -> bool:
        """Whether what is open no longer is whole in its file."""
        gone = (DocumentChangedElsewhereError, NoSuchFileError, DamagedFileError)
        path = self._desk.path
        return path is not None and isinstance(error, gone) and error.path == path

    def _is_met_elsewhere(self, error: Exception) -> bool:
        """Whether it is about the file that is open, and who watches that may know the way out."""
        path = self._desk.path
        if isinstance(error, FolderGoneError):
            return error.file == path
        return isinstance(error, DocumentChangedElsewhereError) and self._is_lost(error)

    def _is_out_of_reach(self, error: Exception) -> bool:
        """Whether the disk of what is open fails, so that another one had better have it too."""
        path = self._desk.path
        return path is not None and isinstance(error, ReadFailedError) and error.path == path

    def keep_copy(self) -> None:
        """Keeps what this window holds, where its file is no longer what it was."""
        panes = self._desk.panes
        if panes is not None:
            folder, drafts = panes.document.path.parent, panes.relay.drafts.all()
            read_blob = panes.document.read_blob
            self._desk.files.keep_copy(panes.programme, folder, drafts, read_blob)


def _spoilt_file(error: Exception) -> Path | None:
    """The `.programme` file that an error says is not whole."""
    spoilt = isinstance(error, DamagedFileError) or (
        isinstance(error, NotAProgrammeError)
        and error.path is not None
        and error.path.suffix.lower() == SUFFIX
    )
    return error.path if spoilt and isinstance(error, PlannerError) else None
