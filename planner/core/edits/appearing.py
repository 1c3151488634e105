"""Several appearances at once: people who are given to items together, and who say yes to all."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from planner.core.changes import Edit, EditKind, add_rows, change_fields
from planner.core.programme import Appearance, AppearanceState, IdFactory, Programme, Role
from planner.core.queries import appearances_in, free_order


def appear_together(
    programme: Programme, speakers: Sequence[str], entries: Collection[str], ids: IdFactory
) -> Edit:
    """The edit that lets all those people speak in all those entries, behind who does already.

    In each entry they stand in the order given. Who speaks there already does not once more.
    """
    rows: list[Appearance] = []
    for entry in entries:
        there = appearances_in(programme, entry)
        speak = {a.speaker for a in there if a.role == Role.SPEAKER}
        place = free_order([a.order for a in there])
        new = [speaker for speaker in dict.fromkeys(speakers) if speaker not in speak]
        rows += (Appearance(ids(), id_, entry, order=place + n) for n, id_ in enumerate(new))
    return add_rows(EditKind.ADD, rows)


def confirm_all(programme: Programme, speaker: str) -> Edit:
    """The edit by which somebody confirms whatever they were asked for; what they declined stays.

    asked, confirmed, declined, asked  ->  confirmed, confirmed, declined, confirmed
    """
    asked = [
        a.id
        for a in programme.appearances.values()
        if a.speaker == speaker and a.state == AppearanceState.ASKED
    ]
    confirmed = {"state": AppearanceState.CONFIRMED}
    return change_fields(programme, EditKind.CHANGE, dict.fromkeys(asked, confirmed))
