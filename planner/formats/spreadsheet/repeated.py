"""Items that stand in a row for each of their people, as some systems write them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from planner.formats.spreadsheet.records import Record
from planner.formats.spreadsheet.sheet import Cell, Field
from planner.formats.spreadsheet.whole_names import DESCRIBING, barred

_EACH = (Field.SPEAKERS, Field.MODERATOR, Field.MAIL, Field.BIOGRAPHY)
"""What each of the rows says of somebody else."""


def in_one_row(found: Sequence[Record]) -> list[Record]:
    """The items, those that differ in their people alone as one; its line is the first's."""
    by_key: dict[tuple[object, ...], list[Record]] = {}
    for number, record in enumerate(found):
        by_key.setdefault(_key(record) or (number,), []).append(record)
    return [_joined(rows) if len(rows) > 1 else rows[0] for rows in by_key.values()]


def _key(record: Record) -> tuple[object, ...]:
    """What rows of one item share; nothing where it names nobody or has no id."""
    if Field.ID not in record.cells or Field.SPEAKERS not in record.cells:
        return ()
    texts = (record.text(name) for name in (Field.ID, Field.TITLE, Field.ROOM))
    return (*texts, str(record.day), str(record.start))


def _joined(rows: Sequence[Record]) -> Record:
    cells = {name: list(held) for name, held in rows[0].cells.items() if name not in DESCRIBING}
    for name in _EACH:
        said: list[Cell] = []
        for row in rows:
            held = _people(row) if name is Field.SPEAKERS else row.cells.get(name, [])
            said += [cell for cell in held if cell not in said or name is not Field.SPEAKERS]
        if said:
            cells[name] = said
    return replace(rows[0], cells=cells)


def _people(row: Record) -> list[Cell]:
    """Whom a row names, with what it says of that person."""
    held = row.cells[Field.SPEAKERS]
    if len(held) > 1 or not isinstance(held[0], str) or "|" in held[0]:
        return held
    return [barred(held[0], *(row.text(name) for name in DESCRIBING))]
