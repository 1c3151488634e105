"""The speakers as a directory: how each stands, whom a choice shows, and several at once."""

from __future__ import annotations

from itertools import count

import pytest

from planner.core.changes import apply
from planner.core.directory import (
    Choice,
    Standing,
    appearances_of,
    belongs,
    initials,
    standings,
)
from planner.core.edits.appearing import appear_together, confirm_all
from planner.core.programme import (
    Appearance,
    AppearanceState,
    Day,
    Entry,
    Part,
    Programme,
    Role,
    Speaker,
)
from planner.core.queries import appearances_in

ASKED, YES, NO = AppearanceState.ASKED, AppearanceState.CONFIRMED, AppearanceState.DECLINED


def programme() -> Programme:
    entries = (
        Entry("late", title="Aften", day="d2", start=540),
        Entry("early", title="Morgen", day="d1", start=600, parts=(Part("p"),)),
        Entry("noon", title="Middag", day="d1", start=720),
        Entry("aside", title="Måske"),
    )
    appearances = (
        Appearance("a1", "ida", "late", state=ASKED),
        Appearance("a2", "ida", "early", state=YES),
        Appearance("a3", "ida", "early", "p", state=ASKED),
        Appearance("a4", "ida", "aside", state=NO),
        Appearance("a5", "bo", "early", role=Role.HOST, order=4),
        Appearance("a6", "eva", "noon", state=ASKED),
    )
    people = (
        Speaker("ida", "Ida Holt", mail="ida@kolonien.example"),
        Speaker("bo", "Bo Lund"),
        Speaker("eva", "Eva Riis"),
        Speaker("per", "Per Toft", mail=" "),
    )
    return Programme(
        "p",
        days={"d1": Day("d1"), "d2": Day("d2", order=1)},
        entries={each.id: each for each in entries},
        speakers={each.id: each for each in people},
        appearances={each.id: each for each in appearances},
    )


def test_somebody_stands_as_the_worst_of_their_appearances() -> None:
    assert standings(programme()) == {
        "ida": Standing(3, NO),
        "bo": Standing(1, YES),
        "eva": Standing(1, ASKED),
    }


@pytest.mark.parametrize(
    ("choice", "shown"),
    [
        (Choice.ALL, {"ida", "bo", "eva", "per"}),
        (Choice.UNCONFIRMED, {"ida", "eva"}),
        (Choice.NO_MAIL, {"bo", "eva", "per"}),
        (Choice.NO_ITEM, {"per"}),
    ],
)
def test_a_choice_shows_those_it_names(choice: Choice, shown: set[str]) -> None:
    held = programme()
    found = standings(held)
    people = held.speakers.values()
    assert {s.id for s in people if belongs(choice, s, found.get(s.id, Standing()))} == shown


def test_appearances_come_as_the_days_run_and_what_is_not_placed_last() -> None:
    assert [each.id for each in appearances_of(programme(), "ida")] == ["a2", "a3", "a1", "a4"]


def test_somebody_confirms_all_they_are_asked_for_but_not_what_they_declined() -> None:
    before = programme()
    after = apply(before, confirm_all(before, "ida"))
    states = {each.id: each.state for each in after.appearances.values()}
    assert [states[id_] for id_ in ("a1", "a2", "a3", "a4", "a6")] == [YES, YES, YES, NO, ASKED]
    assert not confirm_all(after, "ida")


def test_several_appear_in_several_entries_in_the_order_given() -> None:
    before, numbers = programme(), count()
    edit = appear_together(
        before, ["per", "ida", "bo"], ["early", "aside"], lambda: f"n{next(numbers)}"
    )
    after = apply(before, edit)
    early = [(a.speaker, a.role) for a in appearances_in(after, "early")]
    speaker = Role.SPEAKER
    assert early == [("ida", speaker), ("bo", Role.HOST), ("per", speaker), ("bo", speaker)]
    assert [a.speaker for a in appearances_in(after, "aside")] == ["ida", "per", "bo"]
    assert not appear_together(after, ["per", "per"], ["early"], lambda: "none")


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Ida Holt", "IH"),
        ("Anne-Sofie von Ahlefeldt Toft", "AT"),
        ("Prins", "P"),
        ("ørsted (ph.d.)", "Ø"),
        ("", ""),
        ("1234", ""),
    ],
)
def test_initials_are_of_the_first_and_the_last_name(name: str, letters: str) -> None:
    assert initials(name) == letters
