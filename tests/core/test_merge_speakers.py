"""One person made of two: nothing known is lost, nobody stands anywhere twice."""

from __future__ import annotations

import pytest

from planner.core.changes import apply
from planner.core.edits.merge_speakers import differ, fuller, kept_of, merge_speakers
from planner.core.programme import (
    Appearance,
    AppearanceState,
    Day,
    DaySpan,
    Entry,
    Part,
    Programme,
    Role,
    Speaker,
)
from planner.core.references import dangling

ASKED, CONFIRMED, DECLINED = (
    AppearanceState.ASKED,
    AppearanceState.CONFIRMED,
    AppearanceState.DECLINED,
)


def _programme(*appearances: Appearance) -> Programme:
    return Programme(
        "p",
        days={"d": Day("d")},
        entries={
            "talk": Entry("talk", day="d", start=540, parts=(Part("p1"),)),
            "panel": Entry("panel", day="d", start=600),
        },
        speakers={
            "a": Speaker("a", "Holm, Anna", mail="a@x.example", unavailable=(DaySpan("d", 0, 60),)),
            "b": Speaker(
                "b",
                "Anna Holm",
                "leder",
                photo="f" * 64,
                unavailable=(DaySpan("d", 0, 60), DaySpan("d", 900, 960)),
            ),
        },
        appearances={a.id: a for a in appearances},
    )


def test_the_fuller_of_each_value_is_kept_and_absences_are_joined() -> None:
    programme = _programme()
    merged = apply(programme, merge_speakers(programme, "a", "b"))
    assert merged.speakers == {
        "a": Speaker(
            "a",
            "Anna Holm",
            "leder",
            mail="a@x.example",
            photo="f" * 64,
            unavailable=(DaySpan("d", 0, 60), DaySpan("d", 900, 960)),
        )
    }


def test_a_chosen_value_stays_even_if_it_says_less() -> None:
    programme = _programme()
    merged = apply(programme, merge_speakers(programme, "a", "b", {"name": "Holm, Anna"}))
    assert merged.speakers["a"].name == "Holm, Anna"


def test_all_items_of_both_are_the_one_persons() -> None:
    programme = _programme(
        Appearance("x", "a", "talk"),
        Appearance("y", "b", "talk", "p1"),
        Appearance("z", "b", "panel", role=Role.MODERATOR),
        Appearance("w", "b", "talk", role=Role.HOST),
    )
    merged = apply(programme, merge_speakers(programme, "a", "b"))
    assert {a.id: (a.speaker, a.entry, a.part, a.role) for a in merged.appearances.values()} == {
        "x": ("a", "talk", None, Role.SPEAKER),
        "y": ("a", "talk", "p1", Role.SPEAKER),
        "z": ("a", "panel", None, Role.MODERATOR),
        "w": ("a", "talk", None, Role.HOST),
    }


@pytest.mark.parametrize(
    ("mine", "theirs", "after"),
    [
        (ASKED, CONFIRMED, CONFIRMED),
        (CONFIRMED, ASKED, CONFIRMED),
        (ASKED, DECLINED, DECLINED),
        (DECLINED, CONFIRMED, CONFIRMED),
        (ASKED, ASKED, ASKED),
    ],
)
def test_who_stood_in_one_place_twice_stands_there_once_with_the_stronger_answer(
    mine: AppearanceState, theirs: AppearanceState, after: AppearanceState
) -> None:
    programme = _programme(
        Appearance("x", "a", "panel", state=mine), Appearance("y", "b", "panel", state=theirs)
    )
    merged = apply(programme, merge_speakers(programme, "a", "b"))
    (only,) = merged.appearances.values()
    assert (only.id, only.speaker, only.state) == ("x", "a", after)
    assert not dangling(merged)


def test_undo_brings_both_back() -> None:
    programme = _programme(Appearance("x", "a", "panel"), Appearance("y", "b", "panel"))
    edit = merge_speakers(programme, "a", "b")
    assert apply(apply(programme, edit), edit.inverse()) == programme


def test_one_person_cannot_be_merged_with_themselves() -> None:
    with pytest.raises(ValueError, match="not two"):
        merge_speakers(_programme(), "a", "a")


def test_who_appears_more_often_stays() -> None:
    programme = _programme(Appearance("y", "b", "panel"))
    assert kept_of(programme, "a", "b") == ("b", "a")
    assert kept_of(_programme(), "a", "b") == ("b", "a")
    assert kept_of(_programme(), "b", "a") == ("b", "a")


def test_only_two_different_values_need_a_choice() -> None:
    one = Speaker("a", "Anna  Holm", mail="", photo=None)
    other = Speaker("b", "Anna Holm", mail="x@y.example", photo="f")
    assert not any(differ(one, other, name) for name in ("name", "mail", "photo", "note"))
    assert differ(one, Speaker("c", "A. Holm"), "name")
    assert fuller(one, Speaker("c", "A. Holm"), "name") == "Anna  Holm"
