"""Several entries at once: dragged, copied or pasted as one block that keeps its distances."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from planner.core.changes import Edit, EditKind, add_rows
from planner.core.edits.brought import Brought
from planner.core.edits.duplicate import adding, copied, copies, duplicate, in_order
from planner.core.edits.landing import Place, moving
from planner.core.programme import Entry, IdFactory, Programme, Row
from planner.core.queries import lanes, rooms_in_order, span


def move_several(
    programme: Programme, ids: Collection[str], lead: str, to: Place, *, follow: bool = True
) -> Edit:
    """The edit that a drop of these entries would be, when `lead` among them is dropped there.

        |-A-||-B-||-C-||-D-|   A and B past C   ->   |-C-||-A-||-B-||-D-|
        |-A-||-B-||-C-||-D-|   A and C, later   ->   ..|-A-||-B-||-C-||-D-|

        r1 |-A-||-C-|  r2 |-B-|  r3        A and B, A to r2   ->   r1 .....|-C-|  r2 |-A-|  r3 |-B-|

    All keep their distances; fixed ones move as well, since they are in hand. Those in the room
    of `lead` go to the room of `to`, the others as many rooms to the side, and none beyond the
    first or last room of the day: the whole block stops there. To or from all rooms only those
    that share the place of `lead` change. Entries of other days and of the tray lie down behind.

    Others make room as for a single entry (`planner.core.edits.place.move`) if the block fills one
    room and has nothing of others in it, and as in `planner.core.edits.spread` if not.
    """
    entries = in_order(programme.entries[id_] for id_ in {*ids, lead})
    return moving(programme, _wishes(programme, entries, lead, to), follow=follow)


def copy_entries(
    programme: Programme,
    ids: Collection[str],
    lead: str,
    to: Place,
    new_id: IdFactory,
    *,
    follow: bool = True,
) -> Edit:
    """The edit that a drop with Ctrl would be: the entries stay, and copies of them go there.

        |-A-||-B-|....|-C-|     A behind B   ->   |-A-||-B-||-A'-|.|-C-|

    The copies lie as `move_several` lays entries that come from elsewhere; the entries copied may
    be pushed by them. Dropped where it was picked up, the block is duplicated. The edit adds the
    copies as whole rows, in the order of time; for what a copy is, see `duplicate.copied`.
    """
    own = programme.entries[lead]
    if (own.day, own.start, own.room) == (to.day, to.start, to.room):
        return duplicate(programme, {*ids, lead}, new_id, follow=follow)
    entries = in_order(programme.entries[id_] for id_ in {*ids, lead})
    pairs = zip(entries, _wishes(programme, entries, lead, to), strict=True)
    return adding(programme, EditKind.DUPLICATE, copies(programme, pairs, new_id), follow=follow)


def paste_entries(
    programme: Programme,
    rows: Sequence[Row],
    to: Place | None,
    new_id: IdFactory,
    *,
    follow: bool = True,
) -> Edit:
    """The edit that adds copies of entries from a clipboard, as one block; None: to the tray.

        |-A-|.......|-B-|     X and Y after A   ->   |-A-||-X-||-Y-||-B-|

    `rows` are those of a programme, this one or another: entries, the appearances in them, and
    the speakers and tracks these name. The first entry in time lies at `to`, those that share its
    room in the room of `to`, the others in theirs if the programme has it. People are the same by
    id or else by name and affiliation, tracks by id or name; others are added. An appearance
    of somebody who is in neither is left out, and so is all that is no entry and that no entry
    names.
    """
    entries = in_order(row for row in rows if isinstance(row, Entry))
    if not entries:
        return Edit(EditKind.PASTE, ())
    brought = Brought(programme, rows, new_id)
    entries = [replace(e, track=brought.track(e.track), room=brought.room(e.room)) for e in entries]
    if to is None:
        wishes = [replace(entry, day=None, start=None) for entry in entries]
    else:
        wishes = _wishes(programme, entries, entries[0].id, to)
    pasted: list[Row] = []
    for entry, wish in zip(entries, wishes, strict=True):
        copy, appearances = copied(wish, brought.appearances(entry.id), new_id)
        pasted += [copy, *appearances]
    edit = adding(programme, EditKind.PASTE, pasted, follow=follow)
    return Edit(EditKind.PASTE, (*edit.changes, *add_rows(EditKind.PASTE, brought.new).changes))


def _wishes(programme: Programme, entries: Sequence[Entry], lead: str, to: Place) -> list[Entry]:
    """The entries as they would lie with `lead` at that place, in the order given."""
    leading = next(entry for entry in entries if entry.id == lead)
    rooms = _rooms(programme, entries, leading, to)
    joined = len(set(rooms.values())) < len(rooms) or (None in rooms.values()) > (None in rooms)
    taken: dict[str, int] = {}
    wishes: dict[str, Entry] = {}
    for entry in sorted(entries, key=lambda e: not _lies_with(e, leading)):
        with_it = _lies_with(entry, leading)
        room = rooms[entry.room] if with_it else to.room
        start = to.start + (entry.start or 0) - (leading.start or 0) if with_it else to.start
        fills = lanes(programme, room)
        if not with_it or joined:
            # Those that came together from different rooms lie one behind the other.
            start = max([start, *(taken[lane] for lane in fills if lane in taken)])
        taken |= {lane: max(taken.get(lane, 0), start + entry.duration) for lane in fills}
        wishes[entry.id] = replace(entry, day=to.day, start=start, room=room)
    first = min(span(wish).start for wish in wishes.values())
    late = max(0, -first)
    return [replace(wishes[e.id], start=span(wishes[e.id]).start + late) for e in entries]


def _lies_with(entry: Entry, leading: Entry) -> bool:
    return leading.placed and entry.day == leading.day


def _rooms(
    programme: Programme, entries: Sequence[Entry], leading: Entry, to: Place
) -> dict[str | None, str | None]:
    """For each room of those that lie with the leading one, the room they go to."""
    used = {entry.room for entry in entries if _lies_with(entry, leading)}
    rooms = {room: to.room if room == leading.room else room for room in used}
    hidden = programme.days[to.day].hidden_rooms
    columns = [room.id for room in rooms_in_order(programme) if room.id not in hidden]
    places = {room: columns.index(room) for room in used if room in columns}
    if leading.room not in places or to.room not in columns:
        return rooms
    steps = columns.index(to.room) - places[leading.room]
    steps = max(-min(places.values()), min(steps, len(columns) - 1 - max(places.values())))
    return rooms | {room: columns[place + steps] for room, place in places.items()}
