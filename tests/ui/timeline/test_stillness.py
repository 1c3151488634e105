from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator

import pytest

from tests.core.pictures import a_day
from tests.ui.timeline.conftest import Stage

Show = Callable[..., Stage]


class Knot:
    """Something that only a search for garbage can remove: it holds itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def unsearched() -> Iterator[None]:
    """Nothing is searched but where a test asks for it."""
    gc.disable()
    yield
    gc.enable()


def test_what_is_left_of_a_closed_document_goes_when_nothing_is_in_hand(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30, B 9:30-10:00"))
    on.press(on.at("A", 5))
    on.move(on.at("A", 20))
    left = weakref.ref(Knot())
    on.view.stillness.come()
    assert left() is not None
    on.view.pointing.cancel()
    on.view.stillness.come()
    assert left() is None
