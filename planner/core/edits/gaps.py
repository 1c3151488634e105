"""Free time between entries: finding, closing and opening it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.edits.close_up import close_up
from planner.core.edits.push import holds, in_lanes, push
from planner.core.interval import Interval
from planner.core.programme import Entry, Programme
from planner.core.queries import lanes, span


@dataclass(frozen=True)
class Gap:
    """Free time between two neighbours, in one room or, with `room` None, in all of them."""

    before: str
    after: str
    free: Interval
    room: str | None = None


def gaps(programme: Programme, day: str) -> list[Gap]:
    """The gaps of a day, in time order; what is free in every lane alike is one gap."""
    found: defaultdict[tuple[Interval, str, str], list[str]] = defaultdict(list)
    everywhere = lanes(programme, None)
    for lane in sorted(everywhere):
        latest: Entry | None = None
        for entry in in_lanes(programme, day, {lane}):
            if latest is not None and span(latest).end < span(entry).start:
                free = Interval(span(latest).end, span(entry).start)
                found[(free, latest.id, entry.id)].append(lane)
            if latest is None or span(entry).end > span(latest).end:
                latest = entry
    return [
        Gap(before, after, free, room)
        for (free, before, after), rooms in sorted(found.items())
        for room in ([None] if len(rooms) == len(everywhere) else rooms)
    ]


def close_gap(programme: Programme, gap: Gap) -> Edit:
    """What comes after the gap moves up to its beginning, as far as to the next that stays.

        |-A-|....|-B-||-C-|..|==L (fixed)==|  ->  |-A-||-B-||-C-|......|==L (fixed)==|

    As `planner.core.edits.close_up` says: nothing changes where the next one stays itself.
    """
    day = programme.entries[gap.before].day or ""
    starts = close_up(programme, day, [(gap.free, lanes(programme, gap.room))])
    return change_fields(
        programme, EditKind.CLOSE_GAP, {id_: {"start": start} for id_, start in starts.items()}
    )


def open_gap(programme: Programme, id_: str, minutes: int) -> Edit:
    """So much free time, or more of it, before an entry: it and what follows is pushed.

        open_gap(B, 15)     |-A-||-B-||-C-|..|==L (fixed)==|  ->  |-A-|..|-B-||-C-||==L (fixed)==|

    Gaps behind it are eaten first. The entry itself is in hand and moves though it be fixed, but
    not so far that it would start after the next that stays. Raises ValueError for less than a
    minute.
    """
    if minutes < 1:
        raise ValueError(f"a gap cannot last {minutes} minutes")
    entry = programme.entries[id_]
    if entry.day is None:
        return Edit(EditKind.OPEN_GAP, ())
    old, rooms = span(entry), lanes(programme, entry.room)
    others = in_lanes(programme, entry.day, rooms, without={id_})
    followers = [other for other in others if span(other).start >= old.end]
    walls = [span(other).start for other in followers if holds(programme, other, rooms)]
    start = min([old.start + minutes, *walls])
    pushed = push(programme, rooms, start + entry.duration, followers)
    starts = {id_: start, **pushed}
    return change_fields(
        programme, EditKind.OPEN_GAP, {moved: {"start": at} for moved, at in starts.items()}
    )


def free_around(programme: Programme, day: str, room: str | None, minute: int) -> Interval:
    """The free stretch of those lanes around a minute, from midnight to the end of the day's night.

    Empty, at that minute, where something is running.
    """
    before, after = 0, max(_LATEST, minute)
    for entry in in_lanes(programme, day, lanes(programme, room)):
        own = span(entry)
        if own.contains(minute):
            return Interval(minute, minute)
        if own.end <= minute:
            before = max(before, own.end)
        else:
            after = min(after, own.start)
    return Interval(min(before, minute), after)


_LATEST = 36 * 60  # noon of the next day: later than any evening goes on
