"""Reading what is being typed: at a pause, long texts away from the main thread, newest wins."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - a field has that name
from itertools import count
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

from planner.core.programme import IdFactory
from planner.core.reading import Reading
from planner.formats.programme_text import read

PAUSE = 150
"""Milliseconds without a key after which the text is read."""
LONGEST = 1_000_000
"""Characters that are taken: the text of a thick book."""
_AT_ONCE = 40_000
"""Characters that are read within a frame or two, without a thread."""


@dataclass(frozen=True)
class Question:
    """A text and what somebody knows about it; None leaves it to the text."""

    text: str
    language: str | None = None
    date: Date | None = None


@dataclass(frozen=True)
class Answer:
    """What was understood of a question."""

    question: Question
    reading: Reading


class PasteReader(QObject):
    """Answers the newest question; older ones are forgotten."""

    answered = Signal(object)
    """An Answer."""
    _came = Signal(int, object)

    def __init__(self, today: Date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
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
        self._report(self._number, self._answer(question))

    def _start(self) -> None:
        question, number = self._question, self._number
        if question is None:
            return
        if len(question.text) <= _AT_ONCE:
            self.ask_at_once(question)
            return
        Thread(
            target=lambda: self._came.emit(number, self._answer(question)),
            name="paste",
            daemon=True,
        ).start()

    def _answer(self, question: Question) -> Answer:
        # The same ids at each reading keep what is selected while somebody types.
        return Answer(
            question,
            read(
                question.text[:LONGEST],
                language=question.language,
                date=question.date,
                today=self._today,
                ids=counted("read"),
            ),
        )

    def _report(self, number: int, answer: Answer) -> None:
        if number == self._number:
            self._question = None
            self.answered.emit(answer)


def counted(prefix: str) -> IdFactory:
    """Ids that tell one row of a reading from another; taking over makes them unique."""
    numbers = count(1)
    return lambda: f"{prefix}-{next(numbers)}"
