"""New entries, and exact times for those that are there."""

from __future__ import annotations

from dataclasses import replace

from planner.core.changes import Edit, EditKind, add_rows, apply, as_one, change_fields
from planner.core.edits.gaps import free_around
from planner.core.edits.place import Place, move
from planner.core.edits.trim import trim_end, trim_start
from planner.core.programme import Entry, Programme
from planner.core.queries import span

NEW_MINUTES = 30
"""How long a new entry is where nothing else says so."""


def free_minutes(programme: Programme, at: Place, wanted: int = NEW_MINUTES) -> int:
    """How long a new entry can be there: what is wanted, or up to the next one; 0 where none."""
    free = free_around(programme, at.day, at.room, at.start)
    return min(wanted, free.end - at.start)


def create(programme: Programme, entry: Entry, at: Place, minutes: int = NEW_MINUTES) -> Edit:
    """The edit that adds this entry there, no longer than the free time.

        |-A-|.........|-B-|  ->  |-A-||--new--|.|-B-|

    Nothing changes where no time is free.
    """
    length = free_minutes(programme, at, minutes)
    if length < 1:
        return Edit(EditKind.ADD, ())
    placed = replace(entry, day=at.day, start=at.start, room=at.room, duration=length)
    return add_rows(EditKind.ADD, [placed])


def set_times(
    programme: Programme, id_: str, to: Place, minutes: int, *, follow: bool = True
) -> Edit:
    """One edit that moves an entry as a drop there would, and gives it that length.

    Raises ValueError for a length under one minute.
    """
    if minutes < 1:
        raise ValueError(f"an entry cannot last {minutes} minutes")
    entry = programme.entries[id_]
    end = to.start + minutes
    if entry.placed and (entry.day, entry.room) == (to.day, to.room):
        if entry.duration == minutes:
            return move(programme, id_, to, follow=follow)
        if entry.start == to.start:
            return trim_end(programme, id_, end, follow=follow)
        if entry.end == end:
            return trim_start(programme, id_, to.start, follow=follow)
        if minutes > entry.duration:
            return _moved_then_longer(programme, id_, to, minutes, follow=follow)
    # With its new length it goes there as a drop would, so that it pushes no more than it must.
    resized = change_fields(
        programme, EditKind.MOVE, {id_: {"duration": minutes, "open_end": False}}
    )
    moved = move(apply(programme, resized), id_, to, follow=follow)
    return Edit(moved.kind, (*resized.changes, *moved.changes))


def _moved_then_longer(
    programme: Programme, id_: str, to: Place, minutes: int, *, follow: bool
) -> Edit:
    """A drop there, and the end then drawn out, which pushes the next ones on.

    The length counts from where it came to lie, which may be behind the one before.
    """
    moved = move(programme, id_, to, follow=follow)
    lying = apply(programme, moved)
    end = span(lying.entries[id_]).start + minutes
    longer = trim_end(lying, id_, end, follow=follow)
    return as_one(moved.kind, moved, longer) if moved else longer
