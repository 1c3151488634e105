"""Badges: sheets that are cut straight across, and names as large as fits."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageStat

from planner.core.programme import (
    Appearance,
    AppearanceState,
    Day,
    Entry,
    Programme,
    Role,
    Speaker,
)
from planner.pdf import PRODUCTS
from planner.pdf.badge_sizes import BadgeSize
from planner.pdf.looks import LookName
from planner.pdf.options import Options, written
from planner.pdf.style import PAPERS, POINTS_PER_MM
from tests.pdf.printing import one_day, page_texts, problems_of
from tests.pdf.sheets import print_product
from tests.pdf.tagged_text import read_structure

LIST = """Navn;Arbejdssted;Rolle
Anne-Margrethe Bentzon-Christoffersen;Slots- og Kulturstyrelsen, Center for Biblioteker;Vært
Bo Li
Wolfeschlegelsteinhausenbergerdorffsen;Hamborg
Maria del Carmen Fernández de la Vega Sanz y Ramírez de Arellano;Biblioteca Municipal
"""


def _guests(text: str, **options: object) -> Programme:
    chosen = replace(Options(participants=text), **options)  # type: ignore[arg-type]  # the test's own
    day = Day("day", date=date(2027, 5, 4))
    return Programme(
        "p", title="Naboskab", days={"day": day}, print_settings=written(chosen), language="da"
    )


def _badges(programme: Programme, path: Path) -> list[list[str]]:
    """Each badge's paragraphs and heading, as they are heard."""
    print_product("badges", programme, path)
    return [
        [node.words() for node in badge.all("P", "H1")]
        for badge in read_structure(path).all("Sect")
    ]


def test_each_guest_has_a_badge_in_the_order_of_the_list(tmp_path: Path) -> None:
    path = tmp_path / "badges.pdf"
    head = ["Naboskab", "Tirsdag den 4. maj 2027"]
    assert _badges(_guests(LIST), path) == [
        [
            *head,
            "Anne-Margrethe Bentzon-Christoffersen",
            "Slots- og Kulturstyrelsen, Center for Biblioteker",
            "Vært",
        ],
        [*head, "Bo Li"],
        [*head, "Wolfeschlegelsteinhausenbergerdorffsen", "Hamborg"],
        [
            *head,
            "Maria del Carmen Fernández de la Vega Sanz y Ramírez de Arellano",
            "Biblioteca Municipal",
        ],
    ]
    assert problems_of(path) == []


def test_without_a_list_those_who_appear_have_badges_with_all_their_roles(tmp_path: Path) -> None:
    people = [
        Speaker("a", "Asta Brun", "leder", "Torvet"),
        Speaker("b", "Bent Krag", "borger"),
        Speaker("c", "Cia Lind"),
        Speaker("d", "Dan Holm"),
        Speaker("e", " "),
    ]
    tied = [
        Appearance("1", "b", "e"),
        Appearance("2", "a", "e", order=1),
        Appearance("3", "a", "e", role=Role.MODERATOR, order=2),
        Appearance("4", "c", "e", state=AppearanceState.DECLINED, order=3),
        Appearance("5", "e", "e", order=4),
    ]
    programme = one_day(
        Entry("e", title="Samtale", start=540),
        speakers={one.id: one for one in people},
        appearances={one.id: one for one in tied},
        language="da",
    )
    assert _badges(programme, tmp_path / "badges.pdf") == [
        ["Naboskab", "Asta Brun", "Torvet", "Oplægsholder · Ordstyrer"],
        ["Naboskab", "Bent Krag", "borger", "Oplægsholder"],
    ]
    bare = replace(programme, print_settings=written(Options(affiliations=False)))
    assert _badges(bare, tmp_path / "bare.pdf")[0] == [
        "Naboskab",
        "Asta Brun",
        "Oplægsholder · Ordstyrer",
    ]


@pytest.mark.parametrize("look", LookName)
def test_names_stay_whole_and_on_their_badge(tmp_path: Path, look: LookName) -> None:
    path = tmp_path / "badges.pdf"
    print_product("badges", _guests(LIST, style=look), path)
    document = pypdfium2.PdfDocument(path)
    page = document[0]
    text_page = page.get_textpage()
    width, height = (mm * POINTS_PER_MM for mm in BadgeSize.USUAL.millimetres)
    left = (page.get_width() - 3 * width) / 2
    bottom = (page.get_height() - 3 * height) / 2
    for n in range(text_page.count_rects()):
        x0, y0, x1, y1 = text_page.get_rect(n)
        column, line = int((x0 - left) / width), int((y0 - bottom) / height)
        assert x0 >= left + column * width + 12
        assert x1 <= left + (column + 1) * width - 12
        assert bottom + line * height + 12 <= y0 <= y1 <= bottom + (line + 1) * height - 12
    for part in (text_page, page, document):
        part.close()


def test_a_short_name_is_larger_than_a_long_one(tmp_path: Path) -> None:
    path = tmp_path / "badges.pdf"
    print_product("badges", _guests("Bo Li\nWolfeschlegelsteinhausenbergerdorffsen"), path)
    document = pypdfium2.PdfDocument(path)
    page = document[0]
    text_page = page.get_textpage()
    heights = []
    for words in ("Bo Li", "Wolfe"):
        found = text_page.search(words)
        index, _ = found.get_next()
        _, low, _, high = text_page.get_charbox(index, loose=True)
        heights.append(high - low)
        found.close()
    assert heights[0] > 2 * heights[1]
    for part in (text_page, page, document):
        part.close()


def test_a_name_that_no_badge_can_hold_ends_in_an_ellipsis(tmp_path: Path) -> None:
    name = "Karl " * 400
    programme = one_day(
        Entry("e", title="Samtale", start=540),
        speakers={"s": Speaker("s", name, affiliation="Kajen " * 90)},
        appearances={"a": Appearance("a", "s", "e")},
    )
    ((_, heard, _),) = _badges(programme, tmp_path / "badges.pdf")
    assert heard.startswith("Karl Karl")
    assert heard.endswith("Karl…")


@pytest.mark.parametrize(
    ("paper", "size", "on_a_sheet", "way"),
    [
        ("A4", BadgeSize.USUAL, 9, "lying"),
        ("A4", BadgeSize.LOW, 10, "upright"),
        ("A4", BadgeSize.BROAD, 8, "upright"),
        ("Letter", BadgeSize.USUAL, 9, "lying"),
        ("A3", BadgeSize.USUAL, 21, "upright"),
        ("A5", BadgeSize.BROAD, 4, "lying"),
        ("A6", BadgeSize.USUAL, 2, "upright"),
        ("A6", BadgeSize.BROAD, 2, "upright"),
    ],
)
def test_as_many_go_on_a_sheet_as_the_paper_holds(
    tmp_path: Path, paper: str, size: BadgeSize, on_a_sheet: int, way: str
) -> None:
    guests = "\n".join(f"Gæst {n:02}" for n in range(22))
    path = tmp_path / "badges.pdf"
    report = print_product("badges", _guests(guests, paper=paper, badge=size), path)
    assert report.pages == -(-22 // on_a_sheet)
    assert page_texts(path)[0].count("Gæst") == on_a_sheet
    with pikepdf.open(path) as pdf:
        width, height = (float(edge) for edge in pdf.pages[0].mediabox[2:])
    mm = PAPERS[paper][::-1] if way == "lying" else PAPERS[paper]
    assert (width, height) == pytest.approx([edge * POINTS_PER_MM for edge in mm], abs=0.1)


def test_the_marks_of_a_cut_stand_on_one_line(tmp_path: Path) -> None:
    path = tmp_path / "badges.pdf"
    print_product("badges", _guests("Bo Li"), path)
    with pikepdf.open(path) as pdf:
        operators = pikepdf.parse_content_stream(pdf.pages[0])
        ends = [
            tuple(float(str(number)) for number in one.operands)
            for one in operators
            if str(one.operator) in {"m", "l"}
        ]
        paper = [float(edge) for edge in pdf.pages[0].mediabox[2:]]
    lines = list(zip(ends[::2], ends[1::2], strict=True))
    upright = {round(a[0], 1) for a, b in lines if a[0] == b[0]}
    across = {round(a[1], 1) for a, b in lines if a[1] == b[1]}
    width, height = (mm * POINTS_PER_MM for mm in BadgeSize.USUAL.millimetres)
    middle, centre = (edge / 2 for edge in paper)
    assert sorted(upright) == [round(middle + n * width, 1) for n in (-1.5, -0.5, 0.5, 1.5)]
    assert sorted(across) == [round(centre + n * height, 1) for n in (-1.5, -0.5, 0.5, 1.5)]


LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40">'
    b'<path d="M0 0h80v40h-80z" fill="#123a8c"/></svg>'
)


def _png() -> bytes:
    made = BytesIO()
    Image.new("RGB", (400, 100), "#7a2430").save(made, "PNG")
    return made.getvalue()


@pytest.mark.parametrize("data", [LOGO, _png()], ids=["drawn", "pixels"])
@pytest.mark.parametrize("look", LookName)
def test_the_logo_stands_on_each_badge_and_leaves_the_name_its_place(
    tmp_path: Path, data: bytes, look: LookName
) -> None:
    digest = sha256(data).hexdigest()
    path = tmp_path / "badges.pdf"
    with path.open("wb") as out:
        report = PRODUCTS["badges"](
            _guests(LIST, logo=digest, style=look), out, read_blob={digest: data}.__getitem__
        )
    assert report.pictures == ()
    assert "Bo Li" in [node.words() for node in read_structure(path).all("H1")]
    assert problems_of(path) == []
    document = pypdfium2.PdfDocument(path)
    page = document[0]
    bitmap = page.render(scale=2).to_pil().convert("L")
    width, height = (2 * mm * POINTS_PER_MM for mm in BadgeSize.USUAL.millimetres)
    left, top = (bitmap.width - 3 * width) / 2, (bitmap.height - 3 * height) / 2
    for n in range(3):
        right = left + (n + 1) * width
        corner = (int(right - 60), int(top + 45), int(right - 40), int(top + 60))
        assert ImageStat.Stat(bitmap.crop(corner)).mean[0] < 120
    page.close()
    document.close()


def test_a_logo_that_is_gone_is_told_and_stops_nothing(tmp_path: Path) -> None:
    path = tmp_path / "badges.pdf"
    report = print_product("badges", _guests("Bo Li", logo="0" * 64), path)
    assert len(report.pictures) == 1
    assert "Bo Li" in page_texts(path)[0]


def test_nobody_yet_is_said_in_a_calm_sentence(tmp_path: Path) -> None:
    path = tmp_path / "badges.pdf"
    assert print_product("badges", Programme("p", language="da"), path).pages == 1
    assert "Der er endnu ingen navne." in page_texts(path)[0]
    assert problems_of(path) == []


@pytest.mark.slow
def test_two_thousand_badges_are_all_there(tmp_path: Path) -> None:
    names = [f"Gæst {n} fra Kajens Bibliotek" for n in range(2000)]
    path = tmp_path / "badges.pdf"
    assert print_product("badges", _guests("\n".join(names)), path).pages == 223
    assert [node.words() for node in read_structure(path).all("H1")] == names
    with pikepdf.open(path) as pdf, pdf.open_outline() as outline:
        assert 100 < len(outline.root) <= 200
