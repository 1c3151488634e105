"""A time zone as iCalendar describes it: VTIMEZONE, RFC 5545 section 3.6.5."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import MAXYEAR, UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_STEP = timedelta(days=1)
_MINUTE = timedelta(minutes=1)


def time_zone(zone: ZoneInfo, first_year: int, last_year: int) -> Timezone:
    """The zone with what its clocks do in these years.

    An observance begins at the time that the clock showed just before it changed, as the standard
    has it. Each change is one of its own: not every program reads those that repeat.
    """
    made = Timezone()
    made.add("tzid", zone.key)
    begins = datetime(first_year, 1, 1, tzinfo=UTC)
    ends = datetime(min(last_year + 1, MAXYEAR), 1, 1, tzinfo=UTC)
    made.add_component(_observance(zone, begins, begins))
    for moment in _changes(zone, begins, ends):
        made.add_component(_observance(zone, moment, moment - _MINUTE))
    return made


def _observance(
    zone: ZoneInfo, moment: datetime, before: datetime
) -> TimezoneDaylight | TimezoneStandard:
    """What the clock shows from a moment on, where it showed something else a moment before."""
    local, offset = moment.astimezone(zone), before.astimezone(zone).utcoffset() or timedelta()
    made = TimezoneDaylight() if local.dst() else TimezoneStandard()
    made.add("dtstart", (moment + offset).replace(tzinfo=None))
    made.add("tzoffsetfrom", offset)
    made.add("tzoffsetto", local.utcoffset() or timedelta())
    made.add("tzname", local.tzname() or zone.key)
    return made


def _changes(zone: ZoneInfo, begins: datetime, ends: datetime) -> Iterator[datetime]:
    """The moments at which the clock is put on or back."""

    def offset(moment: datetime) -> timedelta | None:
        return moment.astimezone(zone).utcoffset()

    while begins < ends:
        early, late = begins, begins + _STEP
        if offset(early) != offset(late):
            while late - early > _MINUTE:
                middle = early + (late - early) // (2 * _MINUTE) * _MINUTE
                early, late = (middle, late) if offset(middle) == offset(early) else (early, middle)
            yield late
        begins += _STEP
