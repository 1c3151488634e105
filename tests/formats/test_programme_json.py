from __future__ import annotations

import base64
import hashlib
import itertools
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.faults import Fault, PlannerError
from planner.core.material import Bullet, Material, Slide
from planner.core.programme import Day, DaySpan, Entry, FactKind, Programme, Room, Speaker, Track
from planner.core.queries import (
    appearances_in,
    days_in_order,
    running_order,
    tracks_in_order,
    tray,
)
from planner.core.references import dangling
from planner.formats.programme_json import Files, gather, read, read_with_files, write


def iter_ids() -> Callable[[], str]:
    numbers = itertools.count()
    return lambda: f"n{next(numbers)}"


def reading(**fields: Any) -> Programme:
    return read(json.dumps(fields).encode(), iter_ids()).programme


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


def test_an_appearance_is_of_the_right_one_of_two_namesakes() -> None:
    people = [{"name": "Bo", "biography": each} for each in ("Binder bøger.", "Synger.")]
    for first, second in ((1, 2), (2, 1)):
        programme = reading(
            speakers=people,
            entries=[
                {"start": "09:00", "speakers": [{"name": "Bo", "namesake": first}]},
                {"start": "10:00", "speakers": [{"name": "Bo", "namesake": second}]},
            ],
        )
        written = write(programme)
        back = read(written).programme
        said = [
            back.speakers[a.speaker].biography
            for entry in running_order(back)
            for a in appearances_in(back, entry.id)
        ]
        assert said == [people[n - 1]["biography"] for n in (first, second)]
        assert write(back) == written


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
        ({"files": {"a": "æ"}}, "files[...]"),
        ({"tracks": [{"name": "Unge"}, {"name": "Unge"}]}, "tracks[1].name"),
        (
            {
                "speakers": [
                    {"name": "A", "unavailable": [{"day": 1, "start": "9:00", "end": "9:30"}]}
                ]
            },
            "speakers[0].unavailable[0].day",
        ),
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
    tables = {"days", "rooms"}
    for field in stated.keys() - {"entries", "speakers"} - tables:
        assert given[field] == stated[field], field
    for table in tables:
        for mine, theirs in zip(given[table], stated[table], strict=True):
            assert {field: mine[field] for field in theirs} == theirs
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


FACE, FLAG, PAPER = b"a face", b"a flag", b"%PDF"


def _sum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


BLOBS = {_sum(data): data for data in (FACE, FLAG, PAPER)}


def with_files() -> Programme:
    slides = (Slide(1, "Hjul", (Bullet("gummi"), Bullet("naturgummi", 1)), "Vis det", hidden=True),)
    talk = Entry(
        "talk",
        materials=(
            Material("m", "Hjul", slides, _sum(PAPER), "hjul.pdf", "application/pdf"),
            Material("n", "Kun ord", slides),
        ),
    )
    return Programme(
        "p",
        entries={"talk": talk},
        speakers={"ida": Speaker("ida", "Ida Fjord", photo=_sum(FACE))},
        print_settings={"logo": _sum(FLAG), "style": "calm", "size": 10.5, "ends": False},
    )


def test_slides_photos_the_logo_and_files_come_along() -> None:
    programme = with_files()
    files = gather(programme, BLOBS.__getitem__)
    assert files == Files(BLOBS)
    reading, carried = read_with_files(write(programme, files=files.carried))
    back = reading.programme
    assert carried == BLOBS
    assert back.print_settings == programme.print_settings
    assert [speaker.photo for speaker in back.speakers.values()] == [_sum(FACE)]
    was, came = (one.entries["talk"].materials for one in (programme, back))
    assert [replace(each, id="") for each in came] == [replace(each, id="") for each in was]


def test_a_file_that_does_not_fit_is_left_out_and_named() -> None:
    programme = with_files()
    files = gather(programme, BLOBS.__getitem__, most=len(FACE) + len(FLAG))
    assert files.left_out == ("hjul.pdf",)
    reading, carried = read_with_files(write(programme, files=files.carried))
    assert set(carried.values()) == {FACE, FLAG}
    (paper, words) = reading.programme.entries["talk"].materials
    assert (paper.blob, paper.file_name, paper.slides) == (None, "hjul.pdf", words.slides)


def test_files_that_cannot_be_read_are_left_out_and_named() -> None:
    files = gather(with_files(), dict[str, bytes]().__getitem__)
    assert files == Files({}, ("logo", "Ida Fjord", "hjul.pdf"))
    back = read(write(with_files())).programme
    assert (back.print_settings.get("logo"), back.print_settings["style"]) == (None, "calm")
    assert [speaker.photo for speaker in back.speakers.values()] == [None]


def test_a_file_may_have_any_name() -> None:
    speakers = [{"name": "Ida", "photo": "ida.png"}, {"name": "Bo", "photo": "bo.png"}]
    files = {"ida.png": base64.b64encode(FACE).decode()}
    data = json.dumps({"speakers": speakers, "files": files}).encode()
    reading, carried = read_with_files(data)
    photos = {speaker.name: speaker.photo for speaker in reading.programme.speakers.values()}
    assert photos == {"Ida": _sum(FACE), "Bo": None}
    assert carried == {_sum(FACE): FACE}


def test_what_only_the_organiser_sees_comes_along() -> None:
    programme = Programme(
        "p",
        days={"d": Day("d", hidden_rooms=("attic",)), "e": Day("e", 1)},
        rooms={"attic": Room("attic", 0, "Loftet", 12, "#abc", "Trappen er stejl")},
        tracks={"t": Track("t", 0, "Børn", "#7a4"), "u": Track("u", 1, "Unge")},
        entries={"x": Entry("x", least=10, most=50, source="frab/7", note="Husk kabler")},
        speakers={
            "ida": Speaker(
                "ida",
                "Ida Fjord",
                mail="ida@havnen.example",
                phone="12 34 56 78",
                unavailable=(DaySpan("e", 540, 600),),
                note="Vil helst om morgenen",
            )
        },
    )
    back = read(write(programme), iter_ids()).programme
    (ida,) = back.speakers.values()
    (away,) = ida.unavailable
    first, second = days_in_order(back)
    (attic,) = back.rooms.values()
    assert (first.hidden_rooms, away) == ((attic.id,), DaySpan(second.id, 540, 600))
    assert replace(ida, id="ida", unavailable=()) == replace(
        programme.speakers["ida"], unavailable=()
    )
    assert replace(attic, id="attic") == programme.rooms["attic"]
    assert [(t.name, t.colour) for t in tracks_in_order(back)] == [("Børn", "#7a4"), ("Unge", "")]
    assert back.entries["x"] == programme.entries["x"]


@given(st.lists(entries(), max_size=5), texts)
def test_writing_and_reading_back_is_equal(rows: list[dict[str, Any]], title: str) -> None:
    programme = reading(title=title, entries=rows, rooms=[{"name": "Sal B", "capacity": 12}])
    assert dangling(programme) == []
    written = write(programme)
    assert write(read(written).programme) == written
