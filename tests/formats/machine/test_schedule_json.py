from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft6Validator

from planner.core.faults import Fault, PlannerError
from planner.core.programme import Entry, Programme
from planner.core.queries import days_in_order, rooms_in_order, running_order
from planner.core.reading import Reading, WarningKind
from planner.formats.schedule_json import read, write
from tests.builders.examples import MANY
from tests.formats.machine.festival import (
    FESTIVAL,
    FRIDAY,
    SATURDAY,
    a_festival,
    dated_programmes,
    happening,
    told,
)


def _schedule(*events: dict[str, Any], **conference: Any) -> Reading:
    """What is read of a day whose events stand in one room."""
    day = {"date": "2027-04-16", "rooms": {"Saal": list(events)}}
    return read(json.dumps({"schedule": {"conference": {"days": [day], **conference}}}).encode())


def _events(written: bytes) -> list[dict[str, Any]]:
    days = json.loads(written)["schedule"]["conference"]["days"]
    return [event for day in days for room in day["rooms"].values() for event in room]


@pytest.fixture(scope="module")
def checked() -> Callable[[bytes], None]:
    """Holds what is written against the schema, where that is at hand."""
    folder = Path(__file__).resolve().parents[3].parent / "shared"
    if not folder.is_dir():
        pytest.skip("the schemas are not beside this checkout")
    text = (folder / "schemas" / "schedule.schema.json").read_text("utf-8")
    validator = Draft6Validator(json.loads(text))

    def check(written: bytes) -> None:
        assert not [error.message for error in validator.iter_errors(json.loads(written))]

    return check


def test_what_is_public_comes_back_with_times_rooms_and_people() -> None:
    reading = read(write(a_festival()))
    programme = reading.programme
    assert told(programme) == FESTIVAL
    assert reading.warnings == ()
    assert [day.date for day in days_in_order(programme)] == [FRIDAY, SATURDAY]
    assert programme.introduction == "To dage om papir."
    assert [room.capacity for room in rooms_in_order(programme)] == [200, None]
    (ida,) = (s for s in programme.speakers.values() if s.name == "Ida Fjord")
    assert ida.biography == "Binder **bøger**."


def test_what_is_written_is_valid_by_the_schema(checked: Callable[[bytes], None]) -> None:
    checked(write(a_festival()))


@given(programme=dated_programmes())
@MANY
def test_any_programme_is_valid_and_comes_back(
    programme: Programme, checked: Callable[[bytes], None]
) -> None:
    public = [entry for entry in running_order(programme) if entry.public]
    if not public:
        with pytest.raises(PlannerError):
            write(programme)
        return
    written = write(programme)
    checked(written)
    for event in _events(written):
        begins, ends = (datetime.fromisoformat(event[key]) for key in ("date", "end"))
        assert begins <= ends
        assert event["start"] == begins.strftime("%H:%M")
    back = read(written, time_zone=programme.time_zone).programme
    assert happening(back) == happening(programme)


def test_breaks_are_events_of_their_own_type() -> None:
    assert [
        event["title"] for event in _events(write(a_festival())) if event["type"] == "break"
    ] == ["Kaffe"]


def test_an_event_without_an_address_has_that_of_its_guid() -> None:
    written = write(a_festival())
    urls = {event["title"]: event["url"] for event in _events(written)}
    assert urls["Lim, læder & lange aftener"] == "https://www.lim.example/kursus"
    assert urls["Kaffe"].startswith("urn:uuid:")
    webs = {
        entry.title: entry.web for entry in read(write(a_festival())).programme.entries.values()
    }
    assert webs["Kaffe"] == ""


@pytest.mark.parametrize(
    ("person", "name"),
    [
        ({"id": 3, "public_name": "Åsa Nygård"}, "Åsa Nygård"),
        ({"code": "ABCDEF", "name": "Åsa  Nygård", "biography": "Schreibt."}, "Åsa Nygård"),
        ({"name": "Åsa Nygård", "public_name": "Å. N.", "links": []}, "Åsa Nygård"),
    ],
)
def test_people_are_read_as_each_system_writes_them(person: dict[str, Any], name: str) -> None:
    event = {"title": "A", "start": "10:00", "duration": "0:30", "persons": [person, person]}
    (speaker,) = _schedule(event).programme.speakers.values()
    assert (speaker.name, speaker.biography) == (name, person.get("biography", ""))


def test_texts_in_several_languages_numbers_and_nulls_are_read() -> None:
    (entry,) = _schedule(
        {
            "id": 12,
            "title": {"de": "Wald", "en": "Forest"},
            "track": {"de": "Natur"},
            "start": "10:00",
            "duration": "100:00",
            "subtitle": None,
            "abstract": None,
            "language": None,
            "persons": None,
            "unknown": [{}, 7],
        },
        acronym="mess",
    ).programme.entries.values()
    assert (entry.title, entry.subtitle, entry.duration) == ("Forest", "", 6000)
    assert entry.source == "mess-12"


def test_an_end_gives_the_length_where_no_duration_does() -> None:
    (entry,) = _schedule(
        {"title": "A", "date": "2027-04-16T10:00:00+02:00", "end": "2027-04-16T10:50:00+02:00"}
    ).programme.entries.values()
    assert (entry.duration, entry.open_end) == (50, False)


def test_rooms_are_those_declared_and_those_used() -> None:
    rooms = [{"name": "Garten", "capacity": 30.0, "description": "Bei Regen im Saal"}, {"name": ""}]
    programme = _schedule({"title": "A", "start": "10:00"}, rooms=rooms).programme
    garden, hall = rooms_in_order(programme)
    assert (garden.name, garden.capacity, garden.note) == ("Garten", 30, "Bei Regen im Saal")
    assert hall.name == "Saal"


def test_a_schedule_of_nothing_is_told_of() -> None:
    assert [warning.kind for warning in _schedule().warnings] == [
        WarningKind.NO_TITLE,
        WarningKind.NO_ENTRIES,
    ]


def test_what_is_no_language_is_none() -> None:
    event = {"title": "Die Bäume und das Licht", "start": "10:00", "duration": "0:30"}
    programme = _schedule({**event, "language": "?"}).programme
    assert programme.language == "de"


def test_an_events_language_stands_where_it_is_not_that_of_most() -> None:
    event = {"title": "A", "start": "10:00", "duration": "0:30"}
    languages = ("de", "de_DE", "en")
    programme = _schedule(*({**event, "language": tag} for tag in languages)).programme
    entries: list[Entry] = list(programme.entries.values())
    assert programme.language == "de"
    assert [entry.language for entry in entries] == ["", "", "en"]


@pytest.mark.parametrize(
    ("data", "fault", "where"),
    [
        (b"", Fault.NOT_JSON, ""),
        (b"[]", Fault.NOT_JSON, ""),
        (b"\xff{}", Fault.NOT_JSON, ""),
        (b"{}", Fault.NO_SCHEDULE, ""),
        (b'{"schedule": {}}', Fault.NO_SCHEDULE, ""),
        (
            b'{"schedule": {"conference": {"days": 4}}}',
            Fault.WRONG_FIELD,
            "schedule.conference.days",
        ),
        (b'{"schedule": {"conference": {"x": ' + b"[" * 90_000, Fault.NOT_JSON, ""),
        (b'{"schedule": {"conference": {"x": ' + b"[" * 250_000, Fault.TOO_MUCH, ""),
    ],
)
def test_what_is_no_schedule_is_refused(data: bytes, fault: Fault, where: str) -> None:
    with pytest.raises(PlannerError) as caught:
        read(data)
    assert (caught.value.fault, caught.value.where) == (fault, where)
