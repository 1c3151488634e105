"""New entries, and exact times for those that are there."""

from __future__ import annotations

from dataclasses import replace

from planner.core.changes import Change, Edit, EditKind, add_rows, apply
from planner.core.edits.gaps import free_around
from planner.core.edits.place import Place, move
from planner.core.edits.trim import trim_end
from planner.core.programme import Entry, Programme

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
    moved = move(programme, id_, to, follow=follow)
    between = apply(programme, moved)
    placed = between.entries[id_]
    if placed.duration == minutes:
        return moved
    trimmed = trim_end(between, id_, (placed.start or 0) + minutes, follow=follow)
    if not moved:
        return trimmed
    return Edit(moved.kind, _as_one(moved, trimmed))


def _as_one(first: Edit, second: Edit) -> tuple[Change, ...]:
    """The field changes of two edits in a row as one set; what comes back to itself is left out."""
    merged: dict[tuple[str, str | None], Change] = {}
    for change in (*first.changes, *second.changes):
        key = (change.id, change.field)
        before = merged[key].before if key in merged else change.before
        merged[key] = Change(change.id, change.field, before, change.after)
    return tuple(change for change in merged.values() if change.before != change.after)
