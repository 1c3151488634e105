"""Makes a programme what it, or a copy of it, once was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from planner.core.changes import PROGRAMME_FIELDS, Change, Edit, EditKind
from planner.core.programme import TABLES, Programme, Row


def restore(programme: Programme, then: Programme) -> Edit:
    """The edit that makes the one programme hold what the other does.

        now                                    then                         the edit
        9:00 |--maps--|  9:45 |--films--|      9:15 |--maps--|              maps to 9:15, films gone

    Only what differs is in it, field by field, so that the history and a merge can tell what came
    back. The programme keeps its own id.
    """
    gone: list[Change] = []
    changed: list[Change] = []
    added: list[Change] = []
    for name in sorted(PROGRAMME_FIELDS):
        changed += _of_field(programme.id, name, programme, then)
    for table in TABLES.values():
        now_rows, then_rows = getattr(programme, table), getattr(then, table)
        gone += [
            Change(id_, None, row, None) for id_, row in now_rows.items() if id_ not in then_rows
        ]
        added += [
            Change(id_, None, None, row) for id_, row in then_rows.items() if id_ not in now_rows
        ]
        for id_, row in now_rows.items():
            if id_ in then_rows and row != then_rows[id_]:
                changed += _of_row(row, then_rows[id_])
    return Edit(EditKind.RESTORE, (*gone, *changed, *added))


def _of_row(row: Row, then: Row) -> Iterator[Change]:
    for field in fields(row):
        yield from _of_field(row.id, field.name, row, then)


def _of_field(id_: str, name: str, now: Any, then: Any) -> Iterator[Change]:
    before, after = getattr(now, name), getattr(then, name)
    if before != after:
        yield Change(id_, name, before, after)
