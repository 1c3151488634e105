"""Times and lengths as people type them: 9, 930, 9.30, 9:30-10.15, +15, 45 min, 1t 30."""

from __future__ import annotations

import re

from planner.core.interval import Interval

_CLOCK = re.compile(r"(?:(\d{1,2})[.:,hH]?(\d\d)?|(\d)(\d\d))(?:[.:]00)?", re.ASCII)
_DASHES = re.compile(r"\s*(?:-|–|—)\s*")
_STEP = re.compile(r"([+\-−])\s*(\d{1,4})(?:\s*m(?:in\.?)?)?", re.ASCII)
_MINUTES = re.compile(r"(\d{1,4})\s*(?:m|min\.?|minutter|minut|minutes?)?", re.ASCII)
_HOURS = re.compile(
    r"(\d{1,2})\s*(?:[.:](\d\d)(?:[.:]00)?"
    r"|(?:t|h|timer|time|hours?)\.?\s*(?:(\d\d?)(?:\s*m(?:in\.?)?)?)?)",
    re.ASCII,
)
_DECIMAL_HOURS = re.compile(r"(\d{1,2})[.,](\d{1,2})\s*(?:t|h|timer|time|hours?)\.?", re.ASCII)
_DAY = 24 * 60
_LATEST_HOUR = 36
_SMALL_HOURS = 6 * 60  # typed where it is night already, an hour before this is of that night
_EVENING = 18 * 60


class NotATimeError(ValueError):
    """What was typed cannot be read as a time or a length."""


def read_time(text: str, now: int) -> int:
    """Minutes since midnight; `+15` and `-5` count from `now`. Raises NotATimeError.

    Where `now` is past midnight, an hour before six is of the same night.
    """
    text = text.strip()
    step = _STEP.fullmatch(text)
    if step:
        return max(0, now + _signed(step))
    clock = _clock(text)
    return clock + _DAY if now >= _DAY and clock < _SMALL_HOURS else clock


def read_start(text: str, now: int) -> int:
    """As `read_time`, where `now` is when the time before it was: after an evening comes night."""
    start = read_time(text, now)
    return start + _DAY if now >= _EVENING and start < _SMALL_HOURS else start


def read_end(text: str, now: Interval) -> int:
    """When what starts with `now` is to end; in the small hours, it is of the night that follows.

    `+15` counts from the present end. What cannot be, an end at the start or before, is given as
    it was typed. Raises NotATimeError.
    """
    end = read_time(text, now.end)
    return end + _DAY if end <= now.start and end < _SMALL_HOURS else end


def read_span(text: str, now: Interval) -> Interval:
    """A start alone, which keeps the length, or a start and an end. Raises NotATimeError."""
    text = text.strip()
    ends = [text] if _STEP.fullmatch(text) else _DASHES.split(text)
    start = read_time(ends[0], now.start)
    if len(ends) == 1:
        return Interval(start, start + now.minutes)
    end = read_end(ends[1], Interval(start, max(start, now.end)))
    if len(ends) > 2 or end <= start:
        raise NotATimeError(text)
    return Interval(start, end)


def read_minutes(text: str, now: int) -> int:
    """A length: 45, 45 min, 1.30, 1t 30, 1h30, 1,5 t; `+5` and `-5` count from `now`.

    Raises NotATimeError, also for less than a minute or more than a day.
    """
    text = text.strip().casefold()
    step, plain = _STEP.fullmatch(text), _MINUTES.fullmatch(text)
    tenths, hours = _DECIMAL_HOURS.fullmatch(text), _HOURS.fullmatch(text)
    if step:
        minutes = now + _signed(step)
    elif plain:
        minutes = int(plain[1])
    elif tenths:
        minutes = round(float(f"{tenths[1]}.{tenths[2]}") * 60)
    elif hours and int(hours[2] or hours[3] or 0) < 60:
        minutes = int(hours[1]) * 60 + int(hours[2] or hours[3] or 0)
    else:
        raise NotATimeError(text)
    if not 1 <= minutes <= _DAY:
        raise NotATimeError(text)
    return minutes


def _clock(text: str) -> int:
    clock = _CLOCK.fullmatch(text.lower().removeprefix("kl").removeprefix(".").strip())
    if clock is None:
        raise NotATimeError(text)
    hours, minutes = (int(part or 0) for part in (clock[1] or clock[3], clock[2] or clock[4]))
    if hours > _LATEST_HOUR or minutes > 59:
        raise NotATimeError(text)
    return hours * 60 + minutes


def _signed(step: re.Match[str]) -> int:
    return int(step[2]) * (1 if step[1] == "+" else -1)
