"""Finding how a programme comes to fill few enough pages, in a program of its own."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from planner.core.programme import Programme
from planner.text import Texts
from planner.ui.preview.messages import Answer, Fit, FitFound
from planner.ui.preview.process import PagesProcess, ReadBlob
from planner.ui.progress import UnmadeError, progress_dialog

HANDOUT = "handout"
"""The product whose pages are counted."""
_NUMBER = 1


class Fitting(QObject):
    """One search, for one state of a programme. It reports once, unless it is called off."""

    found = Signal(object)
    """The Fitted choices."""
    failed = Signal(object)
    """The exception that says what went wrong."""

    def __init__(
        self, programme: Programme, pages: int, read_blob: ReadBlob, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._request = Fit(_NUMBER, programme, HANDOUT, pages)
        self._process = PagesProcess(self)
        self._process.read_blob = read_blob
        self._process.answered.connect(self._hear)
        self._process.lost.connect(lambda: self._fail(UnmadeError()))

    def start(self) -> None:
        """Begins."""
        self._process.send(self._request)

    def call_off(self) -> None:
        """Stops at once, with nothing said."""
        self._process.stop()

    def show_progress(self, texts: Texts, window: QWidget) -> QProgressDialog:
        """A word of progress with a way out, shown only once it takes a while."""
        progress = progress_dialog(texts, texts.gettext("Make it fit"), window)
        progress.setWindowModality(Qt.WindowModality.WindowModal)
        progress.setLabelText(texts.gettext("Setting the pages a little tighter each time…"))
        progress.canceled.connect(self.call_off)
        for ended in (self.found, self.failed):
            ended.connect(progress.deleteLater)
        return progress

    def _hear(self, answer: Answer) -> None:
        if isinstance(answer, FitFound):
            self.call_off()
            self.found.emit(answer.fitted)
        else:
            self._fail(UnmadeError(getattr(answer, "details", "")))

    def _fail(self, error: Exception) -> None:
        self.call_off()
        self.failed.emit(error)
