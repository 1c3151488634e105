"""How far an entry or a gap may give way when a day is made to fit."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from planner.core.programme import Entry, EntryKind

LONG = 30
"""Minutes; a session of more gives way before the breaks do, one of no more after them."""
MEAL = 30
"""Minutes; a break of as many or more is a meal."""
LEAST_SESSION = 15
LEAST_MEAL = 30
LEAST_COFFEE = 10


class Turn(IntEnum):
    """In which order minutes are taken; the earlier turn gives all it has before the next one."""

    GAP = 0
    LONG_SESSION = 1
    BREAK = 2
    SHORT_SESSION = 3


GIVING = (Turn.LONG_SESSION, Turn.BREAK, Turn.SHORT_SESSION, Turn.GAP)
"""The order in which minutes to spare are given: what people come for first, idle time last."""


@dataclass(frozen=True)
class Elastic:
    """A length in minutes with its limits, `least <= now <= most`; without `most` there is none."""

    now: int
    least: int
    most: int | None
    turn: Turn


def gap(minutes: int) -> Elastic:
    """Free time: it may vanish, and grow where there is some already."""
    return Elastic(minutes, 0, None if minutes else 0, Turn.GAP)


def elastic(entry: Entry, *, kept: bool = False) -> Elastic:
    """The entry's length with its limits; `kept` says that it may not change at all.

    Where no least is stated it is 75 % of a session and no less than 15 minutes, 10 minutes of a
    break, and 30 of a meal. A least above the present length, or a most below it, is the present
    length: fitting never makes worse what the organiser has decided.
    """
    now = entry.duration
    if kept:
        return Elastic(now, now, now, _turn(entry))
    stated = _usual_least(entry) if entry.least is None else entry.least
    most = None if entry.most is None else max(now, entry.most)
    return Elastic(now, max(1, min(now, stated)), most, _turn(entry))


def _usual_least(entry: Entry) -> int:
    if entry.kind == EntryKind.BREAK:
        return LEAST_MEAL if entry.duration >= MEAL else LEAST_COFFEE
    return max(LEAST_SESSION, (entry.duration * 3 + 3) // 4)


def _turn(entry: Entry) -> Turn:
    if entry.kind == EntryKind.BREAK:
        return Turn.BREAK
    return Turn.LONG_SESSION if entry.duration > LONG else Turn.SHORT_SESSION
