"""Getting pages from the program that draws them, without ever waiting for it.

It is a process and not a thread because setting a page is pure Python: in a thread it would take
the interpreter from the window for milliseconds at a time, in the middle of a drag.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QProcess, Qt, QTimer, Signal

from planner.core.faults import PlannerError
from planner.core.programme import Programme
from planner.document.errors import DocumentError
from planner.ui.preview.messages import (
    LENGTH,
    Answer,
    Blob,
    BlobWanted,
    Compose,
    Composed,
    Draw,
    Drawn,
    Request,
    pack,
    unpack_answer,
)

ReadBlob = Callable[[str], bytes]
PATIENCE = 20_000
"""Milliseconds without an answer after which the program is taken to be stuck."""
TRIES = 2
"""How often a state of the programme may bring the program down before that is said."""
BUNDLED = "programme-pages"
"""The program's name in a bundle, where it lies beside the one that is running."""


def worker_command() -> list[str]:
    """The program that draws pages, with its arguments."""
    if getattr(sys, "frozen", False):
        running = Path(sys.executable)
        return [str(running.with_name(BUNDLED + running.suffix))]
    # -P: what lies in the folder the user happens to be in must not be taken for a library.
    return [sys.executable, "-P", "-m", "planner.ui.preview.worker"]


class Renderer(QObject):
    """Sets the newest state of a programme and draws pages of it.

    The program is started with the first request and asked one thing at a time; what was not
    asked yet when something newer comes is never asked. One that dies or hangs is started again.
    """

    composed = Signal(object)
    """The page sizes of the newest state: a tuple of (width, height) in points."""
    drawn = Signal(object)
    """A Drawn page of the newest state."""
    failed = Signal()
    """The newest state cannot be drawn."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        command: Sequence[str] | None = None,
        patience: int = PATIENCE,
    ) -> None:
        super().__init__(parent)
        self._command = command or worker_command()
        self._programme: Programme | None = None
        self._read_blob: ReadBlob | None = None
        self._newest = 0
        self._held = 0  # the state whose pages the program has
        self._asked: Compose | Draw | None = None
        self._wanted: list[tuple[int, int]] = []
        self._deaths = 0
        self._length: int | None = None
        self._process = process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.readyReadStandardOutput.connect(self._read)
        # Queued, for a program that cannot be started may say so while it is being started.
        process.errorOccurred.connect(self._lost, Qt.ConnectionType.QueuedConnection)
        process.finished.connect(self._lost, Qt.ConnectionType.QueuedConnection)
        self.destroyed.connect(partial(_end, process))
        self._watch = QTimer(self, singleShot=True, interval=patience)
        self._watch.timeout.connect(self._restart)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.close)

    @property
    def process_id(self) -> int:
        """The id of the program that draws; 0 when it does not run."""
        return self._process.processId()

    def compose(self, programme: Programme, read_blob: ReadBlob) -> None:
        """Sets the pages of this state; all that was asked of earlier ones is forgotten."""
        self._programme, self._read_blob = programme, read_blob
        self._newest += 1
        self._deaths = 0
        self._wanted = []
        self._ask()

    def draw(self, wanted: Sequence[tuple[int, int]]) -> None:
        """Draws these (page, width in pixels) in turn, and nothing of what was wanted before."""
        self._wanted = [each for each in wanted if Draw(self._newest, *each) != self._asked]
        self._ask()

    def close(self) -> None:
        """Ends the program, which the next `compose` starts again."""
        self._programme = None
        self._asked = None
        self._stop()

    def _ask(self) -> None:
        """Asks the next thing, unless an answer is still to come."""
        if self._asked is not None or self._programme is None:
            return
        if self._process.state() == QProcess.ProcessState.NotRunning:
            self._stop()  # it may have ended just now, with what it held
        if self._held != self._newest:
            self._asked = Compose(self._newest, self._programme)
        elif self._wanted:
            self._asked = Draw(self._newest, *self._wanted.pop(0))
        else:
            return
        self._send(self._asked)

    def _send(self, request: Request) -> None:
        if self._process.state() == QProcess.ProcessState.NotRunning:
            program, *arguments = self._command
            self._process.start(program, arguments)
        self._watch.start()
        self._process.write(pack(request))

    def _read(self) -> None:
        """Takes the answers that have come whole; the rest of one is still on its way."""
        process = self._process
        while True:
            if self._length is None:
                if process.bytesAvailable() < LENGTH.size:
                    return
                (self._length,) = LENGTH.unpack(process.read(LENGTH.size).data())
            if process.bytesAvailable() < self._length:
                return
            body = bytes(process.read(self._length).data())
            self._length = None
            self._hear(unpack_answer(body))

    def _hear(self, answer: Answer) -> None:
        if isinstance(answer, BlobWanted):
            self._send(Blob(self._newest, self._blob(answer.sha256)))
            return
        self._watch.stop()
        self._asked = None
        if isinstance(answer, Composed):
            self._held = answer.number
        if answer.number == self._newest:
            self._tell(answer)
        self._ask()

    def _tell(self, answer: Answer) -> None:
        if isinstance(answer, Composed):
            self.composed.emit(answer.sizes)
        elif isinstance(answer, Drawn):
            self.drawn.emit(answer)
        else:
            self._give_up()

    def _blob(self, sha256: str) -> bytes | None:
        """The picture's bytes; the page is set without it where the file cannot give them."""
        try:
            return self._read_blob(sha256) if self._read_blob is not None else None
        except (KeyError, DocumentError, PlannerError):
            return None

    def _lost(self) -> None:
        """The program has ended by itself, or could not be started."""
        if self._process.state() != QProcess.ProcessState.NotRunning:
            return  # an earlier one was meant
        if self._asked is not None:
            self._restart()
        else:
            self._stop()

    def _restart(self) -> None:
        """Tries the same state again with a new program, unless it has had its tries."""
        self._stop()
        self._asked = None
        self._deaths += 1
        if self._deaths < TRIES:
            self._ask()
        else:
            self._give_up()

    def _give_up(self) -> None:
        """Asks nothing more of this state; another `compose` begins afresh."""
        self._programme = None
        self.failed.emit()

    def _stop(self) -> None:
        self._watch.stop()
        self._held = 0
        self._length = None
        _end(self._process)


def _end(process: QProcess) -> None:
    """Kills the program, which holds nothing that could be lost, and waits the moment it takes."""
    if process.state() != QProcess.ProcessState.NotRunning:
        process.blockSignals(True)  # noqa: FBT003 - Qt names no such argument
        process.kill()
        process.waitForFinished()
        process.blockSignals(False)  # noqa: FBT003 - as above
