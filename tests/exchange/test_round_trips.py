"""What goes out in a format and comes back is what it was, as far as the format tells it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject
from hypothesis import Phase, given, settings
from jsonschema import Draft202012Validator
from lxml import etree

from planner.core.programme import Programme
from planner.core.queries import (
    appearances_in,
    days_in_order,
    rooms_in_order,
    running_order,
    speakers_by_name,
    tracks_in_order,
)
from planner.exchange.kinds import FileKind
from planner.exchange.writing import written
from planner.formats import (
    icalendar_file,
    programme_html,
    programme_json,
    programme_markdown,
    programme_text,
    schedule_json,
    schedule_xml,
)
from planner.formats.programme_text import announcement
from planner.formats.published import published, title_of
from tests.builders.conferences import conferences

TODAY = date(2026, 6, 1)
NOW = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
_FEW = settings(max_examples=25, deadline=None, phases=[Phase.generate])


@pytest.fixture
def sample(checkout: Path) -> Programme:
    path = checkout / "resources" / "samples" / "byens-stue.json"
    return programme_json.read(path.read_bytes()).programme


# --- programme JSON: equal ----------------------------------------------------------------------


def _by_names(programme: Programme) -> dict[str, Any]:
    """All of it, with what has an id called by its name or its place."""
    days = {day.id: n for n, day in enumerate(days_in_order(programme))}
    rooms = {room.id: room.name for room in rooms_in_order(programme)}
    tracks = {track.id: track.name for track in tracks_in_order(programme)}
    people = {speaker.id: speaker.name for speaker in speakers_by_name(programme)}
    own = replace(
        programme, id="", days={}, rooms={}, tracks={}, entries={}, speakers={}, appearances={}
    )
    return {
        "own": own,
        "days": [replace(day, id="") for day in days_in_order(programme)],
        "rooms": [replace(room, id="") for room in rooms_in_order(programme)],
        "tracks": [replace(track, id="") for track in tracks_in_order(programme)],
        "speakers": [replace(speaker, id="") for speaker in speakers_by_name(programme)],
        "entries": [
            (
                replace(entry, day=None, start=None, room=None, track=None, parts=(), order=0),
                days[entry.day or ""],
                entry.start,
                rooms.get(entry.room or ""),
                tracks.get(entry.track or ""),
                [replace(part, id="") for part in entry.parts],
                [
                    (n, people[a.speaker], a.role, a.state)
                    for n, part in enumerate((None, *(part.id for part in entry.parts)))
                    for a in appearances_in(programme, entry.id, part)
                ],
            )
            for entry in running_order(programme)
        ],
    }


@given(conferences())
@_FEW
def test_programme_json_is_equal(programme: Programme) -> None:
    back = programme_json.read(programme_json.write(programme)).programme
    assert _by_names(back) == _by_names(programme)


def test_the_sample_is_equal_through_programme_json(sample: Programme) -> None:
    back = programme_json.read(programme_json.write(sample)).programme
    assert _by_names(back) == _by_names(sample)


# --- schedules: valid, with all entries, times, rooms and speakers ------------------------------


def _told(programme: Programme) -> list[tuple[object, ...]]:
    """What other programs are told of each entry: its moment, title, place and people."""
    return sorted(
        (
            one.begins.isoformat(),
            one.entry.duration,
            one.entry.kind.value,
            title_of(programme, one.entry),
            "" if one.entry.room is None else programme.rooms[one.entry.room].name,
            *sorted(speaker.name for speaker in one.speakers),
        )
        for one in published(programme)
    )


@pytest.fixture(scope="session")
def schemas() -> Path:
    path = Path(__file__).resolve().parents[3] / "shared" / "schemas"
    if not path.exists():
        pytest.skip("the public schemas are not beside this checkout")
    return path


@given(programme=conferences(dated=True))
@_FEW
def test_schedule_xml_is_valid_and_comes_back(schemas: Path, programme: Programme) -> None:
    data = schedule_xml.write(programme)
    schema = etree.XMLSchema(file=str(schemas / "schedule.xml.xsd"))
    schema.assertValid(etree.fromstring(data))
    assert _told(schedule_xml.read(data).programme) == _told(programme)


@given(programme=conferences(dated=True))
@_FEW
def test_schedule_json_is_valid_and_comes_back(schemas: Path, programme: Programme) -> None:
    data = schedule_json.write(programme)
    schema = json.loads((schemas / "schedule.schema.json").read_text("utf-8"))
    assert not list(Draft202012Validator(schema).iter_errors(json.loads(data)))
    assert _told(schedule_json.read(data).programme) == _told(programme)


@pytest.mark.parametrize("format_", [schedule_xml, schedule_json])
def test_the_sample_comes_back_from_a_schedule(sample: Programme, format_: Any) -> None:
    assert _told(format_.read(format_.write(sample)).programme) == _told(sample)


# --- calendars: the same to everybody -----------------------------------------------------------

_Event = tuple[str, datetime, datetime | None, str, str]


def _by_icalendar(data: bytes) -> list[_Event]:
    calendar: Any = icalendar.Calendar.from_ical(data)
    return [
        (
            str(event["UID"]),
            event["DTSTART"].dt.astimezone(UTC),
            event["DTEND"].dt.astimezone(UTC) if "DTEND" in event else None,
            str(event.get("SUMMARY", "")),
            str(event.get("LOCATION", "")),
        )
        for event in calendar.walk("VEVENT")
    ]


def _by_vobject(data: bytes) -> list[_Event]:
    vars(vobject.icalendar)["__tzidMap"].clear()  # it takes a zone from the first file that has it
    calendar: Any = vobject.readOne(data.decode())
    return [
        (
            str(event.uid.value),
            event.dtstart.value.astimezone(UTC),
            event.dtend.value.astimezone(UTC) if hasattr(event, "dtend") else None,
            str(event.summary.value),
            str(event.location.value) if hasattr(event, "location") else "",
        )
        for event in calendar.contents.get("vevent", [])
    ]


@given(programme=conferences(dated=True))
@_FEW
def test_a_calendar_is_read_the_same_by_two_libraries(programme: Programme) -> None:
    for form in ({}, {"breaks": False}, {"whole_days": True}):
        data = icalendar_file.write(programme, NOW, **form)
        assert _by_icalendar(data) == _by_vobject(data)
    data = icalendar_file.write(programme, NOW)
    shown = published(programme)
    assert [event[1:4] for event in _by_icalendar(data)] == [
        (one.begins, None if one.entry.open_end else one.ends, title_of(programme, one.entry))
        for one in shown
    ]


def test_our_own_calendar_comes_back_with_all_entries(sample: Programme) -> None:
    back = icalendar_file.read(icalendar_file.write(sample, NOW)).programme
    told = [[row[0], row[2], row[3]] for row in _told(back)]
    assert told == [[row[0], row[2], row[3]] for row in _told(sample)]


# --- what people read: pasted back --------------------------------------------------------------

PASTED: Mapping[str, Callable[[Programme], str]] = {
    "text": programme_text.write,
    "markdown": lambda p: programme_markdown.text_of(programme_markdown.write(p)),
    "copied html": lambda p: programme_html.text_of(programme_html.write(p)),
    "web page": lambda p: programme_html.text_of(written(p, FileKind.HTML).decode()),
}


@pytest.mark.parametrize("way", PASTED)
@settings(max_examples=15, deadline=None, phases=[Phase.generate])
@given(programme=conferences())
def test_what_is_pasted_back_is_an_equal_programme(way: str, programme: Programme) -> None:
    back = programme_text.read(PASTED[way](programme), today=TODAY).programme
    assert announcement(back) == announcement(programme)


@pytest.mark.parametrize("way", PASTED)
def test_the_sample_pasted_back_is_equal(way: str, sample: Programme) -> None:
    back = programme_text.read(PASTED[way](sample), today=TODAY).programme
    assert announcement(back) == announcement(sample)
