"""What the reader left to the user: lines it made nothing of, and ends nobody stated. No Qt."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from planner.core.programme import Day, Entry, Programme
from planner.core.queries import entries_of_day, lanes
from planner.core.reading import Doubt, Mark, Reading, ReadingWarning, WarningKind

_TIME = r"(\d{1,2})\s?(?:[.:]|h)\s?([0-5]\d)(?!\d)"
_SPAN = re.compile(
    rf"(?:\b(?:kl|klo|godz)\.?\s*)?(?<![\d.,:]){_TIME}(?:(?:\t|\s*(?:-|–|—|til|till|to|bis|à)\s*){_TIME})?",
    re.IGNORECASE,
)
_AROUND = " \t-–—:,;|."
_LENGTHS = (15, 30, 45, 60, 90)
"""Minutes that items often last."""
_HALF_AN_HOUR = 30
_LAST_MINUTE = 24 * 60
_DAY = "taken-day"


def unused(warning: ReadingWarning) -> bool:
    """Whether it tells of a line that nothing was made of."""
    return warning.kind is WarningKind.NOT_USED and warning.line is not None


def timed(line: str) -> Entry | None:
    """An entry of a line that has a time: at the first one, called as the rest says.

    It lasts half an hour where no end stands there. It has neither id nor day.
    """
    found = _SPAN.search(line)
    if found is None:
        return None
    start = int(found[1]) * 60 + int(found[2])
    end = int(found[3]) * 60 + int(found[4]) if found[3] else start + _HALF_AN_HOUR
    if end <= start or start >= _LAST_MINUTE:
        return None
    rest = f"{line[: found.start()]} {line[found.end() :]}"
    title = " ".join(rest.split()).strip(_AROUND)
    return Entry("", title=title, start=start, duration=end - start, open_end=not found[3])


def with_items(reading: Reading, lines: Sequence[str], wanted: Collection[str]) -> Reading:
    """The reading with an item for each of the wanted lines that have a time and were not used.

    It stands on the day of the item before it; `lines` are the source's.
    """
    programme = reading.programme
    days = dict(programme.days) or {_DAY: Day(_DAY)}
    first = min(days.values(), key=lambda day: (day.order, day.id)).id
    entries = dict(programme.entries)
    marks: list[Mark] = []
    for number in (warning.line or 0 for warning in reading.warnings if unused(warning)):
        line = lines[number - 1] if number <= len(lines) else ""
        found = timed(line) if line in wanted else None
        if found is None:
            continue
        above = entry_above(reading, number)
        day = above.day if above and above.day else first
        id_ = f"taken-{number}"
        entries[id_] = replace(found, id=id_, day=day)
        marks.append(Mark(id_, "start", number, number, Doubt.NO_END if found.open_end else None))
    if not marks:
        return reading
    taken = {mark.first for mark in marks}
    return Reading(
        replace(programme, days=days, entries=entries),
        (*reading.marks, *marks),
        tuple(w for w in reading.warnings if not (unused(w) and w.line in taken)),
    )


def entry_above(reading: Reading, line: int) -> Entry | None:
    """The entry that begins on the nearest line above."""
    starts = [
        (mark.first, mark.id)
        for mark in reading.marks
        if mark.id in reading.programme.entries and mark.first < line
    ]
    return reading.programme.entries[max(starts)[1]] if starts else None


def next_start(programme: Programme, entry: Entry) -> int | None:
    """When the next item in its place begins, in minutes since midnight; None after the last."""
    if entry.start is None or entry.day is None:
        return None
    own = lanes(programme, entry.room)
    later = [
        other.start
        for other in entries_of_day(programme, entry.day)
        if other.start is not None
        and other.start > entry.start
        and own & lanes(programme, other.room)
    ]
    return min(later, default=None)


def likely_ends(programme: Programme, entry: Entry) -> list[int]:
    """When an item may end whose end nobody stated, in minutes since midnight, earliest first.

    That is at the next start in its place, or after a usual length that does not run into it.
    """
    if entry.start is None or entry.day is None:
        return []
    ends = {entry.start + minutes for minutes in _LENGTHS}
    later = next_start(programme, entry)
    if later is not None:
        ends = {end for end in ends if end < later} | {later}
    return sorted(ends)
