from __future__ import annotations

import pickle
from dataclasses import replace

import pytest

from planner.core.changes import (
    BrokenReferenceError,
    Change,
    Edit,
    EditKind,
    StaleEditError,
    add_rows,
    apply,
    change_fields,
    remove_rows,
)
from planner.core.edits.remove import (
    remove_day,
    remove_entries,
    remove_room,
    remove_speaker,
    remove_track,
)
from planner.core.programme import (
    Appearance,
    Day,
    DaySpan,
    Entry,
    Part,
    Programme,
    Room,
    Speaker,
    Track,
)
from planner.core.references import dangling


def a_full_programme() -> Programme:
    return Programme(
        "p",
        title="Læsefest",
        days={"d": Day("d", hidden_rooms=("r",)), "d2": Day("d2", order=1)},
        rooms={"r": Room("r", name="Sal A"), "r2": Room("r2", order=1, name="Sal B")},
        tracks={"t": Track("t", name="Børn")},
        entries={
            "e": Entry(
                "e",
                title="Højtlæsning",
                day="d",
                start=600,
                room="r",
                track="t",
                parts=(Part("x"),),
            ),
            "f": Entry("f", title="Pause", day="d", start=630),
        },
        speakers={"s": Speaker("s", name="Ida Holm", unavailable=(DaySpan("d", 540, 600),))},
        appearances={"a": Appearance("a", "s", "e", "x")},
    )


def test_changing_fields_leaves_out_what_is_equal() -> None:
    edit = change_fields(
        a_full_programme(), EditKind.CHANGE, {"e": {"title": "Ny", "duration": 30}}
    )
    assert edit.changes == (Change("e", "title", "Højtlæsning", "Ny"),)
    assert not change_fields(a_full_programme(), EditKind.CHANGE, {"p": {"title": "Læsefest"}})


def test_the_programmes_own_fields_change_by_its_id() -> None:
    programme = a_full_programme()
    edit = change_fields(programme, EditKind.CHANGE, {"p": {"title": "Ny"}})
    assert apply(programme, edit).title == "Ny"
    assert programme.title == "Læsefest"


@pytest.mark.parametrize(
    "change",
    [
        Change("e", "title", "Noget andet", "Ny"),
        Change("gone", "title", "", "Ny"),
        Change("e", "no_such_field", None, "Ny"),
        Change("e", None, None, Entry("e")),
        Change("gone", None, Entry("gone"), None),
        Change("r", None, None, Entry("r")),
        Change("other", None, None, Entry("e9")),
        Change("e", "id", "e", "e9"),
        Change("p", "entries", {}, {}),
        Change("p", "title", "Noget andet", "Ny"),
    ],
)
def test_a_stale_change_is_refused(change: Change) -> None:
    with pytest.raises(StaleEditError):
        apply(a_full_programme(), Edit(EditKind.CHANGE, (change,)))


@pytest.mark.parametrize(
    "edit",
    [
        change_fields(a_full_programme(), EditKind.CHANGE, {"e": {"room": "nowhere"}}),
        change_fields(a_full_programme(), EditKind.CHANGE, {"e": {"track": "nowhere"}}),
        change_fields(a_full_programme(), EditKind.CHANGE, {"e": {"day": None}}),
        change_fields(a_full_programme(), EditKind.CHANGE, {"e": {"duration": 0}}),
        change_fields(a_full_programme(), EditKind.CHANGE, {"e": {"parts": ()}}),
        change_fields(a_full_programme(), EditKind.CHANGE, {"e": {"parts": (Part("x"),) * 2}}),
        remove_rows(EditKind.DELETE, [a_full_programme().speakers["s"]]),
        remove_rows(EditKind.DELETE, [a_full_programme().rooms["r"]]),
        add_rows(EditKind.ADD, [Appearance("b", "s", "e", "x")]),
        add_rows(EditKind.ADD, [Appearance("b", "nobody", "nothing")]),
    ],
)
def test_an_edit_that_breaks_a_reference_is_refused(edit: Edit) -> None:
    with pytest.raises(BrokenReferenceError):
        apply(a_full_programme(), edit)


def test_removing_takes_along_what_hangs_on_it() -> None:
    programme = a_full_programme()
    for edit in (
        remove_entries(programme, ["e", "f"]),
        remove_speaker(programme, "s"),
        remove_room(programme, "r"),
        remove_day(programme, "d"),
        remove_track(programme, "t"),
    ):
        changed = apply(programme, edit)
        assert dangling(changed) == []
        assert apply(changed, edit.inverse()) == programme


def test_removing_a_room_or_a_day_sets_its_entries_aside_in_their_order() -> None:
    programme = a_full_programme()
    without_room = apply(programme, remove_room(programme, "r"))
    assert not without_room.entries["e"].placed
    assert without_room.entries["f"] == programme.entries["f"]
    without_day = apply(programme, remove_day(programme, "d"))
    assert [without_day.entries[id_].order for id_ in "ef"] == [0, 1]
    assert without_day.speakers["s"].unavailable == ()


def test_values_pickle() -> None:
    programme = a_full_programme()
    assert pickle.loads(pickle.dumps(programme)) == programme  # noqa: S301 - our own bytes


def test_equality_does_not_depend_on_the_order_rows_were_added() -> None:
    programme = a_full_programme()
    turned = replace(programme, entries=dict(reversed(list(programme.entries.items()))))
    assert turned == programme
