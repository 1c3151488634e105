"""The other things a drop may have meant, offered after it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from planner.core.changes import Edit, EditKind
from planner.core.edits.place import Place
from planner.core.edits.push import in_lanes
from planner.core.edits.swap import swap
from planner.core.interval import Interval
from planner.core.programme import Programme
from planner.core.queries import lanes, span
from planner.ui.timeline.carried import Carried, Preview


class Reading(StrEnum):
    """What a drop may mean."""

    FOLLOWED = "followed"
    ALONE = "alone"
    SWAPPED = "swapped"


def readings(carried: Carried, preview: Preview) -> Mapping[Reading, Edit]:
    """The readings of a drop on the day that differ, for the programme before it."""
    held, meant = preview.held[0].entry, preview.meant
    if held.day is None or held.start is None or meant is None:
        return {}
    to = Place(held.day, held.start, held.room)
    others = {  # where the rest had no need to follow, it was only this one
        Reading.ALONE: carried.dropped(to, follow=False),
        Reading.FOLLOWED: carried.dropped(meant, follow=True),
    }
    if len(carried.ids) == 1 and carried.copies is None:
        others[Reading.SWAPPED] = _swapped(carried.programme, carried.lead, to)
    found: dict[Reading, Edit] = {}
    for reading, edit in others.items():
        if edit and not any(set(edit.changes) == set(each.changes) for each in found.values()):
            found[reading] = edit
    return found


def _swapped(programme: Programme, id_: str, to: Place) -> Edit:
    """Trading places with whom it was dropped upon."""
    entry = programme.entries[id_]
    target = Interval(to.start, to.start + entry.duration)
    below = [
        other
        for other in in_lanes(programme, to.day, lanes(programme, to.room), without={id_})
        if span(other).overlap(target) and not other.pinned
    ]
    if not below or entry.day != to.day:
        return Edit(EditKind.REORDER, ())
    most = max(below, key=lambda other: span(other).overlap(target))
    return swap(programme, id_, most.id)
