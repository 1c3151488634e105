"""Copies of entries, with their parts and whoever appears in them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from planner.core.changes import Change, Edit, EditKind, add_rows
from planner.core.edits.landing import landed
from planner.core.programme import Appearance, Entry, IdFactory, Programme, Row
from planner.core.queries import free_order, tray


def duplicate(
    programme: Programme, ids: Collection[str], new_id: IdFactory, *, follow: bool = True
) -> Edit:
    """Copies of these entries right behind the last of them; what comes after is pushed.

        |-A-||-B-|....|-C-|     A and B   ->   |-A-||-B-||-A'-||-B'-||-C-|

    The copies keep their distances and rooms; those of another day follow on that day, those in
    the tray go to its end. For what a copy is, see `copied`.
    """
    originals = in_order(programme.entries[id_] for id_ in set(ids))
    wishes: list[tuple[Entry, Entry]] = []
    for day in dict.fromkeys(entry.day for entry in originals if entry.placed):
        own = [entry for entry in originals if entry.day == day]
        first = min(entry.start or 0 for entry in own)
        length = max(entry.end or 0 for entry in own) - first
        wishes += [(entry, replace(entry, start=(entry.start or 0) + length)) for entry in own]
    wishes += [(entry, entry) for entry in originals if not entry.placed]
    rows = copies(programme, wishes, new_id)
    return adding(programme, EditKind.DUPLICATE, rows, follow=follow, exactly=True)


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """Those of the timeline by day and time, then those of the tray by their order."""
    return sorted(
        entries,
        key=lambda e: (not e.placed, e.day or "", e.start or 0, e.order, e.room or "", e.id),
    )


def copied(
    entry: Entry, appearances: Iterable[Appearance], new_id: IdFactory
) -> tuple[Entry, list[Appearance]]:
    """An entry with new ids for itself, its parts and the appearances in it.

    A copy is not fixed and comes from no source; materials, words and limits stay.
    """
    own = new_id()
    parts = {part.id: replace(part, id=new_id()) for part in entry.parts}
    copy = replace(entry, id=own, parts=tuple(parts.values()), pinned=False, source="")
    return copy, [
        replace(a, id=new_id(), entry=own, part=None if a.part is None else parts[a.part].id)
        for a in appearances
        if a.entry == entry.id
    ]


def copies(
    programme: Programme, wishes: Iterable[tuple[Entry, Entry]], new_id: IdFactory
) -> list[Row]:
    """Copies of the first of each pair in the place of the second, with their appearances."""
    rows: list[Row] = []
    for entry, wish in wishes:
        there = programme.index.appearing_in.get(entry.id, ())
        copy, appearances = copied(wish, there, new_id)
        rows += [copy, *appearances]
    return rows


def adding(
    programme: Programme,
    kind: EditKind,
    rows: Sequence[Row],
    *,
    follow: bool,
    exactly: bool = False,
) -> Edit:
    """The edit that adds rows, lands the placed entries among them, and ends the tray with others.

    The entries of one day land as one block, by the middles or `exactly` where they are.
    """
    entries = [row for row in rows if isinstance(row, Entry)]
    placed: dict[str, Entry] = {}
    pushed: list[Change] = []
    for day in dict.fromkeys(entry.day for entry in entries if entry.placed):
        block = [entry for entry in entries if entry.day == day]
        lying, room_made = landed(programme, block, kind, follow=follow, exactly=exactly)
        placed |= {entry.id: entry for entry in lying}
        pushed += room_made.changes
    order = free_order([entry.order for entry in tray(programme)])
    for number, entry in enumerate(entry for entry in entries if not entry.placed):
        placed[entry.id] = replace(entry, order=order + number)
    added = add_rows(kind, [placed.get(row.id, row) for row in rows])
    return Edit(kind, (*added.changes, *pushed))
