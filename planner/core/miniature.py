"""A programme's first day as a handful of rectangles: shapes alone, no words."""

from __future__ import annotations

from collections.abc import Iterator

from planner.core.programme import Day, EntryKind, Programme
from planner.core.queries import days_in_order, rooms_in_order, span

Shape = tuple[int, int, int, int, int]
"""Left, top, right and bottom in thousandths of the picture, then 1 for a break, else 0."""

WHOLE = 1000
_MOST = 60
"""Shapes that a small picture can show; of more, the longest tell how the day looks."""


def miniature(programme: Programme) -> tuple[Shape, ...]:
    """What happens on the first day that has anything, from its opening to its closing time.

    What lasts longer than those hours makes the picture longer. None where nothing is placed.
    """
    for day in days_in_order(programme):
        found = sorted(set(_shapes(programme, day)), key=_size)[-_MOST:]
        if found:
            return tuple(sorted(found, key=lambda shape: (shape[1], shape[0], shape)))
    return ()


def _shapes(programme: Programme, day: Day) -> Iterator[Shape]:
    entries = programme.index.running(day.id)
    if not entries:
        return
    lanes = {
        room.id: number
        for number, room in enumerate(
            room for room in rooms_in_order(programme) if room.id not in day.hidden_rooms
        )
    }
    first = min(day.opens, *(span(entry).start for entry in entries))
    last = max(day.closes, first + 1, *(span(entry).end for entry in entries))
    for entry in entries:
        if entry.room is not None and entry.room not in lanes:
            continue
        lane, across = (0, 1) if entry.room is None else (lanes[entry.room], len(lanes))
        yield (
            WHOLE * lane // across,
            WHOLE * (span(entry).start - first) // (last - first),
            WHOLE * (lane + 1) // across,
            WHOLE * (span(entry).end - first) // (last - first),
            int(entry.kind is EntryKind.BREAK),
        )


def _size(shape: Shape) -> tuple[int, Shape]:
    """How much of the picture it fills; the shape itself settles a tie."""
    left, top, right, bottom, _ = shape
    return (right - left) * (bottom - top), shape
