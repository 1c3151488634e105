"""In which time zone a calendar's events are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from planner.formats.icalendar_file.lines import Component
from planner.formats.schedule.zone import known_zone

_TELLS = re.compile(r"TZ|TIMEZONE|X-LIC-LOCATION")
_NEAR_UTC = frozenset(("UTC", "GMT", "Etc/UTC", "Etc/GMT", "Zulu", "Etc/UCT"))


def zone_named(name: str) -> ZoneInfo | None:
    """The zone a TZID means: an IANA name, also at the end of a path, or Windows' own name."""
    name = name.strip().strip('"')
    tail = "/".join(name.split("/")[-2:])
    windows = WINDOWS_TO_OLSON.get(name, "")
    return known_zone(name) or known_zone(windows) or known_zone(tail)


def stated_zone(components: Iterable[Component], of_events: Iterable[str]) -> ZoneInfo | None:
    """Where it is: what the calendar says of itself, else the zone most of its events name.

    UTC says nothing of a place. Calendars say theirs under many names, some of them not standard.
    """
    said: list[str] = []
    within: list[str] = []
    for component in components:
        for one in component.properties:
            if _TELLS.search(one.name):
                (said if component.name == "VCALENDAR" else within).append(one.value)
    often = [name for name, _ in Counter(of_events).most_common()]
    for name in (*said, *often, *within):
        zone = zone_named(name)
        if zone is not None and zone.key not in _NEAR_UTC:
            return zone
    return None
