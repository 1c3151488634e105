"""Edits to test with: `removal` of one row, and a hypothesis strategy for any.

`edits(programme)` gives an edit that can be applied to that programme: fields of every kind, rows
added, rows removed with all that names them.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st

from planner.core.changes import (
    Change,
    Edit,
    EditKind,
    add_rows,
    change_fields,
    remove_rows,
)
from planner.core.programme import TABLES, Appearance, Entry, Programme, Row, Speaker
from tests.builders.programmes import OWN_FIELDS, ROWS, apply_if_sound, draw_row


def removal(programme: Programme, row: Row) -> Edit:
    """The edit that removes a row with all that names it: appearances go, entries are freed."""
    if isinstance(row, Appearance):
        return remove_rows(EditKind.DELETE, [row])
    if isinstance(row, Entry | Speaker):
        gone = [a for a in programme.appearances.values() if row.id in (a.entry, a.speaker)]
        return remove_rows(EditKind.DELETE, [*gone, row])
    loosened = change_fields(programme, EditKind.DELETE, _without(programme, row.id))
    return Edit(EditKind.DELETE, (*loosened.changes, Change(row.id, None, row, None)))


def _without(programme: Programme, gone: str) -> dict[str, dict[str, Any]]:
    """What the rows that name a day, room or track are to be without it, by id and field."""
    freed: dict[str, dict[str, Any]] = {}
    for entry in programme.entries.values():
        if entry.day == gone:
            freed[entry.id] = {"day": None, "start": None}
        elif entry.room == gone:
            freed[entry.id] = {"room": None}
        elif entry.track == gone:
            freed[entry.id] = {"track": None}
    for day in programme.days.values():
        freed[day.id] = {"hidden_rooms": tuple(r for r in day.hidden_rooms if r != gone)}
    for speaker in programme.speakers.values():
        left = tuple(span for span in speaker.unavailable if span.day != gone)
        freed[speaker.id] = {"unavailable": left}
    return freed


@st.composite
def edits(draw: st.DrawFn, programme: Programme) -> Edit:
    """One edit that can be applied to this programme."""
    held = [row for name in TABLES.values() for row in getattr(programme, name).values()]
    choices = ["own", "add"] + (["change", "remove"] * 2 if held else [])
    choice = draw(st.sampled_from(choices))
    if choice == "own":
        names = draw(st.sets(st.sampled_from(sorted(OWN_FIELDS)), min_size=1, max_size=3))
        values = {name: draw(OWN_FIELDS[name]) for name in sorted(names)}
        return change_fields(programme, EditKind.CHANGE, {programme.id: values})
    if choice == "add":
        named = bool(programme.speakers and programme.entries)
        types = [type_ for type_ in ROWS if type_ is not Appearance or named]
        rows_of = ROWS[draw(st.sampled_from(types))]
        edit = add_rows(EditKind.ADD, [draw_row(draw, rows_of, programme)])
    else:
        row = draw(st.sampled_from(sorted(held, key=lambda row: row.id)))
        edit = removal(programme, row) if choice == "remove" else draw(_change(programme, row))
    assume(apply_if_sound(programme, edit) is not None)
    return edit


@st.composite
def _change(draw: st.DrawFn, programme: Programme, row: Row) -> Edit:
    """Some fields of the row get other values; appearances in parts that go are removed."""
    other = draw(ROWS[type(row)](row.id, programme))
    names = [field.name for field in fields(row) if field.name != "id"]
    if isinstance(row, Appearance):
        names = ["state", "order"]  # the others could make two alike
    chosen = draw(st.sets(st.sampled_from(names), min_size=1, max_size=4))
    if chosen & {"day", "start"}:
        chosen |= {"day", "start"} & set(names)
    values = {name: getattr(other, name) for name in sorted(chosen)}
    gone: list[Row] = []
    if isinstance(row, Entry) and "parts" in values:
        left = {None, *(part.id for part in values["parts"])}
        in_entry = [a for a in programme.appearances.values() if a.entry == row.id]
        gone = [a for a in in_entry if a.part not in left]
    changed = change_fields(programme, EditKind.CHANGE, {row.id: values})
    removed = remove_rows(EditKind.CHANGE, gone)
    return Edit(EditKind.CHANGE, (*removed.changes, *changed.changes))
