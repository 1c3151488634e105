"""The ways out where a file is damaged: its latest backup, or what can still be read of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QListWidget, QWidget

from planner import wording
from planner.core.faults import PlannerError
from planner.document import backups as kept
from planner.document.backups import Backup, Backups
from planner.document.salvage import Salvage, salvage
from planner.text import Texts
from planner.ui import opening
from planner.ui.dialogs.error import ErrorDialog
from planner.ui.dialogs.file import file_dialog
from planner.ui.history.rows import day_of, time_of
from planner.ui.reading_files import FilesReader
from planner.wording.losses import losses

if TYPE_CHECKING:
    from planner.ui.desk import Desk

_MOST = 200_000_000
"""Bytes of a damaged file that are searched for the programmes it may be."""


class Rescue(QObject):
    """Offers them in the dialog that tells of the damage; the damaged file stays as it is."""

    def __init__(self, desk: Desk, path: Path) -> None:
        super().__init__(desk)
        self._desk = desk
        self._texts: Texts = desk.texts
        self._path = path
        self._backups = Backups(desk.settings.backups_folder)
        self._reader: FilesReader | None = None

    def offer(self, dialog: ErrorDialog) -> None:
        """Adds the ways out there are."""
        _ = self._texts.gettext
        latest = latest_of(self._path, self._backups.everything())
        if latest is not None:
            day = day_of(self._texts, latest.made, self._desk.now().date())
            moment = f"{day}, {time_of(self._texts, latest.made)}"
            words = _("Open the &backup (%(moment)s)") % {"moment": moment}
            dialog.offer(words, lambda: self._restore(latest))
        dialog.offer(_("&Save what can be read…"), self._ask_where)
        dialog.finished.connect(dialog.deleteLater)

    def _restore(self, backup: Backup) -> None:
        try:
            path = kept.restore(backup, self._path.parent)
        except PlannerError as error:
            self._tell(error)
            return
        self._desk.open(path)
        self._desk.status.say(
            self._texts.gettext("The backup is now in %(file)s") % {"file": path.name}
        )

    def _ask_where(self) -> None:
        """Asks for the new file that takes what can be read."""
        _ = self._texts.gettext
        name = _("%(name)s (rescued)") % {"name": self._path.stem}
        path = opening.free_path(self._path.with_name(f"{name}{opening.SUFFIX}"))
        title = _("Save what can be read as")
        dialog = file_dialog(self._texts, self._desk.window, title, path.parent)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{_('Programmes')} (*{opening.SUFFIX})")
        dialog.setDefaultSuffix(opening.SUFFIX.removeprefix("."))
        dialog.selectFile(str(path))
        dialog.fileSelected.connect(lambda name: self._salvage(Path(name)))
        dialog.open()

    def _salvage(self, into: Path) -> None:
        def read(path: Path) -> object:
            return salvage(path, into, backups=self._backups)

        title = self._texts.gettext("Save what can be read")
        self._reader = FilesReader([self._path], read, self._texts, title, self._desk.window)
        self._reader.done.connect(self._take)
        self._reader.start()

    def _take(self, found: list[object]) -> None:
        self._reader = None
        (came,) = found
        if isinstance(came, PlannerError):
            self._tell(came)
            return
        saved = cast("Salvage", came)
        self._desk.open(saved.path)
        SalvageReport(self._texts, saved, self._desk.window).open()

    def _tell(self, error: PlannerError) -> None:
        safe = self._texts.gettext("The damaged file was left as it is.")
        ErrorDialog(
            self._texts, wording.fault(self._texts, error), safe, parent=self._desk.window
        ).open()


class SalvageReport(ErrorDialog):
    """What could be read of a damaged file, and a list of what could not."""

    def __init__(self, texts: Texts, saved: Salvage, parent: QWidget) -> None:
        _ = texts.gettext
        items = wording.items(texts, len(saved.programme.entries))
        words = {"items": items, "file": saved.path.name}
        found = losses(texts, saved.remarks)
        safe = (
            _("This is not as it was:")
            if found
            else _("Nothing is known to be lost; please look it through.")
        )
        super().__init__(texts, _("%(items)s are now in %(file)s") % words, safe, parent=parent)
        self.list = QListWidget(self)
        self.list.setWordWrap(True)
        self.list.setAccessibleName(safe)
        self.list.addItems(found)
        self.list.setVisible(bool(found))
        self.words.insertWidget(2, self.list, 1)
        self.finished.connect(self.deleteLater)


def latest_of(path: Path, backups: Sequence[Backup]) -> Backup | None:
    """The latest backup of the programme in a damaged file, as far as its bytes tell which it is.

    `backups` come the latest first. The id of a programme is random, and stands in its file.
    """
    lineages = {backup.lineage for backup in backups}
    try:
        with path.open("rb") as file:
            data = file.read(_MOST)
    except OSError:
        return None
    there = {lineage for lineage in lineages if lineage.encode() in data}
    return next((backup for backup in backups if backup.lineage in there), None)
