"""Who appears where, and the parts of a session."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest

from planner.core.changes import Edit, apply
from planner.core.edits.parts import add_part, change_part, move_part, remove_part
from planner.core.edits.people import (
    add_absence,
    appear,
    appear_speaker,
    change_absence,
    disappear,
    remove_absence,
    reorder_appearance,
)
from planner.core.programme import (
    Appearance,
    Day,
    DaySpan,
    Entry,
    IdFactory,
    Part,
    Programme,
    Role,
    Speaker,
)
from planner.core.queries import appearances_in


@pytest.fixture
def ids() -> IdFactory:
    """Counts: n1, n2 ..."""
    numbers = count(1)
    return lambda: f"n{next(numbers)}"


@pytest.fixture
def programme() -> Programme:
    """A talk with two parts; Ida speaks in it, Bo in its second part."""
    talk = Entry("t", title="Haven", day="d", start=540, parts=(Part("p1"), Part("p2")))
    return Programme(
        "p",
        days={"d": Day("d")},
        entries={"t": talk},
        speakers={"ida": Speaker("ida", "Ida Holt"), "bo": Speaker("bo", "Bo Lund")},
        appearances={
            "a": Appearance("a", "ida", "t"),
            "b": Appearance("b", "bo", "t", "p2"),
        },
    )


def _names(programme: Programme, part: str | None = None) -> list[str]:
    return [programme.speakers[a.speaker].name for a in appearances_in(programme, "t", part)]


def _undone(programme: Programme, edit: Edit) -> Programme:
    return apply(apply(programme, edit), edit.inverse())


def test_a_known_name_is_the_speaker_that_is_there(programme: Programme, ids: IdFactory) -> None:
    after = apply(programme, appear(programme, " bo  LUND ", "t", ids))
    assert _names(after) == ["Ida Holt", "Bo Lund"]
    assert len(after.speakers) == 2


def test_an_unknown_name_becomes_a_speaker(programme: Programme, ids: IdFactory) -> None:
    edit = appear(programme, "Eva Riis", "t", ids, "p1")
    assert _names(apply(programme, edit), "p1") == ["Eva Riis"]
    assert _undone(programme, edit) == programme


def test_nobody_speaks_twice_in_one_place(programme: Programme, ids: IdFactory) -> None:
    assert not appear(programme, "Ida Holt", "t", ids)


def test_taking_an_appearance_away_leaves_the_speaker(programme: Programme) -> None:
    after = apply(programme, disappear(programme, "a"))
    assert _names(after) == []
    assert "ida" in after.speakers


def test_speakers_change_places(programme: Programme, ids: IdFactory) -> None:
    both = apply(programme, appear(programme, "Bo Lund", "t", ids))
    swapped = apply(both, reorder_appearance(both, "a", 1))
    assert _names(swapped) == ["Bo Lund", "Ida Holt"]
    assert not reorder_appearance(swapped, "a", 1)


def test_a_part_is_added_behind_the_others(programme: Programme, ids: IdFactory) -> None:
    after = apply(programme, add_part(programme, "t", ids))
    assert [part.id for part in after.entries["t"].parts] == ["p1", "p2", "n1"]


def test_a_part_is_changed_alone(programme: Programme) -> None:
    after = apply(programme, change_part(programme, "t", "p2", title="Jord", minutes=10))
    assert after.entries["t"].parts == (Part("p1"), Part("p2", "Jord", minutes=10))


def test_a_part_moves_and_stops_at_the_end(programme: Programme) -> None:
    after = apply(programme, move_part(programme, "t", "p1", 1))
    assert [part.id for part in after.entries["t"].parts] == ["p2", "p1"]
    assert not move_part(after, "t", "p1", 1)


def test_removing_a_part_takes_its_appearances_with_it(programme: Programme) -> None:
    edit = remove_part(programme, "t", "p2")
    after = apply(programme, edit)
    assert set(after.appearances) == {"a"}
    assert _undone(programme, edit) == programme


def test_a_speaker_appears_by_id_behind_the_others(programme: Programme, ids: IdFactory) -> None:
    edit = appear_speaker(programme, "bo", "t", ids)
    assert _names(apply(programme, edit)) == ["Ida Holt", "Bo Lund"]
    assert _undone(programme, edit) == programme
    assert not appear_speaker(programme, "ida", "t", ids)


def test_a_moderator_may_speak_too(programme: Programme, ids: IdFactory) -> None:
    leading = Appearance("a", "ida", "t", role=Role.MODERATOR)
    programme = replace(programme, appearances={"a": leading})
    assert _names(apply(programme, appear_speaker(programme, "ida", "t", ids))) == ["Ida Holt"] * 2


def test_absences_are_noted_changed_and_forgotten_by_number(programme: Programme) -> None:
    morning, noon, late = DaySpan("d", 540, 600), DaySpan("d", 720, 780), DaySpan("d", 900, 960)
    for span in (morning, noon):
        programme = apply(programme, add_absence(programme, "ida", span))
    assert programme.speakers["ida"].unavailable == (morning, noon)
    edit = change_absence(programme, "ida", 0, late)
    after = apply(programme, edit)
    assert after.speakers["ida"].unavailable == (late, noon)
    assert apply(after, edit.inverse()) == programme
    after = apply(after, remove_absence(after, "ida", 0))
    assert after.speakers["ida"].unavailable == (noon,)
