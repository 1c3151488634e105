"""Tables whose cells came parted by tabs or bars."""

from __future__ import annotations

import pytest

from planner.core.reading import WarningKind
from planner.formats.programme_text import read
from tests.formats.programme_text.shown import TODAY, Shown, rooms, shown


@pytest.mark.parametrize(
    "head",
    [
        "Tid\tEmne\tOplægsholder\tLokale",
        "Time\tTitle\tSpeaker\tRoom",
        "Kello\tOtsikko\tPuhuja\tSali",
        "Uhrzeit\tThema\tReferent/in\tRaum",
    ],
)
def test_named_columns_fill_their_fields(head: str) -> None:
    text = f"{head}\n9.00-9.30\tHavets lyde\tKaren Holst\tSal 2\n9.30\tFrokost"
    assert shown(text) == [
        Shown("9.00–9.30", "Havets lyde", ("Karen Holst",)),
        Shown("9.30", "Frokost"),
    ]
    assert rooms(text) == ["Sal 2", ""]


@pytest.mark.parametrize("head", ["Tid\tSal A\tSal B", "Time\tSpeaker - Sal A\tSpeaker - Sal B"])
def test_rooms_side_by_side_become_items_of_their_own(head: str) -> None:
    text = f"{head}\n9.00\t9.30\tHavets lyde\tByens lys\n9.30\t10.00\tPause"
    text = text.replace("Tid\t", "Fra\tTil\t").replace("Time\t", "From\tTo\t")
    assert [entry.title for entry in shown(text)] == ["Havets lyde", "Byens lys", "Pause"]
    assert rooms(text) == ["Sal A", "Sal B", ""]


def test_cells_go_on_below_their_row() -> None:
    text = (
        "Fra\tTil\tSpor 1\tSpor 2\n9.00\t9.30\tKaren Holst\n“Havets lyde”\tJonas Vang\n“Byens lys”"
    )
    assert shown(text, "da") == [
        Shown("9.00–9.30", "Havets lyde", ("Karen Holst",)),
        Shown("9.00–9.30", "Byens lys", ("Jonas Vang",)),
    ]


def test_row_that_has_lost_cells_is_in_no_room() -> None:
    head = "Tid\tSal A\tSal B\tSal C"
    text = f"{head}\n9.00-9.30\tHavets lyde\tByens lys\n9.30\tFrokost"
    assert rooms(text, "da") == ["", "", ""]
    warnings = read(text, language="da", today=TODAY).warnings
    lost = [w.values["title"] for w in warnings if w.kind is WarningKind.LOST_CELLS]
    assert lost == ["Havets lyde", "Byens lys"]


def test_cell_repeated_in_all_rooms_is_one_item() -> None:
    text = "Klo\tTrack 1\tTrack 2\n9.00\tKeynote\tKeynote\n10.00\tMeri\tKaupunki"
    assert [entry.title for entry in shown(text, "fi")] == ["Keynote", "Meri", "Kaupunki"]


def test_cell_with_a_time_of_its_own_keeps_it() -> None:
    text = "Klo\tTrack 1\tTrack 2\n1030\t1030>1130\nMeri\t1040>1130\nKaupunki"
    assert [(entry.time, entry.title) for entry in shown(text, "fi")] == [
        ("10.30–11.30", "Meri"),
        ("10.40–11.30", "Kaupunki"),
    ]


@pytest.mark.parametrize(
    "head", ["Time\tMonday 7 June 2027\tTuesday 8 June 2027", "\t07/06/2027\t08/06/2027"]
)
def test_column_a_day_is_read_day_by_day(head: str) -> None:
    text = f"{head}\n9.00\tOpening\tMaps of fog\n10.00\tLunch\tLunch"
    assert [entry.title for entry in shown(text, "en")] == [
        "Opening",
        "Lunch",
        "Maps of fog",
        "Lunch",
    ]


def test_bars_part_cells_as_tabs_do() -> None:
    rows = (
        "| Time | Session | Presenter |\n|------|:---:|---|\n| 9:00 | [Fog](a.md) | Laura Stone |"
    )
    assert shown(f"{rows}\n| 10:00 | *Coffee* | |", "en") == [
        Shown("9.00", "Fog", ("Laura Stone",)),
        Shown("10.00", "Coffee"),
    ]


@pytest.mark.parametrize("head", ["Emne\tTidspunkt\tSted", "Session\tTime\tPlace"])
def test_times_may_stand_behind_their_titles(head: str) -> None:
    text = f"{head}\nHavets lyde\t9.00-9.30\tFoyer\nByens lys\t9.30-10.00\tSal 2"
    assert [(entry.time, entry.title) for entry in shown(text)] == [
        ("9.00–9.30", "Havets lyde"),
        ("9.30–10.00", "Byens lys"),
    ]
    assert rooms(text) == ["Foyer", "Sal 2"]


def test_rows_without_a_time_are_parts_of_the_row_above() -> None:
    text = "Tid\tEmne\tTaler\n9.00\tLyntaler\n\tHavets lyde\tKaren Holst\n\tByens lys\tJonas Vang"
    assert shown(text, "nb") == [Shown("9.00", "Lyntaler", ("Karen Holst", "Jonas Vang"))]


def test_columns_without_names_are_told_by_what_they_hold() -> None:
    rows = [
        "9.00\tHavets lyde\tKaren Holst, leder",
        "10.00\tByens lys\tJonas Vang, Kystens Museum",
        "11.00\tFrokost",
    ]
    assert shown("\n".join(rows), "da")[:2] == [
        Shown("9.00", "Havets lyde", ("Karen Holst",)),
        Shown("10.00", "Byens lys", ("Jonas Vang",)),
    ]
