"""Whom an entry involves, and which entries an edit does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from planner.core.changes import Change, Edit
from planner.core.programme import Appearance, Programme, Speaker


def speaker_names(programme: Programme) -> Mapping[str, tuple[str, ...]]:
    """By entry, the names of those who appear in it, then in its parts, in order and once each."""
    parts = {
        (entry.id, part.id): place
        for entry in programme.entries.values()
        for place, part in enumerate(entry.parts)
    }

    def rank(appearance: Appearance) -> tuple[int, int, str]:
        part = (appearance.entry, appearance.part or "")
        return parts.get(part, -1), appearance.order, appearance.id

    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for appearance in sorted(programme.appearances.values(), key=rank):
        name = programme.speakers[appearance.speaker].name
        if name:
            found[appearance.entry][name] = None
    return {entry: tuple(names) for entry, names in found.items()}


def entries_named(programme: Programme, edit: Edit) -> set[str]:
    """The entries whose rows an edit may have changed, also by a speaker or a room."""
    ids: set[str] = set()
    people, rooms = set(), set()
    for change in edit.changes:
        if change.id in programme.entries:
            ids.add(change.id)
        elif change.id in programme.speakers:
            people.add(change.id)
        elif change.id in programme.rooms:
            rooms.add(change.id)
        ids.update(row.entry for row in (change.before, change.after) if _is_appearance(row))
        if change.id in programme.appearances:
            ids.add(programme.appearances[change.id].entry)
    if people:
        ids.update(a.entry for a in programme.appearances.values() if a.speaker in people)
    if rooms:
        ids.update(e.id for e in programme.entries.values() if e.room in rooms)
    return ids & programme.entries.keys()


def _is_appearance(row: object) -> bool:
    return isinstance(row, Appearance)


def is_about_people(programme: Programme, change: Change) -> bool:
    """Whether a change may alter who appears where, in what order or by what name."""
    return (
        change.id in programme.appearances
        or change.id in programme.speakers
        or change.field == "parts"
        or isinstance(change.before, Appearance | Speaker)
    )
