"""Rooms, tracks and days: each change is one edit that can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from planner.core.changes import Edit, EditKind, apply
from planner.core.edits.days import add_day, describe_day
from planner.core.edits.order import put_before, siblings, step
from planner.core.edits.remove import remove_day, remove_room
from planner.core.edits.rooms import (
    add_room,
    hide_room,
    rename_room,
    set_capacity,
    set_room_colour,
    set_room_note,
    show_all_rooms,
    show_room,
    shown_rooms,
)
from planner.core.edits.tracks import add_track, rename_track, set_track_colour
from planner.core.programme import Day, Entry, Programme, Room, Track
from planner.core.queries import days_in_order, rooms_in_order, tracks_in_order
from tests.builders.programmes import a_programme
from tests.core.pictures import a_day, picture


def done(programme: Programme, edit: Edit) -> Programme:
    """The programme after the edit, once it is known that it can be taken back."""
    after = apply(programme, edit)
    assert apply(after, edit.inverse()) == programme
    return after


def an_id() -> str:
    return "new"


def names(programme: Programme) -> list[str]:
    return [room.name for room in rooms_in_order(programme)]


THREE = a_day("A/hall 9:00-9:30, B/attic 9:00-10:00, L! 12:00-12:45", rooms="hall attic shed")


def test_a_room_is_added_behind_the_others() -> None:
    after = done(THREE, add_room(THREE, "  The   old stable ", an_id))
    assert names(after) == ["hall", "attic", "shed", "The old stable"]


def test_the_first_room_leaves_what_is_placed_to_all_rooms() -> None:
    programme = a_day("A 9:00-9:30, L! 12:00-12:45")
    after = done(programme, add_room(programme, "Hall", an_id))
    assert names(after) == ["Hall"]
    assert picture(after) == "A 9:00-9:30, L! 12:00-12:45"


def test_a_room_without_a_name_is_not_added_and_none_loses_its_name() -> None:
    assert not add_room(THREE, "   ", an_id)
    assert not rename_room(THREE, "hall", " ")
    assert not rename_room(THREE, "hall", "hall")
    assert names(done(THREE, rename_room(THREE, "hall", "Great hall")))[0] == "Great hall"


def test_a_room_gets_its_capacity_colour_and_note() -> None:
    after = done(THREE, set_capacity(THREE, "hall", 120))
    after = done(after, set_room_colour(after, "hall", "#2F7394"))
    after = done(after, set_room_note(after, "hall", " Two steps at the door\n"))
    assert after.rooms["hall"] == Room("hall", 0, "hall", 120, "#2f7394", "Two steps at the door")
    assert done(after, set_capacity(after, "hall", None)).rooms["hall"].capacity is None
    assert done(after, set_room_colour(after, "hall", "")).rooms["hall"].colour == ""


@pytest.mark.parametrize("people", [0, -3])
def test_a_room_for_nobody_is_refused(people: int) -> None:
    with pytest.raises(ValueError, match="people"):
        set_capacity(THREE, "hall", people)


@pytest.mark.parametrize("colour", ["blue", "#12", "#12345g", "url(x)"])
def test_what_is_no_colour_is_refused(colour: str) -> None:
    with pytest.raises(ValueError, match="colour"):
        set_room_colour(THREE, "hall", colour)


@pytest.mark.parametrize(
    ("id_", "before", "order"),
    [
        ("hall", "shed", ["attic", "hall", "shed"]),
        ("hall", None, ["attic", "shed", "hall"]),
        ("shed", "hall", ["shed", "hall", "attic"]),
    ],
)
def test_a_room_is_put_before_another_or_last(
    id_: str, before: str | None, order: list[str]
) -> None:
    edit = put_before(THREE, id_, before)
    assert names(done(THREE, edit)) == order
    assert edit.kind == EditKind.REORDER
    assert edit.changes[0].id == id_  # the history is named after what was in hand


@pytest.mark.parametrize(("id_", "before"), [("hall", "attic"), ("hall", "hall"), ("shed", None)])
def test_a_room_that_stays_where_it_is_changes_nothing(id_: str, before: str | None) -> None:
    assert not put_before(THREE, id_, before)


@pytest.mark.parametrize(
    ("steps", "order"),
    [
        (1, ["hall", "shed", "attic"]),
        (-1, ["attic", "hall", "shed"]),
        (9, ["hall", "shed", "attic"]),
    ],
)
def test_a_room_goes_so_many_places_on(steps: int, order: list[str]) -> None:
    assert names(done(THREE, step(THREE, "attic", steps))) == order


def test_at_the_ends_a_step_changes_nothing() -> None:
    assert not step(THREE, "hall", -1)
    assert not step(THREE, "shed", 1)


def test_order_mends_numbers_that_were_alike() -> None:
    programme = a_programme(*(Room(id_, 0, id_) for id_ in "abc"))
    assert names(done(programme, put_before(programme, "c", "a"))) == ["c", "a", "b"]


def test_an_order_is_of_one_kind_only() -> None:
    with pytest.raises(ValueError, match="kind"):
        put_before(THREE, "hall", "d")
    with pytest.raises(ValueError, match="no room, track or day"):
        siblings(THREE, "A")


def test_a_room_is_hidden_on_one_day_and_its_entries_stay_where_they_are() -> None:
    after = done(THREE, hide_room(THREE, "d", "attic"))
    assert shown_rooms(after, "d") == {"hall", "shed"}
    assert picture(after) == picture(THREE)
    again = done(after, show_room(after, "d", "attic"))
    assert again == THREE
    assert not show_room(THREE, "d", "attic")


def test_the_last_room_that_is_shown_stays() -> None:
    after = THREE
    for room in ("hall", "attic"):
        after = done(after, hide_room(after, "d", room))
    assert not hide_room(after, "d", "shed")
    assert not hide_room(after, "d", "hall")
    assert done(after, show_all_rooms(after, "d")) == THREE


def test_a_removed_room_sets_its_entries_aside() -> None:
    hidden = done(THREE, hide_room(THREE, "d", "attic"))
    after = done(hidden, remove_room(hidden, "attic"))
    assert picture(after) == "A/hall 9:00-9:30, L! 12:00-12:45, B 60"
    assert after.days["d"].hidden_rooms == ()


def test_a_track_is_added_renamed_coloured_and_moved() -> None:
    programme = a_programme(Track("r", 0, "Reading", "#4f7f3f"))
    after = done(programme, add_track(programme, "Digital", an_id, "#2F7394"))
    assert after.tracks["new"] == Track("new", 1, "Digital", "#2f7394")
    after = done(after, rename_track(after, "new", "  Digital  things "))
    after = done(after, set_track_colour(after, "new", ""))
    after = done(after, put_before(after, "new", "r"))
    assert [(t.name, t.colour) for t in tracks_in_order(after)] == [
        ("Digital things", ""),
        ("Reading", "#4f7f3f"),
    ]
    assert not add_track(programme, " ", an_id)
    assert not rename_track(programme, "r", "")


def test_a_day_is_added_with_the_hours_of_the_last_on_the_day_after() -> None:
    first = Day("first", 0, date(2027, 9, 16), "Talks", 8 * 60, 25 * 60)
    programme = a_programme(first, Room("hall"))
    after = done(programme, add_day(programme, an_id))
    assert days_in_order(after)[1] == Day("new", 1, date(2027, 9, 17), "", 8 * 60, 25 * 60)


@pytest.mark.parametrize("last", [None, date.max])
def test_the_day_after_one_without_a_date_has_none(last: date | None) -> None:
    programme = a_programme(Day("first", 0, last))
    assert done(programme, add_day(programme, an_id)).days["new"].date is None


def test_the_first_day_has_usual_hours() -> None:
    programme = Programme("p")
    assert done(programme, add_day(programme, an_id)).days["new"] == Day("new")


def test_name_date_and_hours_of_a_day_are_one_step() -> None:
    programme = a_programme(Day("d"))
    night = (20 * 60, 25 * 60 + 30)
    after = done(programme, describe_day(programme, "d", " The  ball ", date(2027, 9, 16), night))
    assert after.days["d"] == Day("d", 0, date(2027, 9, 16), "The ball", *night)
    unknown = done(after, describe_day(after, "d", "", None, night))
    assert unknown.days["d"].date is None
    assert unknown.days["d"].label == ""


@pytest.mark.parametrize("hours", [(600, 600), (600, 540), (-5, 60)])
def test_a_day_that_closes_before_it_opens_is_refused(hours: tuple[int, int]) -> None:
    programme = a_programme(Day("d"))
    with pytest.raises(ValueError, match="open from"):
        describe_day(programme, "d", "", None, hours)


def test_days_change_their_order_and_keep_their_dates() -> None:
    programme = a_programme(Day("a", 0, date(2027, 9, 16)), Day("b", 1, date(2027, 9, 17)))
    after = done(programme, put_before(programme, "b", "a"))
    assert [(day.id, day.date) for day in days_in_order(after)] == [
        ("b", date(2027, 9, 17)),
        ("a", date(2027, 9, 16)),
    ]


def test_a_removed_day_sets_its_entries_aside() -> None:
    entry = Entry("x", title="x", day="b", start=540)
    programme = a_programme(Day("a"), Day("b", 1), entry)
    after = done(programme, remove_day(programme, "b"))
    assert list(after.days) == ["a"]
    assert not after.entries["x"].placed


@pytest.mark.parametrize(
    "edit",
    [
        lambda p: add_room(p, "New", an_id),
        lambda p: put_before(p, "shed", "hall"),
        lambda p: hide_room(p, "d", "hall"),
        lambda p: rename_room(p, "hall", "Other"),
        lambda p: add_day(p, an_id),
    ],
)
def test_nothing_of_this_moves_an_entry(edit: Callable[[Programme], Edit]) -> None:
    assert done(THREE, edit(THREE)).entries == THREE.entries
