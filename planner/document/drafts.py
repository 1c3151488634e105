"""Half-typed text, by the id and field it is meant for, until it becomes an edit."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select

from planner.core.changes import Edit
from planner.document.mapping import reading
from planner.document.schema import drafts

_WAITING = str(select(drafts.c.id, drafts.c.field))  # as text, which takes less to run


def read_drafts(connection: Connection) -> dict[tuple[str, str], str]:
    """All drafts. Raises mapping.UnreadableError."""
    with reading("the drafts"):
        found = connection.execute(select(drafts.c.id, drafts.c.field, drafts.c.text))
        return {(id_, field): text for id_, field, text in found}


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
    waiting = connection.exec_driver_sql(_WAITING).all()
    for id_, field in waiting:
        if (id_, field) in fields or (id_, None) in fields:
            drop_draft(connection, id_, field)
