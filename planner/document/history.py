"""The history within the file: a tree of steps, and the head that says where we stand.

An edit hangs a new step under the head and moves there. Undo moves the head to the step's parent
and notes on that parent where it came from, so that redo finds the way back, also after the file
was closed. Nothing is taken out: what was undone and then left behind remains as a branch.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

import msgspec

from planner.core.changes import Edit, EditKind
from planner.document.mapping import UnreadableError, changes_from_plain, reading

_STANDING = """
SELECT programme.id, history.head, steps.redo
FROM history JOIN steps ON history.head = steps.id CROSS JOIN programme
"""
_HEAD = "SELECT head FROM history LIMIT 2"
_STEP = "SELECT id, parent, made, kind, redo, merged, changes FROM steps WHERE id = ?"


class Beginning(StrEnum):
    """How a history begins: what its root is, instead of an edit."""

    CREATED = "created"
    PRUNED = "pruned"
    """What led there has been taken out of the file."""


Kind = EditKind | Beginning


@dataclass(frozen=True)
class Step:
    """One edit in the history, with the moment it was made; the root has neither edit nor parent.

    The time is aware. `merged` is the step of another copy of the programme whose outcome the edit
    took in, if it did.
    """

    id: str
    parent: str | None
    made: datetime
    edit: Edit | None
    merged: str | None = None


@dataclass(frozen=True)
class Place:
    """Where in the history the programme stands, and the step that redo would make again."""

    head: Step
    redo: Step | None = None


def read_place(file: sqlite3.Connection) -> Place:
    """Where the file stands. Raises mapping.UnreadableError."""
    heads = file.execute(_HEAD).fetchall()
    if len(heads) != 1:
        raise UnreadableError("its history has no head")
    return place_at(file, *heads[0])


def stands_at(file: sqlite3.Connection, lineage: str, place: Place) -> bool:
    """Whether the file still is that programme's and stands where we last saw it."""
    known = (lineage, place.head.id, place.redo.id if place.redo else None)
    return file.execute(_STANDING).fetchall() == [known]


def kind_of(stored: str) -> Kind:
    """What a step's kind stands for. Raises ValueError."""
    if stored not in _KINDS:
        raise ValueError(f"{stored} is no kind of step")
    return _KINDS[stored]


def place_at(file: sqlite3.Connection, head: str) -> Place:
    """Where the file would stand with that head. Raises mapping.UnreadableError."""
    step, redo = read_step(file, head)
    return Place(step, None if redo is None else read_step(file, redo)[0])


def read_step(file: sqlite3.Connection, id_: str) -> tuple[Step, str | None]:
    """A step, and the id of the child to redo. Raises mapping.UnreadableError."""
    with reading(f"step {id_} of its history"):
        row = file.execute(_STEP, (id_,)).fetchone()
        if row is None:
            raise UnreadableError(f"step {id_} of its history is missing")
        id_, parent, made, kind, redo, merged, changes = row
        return made_step(id_, parent, made, kind, merged, changes), redo


def made_step(
    id_: str, parent: str | None, made: str, kind: str, merged: str | None, changes: str
) -> Step:
    """The step that a row of the history is. Raises ValueError, TypeError, UnreadableError."""
    edit = edit_of(kind_of(kind), msgspec.json.decode(changes))
    return Step(id_, parent, datetime.fromisoformat(made), edit, merged)


def edit_of(kind: Kind, plain: Any) -> Edit | None:
    """The edit that a step's stored changes are; none of a root. Raises UnreadableError."""
    return None if isinstance(kind, Beginning) else Edit(kind, changes_from_plain(plain))


_KINDS: Mapping[str, Kind] = {kind.value: kind for kind in (*EditKind, *Beginning)}
