from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator

import pytest

from planner.ui.timeline.stillness import set_aside
from tests.core.pictures import a_day
from tests.ui.timeline.conftest import Stage

Show = Callable[..., Stage]


class Knot:
    """Something that only a search for garbage can remove: it holds itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def searched() -> Iterator[None]:
    """Nothing is set aside before or after a test."""
    gc.unfreeze()
    yield
    gc.unfreeze()


def test_an_open_document_is_set_aside_when_nothing_is_in_hand(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30, B 9:30-10:00"))
    on.press(on.at("A", 5))
    on.move(on.at("A", 20))
    on.view.stillness.come()
    assert gc.get_freeze_count() == 0
    on.view.pointing.cancel()
    on.view.stillness.come()
    assert gc.get_freeze_count() > 0


def test_what_is_left_of_a_closed_document_goes_with_the_next() -> None:
    knot = Knot()
    left = weakref.ref(knot)
    set_aside()
    del knot
    gc.collect()
    assert left() is not None
    set_aside()
    assert left() is None
