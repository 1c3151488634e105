"""The sentences, each made from a real edit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date as Date  # noqa: N812 - as everywhere
from itertools import count

import pytest

from planner.core.changes import Edit, EditKind, apply, change_fields
from planner.core.edits.duplicate import duplicate
from planner.core.edits.fit import fit, fit_scope
from planner.core.edits.place import Place, change_room, lift, move, pin, to_day
from planner.core.edits.remove import remove_entries
from planner.core.edits.several import move_several
from planner.core.edits.shift import shift
from planner.core.edits.split import split
from planner.core.programme import Day, EntryKind, Programme
from planner.text import texts
from planner.ui.outcomes import outcome, stays
from planner.wording import day_name
from tests.core.pictures import a_day

DAY = "A 9:00-9:30, B 9:30-10:00, C 10:00-10:30, L! 11:00-11:45"
Making = Callable[[Programme], Edit]


def said(programme: Programme, edit: Edit, *ids: str) -> str:
    return outcome(texts("en"), programme, apply(programme, edit), edit, *ids)


@pytest.mark.parametrize(
    ("make", "ids", "expected"),
    [
        (lambda p: move_several(p, "AB", "A", Place("d", 545)), "AB",
         "2 items moved to 9:05, 1 item pushed"),
        (lambda p: move_several(p, "AB", "A", Place("d", 600)), "AB",
         "2 items moved to 9:30, 1 item moved up"),
        (lambda p: move(p, "A", Place("d", 600)), "A", "moved to 9:30, 1 item moved up"),
        (lambda p: lift(p, "AB"), "AB", "2 items set aside"),
        (lambda p: lift(p, "A"), "A", "set aside"),
        (lambda p: remove_entries(p, "AB"), "AB", "2 items deleted"),
        (lambda p: pin(p, "AB", pinned=True), "AB", "2 items fixed"),
        (lambda p: pin(p, "L", pinned=False), "L", "no longer fixed"),
        (lambda p: shift(p, "B", 10, everywhere=False), "B", "2 items shifted 10 minutes later"),
        (lambda p: shift(p, "C", 1, everywhere=False), "C", "1 item shifted 1 minute later"),
        (lambda p: split(p, "C", 615, lambda: "new"), "C", "split at 10:15"),
    ],
)  # fmt: skip
def test_outcome_is_one_sentence(make: Making, ids: str, expected: str) -> None:
    programme = a_day(DAY)
    sentence = said(programme, make(programme), *ids)
    assert sentence.startswith(expected)


def test_pushing_over_something_fixed_is_said_with_its_name() -> None:
    programme = a_day("A 9:00-9:30, B 9:30-10:30, C 10:30-10:58, L! 11:00-11:45")
    edit = move_several(programme, "AB", "A", Place("d", 549))
    assert said(programme, edit, "A", "B") == (
        "2 items moved to 9:09, 1 item pushed, 7 minutes over before L"
    )


def test_fitting_says_until_when_and_how_many_it_changed() -> None:
    programme = a_day("A 9:00-10:00, B 10:00-11:00, L! 11:30-12:00")
    found = fit(programme, fit_scope(programme, "A"), grid=5)
    assert said(programme, found.edit, *sorted(found.edit.ids)) == (
        "made to fit until 11:30, 2 items changed"
    )


def test_session_becomes_a_break_and_several_become_sessions() -> None:
    programme = a_day(DAY)
    to_break = change_fields(programme, EditKind.CHANGE, {"A": {"kind": EntryKind.BREAK}})
    assert said(programme, to_break, "A") == "now a break"
    breaks = {id_: replace(e, kind=EntryKind.BREAK) for id_, e in programme.entries.items()}
    resting = replace(programme, entries=breaks)
    values = {id_: {"kind": EntryKind.SESSION} for id_ in "AB"}
    back = change_fields(resting, EditKind.CHANGE, values)
    assert said(resting, back, "A", "B") == "2 items are now sessions"


def test_what_was_not_placed_is_placed_in_a_room() -> None:
    programme = a_day("A/r 9:00-9:30, T 20", rooms="r s")
    assert said(programme, move(programme, "T", Place("d", 600, "s")), "T") == "placed at 10:00, s"


def test_danish_sentences_are_danish_throughout() -> None:
    programme = a_day("A 9:00-9:30, B 9:30-10:30, C 10:30-10:58, L! 11:00-11:45")
    edit = move_several(programme, "AB", "A", Place("d", 549))
    assert outcome(texts("da"), programme, apply(programme, edit), edit, "A", "B") == (
        "2 programpunkter flyttet til kl. 9.09, 1 programpunkt skubbet, 7 minutter for meget før L"
    )


def test_running_over_a_plenary_counts_like_running_over_something_fixed() -> None:
    programme = a_day("A/r 10:00-10:50, B/s 10:00-10:30, P 11:00-11:30", rooms="r s")
    edit = move(programme, "A", Place("d", 615, "r"))
    assert said(programme, edit, "A") == "moved to 10:15, 5 minutes over before P"


def test_rooms_are_named_and_all_rooms_are_made_of_one() -> None:
    programme = a_day("A/r 9:00-9:30, B/r 9:30-10:00", rooms="r s")
    there = change_room(programme, ["A", "B"], "s")
    assert said(programme, there, "A", "B") == "2 items moved to 9:00, s"
    everywhere = change_room(programme, ["A"], None)
    assert said(programme, everywhere, "A") == "made for all rooms"


def test_another_day_is_named() -> None:
    programme = a_day("A 9:00-9:30, B 10:00-10:30")
    days = {**programme.days, "e": Day("e", order=1, date=Date(2027, 9, 16))}
    programme = replace(programme, days=days)
    assert said(programme, to_day(programme, ["A"], "e"), "A") == (
        "moved to Thursday, 16 September 2027, 9:00"
    )
    assert said(programme, to_day(programme, ["A", "B"], "e"), "A", "B") == (
        "2 items moved to Thursday, 16 September 2027"
    )


def test_copies_are_said_to_be_copies() -> None:
    programme = a_day("A 9:00-9:30, B 9:30-10:00, T 20")
    new = count()
    edit = duplicate(programme, ["A", "B"], lambda: f"n{next(new)}")
    assert said(programme, edit, "n0", "n1") == "2 items copied to 10:00"
    waiting = duplicate(programme, ["T"], lambda: "n")
    assert said(programme, waiting, "n") == "copied, not placed"


def test_what_had_no_effect_is_said_by_time_for_one_and_in_general_for_several() -> None:
    programme = a_day("A 9:00-9:30, B 9:30-10:00, T 20")
    entries = programme.entries
    assert stays(texts("en"), [entries["A"]]) == "stays at 9:00"
    assert stays(texts("en"), [entries["T"]]) == "stays set aside"
    assert stays(texts("en"), [entries["A"], entries["B"]]) == "nothing was changed"


def test_day_is_called_by_its_label_its_date_or_its_number() -> None:
    days = {
        "a": Day("a", 0, label="Opening"),
        "b": Day("b", 1, date=Date(2027, 9, 16)),
        "c": Day("c", 2),
    }
    programme = replace(a_day("A 9:00-9:30"), days=days, entries={})
    names = [day_name(texts("en"), programme, id_) for id_ in "abc"]
    assert names == ["Opening", "Thursday, 16 September 2027", "Day 3"]
