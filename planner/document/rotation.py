"""Which of many backups are worth keeping: many of late, few of long ago.

Pure. What is kept follows from how the moments lie to each other, never from their age alone, so
that nothing expires while a clock is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from datetime import datetime, timedelta
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)

HOURS, DAYS, WEEKS = 24, 14, 52
"""How many hours, days and weeks keep a backup each: those that have one, counted back."""

AHEAD = timedelta(minutes=10)
"""What lies further in the future was made by a clock that was wrong."""

_SPANS: tuple[tuple[Callable[[datetime], Hashable], int], ...] = (
    (lambda moment: int(moment.timestamp()) // 3600, HOURS),
    (lambda moment: moment.date(), DAYS),
    (lambda moment: moment.isocalendar()[:2], WEEKS),
)


def worth_keeping(made: Mapping[Key, datetime], now: datetime) -> frozenset[Key]:
    """The backups to keep, by the aware moments they were made at.

    The last one of each hour, day and week stays, for as many of them as are kept. Moments in the
    future count apart, or they would push out what is made from now on. Days and weeks are those
    of the time zone of `now`.
    """
    there = {key: moment.astimezone(now.tzinfo) for key, moment in made.items()}
    ahead = {key: moment for key, moment in there.items() if moment - now > AHEAD}
    behind = {key: moment for key, moment in there.items() if key not in ahead}
    return _thinned(behind) | _thinned(ahead)


def _thinned(made: Mapping[Key, datetime]) -> frozenset[Key]:
    kept: set[Key] = set()
    latest_first = sorted(made, key=lambda key: made[key], reverse=True)
    for span_of, most in _SPANS:
        last_of: dict[Hashable, Key] = {}
        for key in latest_first:
            last_of.setdefault(span_of(made[key]), key)
        kept.update(list(last_of.values())[:most])
    return frozenset(kept)
