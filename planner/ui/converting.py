"""Files for other programs, made of what is open: web pages, documents, spreadsheets, calendars."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QProgressDialog, QWidget

from planner import wording
from planner.core.programme import Programme
from planner.text import Texts
from planner.ui.dialogs.file import file_dialog
from planner.ui.opening import proposed_path
from planner.ui.progress import progress_dialog

if TYPE_CHECKING:
    from planner.exchange.writing import CalendarForm
    from planner.ui.desk import Desk

SUFFIXES = {
    "html": "html", "docx": "docx", "xlsx": "xlsx", "csv": "csv", "icalendar": "ics",
    "text": "txt", "markdown": "md", "schedule-xml": "xml", "schedule-json": "json", "json": "json",
}  # fmt: skip
"""The suffix of each format, by the name that the command line has for it."""


class Conversion(QObject):
    """One file made of one state of a programme, away from the window's thread.

    It reports exactly once, unless it is called off.
    """

    done = Signal()
    failed = Signal(object)
    """The exception that says what went wrong; a file that was there is untouched."""
    _ended = Signal(object)

    def __init__(
        self,
        programme: Programme,
        kind: str,
        path: Path,
        parent: QObject,
        *,
        calendar: CalendarForm | None = None,
        files: Mapping[str, bytes] | None = None,
    ) -> None:
        """`calendar` is the form of a calendar; `files`, by their SHA-256, go into JSON."""
        super().__init__(parent)
        self._programme = programme
        self._calendar = calendar
        self._files = files
        self._kind = kind
        self._path = path
        self._off = False
        self._ended.connect(self._report)

    def start(self) -> None:
        """Begins; the programme is a frozen value, so that editing may go on meanwhile."""
        Thread(target=self._make, name="conversion", daemon=True).start()

    def call_off(self) -> None:
        """Nothing more is written or told, unless the file is just being put in place."""
        self._off = True

    def show_progress(self, texts: Texts, window: QWidget) -> None:
        """A word of progress with a way out, shown only once it takes a while."""
        progress: QProgressDialog = progress_dialog(texts, texts.gettext("Export"), window)
        words = texts.gettext("Making %(file)s…") % {"file": self._path.name}
        progress.setLabelText(words)
        progress.canceled.connect(self.call_off)
        for ended in (self.done, self.failed):
            ended.connect(progress.deleteLater)

    def _make(self) -> None:
        # Each is loaded only when a file is wanted.
        from planner.core.faults import PlannerError  # noqa: PLC0415 - see above
        from planner.exchange.files import write_whole  # noqa: PLC0415 - see above
        from planner.exchange.kinds import FileKind  # noqa: PLC0415 - see above
        from planner.exchange.writing import CalendarForm, written  # noqa: PLC0415 - see above

        calendar = self._calendar or CalendarForm()
        try:
            data = written(
                self._programme, FileKind(self._kind), files=self._files, calendar=calendar
            )
            if not self._off:
                write_whole(self._path, data)
        except Exception as error:  # noqa: BLE001 - it is told in the window, not lost in a thread
            if isinstance(error, PlannerError):
                error.path = error.path or self._path
            self._ended.emit(error)
        else:
            self._ended.emit(None)

    def _report(self, error: Exception | None) -> None:
        if self._off:
            return
        if error is None:
            self.done.emit()
        else:
            self.failed.emit(error)


class Conversions(QObject):
    """The ways from what is open to files for other programs."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def ask(self, kind: str) -> None:
        """Asks for the file that is to be made; for a calendar first what goes into it."""
        if kind == "icalendar":
            self._ask_calendar()
        else:
            self._ask_file(kind)

    def _ask_calendar(self) -> None:
        from planner.exchange.writing import CalendarForm  # noqa: PLC0415 - only when wanted
        from planner.ui.dialogs.calendar import CalendarDialog  # noqa: PLC0415 - as above

        window = self._desk.window
        settings = window.settings
        if self._desk.panes is None:
            return
        form = CalendarForm(settings.calendar_breaks, settings.calendar_days)
        dialog = CalendarDialog(self._desk.texts, form, window)

        def keep() -> None:
            settings.calendar_breaks = dialog.form.breaks
            settings.calendar_days = dialog.form.whole_days
            self._ask_file("icalendar")

        dialog.accepted.connect(keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_file(self, kind: str) -> None:
        texts, panes = self._desk.texts, self._desk.panes
        if panes is None:
            return
        panes.settle()
        suffix = SUFFIXES[kind]
        title = panes.programme.title or texts.gettext("Programme")
        path = proposed_path(panes.document.path.parent, title, f".{suffix}", kind)
        dialog = file_dialog(texts, self._desk.window, texts.gettext("Export"), path.parent)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"*.{suffix}")
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(str(path))
        dialog.fileSelected.connect(lambda name: self.convert(kind, Path(name)))
        dialog.open()

    def convert(self, kind: str, path: Path) -> None:
        """Makes the file of what is open, a calendar in the form that was last chosen."""
        from planner.exchange.kinds import FileKind  # noqa: PLC0415 - only when wanted
        from planner.exchange.writing import CalendarForm, files_of  # noqa: PLC0415 - as above

        panes, settings = self._desk.panes, self._desk.window.settings
        if panes is None:
            return
        files, left_out = files_of(panes.programme, FileKind(kind), panes.document.read_blob)
        calendar = CalendarForm(settings.calendar_breaks, settings.calendar_days)
        conversion = Conversion(
            panes.programme, kind, path, self._desk.window, calendar=calendar, files=files
        )
        conversion.done.connect(lambda: self._tell(path, left_out))
        conversion.failed.connect(self._desk.show_failure)
        for ended in (conversion.done, conversion.failed):
            ended.connect(conversion.deleteLater)
        conversion.show_progress(self._desk.texts, self._desk.window)
        conversion.start()

    def _tell(self, path: Path, left_out: Sequence[str]) -> None:
        texts = self._desk.texts
        if self._desk.panes is not None:
            words = texts.gettext("Exported to %(file)s") % {"file": path.name}
            lacks = [wording.file_left_out(texts, name) for name in left_out]
            self._desk.panes.relay.announce(". ".join([words, *lacks]) if lacks else words)
        if self._desk.window.settings.open_after_export:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
