"""The settled times of a day's blocks: what is an entry, how long it lasts, when the day opens."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from planner.core.reading import Doubt
from planner.formats.programme_text.entries import EntryReading
from planner.formats.programme_text.times import DAY, settle_halves

UNSTATED = 30
"""Minutes given to an entry without an end that nothing follows."""

_EVENING = 17 * 60
_LONGEST_NIGHT = 8 * 60
_DAWN = 5 * 60
_SEVERAL = 3


@dataclass(frozen=True)
class Slot:
    """An entry with its start and duration in minutes; a doubt says why the end is a guess.

    `stated_end` is what the text says, also where that cannot be.
    """

    reading: EntryReading
    start: int
    duration: int
    stated_end: int | None
    doubt: Doubt | None = None


@dataclass(frozen=True)
class Timetable:
    """A day's entries, and spans without a title that tell the hours of the event instead."""

    slots: tuple[Slot, ...]
    hours: tuple[Slot, ...]

    @property
    def opens(self) -> int | None:
        """The first start in minutes since midnight; None without entries."""
        return min((slot.start for slot in self.slots), default=None)

    @property
    def closes(self) -> int | None:
        """The last end in minutes since midnight; None without entries."""
        return max((slot.start + slot.duration for slot in self.slots), default=None)


def timetable(readings: Sequence[EntryReading]) -> Timetable:
    """Settles the times of a day's entries, in the order of the text.

    A span without a title that overlaps at least two titled entries, or is alone, is no entry.
    """
    times = _past_midnight(settle_halves([reading.block.span for reading in readings]))
    starts = sorted({start for start, _ in times})
    slots = [
        _slot(reading, start, end, starts)
        for reading, (start, end) in zip(readings, times, strict=True)
    ]
    titled = [slot for slot in slots if slot.reading.block.lines]
    begins = sorted(slot.start for slot in titled)
    ends = sorted(slot.start + slot.duration for slot in titled)

    def is_hours(slot: Slot) -> bool:
        if slot.reading.block.lines:
            return slot is slots[-1] and _covers(slot, slots[:-1])
        overlapped = bisect_left(begins, slot.start + slot.duration) - bisect_right(
            ends, slot.start
        )
        return overlapped >= 2 or len(slots) == 1

    return Timetable(
        tuple(slot for slot in slots if not is_hours(slot)),
        tuple(slot for slot in slots if is_hours(slot)),
    )


def _covers(slot: Slot, others: Sequence[Slot]) -> bool:
    """Whether a span that stands alone behind the running order tells of the whole of it."""
    block = slot.reading.block
    return (
        len(others) >= _SEVERAL
        and block.span.stop == len(block.line.text)
        and slot.stated_end is not None
        and slot.start < others[-1].start
        and slot.start <= min(other.start for other in others)
        and slot.stated_end >= max(other.start + other.duration for other in others)
    )


def _past_midnight(times: Sequence[tuple[int, int | None]]) -> list[tuple[int, int | None]]:
    """The times with those of the small hours after an evening counted on from it."""
    settled: list[tuple[int, int | None]] = []
    before = 0
    for start, end in times:
        night = start < _DAWN and before >= _EVENING and start + DAY - before <= _LONGEST_NIGHT
        shift = DAY if night else 0
        before = start + shift
        settled.append((before, None if end is None else end + shift))
    return settled


def _slot(reading: EntryReading, start: int, end: int | None, starts: Sequence[int]) -> Slot:
    if end is not None and end > start:
        return Slot(reading, start, end - start, end)
    if end is not None and start >= _EVENING and end + DAY - start <= _LONGEST_NIGHT:
        return Slot(reading, start, end + DAY - start, end + DAY)
    following = bisect_right(starts, start)
    duration = starts[following] - start if following < len(starts) else UNSTATED
    doubt = Doubt.NO_END if end is None else Doubt.END_BEFORE_START
    return Slot(reading, start, duration, end, doubt)
