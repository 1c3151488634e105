"""Days drawn as one line: `A 9:00-9:30, L! 12:00-12:45, B/r2 10:00-10:30, T 30`.

`!` is fixed, `/r2` the room (without one: all rooms), and a length alone lies in the tray.
"""

from __future__ import annotations

import re
from dataclasses import replace

from planner.core.changes import Edit, apply
from planner.core.programme import Day, Entry, Programme, Room
from planner.core.queries import entries_of_day, tray

_ITEM = re.compile(r"(\w+)(!?)(?:/(\w+))? (?:(\d+):(\d\d)-(\d+):(\d\d)|(\d+))")


def a_day(
    picture: str, *, rooms: str = "", opens: int = 9 * 60, closes: int = 16 * 60
) -> Programme:
    entries = {}
    for order, item in enumerate(picture.split(", ")):
        match = _ITEM.fullmatch(item)
        assert match, item
        id_, fixed, room, hour, minute, end_hour, end_minute, length = match.groups()
        start = None if length else int(hour) * 60 + int(minute)
        end = 0 if start is None else int(end_hour) * 60 + int(end_minute)
        entries[id_] = Entry(
            id_,
            title=id_,
            day=None if start is None else "d",
            start=start,
            duration=int(length) if start is None else end - start,
            room=room,
            pinned=bool(fixed),
            order=order if start is None else 0,
        )
    return Programme(
        "p",
        days={"d": Day("d", opens=opens, closes=closes)},
        rooms={id_: Room(id_, order, id_) for order, id_ in enumerate(rooms.split())},
        entries=entries,
    )


def difference(programme: Programme, edit: Edit) -> str:
    """What the edit leaves otherwise: the picture of those entries, and `-A` for one that is gone.

    It tells the same as both whole pictures, in fewer words: all that is not named stays.
    """
    after = apply(programme, edit)
    gone = [f"-{id_}" for id_ in programme.entries if id_ not in after.entries]
    others = {
        id_: entry for id_, entry in after.entries.items() if programme.entries.get(id_) != entry
    }
    return ", ".join([*gone, *filter(None, [picture(replace(after, entries=others))])])


def picture(programme: Programme) -> str:
    def clock(minutes: int) -> str:
        return f"{minutes // 60}:{minutes % 60:02d}"

    items = []
    for entry in (*entries_of_day(programme, "d"), *tray(programme)):
        name = entry.id + "!" * entry.pinned + (f"/{entry.room}" if entry.room else "")
        if entry.start is None:
            items.append(f"{name} {entry.duration}")
        else:
            items.append(f"{name} {clock(entry.start)}-{clock(entry.start + entry.duration)}")
    return ", ".join(items)
