"""Pages for a printing house: larger than they are cut to, and in its inks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib.colors import CMYKColor, HexColor

from planner import cli
from planner.core.programme import Programme
from planner.pdf import PRODUCTS, PrintReport
from planner.pdf.flow import Band, Picture, Placed, Row, Rule
from planner.pdf.inks import press_ink
from planner.pdf.looks import LookName
from planner.pdf.options import Options, written
from planner.pdf.painting import paint
from planner.pdf.style import POINTS_PER_MM
from planner.pdf.tagging import Box, Metadata, TaggedCanvas
from planner.pdf.typography import Face, TextStyle, register_faces
from tests.pdf.conference import two_days_in_three_rooms
from tests.pdf.golden_pages import differs
from tests.pdf.printing import left_edge, no_blob, page_texts
from tests.pdf.tagged_text import read_structure

BLEED = 3 * POINTS_PER_MM
FULL_BLACK = (0, 0, 0, 1)
INKS = {"k", "K"}
OTHER_COLOURS = {"rg", "RG", "g", "G", "sc", "SC", "scn", "SCN", "cs", "CS"}


def _programme(look: LookName = LookName.CALM) -> Programme:
    settings = written(Options(style=look, draft=True, code=True, footer="Ret til ændringer"))
    return replace(two_days_in_three_rooms(), print_settings=settings)


def _print(product: str, path: Path, *, press: bool, programme: Programme) -> PrintReport:
    with path.open("wb") as out:
        return PRODUCTS[product](programme, out, read_blob=no_blob, press=press)


def _pressed(product: str, tmp_path: Path, look: LookName = LookName.CALM) -> Path:
    path = tmp_path / f"{product}-{look}.pdf"
    _print(product, path, press=True, programme=_programme(look))
    return path


def _box(page: Any, name: str) -> list[float]:
    return [float(edge) for edge in page[name]]


def _operations(path: Path) -> Iterator[tuple[str, tuple[Any, ...]]]:
    with pikepdf.open(path) as pdf:
        for page in pdf.pages:
            for instruction in pikepdf.parse_content_stream(page):
                operands: Any = instruction.operands
                yield str(instruction.operator), tuple(operands)


def _inks_of_text(path: Path) -> set[tuple[float, ...]]:
    """The inks that letters are filled with."""
    found = set()
    fill: tuple[float, ...] = ()
    for operator, operands in _operations(path):
        if operator == "k":
            fill = tuple(float(ink) for ink in operands)
        if operator == "Tj":
            found.add(fill)
    return found


@pytest.mark.parametrize("product", PRODUCTS)
def test_pages_are_larger_by_three_millimetres_on_each_side(product: str, tmp_path: Path) -> None:
    pressed = _pressed(product, tmp_path)
    with pikepdf.open(pressed) as pdf:
        for page in pdf.pages:
            left, bottom, right, top = _box(page, "/MediaBox")
            assert (left, bottom) == (0, 0)
            assert _box(page, "/BleedBox") == [left, bottom, right, top]
            cut = [BLEED, BLEED, right - BLEED, top - BLEED]
            assert _box(page, "/TrimBox") == pytest.approx(cut, abs=0.01)


@pytest.mark.parametrize("product", [name for name in PRODUCTS if name != "booklet"])
def test_what_is_cut_out_is_the_page_as_it_is_read(product: str, tmp_path: Path) -> None:
    plain = tmp_path / "plain.pdf"
    _print(product, plain, press=False, programme=_programme())
    pressed = _pressed(product, tmp_path)
    assert page_texts(pressed) == page_texts(plain)
    with pikepdf.open(plain) as read, pikepdf.open(pressed) as cut:
        for one, other in zip(read.pages, cut.pages, strict=True):
            left, bottom, right, top = _box(other, "/TrimBox")
            size = pytest.approx(_box(one, "/MediaBox")[2:], abs=0.01)
            assert [right - left, top - bottom] == size


@pytest.mark.parametrize("product", PRODUCTS)
def test_everything_is_drawn_in_a_press_own_inks(product: str, tmp_path: Path) -> None:
    used = {operator for operator, _ in _operations(_pressed(product, tmp_path))}
    assert used & INKS
    assert not used & OTHER_COLOURS


@pytest.mark.parametrize("look", LookName)
def test_text_is_black_ink_alone_and_only_accents_are_of_several(
    look: LookName, tmp_path: Path
) -> None:
    inks = _inks_of_text(_pressed("handout", tmp_path, look))
    assert FULL_BLACK in inks
    several = [ink for ink in inks if sum(part > 0 for part in ink[:3])]
    assert len(several) == 1, "the accent"


def test_the_file_claims_no_standard_that_it_does_not_keep(tmp_path: Path) -> None:
    with pikepdf.open(_pressed("handout", tmp_path)) as pdf:
        said = pdf.Root.Metadata.read_bytes()
        assert b"<pdfuaid:part" not in said
        assert b"<pdfaid:part" not in said
        assert b"Byens hukommelse" in said
        assert "/OutputIntents" not in pdf.Root


def test_a_press_page_is_tagged_like_any_other(tmp_path: Path) -> None:
    plain = tmp_path / "plain.pdf"
    _print("handout", plain, press=False, programme=_programme())
    assert read_structure(_pressed("handout", tmp_path)) == read_structure(plain)


def test_words_links_and_places_move_with_the_page(tmp_path: Path) -> None:
    plain, pressed = tmp_path / "plain.pdf", tmp_path / "pressed.pdf"
    reports = [
        _print("handout", path, press=press, programme=_programme())
        for path, press in ((plain, False), (pressed, True))
    ]
    title = "Byens hukommelse"
    assert left_edge(pressed, title) - left_edge(plain, title) == pytest.approx(BLEED, abs=0.01)
    for one, other in zip(*(report.spots for report in reports), strict=True):
        assert (one.entry, one.page) == (other.entry, other.page)
        assert other.box == pytest.approx([edge + BLEED for edge in one.box])
    with pikepdf.open(plain) as read, pikepdf.open(pressed) as cut:
        boxes = [[_box(link, "/Rect") for link in pdf.pages[0].Annots] for pdf in (read, cut)]
    for one_link, other_link in zip(*boxes, strict=True):
        assert other_link == pytest.approx([edge + BLEED for edge in one_link], abs=0.02)


def test_a_press_page_looks_as_it_was_approved(tmp_path: Path) -> None:
    assert differs(_pressed("handout", tmp_path), "handout-press") == ""


def test_the_same_programme_gives_the_same_bytes(tmp_path: Path) -> None:
    first = _pressed("handout", tmp_path).read_bytes()
    assert _pressed("handout", tmp_path).read_bytes() == first


SIZE = (200.0, 300.0)


def _painted(row: Row, bleed: float) -> list[tuple[str, tuple[Any, ...]]]:
    """The operations of a page with this row at its head."""
    register_faces()
    out = BytesIO()
    font = TextStyle(Face.REGULAR, 10, 12).font
    canvas = TaggedCanvas(out, Metadata("Prøve", "da"), size=SIZE, font=font, bleed=bleed)
    paint(canvas, [[Placed(row, 0.0)]], SIZE[1], lambda _canvas, _page, _pages: None)
    canvas.save()
    with pikepdf.open(out) as pdf:
        return [
            (str(one.operator), tuple(float(number) for number in one.operands))
            for one in pikepdf.parse_content_stream(pdf.pages[0])
            if str(one.operator) in {"re", "m", "l"}
        ]


def test_a_ground_that_reaches_the_edge_runs_out_into_the_bleed() -> None:
    edge_to_edge = Row((), 40.0, band=Band("#224466", 0.0, SIZE[0], 0.0))
    assert _painted(edge_to_edge, 9.0) == [("re", (-9, 260, 218, 49))]
    assert _painted(edge_to_edge, 0.0) == [("re", (0, 260, 200, 40))]


def test_a_ground_within_the_page_stays_as_it_is() -> None:
    within = Row((), 40.0, band=Band("#224466", 20.0, 180.0, -5.0))
    assert _painted(within, 9.0) == _painted(within, 0.0) == [("re", (20, 265, 160, 30))]


def test_a_rule_that_reaches_one_edge_runs_out_there() -> None:
    to_the_right = Row((), 40.0, rules=(Rule("#000000", 1.0, 20.0, SIZE[0], -20.0),))
    assert _painted(to_the_right, 9.0) == [("m", (20, 280)), ("l", (209, 280))]


def test_a_picture_that_reaches_the_edges_is_drawn_into_the_bleed() -> None:
    boxes: list[Box] = []

    def draw(canvas: TaggedCanvas, box: Box) -> None:
        boxes.append(box)
        canvas.rect(box[0], box[1], box[2] - box[0], box[3] - box[1])

    _painted(Row((), 100.0, pictures=(Picture(0.0, 200.0, 100.0, draw),)), 9.0)
    assert boxes == [(-9, 200, 209, 309)]


GREYS = st.integers(0, 255).map(lambda value: f"#{value:02x}{value:02x}{value:02x}")
COLOURS = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06x}")


@pytest.mark.parametrize("ink", ["#000000", "#1a1c1e", "#1c1a19", "#262626"])
def test_what_is_nearly_black_is_full_black(ink: str) -> None:
    assert press_ink(HexColor(ink)).cmyk() == FULL_BLACK


@pytest.mark.parametrize(("quiet", "tint"), [("#565c61", 0.72), ("#b9b1ac", 0.36)])
def test_a_quiet_grey_is_a_tint_of_black(quiet: str, tint: float) -> None:
    assert press_ink(HexColor(quiet)).cmyk() == pytest.approx((0, 0, 0, tint), abs=0.02)


def test_paper_takes_no_ink() -> None:
    assert press_ink("#ffffff").cmyk() == (0, 0, 0, 0)


def test_an_accent_is_made_of_several_inks() -> None:
    cyan, magenta, yellow, black = press_ink(HexColor("#0f5d73")).cmyk()
    assert cyan > magenta > yellow == 0
    assert 0 < black < 1


def test_inks_are_left_as_they_are() -> None:
    spot = CMYKColor(0.1, 0.2, 0.3, 0.4)
    assert press_ink(spot) is spot
    assert press_ink((0.1, 0.2, 0.3, 0.4)).cmyk() == spot.cmyk()
    assert press_ink((0, 0, 0)).cmyk() == FULL_BLACK


@given(GREYS, GREYS)
def test_a_darker_grey_never_gets_less_ink(one: str, other: str) -> None:
    darker, lighter = sorted((one, other))
    assert press_ink(HexColor(darker)).black >= press_ink(HexColor(lighter)).black


@given(COLOURS)
def test_no_colour_gets_more_ink_than_paper_holds(colour: str) -> None:
    inks = press_ink(HexColor(colour)).cmyk()
    assert all(0 <= ink <= 1 for ink in inks)
    assert sum(inks) <= 3


def test_the_command_line_prints_for_a_press(tmp_path: Path) -> None:
    source, out = tmp_path / "dag.txt", tmp_path / "dag.pdf"
    source.write_text("Temadag\n\nDato: 15. april 2027\n\n9.00 Velkomst\n9.30 Oplæg\n", "utf-8")

    def no_window(_path: Path | None) -> int:
        raise AssertionError("opened a window")

    arguments = ["print", str(source), "-o", str(out), "--product", "booklet", "--press"]
    assert cli.run(arguments, no_window) == cli.DONE
    with pikepdf.open(out) as pdf:
        left, bottom, right, top = _box(pdf.pages[0], "/TrimBox")
        assert len(pdf.pages) % 4 == 0
    assert right - left == pytest.approx(148 * POINTS_PER_MM, abs=0.1)
    assert top - bottom == pytest.approx(210 * POINTS_PER_MM, abs=0.1)
