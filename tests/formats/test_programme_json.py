from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.faults import Fault, PlannerError
from planner.core.programme import Entry, FactKind, Programme, Room
from planner.core.queries import running_order, tray
from planner.core.references import dangling
from planner.formats.programme_json import read, write


def reading(**fields: Any) -> Programme:
    numbers = itertools.count()
    return read(json.dumps(fields).encode(), ids=lambda: f"n{next(numbers)}").programme


def test_absent_fields_get_defaults() -> None:
    programme = reading(entries=[{"title": "Oplæg", "start": "10:00"}])
    (entry,) = running_order(programme)
    assert (entry.title, entry.start, entry.duration) == ("Oplæg", 600, 30)
    (day,) = programme.days.values()
    assert (day.date, day.opens, day.closes) == (None, 540, 960)
    assert (programme.language, programme.time_zone) == ("da", "Europe/Copenhagen")


def test_the_end_gives_the_duration_and_may_pass_midnight() -> None:
    programme = reading(entries=[{"title": "Fest", "start": "20:00", "end": "25:30"}])
    (entry,) = running_order(programme)
    assert entry.end == 25 * 60 + 30
    assert json.loads(write(programme))["entries"][0]["end"] == "25:30"


def test_an_end_that_nobody_stated_is_null() -> None:
    programme = reading(entries=[{"start": "20:00", "duration": 60, "open_end": True}])
    (entry,) = json.loads(write(programme))["entries"]
    assert (entry["end"], entry["duration"], entry["open_end"]) == (None, 60, True)


def test_an_entry_without_a_start_is_not_placed() -> None:
    programme = reading(
        entries=[{"title": "B", "day": 1}, {"title": "A"}], days=[{"date": "2027-04-15"}]
    )
    assert [entry.title for entry in tray(programme)] == ["B", "A"]


def test_days_are_found_by_number_and_by_date() -> None:
    programme = reading(
        days=[{"date": "2027-04-15"}, {"date": "2027-04-16"}],
        entries=[
            {"title": "sidst", "date": "2027-04-16", "start": "09:00"},
            {"title": "først", "day": 1, "start": "11:00"},
            {"title": "en tredje dag", "date": "2027-04-18", "start": "09:00"},
        ],
    )
    assert [entry.title for entry in running_order(programme)] == [
        "først",
        "sidst",
        "en tredje dag",
    ]
    assert len(programme.days) == 3


def test_a_person_is_one_speaker_however_often_they_appear() -> None:
    ida = {"name": "Ida Holm", "role": "forfatter", "affiliation": ""}
    programme = reading(
        entries=[
            {"speakers": [ida], "parts": [{"title": "Del", "speakers": [{**ida, "as": "host"}]}]},
            {"speakers": [{"name": "Ida Holm"}]},
        ]
    )
    (speaker,) = programme.speakers.values()
    assert speaker.position == "forfatter"
    assert len(programme.appearances) == 3


def test_namesakes_in_one_session_are_two_people() -> None:
    nobody = {"name": "N.N."}
    programme = reading(speakers=[nobody, nobody], entries=[{"speakers": [nobody, nobody]}])
    assert len(programme.speakers) == 2
    assert {a.speaker for a in programme.appearances.values()} == programme.speakers.keys()
    assert write(read(write(programme)).programme) == write(programme)


def test_rooms_of_one_name_are_told_apart_by_a_number() -> None:
    rooms = {id_: Room(id_, order, "Sal") for order, id_ in enumerate("ab")}
    programme = Programme("p", rooms=rooms, entries={"e": Entry("e", room="b")})
    written = json.loads(write(programme))
    assert [room["name"] for room in written["rooms"]] == ["Sal", "Sal (2)"]
    assert written["entries"][0]["room"] == "Sal (2)"


def test_entries_that_start_together_keep_their_order() -> None:
    rows = [{"title": title, "start": "10:00"} for title in ("Spor C", "Spor A", "Spor B")]
    written = json.loads(write(reading(entries=rows)))
    assert [entry["title"] for entry in written["entries"]] == ["Spor C", "Spor A", "Spor B"]


@pytest.mark.parametrize(
    ("fields", "what"),
    [
        ({"title": 7}, "a text is wanted, not a whole number"),
        (
            {"rooms": [{"name": "Sal", "capacity": "40"}]},
            "a whole number or null is wanted, not a text",
        ),
        ({"entries": [{"start": "9.30"}]}, 'a time such as "09:30" is wanted'),
        ({"days": [{"date": "15. april"}]}, 'a date such as "2027-04-15" is wanted'),
        ({"entries": [{"kind": "party"}]}, "'party' is none of its values"),
        ({"entries": [{"duration": 0}]}, "a whole number >= 1 is wanted"),
        ({"rooms": [{}]}, "its name is missing"),
    ],
)
def test_what_is_wrong_is_said_plainly(fields: dict[str, Any], what: str) -> None:
    with pytest.raises(PlannerError) as caught:
        reading(**fields)
    assert caught.value.what == what


def test_audience_and_registration_are_facts() -> None:
    programme = reading(audience="Alle", facts=[{"kind": "price", "text": "Gratis"}])
    assert [(fact.kind, fact.text) for fact in programme.facts] == [
        (FactKind.AUDIENCE, "Alle"),
        (FactKind.PRICE, "Gratis"),
    ]
    again = read(write(programme)).programme
    assert again.facts == programme.facts


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"title": 7}, "title"),
        ({"time_zone": "Europe/Atlantis"}, "time_zone"),
        ({"time_zone": "../../etc/passwd"}, "time_zone"),
        ({"entries": [{}, {"duration": 0}]}, "entries[1].duration"),
        ({"entries": [{"start": "9.30"}]}, "entries[0].start"),
        ({"entries": [{"start": "169:00"}]}, "entries[0].start"),
        ({"rooms": [{"name": "Sal"}, {"name": "Sal"}]}, "rooms[1].name"),
        ({"entries": [{"kind": "party"}]}, "entries[0].kind"),
        ({"entries": [{"start": "10:00", "end": "09:00"}]}, "entries[0].end"),
        ({"entries": [{"start": "10:00", "end": "10:30", "duration": 20}]}, "entries[0].duration"),
        ({"entries": [{"day": 2, "start": "10:00"}]}, "entries[0].day"),
        ({"entries": [{"id": "a"}, {"id": "a"}]}, "entries[1].id"),
        ({"days": [{"date": "15. april"}]}, "days[0].date"),
    ],
)
def test_a_field_that_cannot_be_used_is_named(fields: dict[str, Any], where: str) -> None:
    with pytest.raises(PlannerError) as caught:
        reading(**fields)
    assert (caught.value.fault, caught.value.where) == (Fault.WRONG_FIELD, where)


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe", b'{"title": "\xff"}', b"[" * 100_000])
def test_what_is_no_json_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(PlannerError) as caught:
        read(data)
    assert caught.value.fault in (Fault.NOT_JSON, Fault.WRONG_FIELD)


def test_the_sample_comes_back_equal(checkout: Path) -> None:
    data = (checkout / "resources/samples/byens-stue.json").read_bytes()
    programme = read(data).programme
    written = write(programme)
    stated, given = json.loads(data), json.loads(written)
    for field in stated.keys() - {"entries"}:
        assert given[field] == stated[field] or field == "speakers", field
    assert len(given["entries"]) == len(stated["entries"])
    for mine, theirs in zip(given["entries"], stated["entries"], strict=True):
        assert {field: mine[field] for field in theirs if field != "parts"} == {
            field: value for field, value in theirs.items() if field != "parts"
        }
    assert write(read(written).programme) == written


texts = st.text(st.characters(codec="utf-8"), max_size=20)
people = st.fixed_dictionaries(
    {"name": texts, "role": texts, "affiliation": texts},
    optional={"as": st.sampled_from(["speaker", "moderator", "panellist", "host"])},
)


@st.composite
def entries(draw: st.DrawFn) -> dict[str, Any]:
    def crowd() -> Any:
        return draw(st.lists(people, max_size=3, unique_by=lambda p: p["name"]))

    start = draw(st.none() | st.integers(0, 47 * 60))
    return {
        "kind": draw(st.sampled_from(["session", "break"])),
        "title": draw(texts),
        "start": None if start is None else f"{start // 60:02d}:{start % 60:02d}",
        "duration": draw(st.integers(1, 600)),
        "open_end": draw(st.booleans()),
        "room": draw(st.none() | st.sampled_from(["Sal A", "Sal B"])),
        "track": draw(st.none() | texts),
        "pinned": draw(st.booleans()),
        "abstract": draw(texts),
        "speakers": crowd(),
        "parts": [
            {
                "title": draw(texts),
                "minutes": draw(st.none() | st.integers(1, 60)),
                "speakers": crowd(),
            }
            for _ in range(draw(st.integers(0, 2)))
        ],
    }


@given(st.lists(entries(), max_size=5), texts)
def test_writing_and_reading_back_is_equal(rows: list[dict[str, Any]], title: str) -> None:
    programme = reading(title=title, entries=rows, rooms=[{"name": "Sal B", "capacity": 12}])
    assert dangling(programme) == []
    written = write(programme)
    assert write(read(written).programme) == written
