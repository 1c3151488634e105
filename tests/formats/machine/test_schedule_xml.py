from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from lxml import etree

from planner.core.faults import Fault, PlannerError
from planner.core.programme import Day, Entry, Programme
from planner.core.queries import days_in_order, running_order
from planner.formats.schedule_xml import read, write
from tests.builders.examples import MANY
from tests.builders.programmes import a_programme
from tests.formats.machine.festival import (
    FESTIVAL,
    FRIDAY,
    SATURDAY,
    a_festival,
    dated_programmes,
    happening,
    told,
)


def _xsd(shared: Path) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(shared / "schemas" / "schedule.xml.xsd"))


def test_what_is_public_comes_back_with_times_rooms_and_people() -> None:
    reading = read(write(a_festival()))
    programme = reading.programme
    assert told(programme) == FESTIVAL
    assert reading.warnings == ()
    assert (programme.title, programme.time_zone) == ("Papirfesten", "Europe/Copenhagen")
    assert (programme.language, programme.web) == ("da", "https://papirfest.example")
    assert [day.date for day in days_in_order(programme)] == [FRIDAY, SATURDAY]
    (track,) = programme.tracks.values()
    assert (track.name, track.colour) == ("Håndværk", "#336699")


def test_texts_come_back_with_their_marks_and_parts_as_words() -> None:
    _, glue, two, *_ = running_order(read(write(a_festival())).programme)
    assert glue.abstract == "Hvordan *gør* man?\n\n- skær til\n- lim på"
    assert (glue.subtitle, glue.web) == ("Om indbinding", "https://www.lim.example/kursus")
    assert two.abstract == "9.15 Tråd\n\n9.35 Nål (Bo Eng)"


def test_what_is_written_is_valid_by_the_schema(shared: Path) -> None:
    _xsd(shared).assertValid(etree.fromstring(write(a_festival())))


@given(programme=dated_programmes())
@MANY
def test_any_programme_is_valid_and_comes_back(
    programme: Programme, checked: Callable[[bytes], None]
) -> None:
    public = [entry for entry in running_order(programme) if entry.public]
    if not public:
        with pytest.raises(PlannerError) as caught:
            write(programme)
        assert caught.value.fault == Fault.NOTHING_PLACED
        return
    written = write(programme)
    checked(written)
    back = read(written, time_zone=programme.time_zone).programme
    assert happening(back) == happening(programme)


@pytest.fixture(scope="module")
def checked() -> Callable[[bytes], None]:
    """Holds what is written against the schema, where that is at hand."""
    folder = Path(__file__).resolve().parents[3].parent / "shared"
    if not folder.is_dir():
        pytest.skip("the schemas are not beside this checkout")
    schema = _xsd(folder)
    return lambda written: schema.assertValid(etree.fromstring(written))


def test_an_event_keeps_its_guid_and_number_however_often_it_is_written() -> None:
    programme = a_festival()
    moved = replace(programme.entries["glue"], start=700, title="Nu om klister")
    later = replace(programme, entries={**programme.entries, "glue": moved})
    ids = re.compile(rb'<event guid="(.*?)" id="(.*?)"')
    assert sorted(ids.findall(write(programme))) == sorted(ids.findall(write(later)))
    version = re.compile(rb"<version>(.*)</version>")
    assert version.findall(write(programme)) != version.findall(write(later))


def test_a_guid_from_elsewhere_is_kept_through_reading_and_writing() -> None:
    guid = "29aecfd7-2e44-4f49-ab86-29b5e0877325"
    text = f"""<schedule><conference><title>Mess</title></conference><day date="2027-04-16">
      <room name="Saal"><event guid="{guid}" id="7"><title>Eins</title><start>10:00</start>
      <duration>01:00</duration></event></room></day></schedule>"""
    programme = read(text.encode()).programme
    assert [entry.source for entry in programme.entries.values()] == [guid]
    assert f'guid="{guid}"'.encode() in write(programme)


def test_a_day_without_a_date_cannot_be_written_but_a_day_of_nothing_public_can() -> None:
    rows: list[Any] = [Entry("e", day="d", start=600), Day("d"), Day("z", 1, date(2027, 4, 16))]
    rows.append(Entry("f", day="z", start=600))
    with pytest.raises(PlannerError) as caught:
        write(a_programme(*rows))
    assert (caught.value.fault, caught.value.where) == (Fault.NO_DATE, "1")
    hidden = [replace(row, public=False) if row.id == "e" else row for row in rows]
    assert len(read(write(a_programme(*hidden))).programme.entries) == 1


def test_a_programme_without_rooms_has_its_venue_for_one_and_comes_back_without() -> None:
    entry = Entry("e", title="Alt", day="d", start=600)
    programme = a_programme(entry, Day("d", 0, FRIDAY), title="Dag")
    assert b'<room name="Dag"' in write(programme)
    assert read(write(programme)).programme.rooms == {}


def test_an_hour_that_the_clock_leaves_out_is_moved_on() -> None:
    entry = Entry("e", title="Nat", day="d", start=2 * 60 + 30, duration=60)
    written = write(a_programme(entry, Day("d", 0, date(2027, 3, 28))))
    assert b"<date>2027-03-28T03:30:00+02:00</date>" in written
    assert b"<start>03:30</start>" in written
