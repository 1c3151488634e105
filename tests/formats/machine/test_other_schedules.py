"""Schedules in JSON that is neither frab's nor pretalx's export: events wherever they stand."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planner.core.faults import Fault, PlannerError
from planner.core.programme import Entry, EntryKind, Programme
from planner.core.queries import days_in_order, rooms_in_order, tray
from planner.core.reading import Reading
from planner.formats.schedule_json import read

SECOND_KIND: dict[str, Any] = {
    "schedule": {
        "conference": {
            "title": "Mosedage",
            "time_zone_name": "Europe/Berlin",
            "start": "2027-04-16T09:00:00+02:00",
            "tracks": [{"slug": "vand", "name": "Vand", "colors": {"light": "#336699"}}],
            "rooms": [
                {"guid": "r1", "name": "Laden", "capacity": 80, "description": {"de": "Im Hof"}},
                {"guid": "r2", "name": "Skuret", "capacity": None},
            ],
            "days": [{"date": "2027-04-16"}, {"date": "2027-04-17"}],
        },
        "events": [
            {
                "guid": "e1",
                "title": "Tørv",
                "start": "2027-04-16T10:00:00+02:00",
                "end": "2027-04-16T10:45:00+02:00",
                "room": {"guid": "r1", "slug": "laden"},
                "track": {"slug": "vand"},
                "participants": [{"guid": "p1", "name": "Åse Kær", "role": "speaker"}],
                "links": [{"title": "Mere", "url": "https://mose.example"}],
            },
            {
                "guid": "e2",
                "title": "Lygtemænd",
                "start": "2027-04-17T00:30:00+02:00",
                "end": "2027-04-17T01:30:00+02:00",
                "room": {"name": "Skuret"},
                "participants": [],
            },
        ],
        "persons": [{"guid": "p1", "name": "Åse Kær", "biography": "Graver."}],
    }
}


def _read(value: object) -> Reading:
    return read(json.dumps(value).encode())


def _by_title(programme: Programme) -> dict[str, Entry]:
    return {entry.title: entry for entry in programme.entries.values()}


def _room(programme: Programme, entry: Entry) -> str:
    return programme.rooms[entry.room].name if entry.room else ""


def _names(programme: Programme, entry: Entry) -> list[str]:
    return [
        programme.speakers[one.speaker].name
        for one in programme.appearances.values()
        if one.entry == entry.id
    ]


def test_events_in_one_list_find_their_rooms_tracks_and_people() -> None:
    programme = _read(SECOND_KIND).programme
    entries = _by_title(programme)
    assert programme.title == "Mosedage"
    assert set(entries) == {"Tørv", "Lygtemænd"}
    peat = entries["Tørv"]
    assert (peat.start, peat.duration, peat.source) == (600, 45, "e1")
    assert (_room(programme, peat), _names(programme, peat)) == ("Laden", ["Åse Kær"])
    (track,) = programme.tracks.values()
    assert (peat.track, track.name, track.colour) == (track.id, "Vand", "#336699")
    assert [speaker.biography for speaker in programme.speakers.values()] == ["Graver."]
    assert [(room.name, room.capacity) for room in rooms_in_order(programme)] == [
        ("Laden", 80),
        ("Skuret", None),
    ]


def test_what_is_held_at_night_belongs_to_the_day_before() -> None:
    reading = _read(SECOND_KIND)
    programme = reading.programme
    first, second = days_in_order(programme)
    night = _by_title(programme)["Lygtemænd"]
    assert (first.date, second.date) == (date(2027, 4, 16), date(2027, 4, 17))
    assert (night.day, night.start) == (first.id, 24 * 60 + 30)
    assert reading.warnings == ()


def test_talks_with_slots_of_their_own_are_held_at_each() -> None:
    def slot(day: int, room: str) -> dict[str, Any]:
        at = f"2027-04-{day}T09:00:00+02:00"
        return {"start": at, "duration": 40, "room": {"id": 3, "name": {"en": room}}}

    talk = {
        "code": "ABCDEF",
        "title": {"fr": "La tourbe", "en": "Peat"},
        "speakers": [{"code": "XYZ", "name": "Åse Kær"}],
        "submission_type": {"id": 1, "name": {"en": "Talk"}},
        "slots": [slot(16, "Barn"), slot(17, "Shed")],
    }
    programme = _read({"schedule": {"2027-04-16": {"540": {"3": talk}, "600": {}}}}).programme
    held = list(programme.entries.values())
    assert [(entry.title, entry.start, entry.duration) for entry in held] == [("Peat", 540, 40)] * 2
    assert [_room(programme, entry) for entry in held] == ["Barn", "Shed"]
    assert [day.date for day in days_in_order(programme)] == [date(2027, 4, 16), date(2027, 4, 17)]
    assert len({entry.source for entry in held}) == 2
    assert len(programme.speakers) == 1


def _session(title: str, clock: str, **more: Any) -> dict[str, Any]:
    at = f"2027-04-16T{clock}:00"
    ends = f"2027-04-16T{int(clock[:2]) + 1:02d}{clock[2:]}:00"
    return {"id": title, "title": title, "startsAt": at, "endsAt": ends, **more}


def test_a_grid_that_repeats_its_sessions_by_time_has_each_once() -> None:
    talk = _session("Peat", "09:00", speakers=[{"id": "a", "name": "Åse Kær"}])
    lunch = _session("Lunch", "12:00", isServiceSession=True, isPlenumSession=True, speakers=[])
    day = {
        "date": "2027-04-16T00:00:00",
        "rooms": [{"id": 1, "name": "Barn", "sessions": [talk, lunch]}],
        "timeSlots": [{"rooms": [{"id": 1, "name": "Barn", "session": talk}]}],
    }
    programme = _read([day]).programme
    entries = _by_title(programme)
    assert len(programme.entries) == 2
    assert _room(programme, entries["Peat"]) == "Barn"
    assert (entries["Lunch"].kind, entries["Lunch"].room) == (EntryKind.BREAK, None)


def test_ids_lead_to_people_and_rooms_and_what_has_no_time_is_not_placed() -> None:
    value = {
        "sessions": [
            _session("Peat", "09:00", speakers=["a", "b"], roomId=7),
            {"id": "x", "title": "Some day", "startsAt": None, "speakers": [], "roomId": None},
        ],
        "speakers": [
            {"id": "a", "firstName": "Åse", "lastName": "Kær", "bio": "Digs."},
            {"id": "b", "fullName": "Bo Eng"},
        ],
        "rooms": [{"id": 7, "name": "Barn"}],
        "categories": [{"id": 2, "title": "Level", "items": [{"id": 3, "name": "Easy"}]}],
    }
    programme = _read(value).programme
    peat = _by_title(programme)["Peat"]
    assert (_names(programme, peat), _room(programme, peat)) == (["Åse Kær", "Bo Eng"], "Barn")
    assert [entry.title for entry in tray(programme)] == ["Some day"]
    assert len(days_in_order(programme)) == 1


def test_times_in_utc_make_the_days_of_the_venue() -> None:
    value = {
        "conference": {"title": "Nat", "timezone": "Europe/Berlin"},
        "talks": [{"title": "Sen", "start": "2027-04-16T22:15:00Z", "duration": 30}],
    }
    programme = _read(value).programme
    (day,) = days_in_order(programme)
    (entry,) = programme.entries.values()
    assert (day.date, entry.start, programme.title) == (date(2027, 4, 17), 15, "Nat")


def test_one_odd_field_does_not_make_a_schedule_unreadable() -> None:
    event = {
        "title": "Peat",
        "date": "2027-04-16T09:00:00+02:00",
        "duration": "0:30",
        "room": "Barn",
        "persons": ["Åse Kær", "Bo Eng"],
    }
    day = {"date": "2027-04-16", "rooms": {"Barn": [event]}}
    empty = {"date": "2027-04-17", "rooms": []}
    programme = _read({"schedule": {"conference": {"days": [day, empty]}}}).programme
    (entry,) = programme.entries.values()
    assert (entry.start, entry.duration, _room(programme, entry)) == (540, 30, "Barn")
    assert _names(programme, entry) == ["Åse Kær", "Bo Eng"]


@pytest.mark.parametrize(
    "value",
    [
        [{"title": "No time"}],
        {"events": [{"start": "2027-04-16T09:00:00"}]},
        {"sessions": [{"title": "Never", "startsAt": None}]},
        {"schedule": {"title": "A frame", "start": "2027-04-16T09:00:00", "days": {}}},
    ],
)
def test_what_holds_no_event_with_title_and_start_is_no_schedule(value: object) -> None:
    with pytest.raises(PlannerError) as caught:
        _read(value)
    assert caught.value.fault in {Fault.NOT_JSON, Fault.NO_SCHEDULE}


def test_more_than_any_event_has_is_refused() -> None:
    with pytest.raises(PlannerError) as caught:
        _read([{"title": "A", "start": "2027-04-16T09:00:00"}] * 90_000)
    assert caught.value.fault is Fault.TOO_MUCH


_WORDS = st.sampled_from(
    ["title", "name", "start", "startsAt", "end", "slots", "slot", "room", "rooms", "speakers",
     "persons", "id", "guid", "days", "date", "track", "tracks", "events", "schedule",
     "conference", "colors", "capacity", "duration", "isPlenumSession", "en"]
)  # fmt: skip
_PLAIN = st.sampled_from(
    [None, True, 0, -1, 1e300, "", "Moss", "2027-04-16", "2027-04-16T09:00:00+02:00",
     "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:00-12:00", "45"]
)  # fmt: skip
_JSON = st.recursive(
    _PLAIN,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_WORDS, inner, max_size=5),
    max_leaves=25,
)


@example(value={"title": "Old", "start": "0001-01-01T00:00:00+14:00"})
@given(value=_JSON)
def test_any_json_is_a_schedule_or_refused(value: object) -> None:
    try:
        reading = _read(value)
    except PlannerError:
        return
    assert reading.programme.days or not reading.programme.entries
