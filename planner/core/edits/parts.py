"""The parts of a session: adding, changing, moving and removing them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from planner.core.changes import Change, Edit, EditKind
from planner.core.programme import IdFactory, Part, Programme


def add_part(programme: Programme, entry: str, ids: IdFactory) -> Edit:
    """The edit that adds an empty part behind the others."""
    return _with_parts(programme, entry, [*programme.entries[entry].parts, Part(ids())])


def change_part(programme: Programme, entry: str, part: str, **values: Any) -> Edit:
    """The edit that gives a part these field values."""
    parts = programme.entries[entry].parts
    return _with_parts(
        programme, entry, [replace(own, **values) if own.id == part else own for own in parts]
    )


def move_part(programme: Programme, entry: str, part: str, steps: int) -> Edit:
    """The edit that moves a part up or down; at the ends nothing changes.

    steps 1:   a, B, c  ->  a, c, B
    """
    parts = list(programme.entries[entry].parts)
    place = [own.id for own in parts].index(part)
    to = min(len(parts) - 1, max(0, place + steps))
    parts.insert(to, parts.pop(place))
    return _with_parts(programme, entry, parts)


def remove_part(programme: Programme, entry: str, part: str) -> Edit:
    """The edit that removes a part, and the appearances in it."""
    gone = [
        Change(a.id, None, a, None)
        for a in programme.appearances.values()
        if a.entry == entry and a.part == part
    ]
    rest = [own for own in programme.entries[entry].parts if own.id != part]
    changed = _with_parts(programme, entry, rest)
    return Edit(EditKind.CHANGE, (*changed.changes, *gone))


def _with_parts(programme: Programme, entry: str, parts: Sequence[Part]) -> Edit:
    before = programme.entries[entry].parts
    if tuple(parts) == before:
        return Edit(EditKind.CHANGE, ())
    return Edit(EditKind.CHANGE, (Change(entry, "parts", before, tuple(parts)),))
