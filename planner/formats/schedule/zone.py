"""In which time zone a schedule is."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from datetime import datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from planner.formats.schedule.values import Schedule

_SOME = 50
"""So many events tell which offset the clock has; a schedule does not change it more often."""


def zone_of(schedule: Schedule, otherwise: str) -> ZoneInfo:
    """The zone it names, if its times agree; else `otherwise` if they agree with that.

    Where neither does, a zone of that many hours from UTC, and the one it names if that is none.
    """
    moments = list(_moments(schedule))
    named = known_zone(schedule.time_zone)
    for zone in filter(None, (named, ZoneInfo(otherwise))):
        if _agree(moments, zone):
            return zone
    offset = moments[0].utcoffset() if moments else None
    hours = (offset or timedelta()) / timedelta(hours=1)
    fixed = known_zone(f"Etc/GMT{-hours:+.0f}") if hours.is_integer() else None
    return fixed or named or ZoneInfo(otherwise)


def known_zone(name: str) -> ZoneInfo | None:
    """The time zone of that IANA name, or None."""
    return ZoneInfo(name) if name in _names() else None


@cache
def _names() -> AbstractSet[str]:
    """All names: to ask for one that is not there takes a search through the disk each time."""
    return available_timezones()


def _moments(schedule: Schedule) -> Iterable[datetime]:
    stated = (event.date for day in schedule.days for event in day.events)
    for number, text in enumerate(stated):
        if number == _SOME:
            return
        try:
            moment = datetime.fromisoformat(text.strip())
        except ValueError:
            continue
        if moment.tzinfo is not None:
            yield moment


def _agree(moments: Iterable[datetime], zone: ZoneInfo) -> bool:
    """Whether the moments have that zone's offset, or are in UTC, which agrees with any."""
    try:
        return all(
            not moment.utcoffset() or moment.astimezone(zone).utcoffset() == moment.utcoffset()
            for moment in moments
        )
    except OverflowError:
        return False
