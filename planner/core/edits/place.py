"""Placing entries: moving, inserting from the tray or another room, lifting back to the tray.

One rule tells what a drop means. Into free time, only the entry moves. Onto a neighbour, the two
middles decide: not past it, the neighbour is pushed (or, moving earlier, it is a stop); past it,
within a lane, the two change places.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.edits.landing import Place, moving
from planner.core.edits.one_by_one import moving_each
from planner.core.edits.push import in_lanes
from planner.core.interval import Interval
from planner.core.programme import Entry, Programme
from planner.core.queries import free_order, lanes, span, tray

__all__ = ["Place", "change_room", "lift", "move", "pin", "reorder", "to_day"]


def move(programme: Programme, id_: str, to: Place, *, follow: bool = True) -> Edit:
    """The edit that a drop of this entry there would be.

    With `follow` off nothing else moves, and overlaps may come about. Otherwise, within a lane:

        into free time            |-A-|.....|-B-|      B stays, and so does the gap A leaves
        later into the next       |-A-||-B-|  ->  ..|-A-||-B-|
        earlier into the previous |-P-|..|-A-|  ->  |-P-||-A-|..
        past a middle             |-A-||-B-||-C-|  ->  |-B-||-A-||-C-|

    and from the tray, another room or another day:

        before or after           |-B-||-C-|  ->  |-B-||-A-||-C-|   by B's middle
    """
    wish = replace(programme.entries[id_], day=to.day, start=to.start, room=to.room)
    return moving(programme, [wish], follow=follow)


def change_room(
    programme: Programme, ids: Collection[str], room: str | None, *, follow: bool = True
) -> Edit:
    """Entries go to that room, or with None to all rooms, and keep their times where they can.

        r1 |-A-||-B-|     A and B to r2   ->   r1 ..........
        r2 |-C-|.....                          r2 |-A-||-C-||-B-|

    Each goes there as a drop of its own would, the earlier ones first, so that of two that come
    from different rooms to one time the second lies behind the first. Those in the tray lie there
    with another room.
    """
    gone = [programme.entries[id_] for id_ in ids if programme.entries[id_].room != room]
    placed = [replace(entry, room=room) for entry in gone if entry.placed]
    moved = moving_each(programme, placed, EditKind.MOVE, follow=follow)
    waiting = {entry.id: {"room": room} for entry in gone if not entry.placed}
    told = change_fields(programme, EditKind.MOVE, waiting)
    return Edit(EditKind.MOVE, (*moved.changes, *told.changes))


def to_day(programme: Programme, ids: Collection[str], day: str, *, follow: bool = True) -> Edit:
    """Entries go to another day, at the same times and in the same rooms as far as they can.

        Mon |-A-||-B-|    A to Tuesday   ->   Mon .....|-B-|
        Tue |-C-|                             Tue |-A-||-C-|

    Each goes there as a drop of its own would, the earlier ones first. Those in the tray come
    last, each to the first free time that is long enough. Those on that day already stay.
    """
    gone = [programme.entries[id_] for id_ in ids if programme.entries[id_].day != day]
    wishes = [replace(entry, day=day) for entry in gone]
    return moving_each(programme, wishes, EditKind.MOVE, follow=follow)


def reorder(programme: Programme, id_: str, steps: int) -> Edit:
    """Change places with the neighbour: `steps` 1 with the next, -1 with the previous.

        |-A-||-B-|  ->  |-B-||-A-|      At the end of its lane nothing changes.

    A plenary changes places with all that runs at the same time in the rooms, for between them
    there is nowhere that it could stand:

        r1 |=P=||--A--||-B-|            r1 |--A--||-B-|....|=P=|
        r2 |=P=||-C-||---D---|    ->    r2 |-C-||---D---|..|=P=|
    """
    entry = programme.entries[id_]
    if entry.day is None:
        return Edit(EditKind.REORDER, ())
    own = span(entry)
    others = in_lanes(programme, entry.day, lanes(programme, entry.room), without={id_})
    if steps > 0:
        row = _at_once([o for o in others if span(o).is_past_middle_of(own)])
    else:
        row = _at_once([o for o in reversed(others) if own.is_past_middle_of(span(o))])
    if not row:
        return Edit(EditKind.REORDER, ())
    middles = [span(other).start + span(other).end for other in row]
    middle = max(middles) if steps > 0 else min(middles)
    start = (middle - entry.duration) // 2 + (1 if steps > 0 else -1)
    return move(programme, id_, Place(entry.day, max(0, start), entry.room))


def _at_once(entries: Sequence[Entry]) -> list[Entry]:
    """The first of them, with those that overlap it or each other in time."""
    row = list(entries[:1])
    hull = span(row[0]) if row else Interval(0, 0)
    for entry in entries[1:]:
        own = span(entry)
        if not own.overlap(hull):
            continue
        hull = Interval(min(hull.start, own.start), max(hull.end, own.end))
        row.append(entry)
    return row


def lift(programme: Programme, ids: Iterable[str]) -> Edit:
    """Set entries aside: they go to the end of the tray; the places they left stay gaps.

    |-A-||-B-||-C-|  ->  |-A-|.....|-C-|      tray: B
    """
    first = free_order([entry.order for entry in tray(programme)])
    placed = [id_ for id_ in ids if programme.entries[id_].placed]
    return change_fields(
        programme,
        EditKind.LIFT,
        {
            id_: {"day": None, "start": None, "order": first + number}
            for number, id_ in enumerate(placed)
        },
    )


def pin(programme: Programme, ids: Iterable[str], *, pinned: bool) -> Edit:
    """Fix entries to their times, or let them go."""
    return change_fields(programme, EditKind.PIN, {id_: {"pinned": pinned} for id_ in ids})
