from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from planner.core.changes import Change, EditKind, apply
from planner.core.edits.restore import restore
from planner.core.programme import Day, Entry, Programme, Room, Speaker
from tests.builders.edits import edits
from tests.builders.examples import MANY
from tests.builders.programmes import a_programme, a_small_conference, programmes


def test_only_what_differs_is_brought_back() -> None:
    then = a_small_conference()
    now = replace(
        then,
        title="Dagen",
        entries={**then.entries, "talk": replace(then.entries["talk"], start=600, title="Reoler")},
        rooms={**then.rooms, "yard": Room("yard")},
        appearances={},
    )
    edit = restore(now, then)
    assert edit.kind is EditKind.RESTORE
    assert edit.changes == (
        Change("yard", None, Room("yard"), None),
        Change(then.id, "title", "Dagen", "Dagen om inventar"),
        Change("talk", "title", "Reoler", "Hylder med hjul"),
        Change("talk", "start", 600, 555),
        *(Change(id_, None, None, row) for id_, row in then.appearances.items()),
    )
    assert apply(now, edit) == then


def test_a_programme_restored_to_what_it_is_has_nothing_to_change() -> None:
    assert not restore(a_small_conference(), a_small_conference())


def test_an_id_that_was_another_kind_of_row_then_becomes_it_again() -> None:
    now, then = a_programme(Room("x"), Entry("e")), a_programme(Day("x"), Speaker("e"))
    assert apply(now, restore(now, then)) == then
    assert apply(then, restore(then, now)) == now


def test_a_copy_of_another_lineage_keeps_the_programmes_own_id() -> None:
    now, then = a_programme(id_="ours"), a_programme(Room("hall"), id_="theirs", title="Deres")
    assert apply(now, restore(now, then)) == replace(then, id="ours")


@MANY
@given(st.data())
def test_whatever_was_done_is_taken_back_by_restoring(data: st.DataObject) -> None:
    then = data.draw(programmes())
    now = then
    for _ in range(data.draw(st.integers(1, 4))):
        now = apply(now, data.draw(edits(now)))
    assert apply(now, restore(now, then)) == then


@MANY
@given(programmes(), programmes())
def test_any_programme_becomes_any_other(now: Programme, then: Programme) -> None:
    assert apply(now, restore(now, then)) == replace(then, id=now.id)
