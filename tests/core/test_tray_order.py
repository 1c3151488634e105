from __future__ import annotations

import pytest

from planner.core.changes import apply
from planner.core.edits.tray import reorder_tray
from tests.core.pictures import a_day, picture

DAY = "P 9:00-9:30, A 10, B 20, C 30, D 40"


@pytest.mark.parametrize(
    ("ids", "before", "after"),
    [
        (["D"], "B", "A 10, D 40, B 20, C 30"),
        (["A"], None, "B 20, C 30, D 40, A 10"),
        (["A"], "C", "B 20, A 10, C 30, D 40"),
        (["D", "B"], "A", "B 20, D 40, A 10, C 30"),  # in their own order
        (["B", "D"], "D", "A 10, C 30, B 20, D 40"),
        (["A", "C"], "A", "A 10, C 30, B 20, D 40"),
    ],
)
def test_reorder_puts_them_before_another(ids: list[str], before: str | None, after: str) -> None:
    programme = a_day(DAY)
    edit = reorder_tray(programme, ids, before)
    assert picture(apply(programme, edit)) == f"P 9:00-9:30, {after}"
    assert apply(apply(programme, edit), edit.inverse()) == programme


@pytest.mark.parametrize(("ids", "before"), [(["B"], "C"), (["D"], None), (["P"], "A"), ([], "A")])
def test_reorder_to_where_they_are_changes_nothing(ids: list[str], before: str | None) -> None:
    assert not reorder_tray(a_day(DAY), ids, before)
