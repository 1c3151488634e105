from __future__ import annotations

from dataclasses import replace

import pytest

from planner.core.changes import EditKind, apply
from planner.core.edits.duplicate import duplicate
from planner.core.edits.place import Place, change_room, move, to_day
from planner.core.edits.several import copy_entries, move_several, paste_entries
from planner.core.programme import (
    Appearance,
    Day,
    Entry,
    Material,
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
ROOMS = (
    "K 9:00-9:15, A/r1 9:15-10:00, X/r2 9:15-9:45, B/r1 10:00-10:30, Y/r2 9:45-10:30, "
    "L 10:30-10:45, C/r1 10:45-11:15, Z/r2 10:45-11:15"
)


def at(hour: int, minute: int = 0) -> int:
    return hour * 60 + minute


@pytest.mark.parametrize(
    ("what", "ids", "to", "expected"),
    [
        (
            "into free time: only they move",
            "A B",
            at(11),
            "C 10:00-10:30, D 10:30-11:00, A 11:00-11:30, B 11:30-12:00, L! 12:00-12:45",
        ),
        (
            "later into the next: pushed just enough",
            "A B",
            at(9, 10),
            "A 9:10-9:40, B 9:40-10:10, C 10:10-10:40, D 10:40-11:10, L! 12:00-12:45",
        ),
        (
            "earlier into the previous: they stop at its end",
            "C D",
            at(9, 50),
            LANE,
        ),
        (
            "past a middle: they change places as one piece",
            "A B",
            at(9, 50),
            "C 9:00-9:30, A 9:30-10:00, B 10:00-10:30, D 10:30-11:00, L! 12:00-12:45",
        ),
        (
            "earlier past a middle",
            "B C",
            at(8, 40),
            "B 9:00-9:30, C 9:30-10:00, A 10:00-10:30, D 10:30-11:00, L! 12:00-12:45",
        ),
        (
            "with another between: that flows around them",
            "A C",
            at(9, 10),
            "A 9:10-9:40, B 9:40-10:10, C 10:10-10:40, D 10:40-11:10, L! 12:00-12:45",
        ),
        (
            "with another between, past its middle: it holds them back",
            "A C",
            at(8, 50),
            LANE,
        ),
        (
            "the fixed one moves when it is among them",
            "D L",
            at(10, 40),
            "A 9:00-9:30, B 9:30-10:00, C 10:00-10:30, D 10:40-11:10, L! 12:10-12:55",
        ),
    ],
)
def test_moving_several_in_a_lane(what: str, ids: str, to: int, expected: str) -> None:
    programme = a_day(LANE)
    held = ids.split()
    edit = move_several(programme, held, held[0], Place("d", to))
    assert picture(apply(programme, edit)) == expected, what


def test_moving_one_of_one_is_a_single_move() -> None:
    programme = a_day(LANE)
    for minute in range(at(8), at(13), 7):
        to = Place("d", minute)
        assert move_several(programme, ["B"], "B", to) == move(programme, "B", to)


def test_without_following_several_move_and_nothing_else() -> None:
    programme = a_day(LANE)
    edit = move_several(programme, ["A", "C"], "C", Place("d", at(10, 20)), follow=False)
    assert picture(apply(programme, edit)) == (
        "A 9:20-9:50, B 9:30-10:00, C 10:20-10:50, D 10:30-11:00, L! 12:00-12:45"
    )


def test_several_do_not_go_before_midnight() -> None:
    programme = a_day("A 0:10-0:30, B 1:00-1:30")
    edit = move_several(programme, ["A", "B"], "B", Place("d", 10))
    assert picture(apply(programme, edit)) == "A 0:00-0:20, B 0:50-1:20"


def test_the_distances_hold_over_rooms_and_a_plenary_is_pushed_from_all() -> None:
    programme = a_day(ROOMS, rooms="r1 r2")
    edit = move_several(programme, ["B", "Y"], "B", Place("d", at(10, 5), "r1"))
    assert picture(apply(programme, edit)) == (
        "K 9:00-9:15, A/r1 9:15-10:00, X/r2 9:15-9:45, Y/r2 9:50-10:35, B/r1 10:05-10:35, "
        "L 10:35-10:50, C/r1 10:50-11:20, Z/r2 10:50-11:20"
    )


def test_several_of_one_room_run_over_a_plenary() -> None:
    programme = a_day(ROOMS, rooms="r1 r2")
    edit = move_several(programme, ["A", "B"], "A", Place("d", at(9, 20), "r1"))
    assert picture(apply(programme, edit)) == (
        "K 9:00-9:15, X/r2 9:15-9:45, A/r1 9:20-10:05, Y/r2 9:45-10:30, B/r1 10:05-10:35, "
        "L 10:30-10:45, C/r1 10:45-11:15, Z/r2 10:45-11:15"
    )


@pytest.mark.parametrize(
    ("what", "lead", "room", "expected"),
    [
        ("one to the side", "A", "r2", "A/r2 9:00-9:30, C/r2 10:00-10:30, B/r3 9:00-9:30"),
        ("the last room holds all", "A", "r3", "A/r2 9:00-9:30, C/r2 10:00-10:30, B/r3 9:00-9:30"),
        ("the first room holds all", "B", "r1", "A/r1 9:00-9:30, B/r2 9:00-9:30, C/r1 10:00-10:30"),
        (
            "to all rooms go those of the lead's",
            "A",
            None,
            "A 9:00-9:30, C 10:00-10:30, B/r2 9:30-10:00",
        ),
    ],
)
def test_dragging_several_sideways(what: str, lead: str, room: str | None, expected: str) -> None:
    programme = a_day("A/r1 9:00-9:30, B/r2 9:00-9:30, C/r1 10:00-10:30", rooms="r1 r2 r3")
    edit = move_several(programme, ["A", "B", "C"], lead, Place("d", at(9), room))
    got = sorted(picture(apply(programme, edit)).split(", "))
    assert got == sorted(expected.split(", ")), what


def test_hidden_rooms_are_no_columns() -> None:
    programme = a_day("A/r1 9:00-9:30, B/r3 9:00-9:30", rooms="r1 r2 r3")
    hidden = replace(programme, days={"d": Day("d", hidden_rooms=("r2",))})
    edit = move_several(hidden, ["B"], "B", Place("d", at(10), "r1"))
    assert picture(apply(hidden, edit)) == "A/r1 9:00-9:30, B/r1 10:00-10:30"


def test_several_from_the_tray_lie_behind_each_other() -> None:
    programme = a_day("A 9:00-9:30, B 9:30-10:00, S 20, T 10")
    edit = move_several(programme, ["T", "S"], "S", Place("d", at(9, 25)))
    assert edit.kind == EditKind.INSERT
    assert picture(apply(programme, edit)) == (
        "A 9:00-9:30, S 9:30-9:50, T 9:50-10:00, B 10:00-10:30"
    )


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


@pytest.mark.parametrize(
    ("what", "ids", "room", "expected"),
    [
        (
            "into free time: the time stays",
            "C",
            "r2",
            "A/r1 9:00-9:30, B/r2 9:00-9:30, L! 10:00-10:30, C/r2 10:30-11:00",
        ),
        (
            "onto another: that makes room",
            "A",
            "r2",
            "A/r2 9:00-9:30, B/r2 9:30-10:00, L! 10:00-10:30, C/r1 10:30-11:00",
        ),
        (
            "for all rooms: every room makes room",
            "A",
            None,
            "A 9:00-9:30, B/r2 9:30-10:00, L! 10:00-10:30, C/r1 10:30-11:00",
        ),
        (
            "from two rooms to a third: one behind the other",
            "A B",
            "r3",
            "A/r3 9:00-9:30, B/r3 9:30-10:00, L! 10:00-10:30, C/r1 10:30-11:00",
        ),
    ],
)
def test_changing_rooms(what: str, ids: str, room: str | None, expected: str) -> None:
    programme = a_day(
        "A/r1 9:00-9:30, B/r2 9:00-9:30, L! 10:00-10:30, C/r1 10:30-11:00", rooms="r1 r2 r3"
    )
    edit = change_room(programme, ids.split(), room)
    first, second = picture(apply(programme, edit)).split(", "), expected.split(", ")
    assert sorted(first) == sorted(second), what


def test_giving_a_plenary_a_room_moves_nothing_and_the_tray_keeps_rooms_too() -> None:
    programme = a_day("K 9:00-9:30, A/r1 9:30-10:00, T 20", rooms="r1 r2")
    edit = change_room(programme, ["K", "T"], "r2")
    assert picture(apply(programme, edit)) == "K/r2 9:00-9:30, A/r1 9:30-10:00, T/r2 20"
    assert not change_room(programme, ["A"], "r1")


def test_to_another_day_at_the_same_times_and_the_tray_last() -> None:
    programme = a_day("A 9:00-9:30, B 9:30-10:00, T 20")
    monday = replace(
        programme,
        days={"d": Day("d"), "e": Day("e", order=1)},
        entries=dict(programme.entries)
        | {
            "C": Entry("C", day="e", start=at(9, 10), duration=30),
            "P": Entry("P", day="e", start=at(10), duration=30, pinned=True),
        },
    )
    after = apply(monday, to_day(monday, ["A", "T", "B"], "e"))
    lying = sorted((e.start, e.id) for e in after.entries.values() if e.day == "e")
    assert lying == [
        (at(9), "A"),
        (at(9, 30), "B"),
        (at(10), "C"),
        (at(10), "P"),
        (at(10, 30), "T"),
    ]
    assert not to_day(monday, ["C"], "e")
