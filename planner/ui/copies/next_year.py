"""Last year's programme as the start of this year's: from what is open, or from a chosen file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from planner.core.next_year import next_year
from planner.core.programme import Programme
from planner.document.document import Document
from planner.text import texts as texts_of
from planner.ui import opening
from planner.ui.copies.next_year_dialog import NextYearDialog
from planner.ui.copies.working import Working
from planner.ui.dialogs.file import file_dialog

if TYPE_CHECKING:
    from planner.ui.desk import Desk


class StartingFromLastYear(QObject):
    """Asks for the first date and what comes along, then where to keep the new programme."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._texts = desk.texts

    def begin(self) -> None:
        """From what is open; without that, it first asks which file."""
        panes = self._desk.panes
        if panes is not None:
            panes.settle()
            self._ask(panes.programme, panes.document.path)
            return
        _ = self._texts.gettext
        dialog = file_dialog(
            self._texts, self._desk.window, _("Last year’s programme"), opening.documents_folder()
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(f"{_('Programmes')} (*{opening.SUFFIX})")
        dialog.fileSelected.connect(lambda name: self.begin_from(Path(name)))
        dialog.open()

    def begin_from(self, path: Path) -> None:
        """From the programme in that file, which stays as it is."""

        def read() -> object:
            with Document.open(path, read_only=True) as document:
                return document.programme

        _ = self._texts.gettext
        words = _("Reading %(file)s…") % {"file": path.name}
        working = Working(read, _("Start from last year’s"), words, self._desk.window)
        working.failed.connect(self._desk.show_error)
        working.done.connect(lambda found: self._ask(cast("Programme", found), path))
        working.start()

    def _ask(self, programme: Programme, path: Path) -> None:
        today = self._desk.now().date()
        dialog = NextYearDialog(self._texts, programme, today, self._desk.window)
        dialog.accepted.connect(lambda: self._keep(dialog, programme, path))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep(self, dialog: NextYearDialog, programme: Programme, path: Path) -> None:
        def read_blob(sha256: str) -> bytes:
            with Document.open(path, read_only=True) as document:
                return document.read_blob(sha256)

        spoken = texts_of(programme.language)
        made = next_year(
            programme,
            dialog.first(),
            emptied=dialog.emptied(),
            materials=dialog.materials.isChecked(),
            weekdays=[spoken.weekday(number) for number in range(7)],
        )
        self._desk.files.keep_copy(made, path.parent, {}, read_blob)
