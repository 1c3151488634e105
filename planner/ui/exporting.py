"""Printing to a file away from the main thread, with a way to call it off."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from planner.core.programme import Programme
from planner.text import Texts

_PATIENCE = 500  # milliseconds before progress is shown


class Export(QObject):
    """One export of the handout. It reports exactly once, unless it is called off."""

    done = Signal(Path)
    failed = Signal(object)
    """What went wrong; the file that was there is as it was."""
    _came = Signal(object)

    def __init__(
        self, programme: Programme, blobs: Mapping[str, bytes], path: Path, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._programme = programme
        self._blobs = blobs
        self._path = path
        self._off = False
        self._came.connect(self._report)

    def start(self) -> None:
        """Begins; the programme is a frozen value, so that editing may go on meanwhile."""
        Thread(target=self._make, name="export", daemon=True).start()

    def call_off(self) -> None:
        """Forgets the export: nothing is written that is not already being put in place."""
        self._off = True

    def show_progress(self, texts: Texts, window: QWidget) -> QProgressDialog:
        """A word of progress with a way out, shown only once it takes a while."""
        words = texts.gettext("Making %(file)s…") % {"file": self._path.name}
        progress = QProgressDialog(words, texts.gettext("Cancel"), 0, 0, window)
        progress.setWindowTitle(texts.gettext("Export PDF"))
        progress.setAutoReset(False)  # it has no end to reach: it goes when the export is done
        progress.setMinimumDuration(_PATIENCE)
        progress.canceled.connect(self.call_off)
        for ended in (self.done, self.failed, progress.canceled):
            ended.connect(progress.deleteLater)
        return progress

    def _make(self) -> None:
        # Loading these takes a while, too.
        from planner.exchange.files import write_whole  # noqa: PLC0415 - see above
        from planner.pdf import PRODUCTS  # noqa: PLC0415 - see above

        try:
            made = BytesIO()
            PRODUCTS["handout"](self._programme, made, read_blob=self._blobs.__getitem__)
            if self._off:
                return
            write_whole(self._path, made.getvalue())
        except Exception as error:  # noqa: BLE001 - it is told in the window, not lost in a thread
            self._came.emit(error)
        else:
            self._came.emit(None)

    def _report(self, error: Exception | None) -> None:
        if self._off:
            return
        if error is None:
            self.done.emit(self._path)
        else:
            self.failed.emit(error)
