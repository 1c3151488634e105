"""Making mail drafts to speakers, each with their sheet, away from the window's own thread."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from planner.core.programme import Programme, Speaker
from planner.exchange.files import write_whole
from planner.exchange.letters import (
    SHEET,
    has_sheet,
    letter_file,
    letter_names,
    with_one_sheet,
)
from planner.text import Texts
from planner.ui.opening import free_path
from planner.ui.preview.messages import Answer, Made, Make
from planner.ui.preview.process import PagesProcess, ReadBlob
from planner.ui.progress import UnmadeError, progress_dialog

THREAD = "letters"
"""The name of the thread that writes."""


class Letters(QObject):
    """Drafts of one state of a programme. It reports exactly once, unless it is called off."""

    done = Signal(object)
    """The paths of the drafts, in the order of the speakers."""
    failed = Signal(object)
    """The exception that says what went wrong; drafts that were made by then are there."""
    _wrote = Signal(object)

    def __init__(
        self,
        programme: Programme,
        speakers: Sequence[Speaker],
        folder: Path,
        read_blob: ReadBlob,
        parent: QObject,
    ) -> None:
        """Nothing that lies in the folder is written over."""
        super().__init__(parent)
        self._programme = programme
        self._speakers = list(speakers)
        self._names = letter_names(speakers)
        self._folder = folder
        self._paths: list[Path] = []
        self._off = False
        self._texts: Texts | None = None
        self._progress: QProgressDialog | None = None
        self._process = PagesProcess(self)
        self._process.read_blob = read_blob
        self._process.answered.connect(self._hear)
        self._process.lost.connect(lambda: self._fail(UnmadeError()))
        self._wrote.connect(self._go_on)

    def start(self) -> None:
        """Begins; the programme is a frozen value, so that editing may go on meanwhile."""
        self._make_next()

    def call_off(self) -> None:
        """Stops at once; drafts that have been made stay."""
        self._off = True
        self._process.stop()
        self.deleteLater()

    def show_progress(self, texts: Texts, window: QWidget) -> None:
        """A word of progress with a way out, shown only once it takes a while."""
        self._texts = texts
        self._progress = progress = progress_dialog(texts, texts.gettext("Mail drafts"), window)
        progress.canceled.connect(self.call_off)
        self.destroyed.connect(progress.deleteLater)  # also with a pane that is closed meanwhile
        for ended in (self.done, self.failed):
            ended.connect(self.deleteLater)

    def _make_next(self) -> None:
        speaker = self._speakers[0]
        if self._texts is not None and self._progress is not None:
            words = self._texts.gettext("Mail to %(name)s…") % {"name": speaker.name}
            self._progress.setLabelText(words)
        if has_sheet(self._programme, speaker):
            own = with_one_sheet(self._programme, speaker)
            self._process.send(Make(len(self._paths), own, SHEET))
        else:
            self._write_aside(None)

    def _hear(self, answer: Answer) -> None:
        if self._off:
            return
        if isinstance(answer, Made):
            self._write_aside(answer.data)
        else:
            self._fail(UnmadeError(getattr(answer, "details", "")))

    def _write_aside(self, sheet: bytes | None) -> None:
        Thread(target=self._write, args=[sheet], name=THREAD, daemon=True).start()

    def _write(self, sheet: bytes | None) -> None:
        """Runs in its thread; what goes wrong there is told in the window."""
        speaker, found = self._speakers[0], None
        path: Path | None = None
        try:
            path = free_path(self._folder / self._names[speaker.id])
            write_whole(path, letter_file(self._programme, speaker, sheet))
        except Exception as error:  # noqa: BLE001 - see above
            found = error
        with suppress(RuntimeError):  # the window is gone, and this with it
            self._wrote.emit(found or path)

    def _go_on(self, written: Path | Exception) -> None:
        if self._off:
            return
        if isinstance(written, Exception):
            self._fail(written)
            return
        self._paths.append(written)
        del self._speakers[0]
        if self._speakers:
            self._make_next()
        else:
            self._off = True
            self._process.stop()
            self.done.emit(self._paths)

    def _fail(self, error: Exception) -> None:
        if not self._off:
            self._off = True
            self._process.stop()
            self.failed.emit(error)
