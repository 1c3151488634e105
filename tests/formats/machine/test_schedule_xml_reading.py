from __future__ import annotations

import time
from datetime import date

import pytest

from planner.core.faults import Fault, PlannerError
from planner.core.programme import Entry, EntryKind
from planner.core.queries import days_in_order, rooms_in_order, running_order, tray
from planner.core.reading import Reading, WarningKind
from planner.formats.schedule_xml import read
from tests.formats.machine.festival import (
    FRIDAY,
)


def _schedule(events: str, day: str = 'date="2027-04-16"', conference: str = "") -> Reading:
    """What is read of a day whose events stand in one room."""
    text = f"""<schedule><conference><title>Mess</title>{conference}</conference>
      <day index="1" {day}><room name="Saal">{events}</room></day></schedule>"""
    return read(text.encode())


def _event(**fields: str) -> str:
    inside = "".join(f"<{name}>{text}</{name}>" for name, text in fields.items())
    return f'<event id="7" guid="g-7">{inside}</event>'


def _one(reading: Reading) -> Entry:
    (entry,) = reading.programme.entries.values()
    return entry


@pytest.mark.parametrize(
    ("fields", "start", "warned"),
    [
        ({"date": "2027-04-16T10:00:00+02:00", "start": "10:00"}, 600, None),
        ({"date": "2027-04-16T08:00:00Z", "start": "10:00"}, 600, None),
        ({"date": "2027-04-16T08:00:00Z"}, 600, None),
        ({"date": "2027-04-16T10:00:00"}, 600, None),
        ({"start": "10:00"}, 600, None),
        ({"date": "2027-04-17T00:15:00+02:00", "start": "00:15"}, 1455, None),
        ({"date": "2027-04-17T09:00:00+02:00", "start": "09:00"}, 33 * 60, None),
        ({"date": "2027-04-16", "start": "9:05:00"}, 545, None),
        ({"date": "2027-04-19T14:00:00+02:00"}, 840, WarningKind.OTHER_DAY),
        ({"date": "16. april", "start": "25:99"}, None, WarningKind.NO_START),
        ({}, None, WarningKind.NO_START),
    ],
)
def test_a_start_is_read_wherever_it_stands(
    fields: dict[str, str], start: int | None, warned: WarningKind | None
) -> None:
    reading = _schedule(_event(title="Vortrag", duration="01:00", **fields))
    assert _one(reading).start == start
    assert [warning.kind for warning in reading.warnings] == ([warned] if warned else [])


def test_an_event_under_the_wrong_day_comes_to_its_own() -> None:
    fields = {"date": "2027-04-14T14:00:00+02:00", "duration": "01:00"}
    programme = _schedule(_event(title="Früher", **fields)).programme
    assert [day.date for day in days_in_order(programme)] == [date(2027, 4, 14), FRIDAY]
    (entry,) = running_order(programme)
    assert programme.days[entry.day or ""].date == date(2027, 4, 14)


def test_a_night_belongs_to_the_day_before_it_as_pentabarf_has_it() -> None:
    reading = _schedule(
        _event(title="Disko", start="01:30", duration="02:00"),
        conference="<day_change>06:00:00</day_change>",
    )
    assert _one(reading).start == 25 * 60 + 30


@pytest.mark.parametrize("duration", ["", "<duration/>", "<duration>lang</duration>"])
def test_an_event_without_a_duration_has_an_open_end(duration: str) -> None:
    reading = _schedule(f"<event><title>Offen</title><start>10:00</start>{duration}</event>")
    assert (_one(reading).open_end, _one(reading).duration) == (True, 30)
    assert [warning.kind for warning in reading.warnings] == [WarningKind.NO_END]


def test_events_without_a_time_are_not_lost() -> None:
    reading = _schedule(_event(title="Irgendwann", duration="00:45"))
    (entry,) = tray(reading.programme)
    assert (entry.title, entry.duration, entry.source) == ("Irgendwann", 45, "g-7")


@pytest.mark.parametrize(
    ("title", "type_", "people", "kind"),
    [
        ("Mittagspause", "other", "", EntryKind.BREAK),
        ("Lunch", "", "", EntryKind.BREAK),
        ("Get-together", "break", "", EntryKind.BREAK),
        ("Kaffee", "session", "", EntryKind.SESSION),
        ("Die Mittagspause", "lecture", "<person>Ina Au</person>", EntryKind.SESSION),
        ("Vom Satz", "lecture", "", EntryKind.SESSION),
    ],
)
def test_breaks_are_told_by_type_and_title(
    title: str, type_: str, people: str, kind: EntryKind
) -> None:
    fields = {"title": title, "type": type_, "language": "de", "start": "12:00"}
    reading = _schedule(_event(persons=people, duration="01:00", **fields))
    assert _one(reading).kind is kind


def test_namesakes_are_told_apart_by_their_ids() -> None:
    persons = '<person id="1">Jan Berg</person><person id="2">Jan Berg</person><person> </person>'
    events = _event(title="A", start="10:00", duration="01:00", persons=persons)
    again = _event(
        title="B", start="11:00", duration="01:00", persons='<person id="1">Jan Berg</person>'
    )
    programme = _schedule(events + again).programme
    assert [speaker.name for speaker in programme.speakers.values()] == ["Jan Berg", "Jan Berg"]
    assert len(programme.appearances) == 3


def test_html_becomes_text_and_a_description_joins_an_abstract() -> None:
    reading = _schedule(
        _event(
            title="A",
            start="10:00",
            duration="01:00",
            abstract="&lt;p&gt;Kurz &amp;amp; gut.&lt;/p&gt;",
            description="&lt;p&gt;Länger.&lt;/p&gt;&lt;p&gt;Viel länger.&lt;/p&gt;",
        )
    )
    assert _one(reading).abstract == "Kurz & gut.\n\nLänger.\n\nViel länger."


def test_hours_of_a_day_are_those_stated_unless_they_are_a_whole_night_and_day() -> None:
    event = _event(title="A", start="10:00", duration="01:00", date="2027-04-16T10:00:00+02:00")
    stated = 'start="2027-04-16T09:30:00+02:00" end="2027-04-16T17:00:00+02:00"'
    (day,) = _schedule(event, f'date="2027-04-16" {stated}').programme.days.values()
    assert (day.opens, day.closes) == (9 * 60 + 30, 17 * 60)
    changes = 'start="2027-04-16T04:00:00+02:00" end="2027-04-17T03:59:00+02:00"'
    (day,) = _schedule(event, f'date="2027-04-16" {changes}').programme.days.values()
    assert (day.opens, day.closes) == (10 * 60, 11 * 60)


@pytest.mark.parametrize(
    ("conference", "date_", "zone"),
    [
        ("<time_zone_name>Europe/Helsinki</time_zone_name>", "+03:00", "Europe/Helsinki"),
        ("<time_zone_name>UTC</time_zone_name>", "+02:00", "Europe/Copenhagen"),
        ("<time_zone_name>Middle/Earth</time_zone_name>", "+02:00", "Europe/Copenhagen"),
        ("", "+02:00", "Europe/Copenhagen"),
        ("", "-07:00", "Etc/GMT+7"),
    ],
)
def test_the_time_zone_is_the_one_its_times_agree_with(
    conference: str, date_: str, zone: str
) -> None:
    event = _event(title="A", date=f"2027-04-16T10:00:00{date_}", duration="01:00")
    reading = _schedule(event, conference=conference)
    assert (reading.programme.time_zone, _one(reading).start) == (zone, 600)


def test_rooms_of_all_days_are_found_once_and_events_may_name_their_own() -> None:
    text = """<schedule><day date="2027-04-16"><room name="B"/><room name="A">
      <event><title>x</title><start>10:00</start></event></room></day>
      <day date="2027-04-17"><room name="A"/><room><event><title>y</title>
      <start>10:00</start><room>C</room></event></room></day></schedule>"""
    programme = read(text.encode()).programme
    assert [room.name for room in rooms_in_order(programme)] == ["B", "A", "C"]


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", Fault.NOT_XML),
        (b"<schedule>", Fault.NOT_XML),
        (b'<?xml version="1.0" encoding="klingon"?><schedule/>', Fault.NOT_XML),
        (b"<schedule><version>\xff</version></schedule>", Fault.NOT_XML),
        (b"<html/>", Fault.NO_SCHEDULE),
        (b'<!DOCTYPE s [<!ENTITY a "ha">]><schedule>&a;</schedule>', Fault.NOT_XML),
        (
            b'<!DOCTYPE s [<!ENTITY a SYSTEM "file:///etc/hostname">]><schedule>&a;</schedule>',
            Fault.NOT_XML,
        ),
        (b"<schedule>" + b"<a>" * 250_000, Fault.TOO_MUCH),
        (
            b"<schedule><day><room>" + b"<event/>" * 6_000 + b"</room></day></schedule>",
            Fault.TOO_MUCH,
        ),
        (b"<schedule>" + b"<day/>" * 600 + b"</schedule>", Fault.TOO_MUCH),
    ],
)
def test_what_is_no_schedule_is_refused(data: bytes, fault: Fault) -> None:
    with pytest.raises(PlannerError) as caught:
        read(data)
    assert caught.value.fault == fault


def test_a_thousand_events_are_read_in_a_second_and_a_half() -> None:
    persons = "<person id='{0}'>Person {0}</person><person id='{1}'>Person {1}</person>"
    events = "".join(
        _event(
            title=f"Vortrag {number}",
            date=f"2027-04-16T{8 + number % 12:02d}:00:00+02:00",
            duration="00:45",
            language="de",
            abstract="Worum es geht und was danach kommt. " * 40,
            persons=persons.format(number % 700, number % 300),
        )
        for number in range(1000)
    )
    begun = time.process_time()
    programme = _schedule(events).programme
    assert time.process_time() - begun < 1.5
    assert len(programme.entries) == 1000
    assert len(programme.speakers) == 700


def test_elements_in_elements_without_end_are_read_through() -> None:
    deep = b"<a>" * 90_000 + b"</a>" * 90_000
    assert read(b"<schedule>" + deep + b"</schedule>").programme.entries == {}


def test_people_named_in_the_event_itself_are_read_each_by_name() -> None:
    reading = _schedule(
        _event(title="Moor", start="10:00", duration="00:30", person="Dr. Åse Kær, Bo Eng")
        + _event(title="Torf", start="11:00", duration="00:30", person="Torfstecher, 1890")
    )
    names = {speaker.name for speaker in reading.programme.speakers.values()}
    assert names == {"Dr. Åse Kær", "Bo Eng", "Torfstecher, 1890"}


def test_the_same_number_in_two_rooms_is_told_apart() -> None:
    event = _event(title="Pause", start="10:00", duration="00:30")
    programme = _schedule(event + event).programme
    assert len({entry.source for entry in programme.entries.values()}) == 2


def test_an_event_on_a_track_of_breaks_is_a_break() -> None:
    reading = _schedule(_event(title="Im Hof", start="10:00", duration="00:30", track="Pause"))
    assert _one(reading).kind is EntryKind.BREAK


def test_days_that_list_events_without_rooms_are_read() -> None:
    text = """<schedule><day date="2027-04-16">
      <entry id="1"><start>0930</start><duration>30</duration><room>A, B</room>
        <title>Coffee</title></entry>
      <entry id="2"><start>1000</start><duration>90</duration><room>A</room><title>Peat</title>
        <category>Talk</category><speakers><speaker id="5"><name>Åse Kær</name>
        <description>Digs.</description></speaker></speakers></entry>
      <entry id="3"><start>1000</start><duration>45</duration><room>B</room><title>Moss</title>
      </entry>
      <entry id="4"><start>1900</start><duration>PT2H</duration><room>ALL</room>
        <title>Party</title></entry>
    </day></schedule>"""
    programme = read(text.encode()).programme
    rooms = {room.id: room.name for room in programme.rooms.values()}
    assert [
        (entry.title, entry.start, entry.duration, rooms.get(entry.room or ""))
        for entry in running_order(programme)
    ] == [
        ("Coffee", 570, 30, None),
        ("Peat", 600, 90, "A"),
        ("Moss", 600, 45, "B"),
        ("Party", 1140, 120, None),
    ]
    (speaker,) = programme.speakers.values()
    assert (speaker.name, speaker.biography) == ("Åse Kær", "Digs.")
    assert [track.name for track in programme.tracks.values()] == ["Talk"]
