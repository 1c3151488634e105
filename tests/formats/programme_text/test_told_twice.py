"""A programme with an overview and, below it, the same items in detail."""

from __future__ import annotations

import pytest

from planner.core.programme import Programme
from planner.core.queries import running_order
from planner.formats import programme_text
from tests.builders.announcing import TODAY

OVERVIEW = (
    "9.00 Kaffe\n9.30-10.15 Rebets historie\n10.15-11.00 Knob for alle\n11.00 Tak for i dag\n"
)
DETAILS = (
    "9.30-10.15 Rebets historie\nVed Ida Lund, bogbinder\n\nOm hamp og tjære gennem 300 år.\n\n"
    "10.15 Knob for alle\nVed Bo Krog, matros\n\nTag selv en snor med.\n"
)


def _read(text: str) -> Programme:
    return programme_text.read(f"Rebets dag\n\n{text}", language="da", today=TODAY).programme


def _items(programme: Programme) -> list[tuple[int | None, int, str]]:
    return [(e.start, e.duration, e.title) for e in running_order(programme)]


@pytest.mark.parametrize("text", [f"{OVERVIEW}\n{DETAILS}", f"{DETAILS}\n{OVERVIEW}"])
def test_each_item_comes_once_with_what_is_said_in_either_place(text: str) -> None:
    programme = _read(text)
    assert _items(programme) == [
        (540, 30, "Kaffe"),
        (570, 45, "Rebets historie"),
        (615, 45, "Knob for alle"),
        (660, 30, "Tak for i dag"),
    ]
    assert [e.abstract for e in running_order(programme)][1:3] == [
        "Om hamp og tjære gennem 300 år.",
        "Tag selv en snor med.",
    ]
    assert [s.name for s in programme.speakers.values()] == ["Ida Lund", "Bo Krog"]


def test_somebody_named_in_the_overview_alone_is_kept() -> None:
    overview = OVERVIEW.replace("historie\n", "historie\nVed Eva Holt, lods\n")
    names = {s.name for s in _read(f"{overview}\n{DETAILS}").speakers.values()}
    assert names == {"Ida Lund", "Bo Krog", "Eva Holt"}


@pytest.mark.parametrize(
    "text",
    [
        "10.00 Værksted\n10.00 Værksted\n12.00 Frokost\n13.00 Værksted\n13.00 Værksted\n",
        "10.00-11.00 Værksted\n12.00 Frokost\n10.00-11.30 Værksted\n13.00 Tak\n",
    ],
    ids=["held side by side", "of another length"],
)
def test_items_that_only_share_a_title_stay_apart(text: str) -> None:
    assert [item[2] for item in _items(_read(text))].count("Værksted") >= text.count("Værksted")
