"""Taking things out of a programme, with what hangs on them, as one edit."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from planner.core.changes import Change, Edit, EditKind, change_fields, remove_rows
from planner.core.edits.close_up import close_up
from planner.core.programme import Appearance, Entry, Programme
from planner.core.queries import free_order, lanes, span, tray


def remove_entries(programme: Programme, ids: Collection[str]) -> Edit:
    """Delete entries, and the appearances in them."""
    return remove_rows(
        EditKind.DELETE,
        [
            *(a for a in programme.appearances.values() if a.entry in ids),
            *(programme.entries[id_] for id_ in ids),
        ],
    )


def remove_and_close(programme: Programme, ids: Collection[str]) -> Edit:
    """Delete entries, and let what comes after them move up by their lengths.

        |-A-||-X-|..|-B-||-C-|..|==L (fixed)==|     without X
        |-A-|..|-B-||-C-|.......|==L (fixed)==|

    As `planner.core.edits.close_up` says: gaps stay as long as they were, what is fixed stays, and
    so does a plenary unless all rooms close up.
    """
    gone = [programme.entries[id_] for id_ in ids]
    closed: list[Change] = []
    for day in dict.fromkeys(entry.day for entry in gone if entry.day is not None):
        out = [(span(e), lanes(programme, e.room)) for e in gone if e.day == day]
        starts = close_up(programme, day, out, without=ids)
        moved = {id_: {"start": start} for id_, start in starts.items()}
        closed += change_fields(programme, EditKind.DELETE, moved).changes
    return Edit(EditKind.DELETE, (*closed, *remove_entries(programme, ids).changes))


def remove_speaker(programme: Programme, id_: str) -> Edit:
    """Delete a speaker, and their appearances."""
    gone: list[Appearance] = [a for a in programme.appearances.values() if a.speaker == id_]
    return remove_rows(EditKind.DELETE, [*gone, programme.speakers[id_]])


def remove_room(programme: Programme, id_: str) -> Edit:
    """Delete a room; its entries are set aside to the tray."""
    lifted = _lifted(programme, (e for e in programme.entries.values() if e.room == id_))
    unhidden = [
        Change(
            day.id,
            "hidden_rooms",
            day.hidden_rooms,
            tuple(room for room in day.hidden_rooms if room != id_),
        )
        for day in programme.days.values()
        if id_ in day.hidden_rooms
    ]
    gone = Change(id_, None, programme.rooms[id_], None)
    return Edit(EditKind.DELETE, (*lifted, *unhidden, gone))


def remove_day(programme: Programme, id_: str) -> Edit:
    """Delete a day; its entries are set aside, and speakers' absences on it are forgotten."""
    lifted = _lifted(programme, (e for e in programme.entries.values() if e.day == id_))
    absences = [
        Change(
            speaker.id,
            "unavailable",
            speaker.unavailable,
            tuple(span for span in speaker.unavailable if span.day != id_),
        )
        for speaker in programme.speakers.values()
        if any(span.day == id_ for span in speaker.unavailable)
    ]
    gone = Change(id_, None, programme.days[id_], None)
    return Edit(EditKind.DELETE, (*lifted, *absences, gone))


def remove_track(programme: Programme, id_: str) -> Edit:
    """Delete a track; its entries lose their colour."""
    freed = [
        Change(entry.id, "track", id_, None)
        for entry in programme.entries.values()
        if entry.track == id_
    ]
    return Edit(EditKind.DELETE, (*freed, Change(id_, None, programme.tracks[id_], None)))


def _lifted(programme: Programme, entries: Iterable[Entry]) -> list[Change]:
    """Whole-row changes that put entries at the end of the tray, without a room.

    Those that lie in the tray already keep their places there.
    """
    order = free_order([entry.order for entry in tray(programme)])
    changes = []
    for entry in sorted(entries, key=lambda e: (e.day or "", e.start or 0, e.order, e.id)):
        if entry.placed:
            lifted = replace(entry, day=None, start=None, room=None, order=order)
            order += 1
        else:
            lifted = replace(entry, room=None)
        changes.append(Change(entry.id, None, entry, lifted))
    return changes
