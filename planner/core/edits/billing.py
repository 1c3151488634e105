"""Who appears in an entry, given as names."""

from __future__ import annotations

from collections.abc import Sequence

from planner.core.changes import Edit, EditKind, apply, as_one, change_fields, remove_rows
from planner.core.edits.people import appear
from planner.core.programme import IdFactory, Programme
from planner.core.queries import appearances_in


def bill(programme: Programme, entry: str, names: Sequence[str], ids: IdFactory) -> Edit:
    """The edit after which those of these names appear in an entry or its parts, and no others.

        A, B (moderator)    with the names B, C:    B (moderator), C

    Who stays keeps role, agreement and part; those of the entry itself stand as the names do.
    Somebody new is added as a speaker; who leaves stays in the programme.
    """
    rank = {_key(name): place for place, name in reversed(list(enumerate(names))) if _key(name)}
    there = [a for a in programme.appearances.values() if a.entry == entry]
    known = {a.id: _key(programme.speakers[a.speaker].name) for a in there}
    gone = [a for a in there if known[a.id] and known[a.id] not in rank]
    steps = [remove_rows(EditKind.CHANGE, gone)]
    now = apply(programme, steps[0])
    for key, place in sorted(rank.items(), key=lambda item: item[1]):
        if key not in known.values():
            steps.append(appear(now, names[place], entry, ids))
            now = apply(now, steps[-1])
    steps.append(_in_order(now, entry, rank))
    return as_one(EditKind.CHANGE, *steps)


def _in_order(programme: Programme, entry: str, rank: dict[str, int]) -> Edit:
    """Those of the entry itself in the order of their names; nameless ones last."""
    order = appearances_in(programme, entry)
    names = {a.id: _key(programme.speakers[a.speaker].name) for a in order}
    wanted = sorted(order, key=lambda a: rank.get(names[a.id], len(rank)))
    if wanted == order:
        return Edit(EditKind.CHANGE, ())
    places = {a.id: {"order": place} for place, a in enumerate(wanted)}
    return change_fields(programme, EditKind.CHANGE, places)


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()
