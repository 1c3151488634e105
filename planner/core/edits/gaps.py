"""Free time between entries, and closing it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.edits.push import holds, in_lanes
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

    Distances among those that move are kept. Nothing changes where the next one stays itself.
    """
    day = programme.entries[gap.before].day or ""
    rooms = lanes(programme, gap.room)
    moved: dict[str, dict[str, object]] = {}
    for entry in in_lanes(programme, day, rooms):
        if span(entry).start < gap.free.end:
            continue
        if holds(programme, entry, rooms):
            break
        moved[entry.id] = {"start": span(entry).start - gap.free.minutes}
    return change_fields(programme, EditKind.CLOSE_GAP, moved)


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
