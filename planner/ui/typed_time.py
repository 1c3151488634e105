"""Times as people type them: 9, 930, 9.30, 9:30, 9.30-10.15, +15."""

from __future__ import annotations

import re

from planner.core.interval import Interval

_CLOCK = re.compile(r"(\d{1,2})[.:hH]?(\d\d)?|(\d)(\d\d)", re.ASCII)
_DASHES = re.compile(r"\s*(?:-|–|—)\s*")
_STEP = re.compile(r"([+\-−])\s*(\d{1,4})", re.ASCII)
_LATEST_HOUR = 36
_SMALL_HOURS = 6 * 60  # an end before this hour, and before its start, is of the night after


class NotATimeError(ValueError):
    """What was typed cannot be read as a time."""


def read_time(text: str, now: int) -> int:
    """Minutes since midnight; `+15` and `-5` count from `now`. Raises NotATimeError."""
    text = text.strip().lower().removeprefix("kl.").strip()
    step = _STEP.fullmatch(text)
    if step:
        minutes = int(step[2]) * (1 if step[1] == "+" else -1)
        return max(0, now + minutes)
    clock = _CLOCK.fullmatch(text)
    if clock is None:
        raise NotATimeError(text)
    hours, minutes = (int(part or 0) for part in (clock[1] or clock[3], clock[2] or clock[4]))
    if hours > _LATEST_HOUR or minutes > 59:
        raise NotATimeError(text)
    return hours * 60 + minutes


def read_span(text: str, now: Interval) -> Interval:
    """A start alone, which keeps the length, or a start and an end. Raises NotATimeError."""
    text = text.strip()
    ends = [text] if _STEP.fullmatch(text) else _DASHES.split(text)
    start = read_time(ends[0], now.start)
    if len(ends) == 1:
        return Interval(start, start + now.minutes)
    end = read_time(ends[1], now.end)
    if end <= start and end < _SMALL_HOURS:
        end += 24 * 60
    if len(ends) > 2 or end <= start:
        raise NotATimeError(text)
    return Interval(start, end)
