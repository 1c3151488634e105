"""Where on the pages each entry stands."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from planner.core.programme import Day, Entry, Part, Programme, Room
from tests.pdf.printing import one_day
from tests.pdf.sheets import print_product

MORNING = Entry("a", title="Morgensang", start=540, duration=30)
TALK = Entry("b", title="Fælles læsning", start=570, parts=(Part("p", "Højt", minutes=10),))


@pytest.mark.parametrize("product", ["handout", "overview", "run-sheet", "grid"])
def test_entries_stand_below_each_other_on_their_page(product: str, tmp_path: Path) -> None:
    report = print_product(product, one_day(MORNING, TALK), tmp_path / "a.pdf")

    assert [(spot.entry, spot.page) for spot in report.spots] == [("a", 0), ("b", 0)]
    for above, below in pairwise(report.spots):
        assert above.box[1] >= below.box[3] - 0.01
        assert all(spot.box[0] < spot.box[2] and spot.box[1] < spot.box[3] for spot in report.spots)


def test_an_entry_on_two_signs_has_two_spots(tmp_path: Path) -> None:
    rooms = {name: Room(name, n, name.upper()) for n, name in enumerate("rs")}
    entries = {
        "a": Entry("a", title="Velkomst", day="day", start=540),
        "b": Entry("b", title="Sang", day="day", start=570, room="r"),
        "c": Entry("c", title="Dans", day="day", start=570, room="s"),
    }
    programme = Programme("p", days={"day": Day("day")}, rooms=rooms, entries=entries)

    report = print_product("door-signs", programme, tmp_path / "a.pdf")

    assert {(spot.entry, spot.page) for spot in report.spots} == {
        ("a", 0),
        ("a", 1),
        ("b", 0),
        ("c", 1),
    }
