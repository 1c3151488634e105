"""Who appears where."""

from __future__ import annotations

from planner.core.changes import Change, Edit, EditKind, add_rows, remove_rows
from planner.core.programme import Appearance, IdFactory, Programme, Role, Speaker
from planner.core.queries import appearances_in, free_order, speakers_by_name


def appear(
    programme: Programme, name: str, entry: str, ids: IdFactory, part: str | None = None
) -> Edit:
    """The edit that lets a person of that name speak there; somebody new is added as a speaker.

    Of namesakes the first is taken. Nothing changes where the person speaks there already.
    """
    name = " ".join(name.split())
    known = next(
        (s for s in speakers_by_name(programme) if s.name.casefold() == name.casefold()), None
    )
    there = appearances_in(programme, entry, part)
    if known and any(a.speaker == known.id and a.role == Role.SPEAKER for a in there):
        return Edit(EditKind.ADD, ())
    speaker = known or Speaker(ids(), name=name)
    order = free_order([appearance.order for appearance in there])
    appearance = Appearance(ids(), speaker.id, entry, part, order=order)
    return add_rows(EditKind.ADD, [appearance] if known else [speaker, appearance])


def disappear(programme: Programme, id_: str) -> Edit:
    """The edit that takes an appearance away; the speaker stays in the programme."""
    return remove_rows(EditKind.DELETE, [programme.appearances[id_]])


def reorder_appearance(programme: Programme, id_: str, steps: int) -> Edit:
    """The edit that moves somebody up or down among those who appear in the same place.

    steps -1:   A, B, C  with B in hand  ->  B, A, C      At the ends nothing changes.
    """
    own = programme.appearances[id_]
    order = [a.id for a in appearances_in(programme, own.entry, own.part)]
    place = order.index(id_)
    to = min(len(order) - 1, max(0, place + steps))
    order.insert(to, order.pop(place))
    changes = tuple(
        Change(other, "order", programme.appearances[other].order, number)
        for number, other in enumerate(order)
        if programme.appearances[other].order != number and to != place
    )
    return Edit(EditKind.REORDER, changes)
