"""An event of a calendar as plain values."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - as everywhere
from datetime import datetime, timedelta
from html import unescape

from icalendar.prop import vDDDTypes

from planner.formats.foreign.words import line_of
from planner.formats.icalendar_file.lines import Component, Property

WANTED = frozenset((
    "UID", "SUMMARY", "DESCRIPTION", "LOCATION", "DTSTART", "DTEND", "DURATION", "CATEGORIES",
    "URL", "ORGANIZER", "ATTENDEE", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "STATUS",
    "NAME", "X-WR-CALNAME", "X-WR-CALDESC", "X-WR-TIMEZONE", "TZID", "X-LIC-LOCATION",
    "TIMEZONE-ID", "X-TIMEZONE", "VTIMEZONE", "TZ", "X-PROGRAMME-KIND",
))  # fmt: skip
"""The properties that something is made of."""


_SLOPPY = re.compile(r"\d{4}-?\d\d-?\d\dT\d\d:?\d\d(?::?\d\d)?Z?")
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,4}|#[xX][0-9a-fA-F]{1,4});")
_MOST_STAMPS = 400
_YEARS = range(1900, 2200)
"""What lies outside is a slip, and arithmetic with it goes wrong."""


KIND = "X-PROGRAMME-KIND"
"""Our own property for what iCalendar has no word for: whether it is a session or a break."""


@dataclass(frozen=True)
class Stamp:
    """A date, or a date and time as it stands; `zone` is its TZID, "UTC" for a Z, else empty."""

    at: Date | datetime
    zone: str = ""

    @property
    def date(self) -> Date:
        """Its date, as it stands."""
        return self.at.date() if isinstance(self.at, datetime) else self.at


@dataclass(frozen=True)
class CalendarEvent:
    """One VEVENT. `length` is its stated duration, `organisers` and `attendees` are names.

    `rule`, `more` and `without` say when it comes again; one that `replaces` a time of another
    event with its UID stands in for that.
    """

    line: int
    uid: str
    title: str
    description: str
    location: str
    category: str
    url: str
    begins: Stamp | None
    ends: Stamp | None
    length: timedelta | None
    organisers: tuple[str, ...]
    attendees: tuple[str, ...]
    rule: str
    more: tuple[Stamp, ...]
    without: tuple[Stamp, ...]
    replaces: Stamp | None
    kind: str


def event_of(component: Component) -> CalendarEvent:
    """The event; what of it cannot be read is as if it were not there."""
    duration = component.first("DURATION")
    length = None if duration is None else _value(duration.value.strip())
    rule = component.first("RRULE")
    people = [_common_name(one) for one in component.every("ATTENDEE") if _is_person(one)]
    organiser = component.first("ORGANIZER")
    return CalendarEvent(
        component.line,
        _line(component, "UID"),
        _line(component, "SUMMARY"),
        _text(component, "DESCRIPTION"),
        _line(component, "LOCATION"),
        _line(component, "CATEGORIES").partition(",")[0].strip(),
        _line(component, "URL"),
        _stamp(component.first("DTSTART")),
        _stamp(component.first("DTEND")),
        length if isinstance(length, timedelta) else None,
        tuple(_common_name(organiser)) if organiser else (),
        tuple(name for names in people for name in names),
        "" if rule is None else rule.value.strip(),
        tuple(_stamps(component.every("RDATE"))),
        tuple(_stamps(component.every("EXDATE"))),
        _stamp(component.first("RECURRENCE-ID")),
        _line(component, KIND),
    )


def text_of(component: Component, name: str) -> str:
    """A property's text on one line; empty where there is none."""
    return _line(component, name)


def stamp_of(text: str, zone: str = "") -> Stamp | None:
    """The date, or date and time, that stands there; `zone` is the TZID beside it."""
    value = _value(text.strip())
    if isinstance(value, Date) and value.year not in _YEARS:
        return None
    if isinstance(value, datetime):
        utc = value.tzinfo is not None
        return Stamp(value.replace(tzinfo=None, second=0), "UTC" if utc else zone)
    return Stamp(value) if isinstance(value, Date) else None


def _stamp(one: Property | None) -> Stamp | None:
    return None if one is None else next(iter(_stamps([one])), None)


def _stamps(properties: list[Property]) -> list[Stamp]:
    found: list[Stamp | None] = []
    for one in properties:
        zone = next(iter(one.parameters.get("TZID", ())), "")
        found += [stamp_of(text, zone) for text in one.value.split(",")[:_MOST_STAMPS]]
    return [stamp for stamp in found if stamp is not None]


def _value(text: str) -> object:
    """The date, time or duration that stands there, as the library reads it; None for rubbish.

    Some write the dashes, colons and missing seconds of ISO 8601, which iCalendar has not.
    """
    if _SLOPPY.fullmatch(text):
        text = re.sub(r"[-:]", "", text)
        text = text if len(text.rstrip("Z")) > len("20270415T0930") else f"{text[:13]}00{text[13:]}"
    try:
        value: object = vDDDTypes.from_ical(text)  # type: ignore[no-untyped-call] # it says no types
    except (ValueError, OverflowError):
        return None
    return value


def _is_person(attendee: Property) -> bool:
    kind = next(iter(attendee.parameters.get("CUTYPE", ())), "INDIVIDUAL")
    return kind.upper() in {"INDIVIDUAL", "UNKNOWN"}


def _common_name(one: Property) -> list[str]:
    names = (name.replace("\\n", " ").strip(' "') for name in one.parameters.get("CN", ()))
    return [name for name in names if name and "@" not in name]


def _text(component: Component, name: str) -> str:
    """A property's text; some write it as if for a page, "Art &amp; craft", which we do not."""
    one = component.first(name)
    text = "" if one is None else one.value.strip()
    return unescape(text) if _ENTITY.search(text) and component.first(KIND) is None else text


def _line(component: Component, name: str) -> str:
    return line_of(_text(component, name))
