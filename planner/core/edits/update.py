"""Bringing a programme up to date with a later reading of its source, as one edit."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from planner.core.changes import Edit, EditKind, remove_rows
from planner.core.comparison import Aspect, Difference, DifferenceKind, match
from planner.core.comparison.counterparts import same_days
from planner.core.edits.remove import remove_entries
from planner.core.edits.retelling import retell
from planner.core.edits.taking import Taking
from planner.core.programme import Appearance, Entry, IdFactory, Programme, random_id

__all__ = ["match", "update"]

_Changed = tuple[Entry, Entry, tuple[Aspect, ...]]
"""An entry, what was read of it, and what differs."""


def update(
    programme: Programme,
    read: Programme,
    same: Mapping[str, str],
    chosen: Collection[Difference],
    ids: IdFactory = random_id,
) -> Edit:
    """The edit that lets the chosen differences between a programme and a reading come true.

        there    |-welcome-| |-talk (fixed)-| |-coffee-|
        read     |-welcome-|      |-talk-| |-party-|
        after    |-welcome-|      |-talk (fixed)-| |-party-|       with all three chosen

    `same` leads from ids of the entries that were read to those that are there, as `match` finds
    them, and `chosen` are some of what `compare(programme, read, same)` gives. A NEW entry comes
    in as `take_over` brings it, but a day without a date is the one that stands where it does. A
    CHANGED one gets what the reading states of the aspects named and keeps the rest: its note,
    materials, limits, whether it is fixed. Who stays in it keeps role and agreement. A MISSING one
    goes with the appearances in it; the people stay. An entry learns its source's id. Days grow to
    hold what they get, and gaps in what the programme and its people say are filled.

    Blobs are brought as for `take_over`. Raises KeyError for a difference of other programmes.
    """
    missing = [d.before for d in chosen if d.kind is DifferenceKind.MISSING and d.before]
    new = {d.after for d in chosen if d.kind is DifferenceKind.NEW and d.after}
    changed = [
        (programme.entries[d.before], read.entries[d.after], d.aspects)
        for d in chosen
        if d.kind is DifferenceKind.CHANGED and d.before and d.after
    ]
    taking = Taking(programme, read, ids)
    gone: list[Appearance] = []
    if new or changed:
        taking.take_own_fields()
        _take_what_they_name(taking, same, [read.entries[id_] for id_ in new], changed)
        taking.take_entries(new)
        for was, now, aspects in changed:
            gone += retell(taking, was, now, aspects)
    return taking.edit(remove_entries(programme, missing), remove_rows(EditKind.IMPORT, gone))


def _take_what_they_name(
    taking: Taking, same: Mapping[str, str], new: Sequence[Entry], changed: Sequence[_Changed]
) -> None:
    """Days, rooms, tracks and people of the new entries, and of what changes in the others."""
    read = taking.read
    days = same_days(taking.programme, read)

    def named(name: str, *of: Aspect) -> set[str]:
        """Which rows of that field the entries name."""
        owners = [*new, *(now for _, now, aspects in changed if not set(of).isdisjoint(aspects))]
        return {getattr(owner, name) for owner in owners} - {None}

    taking.take_rooms(named("room", Aspect.ROOM))
    taking.take_tracks(named("track", Aspect.TRACK))
    grown = {
        now.day
        for was, now, aspects in changed
        if now.day and days.get(now.day) == was.day and not _OF_HOURS.isdisjoint(aspects)
    }
    wanted = named("day", Aspect.DAY, Aspect.PLACED) | grown
    taking.take_days(days, wanted, _hours(new, changed))
    billed = [*new, *(now for _, now, aspects in changed if Aspect.PEOPLE in aspects)]
    people = (a.speaker for entry in billed for a in read.index.appearing_in.get(entry.id, ()))
    taking.take_people(set(people), same)


def _hours(new: Sequence[Entry], changed: Sequence[_Changed]) -> dict[str, tuple[int, int]]:
    """What these entries fill of each day read; of an end that nobody stated, as it was there."""
    stretches = [(entry, entry.duration) for entry in new]
    stretches += [(now, was.duration if now.open_end else now.duration) for was, now, _ in changed]
    held: dict[str, tuple[int, int]] = {}
    for entry, minutes in stretches:
        if entry.day is not None and entry.start is not None:
            first, last = held.get(entry.day, (entry.start, entry.start))
            held[entry.day] = min(first, entry.start), max(last, entry.start + minutes)
    return held


_OF_HOURS = frozenset((Aspect.TIME, Aspect.LENGTH))
