"""Four days in which every edit is drawn: with gaps, with something fixed, in rooms, by a plenary.

What an edit does is told by what is otherwise afterwards: see `told`.
"""

from __future__ import annotations

from collections.abc import Callable

from planner.core.changes import Edit, apply
from planner.core.edits.place import Place
from planner.core.programme import Programme
from tests.core.pictures import a_day, difference

GAPS = "A 9:00-9:30, B 9:40-10:00, C 10:30-11:00, T 20"
FIXED = "A 9:00-9:30, B 9:30-10:00, L! 10:00-10:45, C 10:45-11:15, D 11:30-12:00, T 20"
ROOMS = "A/r1 9:00-9:30, X/r2 9:00-9:45, B/r1 9:30-10:00, Y/r2 9:50-10:30, C/r1 10:20-10:50, T 20"
PLENARY = (
    "A/r1 9:00-9:30, X/r2 9:00-9:45, B/r1 9:30-10:00, K 10:00-10:15, C/r1 10:15-10:45, "
    "Y/r2 10:15-10:30, D/r1 11:00-11:30, T 20"
)

Verb = Callable[[Programme], Edit]
InFourDays = tuple[str, Verb, str, str, str, str]
"""What it is, how it is done, and what it changes in each of the four, in this order."""


def at(programme: Programme, hour: int, minute: int = 0) -> Place:
    """That time in the lane of A."""
    return Place("d", hour * 60 + minute, programme.entries["A"].room)


def told(day: str, verb: Verb) -> str:
    """What the edit changes in that day; it can be taken back."""
    programme = a_day(day, rooms="r1 r2" if "/" in day else "")
    edit = verb(programme)
    assert apply(apply(programme, edit), edit.inverse()) == programme
    return difference(programme, edit)
