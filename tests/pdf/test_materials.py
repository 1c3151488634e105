"""Materials: slides as text, with lines to write on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from planner.core.material import Bullet, Material, Slide
from planner.core.programme import Entry, Programme
from planner.pdf.options import Options, written
from planner.pdf.style import Style
from tests.pdf.printing import one_day, page_texts, problems_of
from tests.pdf.sheets import print_product
from tests.pdf.slides import with_slides
from tests.pdf.tagged_text import Node, read_structure


def _talk(*slides: Slide, **fields: object) -> Programme:
    return one_day(
        Entry("e", title="Oplæg", start=540, materials=(Material("m", "Sæt", slides),)),
        **{"language": "da", **fields},
    )


def _printed(programme: Programme, path: Path, style: Style | None = None) -> Node:
    print_product("materials", programme, path, style)
    return read_structure(path)


def test_talks_with_slides_come_in_the_order_of_the_programme_on_pages_of_their_own(
    tmp_path: Path,
) -> None:
    path = tmp_path / "materials.pdf"
    report = print_product("materials", with_slides(), path)
    heard = read_structure(path)
    day = "Torsdag den 11. marts 2027"
    assert [node.words() for node in heard.all("H1", "H2")] == [
        "Byens hukommelse: samlinger, der går på besøg",
        f"{day} · 9.40 til 10.35 Når arkivet flytter ud i gaden – ti år med åbne kasser",
        f"{day} · 10.50 til 12.00 To veje til den stille læser",
        "Andre filer",
    ]
    starts = [text for text in page_texts(path) if text.startswith("Torsdag")]
    assert len(starts) == 1
    assert [spot.entry for spot in report.spots][-1] == "panel"
    assert {spot.entry for spot in report.spots} == {"keynote", "reading", "panel"}
    with pikepdf.open(path) as pdf, pdf.open_outline() as outline:
        assert [item.title.split(" ")[0] for item in outline.root] == ["9.40", "10.50"]
    assert problems_of(path) == []


def test_a_listener_hears_each_slides_number_title_and_bullets(tmp_path: Path) -> None:
    heard = _printed(with_slides(), tmp_path / "materials.pdf")
    talk = heard.all("Sect")[0]
    assert [node.words() for node in talk.all("H3")] == [
        "Slide 1 Åbne kasser: ti år på gaden",
        "Slide 2 Hvorfor ud?",
        "Slide 3 En vogn pakkes",
        "Slide 5",
        "Slide 6 Det gik galt, og derfor behøver ingen andre at prøve igen",
        "Slide 7 Tak – og husk at skrive navne på bagsiden",
    ]
    assert "Reserve" not in heard.words()
    outer = talk.all("L")[1]
    items = [kid for kid in outer.kids if isinstance(kid, Node)]
    assert len(items) == 3
    (second,) = items[1].all("L")[0].kids
    assert isinstance(second, Node)
    assert second.words().startswith("– Vi spurgte 212 forbipasserende på torvet")
    assert len(second.all("L")[0].kids) == 2


def test_several_sets_of_slides_have_their_names_as_headings(tmp_path: Path) -> None:
    heard = _printed(with_slides(), tmp_path / "materials.pdf")
    assert [node.words() for node in heard.all("H3")][-2:] == ["Læsegåture", "Breve"]
    assert [node.words() for node in heard.all("H4")][-2:] == [
        "Slide 9 Rute 9",
        "Slide 1 Kære ukendte låner",
    ]


def test_files_that_are_no_slides_are_named(tmp_path: Path) -> None:
    heard = _printed(with_slides(), tmp_path / "materials.pdf")
    assert "Filer: kort-over-ruter.pdf" in [node.words() for node in heard.all("P")]
    (item,) = heard.all("L")[-1].all("LI")
    assert [node.words() for node in item.all("P")] == [
        "Panel: Hvem ejer byens billeder?",
        "spilleregler.docx",
    ]


def test_what_slides_say_to_their_speaker_is_printed_only_where_that_is_wanted(
    tmp_path: Path,
) -> None:
    slide = Slide(1, "Tal", (Bullet("212"),), "Lad salen gætte.\nHold en pause.")
    said = _printed(_talk(slide), tmp_path / "without.pdf").words()
    assert "gætte" not in said
    settings = written(Options(slide_notes=True))
    noted = _printed(_talk(slide, print_settings=settings), tmp_path / "with.pdf")
    assert [node.words() for node in noted.all("P")][-2:] == ["Lad salen gætte.", "Hold en pause."]


def test_an_item_that_is_not_public_or_not_placed_has_no_paper(tmp_path: Path) -> None:
    programme = _talk(Slide(1, "Hemmelig"))
    hidden = replace(programme.entries["e"], public=False)
    tray = replace(programme.entries["e"], id="t", day=None, start=None)
    path = tmp_path / "materials.pdf"
    _printed(replace(programme, entries={"e": hidden, "t": tray}), path)
    assert "Hemmelig" not in page_texts(path)[0]
    assert "Der er endnu ingen slides eller filer." in page_texts(path)[0]


def test_nothing_yet_is_said_in_a_calm_sentence(tmp_path: Path) -> None:
    path = tmp_path / "materials.pdf"
    assert print_product("materials", Programme("p", language="da"), path).pages == 1
    assert "Der er endnu ingen slides eller filer." in page_texts(path)[0]
    assert problems_of(path) == []


def test_a_slide_is_not_parted_by_the_end_of_a_page(tmp_path: Path) -> None:
    slides = [
        Slide(n, f"Begin {n}", (*(Bullet(f"Linje {i}") for i in range(n % 9)), Bullet(f"End {n}")))
        for n in range(1, 25)
    ]
    path = tmp_path / "materials.pdf"
    _printed(_talk(*slides), path)
    pages = page_texts(path)
    assert len(pages) > 3
    for n in range(1, 25):
        (page,) = [text for text in pages if f"Begin {n} " in text]
        assert f"• End {n}" in page


def test_a_slide_longer_than_a_page_goes_on_on_the_next(tmp_path: Path) -> None:
    bullets = tuple(Bullet(f"Punkt {n}", level=n % 7) for n in range(120))
    path = tmp_path / "materials.pdf"
    heard = _printed(_talk(Slide(1, "Alt", bullets)), path)
    said = [node.all("P")[0].words() for node in heard.all("LBody")]
    assert said == [f"Punkt {n}" for n in range(120)]
    assert len(page_texts(path)) > 1
    assert problems_of(path) == []


@pytest.mark.parametrize("style", [Style(), Style(size=18), Style(paper="A6", size=9)])
def test_every_slide_has_four_lines_to_write_on_within_the_page(
    tmp_path: Path, style: Style
) -> None:
    path = tmp_path / "materials.pdf"
    _printed(_talk(Slide(1, "Kort"), Slide(2, "Også kort")), path, style)
    with pikepdf.open(path) as pdf:
        lines = [line for page in pdf.pages for line in _lines(page)]
        width, height = (float(edge) for edge in pdf.pages[0].mediabox[2:])
    assert len(lines) == 2 * 4 + 2  # four to write on, and one above each slide
    assert all(0 < left < right < width and 0 < y < height for left, right, y in lines)


def _lines(page: pikepdf.Page) -> list[tuple[float, float, float]]:
    """The left and right end of each line on the page, and its height."""
    ends = [
        [float(str(number)) for number in one.operands]
        for one in pikepdf.parse_content_stream(page)
        if str(one.operator) in {"m", "l"}
    ]
    return [(a[0], b[0], a[1]) for a, b in zip(ends[::2], ends[1::2], strict=True)]


def test_slides_in_another_language_say_so(tmp_path: Path) -> None:
    programme = _talk(Slide(1, "Small libraries"))
    english = replace(programme.entries["e"], language="en")
    heard = _printed(replace(programme, entries={"e": english}), tmp_path / "materials.pdf")
    assert [node.language for node in heard.all("Sect")] == ["", "en"]
    assert problems_of(tmp_path / "materials.pdf") == []
