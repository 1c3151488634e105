"""Spans that tell the hours of the whole event, held against the programme's own."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date as Date  # noqa: N812 - as everywhere
from operator import itemgetter

from planner.core.programme import Day, Entry
from planner.core.reading import WarningKind
from planner.formats.programme_text.lines import Line
from planner.formats.programme_text.notes import Notes
from planner.formats.programme_text.outline import Outline
from planner.formats.programme_text.times import settle_halves


@dataclass(frozen=True)
class StatedHours:
    """From when to when in minutes since midnight, as `text` in a line says; perhaps no end."""

    opens: int
    closes: int | None
    line: Line
    text: str


def stated_hours(found: Outline) -> list[StatedHours]:
    """The hours in the front matter, in facts at the end, and under days without entries."""
    spans = [
        (hours.span, line, hours.text)
        for hours, line in (*found.front.hours, *found.hours, *found.tail.hours)
    ]
    for day in found.days:
        if not day.has_entries:
            spans += [(block.span, block.line, block.line.text) for block in day.blocks]
    stated: list[StatedHours] = []
    for span, line, text in spans:
        ((opens, closes),) = settle_halves([span])
        if closes is None or closes > opens:
            stated.append(StatedHours(opens, closes, line, text))
    return stated


def compare_hours(
    stated: list[StatedHours],
    days: Mapping[str, Day],
    entries: Mapping[str, Entry],
    notes: Notes,
) -> dict[str, Day]:
    """Warns of hours that are no day's own; in a programme without entries they are the first's."""
    if not entries and stated:
        first, told = next(iter(days.values())), stated[0]
        closes = max(first.closes, told.opens) if told.closes is None else told.closes
        return {first.id: replace(first, opens=told.opens, closes=closes)}
    own = {(day.opens, closes) for day in days.values() for closes in (day.closes, None)}
    dates = sorted((mark.first, mark.id) for mark in notes.marks if mark.field == "date")
    for hours in stated:
        if (hours.opens, hours.closes) in own:
            continue
        # The day meant is the last whose date stands before the hours or with them.
        before = bisect_right(dates, hours.line.number, key=itemgetter(0))
        day = days[dates[before - 1][1]] if before else next(iter(days.values()))
        values: dict[str, str | int | Date] = {"text": hours.text, "start": hours.opens}
        if hours.closes is not None:
            values["end"] = hours.closes
        values |= {"opens": day.opens, "closes": day.closes}
        notes.warn(WarningKind.CONTRADICTS, hours.line.number, **values)
    return dict(days)
