"""What holds for speaker sheets, badges and materials alike, and how they look."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from planner.core.material import Bullet, Material, Slide
from planner.core.programme import Appearance, Programme, Speaker
from planner.pdf.looks import LookName
from planner.pdf.options import Options, written
from planner.pdf.style import PAPERS
from tests.pdf.golden_pages import differs
from tests.pdf.printing import problems_of
from tests.pdf.sheets import HOSTILE, SHOWN, hostile, many, print_product
from tests.pdf.slides import with_slides
from tests.pdf.tagged_text import read_structure, untagged_text

PRODUCTS = ("speaker-sheets", "badges", "materials")


def _with(options: Options) -> Programme:
    return replace(with_slides(), print_settings=written(options))


@pytest.mark.parametrize("product", PRODUCTS)
@pytest.mark.parametrize("look", LookName)
def test_it_looks_as_it_was_approved_and_is_valid(
    tmp_path: Path, product: str, look: LookName
) -> None:
    path = tmp_path / f"{product}-{look}.pdf"
    print_product(product, _with(Options(style=look)), path)
    assert problems_of(path) == []
    assert differs(path, f"{product}-{look}") == ""


@pytest.mark.parametrize("product", PRODUCTS)
@pytest.mark.parametrize(
    "options",
    [*(Options(paper=paper) for paper in PAPERS), Options(large_print=True)],
    ids=[*PAPERS, "large print"],
)
def test_every_paper_says_the_same(tmp_path: Path, product: str, options: Options) -> None:
    usual, other = tmp_path / "usual.pdf", tmp_path / "other.pdf"
    print_product(product, _with(Options()), usual)
    print_product(product, _with(options), other)
    assert read_structure(other).words() == read_structure(usual).words()


@pytest.mark.parametrize("product", PRODUCTS)
def test_the_same_programme_gives_the_same_bytes(tmp_path: Path, product: str) -> None:
    one, other = tmp_path / "one.pdf", tmp_path / "other.pdf"
    for path in (one, other):
        print_product(product, with_slides(), path)
    assert one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize("product", PRODUCTS)
def test_fixed_words_may_be_in_another_language_and_say_so(tmp_path: Path, product: str) -> None:
    path = tmp_path / "english.pdf"
    options = Options(language="en", draft=True, draft_date=date(2027, 1, 12), footer="Forbehold")
    print_product(product, _with(options), path)
    heard = read_structure(path)
    english = " ".join(node.words() for node in heard.walk() if node.language == "en")
    wanted = {"speaker-sheets": "Thank you", "badges": "Speaker", "materials": "Slide 1"}
    assert wanted[product] in english
    if product != "badges":
        assert any("Preliminary programme, 12 January" in text for text in untagged_text(path))
    with pikepdf.open(path) as pdf:
        assert str(pdf.Root.Lang) == "da"
    assert problems_of(path) == []


@pytest.mark.parametrize("product", PRODUCTS)
def test_hostile_text_is_shown_as_written(tmp_path: Path, product: str) -> None:
    programme = hostile()
    slide = Slide(1, HOSTILE + "w" * 400, (Bullet(HOSTILE), Bullet("x" * 300, 900)), HOSTILE)
    material = Material("m", HOSTILE, (slide,), file_name=HOSTILE)
    entries = {**programme.entries, "a": replace(programme.entries["a"], materials=(material,))}
    path = tmp_path / "hostile.pdf"
    print_product(product, replace(programme, entries=entries), path)
    heard = read_structure(path).words()
    assert heard.count(SHOWN) >= 2
    assert problems_of(path) == []


@pytest.mark.slow
@pytest.mark.parametrize("product", PRODUCTS)
def test_five_hundred_items_each_with_its_speaker_and_slides_are_all_there(
    tmp_path: Path, product: str
) -> None:
    path = tmp_path / "many.pdf"
    print_product(product, _crowded(), path)
    heard = read_structure(path)
    kind = "H2" if product == "materials" else "H1"
    assert len(heard.all(kind)) == 500
    with pikepdf.open(path) as pdf, pdf.open_outline() as outline:
        assert len(outline.root) <= 200
    assert problems_of(path) == []


def _crowded() -> Programme:
    programme = many()
    entries = {
        id_: replace(entry, materials=(Material("m", "Sæt", (Slide(1, "Et", (Bullet("To"),)),)),))
        for id_, entry in programme.entries.items()
    }
    speakers = {f"s{n}": Speaker(f"s{n}", f"Taler {n:03}", "leder", "Kajen") for n in range(500)}
    appearances = {f"a{n}": Appearance(f"a{n}", f"s{n}", f"e{n}") for n in range(500)}
    return replace(programme, entries=entries, speakers=speakers, appearances=appearances)
