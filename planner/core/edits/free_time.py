"""Where the next free time of a day is."""

from __future__ import annotations

from planner.core.edits.landing import Place
from planner.core.edits.push import in_lanes
from planner.core.programme import Programme
from planner.core.queries import lanes, span


def next_free(programme: Programme, day: str, minutes: int, room: str | None = None) -> Place:
    """The first spot after the day opens where that many minutes are free, else behind the last.

        |-A-|..|-B-|.....|-C-|     for 5 minutes:  ^ between B and C

    Without a room all rooms must be free. Raises KeyError for a day that is not there.
    """
    start = programme.days[day].opens
    for entry in in_lanes(programme, day, lanes(programme, room)):
        own = span(entry)
        if own.start - start >= minutes:
            break
        start = max(start, own.end)
    return Place(day, start, room)
