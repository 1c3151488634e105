"""Writes half-typed text, and takes it out again."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert

from planner.core.changes import Edit
from planner.document.schema import drafts
from planner.document.sqlite import driver_of


def keep_draft(connection: Connection, id_: str, field: str, text: str) -> None:
    """Keeps the text in place of what was drafted for that field before."""
    drop_draft(connection, id_, field)
    connection.execute(insert(drafts), {"id": id_, "field": field, "text": text})


def drop_draft(connection: Connection, id_: str, field: str) -> None:
    """Forgets what was drafted for that field."""
    connection.execute(delete(drafts).where(drafts.c.id == id_, drafts.c.field == field))


def settle(connection: Connection, edit: Edit) -> None:
    """Forgets the drafts an edit has answered: of its fields, and all of a whole row's."""
    fields = {(change.id, change.field) for change in edit.changes}
    waiting = driver_of(connection).execute("SELECT id, field FROM drafts").fetchall()
    for id_, field in waiting:
        if (id_, field) in fields or (id_, None) in fields:
            drop_draft(connection, id_, field)
