"""Calendars made of a few events, and what is read of them."""

from __future__ import annotations

from datetime import date
from textwrap import dedent

from planner.core.programme import Entry, Programme
from planner.core.queries import running_order
from planner.core.reading import Reading, WarningKind
from planner.formats.icalendar_file import read


def calendar_of(*events: str, head: str = "X-WR-CALNAME:Messe") -> Reading:
    """What is read of a calendar of these events, each given as its lines."""
    inside = "".join(f"BEGIN:VEVENT\n{dedent(event).strip()}\nEND:VEVENT\n" for event in events)
    return read(f"BEGIN:VCALENDAR\n{head}\n{inside}END:VCALENDAR\n".encode())


def entry_of(*lines: str, head: str = "X-WR-CALNAME:Messe") -> Entry:
    (entry,) = calendar_of("\n".join(lines), head=head).programme.entries.values()
    return entry


def times(programme: Programme) -> list[tuple[date | None, int | None]]:
    return [
        (programme.days[entry.day or ""].date, entry.start) for entry in running_order(programme)
    ]


def kinds(reading: Reading) -> list[WarningKind]:
    return [warning.kind for warning in reading.warnings]
