"""Placing entries: moving, inserting from the tray or another room, lifting back to the tray.

One rule tells what a drop means. Into free time, only the entry moves. Onto a neighbour, the two
middles decide: not past it, the neighbour is pushed (or, moving earlier, it is a stop); past it,
within a lane, the two change places.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.edits.push import holds, in_lanes, push
from planner.core.interval import Interval
from planner.core.programme import Entry, Programme
from planner.core.queries import free_order, lanes, span, tray


@dataclass(frozen=True)
class Place:
    """A spot on the timeline: a day, minutes since its midnight, and a room or all of them."""

    day: str
    start: int
    room: str | None = None


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
    entry = programme.entries[id_]
    target = Interval(to.start, to.start + entry.duration)
    rooms = lanes(programme, to.room)
    others = in_lanes(programme, to.day, rooms, without={id_})
    same_lane = entry.placed and entry.day == to.day and entry.room == to.room
    kind = EditKind.MOVE if same_lane else EditKind.INSERT
    if not follow or not any(span(other).overlap(target) for other in others):
        return _placing(programme, kind, entry, to, {})
    if same_lane:
        return _move_within(programme, entry, to, target, others)
    return _insert(programme, kind, entry, to, others)


def reorder(programme: Programme, id_: str, steps: int) -> Edit:
    """Change places with the neighbour: `steps` 1 with the next, -1 with the previous.

    |-A-||-B-|  ->  |-B-||-A-|      At the end of its lane nothing changes.
    """
    entry = programme.entries[id_]
    if entry.day is None:
        return Edit(EditKind.REORDER, ())
    own = span(entry)
    others = in_lanes(programme, entry.day, lanes(programme, entry.room), without={id_})
    if steps > 0:
        neighbour = next((o for o in others if span(o).is_past_middle_of(own)), None)
    else:
        neighbour = next((o for o in reversed(others) if own.is_past_middle_of(span(o))), None)
    if neighbour is None:
        return Edit(EditKind.REORDER, ())
    middle = sum((span(neighbour).start, span(neighbour).end))
    start = (middle - entry.duration) // 2 + (1 if steps > 0 else -1)
    return move(programme, id_, Place(entry.day, max(0, start), entry.room))


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


def _move_within(
    programme: Programme, entry: Entry, to: Place, target: Interval, others: Sequence[Entry]
) -> Edit:
    old = span(entry)
    passed = [other for other in others if _is_passed(span(other), old, target)]
    rooms = lanes(programme, entry.room)
    if any(holds(programme, other, rooms) for other in passed):
        return _insert(programme, EditKind.MOVE, entry, to, others)
    if passed:
        swapped = _change_places(programme, entry, old, passed, others, later=target > old)
        if swapped is not None:
            return swapped
    if target > old:
        return _push_on(programme, entry, old, to, others)
    stops = [span(o).end for o in others if span(o).overlap(target) and span(o) < old]
    stop = min(old.start, max(stops, default=target.start))
    return _placing(programme, EditKind.MOVE, entry, Place(to.day, stop, to.room), {})


def _is_passed(other: Interval, old: Interval, target: Interval) -> bool:
    """Whether the other's middle lies between where the entry's middle was and where it goes."""
    if target > old:
        return other.is_past_middle_of(old) and target.is_past_middle_of(other)
    return old.is_past_middle_of(other) and other.is_past_middle_of(target)


def _change_places(
    programme: Programme,
    entry: Entry,
    old: Interval,
    passed: Sequence[Entry],
    others: Sequence[Entry],
    *,
    later: bool,
) -> Edit | None:
    """Those passed close up into the entry's old place; nothing beyond the two places moves.

    None where that would lay the entry over one that it did not pass, as a plenary may that passes
    the short item of one room but not the long one of another.
    """
    first = min(span(other).start for other in passed)
    last = max(span(other).end for other in passed)
    start = last - entry.duration if later else first
    shift = old.start - first if later else old.end - last
    place = Interval(start, start + entry.duration)
    ids = {other.id for other in passed}
    if any(span(o).overlap(place) and not span(o).overlap(old) for o in others if o.id not in ids):
        return None
    starts = {other.id: span(other).start + shift for other in passed}
    to = Place(entry.day or "", start, entry.room)
    return _placing(programme, EditKind.REORDER, entry, to, starts)


def _push_on(
    programme: Programme, entry: Entry, old: Interval, to: Place, others: Sequence[Entry]
) -> Edit:
    """Later into the next ones: they are pushed; a wall holds the entry back as well."""
    rooms = lanes(programme, entry.room)
    followers = [other for other in others if span(other).start >= old.end]
    walls = [span(o).start for o in followers if holds(programme, o, rooms)]
    start = min(to.start, max(old.start, min(walls, default=to.start)))
    starts = push(programme, rooms, start + entry.duration, followers)
    return _placing(programme, EditKind.MOVE, entry, Place(to.day, start, to.room), starts)


def _insert(
    programme: Programme, kind: EditKind, entry: Entry, to: Place, others: Sequence[Entry]
) -> Edit:
    """Between two neighbours: after those whose middle it is past, before the rest."""
    target = Interval(to.start, to.start + entry.duration)
    before = [o for o in others if target.is_past_middle_of(span(o))]
    after = [o for o in others if not target.is_past_middle_of(span(o))]
    start = to.start
    rooms = lanes(programme, to.room)
    if after and span(after[0]).overlap(target):
        start = min(start, span(after[0]).start)
        if holds(programme, after[0], rooms):
            # It goes before what stays as far as there is room; only the rest runs over.
            earlier = max((span(o).end for o in before), default=0)
            start = min(start, max(earlier, span(after[0]).start - entry.duration))
    start = max(start, max((span(o).end for o in before if span(o).overlap(target)), default=0))
    starts = push(programme, rooms, start + entry.duration, after)
    return _placing(programme, kind, entry, Place(to.day, start, to.room), starts)


def _placing(
    programme: Programme, kind: EditKind, entry: Entry, to: Place, starts: Mapping[str, int]
) -> Edit:
    moved = {entry.id: {"day": to.day, "start": to.start, "room": to.room}}
    return change_fields(
        programme, kind, {**moved, **{id_: {"start": start} for id_, start in starts.items()}}
    )
