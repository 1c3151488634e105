"""When the items of a sheet start and how long they last."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planner.core.reading import Doubt
from planner.formats.programme_text.schedule import UNSTATED
from planner.formats.programme_text.times import DAY, Span, settle_halves
from planner.formats.spreadsheet.records import Record

_EVENING = 17 * 60
_DAWN = 5 * 60
_LONGEST_NIGHT = 8 * 60
_EVERYWHERE = ""

Placed = tuple[Record, str]
"""An item and its room's name, empty for all rooms."""


@dataclass(frozen=True)
class Slot:
    """A start and a duration in minutes; a doubt says why the end is a guess.

    `stated_end` is what the row says, also where that cannot be.
    """

    start: int
    duration: int
    stated_end: int | None
    doubt: Doubt | None = None


def slots(placed: Sequence[Placed]) -> dict[int, Slot]:
    """The slots of a day's items with a start, by the numbers of their rows.

    Without an end, an item lasts until the next start in its room or in all rooms.
    """
    timed = [(record, room) for record, room in placed if record.start is not None]
    spans = _spans(timed)
    starts: defaultdict[str, set[int]] = defaultdict(set)
    for record, room in timed:
        starts[room].add(spans[record.line][0])
    every = set().union(*starts.values()) if starts else set()
    following = {
        room: sorted(every if room == _EVERYWHERE else own | starts[_EVERYWHERE])
        for room, own in [*starts.items()]
    }
    return {
        record.line: _slot(record, *spans[record.line], following[room]) for record, room in timed
    }


def _spans(timed: Sequence[Placed]) -> Mapping[int, tuple[int, int | None]]:
    """Starts and ends in minutes, those of the small hours after an evening counted on from it."""
    spans: dict[int, tuple[int, int | None]] = {}
    before: defaultdict[str, int] = defaultdict(int)
    for record, room in timed:
        if record.start is None:
            continue
        ((start, end),) = settle_halves([Span(record.start, record.end, 0)])
        shift = DAY if start < _DAWN and start + DAY - before[room] <= _LONGEST_NIGHT and (
            before[room] >= _EVENING
        ) else 0  # fmt: skip
        if end is not None:
            end += shift + (DAY * record.nights if end < DAY else 0)
        before[room] = start + shift
        spans[record.line] = (start + shift, end)
    return spans


def _slot(record: Record, start: int, end: int | None, starts: Sequence[int]) -> Slot:
    if end is not None and end > start:
        return Slot(start, end - start, end)
    if end is not None and end < start and _is_night(start, end):
        return Slot(start, end + DAY - start, end + DAY)
    doubt = None if end is None else Doubt.END_BEFORE_START
    if record.minutes is not None:
        return Slot(start, record.minutes, end, doubt)
    following = bisect_right(starts, start)
    duration = starts[following] - start if following < len(starts) else UNSTATED
    return Slot(start, duration, end, doubt or Doubt.NO_END)


def _is_night(start: int, end: int) -> bool:
    return start >= _EVENING and 0 < end + DAY - start <= _LONGEST_NIGHT
