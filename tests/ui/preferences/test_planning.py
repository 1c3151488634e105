from __future__ import annotations

import pytest

from planner.core.programme import Day, Entry, EntryKind, Programme
from planner.ui.planning import Planning, planning_of
from tests.core.pictures import a_day


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        ({}, Planning()),
        ({"grid": 15, "pause": 20}, Planning(grid=15, pause=20)),
        ({"grid": 7, "pause": 20}, Planning(pause=20)),
        ({"session": 0, "lunch": 100000}, Planning()),
        ({"opens": 17 * 60, "closes": 20 * 60}, Planning(opens=17 * 60, closes=20 * 60)),
        ({"opens": 17 * 60}, Planning()),
        ({"opens": 600, "closes": 500, "grid": 10}, Planning(grid=10)),
        ({"colour": 3}, Planning()),
    ],
)
def test_what_cannot_be_is_as_if_it_had_never_been_set(
    kept: dict[str, int], expected: Planning
) -> None:
    assert planning_of(kept) == expected


def test_a_fixed_break_is_as_long_as_a_meal() -> None:
    planning = Planning(session=40, pause=10, lunch=55)
    assert planning.length(Entry("a")) == 40
    assert planning.length(Entry("a", pinned=True)) == 40
    assert planning.length(Entry("a", kind=EntryKind.BREAK)) == 10
    assert planning.length(Entry("a", kind=EntryKind.BREAK, pinned=True)) == 55


def test_only_a_programme_without_entries_gets_the_usual_hours() -> None:
    planning = Planning(opens=8 * 60, closes=15 * 60)
    full = a_day("A 9:00-9:30")
    assert planning.opened(full) == full
    (day,) = planning.opened(Programme("p", days={"d": Day("d")})).days.values()
    assert (day.opens, day.closes) == (8 * 60, 15 * 60)
