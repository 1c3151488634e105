"""The booklet: half the paper, folded; its pages are read in order wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.programme import Day, Entry, Programme
from planner.pdf import PRODUCTS, PrintReport
from planner.pdf.imposition import Leaf, filled, folded, one_by_one
from planner.pdf.looks import LookName
from planner.pdf.options import Options, style_of, written
from planner.pdf.style import PAPERS, POINTS_PER_MM
from tests.pdf.conference import conference, two_days_in_three_rooms
from tests.pdf.golden_pages import differs
from tests.pdf.printing import no_blob, one_day, page_texts, problems_of
from tests.pdf.sheets import HOSTILE, SHOWN, hostile, many, print_product
from tests.pdf.tagged_text import read_structure

SHEETS = {
    "A3": ("A3", "A4"),
    "A4": ("A4", "A5"),
    "A5": ("A5", "A6"),
    "A6": ("A5", "A6"),
    "Letter": ("Letter", None),
}
"""For each paper, that which is folded and what comes of it."""


def _print(programme: Programme, path: Path, **chosen: Any) -> PrintReport:
    settings = written(Options(**chosen))
    return print_product("booklet", replace(programme, print_settings=settings), path)


def _talkative() -> Programme:
    """A programme with abstracts that go on overleaf, and links in them."""
    programme = two_days_in_three_rooms()
    told = "\n\n".join(
        f"{n}. afsnit om havnen, [skibene](https://eksempel.dk/{n}) og alt det, folk husker. " * 4
        for n in range(9)
    )
    entries = {
        entry.id: replace(entry, abstract=told) if entry.id in {"english", "w1", "w2"} else entry
        for entry in programme.entries.values()
    }
    return replace(programme, entries=entries)


def _numbers(sides: Any) -> list[tuple[int, ...]]:
    return [tuple(leaf.page + 1 for leaf in side) for side in sides]


def _told(path: Path) -> list[tuple[str, str]]:
    kinds = ("H1", "H2", "H3", "H4", "P", "LI")
    return [(node.kind, node.words()) for node in read_structure(path).all(*kinds)]


def _sizes(path: Path) -> set[tuple[int, int]]:
    """The pages' widths and heights in whole millimetres."""
    with pikepdf.open(path) as pdf:
        boxes = [[float(edge) / POINTS_PER_MM for edge in page.MediaBox] for page in pdf.pages]
    return {(round(right), round(top)) for _, _, right, top in boxes}


def test_eight_pages_are_two_sheets_laid_in_each_other() -> None:
    assert _numbers(folded(8, (842, 595), 420)) == [(8, 1), (2, 7), (6, 3), (4, 5)]
    assert _numbers(one_by_one(3)) == [(1,), (2,), (3,)]


def test_pages_stand_on_both_sides_of_the_fold() -> None:
    assert folded(4, (842, 595), 420)[0] == (Leaf(3, 1, 0), Leaf(0, 421, 0))


@given(st.integers(0, 60).map(lambda sheets: 4 * sheets))
def test_each_page_is_printed_once_and_behind_its_neighbour(pages: int) -> None:
    sides = _numbers(folded(pages, (842, 595), 420))
    assert sorted(chain(*sides)) == list(range(1, pages + 1))
    for front, back in zip(sides[::2], sides[1::2], strict=True):
        assert back[0] == front[1] + 1
        assert front[0] == back[1] + 1


@pytest.mark.parametrize(("pages", "wanted"), [(0, 0), (1, 4), (4, 4), (5, 8), (41, 44)])
def test_pages_are_made_up_to_whole_sheets(pages: int, wanted: int) -> None:
    assert filled(pages) == wanted


def test_it_is_read_in_order_though_it_is_printed_in_another(tmp_path: Path) -> None:
    booklet, handout = tmp_path / "booklet.pdf", tmp_path / "handout.pdf"
    report = _print(_talkative(), booklet)
    print_product("handout", _talkative(), handout)
    assert report.pages == 4, "two sheets, with abstracts that run from one to the other"
    assert _told(booklet) == _told(handout)
    with pikepdf.open(booklet) as folded_one, pikepdf.open(handout) as flat:
        titles = [
            [(one.title, len(one.children)) for one in pdf.open_outline().root]
            for pdf in (folded_one, flat)
        ]
    assert titles[0] == titles[1] != []
    assert problems_of(booklet) == []


@pytest.mark.parametrize("look", LookName)
def test_each_look_is_accessible_and_looks_as_it_was_approved(
    look: LookName, tmp_path: Path
) -> None:
    path = tmp_path / f"{look}.pdf"
    _print(two_days_in_three_rooms(), path, style=look)
    assert problems_of(path) == []
    assert differs(path, f"booklet-{look}") == ""


@pytest.mark.parametrize("paper", PAPERS)
def test_two_pages_stand_side_by_side_on_the_paper(paper: str, tmp_path: Path) -> None:
    path = tmp_path / "booklet.pdf"
    _print(conference(), path, paper=paper)
    width, height = PAPERS[SHEETS[paper][0]]
    assert _sizes(path) == {(round(height), round(width))}
    assert problems_of(path) == []


@pytest.mark.parametrize("paper", PAPERS)
def test_a_printing_house_gets_single_pages_in_order(paper: str, tmp_path: Path) -> None:
    path = tmp_path / "pages.pdf"
    _pressed(replace(conference(), print_settings={"paper": paper}), path)
    half = SHEETS[paper][1]
    width, height = PAPERS[half] if half else (139.7, 215.9)
    assert _sizes(path) == {(round(width + 6), round(height + 6))}
    texts = page_texts(path)
    assert len(texts) % 4 == 0
    shown = [text for text in texts if text]
    assert texts[: len(shown)] == shown, "blank pages come last"
    for number, text in enumerate(shown[1:], start=2):
        assert text.endswith(str(number))


def _pressed(programme: Programme, path: Path) -> None:
    with path.open("wb") as out:
        PRODUCTS["booklet"](programme, out, read_blob=no_blob, press=True)


def test_the_back_stays_blank_where_the_pages_do_not_fill_the_sheets(tmp_path: Path) -> None:
    path = tmp_path / "short.pdf"
    _print(one_day(Entry("e", title="Samtale", start=540)), path)
    front, back = page_texts(path)
    assert "Samtale" in front
    assert back == ""


def test_margins_are_wider_at_the_fold_and_numbers_stand_outside(tmp_path: Path) -> None:
    path = tmp_path / "booklet.pdf"
    _pressed(two_days_in_three_rooms(), path)
    words, numbers = _edges(path)
    for page in range(1, len(words)):
        left, right = words[page]
        middle = (left + right) / 2
        inside_is_left = page % 2 == 0
        assert (numbers[page] > middle) == inside_is_left
    gap = 5 * POINTS_PER_MM
    assert words[2][0] - words[1][0] == pytest.approx(gap, abs=0.5)


def _edges(path: Path) -> tuple[list[tuple[float, float]], list[float]]:
    """Of each page how far its text reaches, and where its last sign, the number, stands."""
    document = pypdfium2.PdfDocument(path)
    words, numbers = [], []
    for page in document:
        text = page.get_textpage()
        boxes = [text.get_charbox(n) for n in range(text.count_chars())]
        wide = [box for box in boxes if box[2] > box[0]]
        if wide:
            words.append((min(box[0] for box in wide[:-3]), max(box[2] for box in wide[:-3])))
            numbers.append(wide[-1][0])
        text.close()
        page.close()
    document.close()
    return words, numbers


def test_an_item_is_found_where_it_stands_on_the_sheet(tmp_path: Path) -> None:
    path = tmp_path / "booklet.pdf"
    report = _print(two_days_in_three_rooms(), path)
    spots = {spot.entry: spot for spot in report.spots}
    with pikepdf.open(path) as pdf:
        fold = float(pdf.pages[0].MediaBox[2]) / 2
    for spot in report.spots:
        assert spot.page < report.pages
        assert spot.box[2] < fold or spot.box[0] > fold
    assert spots["coffee"].page == 1
    assert spots["coffee"].box[2] < fold, "the second page is the left one of the second side"


def test_a_nearly_empty_last_page_gets_more_from_those_before(tmp_path: Path) -> None:
    """Whatever the number of items, the last page is no afterthought."""
    lasts = []
    for number in range(14, 44):
        entries = [
            Entry(f"e{n}", title=f"Samtale {n:02}", start=480 + 10 * n, duration=10)
            for n in range(number)
        ]
        path = tmp_path / f"{number}.pdf"
        report = print_product("booklet", one_day(*entries), path)
        last = max(report.spots, key=lambda spot: int(spot.entry[1:]))
        page = (last.page, last.box[0] > 421)
        lasts.append(sum((spot.page, spot.box[0] > 421) == page for spot in report.spots))
    assert min(lasts) >= 2


def test_chosen_letters_and_margins_hold(tmp_path: Path) -> None:
    path, large = tmp_path / "usual.pdf", tmp_path / "large.pdf"
    usual = _print(conference(), path)
    assert _print(conference(), large, size=14.0, margin_top=60.0).pages > usual.pages
    assert _print(conference(), large, large_print=True).pages > usual.pages
    assert problems_of(large) == []


def test_what_is_shown_in_the_handout_is_shown_here(tmp_path: Path) -> None:
    path = tmp_path / "booklet.pdf"
    draft = date(2027, 1, 12)
    chosen = {"ends": False, "affiliations": False, "draft": True, "draft_date": draft}
    _print(two_days_in_three_rooms(), path, **chosen, language="en", header="Nørreby 2027")
    text = " ".join(page_texts(path))
    assert "9:20 Velkommen" in text
    assert "Fjordskolen" not in text
    assert text.count("Preliminary programme, 12 January · Nørreby 2027") == 3
    spoken = [node for node in read_structure(path).walk() if node.actual_text]
    assert {node.language for node in spoken} == {"en"}
    assert problems_of(path) == []


def _operands(page: Any, operator: str) -> Iterator[Any]:
    """What stands before each such operator of a page."""
    for instruction in pikepdf.parse_content_stream(page):
        if str(instruction.operator) == operator:
            yield instruction.operands


def test_a_style_that_is_given_holds_on_the_smaller_page(tmp_path: Path) -> None:
    path = tmp_path / "serif.pdf"
    style = replace(style_of(Options(style=LookName.CLASSIC, paper="A5")), size=9.5)
    print_product("booklet", conference(), path, style=style)
    with pikepdf.open(path) as pdf:
        names = {str(font.BaseFont) for page in pdf.pages for font in page.Resources.Font.values()}
        sizes = [float(operands[1]) for page in pdf.pages for operands in _operands(page, "Tf")]
    assert any("Serif" in name for name in names)
    assert max(set(sizes), key=sizes.count) == 9.5
    assert _sizes(path) == {(210, 148)}


def test_what_a_cover_covers_begins_at_the_right_where_pages_are_to_spare(tmp_path: Path) -> None:
    path = tmp_path / "covered.pdf"
    settings = written(Options(cover=True, footer="Ret til ændringer"))
    _pressed(replace(two_days_in_three_rooms(), print_settings=settings), path)
    texts = page_texts(path)
    assert texts[0].count("Byens hukommelse") == 1
    assert "Ret til ændringer" not in texts[0]
    assert texts[1] == "", "the cover's back"
    assert texts[2].endswith("Ret til ændringer 3")
    assert "Samlinger lever af at blive brugt" in texts[2]


def test_the_speakers_come_last(tmp_path: Path) -> None:
    path = tmp_path / "speakers.pdf"
    _print(_talkative(), path, cover=True, speaker_pages=True)
    headings = [node.words() for node in read_structure(path).all("H1", "H2")]
    assert headings[0] == "Byens hukommelse: samlinger, der går på besøg"
    assert headings[-1] == "Oplægsholdere"
    assert problems_of(path) == []


@pytest.mark.parametrize("paper", PAPERS)
def test_large_letters_come_out_on_small_pages_too(paper: str, tmp_path: Path) -> None:
    path = tmp_path / "large.pdf"
    _print(conference(), path, paper=paper, large_print=True)
    assert problems_of(path) == []
    assert "Panel: Hvem ejer byens billeder?" in read_structure(path).words()


def test_hostile_text_is_shown_as_written(tmp_path: Path) -> None:
    path = tmp_path / "hostile.pdf"
    print_product("booklet", hostile(), path)
    assert problems_of(path) == []
    heard = read_structure(path).words()
    assert SHOWN in heard
    assert HOSTILE not in heard


def test_an_empty_day_is_a_sheet_that_says_so(tmp_path: Path) -> None:
    path = tmp_path / "empty.pdf"
    report = print_product("booklet", Programme("p", days={"d": Day("d")}, language="da"), path)
    assert report.pages == 2
    assert len(read_structure(path).all("P")) == 1
    assert problems_of(path) == []


@pytest.mark.slow
def test_five_hundred_items_are_all_there_in_order(tmp_path: Path) -> None:
    path = tmp_path / "many.pdf"
    print_product("booklet", many(), path)
    titles = [node.words() for node in read_structure(path).all("H2")]
    assert [title[-3:] for title in titles] == [f"{n:03}" for n in range(500)]
    assert problems_of(path) == []


def test_the_same_programme_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "first.pdf", tmp_path / "second.pdf"
    _print(conference(), first)
    _print(conference(), second)
    assert first.read_bytes() == second.read_bytes()


def test_a_printer_is_told_to_turn_the_sheets_at_the_short_edge(tmp_path: Path) -> None:
    path = tmp_path / "booklet.pdf"
    _print(conference(), path)
    with pikepdf.open(path) as pdf:
        assert pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipShortEdge"
