from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import icalendar
import pytest
import vobject
from hypothesis import given

from planner.core.faults import Fault, PlannerError
from planner.core.programme import Day, Entry, Programme
from planner.core.queries import running_order
from planner.formats.icalendar_file import read, write
from planner.formats.published import published
from tests.builders.examples import MANY
from tests.builders.programmes import a_programme
from tests.formats.machine.festival import FESTIVAL, FRIDAY, a_festival, dated_programmes, told

NOW = datetime(2027, 1, 2, 3, 4, 5, tzinfo=UTC)
Row = tuple[str, datetime, datetime | None, str, str]


def _components(data: bytes, name: str) -> list[Any]:
    """The library's own components: any property may have any of its thirty types."""
    return icalendar.Calendar.from_ical(data).walk(name)


def _rows_of_icalendar(data: bytes) -> Iterator[Row]:
    for event in _components(data, "VEVENT"):
        ends = event["DTEND"].dt.astimezone(UTC) if "DTEND" in event else None
        texts = (str(event.get("SUMMARY", "")), str(event.get("LOCATION", "")))
        yield (str(event["UID"]), event["DTSTART"].dt.astimezone(UTC), ends, *texts)


def _rows_of_vobject(data: bytes) -> Iterator[Row]:
    vars(vobject.icalendar)["__tzidMap"].clear()  # it takes a zone from the first file that has it
    calendar = vobject.readOne(data.decode())
    for event in calendar.contents.get("vevent", []):
        ends = event.dtend.value.astimezone(UTC) if hasattr(event, "dtend") else None
        location: Any = event.contents.get("location")
        texts = (str(event.summary.value), str(location[0].value) if location else "")
        yield (str(event.uid.value), event.dtstart.value.astimezone(UTC), ends, *texts)


def test_two_independent_libraries_read_the_same() -> None:
    data = write(a_festival(), NOW)
    rows = list(_rows_of_icalendar(data))
    assert rows == list(_rows_of_vobject(data))
    assert [row[1:] for row in rows[:2]] == [
        (
            datetime(2027, 4, 16, 7, 0, tzinfo=UTC),
            datetime(2027, 4, 16, 7, 15, tzinfo=UTC),
            "Velkommen",
            "Rådhuset, Torvet 1, Havneby",
        ),
        (
            datetime(2027, 4, 16, 7, 15, tzinfo=UTC),
            datetime(2027, 4, 16, 8, 0, tzinfo=UTC),
            "Lim, læder & lange aftener",
            "Store Sal, Rådhuset, Torvet 1, Havneby",
        ),
    ]
    assert rows[-1][2] is None  # nobody stated its end


@given(programme=dated_programmes())
@MANY
def test_any_programme_is_read_the_same_by_both(programme: Programme) -> None:
    data = write(programme, NOW)
    rows = list(_rows_of_icalendar(data))
    assert rows == list(_rows_of_vobject(data))
    assert [row[1] for row in rows] == [one.begins for one in published(programme)]
    assert len({row[0] for row in rows}) == len(rows)
    assert len(read(data).programme.entries) <= len(rows)


def test_our_own_reader_finds_times_titles_and_breaks_again() -> None:
    programme = read(write(a_festival(), NOW)).programme
    assert [row[:5] for row in told(programme)] == [row[:5] for row in FESTIVAL]
    assert (programme.title, programme.time_zone) == ("Papirfesten", "Europe/Copenhagen")
    assert running_order(programme)[-1].open_end


def test_uids_stay_the_same_and_are_no_two_alike() -> None:
    programme = a_festival()
    moved = replace(programme.entries["glue"], title="Andet", start=800)
    later = replace(programme, entries={**programme.entries, "glue": moved})
    uids = {row[0] for row in _rows_of_icalendar(write(programme, NOW))}
    assert uids == {row[0] for row in _rows_of_icalendar(write(later, NOW))}
    assert len(uids) == len(FESTIVAL)


def test_a_uid_from_elsewhere_gives_the_same_event_each_time_it_is_read() -> None:
    text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20270415T093000\nEND:VEVENT\n"
    first, second = (write(read(text.encode()).programme, NOW) for _ in range(2))
    assert first == second


def test_the_time_zone_says_when_the_clock_changes() -> None:
    (zone,) = _components(write(a_festival(), NOW), "VTIMEZONE")
    assert zone["TZID"] == "Europe/Copenhagen"
    onsets = [
        (part.name, str(part["TZNAME"]), str(part["DTSTART"].dt), part["TZOFFSETTO"].to_ical())
        for part in zone.subcomponents
    ]
    assert onsets == [
        ("STANDARD", "CET", "2026-01-01 01:00:00", "+0100"),
        ("DAYLIGHT", "CEST", "2026-03-29 02:00:00", "+0200"),
        ("STANDARD", "CET", "2026-10-25 03:00:00", "+0100"),
        ("DAYLIGHT", "CEST", "2027-03-28 02:00:00", "+0200"),
        ("STANDARD", "CET", "2027-10-31 03:00:00", "+0100"),
    ]


def test_summers_of_several_years_are_read_the_same_by_both() -> None:
    days = [Day(str(year), year, date(year, 7, 1)) for year in (2027, 2028, 2030)]
    entries = [Entry(f"e{day.id}", title="Sommer", day=day.id, start=600) for day in days]
    data = write(a_programme(*days, *entries), NOW)
    rows = list(_rows_of_icalendar(data))
    assert rows == list(_rows_of_vobject(data))
    assert {row[1].hour for row in rows} == {8}


def test_utc_needs_no_time_zone() -> None:
    data = write(replace(a_festival(), time_zone="UTC"), NOW)
    assert b"VTIMEZONE" not in data
    assert b"DTSTART:20270416T090000Z" in data


def test_breaks_may_be_left_out() -> None:
    titles = {row[3] for row in _rows_of_icalendar(write(a_festival(), NOW, breaks=False))}
    assert "Kaffe" not in titles
    assert len(titles) == len(FESTIVAL) - 1


def test_a_day_may_be_one_event_that_tells_its_items() -> None:
    friday, saturday = _components(write(a_festival(), NOW, whole_days=True), "VEVENT")
    assert str(friday["SUMMARY"]) == "Papirfesten"
    assert friday["DTEND"].dt.astimezone(UTC) == datetime(2027, 4, 17, 0, 0, tzinfo=UTC)
    assert str(friday["DESCRIPTION"]).splitlines()[:3] == [
        "9.00–9.15 Velkommen",
        "9.15–10.00 Lim, læder & lange aftener (Store Sal)",
        "9.15–10.15 To små (Loftet & <kvisten>)",
    ]
    assert str(saturday["DESCRIPTION"]) == "10.00 Åbent værksted (Loftet & <kvisten>)"


def test_people_abstract_and_parts_stand_in_the_description() -> None:
    events = _components(write(a_festival(), NOW), "VEVENT")
    said = {str(one["SUMMARY"]): str(one.get("DESCRIPTION", "")) for one in events}
    assert said["Lim, læder & lange aftener"] == (
        "Om indbinding\n\nIda Fjord, bogbinder, Havnens Bibliotek\n\n"
        "Hvordan gør man?\n\nskær til\n\nlim på"
    )
    assert said["To små"] == "Bo Eng\n\n9.15 Tråd\n\n9.35 Nål (Bo Eng)"
    assert said["Kaffe"] == ""


def test_texts_cannot_make_lines_of_their_own() -> None:
    entry = Entry("e", title="A\r\nEND:VEVENT\x00\x1b", day="d", start=600)
    data = write(a_programme(entry, Day("d", 0, FRIDAY)), NOW)
    ((_, _, _, title, _),) = _rows_of_icalendar(data)
    assert title == "A END:VEVENT"
    assert data.count(b"\r\nEND:VEVENT") == 1


def test_a_missing_date_and_an_unknown_zone_are_said() -> None:
    entry = Entry("e", title="A", day="d", start=600)
    with pytest.raises(PlannerError) as caught:
        write(a_programme(entry, Day("d")), NOW)
    assert caught.value.fault == Fault.NO_DATE
    with pytest.raises(PlannerError) as caught:
        write(a_programme(entry, Day("d", 0, FRIDAY), time_zone="Middle/Earth"), NOW)
    assert caught.value.where == "time_zone"


def test_a_date_that_no_calendar_reaches_is_said() -> None:
    entry = Entry("e", title="A", day="d", start=600, duration=2000)
    with pytest.raises(PlannerError) as caught:
        write(a_programme(entry, Day("d", 0, date.max)), NOW)
    assert caught.value.where == "date"
