"""Rooms: adding, naming and describing them, and hiding them on a day.

Their order is changed by `planner.core.edits.order`, they are removed by `.remove`.
"""

from __future__ import annotations

from planner.core.changes import Edit, EditKind, add_rows, change_fields
from planner.core.edits.naming import sound_colour
from planner.core.programme import IdFactory, Programme, Room
from planner.core.queries import free_order
from planner.core.spacing import on_one_line


def add_room(programme: Programme, name: str, new_id: IdFactory) -> Edit:
    """The edit that adds a room behind the others.

        | Hall | Attic |   ->   | Hall | Attic | name |

    With the first one the nameless lane becomes that room; what is placed without a room stays
    for all rooms. A room needs a name: without one nothing changes.
    """
    named = on_one_line(name)
    if not named:
        return Edit(EditKind.ADD, ())
    order = free_order([room.order for room in programme.rooms.values()])
    return add_rows(EditKind.ADD, [Room(new_id(), order, named)])


def rename_room(programme: Programme, id_: str, name: str) -> Edit:
    """The edit that calls a room something else; an empty name changes nothing."""
    named = on_one_line(name)
    return _changed(programme, id_, name=named) if named else Edit(EditKind.CHANGE, ())


def set_capacity(programme: Programme, id_: str, people: int | None) -> Edit:
    """The edit that says how many people a room holds, None where nobody knows.

    Raises ValueError for fewer than one.
    """
    if people is not None and people < 1:
        raise ValueError(f"a room cannot hold {people} people")
    return _changed(programme, id_, capacity=people)


def set_room_colour(programme: Programme, id_: str, colour: str) -> Edit:
    """The edit that gives a room a colour, `#rrggbb` or empty for none. Raises ValueError."""
    return _changed(programme, id_, colour=sound_colour(colour))


def set_room_note(programme: Programme, id_: str, note: str) -> Edit:
    """The edit that notes something about a room for those who prepare it."""
    return _changed(programme, id_, note=note.strip())


def hide_room(programme: Programme, day: str, id_: str) -> Edit:
    """The edit that leaves a room out of a day's timeline; its entries keep their places.

        | Hall | Attic | Shed |   ->   | Hall | Shed |     on that day only

    The last room that a day shows stays: nothing changes.
    """
    held = programme.days[day]
    if id_ in held.hidden_rooms or not shown_rooms(programme, day) - {id_}:
        return Edit(EditKind.CHANGE, ())
    hidden = (*held.hidden_rooms, id_)
    return change_fields(programme, EditKind.CHANGE, {day: {"hidden_rooms": hidden}})


def show_room(programme: Programme, day: str, id_: str) -> Edit:
    """The edit that shows a hidden room on a day again."""
    hidden = tuple(room for room in programme.days[day].hidden_rooms if room != id_)
    return change_fields(programme, EditKind.CHANGE, {day: {"hidden_rooms": hidden}})


def show_all_rooms(programme: Programme, day: str) -> Edit:
    """The edit that hides no room on a day any more."""
    return change_fields(programme, EditKind.CHANGE, {day: {"hidden_rooms": ()}})


def shown_rooms(programme: Programme, day: str) -> frozenset[str]:
    """The ids of the rooms that a day does not hide."""
    return frozenset(programme.rooms) - frozenset(programme.days[day].hidden_rooms)


def _changed(programme: Programme, id_: str, **values: object) -> Edit:
    return change_fields(programme, EditKind.CHANGE, {id_: values})
