from __future__ import annotations

from datetime import date

import pytest

from planner.core.faults import Fault, PlannerError
from planner.core.programme import EntryKind
from planner.core.queries import rooms_in_order, running_order, tray
from planner.core.reading import WarningKind
from planner.formats.icalendar_file import read
from tests.formats.machine.calendars import calendar_of, kinds


def test_an_event_becomes_an_entry_with_its_place_and_text() -> None:
    reading = calendar_of(
        r"""
        UID:ord-1@messe.example
        DTSTART:20270415T093000
        DTEND:20270415T101500
        SUMMARY:Ord\, streger og\; prikker
        LOCATION:Kuplen
        CATEGORIES:Kunst,Musik
        URL:https://messe.example/ord
        DESCRIPTION:Ord\, streger og\; prikker\nFørste linje.\nAnden linje med en lan
         g fortsættelse.
        """
    )
    programme = reading.programme
    (entry,) = programme.entries.values()
    assert (programme.title, programme.language) == ("Messe", "da")
    assert (entry.title, entry.start, entry.duration) == ("Ord, streger og; prikker", 570, 45)
    assert (entry.web, entry.source) == ("https://messe.example/ord", "ord-1@messe.example")
    assert entry.abstract == "Første linje.\n\nAnden linje med en lang fortsættelse."
    assert [room.name for room in programme.rooms.values()] == ["Kuplen"]
    assert [track.name for track in programme.tracks.values()] == ["Kunst"]
    assert [(day.date, day.opens, day.closes) for day in programme.days.values()] == [
        (date(2027, 4, 15), 570, 615)
    ]
    assert reading.warnings == ()


def test_events_that_share_a_uid_are_all_there_and_known_apart() -> None:
    lines = "UID:1\nDTSTART:20270415T{}\nDURATION:PT1H\nSUMMARY:{}"
    programme = calendar_of(
        lines.format("090000", "A"), lines.format("090000", "B"), lines.format("100000", "A")
    ).programme
    assert sorted(entry.source for entry in programme.entries.values()) == [
        "1/20270415T0900/A",
        "1/20270415T0900/B",
        "1/20270415T1000/A",
    ]


def test_those_who_attend_an_event_speak_at_it_but_rooms_do_not() -> None:
    programme = calendar_of(
        """
        DTSTART:20270415T093000
        DTEND:20270415T101500
        SUMMARY:A
        ATTENDEE;ROLE=REQ-PARTICIPANT;CUTYPE=INDIVIDUAL;CN="Lund, Pia":invalid:nomail
        ATTENDEE;CN=Bo Eng:mailto:bo@example.org
        ATTENDEE;CUTYPE=ROOM;CN=Sal 1:mailto:sal@example.org
        ATTENDEE;CN=ole@example.org:mailto:ole@example.org
        """
    ).programme
    assert [speaker.name for speaker in programme.speakers.values()] == ["Lund, Pia", "Bo Eng"]


def test_organisers_speak_where_each_event_has_its_own() -> None:
    lines = (
        "DTSTART:20270415T{:02}0000\nDURATION:PT1H\nSUMMARY:A\nORGANIZER;CN={}:mailto:x@x.example"
    )
    names = ["Pia Lund", "Bo Eng", "Ida Fjord", "Jan Berg", "Ida Fjord"]
    own = calendar_of(*(lines.format(n, name) for n, name in enumerate(names, 9))).programme
    assert [speaker.name for speaker in own.speakers.values()] == names[:4]
    shared = calendar_of(*(lines.format(n, "Messen") for n in range(9, 14))).programme
    assert (shared.organisers, shared.speakers) == (("Messen",), {})


def test_what_all_places_end_in_is_the_venue() -> None:
    lines = "DTSTART:20270415T{:02}0000\nDURATION:PT1H\nSUMMARY:A\nLOCATION:{}"
    places = [r"Sal 1\, Rådhuset\, Torvet 1", r"Sal 2\, Rådhuset\, Torvet 1"]
    programme = calendar_of(*(lines.format(n, at) for n, at in enumerate(places, 9))).programme
    assert programme.venue.name == "Rådhuset, Torvet 1"
    assert [room.name for room in rooms_in_order(programme)] == ["Sal 1", "Sal 2"]
    places = ["Kælderen", "Loftet", "Kælderen"]
    programme = calendar_of(*(lines.format(n, at) for n, at in enumerate(places, 9))).programme
    assert [room.name for room in rooms_in_order(programme)] == ["Kælderen", "Loftet"]


def test_breaks_are_told_by_their_titles() -> None:
    lines = "DTSTART:20270415T{:02}0000\nDURATION:PT1H\nSUMMARY:{}"
    titles = ["Velkommen til dagen", "Frokost", "Hvad vi lærte af det", "Kaffepause"]
    programme = calendar_of(
        *(lines.format(n, title) for n, title in enumerate(titles, 9))
    ).programme
    assert [entry.kind for entry in running_order(programme)] == [
        EntryKind.SESSION,
        EntryKind.BREAK,
    ] * 2


def test_lines_that_are_no_grammar_cost_nothing_but_themselves() -> None:
    reading = calendar_of("DTSTART:20270415T093000\nher er noget andet\nDURATION:PT1H\nSUMMARY:A")
    assert [entry.title for entry in reading.programme.entries.values()] == ["A"]
    (warning,) = reading.warnings
    assert (warning.kind, warning.line) == (WarningKind.NOT_USED, 5)


def test_an_event_that_was_called_off_is_left_out_and_one_without_a_time_is_told_of() -> None:
    reading = calendar_of(
        "DTSTART:20270415T093000\nDURATION:PT1H\nSUMMARY:A\nSTATUS:CANCELLED", "SUMMARY:B"
    )
    assert [entry.title for entry in tray(reading.programme)] == ["B"]
    assert len(reading.programme.entries) == 1
    assert kinds(reading) == [WarningKind.NOT_USED, WarningKind.NO_START]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_usual_encodings_and_line_ends_are_read(encoding: str, ending: str) -> None:
    lines = ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "DTSTART:20270415T093000", "SUMMARY:Kø og", "  båd"]
    data = ending.join([*lines, "END:VEVENT", "END:VCALENDAR"]).encode(encoding)
    (entry,) = read(data).programme.entries.values()
    assert entry.title == "Kø og båd"


def test_a_line_folded_within_a_letter_is_put_together() -> None:
    data = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270415T093000\nSUMMARY:K"
    (entry,) = read(data + b"\xc3\r\n \xb8\r\nEND:VEVENT").programme.entries.values()
    assert entry.title == "Kø"


FLOOD = b"BEGIN:VEVENT\nDTSTART:20270415T093000\nRDATE:%s\nEND:VEVENT\n" % b",".join(
    b"20270416T%02d%02d00" % divmod(minute, 60) for minute in range(400)
)


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", Fault.NO_CALENDAR),
        (b"9.00 Kaffe", Fault.NO_CALENDAR),
        (b"BEGIN:VCARD\nEND:VCARD", Fault.NO_CALENDAR),
        (b"BEGIN:VCALENDAR\0", Fault.NOT_TEXT),
        (b"BEGIN:VCALENDAR\n" + b"BEGIN:VEVENT\n" * 6_000, Fault.TOO_MUCH),
        (b"BEGIN:VCALENDAR\n" + b"\n" * 900_000, Fault.TOO_MUCH),
        (b"BEGIN:VCALENDAR\n" + 20 * FLOOD, Fault.TOO_MUCH),
    ],
)
def test_what_is_no_calendar_is_refused(data: bytes, fault: Fault) -> None:
    with pytest.raises(PlannerError) as caught:
        read(data)
    assert caught.value.fault == fault


def test_a_text_written_as_if_for_a_page_is_read_as_it_was_meant() -> None:
    lines = "DTSTART:20270415T093000\nDTEND:20270415T101500\nSUMMARY:Lim &amp; læder\nLOCATION:"
    (entry,) = calendar_of(lines + "Sal &#x3D; 1").programme.entries.values()
    assert entry.title == "Lim & læder"
    (ours,) = calendar_of(lines + "\nX-PROGRAMME-KIND:session").programme.entries.values()
    assert ours.title == "Lim &amp; læder"
