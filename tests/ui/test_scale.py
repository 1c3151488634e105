"""Every layout under planner/ui takes its distances from the one scale."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from planner.ui import scale
from planner.ui.scale import STEPS

_LAYING_OUT = {
    "setSpacing", "addSpacing", "setHorizontalSpacing", "setVerticalSpacing", "setContentsMargins",
}  # fmt: skip


def _numbers(written: str) -> Iterator[int]:
    """What layouts are told in numbers, other than none."""
    calls = (each for each in ast.walk(ast.parse(written)) if isinstance(each, ast.Call))
    for call in calls:
        if isinstance(call.func, ast.Attribute) and call.func.attr in _LAYING_OUT:
            told = (each for argument in call.args for each in ast.walk(argument))
            yield from (
                each.value
                for each in told
                if isinstance(each, ast.Constant) and isinstance(each.value, int) and each.value
            )


def test_no_layout_has_a_distance_of_its_own() -> None:
    folder = Path(scale.__file__).parent
    own = {
        str(path.relative_to(folder)): found
        for path in sorted(folder.rglob("*.py"))
        if (found := list(_numbers(path.read_text(encoding="utf-8"))))
    }
    assert own == {}


def test_a_distance_of_its_own_is_found() -> None:
    assert list(_numbers("column.setContentsMargins(0, MEDIUM, 7 if low else 9, 0)")) == [7, 9]


def test_the_steps_can_be_told_apart() -> None:
    assert sorted(set(STEPS)) == list(STEPS)
    named = {value for name, value in vars(scale).items() if isinstance(value, int)}
    assert named | {0} == set(STEPS)
