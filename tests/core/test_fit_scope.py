"""What is to fit, in pictures."""

from __future__ import annotations

import pytest

from planner.core.edits.fit import FitScope, day_scope, fit_scope
from tests.core.pictures import a_day


def at(hour: int, minute: int = 0) -> int:
    return hour * 60 + minute


def test_scope_around_an_item_lies_between_fixed_times() -> None:
    programme = a_day("A 9:00-9:30, L! 10:00-10:30, B 10:30-11:00, C 12:00-12:20, M! 12:00-13:00")
    assert fit_scope(programme, "B") == FitScope("d", at(10, 30), at(12), ("B", "C"))
    assert fit_scope(programme, "A") == FitScope("d", at(9), at(10), ("A",))


def test_scope_without_fixed_times_is_the_day_with_what_runs_over() -> None:
    programme = a_day("A 9:00-10:00, B 10:00-12:05, C 12:05-12:30, D 18:00-19:00", closes=at(12))
    assert fit_scope(programme, "A") == FitScope("d", at(9), at(12), ("A", "B", "C"))
    assert day_scope(programme, "d") == FitScope("d", at(9), at(12), ("A", "B", "C"))
    assert fit_scope(programme, "D").end == at(19)


def test_scope_in_one_of_several_rooms_stays_in_it() -> None:
    programme = a_day(
        "W 9:00-9:15, A/r 9:15-9:45, B/r 9:45-10:15, X/s 9:15-10:00, K 10:15-10:30, L! 12:00-13:00",
        rooms="r s",
    )
    assert fit_scope(programme, "A") == FitScope("d", at(9, 15), at(10, 15), ("A", "B"))
    assert fit_scope(programme, "K") == FitScope("d", at(9), at(12), ("W", "A", "X", "B", "K"))


def test_scope_to_an_earlier_end_takes_the_whole_day() -> None:
    programme = a_day("A 9:00-10:00, B 11:30-11:50, D 18:00-19:00", closes=at(12))
    assert day_scope(programme, "d", at(11)) == FitScope("d", at(9), at(11), ("A", "B"))


def test_an_item_of_the_tray_has_nothing_around_it() -> None:
    with pytest.raises(ValueError, match=r".+"):
        fit_scope(a_day("T 30"), "T")
