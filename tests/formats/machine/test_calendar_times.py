from __future__ import annotations

from datetime import date

import pytest

from planner.core.queries import days_in_order, running_order
from planner.core.reading import WarningKind
from tests.formats.machine.calendars import calendar_of, entry_of, kinds, times

COPENHAGEN = "X-WR-TIMEZONE:Europe/Copenhagen\nX-WR-CALNAME:Messe"


@pytest.mark.parametrize(
    ("stamp", "head", "start"),
    [
        ("DTSTART:20270415T093000", COPENHAGEN, 570),
        ("DTSTART:20270415T073000Z", COPENHAGEN, 570),
        ("DTSTART:20270115T083000Z", COPENHAGEN, 570),
        ("DTSTART;TZID=Europe/Copenhagen:20270415T093000", "TZID:Europe/Copenhagen", 570),
        ("DTSTART;TZID=Europe/London:20270415T083000", COPENHAGEN, 570),
        ("DTSTART;TZID=Romance Standard Time:20270415T093000", "X-A:b", 570),
        ('DTSTART;TZID="/free.example/2027/Europe/Berlin":20270415T093000', "X-A:b", 570),
        ("DTSTART;TZID=Our own time:20270415T093000", COPENHAGEN, 570),
        ("DTSTART:20270415T073000Z", "TIMEZONE-ID:Europe/Copenhagen", 570),
        ("DTSTART:20270415T073000Z", "VTIMEZONE: Europe/Copenhagen", 570),
        ("DTSTART:20270415T063000Z", "X-WR-TIMEZONE:Europe/Helsinki", 570),
        ("DTSTART:2027-04-15T09:30", COPENHAGEN, 570),
        ("DTSTART;VALUE=DATE-TIME:20270415T0930", COPENHAGEN, 570),
    ],
)
def test_a_time_is_read_on_the_clock_of_the_venue(stamp: str, head: str, start: int) -> None:
    assert entry_of(stamp, "DURATION:PT45M", "SUMMARY:A", head=head).start == start


def test_times_in_utc_without_a_place_are_told_of() -> None:
    reading = calendar_of("DTSTART:20270415T073000Z\nDTEND:20270415T080000Z\nSUMMARY:A")
    (warning,) = reading.warnings
    assert (warning.kind, warning.values) == (WarningKind.UTC, {"text": "Europe/Copenhagen"})
    assert reading.programme.time_zone == "Europe/Copenhagen"


def test_a_zone_that_most_events_name_is_that_of_the_venue() -> None:
    event = "DTSTART;TZID=Europe/Paris:20270415T0{}0000\nDURATION:PT1H\nSUMMARY:A"
    reading = calendar_of(
        *(event.format(hour) for hour in (7, 8)),
        "DTSTART;TZID=Europe/London:20270415T080000\nDURATION:PT1H\nSUMMARY:B",
    )
    assert reading.programme.time_zone == "Europe/Paris"
    assert [entry.start for entry in running_order(reading.programme)] == [420, 480, 540]


@pytest.mark.parametrize(
    ("lines", "minutes", "open_end"),
    [
        (["DTEND:20270415T101500"], 45, False),
        (["DURATION:PT1H30M"], 90, False),
        (["DURATION:P0DT0H20M0S"], 20, False),
        ([], 30, True),
        (["DTEND:20270415T093000"], 30, True),
        (["DTEND:20270415T080000"], 30, True),
        (["DTEND:whenever"], 30, True),
        (["DTEND:20270416T013000"], 16 * 60, False),
    ],
)
def test_an_event_lasts_until_its_end_or_for_its_duration(
    lines: list[str],
    minutes: int,
    open_end: bool,  # noqa: FBT001 - a row of a table
) -> None:
    reading = calendar_of("\n".join(["DTSTART:20270415T093000", "SUMMARY:A", *lines]))
    (entry,) = reading.programme.entries.values()
    assert (entry.duration, entry.open_end) == (minutes, open_end)
    assert kinds(reading) == ([WarningKind.NO_END] if open_end else [])


def test_an_event_without_an_end_does_not_run_over_the_next_in_its_room() -> None:
    events = [f"DTSTART:20270415T0930{s}\nSUMMARY:A\nLOCATION:Sal" for s in ("00",)]
    reading = calendar_of(
        *events,
        "DTSTART:20270415T094000\nDURATION:PT1H\nSUMMARY:B\nLOCATION:Loft",
        "DTSTART:20270415T095000\nDURATION:PT1H\nSUMMARY:C\nLOCATION:Sal",
    )
    assert running_order(reading.programme)[0].duration == 20


@pytest.mark.parametrize(
    "lines",
    [
        "DTSTART;VALUE=DATE:20270415",
        "DTSTART:20270415\nDTEND:20270417",
        "DTSTART:20270415T000000\nDTEND:20270417T000000",
        "DTSTART:20270415T090000\nDTEND:20270417T160000",
    ],
)
def test_what_lasts_whole_days_is_no_entry_but_told_of(lines: str) -> None:
    talk = "DTSTART:20270415T093000\nDURATION:PT1H\nSUMMARY:Oplæg"
    reading = calendar_of(f"{lines}\nSUMMARY:Messen", talk)
    assert [entry.title for entry in reading.programme.entries.values()] == ["Oplæg"]
    (warning,) = reading.warnings
    assert (warning.kind, warning.line) == (WarningKind.WHOLE_DAY, 3)
    assert warning.values == {"title": "Messen", "date": date(2027, 4, 15)}


def test_where_all_events_last_whole_days_none_is_placed_and_none_is_lost() -> None:
    programme = calendar_of(
        "DTSTART;VALUE=DATE:20270415\nSUMMARY:Bogdag\nLOCATION:Kuplen",
        "DTSTART;VALUE=DATE:20270501\nDTEND;VALUE=DATE:20270503\nSUMMARY:Messe",
    ).programme
    assert [(entry.title, entry.placed) for entry in programme.entries.values()] == [
        ("Bogdag", False),
        ("Messe", False),
    ]
    assert [room.name for room in programme.rooms.values()] == ["Kuplen"]


def test_an_event_without_a_time_is_not_placed() -> None:
    talk = "DTSTART:20270415T093000\nDURATION:PT1H\nSUMMARY:Oplæg"
    reading = calendar_of("UID:7\nSUMMARY:Engang", talk)
    assert [(e.title, e.placed, e.source) for e in reading.programme.entries.values()] == [
        ("Oplæg", True, ""),
        ("Engang", False, "7"),
    ]
    assert [warning.kind for warning in reading.warnings] == [WarningKind.NO_START]


def test_what_goes_on_after_midnight_belongs_to_the_evening() -> None:
    programme = calendar_of(
        "DTSTART:20270415T200000\nDURATION:PT4H\nSUMMARY:Koncert",
        "DTSTART:20270416T003000\nDURATION:PT2H\nSUMMARY:Dans",
        "DTSTART:20270416T090000\nDURATION:PT1H\nSUMMARY:Morgen",
        "DTSTART:20270418T040000\nDURATION:PT1H\nSUMMARY:Fugle",
    ).programme
    assert times(programme) == [
        (date(2027, 4, 15), 20 * 60),
        (date(2027, 4, 15), 24 * 60 + 30),
        (date(2027, 4, 16), 9 * 60),
        (date(2027, 4, 18), 4 * 60),
    ]
    assert days_in_order(programme)[0].closes == 26 * 60 + 30


DESK = "UID:desk\nDTSTART:20270414T083000\nDURATION:PT30M\nSUMMARY:Indskrivning\n"
TALKS = [f"DTSTART:202704{day}T100000\nDURATION:PT1H\nSUMMARY:Oplæg" for day in (14, 15, 16)]


@pytest.mark.parametrize(
    ("rule", "dates", "told"),
    [
        ("RRULE:FREQ=DAILY;COUNT=3", [14, 15, 16], False),
        ("RRULE:FREQ=DAILY;UNTIL=20270415", [14, 15], False),
        ("RRULE:FREQ=DAILY;UNTIL=20270415T235900Z", [14, 15], False),
        ("RRULE:FREQ=DAILY;COUNT=5", [14, 15, 16, 17, 18], False),
        ("RRULE:FREQ=DAILY;INTERVAL=2;COUNT=2", [14, 16], False),
        ("RRULE:FREQ=WEEKLY;BYDAY=WE,FR;COUNT=2", [14, 16], False),
        ("RRULE:FREQ=DAILY", [14, 15, 16], True),
        ("RRULE:FREQ=DAILY;COUNT=300", [14, 15, 16], True),
        ("RRULE:FREQ=WEEKLY;BYDAY=WE,FR", [14, 16], True),
        ("RRULE:FREQ=YEARLY", [14], True),
        ("RRULE:FREQ=SECONDLY", [14], True),
        ("RRULE:FREQ=DAILY;INTERVAL=0", [14], True),
        ("RRULE:FREQ=DAILY;INTERVAL=7;BYDAY=TU", [14], True),
        ("RRULE:nonsense", [14], True),
        ("RRULE:FREQ=DAILY\nEXDATE:20270415T083000", [14, 16], True),
        ("RRULE:FREQ=DAILY;COUNT=3\nEXDATE;VALUE=DATE:20270415", [14, 16], False),
        ("RDATE:20270416T083000", [14, 16], False),
    ],
)
def test_what_repeats_comes_on_the_programmes_days(
    rule: str,
    dates: list[int],
    told: bool,  # noqa: FBT001 - a row of a table
) -> None:
    reading = calendar_of(DESK + rule, *TALKS)
    desk = [
        (at.day, start)
        for entry in running_order(reading.programme)
        if entry.title == "Indskrivning"
        for at, start in [(reading.programme.days[entry.day or ""].date, entry.start)]
        if at
    ]
    assert desk == [(day, 510) for day in dates]
    assert kinds(reading) == ([WarningKind.REPEATS] if told else [])


def test_one_time_of_a_series_may_have_been_moved() -> None:
    moved = "UID:desk\nRECURRENCE-ID:20270415T083000\nSUMMARY:Tidlig"
    moved += "\nDTSTART:20270415T080000\nDURATION:PT1H"
    reading = calendar_of(DESK + "RRULE:FREQ=DAILY;COUNT=3", moved)
    assert times(reading.programme) == [
        (date(2027, 4, 14), 510),
        (date(2027, 4, 15), 480),
        (date(2027, 4, 16), 510),
    ]
