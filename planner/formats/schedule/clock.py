"""When an event is, from what a schedule says of it in up to four places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from datetime import date as Date  # noqa: N812 - as everywhere
from zoneinfo import ZoneInfo

from planner.formats.schedule.values import ScheduleEvent

_CLOCK = re.compile(r"\s*(\d{1,3}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*")
_FOUR_FIGURES = re.compile(r"\s*([01]\d|2[0-3])([0-5]\d)\s*")
_MINUTES = re.compile(r"\s*(\d{1,5})\s*")
_ISO_LENGTH = re.compile(r"\s*PT(?:(\d{1,3})H)?(?:(\d{1,5})M)?(?:\d{1,5}S)?\s*")
_DAY = 24 * 60
LONGEST = 31 * _DAY
"""Minutes an event may last; what claims more says nothing."""


@dataclass(frozen=True)
class When:
    """The date, the minutes since midnight and how many it lasts, each as far as it is stated."""

    date: Date | None
    start: int | None
    minutes: int | None


def when(event: ScheduleEvent, zone: ZoneInfo) -> When:
    """When the event is, on the clock of that zone."""
    stated, clock = moment_of(event.date), _start(event.start)
    if clock is not None:
        clock %= _DAY
    local = None if stated is None else _wall_clock(stated, clock, zone)
    if local is None:
        return When(date_of(event.date), clock, _length(event, stated))
    start = local.hour * 60 + local.minute
    return When(local.date(), start, _length(event, stated))


def date_of(text: str) -> Date | None:
    """The date at the beginning of an ISO date or time."""
    try:
        return Date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None


def minutes_of(text: str) -> int | None:
    """The minutes of "HH:MM" or "HH:MM:SS", a clock or a duration; None for anything else."""
    match = _CLOCK.fullmatch(text)
    return int(match[1]) * 60 + int(match[2]) if match and int(match[2]) < 60 else None


def local_minutes(text: str) -> int | None:
    """The minutes since midnight of an ISO time as it stands there, or of a bare clock."""
    stated = moment_of(text)
    return minutes_of(text) if stated is None else stated.hour * 60 + stated.minute


def moment_of(text: str) -> datetime | None:
    """The moment of an ISO date and time; None for a mere date, and for anything else."""
    text = text.strip()
    try:
        return datetime.fromisoformat(text) if len(text) > len("2027-04-15") else None
    except ValueError:
        return None


def _start(text: str) -> int | None:
    """The minutes since midnight of a clock, also of "0930"."""
    match = _FOUR_FIGURES.fullmatch(text)
    return int(match[1]) * 60 + int(match[2]) if match else minutes_of(text)


def _wall_clock(stated: datetime, clock: int | None, zone: ZoneInfo) -> datetime:
    """The stated moment on the venue's clock.

    As it stands, unless it is in UTC or the start says another time than it does.
    """
    if stated.tzinfo is None:
        return stated
    as_written = stated.replace(tzinfo=None)
    if clock is not None and clock == as_written.hour * 60 + as_written.minute:
        return as_written
    try:
        there = stated.astimezone(zone).replace(tzinfo=None)
    except OverflowError:
        return as_written
    if clock is None:
        return there if not stated.utcoffset() else as_written
    return there if clock == there.hour * 60 + there.minute else as_written


def _length(event: ScheduleEvent, stated: datetime | None) -> int | None:
    minutes = _minutes(event.duration)
    end = moment_of(event.end)
    if not minutes and end is not None and stated is not None:
        if (end.tzinfo is None) != (stated.tzinfo is None):
            end, stated = end.replace(tzinfo=UTC), stated.replace(tzinfo=UTC)
        minutes = int((end - stated).total_seconds()) // 60
    return minutes if minutes and 0 < minutes <= LONGEST else None


def _minutes(text: str) -> int | None:
    """The minutes of a duration: "00:45", a bare number of them, or "PT45M"."""
    if match := _MINUTES.fullmatch(text):
        return int(match[1])
    if (match := _ISO_LENGTH.fullmatch(text)) and (match[1] or match[2]):
        return int(match[1] or 0) * 60 + int(match[2] or 0)
    return minutes_of(text)
