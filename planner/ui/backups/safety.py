"""The backups at a desk: kept of what is open, and shown when they are asked for."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from planner import wording
from planner.core.faults import PlannerError

if TYPE_CHECKING:  # loaded once there is something to keep
    from planner.document.backups import Backup
    from planner.ui.backups.keeping import Keeping
    from planner.ui.desk import Desk
    from planner.ui.panes import Panes
    from planner.ui.reading_files import FilesReader


class Safety(QObject):
    """One open programme at a time is looked after."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._reader: FilesReader | None = None
        self.keeping: Keeping | None = None

    def look_after(self, panes: Panes) -> None:
        """Keeps backups of that programme until `let_go`."""
        from planner.document.backups import Backups  # noqa: PLC0415 - once the day is seen
        from planner.ui.backups.keeping import Keeping  # noqa: PLC0415 - as above

        backups = Backups(self._desk.settings.backups_folder)
        self.keeping = keeping = Keeping(panes.document, panes.relay, backups, panes)
        keeping.failed.connect(self._tell)
        keeping.damaged.connect(self._desk.show_error)

    def let_go(self) -> None:
        """To be called before the programme is closed."""
        if self.keeping is not None:
            self.keeping.let_go()
            self.keeping = None

    def why_read_only(self, path: Path) -> str:
        """Why a file that is open cannot be changed, as one sentence."""
        from planner.document.opening import is_newer  # noqa: PLC0415 - once the day is seen

        _ = self._desk.texts.gettext
        with suppress(PlannerError):
            if is_newer(path):
                return _("A newer Programme Planner made this file; here it can only be read.")
        return _("This file can only be read.")

    def show_backups(self) -> None:
        """Reads aside which backups there are, and lists them."""
        from planner.document.backups import Backups  # noqa: PLC0415 - as above
        from planner.ui.reading_files import FilesReader  # noqa: PLC0415 - only when wanted

        def read(folder: Path) -> object:
            return Backups(folder).everything()

        desk = self._desk
        if self._reader is not None:
            self._reader.call_off()
        folder, title = desk.settings.backups_folder, desk.texts.gettext("Backups")
        self._reader = reader = FilesReader([folder], read, desk.texts, title, desk.window)
        reader.done.connect(self._list)
        reader.start()

    def _list(self, found: list[tuple[Backup, ...]]) -> None:
        from planner.ui import opening  # noqa: PLC0415 - only when wanted
        from planner.ui.backups.dialog import BackupsDialog  # noqa: PLC0415 - as above

        self._reader = None
        desk, (backups,) = self._desk, found
        folder = opening.documents_folder()
        today = desk.now().date()
        dialog = BackupsDialog(desk.texts, backups, folder, today, desk.window)
        dialog.restored.connect(self._open)
        dialog.failed.connect(desk.show_error)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _open(self, path: Path) -> None:
        self._desk.open(path)
        words = self._desk.texts.gettext("The backup is now in %(file)s")
        self._desk.status.say(words % {"file": str(path)})

    def _tell(self, error: PlannerError) -> None:
        texts = self._desk.texts
        words = texts.gettext("No backup could be made. %(reason)s")
        self._desk.status.say(words % {"reason": wording.fault(texts, error)})
