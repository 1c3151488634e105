"""The real Danish programme beside the checkout, held against what a reader finds in it."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from planner.core.programme import Entry, EntryKind, FactKind, Programme
from planner.core.queries import appearances_in, days_in_order, running_order
from planner.core.reading import Reading, WarningKind
from planner.core.references import dangling
from planner.formats.programme_text import read

TODAY = date(2028, 1, 10)
CONNECTIVES = {"ved", "for", "i", "og"}
"""Words between a person's name, post and place, and between people, that no field keeps."""


@pytest.fixture
def seed(shared: Path) -> str:
    return (shared / "seeds" / "conference-programme.da.txt").read_text("utf-8")


@pytest.fixture
def truth(shared: Path) -> dict[str, Any]:
    text = (shared / "seeds" / "conference-programme.da.expected.json").read_text("utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


@pytest.fixture
def reading(seed: str) -> Reading:
    return read(seed, today=TODAY)


def clock(minutes: int | None) -> str | None:
    return None if minutes is None else f"{minutes // 60:02d}:{minutes % 60:02d}"


def names(programme: Programme, entry: Entry, part: str | None = None) -> list[str]:
    return [programme.speakers[a.speaker].name for a in appearances_in(programme, entry.id, part)]


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.casefold()))


def test_seed_event_is_as_stated(reading: Reading, truth: dict[str, Any]) -> None:
    programme = reading.programme
    assert (programme.language, programme.title) == (truth["language"], truth["title"])
    assert [str(day.date) for day in days_in_order(programme)] == [truth["date"]]
    assert list(programme.organisers) == truth["event"]["organisers"]
    assert programme.venue.name == truth["event"]["venue"]
    assert [(fact.kind, fact.text) for fact in programme.facts] == [
        (FactKind.AUDIENCE, truth["event"]["audience"]),
        (FactKind.REGISTRATION, truth["event"]["registration"]),
    ]


def test_seed_entries_are_as_stated(reading: Reading, truth: dict[str, Any]) -> None:
    programme = reading.programme
    found = [
        {
            "start": clock(entry.start),
            "end": clock(entry.end),
            "kind": str(entry.kind),
            "title": entry.title,
            "speakers": [
                name
                for part in (None, *(part.id for part in entry.parts))
                for name in names(programme, entry, part)
            ],
            "parts": [
                {"title": part.title, "speakers": names(programme, entry, part.id)}
                for part in entry.parts
            ],
        }
        for entry in running_order(programme)
    ]
    expected = [{"parts": [], **entry} for entry in truth["entries"]]
    for entry in expected:
        entry.pop("track")
    assert found == expected


def test_seed_people_have_position_and_affiliation(reading: Reading, truth: dict[str, Any]) -> None:
    found = [
        {"name": person.name, "role": person.position, "affiliation": person.affiliation}
        for person in reading.programme.speakers.values()
    ]
    assert found == truth["people"]


def test_seed_pins_lunch_and_warns_of_the_span_at_its_end(reading: Reading, seed: str) -> None:
    pinned = [entry for entry in reading.programme.entries.values() if entry.pinned]
    assert [(entry.kind, clock(entry.start)) for entry in pinned] == [(EntryKind.BREAK, "12:30")]
    assert [(warning.kind, warning.line) for warning in reading.warnings] == [
        (WarningKind.CONTRADICTS, len(seed.splitlines()))
    ]


def test_seed_loses_no_word_of_an_entry(reading: Reading, seed: str) -> None:
    programme = reading.programme
    lines = seed.splitlines()
    starts = {m.id: m.first for m in reading.marks if m.field == "start"}
    order = running_order(programme)
    date_line = next(
        n for n, line in enumerate(lines, 1) if n > starts[order[-1].id] and "2015" in line
    )
    ends = [*(starts[entry.id] for entry in order[1:]), date_line]
    for entry, end in zip(order, ends, strict=True):
        stated = words(
            re.sub(r"^[\d.]+ – [\d.]+", "", "\n".join(lines[starts[entry.id] - 1 : end - 1]))
        )
        people = [
            programme.speakers[a.speaker]
            for a in programme.appearances.values()
            if a.entry == entry.id
        ]
        kept = words(
            "\n".join(
                [
                    entry.title,
                    entry.abstract,
                    *(f"{part.title}\n{part.abstract}" for part in entry.parts),
                    *(f"{p.name}\n{p.position}\n{p.affiliation}\n{p.biography}" for p in people),
                ]
            )
        )
        assert set(stated - kept) <= CONNECTIVES


def test_corpus_of_real_programmes_reads_without_failure(shared: Path) -> None:
    texts = sorted((shared / "corpus" / "programmes").glob("*.txt"))
    assert texts
    for path in texts:
        programme = read(path.read_text("utf-8"), today=TODAY).programme
        assert dangling(programme) == []
        assert programme.entries
