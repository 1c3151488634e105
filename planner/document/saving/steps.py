"""Writes the history: hangs steps on it, moves in it, and takes old ones out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sqlalchemy import Connection, bindparam, delete, insert, update

from planner.document.history import Beginning, Place, Step, place_at, read_step
from planner.document.mapping import PlainChange, UnreadableError
from planner.document.pruning import Cut
from planner.document.schema import history, steps
from planner.document.sqlite import driver_of
from planner.document.walking import Way

# Statements are built once: building one costs as much as running it.
_NOTE_REDO = update(steps).where(steps.c.id == bindparam("parent_id"))
_MOVE_HEAD = update(history)
_ADD = insert(steps)
_REMOVE = delete(steps).where(steps.c.id == bindparam("step"))


def begin(connection: Connection, root: Step) -> None:
    """Starts a file's history."""
    _add(connection, root, ())
    connection.execute(insert(history), {"head": root.id})


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
    parent, _ = read_step(driver_of(connection), place.head.parent)
    _note_redo(connection, parent.id, place.head.id)
    _move_head(connection, parent.id)
    return Place(parent, redo=place.head)


def step_forward(connection: Connection, step: Step) -> Place:
    """Moves to a child of the head. Raises mapping.UnreadableError where it is gone."""
    _move_head(connection, step.id)
    return place_at(driver_of(connection), step.id)


def jump(connection: Connection, way: Way) -> Place:
    """Moves along a way through the tree, and notes where what is taken back can be redone.

    Raises mapping.UnreadableError where the step it leads to is gone.
    """
    for child, parent in pairwise((*way.back, way.turn)):
        _note_redo(connection, parent, child)
    goal = way.forth[-1] if way.forth else way.turn
    _move_head(connection, goal)
    return place_at(driver_of(connection), goal)


def remove(connection: Connection, cut: Cut) -> None:
    """Takes out what is cut off."""
    connection.execute(_REMOVE, [{"step": id_} for id_ in cut.gone])
    begins: dict[str, object] = {"parent": None, "kind": Beginning.PRUNED.value, "changes": []}
    connection.execute(update(steps).where(steps.c.id == cut.root).values(begins))


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
