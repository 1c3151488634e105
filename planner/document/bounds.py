"""What the numbers and ids of a programme must keep to, to be written or believed.

Far wider than any event, so that nobody meets them but a slip or a file made to harm.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any, cast

from planner.core.programme import (
    TABLES,
    Appearance,
    Day,
    DaySpan,
    Entry,
    Part,
    Programme,
    Room,
    Row,
    Speaker,
    Track,
)

MAX_ROWS = 50_000
"""How many rows a table of a programme may have."""

_CLOCK = range(7 * 24 * 60 + 1)  # minutes since midnight: a day may run on, but not for ever
_LENGTH = range(1, 100_001)  # minutes
_PART = range(100_001)  # minutes; a part may be empty
_NUMBER = range(-(2**31), 2**31)  # what any database's integer holds
_BOUNDS: Mapping[type[Any], Mapping[str, range]] = {
    Day: {"order": _NUMBER, "opens": _CLOCK, "closes": _CLOCK},
    Room: {"order": _NUMBER, "capacity": range(2**31)},
    Track: {"order": _NUMBER},
    Entry: {
        "order": _NUMBER,
        "start": _CLOCK,
        "duration": _LENGTH,
        "least": _LENGTH,
        "most": _LENGTH,
    },
    Part: {"minutes": _PART},
    DaySpan: {"start": _CLOCK, "end": _CLOCK},
    Speaker: {},
    Appearance: {"order": _NUMBER},
}
_TABLE_FIELDS = tuple(TABLES.values())


def out_of_bounds(programme: Programme, touched: Collection[str] | None = None) -> Iterator[str]:
    """What is out of bounds, as English phrases; `touched` limits the work to those ids."""
    tables: list[Mapping[str, Row]] = [getattr(programme, name) for name in _TABLE_FIELDS]
    for name, table in zip(_TABLE_FIELDS, tables, strict=True):
        if len(table) > MAX_ROWS:
            yield f"{name} are more than {MAX_ROWS}"
        ids = table if touched is None else [id_ for id_ in touched if id_ in table]
        yield from _of_rows([table[id_] for id_ in ids])
    yield from _shared_ids(programme, tables, touched)


def _of_rows(rows: Sequence[Row]) -> Iterator[str]:
    """What is out of bounds in rows of one table and in what they hold."""
    yield from _of_values(rows, rows)
    if rows and isinstance(rows[0], Entry):
        parts = [part for row in cast(Sequence[Entry], rows) for part in row.parts]
        yield from _of_values(parts, parts)
    elif rows and isinstance(rows[0], Speaker):
        away = [(row, span) for row in cast(Sequence[Speaker], rows) for span in row.unavailable]
        yield from _of_values([row for row, _ in away], [span for _, span in away])


def _of_values(
    owners: Sequence[Row | Part], values: Sequence[Row | Part | DaySpan]
) -> Iterator[str]:
    """What is out of bounds in values of one type, in the name of those who own them.

    Thousands of rows have a few hundred different numbers: each is looked at once.
    """
    for name, allowed in _BOUNDS[type(values[0])].items() if values else ():
        numbers = list(map(attrgetter(name), values))
        outside = {n for n in set(numbers) if n is not None and n not in allowed}
        if outside:
            for owner, number in zip(owners, numbers, strict=True):
                if number in outside:
                    yield f"{name} of {owner.id} is {number}"


def _shared_ids(
    programme: Programme, tables: list[Mapping[str, Row]], touched: Collection[str] | None
) -> Iterator[str]:
    """An id names one value of the whole programme: edits find what they change by it alone."""
    if touched is None:
        rows = sum(len(table) for table in tables)
        ids = set().union(*tables)
        if len(ids) < rows or programme.id in ids:
            yield "two values have one id"
        return
    for id_ in touched:
        if sum(id_ in table for table in tables) + (id_ == programme.id) > 1:
            yield f"two values have the id {id_}"
