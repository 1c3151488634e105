"""The fonts: every family shows every character it can, its own or borrowed, and never a box."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from planner.core.programme import Entry
from planner.paths import resources
from planner.pdf.coverage import coverage, coverage_file, listed
from planner.pdf.fallback import register_faces, runs, shown_everywhere
from planner.pdf.families import Face, Family, font_name, font_names
from planner.pdf.options import Options, written
from planner.pdf.painting import draw_text
from planner.pdf.pieces import SOFT_HYPHEN
from planner.pdf.preflight import MARK, missing
from planner.pdf.tagging import Kind, Metadata, TaggedCanvas
from planner.pdf.typography import TextStyle, width
from tests.pdf.printing import one_day, print_handout, problems_of
from tests.pdf.tagged_text import read_structure

ALPHABETS = {
    "greek": "Η πόλη και η βιβλιοθήκη",
    "cyrillic": "Щоденник бібліотеки",
    "phonetic": "ʃtɔːri ɡəʊz",
    "signs": "☎ ✉ ★ ✓ → ☕",
    "danish": "Ærø, Ålborg og Øster Øsløs – »naturligvis« … 20 ½ % ≥ 5 €",
}


def _drawn(text: str, family: Family, face: Face, path: Path) -> Path:
    """A page with the text in one element."""
    register_faces()
    style = TextStyle(face, 12, 16, family=family)
    out = BytesIO()
    canvas = TaggedCanvas(out, Metadata("Prøve", "da"), size=(400, 200), font=style.font)
    with canvas.tagged(canvas.root.child(Kind.PARAGRAPH)):
        draw_text(canvas, 20, 100, text, style)
    canvas.save()
    path.write_bytes(out.getvalue())
    return path


@pytest.mark.parametrize("alphabet", ALPHABETS)
@pytest.mark.parametrize("family", Family)
def test_every_family_shows_many_alphabets(family: Family, alphabet: str, tmp_path: Path) -> None:
    text = ALPHABETS[alphabet]
    for face in Face:
        path = _drawn(text, family, face, tmp_path / f"{face}.pdf")
        assert read_structure(path).words() == text
        assert problems_of(path) == []


@pytest.mark.parametrize("family", Family)
@pytest.mark.parametrize("face", Face)
def test_hyphens_and_spaces_that_a_font_lacks_keep_their_meaning(
    family: Family, face: Face, tmp_path: Path
) -> None:
    text = f"12\u202f000 ord{SOFT_HYPHEN}deling A\u20112"
    path = _drawn(text, family, face, tmp_path / "kin.pdf")
    assert read_structure(path).text() == text
    assert problems_of(path) == []
    style = TextStyle(face, 10, 14, family=family)
    assert width(SOFT_HYPHEN, style) == pytest.approx(width("-", style), rel=0.3)


@pytest.mark.parametrize("family", Family)
@pytest.mark.parametrize("face", Face)
def test_figures_align_in_every_cut(family: Family, face: Face) -> None:
    style = TextStyle(face, 10, 12, family=family)
    register_faces()
    widths = [width(digit, style) for digit in "0123456789"]
    assert max(widths) - min(widths) < 0.02


def test_only_the_stretch_that_is_lacking_is_borrowed() -> None:
    own = font_name(Family.HYPERLEGIBLE, Face.BOLD)
    sans = font_name(Family.SANS, Face.BOLD)
    assert runs("Om Жук her", Family.HYPERLEGIBLE, Face.BOLD) == (
        ("Om ", own),
        ("Жук", sans),
        (" her", own),
    )
    assert runs("漢", Family.SERIF, Face.ITALIC) == (("漢", "SourceSerif4-Italic"),)


def test_the_width_of_mixed_text_is_that_of_its_stretches() -> None:
    style = TextStyle(Face.REGULAR, 10, 14, family=Family.HYPERLEGIBLE)
    register_faces()
    assert width("Om Жук", style) == pytest.approx(width("Om ", style) + width("Жук", style))


def test_the_list_of_what_can_be_printed_is_what_the_fonts_show() -> None:
    assert coverage() == shown_everywhere(), "python -m planner.pdf.fallback writes it again"
    assert coverage_file().read_text("ascii") == listed(coverage())


def test_the_mark_for_what_is_missing_can_be_shown_everywhere() -> None:
    assert ord(MARK) in coverage()
    assert set(map(ord, "æøåÆØÅ–—…»«½€→✓")) <= coverage()


def test_a_print_embeds_what_it_borrows_and_reports_what_nobody_has(tmp_path: Path) -> None:
    path = tmp_path / "mixed.pdf"
    entry = Entry("a", title="Бібліотека ☎", start=540, abstract="漢字 og ʃ")
    settings = written(Options(family=Family.HYPERLEGIBLE))
    report = print_handout(one_day(entry, print_settings=settings), path)
    assert [m.characters for m in report.missing] == ["漢字"]
    assert missing(one_day(entry)) == report.missing
    assert "Бібліотека ☎" in read_structure(path).all("H2")[0].words()
    with pikepdf.open(path) as pdf:
        names = {
            str(font.BaseFont).split("+")[-1]
            for page in pdf.pages
            for font in page.Resources.Font.values()
        }
    assert any(name.startswith("AtkinsonHyperlegibleNext") for name in names)
    assert any(name.startswith("SourceSans3") for name in names)
    assert any(name.startswith("NotoSansSymbols2") for name in names)
    assert problems_of(path) == []


def test_every_font_comes_with_its_licence() -> None:
    licences = " ".join(path.stem for path in (resources() / "licences").iterdir())
    chains = [font_names(family, face) for family in Family for face in Face]
    for name in {name for chain in chains for name in chain}:
        assert (resources() / "fonts" / f"{name}.ttf").is_file()
        assert name.split("-")[0].rstrip("2") in licences
