"""The history within the file: a tree of steps, and the head that says where we stand.

An edit hangs a new step under the head and moves there. Undo moves the head to the step's parent
and notes on that parent where it came from, so that redo finds the way back, also after the file
was closed. Nothing is taken out: what was undone and then left behind remains as a branch.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, true, update

from planner.core.changes import Edit, EditKind
from planner.document.mapping import PlainChange, UnreadableError, changes_from_plain, reading
from planner.document.schema import history, programme, steps
from planner.document.walking import Way

# Statements are built once: building one costs as much as running it.
_STANDING = str(  # as text, which takes less to run
    select(programme.c.id, history.c.head, steps.c.redo)
    .join_from(history, steps, history.c.head == steps.c.id)
    .join(programme, true())
)
_NOTE_REDO = update(steps).where(steps.c.id == bindparam("parent_id"))
_MOVE_HEAD = update(history)
_ADD = insert(steps)


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


def begin(connection: Connection, root: Step) -> None:
    """Starts a file's history."""
    _add(connection, root, ())
    connection.execute(insert(history), {"head": root.id})


def read_place(connection: Connection) -> Place:
    """Where the file stands. Raises mapping.UnreadableError."""
    heads = connection.execute(select(history.c.head).limit(2)).scalars().all()
    if len(heads) != 1:
        raise UnreadableError("its history has no head")
    return _place(connection, heads[0])


def stands_at(connection: Connection, lineage: str, place: Place) -> bool:
    """Whether the file still is that programme's and stands where we last saw it."""
    found = connection.exec_driver_sql(_STANDING).all()
    known = (lineage, place.head.id, place.redo.id if place.redo else None)
    return [tuple(row) for row in found] == [known]


def advance(
    connection: Connection, place: Place, step: Step, changes: Sequence[PlainChange]
) -> Place:
    """Hangs a new step under the head and moves there; what could be redone stays a branch.

    `changes` are the step's edit as JSON data.
    """
    _add(connection, step, changes)
    if place.redo:
        _note_redo(connection, place.head.id, None)
    _move_head(connection, step.id)
    return Place(step)


def step_back(connection: Connection, place: Place) -> Place:
    """Moves to the head's parent. Raises mapping.UnreadableError where it is missing."""
    if place.head.parent is None:
        raise UnreadableError("its history has an edit without a parent")
    parent, _ = _read(connection, place.head.parent)
    _note_redo(connection, parent.id, place.head.id)
    _move_head(connection, parent.id)
    return Place(parent, redo=place.head)


def step_forward(connection: Connection, step: Step) -> Place:
    """Moves to a child of the head. Raises mapping.UnreadableError where it is gone."""
    _move_head(connection, step.id)
    return _place(connection, step.id)


def jump(connection: Connection, way: Way) -> Place:
    """Moves along a way through the tree, and notes where what is taken back can be redone.

    Raises mapping.UnreadableError where the step it leads to is gone.
    """
    for child, parent in pairwise((*way.back, way.turn)):
        _note_redo(connection, parent, child)
    goal = way.forth[-1] if way.forth else way.turn
    _move_head(connection, goal)
    return _place(connection, goal)


def kind_of(stored: str) -> Kind:
    """What a step's kind stands for. Raises ValueError."""
    if stored not in _KINDS:
        raise ValueError(f"{stored} is no kind of step")
    return _KINDS[stored]


def _add(connection: Connection, step: Step, changes: Sequence[PlainChange]) -> None:
    connection.execute(
        _ADD,
        {
            "id": step.id,
            "parent": step.parent,
            "made": step.made.isoformat(),
            "kind": (Beginning.CREATED if step.edit is None else step.edit.kind).value,
            "merged": step.merged,
            "changes": list(changes),
        },
    )


def _note_redo(connection: Connection, parent: str, child: str | None) -> None:
    connection.execute(_NOTE_REDO, {"parent_id": parent, "redo": child})


def _move_head(connection: Connection, step: str) -> None:
    connection.execute(_MOVE_HEAD, {"head": step})


def _place(connection: Connection, head: str) -> Place:
    step, redo = _read(connection, head)
    return Place(step, None if redo is None else _read(connection, redo)[0])


def _read(connection: Connection, id_: str) -> tuple[Step, str | None]:
    """A step, and the id of the child to redo."""
    with reading(f"step {id_} of its history"):
        row = connection.execute(select(steps).where(steps.c.id == id_)).first()
        if row is None:
            raise UnreadableError(f"step {id_} of its history is missing")
        made = datetime.fromisoformat(row.made)
        edit = edit_of(kind_of(row.kind), row.changes)
        return Step(row.id, row.parent, made, edit, row.merged), row.redo


def edit_of(kind: Kind, plain: Any) -> Edit | None:
    """The edit that a step's stored changes are; none of a root. Raises UnreadableError."""
    return None if isinstance(kind, Beginning) else Edit(kind, changes_from_plain(plain))


_KINDS: Mapping[str, Kind] = {kind.value: kind for kind in (*EditKind, *Beginning)}
