"""Trimming: dragging an entry's end or start. Parts keep their own minutes."""

from __future__ import annotations

from collections.abc import Mapping

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.edits.push import in_lanes, push, starting_before
from planner.core.programme import Programme
from planner.core.queries import lanes, span


def trim_end(programme: Programme, id_: str, end: int, *, follow: bool = True) -> Edit:
    """Let a placed entry end at that minute, at least one minute after its start.

    Later, what comes after is pushed just enough; earlier, a gap stays.

        |--A--||--B--|..|--C--|  ->  |---A---||--B--||--C--|
        |--A--||--B--|           ->  |-A-|..|--B--|
    """
    entry = programme.entries[id_]
    old = span(entry)
    end = max(end, old.start + 1)
    after: dict[str, dict[str, object]] = {
        id_: {"duration": end - old.start, "open_end": False},
    }
    pushed: Mapping[str, int] = {}
    if follow and end > old.end:
        rooms = lanes(programme, entry.room)
        others = in_lanes(programme, entry.day or "", rooms, without={id_})
        followers = others[len(starting_before(others, old.end)) :]
        pushed = push(programme, rooms, end, followers)
    return change_fields(programme, EditKind.TRIM, after, pushed)


def trim_start(programme: Programme, id_: str, start: int, *, follow: bool = True) -> Edit:
    """Let a placed entry start at that minute and end as before; only its own length changes.

    It goes no further than the previous end, unless `follow` is off and it may overlap.

        |--P--|....|--A--|  ->  |--P--||-----A--|
    """
    entry = programme.entries[id_]
    old = span(entry)
    start = max(0, min(start, old.end - 1))
    if follow:
        others = in_lanes(programme, entry.day or "", lanes(programme, entry.room), without={id_})
        stops = [span(other).end for other in others if span(other).end <= old.start]
        start = max(start, *stops, 0)
    return change_fields(
        programme, EditKind.TRIM, {id_: {"start": start, "duration": old.end - start}}
    )
