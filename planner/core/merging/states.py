"""The three states of a merge, as rows by id whichever table they are of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from planner.core.merging.conflict import Side
from planner.core.merging.naming import named
from planner.core.programme import TABLES, Programme, Row

Rows = Mapping[str, Row]


class States:
    """Where two copies parted, and what became of each."""

    def __init__(self, base: Programme, ours: Programme, theirs: Programme) -> None:
        self.own = (base, ours, theirs)
        self.base = _rows(base)
        self.sides: Mapping[Side, Rows] = {Side.OURS: _rows(ours), Side.THEIRS: _rows(theirs)}
        self._naming = {side: _by_named(rows) for side, rows in self.sides.items()}

    def of(self, id_: str) -> tuple[Row | None, Row | None, Row | None]:
        """The row of that id: at first, here and there."""
        ours, theirs = self.sides.values()
        return self.base.get(id_), ours.get(id_), theirs.get(id_)

    def ids(self) -> list[str]:
        """Of all rows, those of our copy first, table by table."""
        return list({**self.sides[Side.OURS], **self.sides[Side.THEIRS], **self.base})

    def naming(self, side: Side, id_: str) -> list[Row]:
        """The rows of a side that name the row of that id."""
        return self._naming[side].get(id_, [])


def as_programme(own: Programme, fields: Mapping[str, Any], rows: Rows) -> Programme:
    """The programme of these rows and field values."""
    tables: dict[str, dict[str, Row]] = {name: {} for name in TABLES.values()}
    for row in rows.values():
        tables[TABLES[type(row)]][row.id] = row
    values: dict[str, Any] = {**fields, **tables}
    return replace(own, **values)


def _rows(programme: Programme) -> Rows:
    return {id_: row for name in TABLES.values() for id_, row in getattr(programme, name).items()}


def _by_named(rows: Rows) -> Mapping[str, list[Row]]:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows.values():
        for id_ in {id_ for _, id_ in named(row)}:
            found[id_].append(row)
    return found
