"""How long the main thread was busy with one thing, felt by a timer that beats each millisecond."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import thread_time

from PySide6.QtCore import QTimer

MOST = 100.0
"""Milliseconds for which nothing else may be possible in the window."""

_REFERENCE = 14.5
"""Milliseconds that the reference work takes where those are meant: two quiet cores of 2024."""


class Heartbeat:
    """Beats while the event loop runs; the time between two beats is how long it was held up.

    Told is what this thread worked meanwhile, in milliseconds of a machine of a certain speed: a
    work that is always the same is done before and after, and a machine that is slow, or shared
    with others, takes longer for both. What a test itself does between two turns of the loop
    counts too, so the figures are upper bounds. With the `clock` of the process, what other threads
    worked counts as well: this one may have waited for them.
    """

    def __init__(self, clock: Callable[[], float] = thread_time) -> None:
        self._clock = clock
        self._longest = 0.0
        self._last = clock()
        self._timer = QTimer(interval=1)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def during(self, act: Callable[[], object]) -> float:
        """The longest time between two beats while something is done."""
        before = _reference_work()
        self._last, self._longest = self._clock(), 0.0
        act()
        self._beat()
        longest = self._longest
        return longest * _REFERENCE / ((before + _reference_work()) / 2)

    def stop(self) -> None:
        """Beats no longer."""
        self._timer.stop()

    def _beat(self) -> None:
        now = self._clock()
        self._longest = max(self._longest, (now - self._last) * 1000)
        self._last = now


def _reference_work() -> float:
    """Milliseconds that sorting the same words takes here and now, as Python does it."""
    start = thread_time()
    words = [f"{number * 7919 % 1000:03}" for number in range(20_000)]
    by_letters: dict[str, list[str]] = {}
    for word in words:
        by_letters.setdefault(word[:2], []).append(word)
    sorted(words)
    return (thread_time() - start) * 1000


@contextmanager
def heartbeat(clock: Callable[[], float] = thread_time) -> Iterator[Heartbeat]:
    """One that beats until the end of the block."""
    heart = Heartbeat(clock)
    try:
        yield heart
    finally:
        heart.stop()
