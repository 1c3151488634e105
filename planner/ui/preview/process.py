"""The line to the program that makes pages: starting it, asking it, and ending it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QProcess, Qt, QTimer, Signal

from planner.core.faults import PlannerError
from planner.core.programme import Programme
from planner.core.queries import attachments
from planner.document.errors import DocumentError
from planner.ui.preview.messages import LENGTH, Blob, BlobWanted, Request, pack, unpack_answer

ReadBlob = Callable[[str], bytes]
BUNDLED = "programme-pages"
"""The program's name in a bundle, where it lies beside the one that is running."""


def worker_command() -> list[str]:
    """The program that makes pages, with its arguments."""
    if getattr(sys, "frozen", False):
        running = Path(sys.executable)
        return [str(running.with_name(BUNDLED + running.suffix))]
    # -P: what lies in the folder the user happens to be in must not be taken for a library.
    return [sys.executable, "-P", "-m", "planner.ui.preview.worker"]


class PagesProcess(QObject):
    """One such program. It starts with the first request and can be ended at any moment.

    It is a process and not a thread because setting a page is pure Python: in a thread it would
    take the interpreter from the window for milliseconds at a time, in the middle of a drag.
    """

    answered = Signal(object)
    """An Answer to what was sent; pictures that it wants are given to it without a word."""
    lost = Signal()
    """It ended by itself, could not be started, or was silent too long and was ended."""

    def __init__(
        self, parent: QObject, *, command: Sequence[str] | None = None, patience: int | None = None
    ) -> None:
        """`patience` are the milliseconds it may take for an answer; None is for ever."""
        super().__init__(parent)
        self._command = command or worker_command()
        self.read_blob: ReadBlob | None = None
        """Gives a picture's bytes by its SHA-256; called in this thread."""
        self._length: int | None = None
        self._process = process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.readyReadStandardOutput.connect(self._read)
        # Queued, for a program that cannot be started may say so while it is being started.
        process.errorOccurred.connect(self._hear_end, Qt.ConnectionType.QueuedConnection)
        process.finished.connect(self._hear_end, Qt.ConnectionType.QueuedConnection)
        self.destroyed.connect(partial(_end, process))
        self._watch = QTimer(self, singleShot=True)
        if patience is not None:
            self._watch.setInterval(patience)
        self._watched = patience is not None
        self._watch.timeout.connect(self._lose)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.stop)

    @property
    def id(self) -> int:
        """The system's number for it; 0 when it does not run."""
        return self._process.processId()

    @property
    def runs(self) -> bool:
        """Whether it runs or is being started."""
        return self._process.state() != QProcess.ProcessState.NotRunning

    def send(self, request: Request | Blob) -> None:
        """Asks it something; to be called again only after an answer."""
        if not self.runs:
            self._length = None
            program, *arguments = self._command
            self._process.start(program, arguments)
        if self._watched:
            self._watch.start()
        self._process.write(pack(request))

    def hold_pictures(self, programme: Programme) -> None:
        """Reads now all that it may be asked for; the file of the programme is to be closed."""
        held = {sha256: self._blob(sha256) for sha256 in attachments(programme)}
        self.read_blob = {key: data for key, data in held.items() if data is not None}.__getitem__

    def stop(self) -> None:
        """Ends it, with nothing said; the next `send` starts it again."""
        self._watch.stop()
        self._length = None
        _end(self._process)

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
            answer = unpack_answer(body)
            if isinstance(answer, BlobWanted):
                self.send(Blob(self._blob(answer.sha256)))
            else:
                self._watch.stop()
                self.answered.emit(answer)

    def _blob(self, sha256: str) -> bytes | None:
        """The picture's bytes; the page is set without it where the file cannot give them."""
        try:
            return self.read_blob(sha256) if self.read_blob is not None else None
        except (KeyError, DocumentError, PlannerError, ValueError):  # ValueError: closed meanwhile
            return None

    def _hear_end(self) -> None:
        if not self.runs:  # or an earlier one was meant
            self._lose()

    def _lose(self) -> None:
        self.stop()
        self.lost.emit()


def _end(process: QProcess) -> None:
    """Kills the program, which holds nothing that could be lost, and waits the moment it takes."""
    if process.state() != QProcess.ProcessState.NotRunning:
        process.blockSignals(True)  # noqa: FBT003 - Qt names no such argument
        process.kill()
        process.waitForFinished()
        process.blockSignals(False)  # noqa: FBT003 - as above
