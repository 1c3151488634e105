"""Half-typed text, by the id and field it is meant for, until it becomes an edit."""

from __future__ import annotations

import sqlite3

from planner.document.mapping import reading


def read_drafts(file: sqlite3.Connection) -> dict[tuple[str, str], str]:
    """All drafts. Raises mapping.UnreadableError."""
    with reading("the drafts"):
        found = file.execute("SELECT id, field, text FROM drafts")
        return {(id_, field): text for id_, field, text in found}
