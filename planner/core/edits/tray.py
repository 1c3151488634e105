"""The order of what is not placed."""

from __future__ import annotations

from collections.abc import Collection

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.programme import Programme
from planner.core.queries import tray


def reorder_tray(programme: Programme, ids: Collection[str], before: str | None) -> Edit:
    """Some of those set aside go, in their own order, right before another; None: to the end.

        tray: A, B, C, D     B and D before A   ->   tray: B, D, A, C

    Placed entries among `ids` are left alone. Before one of themselves they gather there.
    """
    order = [entry.id for entry in tray(programme)]
    moved = [id_ for id_ in order if id_ in ids]
    place = order.index(before) if before in order else len(order)
    ahead = [id_ for id_ in order[:place] if id_ not in moved]
    behind = [id_ for id_ in order[place:] if id_ not in moved]
    wanted = {id_: {"order": number} for number, id_ in enumerate([*ahead, *moved, *behind])}
    if [*ahead, *moved, *behind] == order:
        return Edit(EditKind.REORDER, ())
    return change_fields(programme, EditKind.REORDER, wanted)
