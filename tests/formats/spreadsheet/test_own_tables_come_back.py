"""What we write as CSV and XLSX is read again as the same programme."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from planner.core.programme import (
    Appearance,
    AppearanceState,
    Day,
    Entry,
    EntryKind,
    Part,
    Programme,
    Role,
    Room,
    Speaker,
    Track,
)
from planner.core.queries import appearances_in, days_in_order, entries_of_day
from planner.formats import programme_json
from planner.formats.spreadsheet import read_sheets, write_csv, write_xlsx
from planner.paths import resources
from planner.text import PRINT_LANGUAGES
from tests.builders.programmes import a_programme
from tests.formats.spreadsheet.sheets import understood


def a_mill(**own: Any) -> Programme:
    """Two days of a mill, with people of every sort and two rooms."""
    return a_programme(
        Day("1", 0, date(2026, 5, 7), "Meldag", 540, 1530),
        Day("2", 1, date(2026, 5, 8), "", 600, 720),
        Room("loft", 0, "Loftet"),
        Room("yard", 1, "Gården"),
        Track("craft", 0, "Håndværk"),
        Entry("hello", title="Velkomst", duration=15, day="1", start=540),
        Entry(
            *("flour", EntryKind.SESSION, "Mel med mening", 60, "1", 555),
            room="loft",
            track="craft",
            subtitle="Om kværne",
            abstract="Først *korn*.\n\nSå kager; og kaffe.",
            web="https://mill.example/mel",
            parts=(Part("a", "Kværnen", minutes=20), Part("b", "Korn – og rug")),
        ),
        Entry("bread", title="Kaffe og brød", duration=60, day="1", start=555, room="yard"),
        Entry("lunch", EntryKind.BREAK, "Frokost", 45, "1", 630),
        Entry("party", title="=Fest+", duration=210, day="1", start=1320),
        Entry("end", title="Natmad", day="1", start=1530, open_end=True),
        Entry("rest", EntryKind.BREAK, "Mel og mel igen", 30, "2", 600, room="loft"),
        Speaker("ida", "Ida Lund", "møller", "Den Gamle Mølle"),
        Speaker("bo", "Bo Eng", "", "Kværn & Korn"),
        Speaker("kim", "Kim Bak", "Bager"),
        Speaker("karla", "Karla"),
        Speaker("gone", "Per Holm"),
        Appearance("1", "ida", "flour"),
        Appearance("2", "bo", "flour", role=Role.MODERATOR, order=1),
        Appearance("3", "kim", "flour", order=2),
        Appearance("4", "karla", "flour", "a"),
        Appearance("5", "ida", "flour", "b", Role.HOST),
        Appearance("6", "gone", "bread", state=AppearanceState.DECLINED),
        Appearance("7", "bo", "bread", role=Role.PANELLIST),
        **own,
    )


def shown(programme: Programme) -> list[object]:
    """All that a table says of a programme, in running order."""
    rooms = {None: ""} | {room.id: room.name for room in programme.rooms.values()}
    tracks = {None: ""} | {track.id: track.name for track in programme.tracks.values()}

    def people(entry: Entry, part: Part | None = None) -> list[object]:
        found = appearances_in(programme, entry.id, part.id if part else None)
        speakers = [(a.role, programme.speakers[a.speaker]) for a in found
                    if a.state is not AppearanceState.DECLINED]  # fmt: skip
        return [(role, one.name, one.position, one.affiliation) for role, one in speakers]

    return [
        (
            *(day.date, day.label, entry.start, entry.open_end or entry.duration),
            *(entry.kind, entry.title, entry.subtitle, entry.abstract.strip(), entry.web),
            *(rooms[entry.room], tracks[entry.track], people(entry)),
            [(part.title, part.minutes, people(entry, part)) for part in entry.parts],
        )
        for day in days_in_order(programme)
        for entry in sorted(
            entries_of_day(programme, day.id), key=lambda e: (e.start or 0, rooms[e.room])
        )
        if entry.public
    ]


def come_back(programme: Programme, kind: str) -> Programme:
    data = write_csv(programme) if kind == "csv" else write_xlsx(programme)
    return understood(read_sheets(data, kind)[0]).programme


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("language", [*PRINT_LANGUAGES, "pl"])
def test_a_programme_comes_back_in_every_language(language: str, kind: str) -> None:
    programme = a_mill(language=language)
    assert shown(come_back(programme, kind)) == shown(programme)


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_days_without_dates_come_back_in_their_order(kind: str) -> None:
    mill = a_mill()
    undated = {day.id: replace(day, date=None, label="") for day in mill.days.values()}
    programme = replace(mill, days=undated)
    assert shown(come_back(programme, kind)) == shown(programme)


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_sample_comes_back(kind: str) -> None:
    path = resources() / "samples" / "byens-stue.json"
    programme = programme_json.read(path.read_bytes()).programme
    assert shown(come_back(programme, kind)) == shown(programme)
