"""When the days of a programme that is being read open and close."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from planner.core.interval import Interval
from planner.core.programme import Day, Entry

Hours = tuple[int, int]
"""Opening and closing in minutes since midnight."""


def with_hours(
    days: Iterable[Day], entries: Iterable[Entry], stated: Mapping[str, Hours | None]
) -> dict[str, Day]:
    """The days by id, each with the hours stated for its id and long enough for its entries."""
    held: defaultdict[str | None, list[Interval]] = defaultdict(list)
    for entry in entries:
        if entry.placed:
            held[entry.day].append(entry.stretch)
    return {day.id: _with_hours(day, held[day.id], stated.get(day.id)) for day in days}


def _with_hours(day: Day, held: list[Interval], stated: Hours | None) -> Day:
    spans = [(stretch.start, stretch.end) for stretch in held] + ([stated] if stated else [])
    if not spans:
        return day
    return replace(day, opens=min(start for start, _ in spans), closes=max(end for _, end in spans))
