from __future__ import annotations

import pytest

from planner.core.changes import EditKind, apply
from planner.core.edits.duplicate import duplicate
from planner.core.edits.place import Place
from planner.core.edits.several import copy_entries, paste_entries
from planner.core.material import Material
from planner.core.programme import (
    Appearance,
    Day,
    Entry,
    Part,
    Programme,
    Role,
    Row,
    Speaker,
    Track,
)
from tests.builders.deeds import counting
from tests.builders.programmes import a_programme
from tests.core.pictures import a_day, picture

LANE = "A 9:00-9:30, B 9:30-10:00, C 10:00-10:30, D 10:30-11:00, L! 12:00-12:45"


def at(hour: int, minute: int = 0) -> int:
    return hour * 60 + minute


def a_talk() -> Programme:
    """A talk with a part, a host, limits and slides; a break behind it."""
    return a_programme(
        Day("d"),
        Day("e", order=1),
        Track("young", name="Børn"),
        Speaker("ida", "Ida Lund", affiliation="Øens Bibliotek"),
        Entry(
            "talk",
            title="Bøger i regnvejr",
            day="d",
            start=at(9),
            duration=40,
            pinned=True,
            track="young",
            least=30,
            most=60,
            source="ark-4",
            parts=(Part("rain", "Regnen", minutes=15), Part("books", "Bøgerne")),
            materials=(Material("slides", "Billeder", blob="ab"),),
        ),
        Entry("tea", title="Te", day="d", start=at(9, 40), duration=20),
        Appearance("hosts", "ida", "talk", role=Role.HOST),
        Appearance("reads", "ida", "talk", "books"),
    )


def test_a_copy_has_new_ids_and_is_neither_fixed_nor_from_a_source() -> None:
    programme = a_talk()
    after = apply(programme, duplicate(programme, ["talk"], counting()))
    copy = after.entries["new0"]
    assert (copy.start, copy.pinned, copy.source) == (at(9, 40), False, "")
    assert (copy.least, copy.most, copy.materials) == (30, 60, after.entries["talk"].materials)
    assert [(p.title, p.minutes) for p in copy.parts] == [("Regnen", 15), ("Bøgerne", None)]
    assert not {p.id for p in copy.parts} & {"rain", "books"}
    there = {(a.part, a.role) for a in after.appearances.values() if a.entry == copy.id}
    assert there == {(None, Role.HOST), (copy.parts[1].id, Role.SPEAKER)}
    assert after.entries["tea"].start == at(10, 20)
    assert after.entries["talk"] == programme.entries["talk"]


@pytest.mark.parametrize(
    ("what", "day", "ids", "expected"),
    [
        (
            "behind the last, keeping distances",
            "A 9:00-9:30, B 9:40-10:00, C 10:00-10:20",
            "A B",
            "A 9:00-9:30, B 9:40-10:00, new0 10:00-10:30, new1 10:40-11:00, C 11:00-11:20",
        ),
        (
            "piling up before what is fixed",
            "A 9:00-9:30, B 9:30-10:00, L! 10:15-10:30",
            "A",
            "A 9:00-9:30, new0 9:30-10:00, B 10:00-10:30, L! 10:15-10:30",
        ),
        ("in the tray: at its end", "S 20, T 10", "S", "S 20, T 10, new0 20"),
    ],
)
def test_duplicating(what: str, day: str, ids: str, expected: str) -> None:
    programme = a_day(day)
    edit = duplicate(programme, ids.split(), counting())
    assert edit.kind == EditKind.DUPLICATE
    assert picture(apply(programme, edit)) == expected, what


def test_dragging_a_copy_pushes_what_it_lies_upon_and_leaves_the_original() -> None:
    programme = a_day(LANE)
    edit = copy_entries(programme, ["A"], "A", Place("d", at(9, 56)), counting())
    assert picture(apply(programme, edit)) == (
        "A 9:00-9:30, B 9:30-10:00, new0 10:00-10:30, C 10:30-11:00, D 11:00-11:30, L! 12:00-12:45"
    )
    here = copy_entries(programme, ["A"], "A", Place("d", at(9)), counting())
    assert here == duplicate(programme, ["A"], counting())


def test_copies_go_to_other_rooms_side_by_side() -> None:
    programme = a_day("A/r1 9:00-9:30, B/r2 9:00-9:30, C/r3 9:10-9:40", rooms="r1 r2 r3")
    edit = copy_entries(programme, ["A", "B"], "A", Place("d", at(9), "r2"), counting())
    after = apply(programme, edit)
    assert picture(after) == (
        "A/r1 9:00-9:30, new0/r2 9:00-9:30, new1/r3 9:00-9:30, B/r2 9:30-10:00, C/r3 9:30-10:00"
    )


def test_pasting_into_another_programme_brings_people_and_tracks_along() -> None:
    source = a_talk()
    rows: list[Row] = [*source.tracks.values(), *source.speakers.values()]
    rows += [*source.entries.values(), *source.appearances.values()]
    target = a_programme(
        Day("d"), Entry("talk", title="Åbning", day="d", start=at(10), duration=30)
    )
    edit = paste_entries(target, rows, Place("d", at(10, 20)), counting())
    after = apply(target, edit)
    pasted = [after.entries[id_] for id_ in after.entries if id_ != "talk"]
    assert [(e.title, e.start) for e in pasted] == [
        ("Bøger i regnvejr", at(10, 30)),
        ("Te", at(11, 10)),
    ]
    assert pasted[0].track == "young"
    assert [a.speaker for a in after.appearances.values()] == ["ida", "ida"]
    again = apply(after, paste_entries(after, rows, None, counting("more")))
    assert again.speakers == after.speakers
    assert again.tracks == after.tracks
    assert [e.title for e in again.entries.values() if not e.placed] == ["Bøger i regnvejr", "Te"]


def test_pasting_leaves_out_who_is_not_there() -> None:
    source = a_talk()
    target = a_programme(Day("d"))
    rows: list[Row] = [source.entries["talk"], source.appearances["hosts"]]
    after = apply(target, paste_entries(target, rows, None, counting()))
    assert not after.appearances
    assert [e.track for e in after.entries.values()] == [None]
    assert not paste_entries(target, [], None, counting())
