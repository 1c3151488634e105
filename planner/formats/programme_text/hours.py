"""Spans that tell the hours of the whole event, held against the programme's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from planner.core.programme import Day, Entry
from planner.core.reading import WarningKind
from planner.formats.programme_text.lines import Line
from planner.formats.programme_text.notes import Notes
from planner.formats.programme_text.outline import Outline
from planner.formats.programme_text.times import settle_halves


@dataclass(frozen=True)
class StatedHours:
    """From when to when in minutes since midnight, as a line says."""

    opens: int
    closes: int
    line: Line


def stated_hours(found: Outline) -> list[StatedHours]:
    """The hours in the front matter, in facts at the end, and under days without entries."""
    spans = [*found.front.hours, *found.tail.hours]
    for day in found.days:
        if not day.has_entries:
            spans += [(block.span, block.line) for block in day.blocks]
    stated: list[StatedHours] = []
    for span, line in spans:
        ((opens, closes),) = settle_halves([span])
        if closes is not None and closes > opens:
            stated.append(StatedHours(opens, closes, line))
    return stated


def compare_hours(
    stated: list[StatedHours],
    days: Mapping[str, Day],
    entries: Mapping[str, Entry],
    notes: Notes,
) -> dict[str, Day]:
    """Warns of hours that are no day's own; in a programme without entries they are the first's."""
    if not entries and stated:
        first = next(iter(days.values()))
        return {first.id: replace(first, opens=stated[0].opens, closes=stated[0].closes)}
    own = {(day.opens, day.closes) for day in days.values()}
    for hours in stated:
        if (hours.opens, hours.closes) not in own:
            first = next(iter(days.values()))
            notes.warn(
                WarningKind.CONTRADICTS,
                hours.line.number,
                text=hours.line.text,
                start=hours.opens,
                end=hours.closes,
                opens=first.opens,
                closes=first.closes,
            )
    return dict(days)
