"""Schedules and calendars that real events published, against what is counted in them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from planner.core.programme import Programme
from planner.core.queries import days_in_order
from planner.core.reading import Reading
from planner.formats import icalendar_file, schedule_json, schedule_xml

_READERS = {".xml": schedule_xml.read, ".json": schedule_json.read, ".ics": icalendar_file.read}
_FILES = (
    "01-ccc-31c3-frab.xml",
    "07-froscon-frab.json",
    "09-democon-pretalx-DEMO.json",
    "11-moca-2024.ics",
    "13-dataweek-bristol.ics",
)


@pytest.fixture(params=_FILES)
def counted(request: pytest.FixtureRequest, shared: Path) -> tuple[Reading, dict[str, Any]]:
    """What is read of a file, and what is counted in it."""
    path = shared / "corpus" / "machine" / request.param
    counts = json.loads(path.with_name(f"{path.name}.counts.json").read_text("utf-8"))["counts"]
    return _READERS[path.suffix](path.read_bytes()), counts


def test_events_days_rooms_and_people_are_as_many_as_there_are(
    counted: tuple[Reading, dict[str, Any]],
) -> None:
    programme, counts = counted[0].programme, counted[1]
    assert len(programme.entries) == counts["events"]
    assert len(programme.rooms) == counts.get("rooms", counts.get("locations"))
    dates = [day.date.strftime("%Y%m%d") for day in days_in_order(programme) if day.date]
    assert dates == [date.replace("-", "") for date in counts["dates"]]
    if "person_ids" in counts:
        assert len(programme.speakers) == counts["person_ids"]
        assert len(_names(programme)) == counts["person_names"]
        alone = len(programme.entries) - len({a.entry for a in programme.appearances.values()})
        assert alone == counts["events_without_person"]


def test_no_event_is_left_without_a_day_and_a_place(
    counted: tuple[Reading, dict[str, Any]],
) -> None:
    programme = counted[0].programme
    assert all(entry.placed and entry.room for entry in programme.entries.values())
    assert len({entry.source for entry in programme.entries.values()}) == len(programme.entries)


def test_what_is_written_of_it_tells_the_same(counted: tuple[Reading, dict[str, Any]]) -> None:
    programme = counted[0].programme
    for written in (schedule_xml, schedule_json):
        back = written.read(written.write(programme)).programme
        assert _told(back) == _told(programme)
        assert _names(back) == _names(programme)
        assert len(back.speakers) == len(programme.speakers)


def _names(programme: Programme) -> set[str]:
    return {speaker.name for speaker in programme.speakers.values()}


def _told(programme: Programme) -> list[tuple[object, ...]]:
    dates = {day.id: day.date for day in days_in_order(programme)}
    return sorted(
        (
            str(dates[entry.day or ""]),
            entry.start or 0,
            entry.duration,
            programme.rooms[entry.room].name if entry.room else "",
            entry.title,
            entry.kind.value,
        )
        for entry in programme.entries.values()
    )
