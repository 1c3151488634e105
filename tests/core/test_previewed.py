from __future__ import annotations

import pickle

from hypothesis import given, settings

from planner.core.changes import Edit, apply
from planner.core.checks import check
from planner.core.checks.live import LiveChecks
from planner.core.previewed import previewed
from planner.core.programme import Programme
from tests.builders.previews import edits
from tests.core.pictures import a_day


@given(edits())
@settings(max_examples=150)
def test_a_preview_finds_what_the_edit_leaves(case: tuple[Programme, Edit]) -> None:
    programme, edit = case
    after, preview = apply(programme, edit), previewed(programme, edit)
    for day in programme.days:
        for lane in (None, "", *programme.rooms):
            ids = [spot.id for spot in preview.in_lane(day, lane)]
            assert ids == [entry.id for entry in after.index.in_lane(day, lane)]
            assert [preview.entry(id_) for id_ in ids] == list(after.index.in_lane(day, lane))
    for id_ in {*programme.entries, *after.entries}:
        assert preview.entry(id_) == after.entries.get(id_)
        assert set(preview.appearing_in(id_)) == set(after.index.appearing_in.get(id_, ()))
    for id_ in programme.speakers:
        assert set(preview.appearances_of(id_)) == set(after.index.appearances_of.get(id_, ()))


@given(edits())
@settings(max_examples=150)
def test_what_touches_some_ids_is_what_a_whole_check_finds_of_them(
    case: tuple[Programme, Edit],
) -> None:
    programme, edit = case
    after = apply(programme, edit)
    whole = {finding for finding in check(after) if not edit.ids.isdisjoint(finding.ids)}
    found = {finding for finding in check(after, edit.ids) if len(finding.ids) > 1}
    assert {(f.kind, frozenset(f.ids), f.minutes) for f in found} == {
        (f.kind, frozenset(f.ids), f.minutes) for f in whole
    }


@given(edits())
@settings(max_examples=150)
def test_live_marks_are_those_of_a_whole_check(case: tuple[Programme, Edit]) -> None:
    programme, edit = case
    before = {id_ for finding in check(programme) for id_ in finding.blamed}
    after = {id_ for finding in check(apply(programme, edit)) for id_ in finding.blamed}
    marks = LiveChecks(programme).marks(previewed(programme, edit))
    shown = (before | {id_ for id_, on in marks.items() if on}) - {
        id_ for id_, on in marks.items() if not on
    }
    assert shown & programme.entries.keys() == after & programme.entries.keys()


def test_what_was_worked_out_is_neither_pickled_nor_compared() -> None:
    programme, fresh = a_day("A 9:00-9:30, B 9:30-10:00"), a_day("A 9:00-9:30, B 9:30-10:00")
    assert [entry.id for entry in programme.index.in_lane("d", None)] == ["A", "B"]
    assert programme.entries["A"].stretch.minutes == 30
    assert programme == fresh
    assert pickle.dumps(programme) == pickle.dumps(fresh)
