"""When an event that repeats comes again, as far as the programme's own days go.

Only what repeats by days or weeks is followed, as a registration desk does that opens each morning;
what comes each month or year is a series of other events. Libraries for RFC 5545's rules search on
for a day that never comes, until the year 9999; here the search ends with the days.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, datetime, timedelta
from datetime import date as Date  # noqa: N812 - as everywhere
from itertools import islice

_DAY = timedelta(days=1)
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_KNOWN = frozenset(("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "WKST"))
_SHORT = timedelta(days=31)
"""A series that ends within it is part of the event, whatever else is on its days."""
_FARTHEST = timedelta(days=366)
"""Further from its beginning no series is followed."""


@dataclass(frozen=True)
class Series:
    """The starts of a series in order, and whether it has others that were not taken."""

    starts: tuple[datetime, ...]
    goes_on: bool


@dataclass(frozen=True)
class _Rule:
    """Every so many days; of weeks, on those weekdays, 0 for Monday; so often, or until then."""

    weekly: bool
    every: int
    weekdays: frozenset[int]
    week_begins: int
    count: int | None
    until: datetime | None


def series(
    begins: datetime,
    rule: str,
    days: tuple[Date, Date] | None,
    wall_clock: Callable[[str], datetime | None],
) -> Series:
    """What an RRULE makes of an event that begins then.

    A short series is taken whole, of a long one what falls on `days`, the first and last of the
    other events, and nothing but its beginning where there is none. `wall_clock` reads UNTIL.
    """
    followed = _rule(rule, wall_clock)
    if followed is None or begins.year >= MAXYEAR - 1:
        return Series((begins,), goes_on=True)
    last = begins + _SHORT
    if days is not None:
        last = max(last, datetime.combine(days[1], begins.time()))
    starts = list(islice(_starts(begins, followed, min(last, begins + _FARTHEST)), followed.count))
    ends = followed.until is not None and followed.until <= last
    if (ends or len(starts) == followed.count) and starts and starts[-1] - begins <= _SHORT:
        return Series(tuple(starts), goes_on=False)
    within = [at for at in starts if days is not None and days[0] <= at.date() <= days[1]]
    return Series(tuple(within) or (begins,), goes_on=True)


def _starts(begins: datetime, rule: _Rule, last: datetime) -> Iterator[datetime]:
    """The times of the rule up to `last`, one a day at most."""
    if rule.until is not None:
        last = min(last, rule.until)
    week = (begins - timedelta(days=(begins.weekday() - rule.week_begins) % 7)).date()
    weekdays = rule.weekdays or (frozenset((begins.weekday(),)) if rule.weekly else frozenset())
    at = begins
    while at <= last:
        passed = (at.date() - week).days // 7 if rule.weekly else (at - begins).days
        if not passed % rule.every and (not weekdays or at.weekday() in weekdays):
            yield at
        at += _DAY


def _rule(text: str, wall_clock: Callable[[str], datetime | None]) -> _Rule | None:
    """The rule if it is one of those followed here."""
    said = dict(part.partition("=")[::2] for part in text.upper().split(";") if part)
    numbers = [said.get("INTERVAL", "1"), said.get("COUNT", "1")]
    named = [said["BYDAY"].split(",") if "BYDAY" in said else [], [said.get("WKST", "MO")]]
    until = wall_clock(said["UNTIL"]) if "UNTIL" in said else None
    if (
        said.get("FREQ") not in {"DAILY", "WEEKLY"}
        or said.keys() - _KNOWN
        or not all(number.isascii() and number.isdecimal() for number in numbers)
        or not all(0 < int(number[:5]) < 10_000 for number in numbers)
        or not all(day in _WEEKDAYS for days in named for day in days)
        or ("UNTIL" in said and until is None)
    ):
        return None
    return _Rule(
        weekly=said["FREQ"] == "WEEKLY",
        every=int(numbers[0]),
        weekdays=frozenset(_WEEKDAYS.index(day) for day in named[0]),
        week_begins=_WEEKDAYS.index(named[1][0]),
        count=int(numbers[1]) if "COUNT" in said else None,
        until=until,
    )
