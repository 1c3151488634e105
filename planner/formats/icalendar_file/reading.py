"""Reading iCalendar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from zoneinfo import ZoneInfo

from planner.core.faults import Fault, PlannerError
from planner.core.programme import IdFactory, Programme, random_id
from planner.core.reading import Reading, ReadingWarning, WarningKind
from planner.formats.foreign.limits import MOST_EVENTS, lacking, quoted, told
from planner.formats.icalendar_file.assembly import programme_of
from planner.formats.icalendar_file.events import WANTED, CalendarEvent, event_of, text_of
from planner.formats.icalendar_file.lines import Component, Lines, components
from planner.formats.icalendar_file.timing import Timing
from planner.formats.icalendar_file.zones import stated_zone


def read(data: bytes, ids: IdFactory = random_id, time_zone: str = Programme.time_zone) -> Reading:
    """The programme that the calendar's events make up.

    Times are those of the place the calendar says it is for; `time_zone` is taken where it says
    none. Raises PlannerError for what is no calendar or too large.
    """
    lines = components(data, WANTED)
    calendar = next((one for one in lines.components if one.name == "VCALENDAR"), None)
    if calendar is None:
        raise PlannerError(Fault.NO_CALENDAR)
    found = [one for one in lines.components if one.name == "VEVENT"]
    if len(found) > MOST_EVENTS:
        raise PlannerError(Fault.TOO_MUCH)
    events = [event_of(one) for one in found if not _is_cancelled(one)]
    zone = stated_zone(lines.components, _zones(events))
    timing = Timing(zone or ZoneInfo(time_zone))
    held = timing.held(events)
    programme = programme_of(calendar, held, timing.unplaced, timing.zone.key, ids)
    warnings = [*_unused(lines, found), *timing.warnings]
    if zone is None and "UTC" in _zones(events):
        warnings.append(ReadingWarning(WarningKind.UTC, values={"text": timing.zone.key}))
    return Reading(programme, warnings=told((*warnings, *lacking(programme))))


def _zones(events: Iterable[CalendarEvent]) -> list[str]:
    return [event.begins.zone for event in events if event.begins and event.begins.zone]


def _is_cancelled(event: Component) -> bool:
    return text_of(event, "STATUS").upper() == "CANCELLED"


def _unused(lines: Lines, events: Iterable[Component]) -> Iterator[ReadingWarning]:
    """What is said of lines that are no grammar, and of events that were called off."""
    cancelled = (
        (one.line, f"STATUS:CANCELLED {text_of(one, 'SUMMARY')}")
        for one in events
        if _is_cancelled(one)
    )
    for line, text in chain(lines.unread, cancelled):
        yield ReadingWarning(WarningKind.NOT_USED, line, {"text": quoted(text)})
