"""Making PDF files in a program of its own, which can be stopped at any moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from planner.core.programme import Programme
from planner.pdf.changes import Changes
from planner.text import Texts
from planner.ui.preview.messages import Answer, Lacks, Made, Make
from planner.ui.preview.process import PagesProcess, ReadBlob
from planner.ui.progress import UnmadeError, progress_dialog


@dataclass(frozen=True)
class Order:
    """A product, for a printer's press or for all, and the file that it is to become.

    The handout marks the `changes`.
    """

    product: str
    path: Path
    press: bool = False
    changes: Changes | None = None


@dataclass
class Outcome:
    """The files that were made of a programme, and what each lacks."""

    programme: Programme
    paths: list[Path] = field(default_factory=list)
    lacks: list[Lacks] = field(default_factory=list)


class Export(QObject):
    """Files made of one state of a programme. It reports exactly once, unless it is called off.

    Each is made whole before a thread puts it in place.
    """

    done = Signal(object)
    """The Outcome."""
    failed = Signal(object)
    """The exception that says what went wrong; files that were there and not made are untouched."""
    ended = Signal()
    """Nothing is at work any more: it has reported, or was called off."""
    _wrote = Signal(object)

    def __init__(
        self, programme: Programme, read_blob: ReadBlob, orders: Sequence[Order], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._programme = programme
        self._orders = list(orders)
        self._outcome = Outcome(programme)
        self._off = False
        self._progress: QProgressDialog | None = None
        self._texts: Texts | None = None
        self._process = PagesProcess(self)
        self._process.read_blob = read_blob
        self._process.answered.connect(self._hear)
        self._process.lost.connect(lambda: self._fail(UnmadeError()))
        self._wrote.connect(self._go_on)

    def start(self) -> None:
        """Begins; the programme is a frozen value, so that editing may go on meanwhile."""
        self._make_next()

    def call_off(self) -> None:
        """Stops at once: nothing is written that is not already being put in place."""
        self._stop()
        self.ended.emit()

    def keep_pictures(self) -> None:
        """Reads now what it may yet need of the programme's file, which is about to be closed."""
        self._process.hold_pictures(self._programme)

    def show_progress(self, texts: Texts, window: QWidget) -> QProgressDialog:
        """A word of progress with a way out, shown only once it takes a while."""
        self._texts = texts
        self._progress = progress = progress_dialog(texts, texts.gettext("Export PDF"), window)
        progress.canceled.connect(self.call_off)
        for ended in (self.done, self.failed):
            ended.connect(progress.deleteLater)
        return progress

    def _make_next(self) -> None:
        order = self._orders[0]
        if self._texts is not None and self._progress is not None:
            words = self._texts.gettext("Making %(file)s…") % {"file": order.path.name}
            self._progress.setLabelText(words)
        number = len(self._outcome.paths)
        self._process.send(Make(number, self._programme, order.product, order.press, order.changes))

    def _hear(self, answer: Answer) -> None:
        if self._off:
            return
        if isinstance(answer, Made):
            self._outcome.lacks.append(answer.lacks)
            Thread(target=self._write, args=[answer.data], name="export", daemon=True).start()
        else:
            self._fail(UnmadeError(getattr(answer, "details", "")))

    def _write(self, data: bytes) -> None:
        from planner.exchange.files import write_whole  # noqa: PLC0415 - loaded only when wanted

        try:
            write_whole(self._orders[0].path, data)
        except Exception as error:  # noqa: BLE001 - it is told in the window, not lost in a thread
            self._wrote.emit(error)
        else:
            self._wrote.emit(None)

    def _go_on(self, error: Exception | None) -> None:
        if self._off:
            return
        if error is not None:
            self._fail(error)
            return
        self._outcome.paths.append(self._orders.pop(0).path)
        if self._orders:
            self._make_next()
        else:
            self._stop()
            self.done.emit(self._outcome)
            self.ended.emit()

    def _fail(self, error: Exception) -> None:
        if not self._off:
            self._stop()
            self.failed.emit(error)
            self.ended.emit()

    def _stop(self) -> None:
        self._off = True
        self._process.stop()
