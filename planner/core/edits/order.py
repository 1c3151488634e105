"""The order of rooms, tracks and days: each kind has one, and all are changed alike."""

from __future__ import annotations

from collections.abc import Sequence

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.programme import Day, Programme, Room, Track
from planner.core.queries import days_in_order, rooms_in_order, tracks_in_order


def put_before(programme: Programme, id_: str, before: str | None) -> Edit:
    """The edit that puts a room, track or day before another of its kind; None puts it last.

        before C:   a, B, c, d   with a in hand  ->   B, a, c, d

    Raises ValueError where either is not there, or they are of two kinds.
    """
    ids = siblings(programme, id_)
    if before == id_:
        return Edit(EditKind.REORDER, ())
    if before is not None and before not in ids:
        raise ValueError(f"{before} is not of the kind of {id_}")
    ids.remove(id_)
    ids.insert(len(ids) if before is None else ids.index(before), id_)
    return _in_this_order(programme, id_, ids)


def step(programme: Programme, id_: str, steps: int) -> Edit:
    """The edit that moves a room, track or day that many places on, or back with negative steps.

        steps -1:   a, b, C, d  ->  a, C, b, d      At the ends nothing changes.

    Raises ValueError where it is not there.
    """
    ids = siblings(programme, id_)
    to = min(len(ids) - 1, max(0, ids.index(id_) + steps))
    ids.remove(id_)
    ids.insert(to, id_)
    return _in_this_order(programme, id_, ids)


def siblings(programme: Programme, id_: str) -> list[str]:
    """The ids of all rooms, tracks or days, whichever this is one of, in their order.

    Raises ValueError where it is none of them.
    """
    kinds: tuple[Sequence[Room | Track | Day], ...] = (
        rooms_in_order(programme),
        tracks_in_order(programme),
        days_in_order(programme),
    )
    for rows in kinds:
        ids = [row.id for row in rows]
        if id_ in ids:
            return ids
    raise ValueError(f"{id_} is no room, track or day")


def _in_this_order(programme: Programme, grabbed: str, ids: Sequence[str]) -> Edit:
    """Numbers them anew from 0, the grabbed one first, since the edit is named after that."""
    if list(ids) == siblings(programme, grabbed):
        return Edit(EditKind.REORDER, ())
    order = {id_: {"order": number} for number, id_ in enumerate(ids)}
    return change_fields(programme, EditKind.REORDER, {grabbed: order.pop(grabbed), **order})
