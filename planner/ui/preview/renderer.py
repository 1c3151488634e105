"""Getting pages from the program that draws them, without ever waiting for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from planner.core.programme import Programme
from planner.ui.preview.messages import (
    Answer,
    Compose,
    Composed,
    Count,
    Counted,
    Draw,
    Drawn,
)
from planner.ui.preview.process import PagesProcess, ReadBlob

PATIENCE = 60_000
"""Milliseconds without an answer after which the program is taken to be stuck.

Thousands of entries take a slow computer some twenty seconds.
"""
OVERTAKEN = 1000
"""Milliseconds that something newer waits for pages nobody wants any more; then they are ended.

Starting the program again takes about as long, so that shorter waits would gain nothing.
"""
TRIES = 2
"""How often a state of the programme may bring the program down before that is said."""


@dataclass(frozen=True)
class _State:
    programme: Programme
    product: str


class Renderer(QObject):
    """Sets a product of the newest state of a programme and draws pages of it.

    The program is started with the first request and asked one thing at a time; what was not
    asked yet when something newer comes is never asked. One that dies or hangs is started again,
    and so is one that is long at what something newer has made useless.
    """

    composed = Signal(object)
    """The Composed pages of the newest state."""
    drawn = Signal(object)
    """A Drawn page of the newest state."""
    counted = Signal(object)
    """The Counted pages of another product of the newest state."""
    failed = Signal()
    """The newest state cannot be drawn."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        command: Sequence[str] | None = None,
        patience: int = PATIENCE,
        overtaken: int = OVERTAKEN,
    ) -> None:
        super().__init__(parent)
        self._state: _State | None = None
        self._newest = 0
        self._held = 0  # the state whose pages the program has
        self._asked: Compose | Count | Draw | None = None
        self._wanted: list[tuple[int, int]] = []
        self._count = ""  # the product whose pages are to be counted when nothing else is wanted
        self._deaths = 0
        self._overtaken = QTimer(self, singleShot=True, interval=overtaken)
        self._overtaken.timeout.connect(self._break_off)
        self._process = PagesProcess(self, command=command, patience=patience)
        self._process.answered.connect(self._hear)
        self._process.lost.connect(self._lose)

    @property
    def process_id(self) -> int:
        """The id of the program that draws; 0 when it does not run."""
        return self._process.id

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._asked is not None

    def compose(self, programme: Programme, product: str, read_blob: ReadBlob) -> None:
        """Sets the product's pages of this state; all that was asked of others is forgotten."""
        self._state, self._process.read_blob = _State(programme, product), read_blob
        self._newest += 1
        self._deaths = 0
        self._wanted, self._count = [], ""
        if isinstance(self._asked, Compose | Count) and not self._overtaken.isActive():
            self._overtaken.start()
        self._ask()

    def draw(self, wanted: Sequence[tuple[int, int]]) -> None:
        """Draws these (page, width in pixels) in turn, and nothing of what was wanted before."""
        self._wanted = [each for each in wanted if Draw(self._newest, *each) != self._asked]
        self._ask()

    def count(self, product: str) -> None:
        """Counts the pages of another product of the same state, once all others are drawn."""
        self._count = product
        self._ask()

    def close(self) -> None:
        """Ends the program, which the next `compose` starts again."""
        self._state = None
        self._asked = None
        self._stop()

    def _ask(self) -> None:
        """Asks the next thing, unless an answer is still to come."""
        if self._asked is not None or self._state is None:
            return
        if not self._process.runs:
            self._stop()  # it may have ended just now, with what it held
        if self._held != self._newest:
            self._asked = Compose(self._newest, self._state.programme, self._state.product)
        elif self._wanted:
            self._asked = Draw(self._newest, *self._wanted.pop(0))
        elif self._count:
            self._asked = Count(self._newest, self._state.programme, self._count)
            self._count = ""
        else:
            return
        self._process.send(self._asked)

    def _hear(self, answer: Answer) -> None:
        asked, self._asked = self._asked, None
        self._overtaken.stop()
        if isinstance(answer, Composed):
            self._held = answer.number
        if answer.number == self._newest:
            if isinstance(answer, Composed):
                self.composed.emit(answer)
            elif isinstance(answer, Drawn):
                self.drawn.emit(answer)
            elif isinstance(answer, Counted):
                self.counted.emit(answer)
            elif not isinstance(asked, Count):
                self._give_up()
        self._ask()

    def _break_off(self) -> None:
        """Ends what is still at something that is not wanted any more."""
        self._asked = None
        self._stop()
        self._ask()

    def _lose(self) -> None:
        """Tries the same state again with a new program, unless it has had its tries."""
        lost = self._asked is not None
        self._stop()
        self._asked = None
        if not lost:
            return
        self._deaths += 1
        if self._deaths < TRIES:
            self._ask()
        else:
            self._give_up()

    def _give_up(self) -> None:
        """Asks nothing more of this state; another `compose` begins afresh."""
        self._state = None
        self.failed.emit()

    def _stop(self) -> None:
        self._overtaken.stop()
        self._held = 0
        self._process.stop()
