"""A programme as search engines read it: an Event of schema.org, in JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from planner.core.faults import PlannerError
from planner.core.programme import AppearanceState, Day, Entry, Programme, Role, Speaker
from planner.core.queries import days_in_order
from planner.formats.programme_text.announcement import announced_entries
from planner.formats.programme_text.prose import one_line, plain_line
from planner.formats.published import moment, zone_of
from planner.formats.web import web_uri

_IN_SCRIPT = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})
"""What could end the script element, or be taken for markup, as JSON spells it otherwise."""


def event_data(programme: Programme) -> str:
    """The event with its items as one JSON object; empty where no day with items has a date.

    Without a date there is no event for schema.org. Breaks are items like any other. See
    https://schema.org/Event for the names.
    """
    return _Data(programme).spelled()


class _Data:
    def __init__(self, programme: Programme) -> None:
        self._programme = programme
        self._zone: ZoneInfo | None
        try:
            self._zone = zone_of(programme)
        except PlannerError:  # a time without its zone says less, but nothing wrong
            self._zone = None

    def spelled(self) -> str:
        items = list(self._items())
        if not items:
            return ""
        programme = self._programme
        event = {
            "@context": "https://schema.org",
            "@type": "Event",
            "name": one_line(programme.title),
            "alternateName": one_line(programme.subtitle),
            "description": plain_line(programme.introduction),
            "inLanguage": programme.language,
            "startDate": min(item["startDate"] for item in items),
            "endDate": max(item.get("endDate", item["startDate"]) for item in items),
            "location": self._venue(),
            "organizer": [
                {"@type": "Organization", "name": name}
                for name in map(one_line, programme.organisers)
                if name
            ],
            "url": web_uri(programme.web),
            "subEvent": items,
        }
        data = json.dumps(_without_empty(event), ensure_ascii=False, indent=1)
        return data.translate(_IN_SCRIPT)

    def _items(self) -> Iterator[dict[str, Any]]:
        for day in days_in_order(self._programme):
            if day.date is not None:
                for entry in announced_entries(self._programme, day.id):
                    yield self._item(day, entry)

    def _item(self, day: Day, entry: Entry) -> dict[str, Any]:
        room = self._programme.rooms.get(entry.room or "")
        stretch = entry.stretch
        return {
            "@type": "Event",
            "name": one_line(entry.title),
            "alternateName": one_line(entry.subtitle),
            "description": plain_line(entry.abstract),
            "inLanguage": entry.language,
            "startDate": self._time(day, stretch.start),
            "endDate": "" if entry.open_end else self._time(day, stretch.end),
            "location": {"@type": "Place", "name": one_line(room.name)} if room else None,
            "performer": list(self._people(entry)),
            "url": web_uri(entry.web),
        }

    def _people(self, entry: Entry) -> Iterator[dict[str, Any]]:
        """Who takes part in the entry or one of its parts, each once."""
        told: set[str] = set()
        for appearance in self._programme.index.appearing_in.get(entry.id, ()):
            speaker = self._programme.speakers[appearance.speaker]
            if appearance.state is AppearanceState.DECLINED or speaker.id in told:
                continue
            told.add(speaker.id)
            if appearance.role is not Role.HOST and one_line(speaker.name):
                yield _person(speaker)

    def _venue(self) -> dict[str, Any]:
        venue = self._programme.venue
        return {
            "@type": "Place",
            "name": one_line(venue.name),
            "address": one_line(venue.address),
            "url": web_uri(venue.web),
        }

    def _time(self, day: Day, minutes: int) -> str:
        if day.date is None:
            return ""
        if self._zone is None:
            return (datetime.combine(day.date, time()) + timedelta(minutes=minutes)).isoformat()
        return moment(day.date, minutes, self._zone).isoformat()


def _person(speaker: Speaker) -> dict[str, Any]:
    affiliation = one_line(speaker.affiliation)
    return {
        "@type": "Person",
        "name": one_line(speaker.name),
        "jobTitle": one_line(speaker.position),
        "affiliation": {"@type": "Organization", "name": affiliation} if affiliation else None,
    }


def _without_empty(value: Any) -> Any:
    """The value without fields that say nothing, or nothing but their type."""
    if isinstance(value, list):
        return [_without_empty(each) for each in value]
    if not isinstance(value, dict):
        return value
    kept = {name: _without_empty(each) for name, each in value.items()}
    kept = {name: each for name, each in kept.items() if each not in ("", None, [], {})}
    return {} if set(kept) == {"@type"} else kept
