"""Tracks, the named colours that run across rooms: adding, naming and colouring them.

Their order is changed by `planner.core.edits.order`, they are removed by `.remove`.
"""

from __future__ import annotations

from planner.core.changes import Edit, EditKind, add_rows, change_fields
from planner.core.edits.naming import sound_colour
from planner.core.programme import IdFactory, Programme, Track
from planner.core.queries import free_order
from planner.core.spacing import on_one_line


def add_track(programme: Programme, name: str, new_id: IdFactory, colour: str = "") -> Edit:
    """The edit that adds a track behind the others.

        Reading, Digital   ->   Reading, Digital, name

    A track needs a name: without one nothing changes. Raises ValueError for what is no colour.
    """
    named = on_one_line(name)
    if not named:
        return Edit(EditKind.ADD, ())
    order = free_order([track.order for track in programme.tracks.values()])
    return add_rows(EditKind.ADD, [Track(new_id(), order, named, sound_colour(colour))])


def rename_track(programme: Programme, id_: str, name: str) -> Edit:
    """The edit that calls a track something else; an empty name changes nothing."""
    named = on_one_line(name)
    if not named:
        return Edit(EditKind.CHANGE, ())
    return change_fields(programme, EditKind.CHANGE, {id_: {"name": named}})


def set_track_colour(programme: Programme, id_: str, colour: str) -> Edit:
    """The edit that gives a track a colour, `#rrggbb` or empty for none. Raises ValueError."""
    return change_fields(programme, EditKind.CHANGE, {id_: {"colour": sound_colour(colour)}})
