"""Items that run at the same time in different rooms, and how they are set off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner.core.programme import Entry, Programme
from planner.core.queries import rooms_in_order, span
from planner.pdf.flow import Row, Rule
from planner.pdf.looks import Stroke
from planner.pdf.products.sheet import Sheet

_LONG = 180
"""Minutes; rooms that go on side by side for longer are told hour by hour, not room by room."""

_PARTED, _ROOM_PARTED = 8.0, 12.0
"""What it costs to part sessions that run at the same time by the end of a page: between one room
and another, and within a room.
"""

_OUTER, _INNER = Stroke(0.75), Stroke(0.5, "#b9bfc3")
"""Above sessions that run at the same time, and between those of one room and another."""


def together(entries: Sequence[Entry]) -> Iterator[list[Entry]]:
    """A day's items as they run, in groups that overlap; what is for all rooms is alone."""
    group: list[Entry] = []
    end = 0
    for entry in entries:
        own = span(entry)
        if group and (entry.room is None or own.start >= end):
            yield group
            group = []
        if entry.room is None:
            yield [entry]
            continue
        end = max(end, own.end) if group else own.end
        group.append(entry)
    if group:
        yield group


def are_parallel(group: Sequence[Entry]) -> bool:
    """Whether the items of such a group are in several rooms."""
    return len({entry.room for entry in group}) > 1


def by_room(programme: Programme, group: Sequence[Entry]) -> list[Entry]:
    """The items of such a group room by room; as they run where that takes half a day."""
    if max(span(one).end for one in group) - span(group[0]).start > _LONG:
        return list(group)
    places = {room.id: place for place, room in enumerate(rooms_in_order(programme))}
    return sorted(group, key=lambda entry: places[entry.room or ""])


def among_others(
    sheet: Sheet, rows: list[Row], entry: Entry, before: Entry | None, *, below_pause: bool = False
) -> list[Row]:
    """An item that others run beside: below a line, and on a page with them if that may be.

    `before` is the one above it, if it is not the first of them; those of a room have no line
    between them. Where a break stands above the first, that break's own ground is line enough.
    """
    going_on = before is not None and before.room == entry.room
    cost = rows[0].part_cost
    if before:
        cost = _ROOM_PARTED if going_on else _PARTED
    line: tuple[Rule, ...] = ()
    has_own = sheet.style.look.session_rule or rows[0].band
    if not has_own and not going_on and (before or not below_pause):
        line = (sheet.rule(_INNER if before else _OUTER, sheet.scale.line * 0.3),)
    return [replace(rows[0], rules=(*rows[0].rules, *line), part_cost=cost), *rows[1:]]
