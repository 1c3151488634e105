"""Which rows a row names."""

from __future__ import annotations

from collections.abc import Iterator

from planner.core.programme import Appearance, Day, Entry, Row, Speaker


def named(row: Row) -> Iterator[tuple[str, str]]:
    """The ids of other rows that this one names, each behind the field that does."""
    if isinstance(row, Entry):
        for field, id_ in (("day", row.day), ("room", row.room), ("track", row.track)):
            if id_ is not None:
                yield field, id_
    elif isinstance(row, Appearance):
        yield "speaker", row.speaker
        yield "entry", row.entry
    elif isinstance(row, Speaker):
        yield from (("unavailable", span.day) for span in row.unavailable)
    elif isinstance(row, Day):
        yield from (("hidden_rooms", room) for room in row.hidden_rooms)
