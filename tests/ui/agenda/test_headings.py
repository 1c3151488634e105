"""Blocks from other people's spreadsheets: what names the columns, and how a block lies without."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planner.ui.agenda.layout import layout_of
from planner.ui.entries import Column
from tests.core.pictures import a_day
from tests.ui.agenda.conftest import Stage

Show = Callable[..., Stage]
START, END, LENGTH, TITLE, ROOM, SPEAKERS = list(Column)[:6]
DAY = "A 9:00-9:30, B 9:30-10:00"


def test_heading_row_says_which_column_is_which(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.go(2, Column.START)
    on.paste(
        "Tid\tOplægsholder\tEmne\tSal\r\n"
        "10.00-10.20\tAne Dahl\tBier\tHal\r\n"
        '10.30 – 11\tBo Holm; Ida Krag\t"Voks og ""lys"""\tHal\r\n'
    )
    assert [on.row(n)[:6] for n in (2, 3)] == [
        ["10:00", "10:20", "20", "Bier", "Hal", "Ane Dahl"],
        ["10:30", "11:00", "30", 'Voks og "lys"', "Hal", "Bo Holm, Ida Krag"],
    ]
    assert on.said == ["2 rows pasted"]
    on.relay.undo()
    assert on.day == DAY


def test_heading_row_counts_from_the_row_where_it_is_put_down(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.go(0, Column.TITLE)
    on.paste("Length (min.)\tTitle\n40\tBees\n20\tWax\n")
    assert [on.row(n)[:4] for n in (0, 1)] == [
        ["9:00", "9:40", "40", "Bees"],
        ["9:40", "10:00", "20", "Wax"],
    ]


def test_columns_that_have_no_place_here_are_named(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.go(0, Column.START)
    on.paste("Start\tTitle\tBudget\tTitle\tOver/under\n9\tBees\t400\tagain\tfits\n")
    assert on.said == ["1 row pasted; no place for: Budget, Title"]
    assert on.row(0)[Column.TITLE] == "Bees"


def test_single_column_is_headed_only_by_its_own_name(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.go(0, Column.TITLE)
    on.paste("Titel\nBees\nWax\n")
    assert on.column(Column.TITLE) == ["Bees", "Wax", ""]
    on.go(0, Column.TITLE)
    on.paste("Start\nEnd\n")
    assert on.column(Column.TITLE) == ["Start", "End", ""]


@pytest.mark.parametrize(
    "row",
    [
        ["9.00", "10.00", "60", "Emne"],
        ["", "", "", "Program", "Hal", "Ane Dahl", "", "", ""],
        ["Velkommen", "Ane Dahl", "Emne"],
    ],
)
def test_row_like_the_others_is_no_heading(row: list[str]) -> None:
    assert not layout_of([row, ["x"] * len(row)], Column.TITLE).headed


def test_start_with_its_end_in_one_cell_is_followed_by_the_title(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.go(2, Column.START)
    on.paste("10.00 - 10.20\tBees\tHall\n10.20-11\tWax\tHall\n11.15\tHoney\t\n")
    assert [on.row(n)[:5] for n in (2, 3, 4)] == [
        ["10:00", "10:20", "20", "Bees", "Hall"],
        ["10:20", "11:00", "40", "Wax", "Hall"],
        ["11:15", "11:45", "30", "Honey", ""],
    ]


def test_times_side_by_side_lie_as_the_columns_stand() -> None:
    assert layout_of([["9.00", "9.30", "30", "Bees"]], START).columns == tuple(Column)
    assert layout_of([["9-9.30", "30", "", ""]], START).columns[:2] == (START, END)
    assert layout_of([["Bees", "Hall"]], TITLE).columns[:3] == (TITLE, ROOM, SPEAKERS)


def test_row_that_cannot_be_used_is_counted_with_its_heading(stage: Show) -> None:
    on = stage(a_day(DAY))
    on.go(2, Column.START)
    on.paste("Start\tTitle\n10\tBees\nlate\tWax\n")
    said = "Row 3 of what is pasted, Start: Write a time such as 9:30, or +15."
    assert on.said == [said]
    assert on.day == DAY


def test_words_of_either_language_are_understood(stage: Show) -> None:
    on = stage(a_day("A/hall 9:00-9:30, B 9:30-10:00", rooms="hall"))
    on.go(0, Column.START)
    on.paste("Lokale\tLigger fast\nalle lokaler\tligger fast\n")
    assert on.day == "A! 9:00-9:30, B 9:30-10:00"
    assert list(on.programme.rooms) == ["hall"]
