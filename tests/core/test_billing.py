from __future__ import annotations

from planner.core.changes import EditKind, add_rows, apply
from planner.core.edits.billing import bill
from planner.core.involved import speaker_names
from planner.core.programme import Appearance, Entry, Part, Programme, Role, Row, Speaker

IDS = iter(f"n{number}" for number in range(1000))


def programme() -> Programme:
    rows: list[Row] = [
        Entry("e", title="Old maps", parts=(Part("p", "Coast"),)),
        Speaker("s", "Ane Dahl"),
        Speaker("t", "Bo Holm"),
        Speaker("u", "Ida Krag"),
        Appearance("x", "s", "e"),
        Appearance("y", "t", "e", role=Role.MODERATOR, order=1),
        Appearance("z", "u", "e", part="p"),
    ]
    return apply(Programme("p0"), add_rows(EditKind.ADD, rows))


def billed(*names: str) -> Programme:
    before = programme()
    edit = bill(before, "e", names, lambda: next(IDS))
    after = apply(before, edit)
    assert apply(after, edit.inverse()) == before
    return after


def test_names_that_stand_there_change_nothing() -> None:
    names = ("ane dahl", "Bo  Holm", "Ida Krag", "", "Ane Dahl")
    assert not bill(programme(), "e", names, lambda: next(IDS))


def test_who_is_left_out_appears_no_more_and_stays_in_the_programme() -> None:
    after = billed("Bo Holm")
    assert list(after.appearances) == ["y"]
    assert after.appearances["y"].role == Role.MODERATOR
    assert set(after.speakers) == {"s", "t", "u"}


def test_somebody_new_becomes_a_speaker_where_the_name_stands() -> None:
    after = billed("Bo Holm", "Eva Lund", "Ane Dahl", "Ida Krag")
    assert speaker_names(after)["e"] == ("Bo Holm", "Eva Lund", "Ane Dahl", "Ida Krag")
    assert len(after.speakers) == 4


def test_somebody_known_is_not_added_again() -> None:
    after = billed("IDA KRAG", "Ane Dahl")
    assert set(after.speakers) == {"s", "t", "u"}
    assert set(after.appearances) == {"x", "z"}


def test_no_names_leave_nobody() -> None:
    assert billed().appearances == {}
