"""The grid: rooms across, time down, on one page a day if it can be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest

from planner.core.programme import (
    Appearance,
    Entry,
    EntryKind,
    Part,
    Programme,
    Role,
    Room,
    Scalar,
    Speaker,
    Track,
)
from planner.pdf import Unfit
from planner.pdf.options import Options, written
from planner.pdf.style import PAPERS
from tests.pdf.conference import two_days_in_three_rooms
from tests.pdf.printing import bottom_edge, left_edge, one_day, page_texts, problems_of
from tests.pdf.sheets import HOSTILE, attributes, hostile, many, print_product, tables
from tests.pdf.tagged_text import read_structure, untagged_text

ROOMS = {"r": Room("r", 0, "Salen"), "s": Room("s", 1, "Loftet")}


def _workshops(settings: Mapping[str, Scalar] | None = None) -> Programme:
    """Two rooms between a welcome and a lunch, one of them in two turns."""
    return one_day(
        Entry("hello", title="Velkommen", start=540, duration=30),
        Entry("sign", title="Mal et skilt", start=570, duration=90, room="r", track="make"),
        Entry("box", title="Byg en kasse", start=570, duration=40, room="s"),
        Entry("walk", title="Gaa en tur", start=615, duration=45, room="s"),
        Entry("lunch", EntryKind.BREAK, title="Frokost", start=660, duration=45),
        rooms=ROOMS,
        tracks={"make": Track("make", 0, "Selvgjort", "#b4531f")},
        speakers={
            "i": Speaker("i", "Ida Munkholm", "leder", "Havnen"),
            "b": Speaker("b", "Bo Eng"),
        },
        appearances={
            "1": Appearance("1", "i", "sign", role=Role.MODERATOR),
            "2": Appearance("2", "b", "box"),
        },
        language="da",
        print_settings=settings or {},
    )


def _in_rooms(count: int, rooms: int, *, minutes: int = 20, stagger: int = 0) -> Programme:
    """So many items in each of so many rooms, each room begun a little later than the last."""
    entries = [
        Entry(
            f"e{room}.{n}",
            title=f"Indslag {n} i {room}",
            start=540 + n * minutes + room * stagger,
            duration=minutes,
            room=f"r{room}",
        )
        for room in range(rooms)
        for n in range(count)
    ]
    named = {f"r{n}": Room(f"r{n}", n, f"Lokale {n}") for n in range(rooms)}
    return one_day(*entries, rooms=named, language="da")


def _heard(path: Path) -> list[list[list[str]]]:
    """The paragraphs of each cell of the first table, row by row without the rooms and times."""
    rows = read_structure(path).all("Table")[0].all("TR")[1:]
    return [[[told.words() for told in cell.all("P")] for cell in row.all("TD")] for row in rows]


def test_a_listener_hears_a_table_of_times_and_rooms(tmp_path: Path) -> None:
    path = tmp_path / "grid.pdf"
    report = print_product("grid", _workshops(), path)
    assert (report.pages, report.unfit) == (1, ())
    (table,) = tables(path)
    assert table[0] == ["Tid", "Salen", "Loftet"]
    assert [row[0] for row in table[1:]] == ["9.00 til 9.30", "9.30", "10.15", "11.00 til 11.45"]
    assert _heard(path) == [
        [["Velkommen"]],
        [
            ["9.30 til 11.00 Mal et skilt", "Selvgjort", "Ordstyrer: Ida Munkholm"],
            ["9.30 til 10.10 Byg en kasse", "Bo Eng"],
        ],
        [["10.15 til 11.00 Gaa en tur"]],
        [["Frokost"]],
    ]
    assert [(one.get("RowSpan"), one.get("ColSpan")) for one in attributes(path, "TD")] == [
        (None, "2"),
        ("2", None),
        (None, None),
        (None, None),
        (None, "2"),
    ]
    assert [one["Scope"] for one in attributes(path, "TH")] == ["/Column"] * 3 + ["/Row"] * 4
    assert [node.words() for node in read_structure(path).all("H1")] == ["Naboskab"]
    assert problems_of(path) == []


def test_rooms_stand_side_by_side_and_time_runs_down(tmp_path: Path) -> None:
    path = tmp_path / "grid.pdf"
    report = print_product("grid", _workshops(), path)
    boxes = {spot.entry: spot.box for spot in report.spots}
    assert left_edge(path, "Byg en") == pytest.approx(left_edge(path, "Loftet"), abs=2)
    assert left_edge(path, "Mal et") == pytest.approx(left_edge(path, "Salen"), abs=2)
    assert boxes["box"][3] == pytest.approx(boxes["sign"][3])
    assert boxes["sign"][3] > boxes["walk"][3] > boxes["lunch"][3]
    with pikepdf.open(path) as pdf:
        _, _, width, height = pdf.pages[0].MediaBox
        assert width > height


def test_a_lane_is_higher_the_longer_it_takes(tmp_path: Path) -> None:
    lengths = (15, 60, 30, 30)
    starts = (540, 555, 615, 645)
    entries = [
        Entry(f"e{n}", title=f"Nummer {n}", start=start, duration=minutes)
        for n, (start, minutes) in enumerate(zip(starts, lengths, strict=True))
    ]
    path = tmp_path / "grid.pdf"
    print_product("grid", one_day(*entries), path)
    tops = [bottom_edge(path, f"Nummer {n}") for n in range(4)]
    first, second, third = (above - below for above, below in pairwise(tops))
    assert second == pytest.approx(2 * third, rel=0.05)
    assert first < third


def test_without_ends_only_starts_are_told(tmp_path: Path) -> None:
    path = tmp_path / "grid.pdf"
    print_product("grid", _workshops(written(Options(ends=False))), path)
    (table,) = tables(path)
    assert [row[0] for row in table[1:]] == ["9.00", "9.30", "10.15", "11.00"]
    assert table[3][1] == "Gaa en tur"


def test_a_programme_without_rooms_has_one_column_and_no_heads(tmp_path: Path) -> None:
    path = tmp_path / "grid.pdf"
    programme = one_day(
        Entry("a", title="Velkommen", start=540, duration=30),
        Entry("b", title="Farvel", start=600, open_end=True),
        language="da",
    )
    print_product("grid", programme, path)
    assert tables(path) == [[["9.00 til 9.30", "Velkommen"], ["10.00", "Farvel"]]]
    assert problems_of(path) == []


def test_letters_get_smaller_before_a_second_page_is_taken(tmp_path: Path) -> None:
    few, more = tmp_path / "few.pdf", tmp_path / "more.pdf"
    assert print_product("grid", _in_rooms(8, 3), few).pages == 1
    assert print_product("grid", _in_rooms(21, 3), more).pages == 1
    width = {path: left_edge(path, "Lokale 0") - left_edge(path, "Tid") for path in (few, more)}
    assert width[more] < width[few]


def test_rooms_that_are_too_many_stand_on_pages_side_by_side(tmp_path: Path) -> None:
    path = tmp_path / "wide.pdf"
    programme = _in_rooms(4, 14)
    plenary = Entry("all", title="Velkommen", day="day", start=480, duration=30)
    programme = replace(programme, entries={**programme.entries, "all": plenary})
    report = print_product("grid", programme, path)
    assert report.pages == 2
    first, second = tables(path)
    assert first[0] == ["Tid", *(f"Lokale {n}" for n in range(7))]
    assert second[0] == ["Tid", *(f"Lokale {n}" for n in range(7, 14))]
    assert first[1] == ["8.00 til 8.30", "Velkommen"]
    assert [row[0] for row in first[2:]] == [row[0] for row in second[1:]]
    assert all("Velkommen" in text and "9.00–9.20" in text for text in page_texts(path))
    assert problems_of(path) == []


def test_a_long_day_goes_on_below_the_rooms_again(tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    report = print_product("grid", _in_rooms(40, 4, stagger=5), path)
    assert report.pages > 1
    assert report.unfit == ()
    (table,) = tables(path)
    heard = [cell for row in table[1:] for cell in row[1:] if cell]
    assert len(heard) == 160
    assert len(report.spots) == 160
    assert all("Lokale 3" in text for text in page_texts(path))
    assert sum("Lokale 3" in text for text in untagged_text(path)) == report.pages - 1
    assert problems_of(path) == []


def test_no_page_shows_only_what_another_shows(tmp_path: Path) -> None:
    path = tmp_path / "small.pdf"
    settings = written(Options(paper="A6", large_print=True))
    report = print_product("grid", _workshops(settings), path)
    assert report.pages > 2
    assert {spot.page for spot in report.spots} == set(range(report.pages))
    assert [rows[0] for rows in tables(path)] == [["Tid", "Salen"], ["Tid", "Loftet"]]


def test_days_begin_pages_with_their_names_as_headings(tmp_path: Path) -> None:
    path = tmp_path / "days.pdf"
    assert print_product("grid", two_days_in_three_rooms(), path).pages == 2
    heard = read_structure(path)
    assert len(heard.all("H1")) == 1
    assert [node.words() for node in heard.all("H2")] == [
        "Torsdag den 11. marts 2027",
        "Værkstedsdag · fredag den 12. marts 2027",
    ]
    with pikepdf.open(path) as pdf, pdf.open_outline() as outline:
        assert len(outline.root) == 2
    assert problems_of(path) == []


def test_what_no_page_can_hold_is_cut_and_said(tmp_path: Path) -> None:
    path = tmp_path / "cut.pdf"
    long = Entry("a", title="ord " * 3000, start=540, duration=30)
    crowd = [Entry(f"c{n:02}", title=f"Samtidig {n:02}", start=600, duration=30) for n in range(60)]
    report = print_product("grid", one_day(long, *crowd), path)
    (unfit,) = report.unfit
    assert unfit.cut[0] == "a"
    heard = read_structure(path).all("TD")[1].words()
    shown = [one.id for one in crowd if one.title in heard]
    assert [*shown, *unfit.cut[1:], *unfit.entries] == [one.id for one in crowd]
    assert sum(text.count("…") for text in page_texts(path)) == 2
    assert problems_of(path) == []


def test_what_is_not_for_the_public_and_parts_are_not_on_it(tmp_path: Path) -> None:
    path = tmp_path / "grid.pdf"
    parted = Entry("a", title="Samtale", start=540, parts=(Part("p", "Indledning"),))
    hidden = Entry("b", title="Opstilling", start=480, public=False)
    print_product("grid", one_day(parted, hidden), path)
    (text,) = page_texts(path)
    assert "Samtale" in text
    assert "Opstilling" not in text
    assert "Indledning" not in text


@pytest.mark.parametrize("paper", PAPERS)
def test_it_takes_any_paper_and_large_letters(tmp_path: Path, paper: str) -> None:
    path = tmp_path / "grid.pdf"
    for large in (False, True):
        options = Options(paper=paper, large_print=large)
        report = print_product("grid", _workshops(written(options)), path)
        assert report.unfit == ()
        assert {spot.entry for spot in report.spots} == {"hello", "sign", "box", "walk", "lunch"}
        assert problems_of(path) == []


def test_hostile_text_and_an_empty_programme_come_out_whole(tmp_path: Path) -> None:
    path = tmp_path / "grid.pdf"
    report = print_product("grid", hostile(), path)
    assert report.unfit in ((), (Unfit("day", cut=("a",)),))
    assert problems_of(path) == []
    evil = replace(_workshops(), tracks={"make": Track("make", 0, HOSTILE, "red' /><x")})
    print_product("grid", evil, path)
    assert problems_of(path) == []
    print_product("grid", Programme("p", title="Naboskab", language="da"), path)
    assert page_texts(path) == ["Naboskab Programmet følger."]
    assert problems_of(path) == []


@pytest.mark.slow
def test_five_hundred_items_are_all_there(tmp_path: Path) -> None:
    path = tmp_path / "many.pdf"
    report = print_product("grid", many(), path)
    assert report.unfit == ()
    (table,) = tables(path)
    assert sorted(cell for row in table[1:] for cell in row[1:]) == [
        f"Indslag {n:03}" for n in range(500)
    ]
    assert problems_of(path) == []


def test_the_same_programme_gives_the_same_bytes(tmp_path: Path) -> None:
    one, other = tmp_path / "one.pdf", tmp_path / "other.pdf"
    for path in (one, other):
        print_product("grid", two_days_in_three_rooms(), path)
    assert one.read_bytes() == other.read_bytes()
