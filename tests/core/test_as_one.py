from __future__ import annotations

from dataclasses import replace

import pytest

from planner.core.changes import (
    Change,
    Edit,
    EditKind,
    add_rows,
    apply,
    as_one,
    change_fields,
    remove_rows,
)
from planner.core.edits.place import Place, lift, move
from planner.core.edits.remove import remove_room
from planner.core.programme import Entry, Programme
from tests.core.pictures import a_day, picture

DAY = "A 9:00-9:30, B 9:30-10:00, C/r 10:30-11:00"
NEW = Entry("N", title="", day="d", start=660)


def changed(programme: Programme, id_: str, **values: object) -> Edit:
    return change_fields(programme, EditKind.CHANGE, {id_: values})


def test_two_edits_of_a_field_are_one_change() -> None:
    day = a_day(DAY, rooms="r")
    first = changed(day, "A", title="x")
    second = changed(apply(day, first), "A", title="y", note="z")
    both = as_one(EditKind.PASTE, first, second)
    assert both == Edit(
        EditKind.PASTE, (Change("A", "title", "A", "y"), Change("A", "note", "", "z"))
    )


def test_what_comes_back_to_itself_is_left_out() -> None:
    day = a_day(DAY, rooms="r")
    there = move(day, "A", Place("d", 700))
    back = move(apply(day, there), "A", Place("d", 540))
    assert not as_one(EditKind.MOVE, there, back)
    added = add_rows(EditKind.ADD, [NEW])
    assert not as_one(EditKind.ADD, added, added.inverse())


def test_row_that_is_added_and_then_written_is_added_as_written() -> None:
    day = a_day(DAY, rooms="r")
    added = add_rows(EditKind.ADD, [NEW])
    named = changed(apply(day, added), "N", title="Maps")
    assert as_one(EditKind.ADD, added, named).changes == (
        Change("N", None, None, replace(NEW, title="Maps")),
    )


def test_row_that_is_written_and_then_removed_is_removed_as_it_was() -> None:
    day = a_day(DAY, rooms="r")
    named = changed(day, "A", title="Maps", note="x")
    gone = remove_rows(EditKind.DELETE, [apply(day, named).entries["A"]])
    assert as_one(EditKind.DELETE, named, gone).changes == (
        Change("A", None, day.entries["A"], None),
    )


@pytest.mark.parametrize("order", ["move lift room", "lift move", "room move", "move move lift"])
def test_as_one_comes_to_the_same_and_can_be_taken_back(order: str) -> None:
    day = now = a_day(DAY, rooms="r")
    edits = []
    for number, name in enumerate(order.split()):
        if name == "move":
            edits.append(move(now, "C", Place("d", 545 + 40 * number)))
        elif name == "lift":
            edits.append(lift(now, ["C", "B"]))
        else:
            edits.append(remove_room(now, "r"))
        now = apply(now, edits[-1])
    whole = as_one(EditKind.PASTE, *edits)
    assert apply(day, whole) == now
    assert apply(now, whole.inverse()) == day
    assert picture(apply(apply(day, whole), whole.inverse())) == DAY
