"""Two copies of one programme become one again: what is taken in, and what is asked."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.changes import Edit, EditKind, add_rows, apply, change_fields
from planner.core.edits.people import appear_speaker
from planner.core.edits.remove import remove_day, remove_entries, remove_room, remove_speaker
from planner.core.material import Material
from planner.core.merging import Conflict, Merged, Side, merge, resolve
from planner.core.programme import TABLES, Appearance, Entry, Part, Programme, Role, Room, Row
from planner.core.references import dangling
from tests.builders.edits import edits
from tests.builders.examples import MANY
from tests.builders.programmes import a_small_conference, programmes

BASE = a_small_conference()


def after(*made: Edit) -> Programme:
    programme = BASE
    for edit in made:
        programme = apply(programme, edit)
    return programme


def changed(**values: dict[str, Any]) -> Edit:
    return change_fields(BASE, EditKind.CHANGE, values)


def outcome(merged: Merged, side: Side | None = None) -> Programme:
    choices = {conflict.key: side for conflict in merged.conflicts} if side else {}
    return apply(merged.ours, resolve(merged, choices))


def rows_of(programme: Programme) -> dict[str, Row]:
    return {id_: row for name in TABLES.values() for id_, row in getattr(programme, name).items()}


def test_what_each_side_did_alone_comes_together() -> None:
    ours = after(changed(talk={"start": 600, "day": "monday"}), changed(ida={"mail": "ida@eng.dk"}))
    theirs = after(
        changed(talk={"title": "Reoler på hjul"}),
        changed(programme={"title": "Inventardagen"}),
        add_rows(EditKind.ADD, [Entry("lunch", title="Frokost", day="monday", start=720)]),
        remove_entries(BASE, ["spare"]),
    )
    merged = merge(BASE, ours, theirs)
    assert merged.conflicts == ()
    assert merged.edit.kind is EditKind.MERGE
    together = apply(ours, merged.edit)
    assert together.entries["talk"] == replace(
        BASE.entries["talk"], start=600, title="Reoler på hjul"
    )
    assert together.speakers["ida"].mail == "ida@eng.dk"
    assert together.title == "Inventardagen"
    assert "lunch" in together.entries
    assert "spare" not in together.entries


def test_the_same_change_made_twice_is_no_conflict() -> None:
    both = after(changed(talk={"title": "Reoler"}), remove_speaker(BASE, "bo"))
    assert merge(BASE, both, both) == Merged(Edit(EditKind.MERGE, ()), (), BASE, both, both)


def test_two_titles_are_a_conflict_with_both_and_ours_stays_until_chosen() -> None:
    ours, theirs = (after(changed(talk={"title": title})) for title in ("Hjul", "Reoler"))
    merged = merge(BASE, ours, theirs)
    assert merged.conflicts == (
        Conflict("talk", ("title",), ("Hylder med hjul",), ("Hjul",), ("Reoler",)),
    )
    assert outcome(merged) == ours
    assert outcome(merged, Side.OURS) == ours
    assert outcome(merged, Side.THEIRS) == theirs


def test_day_and_start_are_decided_together() -> None:
    ours = after(changed(talk={"day": None, "start": None}))
    theirs = after(changed(talk={"start": 600}))
    merged = merge(BASE, ours, theirs)
    (conflict,) = merged.conflicts
    assert (conflict.fields, conflict.ours, conflict.theirs) == (
        ("day", "start", "room"),
        (None, None, "hall"),
        ("monday", 600, "hall"),
    )
    assert outcome(merged, Side.THEIRS) == theirs


@pytest.mark.parametrize("removed_here", [True, False])
def test_removed_on_one_side_and_changed_on_the_other_is_asked(*, removed_here: bool) -> None:
    removed = after(remove_entries(BASE, ["talk"]))
    changed_ = after(changed(talk={"title": "Reoler"}))
    ours, theirs = (removed, changed_) if removed_here else (changed_, removed)
    merged = merge(BASE, ours, theirs)
    talk = changed_.entries["talk"]
    (conflict,) = merged.conflicts
    assert (conflict.id, conflict.fields) == ("talk", ())
    assert (conflict.ours, conflict.theirs) == ((None, talk) if removed_here else (talk, None))
    assert outcome(merged, Side.OURS) == ours
    assert outcome(merged, Side.THEIRS) == theirs


def test_somebody_new_in_what_is_removed_here_is_asked_for() -> None:
    ours = after(remove_entries(BASE, ["talk"]))
    theirs = after(appear_speaker(BASE, "bo", "talk", lambda: "bo-talks"))
    merged = merge(BASE, ours, theirs)
    assert [(c.id, c.ours) for c in merged.conflicts] == [("talk", None)]
    assert outcome(merged) == ours
    assert outcome(merged, Side.THEIRS) == theirs
    assert outcome(merge(BASE, theirs, ours)) == theirs
    assert outcome(merge(BASE, theirs, ours), Side.THEIRS) == ours


def test_a_room_removed_here_and_used_there_comes_back_with_what_lay_in_it_if_chosen() -> None:
    ours = after(remove_room(BASE, "hall"))
    new = Entry("film", title="Film", day="monday", start=700, room="hall")
    theirs = after(add_rows(EditKind.ADD, [new]))
    merged = merge(BASE, ours, theirs)
    assert [conflict.id for conflict in merged.conflicts] == ["hall"]
    kept = outcome(merged)
    assert (kept.entries["film"].placed, kept.entries["film"].room) == (False, None)
    assert outcome(merged, Side.THEIRS) == theirs


def test_a_chosen_time_brings_back_its_day() -> None:
    ours = after(remove_day(BASE, "monday"))
    theirs = after(changed(talk={"start": 600}))
    merged = merge(BASE, ours, theirs)
    assert [conflict.fields for conflict in merged.conflicts] == [("day", "start", "room")]
    assert outcome(merged) == ours
    chosen = outcome(merged, Side.THEIRS)
    assert chosen.days == BASE.days
    assert [(e.start, e.room) for e in chosen.entries.values()] == [
        (e.start, e.room) for e in theirs.entries.values()
    ]


def test_a_part_removed_here_in_which_somebody_appears_there_is_asked_for() -> None:
    parts = BASE.entries["talk"].parts[:1]
    ours = after(changed(talk={"parts": parts}))
    appearance = Appearance("bo-shelves", "bo", "talk", "shelves")
    theirs = after(add_rows(EditKind.ADD, [appearance]))
    merged = merge(BASE, ours, theirs)
    assert [conflict.key for conflict in merged.conflicts] == [("talk", ("parts",))]
    assert outcome(merged) == ours
    assert outcome(merged, Side.THEIRS) == theirs


def test_what_both_added_to_a_list_comes_together() -> None:
    here, there = Material("m2", "Ark"), Material("m1", "Dias")
    ours = after(changed(talk={"materials": (here,)}))
    theirs = after(
        changed(talk={"materials": (there,), "parts": (*BASE.entries["talk"].parts, Part("p"))}),
        changed(programme={"print_settings": {"style": "grand"}}),
    )
    ours = apply(ours, change_fields(ours, EditKind.CHANGE, {BASE.id: {"organisers": ("A",)}}))
    merged = merge(BASE, ours, theirs)
    assert merged.conflicts == ()
    together = outcome(merged)
    assert together.entries["talk"].materials == (there, here)
    assert len(together.entries["talk"].parts) == 3
    assert together.print_settings == {"style": "grand"}


def test_print_settings_come_together_by_name() -> None:
    def settings(**values: Any) -> Programme:
        return after(changed(programme={"print_settings": values}))

    merged = merge(BASE, settings(style="grand", paper="A5"), settings(style="calm", cover=True))
    (conflict,) = merged.conflicts
    assert conflict.theirs == ({"style": "calm", "paper": "A5", "cover": True},)
    assert outcome(merged).print_settings == {"style": "grand", "paper": "A5", "cover": True}


def test_the_same_person_put_in_the_same_place_by_both_appears_once() -> None:
    ours = after(appear_speaker(BASE, "bo", "talk", lambda: "z"))
    theirs = after(appear_speaker(BASE, "bo", "talk", lambda: "a"))
    for merged in (merge(BASE, ours, theirs), merge(BASE, theirs, ours)):
        assert merged.conflicts == ()
        assert outcome(merged) == theirs


def test_a_row_that_both_added_otherwise_under_one_id_is_asked_for() -> None:
    ours = after(add_rows(EditKind.ADD, [Room("new", name="Gården")]))
    theirs = after(add_rows(EditKind.ADD, [Entry("new", title="Gåtur")]))
    merged = merge(BASE, ours, theirs)
    assert [conflict.key for conflict in merged.conflicts] == [("new", ())]
    assert outcome(merged) == ours
    assert outcome(merged, Side.THEIRS) == theirs


def test_a_choice_about_nothing_in_conflict_is_refused() -> None:
    with pytest.raises(KeyError):
        resolve(merge(BASE, BASE, BASE), {("talk", ("title",)): Side.THEIRS})


def test_a_removed_speaker_who_was_given_another_role_there_is_asked_for() -> None:
    ours = after(remove_speaker(BASE, "bo"))
    theirs = after(changed(**{"bo-hosts": {"role": Role.MODERATOR}}))
    merged = merge(BASE, ours, theirs)
    assert outcome(merged) == ours
    assert outcome(merged, Side.THEIRS) == theirs


@st.composite
def copies(draw: st.DrawFn) -> tuple[Programme, Programme, Programme]:
    """Where two copies parted, and what became of each."""
    base = draw(programmes())
    sides = [base, base]
    for number in range(2):
        for _ in range(draw(st.integers(0, 4))):
            sides[number] = apply(sides[number], draw(edits(sides[number])))
    return base, sides[0], sides[1]


@MANY
@given(copies())
def test_an_unchanged_copy_changes_nothing(states: tuple[Programme, Programme, Programme]) -> None:
    base, ours, theirs = states
    nothing = merge(base, ours, base)
    assert (nothing.edit, nothing.conflicts) == (Edit(EditKind.MERGE, ()), ())
    everything = merge(base, base, theirs)
    assert everything.conflicts == ()
    assert apply(base, everything.edit) == theirs


@MANY
@given(copies(), st.data())
def test_whatever_is_chosen_the_outcome_holds_together_and_can_be_undone(
    states: tuple[Programme, Programme, Programme], data: st.DataObject
) -> None:
    base, ours, theirs = states
    merged = merge(base, ours, theirs)
    sides = st.sampled_from(Side)
    chosen = {c.key: data.draw(sides) for c in merged.conflicts if data.draw(st.booleans())}
    edit = resolve(merged, chosen)
    result = apply(ours, edit)
    assert dangling(result) == []
    assert apply(result, edit.inverse()) == ours
    assert resolve(merged, {}) == merged.edit


@MANY
@given(copies())
def test_without_conflicts_it_does_not_matter_who_merges(
    states: tuple[Programme, Programme, Programme],
) -> None:
    base, ours, theirs = states
    here, there = merge(base, ours, theirs), merge(base, theirs, ours)
    assert bool(here.conflicts) == bool(there.conflicts)
    if not here.conflicts:
        assert outcome(here) == outcome(there)


@MANY
@given(copies())
def test_no_row_is_lost_that_one_side_alone_touched(
    states: tuple[Programme, Programme, Programme],
) -> None:
    base, ours, theirs = states
    merged = merge(base, ours, theirs)
    before = rows_of(base)
    asked = {conflict.id for conflict in merged.conflicts}
    for side, mine, other in ((Side.OURS, ours, theirs), (Side.THEIRS, theirs, ours)):
        together = rows_of(outcome(merged, side))
        rows, others = rows_of(mine), rows_of(other)
        for id_, row in rows.items():
            if row != before.get(id_) and others.get(id_) == before.get(id_):
                assert id_ in asked or id_ in together or _is_there_alike(row, together)
                if not asked:
                    assert together.get(id_, row) == row


def _is_there_alike(row: Row, rows: dict[str, Row]) -> bool:
    return isinstance(row, Appearance) and any(
        isinstance(other, Appearance)
        and (other.speaker, other.entry, other.part, other.role)
        == (row.speaker, row.entry, row.part, row.role)
        for other in rows.values()
    )
