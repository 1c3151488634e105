"""Making a day fit, in pictures."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from planner.core.changes import apply
from planner.core.edits.fit import (
    Bound,
    Fit,
    FitScope,
    Limit,
    day_scope,
    fit,
)
from planner.core.programme import Entry, EntryKind, Programme
from tests.core.pictures import a_day, picture


def at(hour: int, minute: int = 0) -> int:
    return hour * 60 + minute


def with_breaks(programme: Programme, *ids: str) -> Programme:
    return changed(programme, **{id_: {"kind": EntryKind.BREAK} for id_ in ids})


def changed(programme: Programme, **fields: dict[str, Any]) -> Programme:
    entries = {
        id_: replace(entry, **fields.get(id_, {})) for id_, entry in programme.entries.items()
    }
    return replace(programme, entries=entries)


def the_day(day: str, *, closes: int = at(12), breaks: str = "", rooms: str = "") -> Programme:
    return with_breaks(a_day(day, rooms=rooms, closes=closes), *breaks.split())


def fitted(programme: Programme, *locked: str) -> Fit:
    return fit(programme, day_scope(programme, "d"), locked=locked)


def after(programme: Programme, found: Fit) -> str:
    return picture(apply(programme, found.edit))


@pytest.mark.parametrize(
    ("what", "day", "breaks", "expected"),
    [
        (
            "gaps give first, here all that is needed",
            "A 9:00-10:30, B 10:45-11:45, C 11:50-12:15",
            "",
            "A 9:00-10:30, B 10:35-11:35, C 11:35-12:00",
        ),
        (
            "then long sessions by their length; the short one and the break keep theirs",
            "A 9:00-10:30, K 10:30-10:50, B 10:50-11:35, S 11:35-12:05, T 12:05-12:15",
            "K",
            "A 9:00-10:20, K 10:20-10:40, B 10:40-11:20, S 11:20-11:50, T 11:50-12:00",
        ),
        (
            "then breaks, once the sessions are at three quarters",
            "A 9:00-11:00, K 11:00-11:20, B 11:20-13:00",
            "K",
            "A 9:00-10:30, K 10:30-10:45, B 10:45-12:00",
        ),
        (
            "equal ones differ by one step of the grid at most",
            "A 9:00-9:45, B 9:45-10:30, C 10:30-11:15, D 11:15-12:10",
            "",
            "A 9:00-9:40, B 9:40-10:25, C 10:25-11:10, D 11:10-12:00",
        ),
        (
            "the rest that is off the grid goes to the last of those that gave least",
            "A 9:00-10:00, B 10:00-11:00, C 11:00-12:03",
            "",
            "A 9:00-10:00, B 10:00-11:00, C 11:00-12:00",
        ),
        (
            "minutes to spare go to long sessions, and the gap stays",
            "A 9:00-9:45, B 10:00-10:45, K 10:45-11:00, S 11:00-11:30",
            "K",
            "A 9:00-10:00, B 10:15-11:15, K 11:15-11:30, S 11:30-12:00",
        ),
        (
            "without long sessions they go to the breaks",
            "A 9:00-9:30, K 9:30-9:45, S 9:45-10:15, T 10:15-10:45, U 10:45-11:15, V 11:15-11:45",
            "K",
            "A 9:00-9:30, K 9:30-10:00, S 10:00-10:30, T 10:30-11:00, U 11:00-11:30, V 11:30-12:00",
        ),
        (
            "fixed ones keep their times and split the day",
            "A 9:00-9:50, L! 9:40-10:00, B 10:00-11:50",
            "",
            "A 9:00-9:40, L! 9:40-10:00, B 10:00-12:00",
        ),
        (
            "what was pushed past the closing time comes along, a dinner apart does not",
            "A 9:00-10:30, B 10:30-12:00, C 12:00-12:10, D 18:00-20:00",
            "",
            "A 9:00-10:25, B 10:25-11:50, C 11:50-12:00, D 18:00-20:00",
        ),
    ],
)
def test_fit_of_one_room(what: str, day: str, breaks: str, expected: str) -> None:
    programme = the_day(day, breaks=breaks)
    assert after(programme, fitted(programme)) == expected, what


@pytest.mark.parametrize(
    ("what", "day", "expected"),
    [
        (
            "the longest lane decides, and the coffee of all rooms moves in common",
            "A/r 9:00-10:00, B/s 9:00-9:30, K 10:00-10:20, C/r 10:20-11:20, D/s 10:20-12:20",
            "A/r 9:00-9:55, B/s 9:00-9:30, K 9:55-10:15, C/r 10:15-11:15, D/s 10:15-12:00",
        ),
        (
            "lanes of one length grow alike, and a shorter one keeps its distance",
            "A/r 9:00-10:00, B/s 9:00-9:40, K 10:00-10:20, C/r 10:20-11:20, D/s 10:20-11:20",
            "A/r 9:00-10:20, B/s 9:00-10:00, K 10:20-10:40, C/r 10:40-12:00, D/s 10:40-12:00",
        ),
        (
            "rooms with nothing in common keep their distance, too",
            "A/r 9:00-11:30, B/s 9:00-11:00",
            "A/r 9:00-12:00, B/s 9:00-11:30",
        ),
        (
            "what is fixed in one room holds there alone",
            "A/r 9:00-10:00, B/s 9:00-9:50, P!/s 9:40-10:00, K 10:00-10:20, C/r 10:20-12:00",
            "A/r 9:00-10:00, B/s 9:00-9:40, P!/s 9:40-10:00, K 10:00-10:20, C/r 10:20-12:00",
        ),
    ],
)
def test_fit_of_several_rooms(what: str, day: str, expected: str) -> None:
    programme = the_day(day, breaks="K", rooms="r s")
    assert after(programme, fitted(programme)) == expected, what


def test_what_is_for_all_rooms_goes_no_earlier_than_every_room_allows() -> None:
    programme = changed(
        the_day(
            "A/r 9:00-11:00, B/s 9:00-10:50, K 11:00-11:20, C 11:20-12:20",
            breaks="K",
            rooms="r s",
        ),
        B={"least": 110},
    )
    expected = "A/r 9:00-10:50, B/s 9:00-10:50, K 10:50-11:10, C 11:10-12:00"
    assert after(programme, fitted(programme)) == expected


def test_what_is_kept_in_one_room_holds_two_plenaries_apart() -> None:
    programme = the_day(
        "W 9:00-10:00, A/r 10:00-11:00, B/s 10:00-11:00, K 11:00-11:20, C 11:20-12:30",
        breaks="K",
        rooms="r s",
    )
    expected = "W 9:00-9:45, A/r 9:45-10:45, B/s 9:45-10:45, K 10:45-11:05, C 11:05-12:00"
    assert after(programme, fitted(programme, "B")) == expected


def test_kept_items_keep_their_length_but_make_room() -> None:
    programme = the_day("A 9:00-10:30, B 10:30-12:00, C 12:00-12:15")
    found = fitted(programme, "C", "B")
    assert after(programme, found) == "A 9:00-10:15, B 10:15-11:45, C 11:45-12:00"
    assert [row.kept for row in found.rows] == [False, True, True]


def test_too_long_by_the_true_minutes_changes_nothing_and_names_the_limits() -> None:
    programme = changed(
        the_day("A 9:00-11:00, K 11:00-11:20, B 11:20-13:00", breaks="K"), B={"least": 90}
    )
    found = fitted(programme, "A")
    assert not found.edit
    assert found.shortfall == 40
    assert found.binding == (
        Limit("A", Bound.KEPT, 120),
        Limit("K", Bound.LEAST, 10),
        Limit("B", Bound.LEAST, 90),
    )
    assert all(row.before == row.after for row in found.rows)


def test_only_the_stretch_that_is_too_long_is_blamed() -> None:
    programme = the_day("A 9:00-9:30, L! 10:00-11:00, B 11:00-13:00")
    found = fitted(programme)
    assert (found.shortfall, found.binding) == (30, (Limit("B", Bound.LEAST, 90),))


def test_of_rooms_side_by_side_the_one_that_lacks_most_is_told() -> None:
    programme = the_day(
        "A/r 9:00-10:30, L! 10:00-10:30, B/s 9:00-10:40, C/r 10:30-12:40", rooms="r s"
    )
    assert fitted(programme).shortfall == 15 + 8
    assert {limit.id for limit in fitted(programme).binding} == {"A", "B", "C"}


def test_what_is_at_its_most_leaves_minutes_free() -> None:
    programme = changed(the_day("A 9:00-9:40, B 9:40-11:00"), A={"most": 45}, B={"most": 90})
    found = fitted(programme)
    assert not found.edit
    assert (found.shortfall, found.left) == (0, 45)
    assert found.binding == (Limit("A", Bound.MOST, 45), Limit("B", Bound.MOST, 90))


def test_a_stretch_kept_as_it_is_does_not_hinder_the_other() -> None:
    programme = the_day("A 9:00-9:30, L! 10:00-10:30, B 10:30-12:10")
    found = fitted(programme, "A")
    assert after(programme, found) == "A 9:00-9:30, L! 10:00-10:30, B 10:30-12:00"
    assert found.left == 30


def test_gaps_grow_where_nothing_else_may() -> None:
    programme = the_day("A 9:00-10:00, B 10:10-11:30")
    assert after(programme, fitted(programme, "A", "B")) == "A 9:00-10:00, B 10:40-12:00"


@pytest.mark.parametrize(
    ("kind", "minutes", "least"),
    [
        (EntryKind.SESSION, 60, 45),
        (EntryKind.SESSION, 50, 38),
        (EntryKind.SESSION, 18, 15),
        (EntryKind.SESSION, 10, 10),
        (EntryKind.BREAK, 20, 10),
        (EntryKind.BREAK, 29, 10),
        (EntryKind.BREAK, 30, 30),
        (EntryKind.BREAK, 45, 30),
    ],
)
def test_usual_least(kind: EntryKind, minutes: int, least: int) -> None:
    programme = Programme(
        "p",
        days=a_day("A 9:00-9:30").days,
        entries={"A": Entry("A", kind, "A", minutes, "d", at(9))},
    )
    found = fit(programme, FitScope("d", at(9), at(9) + least - 1, ("A",)))
    assert (found.shortfall, found.binding) == (1, (Limit("A", Bound.LEAST, least),))
    assert fit(programme, FitScope("d", at(9), at(9) + least, ("A",))).shortfall == 0


def test_stated_limits_never_make_worse_what_is_there() -> None:
    programme = changed(the_day("A 9:00-10:00"), A={"least": 70, "most": 50})
    assert fit(programme, FitScope("d", at(9), at(9, 50), ("A",))).shortfall == 10
    assert fit(programme, FitScope("d", at(9), at(10, 5), ("A",))).left == 5


def test_the_grid_may_be_another() -> None:
    programme = the_day("A 9:00-10:30, B 10:30-12:10")
    found = fit(programme, day_scope(programme, "d"), grid=1)
    assert after(programme, found) == "A 9:00-10:25, B 10:25-12:00"


def test_what_is_not_public_and_what_begins_before_opening_stays() -> None:
    programme = changed(
        a_day("R 8:30-9:10, A 9:10-10:00, S 10:00-10:30, B 10:30-12:10", closes=at(12)),
        S={"public": False},
    )
    assert day_scope(programme, "d").ids == ("A", "B")
    expected = "R 8:30-9:10, A 9:10-10:00, S 10:00-10:30, B 10:30-12:00"
    assert after(programme, fitted(programme)) == expected


def test_an_empty_day_fits() -> None:
    programme = a_day("T 30")
    found = fitted(programme)
    assert (found.edit.changes, found.rows, found.shortfall, found.left) == ((), (), 0, 0)
