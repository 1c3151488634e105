"""Who appears where, and who is not available when."""

from __future__ import annotations

from collections.abc import Sequence

from planner.core.changes import Change, Edit, EditKind, add_rows, change_fields, remove_rows
from planner.core.programme import Appearance, DaySpan, IdFactory, Programme, Role, Speaker
from planner.core.queries import appearances_in, free_order, speakers_by_name
from planner.core.spacing import on_one_line


def appear(
    programme: Programme, name: str, entry: str, ids: IdFactory, part: str | None = None
) -> Edit:
    """The edit that lets a person of that name speak there; somebody new is added as a speaker.

    Of namesakes the first is taken. Nothing changes where the person speaks there already.
    """
    name = on_one_line(name)
    known = next(
        (s for s in speakers_by_name(programme) if s.name.casefold() == name.casefold()), None
    )
    if known is not None:
        return appear_speaker(programme, known.id, entry, ids, part)
    speaker = Speaker(ids(), name=name)
    return add_rows(EditKind.ADD, [speaker, _behind(programme, speaker.id, entry, ids, part)])


def appear_speaker(
    programme: Programme, speaker: str, entry: str, ids: IdFactory, part: str | None = None
) -> Edit:
    """The edit that lets somebody of the programme speak there, behind those who do.

    Nothing changes where the person speaks there already.
    """
    there = appearances_in(programme, entry, part)
    if any(a.speaker == speaker and a.role == Role.SPEAKER for a in there):
        return Edit(EditKind.ADD, ())
    return add_rows(EditKind.ADD, [_behind(programme, speaker, entry, ids, part)])


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


def add_absence(programme: Programme, speaker: str, span: DaySpan) -> Edit:
    """The edit that notes when somebody is not available, behind what was noted before."""
    return _with_absences(programme, speaker, [*programme.speakers[speaker].unavailable, span])


def change_absence(programme: Programme, speaker: str, number: int, span: DaySpan) -> Edit:
    """The edit that puts another stretch in place of the one of that number, from 0."""
    spans = list(programme.speakers[speaker].unavailable)
    spans[number] = span
    return _with_absences(programme, speaker, spans)


def remove_absence(programme: Programme, speaker: str, number: int) -> Edit:
    """The edit that forgets the stretch of that number, from 0."""
    spans = list(programme.speakers[speaker].unavailable)
    del spans[number]
    return _with_absences(programme, speaker, spans)


def _behind(
    programme: Programme, speaker: str, entry: str, ids: IdFactory, part: str | None
) -> Appearance:
    order = free_order([a.order for a in appearances_in(programme, entry, part)])
    return Appearance(ids(), speaker, entry, part, order=order)


def _with_absences(programme: Programme, speaker: str, spans: Sequence[DaySpan]) -> Edit:
    values = {speaker: {"unavailable": tuple(spans)}}
    return change_fields(programme, EditKind.CHANGE, values)
