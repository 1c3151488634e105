"""What was found in a row, kept as long as the row is the same.

An edit leaves nearly all rows as they are, and rows never change: what their texts hold need not be
looked for again.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Generic, TypeVar

_R = TypeVar("_R")
_T = TypeVar("_T")


class Remembered(Generic[_R, _T]):
    """A question about single rows, with the answers about those that were asked for last.

    `given` is what else the answers hang on; with another one all are forgotten.
    """

    def __init__(self) -> None:
        self._answers: dict[int, tuple[_R, _T]] = {}
        self._given: Hashable = None

    def of_all(
        self, rows: Iterable[_R], ask: Callable[[_R], _T], given: Hashable = None
    ) -> Iterator[_T]:
        """The answer about each row, in order."""
        before = self._answers if given == self._given else {}
        now: dict[int, tuple[_R, _T]] = {}
        for row in rows:
            held = before.get(id(row))
            # The row is held with its answer, so that no other one has its number.
            now[id(row)] = held if held is not None and held[0] is row else (row, ask(row))
        self._answers, self._given = now, given
        return iter([answer for _, answer in now.values()])
