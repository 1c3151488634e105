"""The history as a list to read: a line for each step, grouped by sitting.

A list holds no changes: those of 20,000 steps are many megabytes, and a window shows thirty.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - the field of that name would hide it
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum
from typing import NamedTuple

from planner.core.changes import Edit, EditKind, as_one
from planner.document.history import Kind, Step, kind_of, made_step
from planner.document.mapping import UnreadableError, reading
from planner.document.walking import Parents, Way, ancestry

PAUSE = timedelta(minutes=30)
"""How long nothing happens between two sittings."""

_AT_ONCE = 500  # ids in one question: databases have limits
_LINES = "SELECT number, id, parent, made, kind, redo FROM steps ORDER BY number"
_PARENTS = "SELECT id, parent FROM steps"
_STEPS = "SELECT id, parent, made, kind, merged, changes FROM steps WHERE id IN"


class Standing(StrEnum):
    """Where a step lies in the tree, seen from where the programme stands."""

    DONE = "done"
    """On the way from the root to where we stand, both included."""
    UNDONE = "undone"
    """What redo would make again."""
    LEFT = "left"
    """On a branch that was undone and then left for another edit."""


class StepLine(NamedTuple):
    """What is known of a step without its changes; `made` is aware.

    There may be tens of thousands in a list: as a tuple each is made in a third of the time.
    """

    number: int
    id: str
    parent: str | None
    made: datetime
    kind: Kind
    standing: Standing


@dataclass(frozen=True)
class Sitting:
    """Steps made in one go, with the date on which it began where the user is."""

    date: Date
    lines: tuple[StepLine, ...]


def read_lines(file: sqlite3.Connection, head: str) -> list[StepLine]:
    """A line for each step, in the order they were made. Raises mapping.UnreadableError."""
    with reading("its history"):
        rows = file.execute(_LINES).fetchall()
        parents = {id_: parent for _, id_, parent, _, _, _ in rows}
        redo = {id_: child for _, id_, _, _, _, child in rows if child is not None}
        done = set(ancestry(parents, head))
        undone = _undone(parents, redo, head)
        return [
            StepLine(
                number,
                id_,
                parent,
                datetime.fromisoformat(made),
                kind_of(kind),
                _standing(id_, done, undone),
            )
            for number, id_, parent, made, kind, _ in rows
        ]


def read_parents(file: sqlite3.Connection) -> dict[str, str | None]:
    """Each step's parent."""
    return dict(file.execute(_PARENTS))


def read_steps(file: sqlite3.Connection, ids: Sequence[str]) -> dict[str, Step]:
    """Steps with their edits, by id; those that are not there are left out.

    Raises mapping.UnreadableError.
    """
    found = {}
    for start in range(0, len(ids), _AT_ONCE):
        some = tuple(ids[start : start + _AT_ONCE])
        asked = f"{_STEPS} ({', '.join('?' * len(some))})"
        with reading("its history"):
            for row in file.execute(asked, some):
                step = made_step(*row)
                found[step.id] = step
    return found


def read_edit_along(file: sqlite3.Connection, way: Way) -> Edit:
    """What going that way does, as one edit. Raises mapping.UnreadableError."""
    found = read_steps(file, (*way.back, *way.forth))
    back = [_edit(found, id_).inverse() for id_ in way.back]
    edits = [*back, *(_edit(found, id_) for id_ in way.forth)]
    kind = edits[0].kind if len(edits) == 1 else EditKind.RESTORE
    return as_one(kind, *edits)


def _edit(found: Mapping[str, Step], id_: str) -> Edit:
    edit = found[id_].edit if id_ in found else None
    if edit is None:
        raise UnreadableError(f"step {id_} of its history has no edit")
    return edit


def sittings(lines: Iterable[StepLine], zone: tzinfo | None = None) -> tuple[Sitting, ...]:
    """The lines by sitting: half an hour without a step begins another one, and so does midnight.

        9.58 . 10.04 . 10.10                     10.50 . 10.51        next day: 8.30
        |----- one sitting -----|               |-- another --|      |-- a third --|

    `zone` is where dates are counted; None is the zone this machine is set to. A clock put back
    counts as the time between all the same.
    """
    groups: list[tuple[Date, list[StepLine]]] = []
    for line in lines:
        date = line.made.astimezone(zone).date()
        if groups and groups[-1][0] == date and abs(line.made - groups[-1][1][-1].made) < PAUSE:
            groups[-1][1].append(line)
        else:
            groups.append((date, [line]))
    return tuple(Sitting(date, tuple(own)) for date, own in groups)


def _undone(parents: Parents, redo: Mapping[str, str], head: str) -> set[str]:
    """The steps that redo leads to, one after another."""
    found: set[str] = set()
    step = redo.get(head)
    while step is not None and step not in found and step in parents:
        found.add(step)
        step = redo.get(step)
    return found


def _standing(id_: str, done: Collection[str], undone: Collection[str]) -> Standing:
    if id_ in done:
        return Standing.DONE
    return Standing.UNDONE if id_ in undone else Standing.LEFT
