"""Reading what is being typed: at a pause, long sources away from the main thread, newest wins."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import count
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

from planner.core.faults import PlannerError
from planner.core.programme import IdFactory, Programme
from planner.core.reading import Reading
from planner.exchange.sources import Hints, Source, understand, within_bounds

PAUSE = 150
"""Milliseconds without a key after which the source is read."""
LONGEST = 1_000_000
"""Characters of a text that are taken: the text of a thick book."""
_AT_ONCE = 40_000
"""Characters that are read within a frame or two, without a thread."""
_ROWS_AT_ONCE = 300
"""Rows of a spreadsheet, likewise."""
NOTHING = Reading(Programme("read"))


@dataclass(frozen=True)
class Question:
    """A source and what somebody knows about it."""

    source: Source
    hints: Hints

    @property
    def is_long(self) -> bool:
        """Whether to read it would hold up the window."""
        rows = sum(len(sheet.rows) for sheet in self.source.sheets)
        return len(self.source.text) > _AT_ONCE or rows > _ROWS_AT_ONCE


@dataclass(frozen=True)
class Answer:
    """What was understood of a question, or why nothing could be."""

    question: Question
    reading: Reading = NOTHING
    problem: PlannerError | None = None


class ReviewReader(QObject):
    """Answers the newest question; older ones are forgotten."""

    answered = Signal(object)
    """An Answer."""
    _came = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._question: Question | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._start)
        self._came.connect(self._report)

    @property
    def waits(self) -> bool:
        """Whether a question is not answered yet."""
        return self._question is not None

    def ask(self, question: Question, *, pause: int = PAUSE) -> None:
        """Answers after a pause, unless another question comes first."""
        self._number += 1
        self._question = question
        self._pause.start(pause)

    def ask_at_once(self, question: Question) -> None:
        """Answers before it returns, whatever the length."""
        self._number += 1
        self._pause.stop()
        self._question = question
        self._report(self._number, _answer(question))

    def _start(self) -> None:
        question, number = self._question, self._number
        if question is None:
            return
        if not question.is_long:
            self.ask_at_once(question)
            return

        def read() -> None:
            answer = _answer(question)
            with suppress(RuntimeError):  # the dialog is gone, and this with it
                self._came.emit(number, answer)

        Thread(target=read, name="review", daemon=True).start()

    def _report(self, number: int, answer: Answer) -> None:
        if number == self._number:
            self._question = None
            self.answered.emit(answer)


def counted(prefix: str) -> IdFactory:
    """Ids that tell one row of a reading from another; taking over makes them unique."""
    numbers = count(1)
    return lambda: f"{prefix}-{next(numbers)}"


def _answer(question: Question) -> Answer:
    source = replace(question.source, text=question.source.text[:LONGEST])
    try:
        within_bounds(source.text)
        # The same ids at each reading keep what is selected while somebody types.
        return Answer(question, understand(source, question.hints, counted("read")))
    except PlannerError as error:
        return Answer(question, problem=error)
